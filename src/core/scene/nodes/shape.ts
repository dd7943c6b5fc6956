import { ellipsePath, roundedRectPath, type Path } from '../../geometry';
import type { ShapeNode } from '../../document';
import { inkOf, strokeOf, type DrawContext, type Drawing } from '../drawing';

export function drawShape(node: ShapeNode, context: DrawContext): Drawing {
  const fill = node.fill && node.shape !== 'line' ? inkOf(context, node.fill) : null;
  const stroke = strokeOf(context, node.stroke);
  const path = outline(node);
  return { items: [{ kind: 'path', role: null, path, fillRule: 'nonzero', fill, stroke }] };
}

function outline({ shape, w, h, radius }: ShapeNode): Path {
  switch (shape) {
    case 'rectangle':
      return roundedRectPath({ x: 0, y: 0, w, h }, radius ?? 0);
    case 'ellipse':
      return ellipsePath({ x: 0, y: 0, w, h });
    case 'line':
      return [
        ['M', 0, h / 2],
        ['L', w, h / 2],
      ];
  }
}
