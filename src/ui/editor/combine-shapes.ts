import { combine } from '../../assets/combine';
import {
  areasOf,
  combined,
  outlinesOf,
  textsIn,
  textsToCurves,
  toPaths,
  type Combining,
} from '../../editor';
import { loadSvgWords } from '../../i18n';
import type { Session } from './session.svelte';

/** Makes one path of the selected areas, in one step; says so where nothing would be left. */
export async function combineShapes(session: Session, how: Combining): Promise<void> {
  const { app, state } = session;
  const path = combine(how, outlinesOf(state.document, areasOf(state)));
  const plan = path && combined(state, how, path, app.services.random);
  if (!plan) {
    const words = (await loadSvgWords(app.lang)).combine;
    return app.warn(path ? words.nothing : words.failed);
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

/** Draws the selected texts as paths, in one step; says where they followed the facts so far. */
export async function drawTexts(session: Session): Promise<void> {
  const { app, state } = session;
  const { resources, random } = app.services;
  const words = (await loadSvgWords(app.lang)).curves;
  const scene = session.scene(state.panel);
  const texts = textsIn(state);
  if (!app.canSet || scene.pending.length > 0) return app.warn(words.late);
  const plan = textsToCurves(state, scene, resources.outline, random);
  if (!plan) return app.warn(words.none);
  session.commit();
  session.do(plan);
  session.commit();
  if (texts.some(({ runs }) => runs.some((run) => !('text' in run)))) app.say(words.unbound);
}
