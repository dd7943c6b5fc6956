import type { Rgb } from './ink';

/** Bits of a component that tell colours apart: finer ones are noise of the camera. */
const BITS = 5;
const SIDE = 1 << BITS;

/** Pixels that look alike: how many, and the sums of their components. */
interface Bin {
  readonly key: readonly [r: number, g: number, b: number];
  count: number;
  r: number;
  g: number;
  b: number;
}

/**
 * The `most` colours that a picture is made of, by median cut: the one that covers most first.
 * `rgb` has three bytes a pixel. Each is the mean of pixels of the picture; fewer where it has fewer.
 */
export function dominantColours(rgb: Uint8Array, most: number): readonly Rgb[] {
  const boxes = [binsOf(rgb)].filter((bins) => bins.length > 0).map(bestCut);
  while (boxes.length > 0 && boxes.length < most) {
    boxes.sort((a, b) => a.gain - b.gain);
    const widest = boxes.at(-1)!;
    if (widest.gain === 0) break;
    const { sorted, at } = widest;
    boxes.splice(-1, 1, bestCut(sorted.slice(0, at)), bestCut(sorted.slice(at)));
  }
  const found = boxes.map(({ sorted }) => sorted);
  return found.sort((a, b) => countOf(b) - countOf(a)).map(mean);
}

function binsOf(rgb: Uint8Array): readonly Bin[] {
  const bins = new Map<number, Bin>();
  for (let i = 0; i + 2 < rgb.length; i += 3) {
    const [r, g, b] = [rgb[i]!, rgb[i + 1]!, rgb[i + 2]!];
    const key = [r, g, b].map((v) => v >> (8 - BITS)) as [number, number, number];
    const at = (key[0] * SIDE + key[1]) * SIDE + key[2];
    const bin = bins.get(at) ?? { key, count: 0, r: 0, g: 0, b: 0 };
    bins.set(at, bin);
    bin.count++;
    bin.r += r;
    bin.g += g;
    bin.b += b;
  }
  return [...bins.values()];
}

const countOf = (bins: readonly Bin[]): number => bins.reduce((sum, bin) => sum + bin.count, 0);

type Axis = 0 | 1 | 2;

/** A box's bins along the axis on which it is cut, where, and how much nearer its halves are. */
interface Cut {
  readonly sorted: readonly Bin[];
  readonly at: number;
  readonly gain: number;
}

/**
 * The cut after which all pixels lie nearest to their half's mean. At the median, as the method was
 * first written, a small spot of a bright colour would be mixed into its neighbours.
 */
function bestCut(bins: readonly Bin[]): Cut {
  const cuts = ([0, 1, 2] as const).map((axis) => cutAlong(bins, axis));
  return cuts.reduce((best, cut) => (cut.gain > best.gain ? cut : best));
}

function cutAlong(bins: readonly Bin[], axis: Axis): Cut {
  const sorted = [...bins].sort((a, b) => a.key[axis] - b.key[axis]);
  const all = { n: 0, sum: 0 };
  for (const { count, key } of sorted) {
    all.n += count;
    all.sum += count * key[axis];
  }
  let best = { at: 1, gain: 0 };
  const low = { n: 0, sum: 0 };
  sorted.forEach(({ count, key }, i) => {
    const high = { n: all.n - low.n, sum: all.sum - low.sum };
    const apart = i === 0 ? 0 : low.sum / low.n - high.sum / high.n;
    const gain = ((low.n * high.n) / all.n) * apart ** 2;
    if (gain > best.gain) best = { at: i, gain };
    low.n += count;
    low.sum += count * key[axis];
  });
  return { sorted, ...best };
}

function mean(bins: readonly Bin[]): Rgb {
  const n = countOf(bins);
  const of = (part: 'r' | 'g' | 'b'): number =>
    Math.round(bins.reduce((sum, bin) => sum + bin[part], 0) / n);
  return { r: of('r'), g: of('g'), b: of('b') };
}
