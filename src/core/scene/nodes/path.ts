import { scaling, transformPath } from '../../geometry';
import type { PathNode } from '../../document';
import { paintOf, strokeOf, toDash, type DrawContext, type Drawing, type Drawn } from '../drawing';
import { onShadow } from '../shadow';

/** The drawing is scaled to the frame; its stroke keeps its width. */
export function drawPath(node: PathNode, context: DrawContext): Drawing {
  const scale = scaling(node.w / node.natural.w, node.h / node.natural.h);
  const path = toDash(transformPath(scale, node.path), node.stroke);
  const item: Drawn = {
    kind: 'path',
    role: null,
    path,
    fillRule: node.fillRule ?? 'nonzero',
    fill: paintOf(context, node.fill, node),
    stroke: strokeOf(context, node.stroke, path),
  };
  return { items: onShadow(context, [item], node.shadow) };
}
