import { describe, expect, it } from 'vitest';
import { commandFor, createCommands, KEYS, keysOf, VIEW_COMMANDS } from '../../src/editor';
import type { KeyPress } from '../../src/editor';
import { seeded } from './support';

const press = (part: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  mod: false,
  shift: false,
  alt: false,
  ...part,
});

describe('keys', () => {
  it.each<[string, Partial<KeyPress>, string | null]>([
    ['v', { key: 'v', code: 'KeyV' }, 'tool-select'],
    ['V with caps lock', { key: 'V', code: 'KeyV' }, 'tool-select'],
    ['Ctrl+Z', { key: 'z', mod: true }, 'undo'],
    ['Ctrl+Shift+Z', { key: 'Z', mod: true, shift: true }, 'redo'],
    ['Ctrl+Y', { key: 'y', mod: true }, 'redo'],
    ['z on a keyboard where it is on Y', { key: 'z', code: 'KeyY', mod: true }, 'undo'],
    ['Shift+1 by its place', { key: '!', code: 'Digit1', shift: true }, 'fit'],
    ['Ctrl+0', { key: '0', code: 'Digit0', mod: true }, 'actual-size'],
    ['plus', { key: '+', code: 'Equal', shift: true }, 'zoom-in'],
    ['equals', { key: '=', code: 'Equal' }, 'zoom-in'],
    ['numpad minus', { key: '-', code: 'NumpadSubtract' }, 'zoom-out'],
    ['Shift+ArrowUp', { key: 'ArrowUp', shift: true }, 'leap-up'],
    ['bracket by its place', { key: 'ü', code: 'BracketLeft', mod: true }, 'backward'],
    ['Shift+]', { key: '}', code: 'BracketRight', shift: true }, 'front'],
    ['Shift+Tab', { key: 'Tab', shift: true }, 'select-previous'],
    ['Ctrl+P, the browser’s', { key: 'p', mod: true }, null],
    ['question mark', { key: '?', code: 'Slash', shift: true }, 'keys'],
    ['Ctrl+B', { key: 'b', code: 'KeyB', mod: true }, 'bold'],
    ['Ctrl+K', { key: 'k', code: 'KeyK', mod: true }, 'palette'],
    ['Shift+2 by its place', { key: '"', code: 'Digit2', shift: true }, 'zoom-selection'],
    ['Shift+F10', { key: 'F10', code: 'F10', shift: true }, 'menu'],
    ['Alt+F10', { key: 'F10', code: 'F10', alt: true }, 'floating-bar'],
    ['Alt+V', { key: 'v', code: 'KeyV', alt: true }, 'align-middle'],
    ['Alt+Q', { key: 'q', code: 'KeyQ', alt: true }, null],
    ['Alt+V on a Mac', { key: '√', code: 'KeyV', alt: true }, 'align-middle'],
    ['Ctrl alone', { key: 'Control', mod: true }, null],
  ])('%s', (_, part, command) => {
    expect(commandFor(press(part))).toBe(command);
  });

  it('are given once each, and only to commands that exist', () => {
    const keys = KEYS.map(([each]) => each);
    expect(new Set(keys).size).toBe(keys.length);
    const known = [...Object.keys(createCommands(seeded())), ...VIEW_COMMANDS];
    const unknown = KEYS.filter(([, id]) => !known.includes(id));
    expect(unknown).toEqual([]);
    expect(keysOf('redo')).toBe('Mod+Shift+Z');
    expect(keysOf('lock')).toBeNull();
  });
});
