import { process } from './ink';
import { PALETTE_PARTS, type Palette } from './palette';

type Cmyk = readonly [c: number, m: number, y: number, k: number];

function palette(key: string, ...inks: readonly Cmyk[]): Palette {
  const entries = PALETTE_PARTS.map((part, i) => [part, process(...inks[i]!)]);
  return { key, inks: Object.fromEntries(entries) as Palette['inks'] };
}

/**
 * Sixteen palettes after Indonesian dyes and places, in percent of C, M, Y, K: ground, ink,
 * accent, four strips. None takes more than 300 % of ink; small type in `ink` or `accent` is
 * readable on `ground`.
 */
export const PALETTES: readonly Palette[] = [
  palette(
    'sogan',
    [2, 6, 18, 0],
    [50, 75, 85, 70],
    [32, 74, 95, 28],
    [30, 60, 85, 20],
    [12, 30, 58, 0],
    [60, 70, 75, 55],
    [6, 16, 40, 0],
  ),
  palette(
    'indigo',
    [6, 4, 6, 0],
    [95, 80, 35, 40],
    [85, 55, 10, 8],
    [95, 80, 35, 30],
    [75, 45, 10, 0],
    [40, 18, 4, 0],
    [14, 7, 4, 0],
  ),
  palette(
    'mengkudu',
    [2, 8, 14, 0],
    [45, 85, 75, 65],
    [18, 94, 80, 16],
    [20, 90, 75, 20],
    [8, 45, 45, 0],
    [45, 85, 75, 55],
    [4, 18, 28, 0],
  ),
  palette(
    'pesisir',
    [3, 5, 12, 0],
    [90, 70, 40, 40],
    [12, 92, 72, 10],
    [5, 80, 60, 0],
    [85, 45, 30, 10],
    [10, 30, 75, 0],
    [55, 10, 45, 0],
  ),
  palette(
    'pandan',
    [6, 2, 22, 0],
    [80, 45, 85, 50],
    [82, 30, 95, 22],
    [70, 20, 90, 10],
    [30, 5, 60, 0],
    [5, 75, 20, 0],
    [4, 20, 80, 0],
  ),
  palette(
    'lontar',
    [4, 8, 24, 0],
    [45, 65, 80, 65],
    [30, 70, 92, 26],
    [10, 18, 45, 0],
    [25, 40, 65, 5],
    [45, 65, 80, 50],
    [5, 75, 55, 5],
  ),
  palette(
    'kopi',
    [5, 9, 18, 0],
    [55, 72, 75, 80],
    [30, 68, 85, 30],
    [55, 70, 75, 70],
    [35, 55, 75, 25],
    [15, 30, 50, 0],
    [6, 14, 30, 0],
  ),
  palette(
    'kunyit',
    [1, 5, 22, 0],
    [50, 70, 90, 65],
    [22, 80, 100, 18],
    [2, 35, 95, 0],
    [8, 55, 95, 2],
    [45, 75, 95, 50],
    [2, 14, 50, 0],
  ),
  palette(
    'flores',
    [4, 2, 4, 0],
    [100, 75, 40, 45],
    [92, 48, 30, 18],
    [90, 55, 25, 15],
    [70, 10, 25, 0],
    [35, 3, 15, 0],
    [5, 25, 55, 0],
  ),
  palette(
    'secang',
    [1, 7, 6, 0],
    [40, 90, 60, 60],
    [18, 94, 54, 12],
    [10, 80, 40, 0],
    [35, 95, 65, 35],
    [4, 40, 20, 0],
    [2, 17, 14, 0],
  ),
  palette(
    'tingi',
    [3, 8, 14, 0],
    [45, 80, 85, 68],
    [28, 82, 92, 22],
    [30, 75, 85, 30],
    [15, 50, 65, 3],
    [50, 80, 85, 60],
    [5, 20, 32, 0],
  ),
  palette(
    'daunMangga',
    [5, 3, 20, 0],
    [65, 55, 85, 60],
    [52, 42, 100, 35],
    [45, 30, 95, 15],
    [20, 12, 65, 0],
    [65, 55, 85, 50],
    [8, 45, 80, 3],
  ),
  palette(
    'cirebon',
    [2, 2, 4, 0],
    [100, 90, 35, 35],
    [8, 92, 84, 6],
    [100, 85, 25, 20],
    [75, 40, 5, 0],
    [40, 12, 2, 0],
    [14, 3, 1, 0],
  ),
  palette(
    'bromo',
    [6, 5, 7, 0],
    [0, 0, 0, 95],
    [18, 84, 92, 18],
    [0, 0, 0, 82],
    [0, 0, 0, 56],
    [0, 0, 0, 30],
    [0, 0, 0, 12],
  ),
  palette(
    'wulung',
    [4, 8, 20, 0],
    [60, 65, 65, 80],
    [20, 88, 96, 14],
    [60, 65, 65, 72],
    [12, 23, 51, 0],
    [30, 45, 65, 15],
    [20, 88, 96, 14],
  ),
  palette(
    'amed',
    [3, 1, 2, 0],
    [75, 60, 50, 60],
    [14, 88, 76, 12],
    [70, 45, 40, 25],
    [35, 18, 18, 0],
    [14, 6, 8, 0],
    [5, 65, 50, 0],
  ),
];

/** The palette of a key; null for one that this version does not know. */
export function findPalette(key: string): Palette | null {
  return PALETTES.find((each) => each.key === key) ?? null;
}
