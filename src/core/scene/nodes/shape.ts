import {
  ellipsePath,
  regularPolygonPath,
  roundedRectPath,
  starPath,
  type Path,
} from '../../geometry';
import type { ShapeNode } from '../../document';
import { paintOf, strokeOf, toDash, type DrawContext, type Drawing, type Drawn } from '../drawing';
import { onShadow } from '../shadow';
import { drawLine } from './line';

/** What a polygon and a star are when nothing is said of them. */
const SIDES = 6;
const POINTS = 5;
const INNER = 50;

export function drawShape(node: ShapeNode, context: DrawContext): Drawing {
  const items = node.shape === 'line' ? drawLine(node, context) : [drawArea(node, context)];
  return { items: onShadow(context, items, node.shadow) };
}

function drawArea(node: ShapeNode, context: DrawContext): Drawn {
  const path = toDash(shapeOutline(node), node.stroke);
  const fill = paintOf(context, node.fill, node);
  const stroke = strokeOf(context, node.stroke, path);
  return { kind: 'path', role: null, path, fillRule: 'nonzero', fill, stroke };
}

/** The outline of anything but a line, in the node's own mm. */
export function shapeOutline({ shape, w, h, ...node }: ShapeNode): Path {
  const box = { x: 0, y: 0, w, h };
  switch (shape) {
    case 'ellipse':
      return ellipsePath(box);
    case 'polygon':
      return regularPolygonPath(box, node.sides ?? SIDES);
    case 'star':
      return starPath(box, node.sides ?? POINTS, (node.inner ?? INNER) / 100);
    default:
      return roundedRectPath(box, node.radii ?? node.radius ?? 0);
  }
}
