import type { Point } from '../../geometry';
import type { Outline } from '../cell';
import {
  dash,
  dot,
  handOf,
  Layer,
  ovalOutline,
  partOf,
  squareCloth,
  type Brush,
  type Cloth,
} from './hand';

/** A stripe: its share of the slope, and what lies in it. */
interface Stripe {
  readonly share: number;
  readonly dye: 'ground' | 'motif' | 'second' | 'line';
  readonly filler: 'flower' | 'drops' | 'sawut' | 'leaf' | null;
}

/** Broad and narrow by turns; shares add up to 1. */
const STRIPES: readonly Stripe[] = [
  { share: 0.26, dye: 'ground', filler: 'flower' },
  { share: 0.02, dye: 'line', filler: null },
  { share: 0.045, dye: 'second', filler: null },
  { share: 0.02, dye: 'line', filler: null },
  { share: 0.115, dye: 'ground', filler: 'drops' },
  { share: 0.03, dye: 'motif', filler: null },
  { share: 0.2, dye: 'motif', filler: 'leaf' },
  { share: 0.02, dye: 'line', filler: null },
  { share: 0.075, dye: 'ground', filler: 'drops' },
  { share: 0.05, dye: 'second', filler: null },
  { share: 0.02, dye: 'line', filler: null },
  { share: 0.125, dye: 'ground', filler: 'sawut' },
  { share: 0.02, dye: 'line', filler: null },
];

/** Along (v) and across (u) a slope of 45°; both run from 0 to the repeat. */
interface Slope {
  readonly repeat: number;
  at(u: number, v: number): Point;
}

/** A slope whose stripes and rows close over a square cell of `side` mm. */
export function slopeOf(side: number): Slope {
  const repeat = side / Math.SQRT2;
  const s = Math.SQRT1_2;
  return { repeat, at: (u, v) => ({ x: (u + v) * s, y: (u - v) * s }) };
}

interface Drawing {
  readonly slope: Slope;
  readonly brush: Brush;
  readonly dyes: Record<Stripe['dye'], Outline[]>;
  readonly lines: Outline[];
  readonly hearts: Outline[];
}

/** Where a stripe begins and how wide it is, across the slope. */
interface Lane {
  readonly from: number;
  readonly width: number;
  readonly index: number;
}

/** Its edges breathe with the hand; ends overlap what follows, within one path. */
function laneOutline({ repeat, at }: Slope, { from, width, index }: Lane, brush: Brush): Outline {
  const count = 40;
  const side = (u: number, salt: number): Point[] => {
    const next = handOf(brush, 50, index, salt);
    const [p, q] = [next() * 6.28, next() * 6.28];
    const swing = Math.min(0.07, brush.size * 0.004) * brush.unrest;
    return Array.from({ length: count + 3 }, (_, i) => {
      // One step more at each end: the next copy starts inside this one.
      const t = ((i - 1) * 2) / count;
      const turn = Math.PI * t;
      const sway = swing * (Math.sin(3 * turn + p) + 0.6 * Math.sin(7 * turn + q));
      return at(u + sway, t * repeat);
    });
  };
  return [...side(from, 0), ...side(from + width, 1).reverse()];
}

function flower(d: Drawing, lane: Lane, v: number): void {
  const { slope: s, brush } = d;
  const next = handOf(brush, 51, lane.index, Math.round(v * 1000));
  const middle = lane.from + lane.width / 2;
  const r = lane.width;
  for (let k = 0; k < 8; k++) {
    const turn = (k * Math.PI) / 4;
    const far = (k % 2 === 0 ? 0.225 : 0.19) * r;
    const at = s.at(middle + far * Math.cos(turn), v + far * Math.sin(turn));
    const oval = { at, a: (k % 2 === 0 ? 0.14 : 0.1) * r, b: 0.068 * r, turn: Math.PI / 4 - turn };
    d.lines.push(ovalOutline(oval, brush.unrest, next));
  }
  d.hearts.push(dot(s.at(middle, v), 0.085 * r, brush.unrest, next));
}

function leaf(d: Drawing, lane: Lane, v: number): void {
  const { slope: s, brush } = d;
  const next = handOf(brush, 52, lane.index, Math.round(v * 1000));
  const middle = lane.from + lane.width / 2;
  for (const side of [-1, 1]) {
    const at = s.at(middle + side * 0.17 * lane.width, v);
    // Pairs lean towards the way of the stripe.
    const turn = -Math.PI / 4 + side * 0.75;
    const oval = { at, a: 0.24 * lane.width, b: 0.085 * lane.width, turn };
    d.lines.push(ovalOutline(oval, brush.unrest, next));
  }
  d.lines.push(dot(s.at(middle, v + 0.3 * lane.width), 0.055 * lane.width, brush.unrest, next));
}

function mark(d: Drawing, lane: Lane, v: number, kind: Stripe['filler']): void {
  const { slope: s, brush: b } = d;
  if (kind === 'flower') return flower(d, lane, v);
  if (kind === 'leaf') return leaf(d, lane, v);
  const next = handOf(b, 53, lane.index, Math.round(v * 1000));
  const middle = lane.from + lane.width / 2;
  const hatch = b.isen === 'sawut' || (kind === 'sawut' && b.isen !== 'cecek');
  if (!hatch) {
    d.lines.push(dot(s.at(middle, v), Math.min(0.2 * lane.width, 0.02 * b.size), b.unrest, next));
    return;
  }
  const width = Math.min(b.line * 0.9, lane.width * 0.16);
  const [from, to] = [0.18, 0.82].map((t) => s.at(lane.from + t * lane.width, v));
  d.lines.push(dash([from!, to!], width, b.unrest, next));
}

/** Room that a mark takes along its stripe, in widths of the stripe. */
const ROOM = { flower: 0.86, leaf: 0.62, drops: 0.62, sawut: 0.34 } as const;

function fillLane(d: Drawing, lane: Lane, kind: Stripe['filler']): void {
  const { slope: s, brush } = d;
  if (!kind || (brush.isen === 'none' && kind !== 'flower' && kind !== 'leaf')) return;
  const room = brush.isen === 'sawut' && kind === 'drops' ? ROOM.sawut : ROOM[kind];
  const length = 2 * s.repeat;
  const count = Math.max(1, Math.round(length / (room * lane.width)));
  for (let i = 0; i < count; i++) mark(d, lane, ((i + 0.5) * length) / count, kind);
}

/** Lereng: slanting stripes, broad and narrow, with small things in them. */
export function lereng(brush: Brush): Cloth {
  const { inks } = brush;
  const side = brush.size * 1.5;
  const slope = slopeOf(side);
  const d: Drawing = {
    slope,
    brush,
    dyes: { ground: [], motif: [], second: [], line: [] },
    lines: [],
    hearts: [],
  };
  let from = 0;
  STRIPES.forEach(({ share, dye, filler }, index) => {
    const lane = { from, width: share * slope.repeat, index };
    // Ground lies everywhere; only what is dyed otherwise is drawn.
    if (dye !== 'ground') d.dyes[dye].push(laneOutline(slope, lane, brush));
    fillLane(d, lane, filler);
    from += lane.width;
  });
  return squareCloth(side, inks.ground, [
    partOf(Layer.field, inks.motif, d.dyes.motif),
    partOf(Layer.field, inks.second, d.dyes.second),
    partOf(Layer.line, inks.line, d.dyes.line),
    partOf(Layer.heart, inks.line, d.lines),
    partOf(Layer.dot, inks.second, d.hearts),
  ]);
}
