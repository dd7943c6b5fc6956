import { panelsOf } from '../../core/document';
import { copyToPanel, freeSelection, moveToPanel } from '../../editor';
import type { MenuItem } from '../parts/menu';
import type { Session } from './session.svelte';

/** The other panels, as the list that asks where the selection shall go. */
export function panelTargets(session: Session, isCopy: boolean): MenuItem[] {
  const { document, panel: here } = session.state;
  const panels = panelsOf(document);
  return panels
    .map(({ id, name }, at) => {
      const same = panels.slice(0, at).filter((each) => each.name === name).length;
      return { id, label: same === 0 ? name : `${name} (${same + 1})` };
    })
    .filter(({ id }) => id !== here)
    .map(({ id, label }) => ({ label, run: () => go(session, id, isCopy) }));
}

function go(session: Session, panel: string, isCopy: boolean): void {
  const { state } = session;
  const ids = freeSelection(state);
  const random = (): number => session.app.services.random();
  session.commit();
  session.do(
    isCopy ? copyToPanel(state, ids, { panel }, random) : moveToPanel(state, ids, { panel }),
  );
  session.commit();
}
