import { COMMAND_GROUPS, KEYS, type CommandId } from '../../editor';
import type { CommandWords } from '../../i18n';
import type { Commands } from './keys';
import { shownKeys } from './shown-keys';

/** One line of the sheet of keys: what it does and all the keys that do it. */
export interface KeyRow {
  readonly name: string;
  readonly keys: readonly string[];
}

/** All keys by group, as the sheet shows them. */
export function keyGroups(commands: Commands, words: CommandWords) {
  const ids = Object.keys(commands) as CommandId[];
  const groups = COMMAND_GROUPS.map((group) => ({
    title: words.group[group],
    rows: ids.filter((id) => commands[id].group === group).map((id) => rowOf(id, words)),
  }));
  const drag = words.keys.drag;
  const held: KeyRow[] = [
    { name: words.keys.copy, keys: [`Alt ${drag}`] },
    { name: words.keys.free, keys: [`${shownKeys('Mod')} ${drag}`] },
    { name: words.keys.straight, keys: [`Shift ${drag}`] },
    { name: words.keys.pan, keys: [`${words.keys.space} ${drag}`] },
    { name: words.keys.nextRegion, keys: ['F6'] },
  ];
  return [...groups, { title: words.keys.hold, rows: held }]
    .map(({ title, rows }) => ({ title, rows: rows.filter(({ keys }) => keys.length > 0) }))
    .filter(({ rows }) => rows.length > 0);
}

function rowOf(id: CommandId, words: CommandWords): KeyRow {
  const keys = KEYS.filter(([, command]) => command === id).map(([each]) => shownKeys(each));
  return { name: words.name[id], keys };
}
