import type { Ink } from '../../color';
import { polygonPath, roundedRectPath, type Box, type Path, type Point } from '../../geometry';
import { between as within, hashSeed, random, type Random } from '../random';
import { between } from '../rangka/strokes';
import { deepened, fibrous, isDark, lit, shaded, varied } from '../tone';
import type { CellPath } from '../types';
import { slivers } from '../weave/dress';
import { awayFromLight, placesAlong, type Track } from './track';

/** What a rim is made to; lengths in mm that fit the frame already, fractions 0–1. */
export interface RimLook {
  /** Outer edge of the rim, and the radius of its corners. */
  readonly box: Box;
  readonly radius: number;
  /** The rim's whole width; its track runs in the middle of it. */
  readonly rim: number;
  readonly track: Track;
  /** Width of the strip that binds, the distance of two turns, and how far each leans. */
  readonly width: number;
  readonly binding: number;
  readonly slant: number;
  readonly fibre: number;
  readonly shade: number;
  readonly jitter: number;
  readonly seed: number;
}

export interface RimInks {
  readonly cane: readonly Ink[];
  readonly bind: Ink;
}

/** From the rim's outer edge, mm inwards. */
type Depth = readonly [from: number, to: number];

/** How far the binding stands out over the canes. */
export function bulgeOf({ rim }: Pick<RimLook, 'rim'>): number {
  return Math.min(0.22, rim * 0.06);
}

/** What lies between two depths, slipped by `by` mm down and to the right. */
function ring({ box, radius }: RimLook, [from, to]: Depth, by = 0): Path {
  const edge = (d: number): Path =>
    roundedRectPath(
      { x: box.x + d + by, y: box.y + d + by, w: box.w - 2 * d, h: box.h - 2 * d },
      Math.max(0, radius - d),
    );
  return between(edge(from), edge(to));
}

/** A mark on a straight side. */
function mark({ track, rim }: RimLook, [s0, s1]: Depth, [from, to]: Depth): Path {
  const at = (s: number, t: number): Point => track.at(s, t - rim / 2);
  return polygonPath([at(s0, from), at(s1, from), at(s1, to), at(s0, to)]);
}

/** One turn of the binding: `s` is its middle; it leans by `lean` mm from edge to edge. */
interface Turn {
  readonly s: number;
  readonly lean: number;
}

/** A point of a turn, mm from its middle along the rim and across it: a turn is stiff, corners bend none. */
function turnAt({ track }: RimLook, s: number, [along, across]: Depth): Point {
  const foot = track.at(s, across);
  const way = track.towards(s);
  return { x: foot.x + along * way.x, y: foot.y + along * way.y };
}

/** A part of a turn, between two distances along the rim and two depths. */
function across(look: RimLook, { s, lean }: Turn, [a, b]: Depth, [from, to]: Depth): Path {
  const { rim } = look;
  const at = (along: number, depth: number): Point =>
    turnAt(look, s, [along + lean * (depth / rim - 0.5), depth - rim / 2]);
  return polygonPath([at(a, from), at(b, from), at(b, to), at(a, to)]);
}

/** Short fibres along the straight sides, in two tones. */
function fibres(look: RimLook, body: Ink, [from, to]: Depth, next: Random): readonly CellPath[] {
  const count = Math.round(look.fibre * (look.track.length / 7) * Math.sqrt(to - from));
  const marks = Array.from({ length: count }, (): Path => {
    const thick = within(next, 0.05, 0.12);
    const s = next() * look.track.length;
    const length = within(next, 4, 16);
    const at = from + (to - from) * within(next, 0.14, 0.84);
    return look.track.isStraight(s, s + length)
      ? mark(look, [s, s + length], [at, at + thick])
      : [];
  });
  const tones = isDark(body)
    ? [fibrous(body, 0.8), lit(body, 0.1)]
    : [fibrous(body, 0.42), lit(body, 0.26)];
  return tones.map((ink, t) => ({ ink, path: marks.filter((_, i) => i % 2 === t).flat() }));
}

