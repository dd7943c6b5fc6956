/** One mark of a ruler: where in px, how long in px, and its number on every tenth. */
export interface Mark {
  readonly at: number;
  readonly length: 3 | 6 | 9;
  readonly label: number | null;
}

/** Marks may not stand closer than this, in px. */
const LEAST = 5;

/** The corner with the unit, and half of the longest number, in px. */
const CORNER = 24;
const HALF_NUMBER = 14;

/** The marks of `length` px of ruler whose zero lies at `zero` px; no number is cut at its ends. */
export function marksOf(length: number, zero: number, pxPerMm: number): readonly Mark[] {
  const step = [1, 5, 10, 50, 100].find((mm) => mm * pxPerMm >= LEAST) ?? 500;
  const numbered = [10, 20, 50, 100, 500].find((mm) => mm * pxPerMm >= 40) ?? 1000;
  const first = Math.floor(-zero / pxPerMm / step) * step;
  const marks: Mark[] = [];
  for (let mm = first; zero + mm * pxPerMm <= length; mm += step) {
    const at = zero + mm * pxPerMm;
    const isWhole = at >= CORNER + HALF_NUMBER && at <= length - HALF_NUMBER;
    marks.push({
      at,
      length: mm % 10 === 0 ? 9 : mm % 5 === 0 ? 6 : 3,
      label: isWhole && mm % numbered === 0 ? mm : null,
    });
  }
  return marks;
}
