import { childrenOf, makeId, orderBetween } from '../../core/document';
import type {
  BesekDocument,
  BlockKind,
  Fill,
  NodeRecord,
  PatternNode,
  ShapeNode,
} from '../../core/document';
import type { SwatchRecord, TextNode, TextStyleRecord } from '../../core/document';
import { quantise, type Box, type Frame } from '../../core/geometry';
import { Draft } from '../draft';
import { frameInParent } from '../frames';
import type { EditorState, Plan } from '../types';
import type { Random } from './structure';

/** Line width of a new line in mm. */
const LINE = 0.5;

/** A node that knows everything but its place. */
type Fresh<T extends NodeRecord> = Omit<T, 'id' | 'parent' | 'order' | keyof Frame>;

/** Puts a new node on top of the entered group or panel. `box` in panel mm. */
function insert(
  { document, panel, scope }: EditorState,
  made: Fresh<TextNode> | Fresh<ShapeNode> | Fresh<PatternNode>,
  box: Box & { readonly rotation?: number },
  random: Random,
): Plan {
  const parent = scope ?? panel;
  const top = childrenOf(document, parent).at(-1)?.order ?? null;
  const id = makeId(made.type, random);
  const place = frameInParent(document, parent, { rotation: 0, ...box });
  const { x, y, w, h, rotation } = place;
  const draft = new Draft(document);
  draft.put({
    ...made,
    id,
    parent,
    order: orderBetween(top, null),
    x,
    y,
    w,
    h,
    rotation,
  } as NodeRecord);
  return draft.plan('insert');
}

/** Type in a new box: a line of it fits, with room above and below. */
const LINE_SHARE = 0.62;
const LEAST_TYPE = 1.5;

/** A text with the words given, in the design's first style, no larger than its box can hold. */
export function insertText(
  state: EditorState,
  { box, text }: { readonly box: Box; readonly text: string },
  random: Random,
): Plan | null {
  const style = first(state.document, 'textStyle');
  if (style?.type !== 'textStyle') return null;
  const size = quantise(Math.max(LEAST_TYPE, box.h * LINE_SHARE));
  const made = { type: 'text', style: style.id, runs: [{ text }] } as const;
  const small = size < style.size ? { ...made, overrides: { size } } : made;
  return insert(state, small, box, random);
}

/** Lines that a block is likely to take: the frame has room for them. */
const BLOCK_LINES: Readonly<Record<BlockKind, number>> = {
  ingredients: 6,
  net: 1,
  producer: 3,
  bestBefore: 2,
  storage: 3,
};

/**
 * A block of facts in the design's smallest style, in the middle of its panel. `name` is what its
 * layer is called.
 */
export function insertBlock(
  state: EditorState,
  { block, name }: { readonly block: BlockKind; readonly name: string },
  random: Random,
): Plan | null {
  const { document } = state;
  const styles = Object.values(document.records).filter((each) => each.type === 'textStyle');
  const [style] = styles.sort((a, b) => a.size - b.size);
  const panel = document.records[state.panel];
  if (!style || panel?.type !== 'panel') return null;
  const w = panel.width * 0.6;
  const h = Math.min(panel.height, BLOCK_LINES[block] * style.size * style.leading);
  const box = { x: (panel.width - w) / 2, y: (panel.height - h) / 2, w, h };
  return insert(state, { type: 'text', name, style: style.id, runs: [{ block }] }, box, random);
}

/** What can be drawn: an arrow is a line with a head. */
export type Drawn = ShapeNode['shape'] | 'arrow';

/** A shape in the fill given, else in the design's first swatch; a line is stroked with it. */
export function insertShape(
  state: EditorState,
  drawn: Drawn,
  { box, fill }: { readonly box: Box & { readonly rotation?: number }; readonly fill?: Fill },
  random: Random,
): Plan | null {
  const swatch = first(state.document, 'swatch');
  const ink = fill ?? (swatch && { swatch: swatch.id });
  if (!ink) return null;
  const isLine = drawn === 'line' || drawn === 'arrow';
  const shape = isLine ? 'line' : drawn;
  const made = { type: 'shape', shape, fill: isLine ? null : ink } as const;
  const stroke = isLine ? { ...ink, width: LINE } : null;
  const heads = drawn === 'arrow' ? { heads: { end: 'arrow' as const } } : {};
  return insert(state, { ...made, ...heads, stroke }, box, random);
}

/** A pattern; the caller knows what its generator asks for. */
export function insertPattern(
  state: EditorState,
  pattern: Pick<PatternNode, 'generator' | 'params' | 'seed' | 'inks'>,
  box: Box,
  random: Random,
): Plan {
  return insert(state, { type: 'pattern', ...pattern }, box, random);
}

type Sorted = SwatchRecord | TextStyleRecord;

function first<T extends Sorted['type']>(
  document: BesekDocument,
  type: T,
): Extract<Sorted, { type: T }> | undefined {
  return Object.values(document.records)
    .filter((record): record is Extract<Sorted, { type: T }> => record.type === type)
    .sort((a, b) => (a.order < b.order ? -1 : 1))[0];
}
