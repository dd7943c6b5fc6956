import type { Point } from '../../core/geometry';
import { hasBlock } from '../../editor';
import type { Session } from './session.svelte';

/**
 * Edits the one selected text: on the label itself, or in its field where fingers would cover it
 * or its words are a block of facts. Of a block of facts that is the field of the product's form that
 * fills it. `at`: where in the panel it was pressed; null selects all of it. False when there is no
 * such text.
 */
export function editText(session: Session, at: Point | null): boolean {
  const [node] = session.selected;
  if (node?.type !== 'text' || session.selected.length !== 1) return false;
  // Where a template is made, the facts' form is not in sight.
  if (hasBlock(node.runs) && !session.making) {
    void import('./fact-block').then(({ toFact }) => toFact(session, node));
    return true;
  }
  const canType = !hasBlock(node.runs);
  const byFinger = matchMedia('(pointer: coarse)').matches;
  if (!canType || byFinger || session.state.readOnly) return session.wantText();
  // Where the caret stands only the text engine knows, which may still be on its way.
  void Promise.all([import('./typing'), session.app.services.setting]).then(([typing]) => {
    if (session.state.selection.includes(node.id)) typing.startTyping(session, node, at);
  });
  return true;
}
