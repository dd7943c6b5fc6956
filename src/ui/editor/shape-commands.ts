import { nodeOf } from '../../core/document';
import { freeSelection, inGroup, type Combining, type EditorState } from '../../editor';
import type { Session } from './session.svelte';

/** Areas made into one, and shapes into paths: the code for it is fetched when it is asked for. */
export function shapeCommands(session: Session) {
  const later = (
    can: (state: EditorState) => boolean,
    run: (it: typeof import('./combine-shapes')) => void,
  ) => ({
    can: (state: EditorState) => !state.readOnly && can(state),
    run: () => {
      void import('./combine-shapes').then(run);
      return true;
    },
  });
  const combining = (how: Combining) =>
    later(
      (state) => areAreas(state) && freeSelection(state).length > 1,
      (it) => void it.combineShapes(session, how),
    );
  return inGroup('object', {
    unite: combining('unite'),
    subtract: combining('subtract'),
    intersect: combining('intersect'),
    exclude: combining('exclude'),
    'text-to-curves': later(hasText, (it) => void it.drawTexts(session)),
    'to-path': later(
      (state) => areAreas(state) && kindsOf(state).includes('shape'),
      (it) => it.makePaths(session),
    ),
  });
}

/** Whether a text that may be changed is selected. */
export function hasText(state: EditorState): boolean {
  return freeSelection(state).some((id) => nodeOf(state.document, id).type === 'text');
}

/** Whether nothing but shapes and paths that enclose something is selected. */
function areAreas(state: EditorState): boolean {
  return kindsOf(state).every((kind) => kind !== null);
}

function kindsOf(state: EditorState): readonly ('shape' | 'path' | null)[] {
  return freeSelection(state).map((id) => {
    const node = nodeOf(state.document, id);
    if (node.type === 'shape') return node.shape === 'line' ? null : 'shape';
    return node.type === 'path' ? 'path' : null;
  });
}
