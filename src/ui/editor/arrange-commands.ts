import { addGuide, boundsOfAll, inGroup, type CommandId, type EditorState } from '../../editor';
import type { Session } from './session.svelte';

/** What the browser starts by its own keys: only in its events it gives the clipboard. */
export const CLIPBOARD: ReadonlySet<CommandId> = new Set<CommandId>(['cut', 'copy', 'paste']);

type Can = (state: EditorState) => boolean;

const isWritable: Can = ({ readOnly }) => !readOnly;
const hasSelection: Can = ({ selection }) => selection.length > 0;
const isEditable: Can = (state) => isWritable(state) && hasSelection(state);

/** Clipboard, styles, guides, names and searching: what needs more than the editor knows. */
export function arrangeCommands(session: Session) {
  const later = (can: Can, run: (it: typeof import('./clipboard')) => void) => ({
    can,
    run: () => {
      void import('./clipboard').then(run);
      return true;
    },
  });
  const guide = (axis: 'x' | 'y') => ({ can: isWritable, run: () => layGuide(session, axis) });
  return {
    ...inGroup('edit', {
      cut: later(isEditable, (it) => it.askFor(session, 'cut')),
      copy: later(hasSelection, (it) => it.askFor(session, 'copy')),
      paste: later(isWritable, (it) => void it.pasteFromMemory(session, false)),
      'paste-in-place': later(isWritable, (it) => void it.pasteFromMemory(session, true)),
      'copy-style': later(
        ({ selection }) => selection.length === 1,
        (it) => it.copyStyle(session),
      ),
      'paste-style': later(isEditable, (it) => it.pasteStyleFromMemory(session)),
      find: {
        can: () => true,
        run: () => {
          session.over = { kind: 'find' };
          return true;
        },
      },
    }),
    ...inGroup('object', {
      rename: {
        can: (state: EditorState) => isWritable(state) && state.selection.length === 1,
        run: () => {
          const [id] = session.state.selection;
          session.renaming = id ?? null;
          return id !== undefined;
        },
      },
    }),
    ...inGroup('arrange', { 'guide-x': guide('x'), 'guide-y': guide('y') }),
  };
}

/** Through the middle of what is selected, else of the label. */
function layGuide(session: Session, axis: 'x' | 'y'): boolean {
  const { width: w, height: h } = session.panel;
  const box = boundsOfAll(session.selected.map((node) => session.frame(node)));
  const { x, y, ...size } = box ?? { x: 0, y: 0, w, h };
  session.do(addGuide(session.state, axis, axis === 'x' ? x + size.w / 2 : y + size.h / 2));
  return true;
}
