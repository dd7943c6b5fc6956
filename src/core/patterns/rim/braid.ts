import type { Ink } from '../../color';
import { polygonPath, type Path, type Point, type Segment } from '../../geometry';
import { between as within, hashSeed, random } from '../random';
import { deepened, fibrous, isDark, lit, shaded, varied } from '../tone';
import type { CellPath } from '../types';
import { slivers } from '../weave/dress';
import type { RimInks, RimLook } from './canes';
import type { Track } from './track';

const STRANDS = 3;
/** A strand's width as a part of how far it swings: so wide that no hole shows in the middle. */
const FULLNESS = 0.78;
/** A strand leans so much where it crosses the middle (tangent). */
const STEEP = 0.95;
/** Each half reaches so far into the next (radians), and is covered there or covers it. */
const LAP = 0.12;

/** A braid laid along a track: `turn` 0 … `turns` · 2π is where along it. */
export interface Braid {
  readonly track: Track;
  /** How far a strand swings to each side, and half its width. */
  readonly swing: number;
  readonly half: number;
  readonly turns: number;
  /** mm along the track. */
  along(turn: number): number;
}

/** The braid that fits a rim. */
export function braidOf({ track, rim }: RimLook): Braid {
  const swing = rim / (2 + FULLNESS * 1.02);
  const period = (2 * Math.PI * swing) / STEEP;
  // Whole periods on every side: each corner is then alike.
  // Whole periods on every side: each corner is then alike.
  const counts = track.sides.map(({ length }) => Math.max(1, Math.round(length / period)));
  const turns = counts.reduce((a, b) => a + b, 0);
  const paces = track.sides.map(({ length }, i) => length / counts[i]!);
  // In the corners all sides keep one pace, so that no strand has a kink there.
  const pace = (paces[0]! + paces[1]!) / 2;
  return {
    track,
    swing,
    half: (swing * FULLNESS) / 2,
    turns,
    along: (turn) => {
      let left = turn / (2 * Math.PI);
      left -= Math.floor(left / turns) * turns;
      let i = 0;
      while (i < 3 && left >= counts[i]!) left -= counts[i++]!;
      const { from, length } = track.sides[i]!;
      const x = left / counts[i]!;
      const spare = length - pace * counts[i]!;
      return from + pace * left + spare * x * x * (3 - 2 * x);
    },
  };
}

/** A strand's own angle at a turn: three strands, a third of a period apart. */
export function angleOf(turn: number, strand: number): number {
  return turn + (2 * Math.PI * strand) / STRANDS;
}

const STEP = 1e-3;

/** A point of a strand's middle line. */
function middleAt({ track, along, swing }: Braid, strand: number, turn: number): Point {
  return track.at(along(turn), swing * Math.sin(angleOf(turn, strand)));
}

/** A place on a strand's middle line with its way there, `far` mm long. */
interface Place {
  readonly at: Point;
  readonly way: Point;
  readonly far: number;
}

function placeOn(braid: Braid, strand: number, turn: number): Place {
  const a = middleAt(braid, strand, turn - STEP);
  const b = middleAt(braid, strand, turn + STEP);
  const way = { x: b.x - a.x, y: b.y - a.y };
  return {
    at: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    way,
    far: Math.hypot(way.x, way.y),
  };
}

/** The point `aside` mm across a strand from a place on it. */
function across({ at, way, far }: Place, aside: number): Point {
  return { x: at.x - (aside * way.y) / far, y: at.y + (aside * way.x) / far };
}

/** The ends of a stretch, each with the place a step further in, and how long its handles are in steps. */
interface Ends {
  readonly from: readonly [Place, Place];
  readonly to: readonly [Place, Place];
  readonly handle: number;
}

function endsOf(braid: Braid, strand: number, [from, to]: readonly [number, number]): Ends {
  const on = (turn: number): Place => placeOn(braid, strand, turn);
  return {
    from: [on(from), on(from + STEP)],
    to: [on(to), on(to - STEP)],
    handle: Math.abs(to - from) / 3 / STEP,
  };
}

/** A curve along a strand as one cubic. */
function edge({ from, to, handle }: Ends, aside: number): readonly [Point, Point, Point, Point] {
  const pulled = ([place, inner]: readonly [Place, Place]): readonly [Point, Point] => {
    const [a, b] = [across(place, aside), across(inner, aside)];
    return [a, { x: a.x + (b.x - a.x) * handle, y: a.y + (b.y - a.y) * handle }];
  };
  const [a, b] = pulled(from);
  const [d, c] = pulled(to);
  return [a, b, c, d];
}

/** A stretch of a strand between two distances from its middle. */
function stretch(
  braid: Braid,
  strand: number,
  turns: readonly [number, number],
  [low, high]: readonly [number, number],
): Path {
  const ends = endsOf(braid, strand, turns);
  const [a, b, c, d] = edge(ends, low);
  const [e, f, g, h] = edge(ends, high);
  return [
    ['M', a.x, a.y],
    ['C', b.x, b.y, c.x, c.y, d.x, d.y],
    ['L', h.x, h.y],
    ['C', g.x, g.y, f.x, f.y, e.x, e.y],
    ['Z'],
  ];
}

/**
 * A strand comes from the edge over its neighbour to the middle, and goes under the other to the
 * far edge: over while its angle is in the second and the fourth quarter.
 */
