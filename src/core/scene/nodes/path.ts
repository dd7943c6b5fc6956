import { scaling, transformPath } from '../../geometry';
import type { PathNode } from '../../document';
import { inkOf, strokeOf, type DrawContext, type Drawing } from '../drawing';

/** The drawing is scaled to the frame; its stroke keeps its width. */
export function drawPath(node: PathNode, context: DrawContext): Drawing {
  const scale = scaling(node.w / node.natural.w, node.h / node.natural.h);
  return {
    items: [
      {
        kind: 'path',
        role: null,
        path: transformPath(scale, node.path),
        fillRule: node.fillRule ?? 'nonzero',
        fill: node.fill && inkOf(context, node.fill),
        stroke: strokeOf(context, node.stroke),
      },
    ],
  };
}
