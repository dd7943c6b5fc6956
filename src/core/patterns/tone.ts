import { mix, process, totalInk, WHITE, type Ink } from '../color';

/** What contact shadows sink into, within every press's ink limit: warm on light inks, black on dark ones. */
const SHADOW_ON_LIGHT = process(42, 62, 80, 84);
const SHADOW_ON_DARK = process(62, 62, 60, 96);
const SHADOW_RGB: Ink = { kind: 'rgb', r: 22, g: 15, b: 11 };
const WHITE_RGB: Ink = { kind: 'rgb', r: 255, g: 255, b: 255 };

/** The ink, `amount` 0–1 of the way into shadow. */
export function shaded(ink: Ink, amount: number): Ink {
  if (ink.kind === 'rgb') return mix(ink, SHADOW_RGB, amount);
  return mix(ink, isDark(ink) ? SHADOW_ON_DARK : SHADOW_ON_LIGHT, amount);
}

/** The ink, `amount` 0–1 of the way into light. */
export function lit(ink: Ink, amount: number): Ink {
  return mix(ink, ink.kind === 'rgb' ? WHITE_RGB : WHITE, amount);
}

/** Lighter for a positive, darker for a negative `amount`. */
export function varied(ink: Ink, amount: number): Ink {
  return amount >= 0 ? lit(ink, amount) : deepened(ink, -amount);
}

/** `amount` 0–1 of the way to the ink's own deep tone: a darker fibre keeps the strip's hue. */
export function deepened(ink: Ink, amount: number): Ink {
  if (ink.kind !== 'process') return shaded(ink, amount * 0.7);
  // The same recipe, stronger: raising one ink alone would turn indigo purple.
  const { c, m, y, k } = ink;
  const up = Math.min(1.4, 98 / Math.max(c, m, y, 1));
  const warm = c < 60 ? 7 : 0;
  const deep = process(c * up, Math.min(100, m * up + warm), y * up, Math.min(95, k + 30));
  return mix(ink, totalInk(deep) > 300 ? SHADOW_ON_DARK : deep, amount);
}

/** Roughly how much light the ink gives back, 0–1: enough to compare tones of one hue. */
function brightness(ink: Ink): number {
  if (ink.kind === 'rgb') return (0.3 * ink.r + 0.59 * ink.g + 0.11 * ink.b) / 255;
  const { c, m, k } = ink.kind === 'spot' ? ink.alternate : ink;
  const strength = ink.kind === 'spot' ? ink.tint / 100 : 1;
  return (1 - (k * strength) / 100) * (1 - ((0.3 * c + 0.59 * m) * strength) / 100);
}

/** Whether light marks must be held back on this ink, lest it look like plastic. */
export function isDark(ink: Ink): boolean {
  return brightness(ink) < (ink.kind === 'rgb' ? 90 / 255 : 0.35);
}

/** CIE L* of a brightness: steps of it look alike on light and on dark. */
function lightness(ink: Ink): number {
  return 116 * Math.cbrt(brightness(ink)) - 16;
}

/** A fibre is told from its strip by no more than this, in L*: beyond it reads as a gap. */
const MOST_CONTRAST = 8;

/** As `deepened`, but held back where the ink is strong already and its deep tone looks black. */
export function fibrous(ink: Ink, amount: number): Ink {
  const drop = lightness(ink) - lightness(deepened(ink, amount));
  return deepened(ink, amount * Math.min(1, MOST_CONTRAST / Math.max(drop, 1e-6)));
}

const RUST = process(32, 58, 84, 34);
const RUST_RGB: Ink = { kind: 'rgb', r: 122, g: 82, b: 48 };

/** The ink, `amount` 0–1 of the way to the brown that shows where dark skin is worn. */
export function worn(ink: Ink, amount: number): Ink {
  return mix(ink, ink.kind === 'rgb' ? RUST_RGB : RUST, amount);
}
