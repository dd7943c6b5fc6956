import {
  ellipsePath,
  flatten,
  polygonPath,
  subpathsOf,
  type Path,
  type Point,
} from '../../core/geometry';
import { drawnWidth, MITER_LIMIT, type StrokeStyle } from '../../core/scene';

/** Turns flatter than this, in radians, are a curve's chords: no corner is seen there. */
const FLAT_TURN = 0.2;
/** Shorter steps have no direction, in mm. */
const NOWHERE = 1e-6;

/** Points one after the other; a closed one does not say its first again. */
interface Polyline {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/**
 * The area that a line along a path covers, its drawn width with ends, corners and dashes: pieces
 * that lie on each other, all wound the same way, to be filled by the nonzero rule.
 */
export function strokeArea(path: Path, stroke: StrokeStyle): Path {
  const half = drawnWidth(stroke) / 2;
  return subpathsOf(path)
    .map(polylineOf)
    .flatMap((line) => dashed(line, stroke.dash))
    .flatMap((line) => lineArea(line, half, stroke))
    .flatMap((piece) => wound(piece));
}

function polylineOf(path: Path): Polyline {
  const points = distinct(flatten(path)[0]!);
  const closed = path.at(-1)![0] === 'Z';
  const isDoubled = closed && points.length > 1 && distance(points[0]!, points.at(-1)!) <= NOWHERE;
  return { points: isDoubled ? points.slice(0, -1) : points, closed };
}

/** Without those that lie where the one before does. */
function distinct(points: readonly Point[]): Point[] {
  return points.filter((p, i) => i === 0 || distance(p, points[i - 1]!) > NOWHERE);
}

/** The strokes of a dashed line, each a line of its own; the line itself where it is not dashed. */
function dashed(line: Polyline, dash: readonly number[]): Polyline[] {
  const period = dash.reduce((sum, length) => sum + length, 0);
  if (period <= 0) return [line];
  const lengths = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  const made: Point[][] = [];
  let [index, left] = [0, lengths[0]!];
  const route = line.closed ? [...line.points, line.points[0]!] : line.points;
  made.push([route[0]!]);
  for (let i = 1; i < route.length; i++) {
    let [from, rest] = [route[i - 1]!, distance(route[i - 1]!, route[i]!)];
    while (rest > left) {
      from = towards(from, route[i]!, left / rest);
      if (index % 2 === 0) made.at(-1)!.push(from);
      rest -= left;
      index = (index + 1) % lengths.length;
      left = lengths[index]!;
      if (index % 2 === 0) made.push([from]);
    }
    left -= rest;
    if (index % 2 === 0) made.at(-1)!.push(route[i]!);
  }
  return made.map((points) => ({ points: distinct(points), closed: false }));
}

function lineArea({ points, closed }: Polyline, half: number, style: StrokeStyle): Path[] {
  if (points.length === 1) return dot(points[0]!, half, style);
  const count = points.length;
  const steps = points.slice(closed ? 0 : 1).map((to, i): Step => {
    const from = closed ? points[(i + count - 1) % count]! : points[i]!;
    return stepOf(from, to);
  });
  const corners = steps.flatMap((step, i) => {
    const before = steps[i - 1] ?? (closed ? steps.at(-1)! : null);
    return before ? corner(before, step, half, style) : [];
  });
  const ends = closed
    ? []
    : [...end(reversed(steps[0]!), half, style), ...end(steps.at(-1)!, half, style)];
  return [...steps.map((step) => band(step.from, step.to, step, half)), ...corners, ...ends];
}

interface Step {
  readonly from: Point;
  readonly to: Point;
  /** Its direction, of length one. */
  readonly along: Point;
}

function stepOf(from: Point, to: Point): Step {
  const length = distance(from, to) || 1;
  return { from, to, along: { x: (to.x - from.x) / length, y: (to.y - from.y) / length } };
}

function reversed({ from, to, along }: Step): Step {
  return { from: to, to: from, along: { x: -along.x, y: -along.y } };
}

function band(from: Point, to: Point, { along }: Pick<Step, 'along'>, half: number): Path {
  const across = { x: -along.y * half, y: along.x * half };
  return polygonPath([
    plus(from, across),
    plus(to, across),
    plus(to, across, -1),
    plus(from, across, -1),
  ]);
}

function corner(before: Step, after: Step, half: number, style: StrokeStyle): Path[] {
  const [a, b] = [before.along, after.along];
  const sine = a.x * b.y - a.y * b.x;
  const cosine = a.x * b.x + a.y * b.y;
  const at = after.from;
  const isFlat = cosine > 0 && Math.abs(sine) < FLAT_TURN;
  if (style.join === 'round' && !isFlat) return [disc(at, half)];
  // The corner opens on the side away from the turn.
  const side = sine > 0 ? -half : half;
  const [p, q] = [plus(at, normal(a), side), plus(at, normal(b), side)];
  const cut = [at, p, q];
  const halfSine = Math.sqrt(Math.max(0, (1 + cosine) / 2));
  const isSharp = halfSine > 0 && 1 / halfSine <= (style.miterLimit ?? MITER_LIMIT) + 1e-6;
  if (isFlat || style.join !== 'miter' || !isSharp) return [polygonPath(cut)];
  const middle = { x: (normal(a).x + normal(b).x) / 2, y: (normal(a).y + normal(b).y) / 2 };
  const tip = plus(at, middle, side / halfSine ** 2);
  return [polygonPath([at, p, tip, q])];
}

function end(step: Step, half: number, { cap }: StrokeStyle): Path[] {
  if (cap === 'butt') return [];
  if (cap === 'round') return [disc(step.to, half)];
  return [band(step.to, plus(step.to, step.along, half), step, half)];
}

/** A line without a length is its ends alone (ISO 32000-1, 8.5.3.2). */
function dot(at: Point, half: number, { cap }: StrokeStyle): Path[] {
  if (cap === 'butt') return [];
  return cap === 'round' ? [disc(at, half)] : [squareAt(at, half)];
}

function squareAt(at: Point, half: number): Path {
  const along = { x: 1, y: 0 };
  return band(plus(at, along, -half), plus(at, along, half), { along }, half);
}

function disc({ x, y }: Point, radius: number): Path {
  return ellipsePath({ x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius });
}

function normal({ x, y }: Point): Point {
  return { x: -y, y: x };
}

function plus(p: Point, by: Point, times = 1): Point {
  return { x: p.x + by.x * times, y: p.y + by.y * times };
}

function towards(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** The piece with its area on the same side as every other's. */
function wound(piece: Path): Path {
  const ring = flatten(piece)[0]!;
  const twice = ring.reduce((sum, p, i) => {
    const q = ring[(i + 1) % ring.length]!;
    return sum + p.x * q.y - q.x * p.y;
  }, 0);
  return twice >= 0 ? piece : polygonPath([...ring].reverse());
}
