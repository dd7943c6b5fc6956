import type { TextNode } from '../../core/document';
import type { Session } from './session.svelte';
import { typeOf } from './values';

/** Less is no other size, in mm. */
const NOISE = 0.005;

/** The size in mm to which a text came down to fit its frame; null where it has the one it is set in. */
export function shrunkTo(session: Session, node: TextNode): number | null {
  if (!node.fit || session.app.fontsVersion === 0) return null;
  const { texts } = session.tryOut(session.document, session.panel.id);
  const size = texts.find(({ nodeId }) => nodeId === node.id)?.size;
  return size !== undefined && size < typeOf(session.document, node).size - NOISE ? size : null;
}
