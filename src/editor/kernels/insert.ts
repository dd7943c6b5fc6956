import { childrenOf, makeId, orderBetween } from '../../core/document';
import type {
  BesekDocument,
  BlockKind,
  Fill,
  Id,
  NodeRecord,
  PatternNode,
  ShapeNode,
} from '../../core/document';
import type { TextNode, TextStyleRecord } from '../../core/document';
import { quantise, type Box, type Frame } from '../../core/geometry';
import { Draft } from '../draft';
import { frameInParent } from '../frames';
import { swatchesOf } from '../swatches';
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

/** Height of a box in which a line of type of this size has its room, in mm. */
export function boxHeight(size: number): number {
  return size / LINE_SHARE;
}

/** A text with the words given, in a style (else the design's first), no larger than its box can hold. */
export function insertText(
  state: EditorState,
  { box, text, style: id }: { readonly box: Box; readonly text: string; readonly style?: Id },
  random: Random,
): Plan | null {
  const style = id === undefined ? firstStyle(state.document) : state.document.records[id];
  if (style?.type !== 'textStyle') return null;
  const size = quantise(Math.max(LEAST_TYPE, box.h * LINE_SHARE));
  const made = { type: 'text', style: style.id, runs: [{ text }] } as const;
  const small = size < style.size ? { ...made, overrides: { size } } : made;
  return insert(state, small, box, random);
}

/** A block of facts, set as `look` says. `name` is what its layer is called; `box` in panel mm. */
export function insertBlock(
  state: EditorState,
  { block, name, look, box }: NewBlock,
  random: Random,
): Plan {
  return insert(state, { type: 'text', name, ...look, runs: [{ block }] }, box, random);
}

export interface NewBlock {
  readonly block: BlockKind;
  readonly name: string;
  readonly look: Pick<TextNode, 'style' | 'overrides'>;
  readonly box: Box;
}

/** What can be drawn: an arrow is a line with a head. */
export type Drawn = ShapeNode['shape'] | 'arrow';

/** What a new shape is filled with: the first of these parts that the design's palette has. */
const SHAPE_PARTS = ['accent', 'strip1', 'strip2', 'strip3', 'strip4', 'ink'];

/**
 * A shape in the fill given, else in the accent of the design's palette, so that it stands out from
 * the text; a line is stroked with it.
 */
export function insertShape(
  state: EditorState,
  drawn: Drawn,
  { box, fill }: { readonly box: Box & { readonly rotation?: number }; readonly fill?: Fill },
  random: Random,
): Plan | null {
  const swatches = swatchesOf(state.document);
  const [swatch = swatches[0]] = SHAPE_PARTS.flatMap((part) =>
    swatches.filter((each) => each.part === part),
  );
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

function firstStyle(document: BesekDocument): TextStyleRecord | undefined {
  return Object.values(document.records)
    .filter((record) => record.type === 'textStyle')
    .sort((a, b) => (a.order < b.order ? -1 : 1))[0];
}
