/** Four-colour ink, each 0–100 %. */
export interface ProcessInk {
  readonly kind: 'process';
  readonly c: number;
  readonly m: number;
  readonly y: number;
  readonly k: number;
}

/** A named ink with the process colour that stands in for it on screen and on proofs; `tint` 0–100 %. */
export interface SpotInk {
  readonly kind: 'spot';
  readonly name: string;
  readonly tint: number;
  readonly alternate: {
    readonly c: number;
    readonly m: number;
    readonly y: number;
    readonly k: number;
  };
}

/** A screen colour, each 0–255, converted by the press profile when it is printed. */
export interface RgbInk {
  readonly kind: 'rgb';
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** What the user typed is what is printed; screen colour is derived and never written back. */
export type Ink = ProcessInk | SpotInk | RgbInk;

/** An sRGB colour, each 0–255. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

export const BLACK: ProcessInk = { kind: 'process', c: 0, m: 0, y: 0, k: 100 };
export const WHITE: ProcessInk = { kind: 'process', c: 0, m: 0, y: 0, k: 0 };

export function process(c: number, m: number, y: number, k: number): ProcessInk {
  return { kind: 'process', c, m, y, k };
}

/** Whether this is exactly K 100: the one ink that overprints. */
export function isPureBlack(ink: Ink): boolean {
  return ink.kind === 'process' && ink.c === 0 && ink.m === 0 && ink.y === 0 && ink.k === 100;
}

/** Whether this is a tint of black alone (K below 100, or white). */
export function isGrey(ink: Ink): boolean {
  return ink.kind === 'process' && ink.c === 0 && ink.m === 0 && ink.y === 0;
}

const percent = (x: number): number => Math.round(Math.min(100, Math.max(0, x)) * 100) / 100;
const byte = (x: number): number => Math.round(Math.min(255, Math.max(0, x)));

/** The ink at `amount` 0–1 of its strength over white. */
export function tint(ink: Ink, amount: number): Ink {
  switch (ink.kind) {
    case 'process':
      return process(
        percent(ink.c * amount),
        percent(ink.m * amount),
        percent(ink.y * amount),
        percent(ink.k * amount),
      );
    case 'spot':
      return { ...ink, tint: percent(ink.tint * amount) };
    case 'rgb': {
      const to = (v: number): number => byte(255 + (v - 255) * amount);
      return { kind: 'rgb', r: to(ink.r), g: to(ink.g), b: to(ink.b) };
    }
  }
}

/** The process recipe of an ink; rgb inks take the plain complement and are for mixing only. */
export function recipe(ink: Ink): readonly [number, number, number, number] {
  switch (ink.kind) {
    case 'process':
      return [ink.c, ink.m, ink.y, ink.k];
    case 'spot': {
      const t = ink.tint / 100;
      const { c, m, y, k } = ink.alternate;
      return [c * t, m * t, y * t, k * t];
    }
    case 'rgb': {
      const k = 1 - Math.max(ink.r, ink.g, ink.b) / 255;
      const part = (v: number): number => (k === 1 ? 0 : ((1 - v / 255 - k) / (1 - k)) * 100);
      return [part(ink.r), part(ink.g), part(ink.b), k * 100];
    }
  }
}

/**
 * An opaque ink `amount` 0–1 of the way from `a` to `b`: what shadows, light and fibre are
 * painted with, so that no file needs transparency for them. Two rgb inks mix as rgb, all
 * else as process.
 */
export function mix(a: Ink, b: Ink, amount: number): Ink {
  const t = Math.min(1, Math.max(0, amount));
  if (t === 0) return a;
  if (t === 1) return b;
  if (a.kind === 'rgb' && b.kind === 'rgb') {
    const to = (x: number, y: number): number => byte(x + (y - x) * t);
    return { kind: 'rgb', r: to(a.r, b.r), g: to(a.g, b.g), b: to(a.b, b.b) };
  }
  const from = recipe(a);
  const to = recipe(b);
  const at = (i: 0 | 1 | 2 | 3): number => percent(from[i] + (to[i] - from[i]) * t);
  return process(at(0), at(1), at(2), at(3));
}

/**
 * An ink `amount` 0–1 of the way from `a` to `b` in a gradient. Two strengths of one spot stay on
 * its plate, all else mixes as `mix` does.
 */
export function blend(a: Ink, b: Ink, amount: number): Ink {
  if (a.kind !== 'spot' || b.kind !== 'spot' || a.name !== b.name) return mix(a, b, amount);
  const t = Math.min(1, Math.max(0, amount));
  return { ...a, tint: percent(a.tint + (b.tint - a.tint) * t) };
}

/** Total ink in percent (0–400). */
export function totalInk(ink: Ink): number {
  const [c, m, y, k] = recipe(ink);
  return c + m + y + k;
}
