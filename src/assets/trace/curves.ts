import { fitCubic } from 'fit-curve';
import type { Segment } from '../../core/geometry';

/** A closed outline: the first point is the last one too. */
export type Ring = readonly (readonly [number, number])[];
type Dot = [number, number];

/** A turn sharper than this stays a corner, in degrees. */
const CORNER = 55;
/** How far before and after a point its turn is looked at, in pixels. */
const ARM = 3;
/** The stairs of pixels are calmed over about so many of them to either side. */
const CALM = 2.5;
/** Over so many points a curve's direction at its ends is taken. */
const REACH = 8;

/** The area of a ring in its own units, whatever way it runs. */
export function ringArea(ring: Ring): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1]!;
    const [x1, y1] = ring[i]!;
    sum += x0 * y1 - x1 * y0;
  }
  return Math.abs(sum) / 2;
}

/** One closed subpath along a ring, off it by at most the tolerance; its corners stay corners. */
export function curvesAlong(ring: Ring, tolerance: number): readonly Segment[] {
  const dots = openRing(ring);
  if (dots.length < 3) return [];
  const corners = cornersOf(dots, Math.max(ARM, tolerance * 1.5));
  for (const [at, dot] of corners.map((each) => [each, sharpened(dots, each)] as const)) {
    dots[at] = dot;
  }
  const turned = corners.length > 0 ? rotated(dots, corners[0]!) : dots;
  const cuts = corners.map((at) => at - (corners[0] ?? 0));
  const pieces = piecesOf([...turned, turned[0]!], cuts.length > 0 ? cuts : [0]);
  const isSmooth = corners.length === 0;
  const calm = pieces.map((piece) => calmed(piece, Math.min(CALM, 3 * tolerance), isSmooth));
  const [x, y] = calm[0]![0]!;
  return [['M', x, y], ...calm.flatMap((piece) => fitted(piece, tolerance, isSmooth)), ['Z']];
}

/**
 * A piece without the stairs of its pixels: each point becomes a mean of its neighbours ([1 2 1],
 * again and again, is a bell of the standard deviation `reach`). Corners stay; a ring has no ends.
 */
function calmed(piece: readonly Dot[], reach: number, isRing: boolean): Dot[] {
  let dots = [...piece];
  const last = dots.length - 1;
  for (let turn = Math.round(2 * reach ** 2); turn > 0 && last > 2; turn--) {
    const now = dots;
    const at = (i: number): Dot => now[isRing ? (i + last) % last : i]!;
    dots = now.map((dot, i): Dot => {
      if (!isRing && (i === 0 || i === last)) return dot;
      const [a, b] = [at(i - 1), at(i + 1)];
      return [(a[0] + 2 * dot[0] + b[0]) / 4, (a[1] + 2 * dot[1] + b[1]) / 4];
    });
  }
  return dots;
}

/** Points of a ring without the repeated last one, and without doubles. */
function openRing(ring: Ring): Dot[] {
  const dots: Dot[] = [];
  for (const [x, y] of ring) {
    const last = dots.at(-1);
    if (!last || last[0] !== x || last[1] !== y) dots.push([x, y]);
  }
  const [first, last] = [dots[0], dots.at(-1)];
  if (dots.length > 1 && first && last && first[0] === last[0] && first[1] === last[1]) dots.pop();
  return dots;
}

/** Where a ring turns sharply, one place for each turn. */
function cornersOf(dots: readonly Dot[], arm: number): readonly number[] {
  const turns = dots.map((_, at) => turnAt(dots, at, arm));
  const reach = Math.ceil(arm);
  return turns.flatMap((turn, at) => {
    if (turn < CORNER) return [];
    for (let by = 1; by <= reach; by++) {
      // The sharpest of neighbours stands for the corner, the first of equals.
      if ((turns.at((at - by) % turns.length) ?? 0) >= turn) return [];
      if ((turns[(at + by) % turns.length] ?? 0) > turn) return [];
    }
    return [at];
  });
}

