import { panelsOf } from '../../core/document';
import { COMMAND_GROUPS, keysOf, type CommandId } from '../../editor';
import type { CommandWords } from '../../i18n';
import { runCommand, type Commands } from './keys';
import type { Session } from './session.svelte';
import { shownKeys } from './shown-keys';

/** What can be found in the palette: a command, or a panel to go to. */
export interface Entry {
  readonly key: string;
  /** The command that it runs; a panel has none. */
  readonly command?: CommandId;
  readonly label: string;
  readonly group: string;
  readonly keys: string;
  readonly able: boolean;
  readonly run: () => void;
}

/** An entry that answers a search, its label cut where it matches. */
export interface Found {
  readonly entry: Entry;
  readonly parts: readonly { readonly text: string; readonly isMatch: boolean }[];
}

/** Everything that can be found: commands group by group, then the design's panels. */
export function entriesOf(session: Session, commands: Commands, words: CommandWords): Entry[] {
  const ids = Object.keys(commands) as CommandId[];
  const named = COMMAND_GROUPS.flatMap((group) =>
    ids
      .filter((id) => commands[id].group === group)
      .map((id) => ({
        key: id,
        command: id,
        label: words.name[id],
        group: words.group[group],
        keys: shownKeys(keysOf(id)),
        able: commands[id].can(session.state),
        run: () => runCommand(session, commands, id),
      })),
  );
  const panels = panelsOf(session.document).map((panel) => ({
    key: `panel ${panel.id}`,
    label: panel.name,
    group: words.palette.panel,
    keys: '',
    able: panel.id !== session.state.panel,
    run: () => session.editor.activate(panel.id),
  }));
  return [...named, ...panels];
}

/**
 * The entries that have every word of the query, the better matches first, then those used last;
 * what cannot be done now stands at the end.
 */
export function search(
  entries: readonly Entry[],
  query: string,
  recent: readonly string[],
): readonly Found[] {
  const wanted = spelt(folded(query)).split(/\s+/).filter(Boolean);
  const age = (entry: Entry): number => {
    const at = recent.indexOf(entry.key);
    return at < 0 ? recent.length : at;
  };
  return entries
    .flatMap((entry) => {
      const found = matched(entry.label, wanted);
      return found ? [{ entry, ...found }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.entry.able) - Number(a.entry.able) ||
        a.rank - b.rank ||
        age(a.entry) - age(b.entry),
    );
}

/** English words as the labels spell them: people type "center" and "color" too. */
function spelt(text: string): string {
  return text.replaceAll(/cente(r\b)?/g, 'centr').replaceAll('color', 'colour');
}

/** Lower case without accents, letter for letter. */
function folded(text: string): string {
  return Array.from(text, (sign) => sign.normalize('NFD').charAt(0).toLowerCase()).join('');
}

/** Where the words stand in the label; the lower the rank, the nearer to its beginning. */
function matched(label: string, wanted: readonly string[]) {
  const text = folded(label);
  const marks = new Array<boolean>(label.length).fill(false);
  let rank = 0;
  for (const word of wanted) {
    const at = placeOf(text, word);
    if (at < 0) return null;
    rank += at === 0 ? 0 : text[at - 1] === ' ' ? 1 : 2;
    marks.fill(true, at, at + word.length);
  }
  return { rank, parts: cut(label, marks) };
}

/** At the beginning of a word where it can be. */
function placeOf(text: string, word: string): number {
  if (text.startsWith(word)) return 0;
  const begun = text.indexOf(` ${word}`);
  return begun < 0 ? text.indexOf(word) : begun + 1;
}

function cut(label: string, marks: readonly boolean[]): Found['parts'] {
  const parts: { text: string; isMatch: boolean }[] = [];
  Array.from(label).forEach((sign, at) => {
    const isMatch = marks[at] ?? false;
    const last = parts.at(-1);
    if (last?.isMatch === isMatch) last.text += sign;
    else parts.push({ text: sign, isMatch });
  });
  return parts;
}

/** Keys of the entries that were run, the last first; for as long as the page is open. */
let used: readonly string[] = [];

export function lastUsed(): readonly string[] {
  return used;
}

export function remember(key: string): void {
  used = [key, ...used.filter((each) => each !== key)];
}
