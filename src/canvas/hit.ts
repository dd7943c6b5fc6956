import { childrenOf, isNode, type BesekDocument, type Id, type NodeRecord } from '../core/document';
import { applyToPoint, frameMatrix, grow, invert, pathBounds } from '../core/geometry';
import type { Box, Frame, Point } from '../core/geometry';
import { drawnWidth, itemsOf, type Scene, type SceneItem, type StrokeStyle } from '../core/scene';
import { drawnFrame, placedNode } from '../editor';
import { toPath2D } from '../paint';

/** Where to look: a document, its painted panel, and how far beside a line still counts, in mm. */
export interface HitField {
  readonly document: BesekDocument;
  readonly scene: Scene;
  readonly tolerance: number;
}

/** Whether a point of the panel lies in the frame. */
export function isInFrame(frame: Frame, point: Point, tolerance = 0): boolean {
  const local = applyToPoint(invert(frameMatrix(frame)), point);
  return isInBox({ x: 0, y: 0, w: frame.w, h: frame.h }, local, tolerance);
}

function isInBox(box: Box, { x, y }: Point, tolerance: number): boolean {
  const wide = grow(box, tolerance);
  return x >= wide.x && y >= wide.y && x <= wide.x + wide.w && y <= wide.y + wide.h;
}

/**
 * The topmost child of a panel or group that is pressed at a point; a group by what is in it. Beside
 * a line is on it too, but not where a text is pressed that it runs along, nor where what lies under
 * the point is no larger: of two small things side by side the finger means the one it is on.
 */
export function hitChild(field: HitField, parent: Id, point: Point): NodeRecord | null {
  const children = childrenOf(field.document, parent);
  const exact = { ...field, tolerance: 0 };
  let near: NodeRecord | null = null;
  for (let i = children.length - 1; i >= 0; i--) {
    const child = children[i]!;
    if (!isHit(field, child, point)) continue;
    if (!isHit(exact, child, point)) near ??= child;
    else return near && child.type !== 'text' && isSmaller(field, near, child) ? near : child;
  }
  return near;
}

function isSmaller({ document, scene }: HitField, a: NodeRecord, b: NodeRecord): boolean {
  const [one, other] = [a, b].map(({ id }) => drawnFrame(document, scene, id));
  return one!.w * one!.h < other!.w * other!.h;
}

/** The topmost node at a point, however deep. */
export function hitLeaf(field: HitField, parent: Id, point: Point): NodeRecord | null {
  const child = hitChild(field, parent, point);
  return child?.type === 'group' ? hitLeaf(field, child.id, point) : child;
}

/** Children that a marquee takes: whose frame's box it touches. */
export function touched(
  { document, scene }: HitField,
  parent: Id,
  isTouched: (frame: Frame) => boolean,
): readonly Id[] {
  return childrenOf(document, parent)
    .filter((node) => !node.locked && !placedNode(document, node.id).hidden)
    .filter((node) => isTouched(drawnFrame(document, scene, node.id)))
    .map((node) => node.id);
}

function isHit(field: HitField, node: NodeRecord, point: Point): boolean {
  const { document, scene, tolerance } = field;
  if (node.locked || placedNode(document, node.id).hidden) return false;
  if (node.type === 'group') return hitChild(field, node.id, point) !== null;
  const items = itemsOf(scene, node.id);
  const isDrawn = node.type === 'shape' || node.type === 'path';
  const frame = drawnFrame(document, scene, node.id);
  if (!isInFrame(frame, point, isDrawn ? reach(items, tolerance) : 0)) return false;
  return !isDrawn || items.some((item) => isOnItem(item, point, tolerance));
}

function reach(items: readonly SceneItem[], tolerance: number): number {
  return tolerance + Math.max(0, ...items.map(overFrame));
}

/** How far a drawing stands out from its frame: an outline does, and the heads of a line. */
function overFrame(item: SceneItem): number {
  if (item.kind !== 'path' || item.role === 'shadow') return 0;
  const { x, y, w, h } = pathBounds(item.path);
  const out = Math.max(0, -x, -y, x + w - item.frame.w, y + h - item.frame.h);
  return out + (item.stroke ? halfOut(item.stroke) : 0);
}

let probe: CanvasRenderingContext2D | null = null;

/** The browser's own geometry decides what lies on a path; nothing is drawn or read back. */
function isOnItem(item: SceneItem, point: Point, tolerance: number): boolean {
  if (item.kind !== 'path') return true;
  if (item.role === 'shadow') return false;
  probe ??= document.createElement('canvas').getContext('2d');
  if (!probe) return true;
  const path = toPath2D(item.path);
  const { x, y } = applyToPoint(invert(item.matrix), point);
  if (item.fill && probe.isPointInPath(path, x, y, item.fillRule)) return true;
  const isNear = (width: number): boolean => {
    probe!.lineWidth = width + 2 * tolerance;
    return probe!.isPointInStroke(path, x, y);
  };
  const { stroke } = item;
  if (!stroke?.side) return isNear(stroke?.width ?? 0);
  const isInner = probe.isPointInPath(path, x, y, item.fillRule);
  return isNear(0) || (isNear(drawnWidth(stroke)) && isInner === (stroke.side === 'inside'));
}

/** How far a line stands out from its path. */
function halfOut({ width, side }: StrokeStyle): number {
  if (side === 'inside') return 0;
  return side === 'outside' ? width : width / 2;
}

/** Whether the node is `ancestor` or lies in it. */
export function isWithin(document: BesekDocument, id: Id, ancestor: Id): boolean {
  for (let at: Id | undefined = id; at !== undefined;) {
    if (at === ancestor) return true;
    const record: BesekDocument['records'][string] | undefined = document.records[at];
    at = record && isNode(record) ? record.parent : undefined;
  }
  return false;
}
