import History from '@lucide/svelte/icons/history';
import type { CommandWords } from '../../i18n';
import type { MenuItem } from '../parts/menu';
import type { Session } from './session.svelte';

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
    label: stepName(words, steps[at - 1]?.label),
    checked: at === index,
    run: () => session.editor.travel(at),
  }));
  const all = { label: words.name.history, icon: History, divides: true };
  return [...rows, { ...all, run: () => (session.over = { kind: 'history' }) }];
}

/** What a step is called; what came before the first one too. */
export function stepName({ history }: CommandWords, label: string | undefined): string {
  const names: Readonly<Record<string, string>> = history.step;
  return label === undefined ? history.start : (names[label] ?? history.step['']);
}
