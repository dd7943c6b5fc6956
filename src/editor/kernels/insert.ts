import { childrenOf, makeId, orderBetween } from '../../core/document';
import type {
  BesekDocument,
  Fill,
  Id,
  NodeRecord,
  PatternNode,
  ShapeNode,
} from '../../core/document';
import type { SwatchRecord, TextNode, TextStyleRecord } from '../../core/document';
import type { Box, Frame } from '../../core/geometry';
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
  box: Box,
  random: Random,
): Plan {
  const parent = scope ?? panel;
  const top = childrenOf(document, parent).at(-1)?.order ?? null;
  const id = makeId(made.type, random);
  const place = frameInParent(document, parent, { ...box, rotation: 0 });
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

/** A text with the words given, in the design's first style unless another is named. */
export function insertText(
  state: EditorState,
  { box, text, style }: { readonly box: Box; readonly text: string; readonly style?: Id },
  random: Random,
): Plan | null {
  const chosen = style ?? first(state.document, 'textStyle')?.id;
  if (chosen === undefined) return null;
  return insert(state, { type: 'text', style: chosen, runs: [{ text }] }, box, random);
}

/** A shape in the fill given, else in the design's first swatch; a line is stroked with it. */
export function insertShape(
  state: EditorState,
  shape: ShapeNode['shape'],
  { box, fill }: { readonly box: Box; readonly fill?: Fill },
  random: Random,
): Plan | null {
  const swatch = first(state.document, 'swatch');
  const ink = fill ?? (swatch && { swatch: swatch.id });
  if (!ink) return null;
  const look =
    shape === 'line'
      ? { fill: null, stroke: { ...ink, width: LINE } }
      : { fill: ink, stroke: null };
  return insert(state, { type: 'shape', shape, ...look }, box, random);
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

function first(document: BesekDocument, type: Sorted['type']): Sorted | undefined {
  return Object.values(document.records)
    .filter((record): record is Sorted => record.type === type)
    .sort((a, b) => (a.order < b.order ? -1 : 1))[0];
}
