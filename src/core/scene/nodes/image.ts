import type { ImageNode } from '../../document';
import type { DrawContext, Drawing } from '../drawing';

export function drawImage(node: ImageNode, context: DrawContext): Drawing {
  const { sha256 } = context.record(node.asset, 'asset');
  return { items: [{ kind: 'image', role: null, sha256 }] };
}
