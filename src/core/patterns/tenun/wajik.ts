import type { Outline } from '../cell';
import { between, hashSeed, random, type Random } from '../random';
import { bandAt, clothParts, dealt, evenCount, Layer, runs, type Loom, type Woven } from './grid';

/** Threads that a diamond's edge runs along before it steps down by one. */
const STEP = 2;

/** The colour at thread `i` of row `j` of a repeat of `columns` × `rows`; −1 is ground. */
export function wajikTone([i, j]: readonly [number, number], rows: number, tones: number): number {
  const half = rows / 2;
  const far = Math.floor(Math.abs(i + 0.5 - half * STEP) / STEP);
  const high = Math.floor(Math.abs(j + 0.5 - half));
  return bandAt(far + high, rows - 2, tones);
}

/** A float of yarn with rounded shoulders. */
function float([x0, x1]: readonly [number, number], y: number, loom: Loom, next: Random): Outline {
  const { thread, unrest } = loom;
  const h = 0.43 * thread * (1 + 0.1 * unrest * (next() - 0.5));
  const slip = 0.16 * thread * unrest;
  const [a, b] = [x0 + between(next, -slip, slip), x1 + between(next, -slip, slip)];
  const c = 0.22 * thread;
  return [
    { x: a + c, y: y - h },
    { x: b - c, y: y - h },
    { x: b, y: y - h + c },
    { x: b, y: y + h - c },
    { x: b - c, y: y + h },
    { x: a + c, y: y + h },
    { x: a, y: y + h - c },
    { x: a, y: y - h + c },
  ];
}

/** Stepped diamonds in supplementary weft: one float where one colour runs on. */
export function wajik(loom: Loom): Woven {
  const { threads, thread } = loom;
  const rows = evenCount(loom.size / STEP, thread);
  const columns = rows * STEP;
  const floats: Outline[][] = threads.map(() => []);
  for (let j = 0; j < rows; j++) {
    const next = random(hashSeed(loom.seed, 60, j));
    for (const { from, to, tone } of runs(columns, (i) =>
      wajikTone([i, j], rows, threads.length),
    )) {
      floats[tone]!.push(float([from * thread, to * thread], (j + 0.5) * thread, loom, next));
    }
  }
  const size = { width: columns * thread, height: rows * thread };
  return { size, parts: [...clothParts(size, loom), ...dealt(Layer.thread, threads, floats)] };
}
