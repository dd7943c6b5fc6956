import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCommands, createEditor, KEYS, VIEW_COMMANDS } from '../../src/editor';
import type { CommandId } from '../../src/editor';
import { commandWords, messages } from '../../src/i18n/all';
import { keyGroups } from '../../src/ui/editor/key-sheet';
import { commandsOf } from '../../src/ui/editor/keys';
import { entriesOf, search, type Entry } from '../../src/ui/editor/palette';
import type { Session } from '../../src/ui/editor/session.svelte';
import { shownKeys } from '../../src/ui/editor/shown-keys';
import { sampleDocument, seeded } from '../editor/support';

beforeEach(() => {
  vi.stubGlobal('navigator', { userAgent: 'test' });
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
});

/** As much of an open design as commands look at. */
function opened(): Session {
  const editor = createEditor(sampleDocument());
  const session = {
    editor,
    get state() {
      return editor.state;
    },
    get document() {
      return editor.state.document;
    },
    get panel() {
      return editor.state.document.records[editor.state.panel];
    },
    app: { t: messages('id').ui, services: { random: seeded() } },
    selected: [],
    canvas: null,
    canvasReady: false,
    over: null,
    commit: () => editor.commit(),
  };
  return session as unknown as Session;
}

describe('the table of commands', () => {
  const session = opened();
  const commands = commandsOf(session);
  const ids = Object.keys(commands) as CommandId[];

  it('holds all that the editor and the screen know', () => {
    const wanted = [...Object.keys(createCommands(seeded())), ...VIEW_COMMANDS];
    expect([...ids].sort()).toEqual(wanted.sort());
  });

  for (const language of ['id', 'en'] as const) {
    const words = commandWords(language);

    it(`names every command, none twice (${language})`, () => {
      const names = ids.map((id) => words.name[id]);
      expect(names.filter((name) => !name?.trim())).toEqual([]);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
      expect(Object.keys(words.name).sort()).toEqual([...ids].sort());
    });

    it(`is found whole in the palette (${language})`, () => {
      const entries = entriesOf(session, commands, words);
      const missing = ids.filter((id) => !entries.some((entry) => entry.key === id));
      expect(missing).toEqual([]);
      expect(entries.map(({ label }) => label)).toEqual(expect.arrayContaining(['Belakang']));
    });

    it(`shows all its keys on the sheet (${language})`, () => {
      const rows = keyGroups(commands, words).flatMap((group) => group.rows);
      const missing = KEYS.filter(
        ([keys, id]) =>
          !rows.some((row) => row.name === words.name[id] && row.keys.includes(shownKeys(keys))),
      );
      expect(missing).toEqual([]);
    });

    it(`names every step of the history (${language})`, () => {
      const kernels = join(import.meta.dirname, '../../src/editor/kernels');
      const code = readdirSync(kernels)
        .map((file) => readFileSync(join(kernels, file), 'utf8'))
        .join('\n');
      const labels = [
        ...code.matchAll(/\.plan\(\s*(?:\w+ \? '([\w-]+)' : )?'([\w-]+)'/g),
        ...code.matchAll(/label: ()'([\w-]+)'/g),
      ].flatMap((match) => [match[1], match[2]].filter((label) => !!label));
      expect(labels.length).toBeGreaterThan(25);
      const missing = labels.filter((label) => !Object.hasOwn(words.history.step, label!));
      expect(missing).toEqual([]);
    });
  }
});

describe('keys as they are shown', () => {
  it.each([
    ['Mod+Shift+Z', 'Ctrl Shift Z'],
    ['+', '+'],
    ['Mod++', 'Ctrl +'],
    ['Shift+ArrowUp', 'Shift ↑'],
    [null, ''],
  ])('%s reads %s', (keys, shown) => {
    expect(shownKeys(keys)).toBe(shown);
  });
});

describe('the search of the palette', () => {
  const entry = (key: string, label: string, able = true): Entry => {
    return { key, label, able, group: '', keys: '', run: () => undefined };
  };
  const entries = [
    entry('a', 'Geser ke kiri'),
    entry('b', 'Kunci'),
    entry('c', 'Buka kunci', false),
    entry('d', 'Pékan kunci'),
  ];
  const keys = (query: string, recent: readonly string[] = []): readonly string[] =>
    search(entries, query, recent).map(({ entry: { key } }) => key);

  it('puts what begins with the words first and what cannot be done last', () => {
    expect(keys('kunci')).toEqual(['b', 'd', 'c']);
    expect(keys('ki ge')).toEqual(['a']);
    expect(keys('pekan')).toEqual(['d']);
    expect(keys('zzz')).toEqual([]);
  });

  it('takes English as it is spelt on either side of the sea', () => {
    const found = (query: string) =>
      search([entry('e', 'Align centres across'), entry('f', 'Take a colour')], query, []);
    for (const query of ['align cente', 'align center', 'centres'])
      expect(found(query).map((it) => it.entry.key)).toEqual(['e']);
    for (const query of ['colo', 'color', 'colour'])
      expect(found(query).map((it) => it.entry.key)).toEqual(['f']);
  });

  it('without words shows what was used last first', () => {
    expect(keys('', ['d', 'a'])).toEqual(['d', 'a', 'b', 'c']);
  });

  it('marks what matches', () => {
    const [first] = search(entries, 'ke kir', []);
    const bold = first!.parts.filter(({ isMatch }) => isMatch).map(({ text }) => text);
    expect(bold).toEqual(['ke', 'kir']);
    expect(first!.parts.map(({ text }) => text).join('')).toBe('Geser ke kiri');
  });
});
