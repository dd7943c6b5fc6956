import type { AskedSize } from './about';
import { compositionOf, shapeClassOf } from './arrange';
import { resizePanel, type Face } from './follow';
import { freshDocument } from './from-template';
import { applyPatch } from './patch';
import { designOf, panelOf, panelsOf } from './query';
import type { Bounds, TemplateFile, TemplateSizes } from './template';
import type { BesekDocument, Facts, PanelRecord, PanelShape } from './types';

/** What packs of small producers mostly need, in mm: seal, pouch, box, lid, band around a jar. */
export const USUAL_SIZES: readonly AskedSize[] = [
  { width: 40, height: 40, round: false },
  { width: 60, height: 90, round: false },
  { width: 90, height: 130, round: false },
  { width: 70, height: 70, round: true },
  { width: 180, height: 55, round: false },
];

/**
 * The face that the design's first panel gets at this size, or null where its template refuses
 * it (or, for `round`, where nothing says how the design looks on a lid).
 */
export function faceFor(
  document: BesekDocument,
  sizes: TemplateSizes | null,
  asked: AskedSize,
): Face | null {
  const front = panelsOf(document)[0];
  if (!front) return null;
  const { width, height } = asked;
  const face = { width, height, shape: outlineFor(document, front, asked) };
  const composition = compositionOf(designOf(document), face);
  if (composition === 'own' && asked.round && front.shape.kind !== 'ellipse') return null;
  const bounds = composition === 'own' ? sizes : sizes?.arranged?.[composition];
  if (sizes && !(bounds && isWithin(bounds, asked))) return null;
  return face;
}

/** A rectangle stays one; a lid becomes one only for a composition that is drawn for it. */
function outlineFor(document: BesekDocument, front: PanelRecord, asked: AskedSize): PanelShape {
  if (front.shape.kind !== 'ellipse') return asked.round ? { kind: 'ellipse' } : front.shape;
  if (asked.round) return front.shape;
  const design = designOf(document);
  const rectangle = {
    width: asked.width,
    height: asked.height,
    shape: { kind: 'rectangle' },
  } as const;
  const isOwnRound = compositionOf(design, front) === 'own';
  const drawn = !isOwnRound || compositionOf(design, rectangle) !== 'own';
  return drawn ? rectangle.shape : front.shape;
}

function isWithin({ min, max }: Bounds, { width, height }: AskedSize): boolean {
  return width >= min[0] && height >= min[1] && width <= max[0] && height <= max[1];
}

/** Its own size, then the usual ones and those it has a composition for, each once. */
export function sizesTaken({ design, sizes }: TemplateFile): readonly AskedSize[] {
  const front = panelsOf(design)[0];
  const own = front ? [askedOf(front)] : [];
  const drawn = Object.entries(sizes.arranged ?? {}).map(([shapeClass, { min }]) => ({
    width: min[0],
    height: min[1],
    round: shapeClass === 'round',
  }));
  return withoutTwins([
    ...own,
    ...USUAL_SIZES.filter((size) => faceFor(design, sizes, size)),
    ...drawn,
  ]);
}

/** Every size it takes, and the ends of all ranges between: where a template is tried. */
export function sizesToTry(template: TemplateFile): readonly AskedSize[] {
  const { min, max, arranged = {} } = template.sizes;
  const front = panelsOf(template.design)[0];
  const isRound = front?.shape.kind === 'ellipse';
  const ends = [
    ...[min, max].map((trim) => [trim, isRound] as const),
    ...Object.entries(arranged).map(([key, { max: most }]) => [most, key === 'round'] as const),
  ].map(([[width, height], round]) => ({ width, height, round: round && width === height }));
  return withoutTwins([...sizesTaken(template), ...ends]);
}

function withoutTwins(sizes: readonly AskedSize[]): readonly AskedSize[] {
  return sizes.filter((size, i) => sizes.findIndex((other) => isSameSize(size, other)) === i);
}

/** The size of a face as it stands. */
export function askedOf({ width, height, shape }: PanelRecord): AskedSize {
  return { width, height, round: shape.kind === 'ellipse' && width === height };
}

function isSameSize(a: AskedSize, b: AskedSize): boolean {
  return a.width === b.width && a.height === b.height && a.round === b.round;
}

/**
 * The design with its first panel on another face. Panels of the same trim follow; one that the
 * new composition says nothing of keeps its own.
 */
export function onFace(document: BesekDocument, face: Face): BesekDocument {
  const [front, ...others] = panelsOf(document);
  if (!front) return document;
  const follow = others.filter((panel) => isLike(panel, front) && speaksOf(document, panel, face));
  return [front, ...follow].reduce(
    (sized, { id }) => applyPatch(sized, resizePanel(sized, id, face)),
    document,
  );
}

function isLike(panel: PanelRecord, front: PanelRecord): boolean {
  return panel.width === front.width && panel.height === front.height;
}

function speaksOf(document: BesekDocument, panel: PanelRecord, face: Face): boolean {
  const design = designOf(document);
  const next = { ...panel, ...face };
  const composition = compositionOf(design, next);
  if (composition === 'own') return true;
  const nodes = Object.keys(design.arrangements?.[composition] ?? {});
  return nodes.some((id) => document.records[id] && panelOf(document, id).id === panel.id);
}

/** The shape classes a template has a composition for: that of its own size first. */
export function shapeClassesOf({ design, sizes }: TemplateFile): readonly string[] {
  const front = panelsOf(design)[0];
  if (!front) return [];
  const own = shapeClassOf(front.width, front.height, front.shape);
  return [...new Set([own, ...Object.keys(sizes.arranged ?? {})])];
}

/** A template in one of its sizes wearing a record, as a card shows it; null where it refuses the size. */
export function wornOn(
  template: TemplateFile,
  size: AskedSize,
  facts: Facts | null,
): BesekDocument | null {
  const { name, template: id, modified } = designOf(template.design);
  const document = freshDocument(template, { template: id ?? '', name, modified, facts });
  const face = faceFor(document, template.sizes, size);
  return face && onFace(document, face);
}
