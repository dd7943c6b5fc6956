/** One mark of a ruler: where in px, how long in px, and the number that some of them bear, in mm. */
export interface Mark {
  readonly at: number;
  readonly length: 3 | 6 | 9;
  readonly label: number | null;
}

/** Marks may not stand closer than this, in px. */
const LEAST = 5;

/** From so many px per mm on the tens stand too far apart. */
const CLOSE = 20;

/** The corner with the unit, and half of the longest number, in px. */
const CORNER = 24;
const HALF_NUMBER = 14;

/** The marks of `length` px of ruler whose zero lies at `zero` px; no number is cut at its ends. */
export function marksOf(length: number, zero: number, pxPerMm: number): readonly Mark[] {
  const step = [0.1, 1, 5, 10, 50, 100].find((mm) => mm * pxPerMm >= LEAST) ?? 500;
  const numbered = numbersOf(pxPerMm);
  // The next power of ten is the longest: of whole millimetres the tens, of tens the hundreds.
  const ten = [1, 10, 100].find((mm) => mm > step) ?? 1000;
  const marks: Mark[] = [];
  for (let nth = Math.floor(-zero / pxPerMm / step); ; nth += 1) {
    const mm = Math.round(nth * step * 10) / 10;
    const at = zero + mm * pxPerMm;
    if (at > length) return marks;
    const isWhole = at >= CORNER + HALF_NUMBER && at <= length - HALF_NUMBER;
    marks.push({
      at,
      length: isEach(mm, ten) ? 9 : isEach(mm, ten / 2) ? 6 : 3,
      label: isWhole && isEach(mm, numbered) ? mm : null,
    });
  }
}

/** Every which mm has a number: tens as long as some of them are in sight. */
function numbersOf(pxPerMm: number): number {
  const close = pxPerMm < CLOSE ? undefined : [0.2, 0.5, 1, 2, 5].find((mm) => mm * pxPerMm >= 80);
  return close ?? [10, 20, 50, 100, 500].find((mm) => mm * pxPerMm >= 40) ?? 1000;
}

function isEach(mm: number, each: number): boolean {
  return Math.round(mm * 10) % Math.round(each * 10) === 0;
}

/** The style's transform of a pixel that is to reach over `length` px from `from` on. */
export function stretched(axis: 'X' | 'Y', from: number, length: number): string {
  return `translate${axis}(${from}px) scale${axis}(${length})`;
}
