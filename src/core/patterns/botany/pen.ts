import { quantise, type Point } from '../../geometry';
import { between, type Random } from '../random';
import { emptyTrace, joined, Step, type Trace } from './trace';

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
  /** Only the extent is wanted: what lies well within an outline may be left out, its chances are still taken. */
  readonly rough?: boolean;
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

/**
 * Points, x and y by turns, of which the first and the last are there twice: so a curve between
 * two of them finds the one before and the one after. Plain numbers, since a drawing has a hundred
 * thousand curves.
 */
type Run = Float64Array;

/** The run that is being drawn, read before the next one is. */
let scratch: Run = new Float64Array(256);

/** Room for runs of `points` points in all, their doubled ends counted. */
function roomFor(points: number): Run {
  if (scratch.length < 2 * points) scratch = new Float64Array(4 * points);
  return scratch;
}

function runOf(points: readonly Point[]): Run {
  const n = points.length;
  const out = roomFor(n + 2);
  for (let i = 0; i < n; i++) {
    const { x, y } = points[i]!;
    out[2 * i + 2] = x;
    out[2 * i + 3] = y;
  }
  doubleEnds(out, 1, n);
  return out;
}

/** Writes the ends of the `n` points from index `first` on once more, before and after them. */
function doubleEnds(run: Run, first: number, n: number): void {
  const [begin, end] = [2 * first, 2 * (first + n)];
  run[begin - 2] = run[begin]!;
  run[begin - 1] = run[begin + 1]!;
  run[end] = run[end - 2]!;
  run[end + 1] = run[end - 1]!;
}

/** While only the extent is wanted curves are drawn as lines: their ends are all that is measured. */
let isRough = false;

/** What `draw` draws, in lines only. */
export function roughly<T>(draw: () => T): T {
  isRough = true;
  try {
    return draw();
  } finally {
    isRough = false;
  }
}

/** Puts a step to point `i` of a run at `at`: a trace begins with a move. Where the next step goes. */
function putPoint(into: Trace, at: number, run: Run, i: number): number {
  into[at] = at === 0 ? Step.move : Step.line;
  into[at + 1] = quantise(run[2 * i]!);
  into[at + 2] = quantise(run[2 * i + 1]!);
  return at + 3;
}

/** Puts the curve from point `i` of a run to the next one at `at`; where the next step goes. */
function putCurve(into: Trace, at: number, run: Run, i: number): number {
  if (isRough) return putPoint(into, at, run, i + 1);
  const k = 2 * i;
  const px = run[k]!;
  const py = run[k + 1]!;
  const qx = run[k + 2]!;
  const qy = run[k + 3]!;
  into[at] = Step.curve;
  into[at + 1] = quantise(px + (qx - run[k - 2]!) / 6);
  into[at + 2] = quantise(py + (qy - run[k - 1]!) / 6);
  into[at + 3] = quantise(qx - (run[k + 4]! - px) / 6);
  into[at + 4] = quantise(qy - (run[k + 5]! - py) / 6);
  into[at + 5] = quantise(qx);
  into[at + 6] = quantise(qy);
  return at + 7;
}

/** Puts the `n` points from index `first` of a run on; where the next step goes. */
function putRun(
  into: Trace,
  begin: number,
  run: Run,
  [first, n]: readonly [number, number],
): number {
  let at = putPoint(into, begin, run, first);
  for (let i = first; i < first + n - 1; i++) at = putCurve(into, at, run, i);
  return at;
}

/** Numbers that a run of `n` points takes in a trace. */
function room(n: number): number {
  return isRough ? 3 * n : 7 * n - 4;
}

/** A closed outline of runs that are smooth in themselves and meet in corners. */
export function outline(...runs: readonly (readonly Point[])[]): Trace {
  const drawn = runs.filter((run) => run.length > 0);
  const out = emptyTrace(drawn.reduce((sum, run) => sum + room(run.length), 1));
  let at = 0;
  for (const run of drawn) at = putRun(out, at, runOf(run), [1, run.length]);
  out[at] = Step.close;
  return out;
}

