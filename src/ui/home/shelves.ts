/** One shelf of the wall: which objects stand on it and how far apart, in px. */
export interface Shelf {
  readonly first: number;
  readonly count: number;
  readonly gap: number;
}

/**
 * Puts objects of these widths on shelves of `room` px in their order, at least `least` and at
 * most `most` px apart, so that a full shelf reaches both ends.
 */
export function shelvesOf(
  widths: readonly number[],
  room: number,
  { least, most }: { readonly least: number; readonly most: number },
): readonly Shelf[] {
  const shelves: Shelf[] = [];
  const close = (from: number, to: number, filled: number): void => {
    const spare = to - from > 1 ? (room - filled) / (to - from - 1) : 0;
    const gap = Math.min(most, least + Math.max(0, spare));
    shelves.push({ first: from, count: to - from, gap });
  };
  let first = 0;
  let used = 0;
  widths.forEach((width, at) => {
    const wanted = at === first ? width : used + least + width;
    if (at > first && wanted > room) {
      close(first, at, used);
      first = at;
      used = width;
    } else used = wanted;
  });
  if (widths.length > first) close(first, widths.length, used);
  return shelves;
}

/** A last shelf filled less than this looks forgotten. */
const FILLED = 0.6;
/** How far the scale may shrink to fill it. */
const SHRINK = 0.82;

/** The largest scale up to `largest` at which the last shelf is filled, else `largest` itself. */
export function filledScale(
  largest: number,
  shelvesAt: (scale: number) => readonly Shelf[],
): number {
  const isFull = (scale: number): boolean => {
    const shelves = shelvesAt(scale);
    const usual = Math.max(0, ...shelves.map((shelf) => shelf.count));
    return (shelves.at(-1)?.count ?? 0) >= usual * FILLED;
  };
  for (let scale = largest; scale >= largest * SHRINK; scale -= largest * 0.01) {
    if (isFull(scale)) return scale;
  }
  return largest;
}

/** One true scale in px per mm for all objects: the tallest and the widest must find room. */
export function wallScale(
  sizes: readonly { readonly w: number; readonly h: number }[],
  {
    width,
    height,
    most,
  }: { readonly width: number; readonly height: number; readonly most: number },
): number {
  const tallest = Math.max(1, ...sizes.map((s) => s.h));
  const widest = Math.max(1, ...sizes.map((s) => s.w));
  return Math.min(most, height / tallest, width / widest);
}
