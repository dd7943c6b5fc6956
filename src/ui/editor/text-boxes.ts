import { childrenOf } from '../../core/document';
import type { Box } from '../../core/geometry';
import { boundsOf } from '../../editor';
import type { Session } from './session.svelte';

/** Where the texts of the active panel that are seen stand, in panel mm. */
export function textBoxes(session: Session, parent = session.state.panel): readonly Box[] {
  const { frameOf } = session;
  return childrenOf(session.document, parent).flatMap((node) => {
    if (node.hidden) return [];
    if (node.type === 'group') return textBoxes(session, node.id);
    return node.type === 'text' ? [boundsOf(frameOf(node))] : [];
  });
}
