import { childrenOf, isEmptyPatch, isGradient, worldFrame } from '../../core/document';
import type { BesekDocument, Id, NodeRecord, Paint, PathNode, Shadow } from '../../core/document';
import type { ShapeNode } from '../../core/document';
import { applyToPoint, quantise, quantiseRotation, rotation } from '../../core/geometry';
import {
  transformPath,
  type Frame,
  type Matrix,
  type Path,
  type Segment,
} from '../../core/geometry';
import { Draft, placedNode } from '../draft';
import { boundsOfAll, frameInParent, frameOnPanel, quantiseFrame } from '../frames';
import type { EditorState, Plan } from '../types';
import { flippedBy } from './picture';

/** `h`: left becomes right; `v`: top becomes bottom. */
export type MirrorAxis = 'h' | 'v';

/** Finer than any print, coarser than what is lost in sums. */
const FINE = 1e6;

/**
 * Mirrors nodes, with all that is in groups, about the middle of the box around them. Letters stay
 * readable and patterns stay woven as they are: only their frames are mirrored. Shadows fall as
 * before. Null where nothing would change.
 */
export function mirror(
  { document }: EditorState,
  ids: readonly Id[],
  axis: MirrorAxis,
): Plan | null {
  const box = boundsOfAll(ids.map((id) => frameOnPanel(document, id)));
  if (!box) return null;
  // Both ends of the box together: a thousandth again, so that twice leads back.
  const ends = quantise(axis === 'h' ? 2 * box.x + box.w : 2 * box.y + box.h);
  const draft = new Draft(document);
  for (const id of ids) {
    const node = placedNode(document, id);
    const frame = mirroredFrame(node, frameOnPanel(document, id), axis, ends);
    reflect({ draft, document, axis }, node, frameInParent(document, node.parent, frame));
  }
  const plan = draft.plan('flip');
  return isEmptyPatch(plan.patch) ? null : plan;
}

interface Work {
  readonly draft: Draft;
  readonly document: BesekDocument;
  readonly axis: MirrorAxis;
}

function mirroredFrame(node: NodeRecord, frame: Frame, axis: MirrorAxis, ends: number): Frame {
  return {
    ...frame,
    ...(axis === 'h' ? { x: ends - frame.x - frame.w } : { y: ends - frame.y - frame.h }),
    rotation: halfTurn(node, axis) - frame.rotation,
  };
}

/** What looks alike left to right but not top to bottom is mirrored that way and put on its head. */
function halfTurn(node: NodeRecord, axis: MirrorAxis): 0 | 180 {
  return axis === 'v' && isUpright(node) ? 180 : 0;
}

/** Whether its outline has a head and a foot, which nothing but turning can change. */
function isUpright(node: NodeRecord): boolean {
  if (node.type === 'image') return node.mask?.kind === 'arch';
  if (node.type !== 'shape') return false;
  const corners = { polygon: 6, star: 5 }[node.shape as string];
  return corners !== undefined && (node.sides ?? corners) % 2 === 1;
}

function reflect(work: Work, node: NodeRecord, { x, y, rotation }: Frame): void {
  const { draft, document, axis } = work;
  if (x !== node.x || y !== node.y || rotation !== quantiseRotation(node.rotation)) {
    draft.arrange(node.id, { x, y, rotation });
  }
  const half = halfTurn(node, axis);
  const part = mirroredPart(node, half ? 'h' : axis);
  if ('shadow' in node && node.shadow) {
    const turn = 2 * worldFrame(document, node).rotation - half;
    draft.change(node.id, { ...part, shadow: turned(node.shadow, turn) });
  } else if (part) draft.change(node.id, part);
  if (node.type === 'text' && node.line?.kind === 'arc' && axis === 'v') {
    const side = node.line.side === 'top' ? 'bottom' : 'top';
    draft.arrange(node.id, { line: { ...node.line, side } });
  }
  if (node.type === 'group') reflectChildren(work, node);
}

function reflectChildren(work: Work, group: Frame & { readonly id: Id }): void {
  const { document, axis } = work;
  for (const { id } of childrenOf(document, group.id)) {
    const child = placedNode(document, id);
    const frame = mirroredFrame(child, child, axis, axis === 'h' ? group.w : group.h);
    reflect(work, child, quantiseFrame(frame));
  }
}

/** What of a node's own form is otherwise, mirrored within its frame; null for nothing. */
function mirroredPart(
  node: NodeRecord,
  axis: MirrorAxis,
): Readonly<Record<string, unknown>> | null {
  switch (node.type) {
    case 'shape':
      return mirroredShape(node, axis);
    case 'path':
      return { path: mirroredPath(node, axis), fill: mirroredPaint(node.fill, axis) };
    case 'image':
      return { flip: flippedBy(node.flip, axis) };
    default:
      return null;
  }
}

function mirroredShape({ radii, heads, fill }: ShapeNode, axis: MirrorAxis) {
  const [tl, tr, br, bl] = radii ?? [0, 0, 0, 0];
  const { start, end } = heads ?? {};
  return {
    fill: mirroredPaint(fill, axis),
    ...(radii && { radii: axis === 'h' ? [tr, tl, bl, br] : [bl, br, tr, tl] }),
    ...(heads &&
      axis === 'h' && { heads: { ...(end && { start: end }), ...(start && { end: start }) } }),
  };
}

function mirroredPath({ path, natural: { w, h } }: PathNode, axis: MirrorAxis): Path {
  const flip: Matrix = axis === 'h' ? [-1, 0, 0, 1, w, 0] : [1, 0, 0, -1, 0, h];
  return transformPath(flip, path).map(fine);
}

function fine(segment: Segment): Segment {
  const parts = segment.map((part) => (typeof part === 'number' ? rounded(part) : part));
  return parts as unknown as Segment;
}

function rounded(value: number): number {
  return Math.round(value * FINE) / FINE || 0;
}

function mirroredPaint(paint: Paint | null, axis: MirrorAxis): Paint | null {
  if (!paint || !isGradient(paint)) return paint;
  if (paint.kind === 'linear') {
    return { ...paint, angle: quantiseRotation((axis === 'h' ? 180 : 0) - paint.angle) };
  }
  const { cx, cy } = paint;
  return { ...paint, ...(axis === 'h' ? { cx: rounded(100 - cx) } : { cy: rounded(100 - cy) }) };
}

/** A shadow along the axes of its object: as the object turns it turns back. */
function turned({ fill, ...by }: Shadow, degrees: number): Shadow {
  const { x, y } = applyToPoint(rotation(degrees), by);
  return { x: quantise(x), y: quantise(y), fill };
}
