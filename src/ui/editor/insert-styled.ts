import type { TextStyleRecord } from '../../core/document';
import { boxHeight, insertText } from '../../editor';
import { editText } from './edit-text';
import type { Session } from './session.svelte';

/** Share of the label's width that the text takes, and its least height in mm. */
const WIDTH = 0.6;
const LEAST = 4;

/** Puts a text in one of the label's own styles in its middle, one undo step, to be typed in. */
export function insertStyled(session: Session, { id, size }: TextStyleRecord): void {
  const { panel, state, app } = session;
  const [w, h] = [panel.width * WIDTH, Math.max(LEAST, boxHeight(size))];
  const box = { x: (panel.width - w) / 2, y: (panel.height - h) / 2, w, h };
  const text = { box, text: app.t.insert.text, style: id };
  session.do(insertText(state, text, () => app.services.random()));
  session.commit();
  editText(session, null);
}
