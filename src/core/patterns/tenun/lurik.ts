import { rectOutline, type Outline } from '../cell';
import { between, hashSeed, random } from '../random';
import { varied } from '../tone';
import { clothParts, dealt, Layer, type Loom, type Woven } from './grid';

/** Stripes in warp threads; tone −1 is ground. */
type Order = readonly (readonly [threads: number, tone: number])[];

/** Fine and close, and broad with companions. */
export const LURIK: Readonly<Record<'fine' | 'broad', Order>> = {
  fine: [
    [5, -1],
    [1, 0],
    [2, -1],
    [1, 1],
    [5, -1],
    [2, 0],
    [1, 2],
    [2, 0],
  ],
  broad: [
    [12, -1],
    [1, 2],
    [2, -1],
    [8, 0],
    [1, 3],
    [1, 0],
    [1, 3],
    [8, 0],
    [2, -1],
    [1, 2],
    [6, -1],
    [2, 1],
    [1, -1],
    [2, 1],
    [6, -1],
  ],
};

/** Rows before the threads' own unevenness comes round; even, as the weave is over one, under one. */
const ROWS = 24;

/** Stripes down the warp, each thread of its own thickness and shade. */
export function lurik(order: Order): (loom: Loom) => Woven {
  return (loom) => {
    const { threads, thread, unrest, seed } = loom;
    // Two repeats: an even number of threads, so that over and under meet at the cell's edge.
    const tones = [...order, ...order].flatMap(([n, tone]) => Array<number>(n).fill(tone));
    const size = { width: tones.length * thread, height: ROWS * thread };
    const shades = threads.flatMap((ink) => [
      varied(ink, -0.12 * unrest),
      varied(ink, 0.05 * unrest),
    ]);
    const yarns: Outline[][] = shades.map(() => []);
    tones.forEach((tone, i) => {
      if (tone < 0) return;
      const next = random(hashSeed(seed, 80, i));
      const ink = 2 * Math.min(tone, threads.length - 1) + (next() < 0.5 ? 0 : 1);
      for (let j = i % 2; j < ROWS; j += 2) {
        // Over two rows, under the line between the next: the grain of plain weave.
        const h = thread * (0.44 + 0.06 * unrest * (next() - 0.5));
        const x = (i + 0.5) * thread + between(next, -0.03, 0.03) * unrest * thread;
        const gap = 0.07 * thread;
        yarns[ink]!.push(rectOutline(x - h, j * thread + gap, x + h, (j + 2) * thread - gap));
      }
    });
    return { size, parts: [...clothParts(size, loom), ...dealt(Layer.thread, shades, yarns)] };
  };
}