const NODE_DISTANCE = 38;

/** Scars where the cane had its nodes: a pale band, a dark line. */
function nodes(look: RimLook, body: Ink, [from, to]: Depth, next: Random): readonly CellPath[] {
  const { track } = look;
  const places = placesAlong(track, NODE_DISTANCE)
    .map((s) => s + within(next, -0.4, 0.4) * NODE_DISTANCE)
    .filter((s) => s > 0 && track.isStraight(s - 0.6, s + 0.6));
  const marks = (a: number, b: number): Path =>
    places.flatMap((s) => mark(look, [s + a, s + b], [from, to]));
  const dark = isDark(body);
  return [
    { ink: lit(body, dark ? 0.12 : 0.36), path: marks(-0.34, 0.4) },
    { ink: deepened(body, dark ? 0.9 : 0.55), path: marks(-0.07, 0.07) },
  ];
}

/** A split cane bent around the frame: flat tones that the light moves across it. */
function cane(look: RimLook, ink: Ink, [from, to]: Depth, index: number): readonly CellPath[] {
  const next = random(hashSeed(look.seed, 61, index));
  const body = varied(ink, within(next, -look.jitter, look.jitter));
  const width = to - from;
  const dark = isDark(body);
  const line = Math.min(0.12, width * 0.08);
  const edge = dark ? shaded(body, 0.8) : deepened(shaded(body, 0.2), 0.9);
  const band = (at: number, half: number): Path => {
    const middle = (from + to) / 2;
    return ring(look, [middle - half * width, middle + half * width], at * width);
  };
  return [
    { ink: edge, path: ring(look, [from, to]) },
    { ink: body, path: ring(look, [from + line, to - line]) },
    ...(look.shade === 0
      ? []
      : [
          { ink: deepened(body, (dark ? 0.6 : 0.44) * (0.5 + look.shade)), path: band(0.17, 0.2) },
          { ink: deepened(body, (dark ? 0.9 : 0.78) * (0.5 + look.shade)), path: band(0.28, 0.06) },
        ]),
    { ink: lit(body, dark ? 0.1 : 0.4), path: band(-0.15, 0.085) },
    ...fibres(look, body, [from + line, to - line], next),
    ...nodes(look, body, [from + line, to - line], next),
  ];
}

/** The shadow that turns cast on the canes: deep away from the light, nothing towards it. */
function turnShadows(look: RimLook, turns: readonly Turn[], depth: Depth, on: Ink): CellPath[] {
  const half = look.width / 2;
  return slivers(on, look).map(({ reach, ink }) => ({
    ink,
    path: turns.flatMap((turn) => {
      const away = awayFromLight(look.track, turn.s);
      const side = away < 0 ? -1 : 1;
      const far = side * (half + reach * (0.35 + 1.1 * Math.abs(away)));
      return across(look, turn, [Math.min(0, far), Math.max(0, far)], depth);
    }),
  }));
}

