import {
  childrenOf,
  panelsOf,
  parseTemplate,
  shapeClassesOf,
  sizesTaken,
  worldFrame,
  type AskedSize,
  type BesekDocument,
  type Family,
  type Id,
  type Pack,
  type PanelRecord,
  type PanelShape,
  type Product,
  type Stock,
  type TemplateFile,
} from '../../core/document';

/** One face of a template as an object that stands on the wall. Lengths in mm. */
export interface CardFace {
  /** Id of its panel. */
  readonly id: Id;
  readonly width: number;
  readonly height: number;
  readonly shape: PanelShape;
  readonly stock: Stock;
  /** What it is by its looks: a bag has a crimp, a lid a rim, a tag hangs on a cord through `hole`. */
  readonly thing: 'label' | 'bag' | 'lid' | 'tag';
  readonly hole: readonly [x: number, y: number] | null;
}

/** Where the action bar hides no small text. */
export type BarPlace = 'bottom' | 'top' | 'above';

/** What the wall knows of a template before its file is there. The build makes it of the file. */
export interface TemplateSummary {
  readonly title: TemplateFile['title'];
  readonly family: Family;
  /** Empty: for any. */
  readonly products: readonly Product[];
  readonly packs: readonly Pack[];
  readonly shapes: readonly string[];
  readonly sizes: readonly AskedSize[];
  readonly front: CardFace;
  /** A tag, seal or lid of the set that stands beside its front. */
  readonly beside: CardFace | null;
  readonly bar: BarPlace;
}

/** Width of a lid's rim, how far a tag's cord and a bag's crimp rise above the face, in mm. */
export const RIM = 3;
export const CORD = 15;
const CRIMP = 6.5;
/** A larger hole is a window, not one for a cord. */
const HOLE = 7;
/** Smaller rounds are seals: nothing is screwed on with them. */
const LEAST_LID = 55;
/** Height of the bar in mm on the wall, and how far it stands from the edge. */
const BAR = 17;
const BAR_INSET = 3;
/** Text above this size, in mm, may be covered for a moment. */
const SMALL = 4;

/** What the build keeps of a template's file; null for one that is broken. */
export function readSummary(
  file: unknown,
): { readonly summary: TemplateSummary; readonly idea: TemplateFile['idea'] } | null {
  const read = parseTemplate(file);
  const summary = read.ok ? summaryOf(read.value) : null;
  return read.ok && summary ? { summary, idea: read.value.idea } : null;
}

/** Null for a file without panels, which no parser lets through. */
export function summaryOf(file: TemplateFile): TemplateSummary | null {
  const [front, ...others] = panelsOf(file.design);
  if (!front) return null;
  const beside = others.map((panel) => faceOf(file.design, panel)).find(isSmallThing);
  return {
    title: file.title,
    family: file.family,
    products: file.products ?? [],
    packs: file.packs ?? [],
    shapes: shapeClassesOf(file),
    sizes: sizesTaken(file),
    front: packed(faceOf(file.design, front), file.packs?.[0]),
    beside: beside ?? null,
    bar: barPlace(file.design, front),
  };
}

/** Width and height that the object takes on its shelf, rim and cord included. */
export function boxOf({ width, height, thing }: CardFace): {
  readonly w: number;
  readonly h: number;
} {
  if (thing === 'lid') return { w: width + 2 * RIM, h: height + 2 * RIM };
  const above = thing === 'tag' ? CORD : thing === 'bag' ? CRIMP : 0;
  return { w: width, h: height + above };
}

/** An upright front that is made for bags first covers one up to its crimp. */
function packed(face: CardFace, pack: Pack | undefined): CardFace {
  const isFlat = face.thing === 'label' && face.shape.kind === 'rectangle';
  const isBag = (pack === 'bag' || pack === 'pouch') && isFlat && face.height >= face.width;
  return isBag ? { ...face, thing: 'bag' } : face;
}

function isSmallThing({ thing, shape, width, height }: CardFace): boolean {
  return thing !== 'label' || shape.kind === 'ellipse' || Math.max(width, height) <= 45;
}

function faceOf(document: BesekDocument, panel: PanelRecord): CardFace {
  const { id, width, height, shape, stock } = panel;
  const hole = holeOf(document, panel);
  const isLid = shape.kind === 'ellipse' && Math.min(width, height) >= LEAST_LID;
  return {
    ...{ id, width, height, shape, stock, hole },
    thing: hole ? 'tag' : isLid ? 'lid' : 'label',
  };
}

/** The middle of the hole for a cord: a small round in the upper half that its maker calls so. */
function holeOf(document: BesekDocument, panel: PanelRecord): readonly [number, number] | null {
  const hole = childrenOf(document, panel.id).find(
    (node) =>
      node.type === 'shape' &&
      node.shape === 'ellipse' &&
      /^lubang/i.test(node.name ?? '') &&
      node.w <= HOLE &&
      node.y < panel.height / 2,
  );
  return hole ? [hole.x + hole.w / 2, hole.y + hole.h / 2] : null;
}

/** The end of the front on which the bar would cover less small text; above it where both do. */
function barPlace(document: BesekDocument, panel: PanelRecord): BarPlace {
  const bottom = smallTextIn(document, panel, panel.height - BAR - BAR_INSET);
  if (bottom === 0) return 'bottom';
  return smallTextIn(document, panel, BAR_INSET) === 0 ? 'top' : 'above';
}

function smallTextIn(document: BesekDocument, panel: PanelRecord, from: number): number {
  return Object.values(document.records).filter((node) => {
    if (node.type !== 'text' || node.parent !== panel.id || node.hidden) return false;
    const { y, h } = worldFrame(document, node);
    const style = document.records[node.style];
    const size = node.overrides?.size ?? (style?.type === 'textStyle' ? style.size : 0);
    return size < SMALL && y < from + BAR && y + h > from;
  }).length;
}
