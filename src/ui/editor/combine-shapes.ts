import { combine } from '../../assets/combine';
import { areasOf, combined, outlinesOf, toPaths, type Combining } from '../../editor';
import { loadSvgWords } from '../../i18n';
import type { Session } from './session.svelte';

/** Makes one path of the selected areas, in one step; says so where nothing would be left. */
export async function combineShapes(session: Session, how: Combining): Promise<void> {
  const { app, state } = session;
  const path = combine(how, outlinesOf(state.document, areasOf(state)));
  const plan = path && combined(state, how, path, app.services.random);
  if (!plan) {
    const words = (await loadSvgWords(app.lang)).combine;
    return app.say(path ? words.nothing : words.failed);
  }
  session.commit();
  session.do(plan);
  session.commit();
}

/** Makes paths of the selected shapes, in one step. */
export function makePaths(session: Session): void {
  session.commit();
  session.do(toPaths(session.state, session.app.services.random));
  session.commit();
}
