import type { ProcessInk } from './ink';

/** What a swatch is for in a palette: recolouring replaces it by the same part of another. */
export const PALETTE_PARTS = [
  'ground',
  'ink',
  'accent',
  'strip1',
  'strip2',
  'strip3',
  'strip4',
] as const;

export type PalettePart = (typeof PALETTE_PARTS)[number];

/** A set of inks that belong together. i18n has its name under `palette.<key>`. */
export interface Palette {
  readonly key: string;
  readonly inks: Readonly<Record<PalettePart, ProcessInk>>;
}