/** The turns themselves: a flat strip, light on one edge, dark on the other, rounded at both ends. */
function turnBodies(look: RimLook, turns: readonly Turn[], ink: Ink): readonly CellPath[] {
  const { width, rim, seed, jitter, fibre } = look;
  const half = width / 2;
  const dark = isDark(ink);
  const bodies = [0, 1, 2].map((i) =>
    varied(ink, within(random(hashSeed(seed, 63, i)), -jitter, jitter)),
  );
  const whole: Depth = [0, rim];
  /** Between two parts of the strip's width, counted from the light. */
  const part = ([a, b]: Depth, turn: Turn, depth = whole): Path => {
    const [p, q] = awayFromLight(look.track, turn.s) > 0 ? [a, b] : [1 - b, 1 - a];
    return across(look, turn, [p * width - half, q * width - half], depth);
  };
  const all = (a: number, b: number): Path => turns.flatMap((turn) => part([a, b], turn));
  const round = Math.min(0.26, rim * 0.07);
  const ends = turns.flatMap((turn) => [
    ...part([0, 1], turn, [0, round]),
    ...part([0, 1], turn, [rim - round, rim]),
  ]);
  return [
    ...bodies.map((body, i) => ({
      ink: body,
      path: turns.filter((_, j) => (j * 7 + (j >> 2)) % 3 === i).flatMap((t) => part([0, 1], t)),
    })),
    { ink: lit(ink, dark ? 0.14 : 0.2), path: all(0.06, 0.22) },
    { ink: deepened(ink, dark ? 0.5 : 0.4), path: all(0.7, 1) },
    { ink: deepened(ink, dark ? 0.9 : 0.75), path: all(0.9, 1) },
    ...(fibre < 0.25 ? [] : [{ ink: fibrous(ink, 0.3), path: all(0.4, 0.48) }]),
    { ink: deepened(ink, dark ? 0.8 : 0.6), path: ends },
  ];
}

function layer(look: RimLook, turns: readonly Turn[], on: Ink, ink: Ink): readonly CellPath[] {
  const bulge = bulgeOf(look);
  return [
    ...turnShadows(look, turns, [bulge, look.rim - bulge], on),
    ...turnBodies(look, turns, ink),
  ];
}

/** *Wengku*: two split canes, bound at a slant with a dyed strip. */
export function wengku(look: RimLook, { cane: canes, bind }: RimInks): readonly CellPath[] {
  const bulge = bulgeOf(look);
  const seam = bulge + (look.rim - 2 * bulge) * 0.54;
  const lean = look.slant * look.rim;
  const turns = placesAlong(look.track, look.binding).map((s) => ({ s, lean }));
  const inner = canes[1] ?? canes[0]!;
  return [
    ...cane(look, inner, [seam, look.rim - bulge], 1),
    ...cane(look, canes[0]!, [bulge, seam + 0.04], 0),
    ...layer(look, turns, canes[0]!, bind),
  ];
}

/** *Jahit*: one broad cane and a thin one, sewn on with crossed stitches. */
export function jahit(look: RimLook, { cane: canes, bind }: RimInks): readonly CellPath[] {
  const bulge = bulgeOf(look);
  const seam = look.rim - bulge - (look.rim - 2 * bulge) * 0.26;
  const lean = Math.min(0.85, Math.max(0.5, 1.4 * look.slant)) * look.rim;
  const places = placesAlong(look.track, Math.max(look.binding, lean + 1.6 * look.width));
  const below = places.map((s): Turn => ({ s, lean: -lean }));
  const above = places.map((s): Turn => ({ s, lean }));
  return [
    ...cane(look, canes[1] ?? canes[0]!, [seam, look.rim - bulge], 1),
    ...cane(look, canes[0]!, [bulge, seam + 0.04], 0),
    ...layer(look, below, canes[0]!, bind),
    ...crossings(look, above, bind),
    ...turnBodies(look, above, bind),
  ];
}

/** What the upper stitches cast on the lower ones, which lean the other way. */
function crossings(look: RimLook, above: readonly Turn[], on: Ink): readonly CellPath[] {
  const half = look.width / 2;
  return slivers(on, look).map(({ reach, ink }) => ({
    ink,
    path: above.flatMap(({ s, lean }) => {
      const slope = lean / look.rim;
      const side = awayFromLight(look.track, s) < 0 ? -1 : 1;
      /** `p` along the rim from the upper stitch's middle line, `q` from the lower one's. */
      const at = (p: number, q: number): Point =>
        turnAt(look, s, [(p + q) / 2, (q - p) / (2 * slope)]);
      const [near, far] = [side * (half - 0.04), side * (half + reach * 1.3)];
      return polygonPath([at(near, -half), at(far, -half), at(far, half), at(near, half)]);
    }),
  }));
}
