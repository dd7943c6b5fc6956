import { nodeOf, type Id } from '../../core/document';
import { addGuide, boundsOfAll, frameOnPanel, freeSelection, inGroup } from '../../editor';
import type { CommandId, EditorState, MirrorAxis } from '../../editor';
import type { Session } from './session.svelte';

/** What the browser starts by its own keys: only in its events it gives the clipboard. */
export const CLIPBOARD: ReadonlySet<CommandId> = new Set<CommandId>(['cut', 'copy', 'paste']);

type Can = (state: EditorState) => boolean;

const isWritable: Can = ({ readOnly }) => !readOnly;
const hasSelection: Can = ({ selection }) => selection.length > 0;
const isEditable: Can = (state) => isWritable(state) && hasSelection(state);

/** Clipboard, styles, guides, names, searching, mirroring: what needs more than the editor knows. */
export function arrangeCommands(session: Session) {
  const later = (can: Can, run: (it: typeof import('./clipboard')) => void) => ({
    can,
    run: () => {
      void import('./clipboard').then(run);
      return true;
    },
  });
  const guide = (axis: 'x' | 'y') => ({ can: isWritable, run: () => layGuide(session, axis) });
  const mirroring = (axis: MirrorAxis) => ({
    can: canMirror,
    run: () => {
      void import('./mirror-selection').then((it) => it.mirrorSelection(session, axis));
      return true;
    },
  });
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
    ...inGroup('arrange', {
      'mirror-h': mirroring('h'),
      'mirror-v': mirroring('v'),
      'guide-x': guide('x'),
      'guide-y': guide('y'),
    }),
  };
}

/** What is level and has no form of its own to mirror is the same in its own mirror. */
function canMirror(state: EditorState): boolean {
  const ids = freeSelection(state);
  return isWritable(state) && (ids.length > 1 || ids.some((id) => !isSame(state, id)));
}

function isSame({ document }: EditorState, id: Id): boolean {
  const node = nodeOf(document, id);
  if (frameOnPanel(document, id).rotation % 180 !== 0) return false;
  return node.type === 'pattern' || (node.type === 'text' && node.line?.kind !== 'arc');
}

/** Through the middle of what is selected, else of the label. */
function layGuide(session: Session, axis: 'x' | 'y'): boolean {
  const { width: w, height: h } = session.panel;
  const box = boundsOfAll(session.selected.map((node) => session.frame(node)));
  const { x, y, ...size } = box ?? { x: 0, y: 0, w, h };
  session.do(addGuide(session.state, axis, axis === 'x' ? x + size.w / 2 : y + size.h / 2));
  return true;
}
