import type { Outline } from '../cell';
import { mix } from '../../color';
import { between, hashSeed, random, type Random } from '../random';
import { bandAt, clothParts, dealt, evenCount, Layer, runs, type Loom, type Woven } from './grid';

/** Threads tied together, and rows between two ties: the steps of the dyed figure. */
const BUNDLE = 3;

/** The colour of tie `j` on bundle `i`; −1 is ground. */
export function ikatTone(
  [i, j]: readonly [number, number],
  bundles: number,
  tones: number,
): number {
  const half = bundles / 2;
  const far = Math.floor(Math.abs(i + 0.5 - half));
  const high = Math.floor(Math.abs(j + 0.5 - half));
  return bandAt(far + high, bundles - 2, tones);
}

/** What a dyed length of one warp thread looks like: pointed where the dye crept under the tie. */
function dyed(
  x: number,
  [y0, y1]: readonly [number, number],
  width: number,
  next: Random,
): Outline {
  const h = width / 2;
  const creep = Math.min((y1 - y0) * 0.3, width * 1.6);
  const [top, foot] = [between(next, 0.3, 1) * creep, between(next, 0.3, 1) * creep];
  const lean = between(next, -0.6, 0.6) * h;
  return [
    { x: x - h, y: y0 + top },
    { x: x + lean, y: y0 },
    { x: x + h, y: y0 + top },
    { x: x + h, y: y1 - foot },
    { x: x - lean, y: y1 },
    { x: x - h, y: y1 - foot },
  ];
}

/** Warp ikat: stepped figures whose edges feather along the warp, thread by thread. */
export function ikat(loom: Loom): Woven {
  const { threads, thread, ground, feather } = loom;
  const bundles = evenCount(loom.size / BUNDLE, thread);
  const tie = BUNDLE * thread;
  const slack = feather * tie * 1.5;
  const cores: Outline[][] = threads.map(() => []);
  const hazes: Outline[][] = threads.map(() => []);
  for (let c = 0; c < bundles * BUNDLE; c++) {
    const next = random(hashSeed(loom.seed, 70, c));
    // A bundle slips as one, its threads a little against each other.
    const shared = random(hashSeed(loom.seed, 71, Math.floor(c / BUNDLE)));
    const slip = between(shared, -0.5, 0.5) * slack + between(next, -0.35, 0.35) * slack;
    const x = (c + 0.5) * thread;
    const toneAt = (j: number): number =>
      ikatTone([Math.floor(c / BUNDLE), j], bundles, threads.length);
    for (const { from, to, tone } of runs(bundles, toneAt)) {
      const [y0, y1] = [from * tie + slip, to * tie + slip];
      const haze = Math.min(slack, (y1 - y0) / 2) * between(next, 0.4, 1);
      const width = 0.88 * thread;
      if (feather > 0) hazes[tone]!.push(dyed(x, [y0 - haze, y1 + haze], width, next));
      cores[tone]!.push(dyed(x, [y0, y1], width, next));
    }
  }
  const size = { width: bundles * tie, height: bundles * tie };
  const pale = threads.map((ink) => mix(ground, ink, 0.5));
  return {
    size,
    parts: [
      ...clothParts(size, loom),
      ...dealt(Layer.feather, pale, hazes),
      ...dealt(Layer.thread, threads, cores),
    ],
  };
}
