import { isNode, nodeOf, panelOf } from '../../core/document';
import type { BesekDocument, Id } from '../../core/document';
import type { Box, Frame, Point } from '../../core/geometry';
import { boundsOf, boundsOfAll, frameOnPanel } from '../frames';
import { distributed, runsAlong, spacedBy, tidied, type Axis } from '../spacing';
import type { EditorState, Plan } from '../types';
import { freeSelection, outermost, place } from './place';

export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export type AlignTo = 'selection' | 'group' | 'label';
/** Where a node is drawn on its panel, in mm. */
export type FrameOf = (id: Id) => Frame;

/** Which axis an edge lies on, and where along it: 0 its beginning, 1 its end. */
const EDGES: Readonly<Record<Edge, readonly [Axis, number]>> = {
  left: ['x', 0],
  centre: ['x', 0.5],
  right: ['x', 1],
  top: ['y', 0],
  middle: ['y', 0.5],
  bottom: ['y', 1],
};
/** In mm. */
const ROUNDING = 0.0015;
const SIDE = { x: 'w', y: 'h' } as const;

/** What one object or several are aligned to when nobody has said. */
export function usualTarget({ document, selection }: EditorState): AlignTo {
  if (selection.length > 1) return 'selection';
  const [id] = selection;
  return id !== undefined && groupOf(document, id) !== null ? 'group' : 'label';
}

/**
 * Lines up the selected objects by the boxes around them. Locked ones stay, and count where the
 * selection is the measure.
 */
export function align(
  state: EditorState,
  edge: Edge,
  to: AlignTo = usualTarget(state),
  frameOf: FrameOf = framesOf(state),
): Plan | null {
  const ids = freeSelection(state);
  const all = boundsOfAll(outermost(state.document, state.selection).map(frameOf));
  const [axis, share] = EDGES[edge];
  const at = (box: Box): number => box[axis] + box[SIDE[axis]] * share;
  const offsets = ids.map((id) => {
    const target = to === 'selection' ? all : targetOf(state.document, id, to);
    const by = target ? at(target) - at(boundsOf(frameOf(id))) : 0;
    return axis === 'x' ? { x: by, y: 0 } : { x: 0, y: by };
  });
  return shifted(state.document, ids, offsets, 'align');
}

/** Makes the gaps along an axis equal; the outer objects stay. Null for fewer than three. */
export function distribute(
  state: EditorState,
  axis: Axis,
  frameOf: FrameOf = framesOf(state),
): Plan | null {
  const ids = freeSelection(state);
  if (ids.length < 3) return null;
  const offsets = distributed(boxesOf(ids, frameOf), axis);
  return shifted(state.document, ids, offsets, 'distribute');
}

/** Makes the gaps equal along whichever way the objects stand in a row. */
export function equalGaps(state: EditorState, frameOf: FrameOf = framesOf(state)): Plan | null {
  const ids = freeSelection(state);
  if (ids.length < 3) return null;
  const boxes = boxesOf(ids, frameOf);
  const offsets = runsAlong(boxes)
    .map((axis) => distributed(boxes, axis))
    .reduce((sum, each) => sum.map((by, i) => ({ x: by.x + each[i]!.x, y: by.y + each[i]!.y })));
  return shifted(state.document, ids, offsets, 'distribute');
}

/** Gives all gaps along an axis the same width in mm; the first object stays. */
export function setGaps(
  state: EditorState,
  axis: Axis,
  gap: number,
  frameOf: FrameOf = framesOf(state),
): Plan | null {
  const ids = freeSelection(state);
  if (ids.length < 2) return null;
  const plan = shifted(state.document, ids, spacedBy(boxesOf(ids, frameOf), axis, gap), 'gap');
  return plan && { ...plan, mergeKey: `gap:${axis}:${ids.join()}` };
}

/** Puts the objects into rows and columns. */
export function tidyUp(state: EditorState, frameOf: FrameOf = framesOf(state)): Plan | null {
  const ids = freeSelection(state);
  if (ids.length < 2) return null;
  return shifted(state.document, ids, tidied(boxesOf(ids, frameOf)), 'tidy');
}

/** The boxes around nodes as they are drawn, in panel mm. */
export function boxesOf(ids: readonly Id[], frameOf: FrameOf): readonly Box[] {
  return ids.map((id) => boundsOf(frameOf(id)));
}

function framesOf({ document }: EditorState): FrameOf {
  return (id) => frameOnPanel(document, id);
}

function shifted(
  document: BesekDocument,
  ids: readonly Id[],
  offsets: readonly Point[],
  label: string,
): Plan | null {
  const frames = ids.map((id, i) => {
    const frame = frameOnPanel(document, id);
    const { x, y } = offsets[i]!;
    return [id, { ...frame, x: frame.x + worth(x), y: frame.y + worth(y) }] as const;
  });
  return place(document, new Map(frames), label);
}

/** What stands right but for the rounding to thousandths stays. */
function worth(by: number): number {
  return Math.abs(by) < ROUNDING ? 0 : by;
}

function groupOf(document: BesekDocument, id: Id): Id | null {
  const { parent } = nodeOf(document, id);
  const record = document.records[parent];
  return record && isNode(record) ? parent : null;
}

function targetOf(document: BesekDocument, id: Id, to: 'group' | 'label'): Box {
  const group = to === 'group' ? groupOf(document, id) : null;
  if (group !== null) return boundsOf(frameOnPanel(document, group));
  const { width: w, height: h } = panelOf(document, id);
  return { x: 0, y: 0, w, h };
}
