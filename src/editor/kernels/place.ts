import { childrenOf, isNode } from '../../core/document';
import type { BesekDocument, Id, NodeRecord, TextNode } from '../../core/document';
import { centre, quantise } from '../../core/geometry';
import type { Box, Frame, Point } from '../../core/geometry';
import { activeArrangement, Draft, placedNode } from '../draft';
import { boundsOfAll, frameInParent, frameOnPanel, quantiseFrame, turnAbout } from '../frames';
import { scaleWithBox, sideFactors } from '../frames';
import type { EditorState, Plan } from '../types';

/** Differences below half a thousandth are rounding, not a change. */
const SAME = 0.0005;
const TYPE_MIN = 0.1;
const TYPE_MAX = 1000;

/** Ids whose groups are not selected too, so that nothing is changed twice. */
export function outermost(document: BesekDocument, ids: readonly Id[]): readonly Id[] {
  const chosen = new Set(ids);
  return ids.filter((id) => {
    let record = document.records[id];
    while (record && isNode(record)) {
      if (chosen.has(record.parent)) return false;
      record = document.records[record.parent];
    }
    return record !== undefined;
  });
}

/** The selected nodes that a gesture, a nudge or Delete may change: not locked. */
export function freeSelection(state: EditorState): readonly Id[] {
  const { document } = state;
  return outermost(document, state.selection).filter((id) => {
    const record = document.records[id];
    return record !== undefined && isNode(record) && !record.locked;
  });
}

/**
 * Gives nodes new frames, in panel mm. The children of a group that changes its size change
 * theirs with it, and their type too. Null when nothing moves.
 */
export function place(
  document: BesekDocument,
  frames: ReadonlyMap<Id, Frame>,
  label: string,
  mergeKey?: string,
): Plan | null {
  const draft = new Draft(document);
  let moved = false;
  for (const [id, frame] of frames) {
    const node = placedNode(document, id);
    const next = frameInParent(document, node.parent, frame);
    if (isSame(node, next)) continue;
    moved = true;
    setFrameOf(draft, document, node, next);
  }
  return moved ? draft.plan(label, mergeKey) : null;
}

/** Moves nodes by mm on the panel. */
export function move(
  { document }: EditorState,
  ids: readonly Id[],
  by: Point,
  mergeKey?: string,
): Plan | null {
  const frames = mapFrames(document, ids, (f) => ({ ...f, x: f.x + by.x, y: f.y + by.y }));
  return place(document, frames, 'move', mergeKey);
}

/** Turns nodes by degrees clockwise, together about the centre of the box around them. */
export function rotate(
  { document }: EditorState,
  ids: readonly Id[],
  degrees: number,
  mergeKey?: string,
): Plan | null {
  const bounds = boundsOfAll(ids.map((id) => frameOnPanel(document, id)));
  if (!bounds) return null;
  const about = ids.length === 1 ? null : centre(bounds);
  const frames = mapFrames(document, ids, (f) => turnAbout(f, about ?? centre(f), degrees));
  return place(document, frames, 'rotate', mergeKey);
}

/** Fits the nodes, which fill the box `from`, into the box `to`. Both in panel mm. */
export function resizeTogether(
  { document }: EditorState,
  ids: readonly Id[],
  from: Box,
  to: Box,
): Plan | null {
  return place(
    document,
    mapFrames(document, ids, (f) => scaleWithBox(f, from, to)),
    'resize',
  );
}

export interface FramePart {
  readonly x?: number;
  readonly y?: number;
  readonly w?: number;
  readonly h?: number;
  readonly rotation?: number;
}

/** What the number fields do: each node gets the values given, in panel mm and degrees. */
export function setFrame(
  { document }: EditorState,
  ids: readonly Id[],
  part: FramePart,
  mergeKey?: string,
): Plan | null {
  const frames = mapFrames(document, ids, (f) => ({
    ...f,
    ...part,
    w: Math.max(0, part.w ?? f.w),
    h: Math.max(0, part.h ?? f.h),
  }));
  return place(document, frames, 'frame', mergeKey);
}

function mapFrames(
  document: BesekDocument,
  ids: readonly Id[],
  change: (frame: Frame) => Frame,
): ReadonlyMap<Id, Frame> {
  return new Map(ids.map((id) => [id, change(frameOnPanel(document, id))]));
}

function isSame(a: Frame, b: Frame): boolean {
  const turned = Math.abs(((a.rotation - b.rotation + 540) % 360) - 180);
  return (
    turned < SAME &&
    Math.abs(a.x - b.x) < SAME &&
    Math.abs(a.y - b.y) < SAME &&
    Math.abs(a.w - b.w) < SAME &&
    Math.abs(a.h - b.h) < SAME
  );
}

function setFrameOf(draft: Draft, document: BesekDocument, node: NodeRecord, next: Frame): void {
  const { x, y, w, h, rotation } = next;
  draft.arrange(node.id, { x, y, w, h, rotation });
  if (node.type !== 'group') return;
  const sx = node.w > 0 ? w / node.w : 1;
  const sy = node.h > 0 ? h / node.h : 1;
  if (sx !== 1 || sy !== 1) scaleChildren(draft, document, node.id, { sx, sy });
}

interface Factors {
  readonly sx: number;
  readonly sy: number;
}

function scaleChildren(draft: Draft, document: BesekDocument, group: Id, by: Factors): void {
  for (const { id } of childrenOf(document, group)) {
    const child = placedNode(document, id);
    const frame = scaleWithBox(
      child,
      { x: 0, y: 0, w: 1, h: 1 },
      { x: 0, y: 0, w: by.sx, h: by.sy },
    );
    const { x, y, w, h } = quantiseFrame(frame);
    draft.arrange(id, { x, y, w, h });
    const { kx, ky } = sideFactors(child.rotation, by.sx, by.sy);
    if (child.type === 'group') scaleChildren(draft, document, id, { sx: kx, sy: ky });
    if (child.type === 'text') scaleType(draft, document, child, Math.sqrt(kx * ky));
  }
}

/** By the root of the area's factor: there and back again gives the first size, also side by side. */
function scaleType(draft: Draft, document: BesekDocument, text: TextNode, k: number): void {
  const style = document.records[text.style];
  if (style?.type !== 'textStyle') throw new Error(`no text style ${text.style}`);
  const scaled = (size: number): number =>
    Math.min(TYPE_MAX, Math.max(TYPE_MIN, quantise(size * k)));
  const { size, indent, paragraphSpace } = { ...style, ...text.overrides };
  const overrides = {
    size: scaled(size),
    ...(indent && { indent: quantise(indent * k) }),
    ...(paragraphSpace && { paragraphSpace: quantise(paragraphSpace * k) }),
  };
  draft.arrange(text.id, { overrides });
  if (activeArrangement(document, text.id)) return;
  if (text.fit) draft.change(text.id, { fit: { ...text.fit, min: text.fit.min.map(scaled) } });
  if (!text.runs.some((run) => run.overrides?.size !== undefined)) return;
  const runs = text.runs.map((run) =>
    run.overrides?.size === undefined
      ? run
      : { ...run, overrides: { ...run.overrides, size: scaled(run.overrides.size) } },
  );
  draft.change(text.id, { runs });
}
