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
  ['I', 'eyedropper'],
  ['Mod+Z', 'undo'],
  ['Mod+Shift+Z', 'redo'],
  ['Mod+Y', 'redo'],
  ['Mod+X', 'cut'],
  ['Mod+C', 'copy'],
  ['Mod+V', 'paste'],
  ['Mod+Shift+V', 'paste-in-place'],
  ['Mod+Alt+C', 'copy-style'],
  ['Mod+Alt+V', 'paste-style'],
  ['Mod+D', 'duplicate'],
  ['Mod+F', 'find'],
  ['F2', 'rename'],
  ['Mod+B', 'bold'],
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
  ['Alt+A', 'align-left'],
  ['Alt+H', 'align-centre'],
  ['Alt+D', 'align-right'],
  ['Alt+W', 'align-top'],
  ['Alt+V', 'align-middle'],
  ['Alt+S', 'align-bottom'],
  ['Alt+Shift+H', 'distribute-x'],
  ['Alt+Shift+V', 'distribute-y'],
  ['Alt+Shift+T', 'tidy'],
  ['Shift+H', 'mirror-h'],
  ['Shift+V', 'mirror-v'],
  ['Alt+ArrowUp', 'layer-up'],
  ['Alt+ArrowDown', 'layer-down'],
  ['Alt+ArrowRight', 'layer-in'],
  ['Alt+ArrowLeft', 'layer-out'],
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
  ['Shift+2', 'zoom-selection'],
  ['Mod+0', 'actual-size'],
  ['PageDown', 'next-panel'],
  ['PageUp', 'previous-panel'],
  ['Mod+K', 'palette'],
  ['?', 'keys'],
  ['Shift+F10', 'menu'],
  ['ContextMenu', 'menu'],
  ['Alt+F10', 'floating-bar'],
  ['Mod+Shift+E', 'export'],
];

const BY_KEYS = new Map(KEYS);

/** The command of a key press, or null. Digits and brackets go by their place, letters by the letter. */
export function commandFor(press: KeyPress): CommandId | null {
  const name = keyName(press);
  // On most keyboards these two need Shift to be typed at all.
  const shift = press.shift && name !== '+' && name !== '?';
  const held = [press.mod && 'Mod', press.alt && 'Alt', shift && 'Shift'].filter(Boolean);
  const keys = [...held, name].join('+');
  return BY_KEYS.get(keys) ?? null;
}

/** The keys that a menu shows beside a command, or null. */
export function keysOf(command: CommandId): string | null {
  return KEYS.find(([, id]) => id === command)?.[0] ?? null;
}

const BRACKETS: Readonly<Record<string, string>> = { BracketLeft: '[', BracketRight: ']' };

function keyName({ key, code, alt }: KeyPress): string {
  // With Alt a Mac types other signs than the letter.
  if (alt && /^Key[A-Z]$/.test(code)) return code.slice(3);
  if (/^Digit\d$/.test(code)) return code.slice(5);
  if (key === '[' || key === ']') return key;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (key === '=' || code === 'NumpadAdd') return '+';
  if (key === '_' || code === 'NumpadSubtract') return '-';
  return BRACKETS[code] ?? key;
}
