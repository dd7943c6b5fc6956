/** Colours of everything on the canvas that is not the label. */
export interface Theme {
  readonly surround: string;
  readonly accent: string;
  /** Words on the accent. */
  readonly onAccent: string;
  readonly handle: string;
  readonly measure: string;
  readonly measureText: string;
  /** What must be mended, and what is written on it. */
  readonly blocking: string;
  readonly onBlocking: string;
  readonly bleed: string;
  readonly trim: string;
  readonly safe: string;
  /** The names of panels on the ground. */
  readonly caption: string;
  /** Dark selections need an edge of their own to be seen on cream as on black. */
  readonly casing: string | null;
}

const LIGHT: Theme = {
  surround: '#e8e8e8',
  accent: '#27457a',
  onAccent: '#ffffff',
  handle: '#ffffff',
  measure: '#c2185b',
  measureText: '#ffffff',
  blocking: '#b3261e',
  onBlocking: '#ffffff',
  bleed: '#b3261e',
  trim: '#1b1b1b',
  safe: '#1f6b3a',
  caption: '#565656',
  casing: null,
};

const DARK: Theme = {
  ...LIGHT,
  surround: '#353535',
  accent: '#8fb0e8',
  onAccent: '#0f1d36',
  handle: '#8fb0e8',
  measure: '#ff6fa5',
  measureText: '#1b1b1b',
  blocking: '#ff9a90',
  onBlocking: '#1b1b1b',
  caption: '#bdbdbd',
  casing: 'rgba(27, 27, 27, 0.6)',
};

/** The theme that the page wears now. */
export function currentTheme(): Theme {
  return document.documentElement.dataset['theme'] === 'dark' ? DARK : LIGHT;
}
