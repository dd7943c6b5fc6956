import type { Ink } from '../../color';
import { modulo, rectOutline, type CellSize, type Outline, type Part } from '../cell';
import { deepened } from '../tone';

/** Painting order of a cloth. */
export const Layer = { ground: 0, weave: 1, feather: 2, thread: 3 } as const;

/** What the weaver set; lengths in mm, fractions 0–1. */
export interface Loom {
  readonly size: number;
  readonly thread: number;
  readonly unrest: number;
  /** How visible the ground's own threads are. */
  readonly relief: number;
  readonly feather: number;
  readonly seed: number;
  readonly ground: Ink;
  readonly threads: readonly Ink[];
}

export interface Woven {
  readonly size: CellSize;
  readonly parts: readonly Part[];
}

/** Threads `from` … `to` (not counting `to`) that show colour `tone`. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly tone: number;
}

/**
 * Equal neighbours of a closed row as one float each; −1 is ground and gives none. A float that
 * passes the end of the row is one float.
 */
export function runs(count: number, toneAt: (i: number) => number): readonly Run[] {
  const tone = (i: number): number => toneAt(modulo(i, count));
  let start = 0;
  while (start < count && tone(start) === tone(start - 1)) start++;
  if (start === count) return tone(0) < 0 ? [] : [{ from: -0.5, to: count + 0.5, tone: tone(0) }];
  const out: Run[] = [];
  let from = start;
  for (let i = start + 1; i <= start + count; i++) {
    if (i < start + count && tone(i) === tone(from)) continue;
    if (tone(from) >= 0) out.push({ from, to: i, tone: tone(from) });
    from = i;
  }
  return out;
}

/** An even number of threads that comes nearest to `length` mm. */
export function evenCount(length: number, thread: number): number {
  return Math.max(8, 2 * Math.round(length / thread / 2));
}

/**
 * Colour of a stepped diamond at a place that lies `level` steps from the middle of one diamond
 * and `most` − `level` from that of the next: bands nested by steps, never by distance.
 */
export function bandAt(level: number, most: number, tones: number): number {
  const inner = Math.min(level, most - level);
  const first = level <= most / 2;
  const depth = Math.floor(most / 2) - inner;
  if (depth === 0) return -1;
  if (depth <= 2) return 0;
  if (depth === 3) return -1;
  const core = Math.max(1, Math.floor(most / 9));
  if (inner < core) return first ? Math.min(2, tones - 1) : 0;
  if (inner === core) return -1;
  return first ? Math.min(1, tones - 1) : -1;
}

/** The ground and the lines between its threads, which run down. */
export function clothParts({ width, height }: CellSize, loom: Loom): readonly Part[] {
  const { ground, thread, relief } = loom;
  const whole = { owner: null, repeat: 'both' as const };
  const sheet: Part = {
    ...whole,
    layer: Layer.ground,
    ink: ground,
    outlines: [rectOutline(0, 0, width, height)],
  };
  if (relief === 0) return [sheet];
  const nicks: Outline[] = [];
  const columns = Math.round(width / thread);
  const rows = Math.round(height / thread);
  const [long, thin] = [0.42 * thread, 0.1 * thread];
  for (let j = 0; j < rows; j++) {
    for (let i = j % 2; i < columns; i += 2) {
      const [x, y] = [(i + 0.5) * thread, (j + 1) * thread];
      nicks.push(rectOutline(x - long, y - thin, x + long, y + thin));
    }
  }
  const ink = deepened(ground, 0.7 * relief);
  return [sheet, { ...whole, layer: Layer.weave, ink, outlines: nicks }];
}

/** The outlines dealt out by colour, one part for each of the threads' inks. */
export function dealt(
  layer: number,
  inks: readonly Ink[],
  outlines: readonly (readonly Outline[])[],
): readonly Part[] {
  return inks.flatMap((ink, i): readonly Part[] => {
    const mine = outlines[i] ?? [];
    return mine.length === 0 ? [] : [{ owner: null, layer, ink, repeat: 'both', outlines: mine }];
  });
}
