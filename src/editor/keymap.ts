import type { CommandId } from './commands';

/** What of a keyboard event matters. `mod` is Ctrl, or ⌘ on a Mac. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** Keys as people write them: `Mod+Shift+Z`. The first of a command is the one that menus show. */
export const KEYS: readonly (readonly [keys: string, command: CommandId])[] = [
  ['V', 'tool-select'],
  ['T', 'tool-text'],
  ['R', 'tool-rectangle'],
  ['O', 'tool-ellipse'],
  ['L', 'tool-line'],
  ['Mod+Z', 'undo'],
  ['Mod+Shift+Z', 'redo'],
  ['Mod+Y', 'redo'],
  ['Mod+D', 'duplicate'],
  ['Mod+A', 'select-all'],
  ['Mod+G', 'group'],
  ['Mod+Shift+G', 'ungroup'],
  [']', 'forward'],
  ['[', 'backward'],
  ['Mod+]', 'forward'],
  ['Mod+[', 'backward'],
  ['Shift+]', 'front'],
  ['Shift+[', 'back'],
  ['Mod+Shift+]', 'front'],
  ['Mod+Shift+[', 'back'],
  ['Delete', 'delete'],
  ['Backspace', 'delete'],
  ['ArrowLeft', 'nudge-left'],
  ['ArrowRight', 'nudge-right'],
  ['ArrowUp', 'nudge-up'],
  ['ArrowDown', 'nudge-down'],
  ['Shift+ArrowLeft', 'leap-left'],
  ['Shift+ArrowRight', 'leap-right'],
  ['Shift+ArrowUp', 'leap-up'],
  ['Shift+ArrowDown', 'leap-down'],
  ['Tab', 'select-next'],
  ['Shift+Tab', 'select-previous'],
  ['Escape', 'escape'],
  ['Enter', 'enter'],
  ['+', 'zoom-in'],
  ['-', 'zoom-out'],
  ['Shift+1', 'fit'],
  ['Mod+0', 'actual-size'],
];

const BY_KEYS = new Map(KEYS);

/** The command of a key press, or null. Digits and brackets go by their place, letters by the letter. */
export function commandFor(press: KeyPress): CommandId | null {
  if (press.alt) return null;
  const name = keyName(press);
  const shift = press.shift && name !== '+';
  const keys = `${press.mod ? 'Mod+' : ''}${shift ? 'Shift+' : ''}${name}`;
  return BY_KEYS.get(keys) ?? null;
}

/** The keys that a menu shows beside a command, or null. */
export function keysOf(command: CommandId): string | null {
  return KEYS.find(([, id]) => id === command)?.[0] ?? null;
}

const BRACKETS: Readonly<Record<string, string>> = { BracketLeft: '[', BracketRight: ']' };

function keyName({ key, code }: KeyPress): string {
  if (/^Digit\d$/.test(code)) return code.slice(5);
  if (key === '[' || key === ']') return key;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (key === '=' || code === 'NumpadAdd') return '+';
  if (key === '_' || code === 'NumpadSubtract') return '-';
  return BRACKETS[code] ?? key;
}
