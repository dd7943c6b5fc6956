import type { Matrix } from '../../geometry';
import { modulo } from '../cell';
import { between, hashSeed, random, type Random } from '../random';
import { placed } from './paint';
import { bow, type Hand, type Shape, type Turn } from './pen';
import { crumb, grow, type Plant } from './plants';
import { corners } from './trace';

/** A motif about its own middle, and the points that tell where it has ink: x and y by turns. */
interface Motif {
  readonly shapes: readonly Shape[];
  readonly points: Float64Array;
}

/** Which squares of a torus are taken. */
interface Board {
  readonly side: number;
  readonly count: number;
  readonly taken: Uint8Array;
}

const ORIGIN: Turn = { x: 0, y: 0, a: 0 };

/** How far from a fill's middle its points lie: on its outline and in rings, so that no motif fits inside. */
const RINGS = [1, 0.7, 0.4] as const;

/** Points of the shapes, x and y by turns: one of those that lie within the same `step`. */
function pointsOf(shapes: readonly Shape[], step: number): Float64Array {
  const seen = new Map<number, number>();
  const found: number[] = [];
  const add = (x: number, y: number): void => {
    const key = Math.round(x / step) * 4096 + Math.round(y / step);
    const place = seen.get(key) ?? found.length;
    seen.set(key, place);
    found[place] = x;
    found[place + 1] = y;
  };
  for (const { trace } of shapes) {
    const rim = corners(trace);
    const [cx, cy] = [meanOf(rim, 0), meanOf(rim, 1)];
    for (let i = 0; i < rim.length; i += 2) {
      for (const k of RINGS) add(cx + (rim[i]! - cx) * k, cy + (rim[i + 1]! - cy) * k);
    }
  }
  return spread(found);
}

/** The mean of every other number, from `first` on. */
function meanOf(points: readonly number[], first: 0 | 1): number {
  let sum = 0;
  for (let i = first; i < points.length; i += 2) sum += points[i]!;
  return sum / (points.length / 2);
}

/** Far ones follow each other: where a motif meets another is found after a few points. */
function spread(points: readonly number[]): Float64Array {
  const count = points.length / 2;
  const stride = Math.max(1, Math.round(count * 0.382));
  const out = new Float64Array(points.length);
  let at = 0;
  for (let start = 0; start < stride; start++) {
    for (let i = start; i < count; i += stride) {
      out[at++] = points[2 * i]!;
      out[at++] = points[2 * i + 1]!;
    }
  }
  return out;
}

/** The middle of every other number, from `first` on. */
function middle(points: Float64Array, first: 0 | 1): number {
  let [low, high] = [Infinity, -Infinity];
  for (let i = first; i < points.length; i += 2) {
    low = Math.min(low, points[i]!);
    high = Math.max(high, points[i]!);
  }
  return (low + high) / 2;
}

function motifOf(shapes: readonly Shape[], step: number): Motif {
  const body = shapes.filter(({ tone }) => tone !== 'line');
  const points = pointsOf(body.length > 0 ? body : shapes, step);
  const [dx, dy] = [-middle(points, 0), -middle(points, 1)];
  return {
    shapes: placed(shapes, [1, 0, 0, 1, dx, dy]),
    points: points.map((v, i) => v + (i % 2 ? dy : dx)),
  };
}

/** The squares that a motif's point falls on, as an index into the board. */
function squareOf({ side, count }: Board, x: number, y: number): number {
  return modulo(Math.floor(y / side), count) * count + modulo(Math.floor(x / side), count);
}

function isFree(board: Board, { points }: Motif, [a, b, c, d, e, f]: Matrix): boolean {
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    if (board.taken[squareOf(board, a * x + c * y + e, b * x + d * y + f)] !== 0) return false;
  }
  return true;
}

/** Takes the squares of a motif and `gap` squares about them. */
function take(board: Board, { points }: Motif, [a, b, c, d, e, f]: Matrix, gap: number): void {
  const squares = new Set<number>();
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    squares.add(squareOf(board, a * x + c * y + e, b * x + d * y + f));
  }
  for (const square of squares) takeAbout(board, square, gap);
}

function takeAbout({ taken, count }: Board, square: number, gap: number): void {
  const [left, top] = [(square % count) - gap + count, Math.floor(square / count) - gap + count];
  for (let j = top; j <= top + 2 * gap; j++) {
    const row = (j % count) * count;
    for (let i = left; i <= left + 2 * gap; i++) taken[row + (i % count)] = 1;
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
  const out: Shape[] = [];
  motifs(plant, hand).forEach((kinds, level) => {
    const next = random(hashSeed(seed, 71, level));
    const tries = level === 0 ? 500 : 240 * crowd;
    for (let i = 0, n = 0; i < tries; i++) {
      const motif = kinds[n % kinds.length]!;
      const at = somewhere(next, side);
      if (!isFree(board, motif, at)) continue;
      take(board, motif, at, gap);
      out.push(...placed(motif.shapes, at));
      n += 1;
    }
  });
  return out;
}
