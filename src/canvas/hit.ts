import { childrenOf, isNode, type BesekDocument, type Id, type NodeRecord } from '../core/document';
import { applyToPoint, frameMatrix, grow, invert, type Box, type Frame } from '../core/geometry';
import type { Point } from '../core/geometry';
import type { Scene, SceneItem } from '../core/scene';
import { frameOnPanel, placedNode } from '../editor';
import { toPath2D } from '../paint';
import { itemsOf } from './scene-index';

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

/** The topmost child of a panel or group that is pressed at a point; a group by what is in it. */
export function hitChild(field: HitField, parent: Id, point: Point): NodeRecord | null {
  const children = childrenOf(field.document, parent);
  for (let i = children.length - 1; i >= 0; i--) {
    const child = children[i]!;
    if (isHit(field, child, point)) return child;
  }
  return null;
}

/** The topmost node at a point, however deep. */
export function hitLeaf(field: HitField, parent: Id, point: Point): NodeRecord | null {
  const child = hitChild(field, parent, point);
  return child?.type === 'group' ? hitLeaf(field, child.id, point) : child;
}

/** Children that a marquee takes: whose frame's box it touches. */
export function touched(
  document: BesekDocument,
  parent: Id,
  isTouched: (frame: Frame) => boolean,
): readonly Id[] {
  return childrenOf(document, parent)
    .filter((node) => !node.locked && !placedNode(document, node.id).hidden)
    .filter((node) => isTouched(frameOnPanel(document, node.id)))
    .map((node) => node.id);
}

function isHit(field: HitField, node: NodeRecord, point: Point): boolean {
  const { document, scene, tolerance } = field;
  if (node.locked || placedNode(document, node.id).hidden) return false;
  if (node.type === 'group') return hitChild(field, node.id, point) !== null;
  const items = itemsOf(scene, node.id);
  const isDrawn = node.type === 'shape' || node.type === 'path';
  if (!isInFrame(frameOnPanel(document, node.id), point, isDrawn ? reach(items, tolerance) : 0)) {
    return false;
  }
  return !isDrawn || items.some((item) => isOnItem(item, point, tolerance));
}

function reach(items: readonly SceneItem[], tolerance: number): number {
  const widths = items.map((item) => (item.kind === 'path' ? (item.stroke?.width ?? 0) : 0));
  return tolerance + Math.max(0, ...widths) / 2;
}

let probe: CanvasRenderingContext2D | null = null;

/** The browser's own geometry decides what lies on a path; nothing is drawn or read back. */
function isOnItem(item: SceneItem, point: Point, tolerance: number): boolean {
  if (item.kind !== 'path') return true;
  probe ??= document.createElement('canvas').getContext('2d');
  if (!probe) return true;
  const path = toPath2D(item.path);
  const { x, y } = applyToPoint(invert(item.matrix), point);
  if (item.fill && probe.isPointInPath(path, x, y, item.fillRule)) return true;
  probe.lineWidth = (item.stroke?.width ?? 0) + 2 * tolerance;
  return probe.isPointInStroke(path, x, y);
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
