import type { NodeRecord, PathNode, ShapeNode, TextNode } from '../../core/document';

/** What stands in `session.colouring` for the colour in the bar. */
export const BAR_FIELD = 'bar';

export type InkPart = 'fill' | 'stroke';
type Inked = TextNode | ShapeNode | PathNode;

/** The one colour that an object is known by; null where it has none of its own. */
export function inkOf(node: NodeRecord): { readonly node: Inked; readonly part: InkPart } | null {
  if (node.type === 'text') return { node, part: 'fill' };
  if (node.type !== 'shape' && node.type !== 'path') return null;
  const isLine = node.type === 'shape' && node.shape === 'line';
  if (node.stroke && (isLine || !node.fill)) return { node, part: 'stroke' };
  return isLine ? null : { node, part: 'fill' };
}