/** By how many degrees a ring turns at a point, between arms of a length to either side. */
function turnAt(dots: readonly Dot[], at: number, arm: number): number {
  const here = dots[at]!;
  const before = dotAfar(dots, at, -1, arm);
  const after = dotAfar(dots, at, 1, arm);
  const into = Math.atan2(here[1] - before[1], here[0] - before[0]);
  const out = Math.atan2(after[1] - here[1], after[0] - here[0]);
  const turn = Math.abs(((out - into) * 180) / Math.PI);
  return turn > 180 ? 360 - turn : turn;
}

/** Where a corner was before pixels cut it off: where the lines to either side of it meet. */
function sharpened(dots: readonly Dot[], at: number): Dot {
  const here = dots[at]!;
  const [a, b] = [dotAfar(dots, at, -1, ARM), dotAfar(dots, at, -1, 1)];
  const [c, d] = [dotAfar(dots, at, 1, ARM), dotAfar(dots, at, 1, 1)];
  const [into, out] = [unit(a, b), unit(c, d)];
  const cross = into[0] * out[1] - into[1] * out[0];
  if (Math.abs(cross) < 0.3) return here;
  const t = ((c[0] - a[0]) * out[1] - (c[1] - a[1]) * out[0]) / cross;
  const met: Dot = [a[0] + into[0] * t, a[1] + into[1] * t];
  return Math.hypot(met[0] - here[0], met[1] - here[1]) <= 1 ? met : here;
}

/** The next point on one side that is at least an arm's length away. */
function dotAfar(dots: readonly Dot[], at: number, step: 1 | -1, arm: number): Dot {
  const here = dots[at]!;
  let dot = here;
  for (let n = 1; n < dots.length; n++) {
    dot = dots.at((at + step * n) % dots.length)!;
    if (Math.hypot(dot[0] - here[0], dot[1] - here[1]) >= arm) return dot;
  }
  return dot;
}

function rotated(dots: readonly Dot[], first: number): Dot[] {
  return [...dots.slice(first), ...dots.slice(0, first)];
}

/** A closed row of points cut at places; each piece ends where the next begins. */
function piecesOf(dots: readonly Dot[], cuts: readonly number[]): readonly Dot[][] {
  return cuts.map((from, i) => dots.slice(from, (cuts[i + 1] ?? dots.length - 1) + 1));
}

/** A piece as curves, or as a line where it is straight. */
function fitted(piece: Dot[], tolerance: number, isSmooth: boolean): readonly Segment[] {
  const end = piece.at(-1)!;
  if (piece.length < 3 || (!isSmooth && isStraight(piece, tolerance))) {
    return [['L', end[0], end[1]]];
  }
  const [start, finish] = tangents(piece, isSmooth);
  return fitCubic(piece, start, finish, tolerance ** 2).map(([, a, b, to]): Segment => [
    'C',
    a[0],
    a[1],
    b[0],
    b[1],
    to[0],
    to[1],
  ]);
}

/** Directions from either end inwards; a ring without corners goes on smoothly where it began. */
function tangents(piece: readonly Dot[], isSmooth: boolean): [Dot, Dot] {
  const reach = Math.min(REACH, Math.ceil(piece.length / 4));
  const second = piece[reach]!;
  const last = piece.at(-1 - reach)!;
  if (!isSmooth) return [unit(piece[0]!, second), unit(piece.at(-1)!, last)];
  const [x, y] = unit(last, second);
  return [
    [x, y],
    [-x, -y],
  ];
}

function unit(from: Dot, to: Dot): Dot {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

/** Pixels cut every corner by half of one: that is no bend. */
const CUT = 0.75;

function isStraight(piece: readonly Dot[], tolerance: number): boolean {
  const most = Math.max(tolerance, CUT);
  const [x, y] = piece[0]!;
  const [ux, uy] = unit(piece[0]!, piece.at(-1)!);
  return piece.every((dot) => Math.abs((dot[0] - x) * uy - (dot[1] - y) * ux) <= most);
}
