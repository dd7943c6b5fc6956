import type { PathNode, ShapeNode } from '../document';
import { scaling, transformPath, type Path } from '../geometry';
import { shapeOutline } from './nodes/shape';

/** An outline and what counts as inside of it. */
export interface Area {
  readonly path: Path;
  readonly fillRule: 'nonzero' | 'evenodd';
}

/** What a shape or drawing encloses, in its own mm: from its frame's top left, before it is turned. */
export function areaOf(node: ShapeNode | PathNode): Area {
  if (node.type === 'shape') return { path: shapeOutline(node), fillRule: 'nonzero' };
  const scale = scaling(node.w / node.natural.w, node.h / node.natural.h);
  return { path: transformPath(scale, node.path), fillRule: node.fillRule ?? 'nonzero' };
}
