import { quantise, type Point } from '../../geometry';
import { between, type Random } from '../random';
import { joined, Step, type Trace } from './trace';

/** What a shape is filled with; `line` is the pen, the others are flat fills under it. */
export type Tone =
  'line' | 'stem' | 'leaf' | 'leafDark' | 'fruit' | 'fruitDark' | 'light' | 'paper';

/** One closed outline (or several of one tone), in mm. */
export interface Shape {
  readonly tone: Tone;
  readonly trace: Trace;
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
  const [c, s] = [Math.cos(from.a), Math.sin(from.a)];
  const r = length / bend;
  const straight = (t: number): Turn => {
    const l = length * t;
    return { x: from.x + l * c, y: from.y + l * s, a: from.a + bend * t };
  };
  const bent = (t: number): Turn => {
    const a = from.a + bend * t;
    return { x: from.x + r * (Math.sin(a) - s), y: from.y - r * (Math.cos(a) - c), a };
  };
  return { length, at: Math.abs(bend) < 1e-4 ? straight : bent };
}

/** The point `d` mm to the right of the way of growth at `t`. */
export function beside(spine: Spine, t: number, d: number): Point {
  const { x, y, a } = spine.at(t);
  return { x: x - d * Math.sin(a), y: y + d * Math.cos(a) };
}

/** Points at both sides of a spine, `wide(t)` mm away from it: the right side, the left side. */
export function flanks(
  spine: Spine,
  at: readonly number[],
  wide: (t: number) => number,
): readonly [readonly Point[], readonly Point[]] {
  return [at.map((t) => beside(spine, t, wide(t))), at.map((t) => beside(spine, t, -wide(t)))];
}

/** `n` + 1 values from `from` to `to`. */
export function steps(n: number, from = 0, to = 1): readonly number[] {
  const out: number[] = [];
  for (let i = 0; i <= n; i++) out.push(from + ((to - from) * i) / n);
  return out;
}

/** Puts a step to a point at `at`; where the next step goes. */
function putPoint(into: Trace, at: number, kind: number, { x, y }: Point): number {
  into[at] = kind;
  into[at + 1] = quantise(x);
  into[at + 2] = quantise(y);
  return at + 3;
}

/** Puts the curve from `p` to `q` that minds the points before and after them; where the next step goes. */
function putCurve(
  into: Trace,
  at: number,
  [p, q]: readonly [Point, Point],
  [before, after]: readonly [Point, Point],
): number {
  into[at] = Step.curve;
  into[at + 1] = quantise(p.x + (q.x - before.x) / 6);
  into[at + 2] = quantise(p.y + (q.y - before.y) / 6);
  into[at + 3] = quantise(q.x - (after.x - p.x) / 6);
  into[at + 4] = quantise(q.y - (after.y - p.y) / 6);
  into[at + 5] = quantise(q.x);
  into[at + 6] = quantise(q.y);
  return at + 7;
}

function putRun(into: Trace, from: number, points: readonly Point[]): number {
  let at = putPoint(into, from, from === 0 ? Step.move : Step.line, points[0]!);
  for (let i = 0; i + 1 < points.length; i++) {
    const p = points[i]!;
    const q = points[i + 1]!;
    at = putCurve(into, at, [p, q], [points[i - 1] ?? p, points[i + 2] ?? q]);
  }
  return at;
}

/** A closed outline of runs that are smooth in themselves and meet in corners. */
export function outline(...runs: readonly (readonly Point[])[]): Trace {
  const drawn = runs.filter((run) => run.length > 0);
  const out = new Float64Array(drawn.reduce((sum, run) => sum + 7 * run.length - 4, 1));
  let at = 0;
  for (const run of drawn) at = putRun(out, at, run);
  out[at] = Step.close;
  return out;
}

/** A closed smooth outline without a corner. */
export function loop(points: readonly Point[]): Trace {
  const n = points.length;
  const on = (i: number): Point => points[(i + n) % n]!;
  const out = new Float64Array(7 * n + 4);
  let at = putPoint(out, 0, Step.move, on(0));
  for (let i = 0; i < n; i++) at = putCurve(out, at, [on(i), on(i + 1)], [on(i - 1), on(i + 2)]);
  out[at] = Step.close;
  return out;
}

/** Runs of straight edges. */
export function polyline(points: readonly Point[]): Trace {
  const out = new Float64Array(3 * points.length + 1);
  let at = 0;
  for (const p of points) at = putPoint(out, at, at === 0 ? Step.move : Step.line, p);
  out[at] = Step.close;
  return out;
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
export function stroke(points: readonly Point[], pressure: Pressure): Trace {
  const last = points.length - 1;
  const left: Point[] = [];
  const right: Point[] = [];
  for (let i = 0; i <= last; i++) {
    const p = points[i]!;
    const a = points[Math.max(0, i - 1)]!;
    const b = points[Math.min(last, i + 1)]!;
    const d = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const w = pressure(i / last) / 2;
    const nx = (-(b.y - a.y) / d) * w;
    const ny = ((b.x - a.x) / d) * w;
    left.push({ x: p.x + nx, y: p.y + ny });
    right.push({ x: p.x - nx, y: p.y - ny });
  }
  return outline(left, right.reverse());
}

/** The ends of a closed run of points drawn with the pen: heavier on the side away from the light. */
export function contour(points: readonly Point[], width: number): Trace {
  return stroke([...points, points[0]!], (t) => width * (0.75 + 0.35 * Math.sin(2 * Math.PI * t)));
}

/** Several strokes as one shape of the pen. */
export function inked(strokes: readonly Trace[]): Shape {
  return { tone: 'line', trace: joined(strokes) };
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
