import { modulo } from '../cell';

/** Most strips of one family in a cell; longer repeats are cut off there. */
const MOST_STRIPS = 96;

/** Rows of a draft: whether the warp is on top at a column (the row repeats). */
export type Draft = readonly (readonly boolean[])[];

/** What a draft may be written as: rows of 0 and 1, or the weavers' lifts and presses. */
export const DRAFT = /^([01]{1,64}(\/[01]{1,64}){0,63}|(A[1-9]T[1-9]){1,6})$/;

/**
 * `101/010`: one row per weft, 1 = warp on top. `A2T1`: *angkat* (lift) two warps, *tindih*
 * (press) one, and so on along the row; each further row starts one warp later.
 */
export function parseDraft(text: string): Draft {
  return text.startsWith('A') ? parseCounts(text) : parseRows(text);
}

function parseCounts(text: string): Draft {
  const counts = [...text.matchAll(/([AT])(\d)/g)];
  const row = counts.flatMap(([, way, n]) => Array.from({ length: Number(n) }, () => way === 'A'));
  return row.map((_, shift) => row.map((__, column) => row[modulo(column - shift, row.length)]!));
}

function parseRows(text: string): Draft {
  return text.split('/').map((row) => [...row].map((c) => c === '1'));
}

/** Over `n`, under `n`, one further in each row: sasag for 1, kepang for 2. */
export function twill(n: number): Draft {
  return Array.from({ length: n === 1 ? 2 : 2 * n }, (_, row) =>
    Array.from({ length: 2 * n }, (_, column) => modulo(column - row, 2 * n) < n),
  );
}

/** Colour index per strip; null where there is no strip. */
export type Sequence = readonly (number | null)[];

/** `0-1`: first colour, no strip, second colour. */
export function parseSequence(text: string): Sequence {
  return [...text].map((c) => (c === '-' ? null : Number(c)));
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

export function lcm(a: number, b: number): number {
  return (a / gcd(a, b)) * b;
}

/**
 * Strips of one family in the cell: a common multiple of the periods, at least `least` of them so
 * that the strips' own marks do not repeat too soon, never more than 96.
 */
export function stripCount(periods: readonly number[], least: number): number {
  const period = periods.reduce(lcm, 1);
  return Math.min(MOST_STRIPS, period * Math.ceil(least / period));
}
