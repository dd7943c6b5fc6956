import type { Point } from '../../geometry';
import type { Ink } from '../../color';
import { rectOutline, type CellSize, type Outline, type Part } from '../cell';
import { between, hashSeed, random, type Random } from '../random';

/** Painting order of a motif; lines of wax lie over fields of dye. */
export const Layer = { ground: 0, field: 1, line: 2, heart: 3, dot: 4 } as const;

/** What the maker set: lengths in mm, `unrest` 0–1 of the hand. */
export interface Brush {
  /** Repeat of the motif. */
  readonly size: number;
  readonly line: number;
  readonly unrest: number;
  readonly isen: 'none' | 'cecek' | 'sawut';
  /** Tones of a cloud. */
  readonly layers: number;
  readonly seed: number;
  readonly inks: ClothInks;
}

/** The dyes of a cloth: what is dyed last, the motif in two tones, and what the wax kept. */
export interface ClothInks {
  readonly ground: Ink;
  readonly motif: Ink;
  readonly second: Ink;
  readonly line: Ink;
}

/** A drawn repeat before it is wrapped into its cell. */
export interface Cloth {
  readonly size: CellSize;
  readonly parts: readonly Part[];
  readonly topLayer: number;
}

/** Furthest a chord lies from its curve, in mm: below what any press shows. */
const CHORD = 0.007;

/** Fewest corners that keep a circle of radius `r` mm within `CHORD` of its curve. */
function cornersOf(r: number): number {
  return Math.max(10, Math.ceil(Math.PI * Math.sqrt(r / (2 * CHORD))));
}

/** Its own numbers for every thing drawn, so that one more here changes none there. */
export function handOf({ seed }: Pick<Brush, 'seed'>, ...place: readonly number[]): Random {
  return random(hashSeed(seed, ...place));
}

/** A slow wave round a closed line, about ±1. */
function wave(next: Random): (turn: number) => number {
  const [a, b, c] = [next() * 6.28, next() * 6.28, next() * 6.28];
  return (turn) => {
    const t = turn * 2 * Math.PI;
    return (
      0.5 * Math.sin(2 * t + (a ?? 0)) +
      0.3 * Math.sin(3 * t + (b ?? 0)) +
      0.2 * Math.sin(5 * t + (c ?? 0))
    );
  };
}

/** Where an ellipse lies: half axes in mm, `turn` in radians. */
export interface Oval {
  readonly at: Point;
  readonly a: number;
  readonly b: number;
  readonly turn: number;
}

/** A point of an oval's own axes (x along `a`) in the plane. */
export function inOval({ at, turn }: Pick<Oval, 'at' | 'turn'>, x: number, y: number): Point {
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  return { x: at.x + x * c - y * s, y: at.y + x * s + y * c };
}

/** An oval drawn by hand; `unrest` 0 is exact. */
export function ovalOutline(oval: Oval, unrest: number, next: Random): Outline {
  const bend = wave(next);
  const count = cornersOf(Math.max(oval.a, oval.b));
  return Array.from({ length: count }, (_, i): Point => {
    const t = (2 * Math.PI * i) / count;
    const swell = 1 + 0.028 * unrest * bend(i / count);
    return inOval(oval, oval.a * swell * Math.cos(t), oval.b * swell * Math.sin(t));
  });
}

/** The line of an oval: out along one side, back along the other, its width uneven by `unrest`. */
export function ovalLine(
  oval: Oval,
  width: number,
  unrest: number,
  next: Random,
): readonly Outline[] {
  const outer = ovalOutline(oval, unrest, next);
  const bend = wave(next);
  const inner = outer.map((p, i): Point => {
    const dx = p.x - oval.at.x;
    const dy = p.y - oval.at.y;
    const w = width * (1 + 0.42 * unrest * bend(i / outer.length));
    // Across the line, not towards the middle: a slim oval's ends would grow fat.
    const [c, s] = [Math.cos(oval.turn), Math.sin(oval.turn)];
    const nx = (dx * c + dy * s) / (oval.a * oval.a);
    const ny = (dy * c - dx * s) / (oval.b * oval.b);
    const n = w / Math.hypot(nx, ny);
    return { x: p.x - n * (nx * c - ny * s), y: p.y - n * (nx * s + ny * c) };
  });
  return [outer, inner.reverse()];
}

/** A drop of wax. */
export function dot(at: Point, r: number, unrest: number, next: Random): Outline {
  const [grown, squash] = [
    between(next, 1 - 0.16 * unrest, 1 + 0.16 * unrest),
    between(next, 1 - 0.12 * unrest, 1 + 0.12 * unrest),
  ];
  const oval = { at, a: r * grown * squash, b: (r * grown) / squash, turn: next() * Math.PI };
  return ovalOutline(oval, unrest, next);
}

/** A stroke along points: `width` mm, thinner to both ends, uneven by `unrest`. */
export function stroke(
  points: readonly Point[],
  width: number,
  unrest: number,
  next: Random,
): Outline {
  const bend = wave(next);
  const last = points.length - 1;
  const sides = points.map((p, i): readonly [Point, Point] => {
    const before = points[Math.max(0, i - 1)]!;
    const after = points[Math.min(last, i + 1)]!;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const end = Math.min(1, 0.55 + (1.6 * Math.min(i, last - i)) / Math.max(1, last));
    const h = (width / 2) * end * (1 + 0.3 * unrest * bend(i / Math.max(1, last)));
    const n = { x: (-(after.y - before.y) / length) * h, y: ((after.x - before.x) / length) * h };
    return [
      { x: p.x + n.x, y: p.y + n.y },
      { x: p.x - n.x, y: p.y - n.y },
    ];
  });
  return [...sides.map(([left]) => left), ...sides.map(([, right]) => right).reverse()];
}

/** A short straight stroke, drawn with three points so that it swells in the middle. */
export function dash(
  [from, to]: readonly [Point, Point],
  width: number,
  unrest: number,
  next: Random,
): Outline {
  const lean = 0.12 * unrest * width * (next() * 2 - 1);
  const mid = { x: (from.x + to.x) / 2 + lean, y: (from.y + to.y) / 2 - lean };
  return stroke([from, mid, to], width, unrest, next);
}

/** One ink's outlines on a layer. */
export function partOf(layer: number, ink: Ink, outlines: readonly Outline[]): Part {
  return { owner: null, layer, ink, outlines, repeat: 'both' };
}

/** A square cloth of `side` mm: its parts on the ground. */
export function squareCloth(side: number, ground: Ink, parts: readonly Part[]): Cloth {
  const sheet = partOf(Layer.ground, ground, [rectOutline(0, 0, side, side)]);
  return { size: { width: side, height: side }, topLayer: Layer.dot, parts: [sheet, ...parts] };
}
