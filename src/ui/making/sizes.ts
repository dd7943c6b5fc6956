import {
  designOf,
  faceFor,
  panelsOf,
  shapeClassOf,
  USUAL_SIZES,
  type AskedSize,
  type BesekDocument,
  type Composition,
  type ShapeClass,
} from '../../core/document';
import { isSameSize } from '../parts/same-size';

/** The usual sizes that the template does not name yet. */
export function sizesToAdd(named: readonly AskedSize[]): readonly AskedSize[] {
  return USUAL_SIZES.filter((size) => !named.some((other) => isSameSize(size, other)));
}

/** Whether the size's shape asks for a composition that is not drawn yet. */
export function lacksArrangement(document: BesekDocument, size: AskedSize): boolean {
  const front = panelsOf(document)[0];
  const shapeClass = classOf(size);
  if (!front || designOf(document).arrangements?.[shapeClass]) return false;
  return faceFor(document, null, size) === null || shapeClass !== ownClassOf(document);
}

function classOf({ width, height, round }: AskedSize): ShapeClass {
  return shapeClassOf(width, height, { kind: round ? 'ellipse' : 'rectangle' });
}

/** The shape class of the design's own composition. */
export function ownClassOf(document: BesekDocument): ShapeClass | null {
  const front = panelsOf(document)[0];
  if (!front) return null;
  const [w, h] = front.composed?.own ?? [front.width, front.height];
  const shape = front.composed?.own ? ({ kind: 'rectangle' } as const) : front.shape;
  return shapeClassOf(w, h, shape);
}

/** The compositions that the first panel can show, its own first. */
export function compositionsOf(document: BesekDocument): readonly Composition[] {
  const { arrangements } = designOf(document);
  return ['own', ...(Object.keys(arrangements ?? {}) as ShapeClass[])];
}
