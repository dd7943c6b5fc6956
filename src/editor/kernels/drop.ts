import type { Id, PanelRecord } from '../../core/document';
import { applyToPoint, frameMatrix, intersection, invert } from '../../core/geometry';
import type { Frame, Point } from '../../core/geometry';
import { layerRows } from '../describe';
import { boundsOf, frameOnPanel } from '../frames';
import type { EditorState } from '../types';

/** A picture that covers so much of the panel is its ground: others are laid on it. */
const GROUND = 0.6;

/**
 * The picture whose place a file takes that is dropped at a point of the active panel (mm): the
 * topmost there, unless it is the ground of the panel and not selected. `frameOf` says where nodes
 * are drawn.
 */
export function pictureToReplace(
  state: EditorState,
  at: Point,
  frameOf: (id: Id) => Frame = (id) => frameOnPanel(state.document, id),
): Id | null {
  const hit = layerRows(state.document, state.panel).find(({ id, node }) => {
    if (node.type !== 'image' || node.locked || node.hidden) return false;
    const frame = frameOf(id);
    if (frame.w <= 0 || frame.h <= 0) return false;
    const { x, y } = applyToPoint(invert(frameMatrix(frame)), at);
    return x >= 0 && y >= 0 && x <= frame.w && y <= frame.h;
  });
  if (!hit) return null;
  const isMeant = state.selection.includes(hit.id) || coverage(state, frameOf(hit.id)) < GROUND;
  return isMeant ? hit.id : null;
}

/** The share 0–1 of the active panel that lies behind the box around a frame. */
function coverage({ document, panel }: EditorState, frame: Frame): number {
  const { width: w, height: h } = document.records[panel] as PanelRecord;
  const seen = intersection(boundsOf(frame), { x: 0, y: 0, w, h });
  return seen ? (seen.w * seen.h) / (w * h) : 0;
}
