export const THEMES = ['light', 'dark', 'system'] as const;
/** Which colours the screens wear; `system` follows the device. The label's own never change. */
export type ThemeChoice = (typeof THEMES)[number];

/** Not among the stored preferences: those arrive after the first paint, which would flash. */
const KEY = 'besek-theme';

const DARK = '(prefers-color-scheme: dark)';
/** Where nothing can be stored the choice holds for this visit. */
let chosen: ThemeChoice = 'system';

/** What the owner has chosen on this device. */
export function chosenTheme(): ThemeChoice {
  return THEMES.find((each) => each === stored()) ?? chosen;
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Chooses and wears a theme at once. */
export function chooseTheme(choice: ThemeChoice): void {
  chosen = choice;
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // It is kept above.
  }
  wear();
}

/** Wears the chosen theme from now on, and follows the device where that was chosen. */
export function startTheme(): void {
  matchMedia(DARK).addEventListener('change', wear);
  addEventListener('storage', wear);
  wear();
}

function wear(): void {
  const choice = chosenTheme();
  const isDark = choice === 'system' ? matchMedia(DARK).matches : choice === 'dark';
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
}
