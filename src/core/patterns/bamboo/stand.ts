import { quantise } from '../../geometry';
import { modulo, type CellSize } from '../cell';
import { between, hashSeed, random, type Random } from '../random';

/** One culm or slat; `colour` indexes the role, null is a place left open. */
export interface Member {
  readonly width: number;
  readonly colour: number | null;
}

/** Letters that name a colour: by number, by order, or by species (tali, wulung, petung, gading). */
const COLOURS: Readonly<Record<string, number>> = {
  ...{ '0': 0, '1': 1, '2': 2, '3': 3 },
  ...{ a: 0, b: 1, c: 2, d: 3 },
  ...{ t: 0, w: 1, p: 2, g: 3 },
};

/** `6.0t 8.8w 12-`: width in mm and colour; `-` leaves the place open. */
export const MEMBERS =
  /^\d{1,2}(\.\d{1,2})?[0-3abcdtwpg-]( \d{1,2}(\.\d{1,2})?[0-3abcdtwpg-]){0,23}$/;

/** Narrower than this nothing of a culm can be told. */
const LEAST_WIDTH = 0.5;

export function parseMembers(text: string): readonly Member[] {
  return text.split(' ').map((word) => ({
    width: Math.max(LEAST_WIDTH, Number(word.slice(0, -1))),
    colour: COLOURS[word.slice(-1)] ?? null,
  }));
}

/** What decides where culms and nodes stand; lengths in mm, jitter 0–1. */
export interface StandPlan {
  readonly members: readonly Member[];
  readonly gap: number;
  readonly internode: number;
  readonly jitter: number;
  readonly seed: number;
}

/** A culm in its cell: nodes from the top, rising, within one cell height. */
export interface Culm {
  readonly index: number;
  readonly colour: number;
  readonly width: number;
  readonly centre: number;
  readonly nodes: readonly number[];
}

export interface Stand {
  readonly size: CellSize;
  readonly culms: readonly Culm[];
}

/** Nodes of neighbours stand at least so far apart in height, or the screen looks like a ladder. */
export const NODE_CLEARANCE = 4;
/** Internodes in a cell: as many as fit in 120 mm, at least two for the buds to change sides. */
const CELL_HEIGHT = 120;
const TRIES = 40;

/** Smallest distance in height between a node of `a` and one of `b`, around the cell. */
export function clearance(a: readonly number[], b: readonly number[], height: number): number {
  let least = Infinity;
  for (const p of a) {
    for (const q of b) {
      const d = modulo(p - q, height);
      least = Math.min(least, d, height - d);
    }
  }
  return least;
}

function nodeHeights(
  next: Random,
  count: number,
  { internode, jitter }: StandPlan,
): readonly number[] {
  const phase = next() * internode;
  return Array.from({ length: count }, (_, i) =>
    quantise(phase + (i + between(next, -jitter, jitter)) * internode),
  );
}

/** Draws heights until the node is clear of its neighbours', and takes the best of the tries. */
function clearNodes(
  next: Random,
  { plan, count, height }: { plan: StandPlan; count: number; height: number },
  neighbours: readonly (readonly number[])[],
): readonly number[] {
  let best: readonly number[] = [];
  let most = -1;
  for (let i = 0; i < TRIES && most < NODE_CLEARANCE; i++) {
    const heights = nodeHeights(next, count, plan);
    const clear = Math.min(...neighbours.map((n) => clearance(heights, n, height)));
    if (clear <= most) continue;
    most = clear;
    best = heights;
  }
  return best;
}

/** Sets the culms side by side and their nodes clear of each other, around the cell's edges too. */
export function layOutStand(plan: StandPlan): Stand {
  const { members, gap, internode, seed } = plan;
  const even = 2 * Math.max(1, Math.floor(CELL_HEIGHT / internode / 2));
  const height = quantise(even * internode);
  const culms: Culm[] = [];
  let x = 0;
  members.forEach(({ width, colour }, index) => {
    const centre = x + (gap + width) / 2;
    x += width + gap;
    if (colour === null) return;
    const last = index === members.length - 1 && culms.length > 1;
    const neighbours = [culms.at(-1), last ? culms[0] : undefined].flatMap((c) =>
      c ? [c.nodes] : [],
    );
    const next = random(hashSeed(seed, 7, index));
    const nodes = clearNodes(next, { plan, count: even, height }, neighbours);
    culms.push({ index, colour, width, centre, nodes });
  });
  return { size: { width: quantise(x), height }, culms };
}
