import { quantise, type Path, type Point, type Segment } from '../../geometry';
import { between, type Random } from '../random';

/** What a shape is filled with; `line` is the pen, the others are flat fills under it. */
export type Tone =
  'line' | 'stem' | 'leaf' | 'leafDark' | 'fruit' | 'fruitDark' | 'light' | 'paper';

/** One closed outline (or several of one tone), in mm. */
export interface Shape {
  readonly tone: Tone;
  readonly path: Path;
}

/** A point of a spine and the direction of growth there, in radians. */
export interface Turn {
  readonly x: number;
  readonly y: number;
  readonly a: number;
}

/** What grows along a line: where it is at `t` 0–1. */
export interface Spine {
  readonly length: number;
  readonly at: (t: number) => Turn;
}

/** The hand that draws: all lengths in mm, shares 0–1. */
export interface Hand {
  readonly line: number;
  /** Length of a full leaf. */
  readonly size: number;
  readonly hatch: number;
  readonly sway: number;
  /** Nodes for each length of leaf along a stem. */
  readonly density: number;
  readonly next: Random;
}

/** A number about 0, at most `most` away from it where the hand sways fully. */
export function sway({ sway: share, next }: Hand, most: number): number {
  return between(next, -most, most) * share;
}

/** A spine that turns evenly by `bend` radians on its way. */
export function bow(from: Turn, length: number, bend: number): Spine {
  const at = (t: number): Turn => {
    const a = from.a + bend * t;
    if (Math.abs(bend) < 1e-4) {
      const l = length * t;
      return { x: from.x + l * Math.cos(from.a), y: from.y + l * Math.sin(from.a), a };
    }
    const r = length / bend;
    return {
      x: from.x + r * (Math.sin(a) - Math.sin(from.a)),
      y: from.y - r * (Math.cos(a) - Math.cos(from.a)),
      a,
    };
  };
  return { length, at };
}

/** The point `d` mm to the right of the way of growth at `t`. */
export function beside(spine: Spine, t: number, d: number): Point {
  const { x, y, a } = spine.at(t);
  return { x: x - d * Math.sin(a), y: y + d * Math.cos(a) };
}

/** `n` + 1 values from `from` to `to`. */
export function steps(n: number, from = 0, to = 1): readonly number[] {
  return Array.from({ length: n + 1 }, (_, i) => from + ((to - from) * i) / n);
}

function curveThrough(points: readonly Point[], into: Segment[]): void {
  for (let i = 0; i + 1 < points.length; i++) {
    const p = points[i]!;
    const q = points[i + 1]!;
    const before = points[i - 1] ?? p;
    const after = points[i + 2] ?? q;
    into.push([
      'C',
      quantise(p.x + (q.x - before.x) / 6),
      quantise(p.y + (q.y - before.y) / 6),
      quantise(q.x - (after.x - p.x) / 6),
      quantise(q.y - (after.y - p.y) / 6),
      quantise(q.x),
      quantise(q.y),
    ]);
  }
}

/** A closed outline of runs that are smooth in themselves and meet in corners. */
export function outline(...runs: readonly (readonly Point[])[]): Path {
  const path: Segment[] = [];
  for (const run of runs) {
    const first = run[0];
    if (!first) continue;
    path.push([path.length === 0 ? 'M' : 'L', quantise(first.x), quantise(first.y)]);
    curveThrough(run, path);
  }
  path.push(['Z']);
  return path;
}

/** A closed smooth outline without a corner. */
export function loop(points: readonly Point[]): Path {
  const n = points.length;
  const around = [points[n - 1]!, ...points, points[0]!, points[1]!];
  const path: Segment[] = [];
  curveThrough(around, path);
  const first = points[0]!;
  return [['M', quantise(first.x), quantise(first.y)], ...path.slice(1, n + 1), ['Z']];
}

/** Runs of straight edges. */
export function polyline(points: readonly Point[]): Path {
  const first = points[0]!;
  return [
    ['M', quantise(first.x), quantise(first.y)],
    ...points.slice(1).map((p): Segment => ['L', quantise(p.x), quantise(p.y)]),
    ['Z'],
  ];
}

/** How wide a stroke is at `t`: thin where the pen lands and lifts. */
export type Pressure = (t: number) => number;

/** A pen stroke that swells to `width` in its middle. */
export function swell(width: number, ends = 0.35): Pressure {
  return (t) => width * (ends + (1 - ends) * Math.sin(Math.PI * t));
}

/** A pen stroke that begins at `width` and runs out. */
export function taper(width: number, end = 0.15): Pressure {
  return (t) => width * (1 - (1 - end) * t);
}

/**
 * A stroke as a filled outline. Its two sides always run the same way round, so that strokes
 * which cross in one path never cut a hole into each other.
 */
export function stroke(points: readonly Point[], pressure: Pressure): Path {
  const last = points.length - 1;
  const sides = points.map((p, i) => {
    const a = points[Math.max(0, i - 1)]!;
    const b = points[Math.min(last, i + 1)]!;
    const d = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const w = pressure(i / last) / 2;
    const n = { x: (-(b.y - a.y) / d) * w, y: ((b.x - a.x) / d) * w };
    return [
      { x: p.x + n.x, y: p.y + n.y },
      { x: p.x - n.x, y: p.y - n.y },
    ] as const;
  });
  const left = sides.map((s) => s[0]);
  const right = sides.map((s) => s[1]).reverse();
  return outline(left, right);
}

/** The ends of a closed run of points drawn with the pen: heavier on the side away from the light. */
export function contour(points: readonly Point[], width: number): Path {
  return stroke([...points, points[0]!], (t) => width * (0.75 + 0.35 * Math.sin(2 * Math.PI * t)));
}

/** Several strokes as one shape of the pen. */
export function inked(strokes: readonly Path[]): Shape {
  return { tone: 'line', path: strokes.flat() };
}

/** Points of an ellipse about a turn, `rx` along its direction. */
export function oval({ x, y, a }: Turn, rx: number, ry: number, n = 10): readonly Point[] {
  return Array.from({ length: n }, (_, i) => {
    const u = (2 * Math.PI * i) / n;
    return local({ x, y, a }, rx * Math.cos(u), ry * Math.sin(u));
  });
}

/** A point `along` and `across` (to the right) of a turn. */
export function local({ x, y, a }: Turn, along: number, across: number): Point {
  const c = Math.cos(a);
  const s = Math.sin(a);
  return { x: x + along * c - across * s, y: y + along * s + across * c };
}

/** The turn moved and turned in its own frame. */
export function turned(from: Turn, by: number, along = 0, across = 0): Turn {
  return { ...local(from, along, across), a: from.a + by };
}
