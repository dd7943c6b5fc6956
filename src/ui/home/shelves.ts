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

/**
 * Lets things that belong to some objects stand beside them where their shelf has room left, from
 * the left on. `extras` are their widths in px, 0 for none; answers the shelves and whose stand.
 */
export function withExtras(
  shelves: readonly Shelf[],
  { widths, extras }: { readonly widths: readonly number[]; readonly extras: readonly number[] },
  room: number,
  { least, most }: { readonly least: number; readonly most: number },
): { readonly shelves: readonly Shelf[]; readonly shown: ReadonlySet<number> } {
  const shown = new Set<number>();
  const filled = shelves.map(({ first, count }): Shelf => {
    const used = widths.slice(first, first + count).reduce((sum, width) => sum + width, 0);
    let spare = room - used - least * (count - 1);
    for (let at = first; at < first + count; at += 1) {
      const extra = extras[at] ?? 0;
      if (extra === 0 || extra > spare) continue;
      shown.add(at);
      spare -= extra;
    }
    const gap = count > 1 ? least + Math.max(0, spare) / (count - 1) : least;
    return { first, count, gap: Math.min(most, gap) };
  });
  return { shelves: filled, shown };
}

/** Where each object's middle lies, in px from the shelf's left end. */
function middles({ first, count, gap }: Shelf, widths: readonly number[]): readonly number[] {
  let left = 0;
  return widths.slice(first, first + count).map((width) => {
    const middle = left + width / 2;
    left += width + gap;
    return middle;
  });
}

/**
 * The object that an arrow leads to from the one at `at`: along the shelf and on to the next, or
 * to the nearest on the shelf above or below. Null where there is none, or for another key.
 */
export function neighbour(
  shelves: readonly Shelf[],
  widths: readonly number[],
  { at, key }: { readonly at: number; readonly key: string },
): number | null {
  const row = shelves.findIndex(({ first, count }) => at >= first && at < first + count);
  const here = shelves[row];
  if (!here) return null;
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (step) return at + step >= 0 && at + step < widths.length ? at + step : null;
  if (key === 'Home') return here.first;
  if (key === 'End') return here.first + here.count - 1;
  const next = shelves[row + ({ ArrowUp: -1, ArrowDown: 1 }[key] ?? NaN)];
  if (!next) return null;
  const from = middles(here, widths)[at - here.first]!;
  const away = middles(next, widths).map((middle) => Math.abs(middle - from));
  return next.first + away.indexOf(Math.min(...away));
}
