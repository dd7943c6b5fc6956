import type { Box, Point } from '../../geometry';

/**
 * The way around a frame: four sides that end in the middle of its round corners. `s` runs
 * clockwise in mm along the centre line from the top left corner's middle, `t` inwards from it.
 */
export interface Track {
  readonly length: number;
  /** Where each side begins, and how long it is. */
  readonly sides: readonly { readonly from: number; readonly length: number }[];
  at(s: number, t: number): Point;
  /** Which way it runs: a unit vector. */
  towards(s: number): Point;
  /** Whether a stretch lies on one straight side, where lines stay lines. */
  isStraight(from: number, to: number): boolean;
}

/** A side: its length, the straight part of it, and the corners' centres at both its ends. */
interface Side {
  readonly from: number;
  readonly length: number;
  readonly straight: number;
  readonly start: Point;
  readonly end: Point;
  readonly angle: number;
}

const QUARTER = Math.PI / 2;

function sidesOf({ x, y, w, h }: Box, r: number): readonly Side[] {
  const centres = [
    { x: x + r, y: y + r },
    { x: x + w - r, y: y + r },
    { x: x + w - r, y: y + h - r },
    { x: x + r, y: y + h - r },
  ] as const;
  let from = 0;
  return centres.map((start, i): Side => {
    const end = centres[(i + 1) % 4]!;
    const straight = Math.hypot(end.x - start.x, end.y - start.y);
    const side = { from, length: straight + r * QUARTER, straight, start, end, angle: i * QUARTER };
    from += side.length;
    return side;
  });
}

/** A track whose centre line is the box with corners of radius `r`, which is more than 0. */
export function trackOf(box: Box, r: number): Track {
  const sides = sidesOf(box, r);
  const length = sides.reduce((sum, side) => sum + side.length, 0);
  const arc = (r * QUARTER) / 2;
  /** The side under `s`, and how far along it. */
  const place = (s: number): readonly [Side, number] => {
    const on = ((s % length) + length) % length;
    const side = [...sides].reverse().find(({ from }) => from <= on) ?? sides[0]!;
    return [side, on - side.from];
  };
  /** The corner's centre or the foot of the straight part, and the direction outwards. */
  const stand = (s: number): readonly [Point, number] => {
    const [side, u] = place(s);
    const up = side.angle - QUARTER;
    if (u < arc) return [side.start, up - (arc - u) / r];
    const rest = u - arc - side.straight;
    if (rest > 0) return [side.end, up + rest / r];
    const f = side.straight === 0 ? 0 : (u - arc) / side.straight;
    const along = (a: number, b: number): number => a + (b - a) * f;
    return [{ x: along(side.start.x, side.end.x), y: along(side.start.y, side.end.y) }, up];
  };
  return {
    length,
    sides: sides.map((side) => ({ from: side.from, length: side.length })),
    at: (s, t) => {
      const [foot, angle] = stand(s);
      return { x: foot.x + (r - t) * Math.cos(angle), y: foot.y + (r - t) * Math.sin(angle) };
    },
    towards: (s) => {
      const angle = stand(s)[1] + QUARTER;
      return { x: Math.cos(angle), y: Math.sin(angle) };
    },
    isStraight: (from, to) => {
      const [side, u] = place(from);
      return u >= arc && u + to - from <= arc + side.straight;
    },
  };
}

/** How much a stretch faces away from the light, which falls from the top left: −1 … 1. */
export function awayFromLight(track: Track, s: number): number {
  const { x, y } = track.towards(s);
  return 0.8 * x + 0.6 * y;
}

/** Middles of `unit` mm long places on every side: whole ones, so that each corner is alike. */
export function placesAlong({ sides }: Track, unit: number): readonly number[] {
  return sides.flatMap(({ from, length }) => {
    const count = Math.max(1, Math.round(length / unit));
    return Array.from({ length: count }, (_, i) => from + ((i + 0.5) / count) * length);
  });
}
