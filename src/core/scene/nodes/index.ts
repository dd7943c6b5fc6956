import type { NodeRecord } from '../../document';
import type { DrawContext, Drawing } from '../drawing';
import { drawImage } from './image';
import { drawPath } from './path';
import { drawPattern } from './pattern';
import { drawShape } from './shape';
import { drawText } from './text';

/** Draws one node in its own mm. A group draws nothing of its own. */
export function drawNode(node: NodeRecord, context: DrawContext): Drawing {
  switch (node.type) {
    case 'text':
      return drawText(node, context);
    case 'shape':
      return drawShape(node, context);
    case 'path':
      return drawPath(node, context);
    case 'pattern':
      return drawPattern(node, context);
    case 'image':
      return drawImage(node, context);
    case 'group':
      return { items: [] };
  }
}
