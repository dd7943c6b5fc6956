import { PictureFault } from './limits';

/** Adam7: where each pass begins and how far its pixels lie apart (ISO/IEC 15948, 8.2). */
export const PASSES = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
] as const;

/**
 * Undoes the filters of `count` rows that begin at `at`, in place. Each row is its filter and then
 * `length` bytes; `step` is how far the pixel to the left lies.
 */
export function unfiltered(
  raw: Uint8Array,
  at: number,
  count: number,
  { length, step }: { readonly length: number; readonly step: number },
): void {
  for (let row = 0; row < count; row++) {
    const from = at + row * (length + 1) + 1;
    const above = row > 0 ? from - length - 1 : -1;
    unfilter(raw, { filter: raw[from - 1]!, from, above }, length, step);
  }
}

function unfilter(
  raw: Uint8Array,
  row: { readonly filter: number; readonly from: number; readonly above: number },
  length: number,
  step: number,
): void {
  const { filter, from, above } = row;
  const foretold = PREDICTORS[filter];
  if (!foretold) throw new PictureFault('picture-damaged');
  if (filter === 0) return;
  for (let i = 0; i < length; i++) {
    const left = i >= step ? raw[from + i - step]! : 0;
    const up = above >= 0 ? raw[above + i]! : 0;
    const corner = above >= 0 && i >= step ? raw[above + i - step]! : 0;
    raw[from + i] = raw[from + i]! + foretold(left, up, corner);
  }
}

const PREDICTORS: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