/** A closed smooth outline without a corner. */
export function loop(points: readonly Point[]): Trace {
  const n = points.length;
  const out = emptyTrace(room(n + 1) + 1);
  const [first, second] = [points[0]!, points[1 % n]!];
  // Around once, and so far on that the last curve knows what comes after it.
  const run = runOf([points[n - 1]!, ...points, first, second]);
  let at = putPoint(out, 0, run, 2);
  for (let i = 2; i < n + 2; i++) at = putCurve(out, at, run, i);
  out[at] = Step.close;
  return out;
}

/** Runs of straight edges. */
export function polyline(points: readonly Point[]): Trace {
  const run = runOf(points);
  const out = emptyTrace(3 * points.length + 1);
  let at = 0;
  for (let i = 1; i <= points.length; i++) at = putPoint(out, at, run, i);
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
  const n = points.length;
  const run = sidesOf(points, pressure);
  const out = emptyTrace(2 * room(n) + 1);
  const back = putRun(out, 0, run, [1, n]);
  out[putRun(out, back, run, [n + 3, n])] = Step.close;
  return out;
}

/** What `Math.hypot` gives, whose care for any number of sides takes longer than a stroke's all else. */
function far(x: number, y: number): number {
  const [long, short] = [Math.max(Math.abs(x), Math.abs(y)), Math.min(Math.abs(x), Math.abs(y))];
  return long === 0 ? 0 : Math.sqrt(1 + (short / long) * (short / long)) * long;
}

/** The left side of a stroke, and its right side on the way back: two runs, one after the other. */
function sidesOf(points: readonly Point[], pressure: Pressure): Run {
  const n = points.length;
  const out = roomFor(2 * n + 4);
  for (let i = 0, left = 2, right = 4 * n + 4; i < n; i++, left += 2, right -= 2) {
    const { x, y } = points[i]!;
    const a = points[Math.max(0, i - 1)]!;
    const b = points[Math.min(n - 1, i + 1)]!;
    const d = far(b.x - a.x, b.y - a.y) || 1;
    const w = pressure(i / (n - 1)) / 2;
    const nx = (-(b.y - a.y) / d) * w;
    const ny = ((b.x - a.x) / d) * w;
    out[left] = x + nx;
    out[left + 1] = y + ny;
    out[right] = x - nx;
    out[right + 1] = y - ny;
  }
  doubleEnds(out, 1, n);
  doubleEnds(out, n + 3, n);
  return out;
}

/** The ends of a closed run of points drawn with the pen: heavier on the side away from the light. */
export function contour(points: readonly Point[], width: number): Trace {
  return stroke([...points, points[0]!], (t) => width * (0.75 + 0.35 * Math.sin(2 * Math.PI * t)));
}

/** Several strokes as one shape of the pen. */
export function inked(strokes: readonly Trace[]): Shape {
  return { tone: 'line', trace: joined(strokes) };
}

/** Cosines and sines of `n` even steps around, by turns; the same for every round thing of a drawing. */
const circles = new Map<number, Float64Array>();

function circle(n: number): Float64Array {
  const known = circles.get(n);
  if (known) return known;
  const made = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) {
    const u = (2 * Math.PI * i) / n;
    made[2 * i] = Math.cos(u);
    made[2 * i + 1] = Math.sin(u);
  }
  circles.set(n, made);
  return made;
}

/** Points of an ellipse about a turn, `rx` along its direction. */
export function oval({ x, y, a }: Turn, rx: number, ry: number, n = 10): readonly Point[] {
  const [c, s] = [Math.cos(a), Math.sin(a)];
  const around = circle(n);
  const out: Point[] = [];
  for (let i = 0; i < n; i++) {
    const along = rx * around[2 * i]!;
    const across = ry * around[2 * i + 1]!;
    out.push({ x: x + along * c - across * s, y: y + along * s + across * c });
  }
  return out;
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
