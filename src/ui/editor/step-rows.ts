import History from '@lucide/svelte/icons/history';
import { isNode } from '../../core/document';
import type { CommandWords } from '../../i18n';
import type { MenuItem } from '../parts/menu';
import type { Session } from './session.svelte';

type Step = Session['editor']['history']['steps'][number];

/** So many are near at hand; all of them stand in the history. */
const MOST = 10;

/** The present step and those that a way leads to, as rows that go there. */
export function stepRows(
  session: Session,
  words: CommandWords,
  way: 'undo' | 'redo',
): readonly MenuItem[] {
  const { steps, index } = session.editor.history;
  const by = way === 'undo' ? -1 : 1;
  const count = way === 'undo' ? index : steps.length - index;
  const places = Array.from({ length: Math.min(MOST, count) + 1 }, (_, i) => index + i * by);
  const rows = places.map((at) => ({
    label: stepName(session, words, steps[at - 1]),
    checked: at === index,
    run: () => session.editor.travel(at),
  }));
  const all = { label: words.name.history, icon: History, divides: true };
  return [...rows, { ...all, run: () => (session.over = { kind: 'history' }) }];
}

/** What a step is called; what came before the first one too. */
export function stepName(
  { app }: Session,
  { history }: CommandWords,
  step: Step | null | undefined,
): string {
  if (!step) return history.start;
  const names: Readonly<Record<string, string>> = history.step;
  const made = step.label === 'insert' ? madeIn(step) : null;
  const things: Readonly<Record<string, unknown>> = app.t.insert;
  const thing = made && things[made];
  if (typeof thing === 'string') return history.inserted(thing.toLocaleLowerCase(app.lang));
  return names[step.label] ?? history.step[''];
}

/** The kind of the one object that a step has put on the label, or null. */
function madeIn({ patch }: Step): string | null {
  const [node, more] = Object.values(patch.added).filter(isNode);
  if (!node || more) return null;
  if (node.type === 'shape') return node.shape;
  return node.type === 'image' ? 'picture' : node.type;
}
