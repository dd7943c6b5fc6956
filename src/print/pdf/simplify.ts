import type { Path, Segment } from '../../core/geometry';
import { fitCubic, type Vector } from './cubic';

/** How far a drawn line may leave the given one, in mm: half a dot of the finest plate setters. */
export const TOLERANCE = 0.005;

/** Cosine of the largest turn that counts as smooth. */
const SMOOTH = Math.cos(0.35);

/** One segment of an outline from where it starts, and places along it, the end included. */
interface Piece {
  readonly segment: Segment;
  readonly from: Vector;
  readonly places: readonly Vector[];
}

/**
 * The path with fewer segments: a smooth run of short lines and curves becomes as few curves or
 * lines as pass within 5 µm of it. Corners stay where they are.
 */
export function simplified(path: Path): Path {
  const made: Segment[] = [];
  let run: Piece[] = [];
  let at: Vector = [0, 0];
  const endRun = (): void => {
    if (run.length > 0) made.push(...cover(run));
    run = [];
  };
  for (const segment of path) {
    if (segment[0] === 'M' || segment[0] === 'Z') {
      endRun();
      made.push(segment);
    } else {
      const piece = pieceOf(segment, at);
      const last = run.at(-1);
      if (last && isCorner(last, piece)) endRun();
      run.push(piece);
    }
    if (segment[0] !== 'Z') at = segment.slice(-2) as unknown as Vector;
  }
  endRun();
  return made;
}

function pieceOf(segment: Segment, from: Vector): Piece {
  if (segment[0] !== 'C') return { segment, from, places: [segment.slice(1) as never] };
  const [, ax, ay, bx, by, x, y] = segment;
  const place = (t: number): Vector => [
    bezier([from[0], ax, bx, x], t),
    bezier([from[1], ay, by, y], t),
  ];
  return { segment, from, places: [place(0.25), place(0.5), place(0.75), [x, y]] };
}

function bezier([a, b, c, d]: readonly [number, number, number, number], t: number): number {
  const s = 1 - t;
  return a * s * s * s + 3 * b * s * s * t + 3 * c * s * t * t + d * t * t * t;
}

function isCorner(a: Piece, b: Piece): boolean {
  const before = a.places.at(-2) ?? a.from;
  const [ux, uy] = direction(before, b.from);
  const [vx, vy] = direction(b.from, b.places[0]!);
  return ux * vx + uy * vy < SMOOTH;
}

/** The fewest segments found for a smooth run: one for all of it, else halved at its worst. */
function cover(run: readonly Piece[], ends?: readonly [Vector, Vector]): Segment[] {
  if (run.length === 1) return [run[0]!.segment];
  const places = [run[0]!.from, ...run.flatMap((piece) => piece.places)];
  const end = places.at(-1)!;
  if (places.every((p) => offChord(p, places[0]!, end) <= TOLERANCE)) return [['L', ...end]];
  const [leaving, arriving] = ends ?? [endDirection(places), endDirection([...places].reverse())];
  const fit = fitCubic(places, leaving, arriving, TOLERANCE);
  if (fit.error <= TOLERANCE) return [['C', ...fit.a, ...fit.b, ...end]];
  const cut = pieceAt(run, fit.worst);
  const before = run[cut - 1]!.places.at(-2) ?? run[cut - 1]!.from;
  const [tx, ty] = direction(before, run[cut]!.places[0]!);
  return [
    ...cover(run.slice(0, cut), [leaving, [-tx, -ty]]),
    ...cover(run.slice(cut), [[tx, ty], arriving]),
  ];
}

/** The piece, never the first, that begins nearest before a place counted along the run. */
function pieceAt(run: readonly Piece[], place: number): number {
  let passed = 0;
  for (let i = 0; i < run.length; i++) {
    passed += run[i]!.places.length;
    if (passed > place) return Math.max(1, i);
  }
  return run.length - 1;
}

/** How a curve through three places leaves the first of them. */
function endDirection(places: readonly Vector[]): Vector {
  const [p, q, r] = places as [Vector, Vector, Vector];
  const [first, second] = [length(p, q), length(q, r)];
  const bend = first / (first + second || 1);
  const [ux, uy] = direction(p, q);
  const [vx, vy] = direction(q, r);
  return direction([0, 0], [ux + (ux - vx) * bend, uy + (uy - vy) * bend]);
}

function length(a: Vector, b: Vector): number {
  return Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2);
}

function direction(a: Vector, b: Vector): Vector {
  const far = length(a, b) || 1;
  return [(b[0] - a[0]) / far, (b[1] - a[1]) / far];
}

/** Distance of a place from the stretch between two others. */
function offChord(p: Vector, a: Vector, b: Vector): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const along = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return length(p, [a[0] + t * dx, a[1] + t * dy]);
}
