const NAMES: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  ContextMenu: 'Menu',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};

/** Keys as a tip shows them; ⌘ on a Mac. Empty for none. */
export function shownKeys(keys: string | null): string {
  if (keys === null) return '';
  const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  // A plus may be the key itself.
  return keys
    .split(/\+(?=.)/)
    .map((key) => (key === 'Mod' && mac ? '⌘' : (NAMES[key] ?? key)))
    .join(' ');
}