export function strandIsOver(angle: number): boolean {
  return Math.sin(2 * angle) < 0;
}

/** The half periods of a strand on which it lies over the others, or under them. */
function halves({ turns }: Braid, strand: number, over: boolean): readonly [number, number][] {
  const quarter = Math.PI / 2;
  return Array.from({ length: 2 * turns }, (_, i): [number, number] => {
    const from = (2 * i + (over ? 1 : 0)) * quarter - (2 * Math.PI * strand) / STRANDS;
    return [from - LAP, from + quarter + LAP];
  });
}

function strandPaths(
  braid: Braid,
  strand: number,
  { ink, fibre, over }: { ink: Ink; fibre: number; over: boolean },
): readonly CellPath[] {
  const { half } = braid;
  const line = Math.min(0.11, half * 0.22);
  const dark = isDark(ink);
  const outline = dark ? shaded(ink, 0.8) : deepened(shaded(ink, 0.25), 0.9);
  const all = (low: number, high: number, short = 0): Path =>
    halves(braid, strand, over).flatMap(([from, to]) =>
      stretch(braid, strand, [from + short, to - short], [low, high]),
    );
  return [
    // A little shorter than the body, or its dark ends would show as lines across.
    { ink: outline, path: all(-half, half, LAP / 4) },
    { ink, path: all(line - half, half - line) },
    ...(over
      ? [
          { ink: lit(ink, dark ? 0.12 : 0.3), path: all(-half * 0.6, -half * 0.24) },
          ...(fibre > 0.6
            ? [{ ink: fibrous(ink, dark ? 0.6 : 0.4), path: all(half * 0.3, half * 0.46) }]
            : []),
        ]
      : []),
  ];
}

/** Which way a strand runs: a unit vector. */
function towards(braid: Braid, strand: number, turn: number): Point {
  const { way, far } = placeOn(braid, strand, turn);
  return { x: way.x / far, y: way.y / far };
}

/** Where a strand passes under another one: a place and both directions. */
interface Crossing {
  readonly at: Point;
  readonly own: Point;
  readonly other: Point;
  /** Along the strand: 1 where it runs away from the light, else −1. */
  readonly away: number;
}

function crossingsOf(braid: Braid, strand: number): readonly Crossing[] {
  return halves(braid, strand, false).map(([from]): Crossing => {
    const turn = from + LAP + Math.PI / 6;
    const own = towards(braid, strand, turn);
    // The next strand is there as far from the middle, and leans the other way.
    const other = (strand + 1) % STRANDS;
    return {
      at: middleAt(braid, strand, turn),
      own,
      other: towards(braid, other, turn),
      away: 0.8 * own.x + 0.6 * own.y < 0 ? -1 : 1,
    };
  });
}

/** What the strands above cast on one below: deep away from the light, thin towards it. */
function castOn(braid: Braid, look: RimLook, strand: number, ink: Ink): readonly CellPath[] {
  const { half } = braid;
  const wide = half * 0.94;
  const sides = crossingsOf(braid, strand);
  return slivers(ink, look).map(({ reach, ink: tone }, layer) => ({
    ink: tone,
    path: sides.flatMap(({ at, own, other, away }): Path => {
      const turn = own.x * other.y - own.y * other.x;
      /** `a` mm along this strand from the other one's middle, `b` mm across it. */
      const point = (along: number, across: number): Point => {
        const u = (along + across * (own.x * other.x + own.y * other.y)) / turn;
        return {
          x: at.x + u * own.x - across * own.y,
          y: at.y + u * own.y + across * own.x,
        };
      };
      const cast = (side: number, width: number): Path => {
        const sign = side * (turn < 0 ? -1 : 1);
        const [p, q] = [sign * (half - 0.04), sign * (half + width)];
        return polygonPath([point(p, -wide), point(p, wide), point(q, wide), point(q, -wide)]);
      };
      return [...cast(away, reach * 1.5), ...(layer === 1 ? cast(-away, reach * 0.4) : [])];
    }),
  }));
}

/** *Jalin*: three strands, each over one and under one. */
export function jalin(look: RimLook, { cane, bind }: RimInks): readonly CellPath[] {
  const braid = braidOf(look);
  const strands = [cane[0]!, cane[1] ?? cane[0]!, bind].map((ink, strand) => {
    const next = random(hashSeed(look.seed, 65, strand));
    return varied(ink, within(next, -look.jitter, look.jitter));
  });
  const paths = [
    ...strands.flatMap((ink, strand) =>
      strandPaths(braid, strand, { ink, fibre: look.fibre, over: false }),
    ),
    ...strands.flatMap((ink, strand) => castOn(braid, look, strand, ink)),
    ...strands.flatMap((ink, strand) =>
      strandPaths(braid, strand, { ink, fibre: look.fibre, over: true }),
    ),
  ];
  return paths.map(({ ink, path }) => ({ ink, path: rounded(path) }));
}

/** To hundredths of a millimetre: a braid has many curves, and none is seen to be off by so little. */
function rounded(path: Path): Path {
  const to = (v: number): number => Math.round(v * 100) / 100;
  return path.map((s): Segment => {
    if (s[0] === 'Z') return s;
    if (s[0] !== 'C') return [s[0], to(s[1]), to(s[2])];
    return ['C', to(s[1]), to(s[2]), to(s[3]), to(s[4]), to(s[5]), to(s[6])];
  });
}
