const NAMES: Readonly<Record<string, string>> = { Mod: 'Ctrl', ArrowLeft: '←', ArrowRight: '→' };

/** Keys as a tip shows them; ⌘ on a Mac. Empty for none. */
export function shownKeys(keys: string | null): string {
  if (keys === null) return '';
  const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return keys
    .split('+')
    .map((key) => (key === 'Mod' && mac ? '⌘' : (NAMES[key] ?? key)))
    .join(' ');
}
