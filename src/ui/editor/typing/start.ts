import type { TextNode } from '../../../core/document';
import { applyToPoint, frameMatrix, invert, type Point } from '../../../core/geometry';
import { storedIndex, textSetting } from '../../../core/scene';
import { indexAt } from '../../../core/text';
import { plainText } from '../../../editor';
import type { Session } from '../session.svelte';

/** Puts the caret into a text where it was pressed (panel mm), or selects all of it. */
export function startTyping(session: Session, node: TextNode, at: Point | null): void {
  const end = plainText(node.runs, session.facts).length;
  const place = at && pressedIndex(session, node, at);
  session.typing = { id: node.id, from: place ?? 0, to: place ?? end };
}

function pressedIndex(session: Session, node: TextNode, at: Point): number {
  const { block, spans } = textSetting(session.document, node);
  const inFrame = applyToPoint(invert(frameMatrix(session.frame(node))), at);
  return storedIndex(spans, indexAt(session.app.services.caretLines(block), inFrame));
}
