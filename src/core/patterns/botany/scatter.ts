import type { Matrix } from '../../geometry';
import { modulo } from '../cell';
import { between, hashSeed, random, type Random } from '../random';
import { corners, placed } from './paint';
import { bow, type Hand, type Shape, type Turn } from './pen';
import { crumb, grow, type Plant } from './plants';

/** A motif about its own middle, and the points that tell where it has ink. */
interface Motif {
  readonly shapes: readonly Shape[];
  readonly points: readonly (readonly [number, number])[];
}

/** Which squares of a torus are taken. */
interface Board {
  readonly side: number;
  readonly count: number;
  readonly taken: Uint8Array;
}

const ORIGIN: Turn = { x: 0, y: 0, a: 0 };

/** Fills as points: their outline, and rings of it towards the middle so that no motif fits inside. */
function pointsOf(shapes: readonly Shape[]): readonly (readonly [number, number])[] {
  return shapes.flatMap(({ path }) => {
    const rim = corners(path);
    const cx = rim.reduce((s, p) => s + p[0], 0) / rim.length;
    const cy = rim.reduce((s, p) => s + p[1], 0) / rim.length;
    return rim.flatMap((p) =>
      [1, 0.7, 0.4].map((k) => [cx + (p[0] - cx) * k, cy + (p[1] - cy) * k] as const),
    );
  });
}

/** One point of those that lie within the same `step`. */
function thinned(
  points: readonly (readonly [number, number])[],
  step: number,
): readonly (readonly [number, number])[] {
  const seen = new Map<number, readonly [number, number]>();
  for (const p of points) seen.set(Math.round(p[0] / step) * 4096 + Math.round(p[1] / step), p);
  return spread([...seen.values()]);
}

/** Far ones follow each other: where a motif meets another is found after a few points. */
function spread<T>(points: readonly T[]): readonly T[] {
  const stride = Math.max(1, Math.round(points.length * 0.382));
  return Array.from({ length: stride }, (_, start) =>
    points.filter((__, i) => i % stride === start),
  ).flat();
}

function motifOf(shapes: readonly Shape[], step: number): Motif {
  const body = shapes.filter(({ tone }) => tone !== 'line');
  const points = thinned(pointsOf(body.length > 0 ? body : shapes), step);
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const middle = (v: readonly number[]): number =>
    (v.reduce((a, b) => Math.min(a, b)) + v.reduce((a, b) => Math.max(a, b))) / 2;
  const m: Matrix = [1, 0, 0, 1, -middle(xs), -middle(ys)];
  return { shapes: placed(shapes, m), points: points.map((p) => [p[0] + m[4], p[1] + m[5]]) };
}

function squareOf({ side, count }: Board, x: number, y: number): readonly [number, number] {
  return [modulo(Math.floor(x / side), count), modulo(Math.floor(y / side), count)];
}

function isFree(board: Board, motif: Motif, [a, b, c, d, e, f]: Matrix): boolean {
  return motif.points.every(([x, y]) => {
    const [i, j] = squareOf(board, a * x + c * y + e, b * x + d * y + f);
    return board.taken[j * board.count + i] === 0;
  });
}

/** Takes the squares of a motif and `gap` squares about them. */
function take(board: Board, motif: Motif, [a, b, c, d, e, f]: Matrix, gap: number): void {
  for (const [x, y] of motif.points) {
    const [i, j] = squareOf(board, a * x + c * y + e, b * x + d * y + f);
    for (let di = -gap; di <= gap; di++) {
      for (let dj = -gap; dj <= gap; dj++) {
        board.taken[modulo(j + dj, board.count) * board.count + modulo(i + di, board.count)] = 1;
      }
    }
  }
}

function somewhere(next: Random, size: number): Matrix {
  const a = next() * 2 * Math.PI;
  const flip = next() < 0.5 ? -1 : 1;
  const [c, s] = [Math.cos(a), Math.sin(a)];
  return [c, s, -s * flip, c * flip, next() * size, next() * size];
}

/** Sprigs of four lengths, then what fills the gaps. */
function motifs(plant: Plant, hand: Hand): readonly (readonly Motif[])[] {
  const step = (fieldSide(hand) / SQUARES) * 0.7;
  const lengths = plant === 'leaf' ? [1, 0.86, 0.72] : [1.55, 1.3, 1.1];
  const sprigs = lengths.map((l, i) =>
    motifOf(
      grow(
        plant,
        hand,
        bow(ORIGIN, hand.size * l, (i % 2 ? -0.5 : 0.6) + between(hand.next, -0.2, 0.2)),
      ),
      step,
    ),
  );
  const crumbs = [1, 0.8].map((s) =>
    motifOf(crumb(plant, { ...hand, size: hand.size * s }, ORIGIN), step),
  );
  return [sprigs, crumbs];
}

/** Sides of a cell in lengths of a leaf. */
const CELL = 3.9;
const SQUARES = 80;

/** How large the repeating cell of a field is, in mm. */
export function fieldSide(hand: Hand): number {
  return hand.size * CELL;
}

/**
 * Sprigs strewn over a cell that joins itself on all sides: each is whole and touches no other,
 * also across the cell's edges, so that the order of painting does not show.
 */
export function strewn(plant: Plant, hand: Hand, seed: number, crowd: number): readonly Shape[] {
  const side = fieldSide(hand);
  const board: Board = {
    side: side / SQUARES,
    count: SQUARES,
    taken: new Uint8Array(SQUARES * SQUARES),
  };
  const gap = Math.round(1 + 3 * (1 - crowd));
  return motifs(plant, hand).flatMap((kinds, level) => {
    const next = random(hashSeed(seed, 71, level));
    const tries = level === 0 ? 500 : 240 * crowd;
    const out: Shape[] = [];
    for (let i = 0, n = 0; i < tries; i++) {
      const motif = kinds[n % kinds.length]!;
      const at = somewhere(next, side);
      if (!isFree(board, motif, at)) continue;
      take(board, motif, at, gap);
      out.push(...placed(motif.shapes, at));
      n += 1;
    }
    return out;
  });
}
