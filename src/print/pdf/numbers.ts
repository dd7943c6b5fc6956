import type { Matrix } from '../../core/geometry';

/** A length or a share: four decimals, 0.1 µm in mm. */
export function num(value: number): string {
  return fixed(value, 1e4);
}

/**
 * A coordinate of a path in mm on a grid of 5 µm, half a dot of the finest plate setters: a
 * label is mostly digits.
 */
export function plateStep(mm: number): number {
  return round(mm, 200);
}

/** A matrix for `cm`, `Tm` or `/Matrix`: the linear part to six decimals, since it is a factor. */
export function matrixText(m: Matrix): string {
  return m.map((v, i) => (i < 4 ? fixed(v, 1e6) : num(v))).join(' ');
}

/** The same as numbers for a dictionary. */
export function matrixArray(m: Matrix): number[] {
  return m.map((v, i) => round(v, i < 4 ? 1e6 : 1e4));
}

export function round(value: number, steps = 1e4): number {
  return Math.round(value * steps) / steps || 0;
}

function fixed(value: number, steps: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a number in a PDF must be finite');
  return String(round(value, steps));
}
