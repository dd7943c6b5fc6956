import { panelsOf } from '../../core/document';
import {
  addPanel,
  duplicatePanel,
  freeSelection,
  inGroup,
  movePanel,
  removePanel,
  type EditorState,
  type Plan,
} from '../../editor';
import type { Session } from './session.svelte';

/** Panels are added, copied, moved and taken away; the new one is worked on at once. */
export function panelCommands(session: Session) {
  const random = (): number => session.app.services.random();
  const command = (plan: (state: EditorState) => Plan | null) => ({
    can: (state: EditorState) => !state.readOnly && plan(state) !== null,
    run: () => carryOut(session, plan(session.state)),
  });
  return inGroup('panel', {
    'panel-add': command((s) => {
      const name = session.app.t.editor.newPanel(panelsOf(s.document).length + 1);
      return addPanel(s, { after: s.panel, name }, random);
    }),
    'panel-duplicate': command((s) => {
      const name = session.app.t.editor.copyOf(session.panel.name);
      return duplicatePanel(s, { panel: s.panel, name }, random);
    }),
    'panel-rename': {
      can: ({ readOnly }: EditorState) => !readOnly,
      run: () => {
        session.renaming = session.state.panel;
        return true;
      },
    },
    'panel-left': command((s) => movePanel(s, s.panel, -1)),
    'panel-right': command((s) => movePanel(s, s.panel, 1)),
    'panel-delete': command((s) => removePanel(s, s.panel)),
    'move-to-panel': toPanel(session, false),
    'copy-to-panel': toPanel(session, true),
  });
}

/** Asks which panel; the list of them is fetched then. */
function toPanel(session: Session, isCopy: boolean) {
  return {
    can: (state: EditorState) =>
      !state.readOnly && freeSelection(state).length > 0 && panelsOf(state.document).length > 1,
    run: () => {
      session.over = { kind: 'to-panel', isCopy };
      return true;
    },
  };
}

function carryOut(session: Session, plan: Plan | null): boolean {
  if (!plan) return false;
  session.do(plan);
  session.commit();
  const made = Object.values(plan.patch.added).find(({ type }) => type === 'panel');
  if (made) session.editor.activate(made.id);
  return true;
}
