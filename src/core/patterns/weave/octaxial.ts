import type { Ink } from '../../color';
import { quantise, type Point } from '../../geometry';
import { rectOutline, type CellSize, type Outline, type Part, type Repeat } from '../cell';
import { shaded } from '../tone';
import { dress, markScale, slivers, type Dress, type Look } from './dress';

/** Cane in four directions: pairs of upright and of level strands, and two slanted ones between. */
export interface OctaxialWeave {
  /** Open width of an eight-cornered eye between two parallel strands, mm. */
  readonly eye: number;
  readonly look: Look;
}

export interface OctaxialInks {
  readonly warp: readonly Ink[];
  readonly weft: readonly Ink[];
  readonly third: readonly Ink[];
  readonly ground: Ink | null;
  readonly beneath: Ink | null;
}

/** Upright = `warp`, level = `weft`; `rising` is `/`, `falling` is `\`. */
export type OctaxialFamily = 'warp' | 'weft' | 'rising' | 'falling';

/** Painting order; what a family paints again lies on top. */
const Layer = {
  ground: 0,
  castShadow: 1,
  falling: 2,
  warp: 5,
  rising: 8,
  weft: 11,
  again: 14,
} as const;
const MARKS = 1;
const SHADOWS = 2;

export const OCTAXIAL_TOP_LAYER = Layer.again + SHADOWS;

/** The strands of a pair stand so far to each side of their line, in strand widths: room for a crossing between. */
const ASIDE = 1.3;
/** A strand painted again reaches so far over the crossing, in strand widths: less than to its neighbour. */
const AGAIN_OVERLAP = 0.06;
const CELL_WIDTH = 36;
const MOST_EACH = 4;

/** The weave on its torus: `count` × `count` eyes, `pitch` mm apart. */
export interface Octaxial {
  readonly size: CellSize;
  readonly count: number;
  readonly pitch: number;
  readonly aside: number;
}

export function layOutOctaxial({ eye, look }: OctaxialWeave): Octaxial {
  const pitch = quantise(eye + (2 * ASIDE + 1) * look.width);
  const count = Math.max(1, Math.min(MOST_EACH, Math.floor(CELL_WIDTH / pitch)));
  const side = quantise(count * pitch);
  return { size: { width: side, height: side }, count, pitch, aside: ASIDE * look.width };
}

interface Normal {
  readonly nx: number;
  readonly ny: number;
}

const HALF = Math.SQRT1_2;
/** Normals point away from the light. */
const NORMALS: Readonly<Record<OctaxialFamily, Normal>> = {
  warp: { nx: 1, ny: 0 },
  weft: { nx: 0, ny: 1 },
  rising: { nx: HALF, ny: HALF },
  falling: { nx: HALF, ny: -HALF },
};

/** A crossing on the torus, and which of its two strands is over. */
export interface Crossing {
  readonly at: Point;
  readonly over: Strand;
  readonly under: Strand;
}

export interface Strand {
  readonly family: OctaxialFamily;
  readonly index: number;
  /** Distance of its middle line from the origin along its normal. */
  readonly middle: number;
}

/** Every strand of the cell. Pairs stand on the cell's grid, slanted strands cross half way between. */
export function strandsOf({ count, pitch, aside }: Octaxial): readonly Strand[] {
  const straight = (family: OctaxialFamily): Strand[] =>
    Array.from({ length: 2 * count }, (_, index) => ({
      family,
      index,
      middle: (Math.floor(index / 2) + 0.5) * pitch + (index % 2 === 0 ? -aside : aside),
    }));
  const slanted = (family: OctaxialFamily): Strand[] =>
    Array.from({ length: count }, (_, index) => ({
      family,
      index,
      middle: (index + 0.5) * pitch * HALF,
    }));
  return [...straight('warp'), ...straight('weft'), ...slanted('rising'), ...slanted('falling')];
}

function meet(a: Strand, b: Strand): Point {
  const [m, n] = [NORMALS[a.family], NORMALS[b.family]];
  const det = m.nx * n.ny - m.ny * n.nx;
  return {
    x: (a.middle * n.ny - b.middle * m.ny) / det,
    y: (m.nx * b.middle - n.nx * a.middle) / det,
  };
}

/**
 * Which of two strands is over at a point: pairs cross by turns; rising strands go over the upright
 * and under the level ones, falling ones the other way; between two upright strands falling goes
 * over rising, between two level ones under it. So every strand goes over, under, over.
 */
function isOver(a: Strand, b: Strand, { x, y }: Point, { pitch }: Octaxial): boolean {
  const pair = `${a.family} ${b.family}`;
  switch (pair) {
    case 'warp weft':
      return (a.index + b.index) % 2 === 0;
    case 'warp rising':
      return false;
    case 'warp falling':
      return true;
    case 'weft rising':
      return true;
    case 'weft falling':
      return false;
    default: {
      // Rising and falling meet on the upright pairs' line, or on the level pairs'.
      const off = (v: number): number => Math.abs(v / pitch - 0.5 - Math.round(v / pitch - 0.5));
      return off(x) > off(y);
    }
  }
}

/** Every crossing of the cell, once. */
export function octaxialCrossings(plan: Octaxial): readonly Crossing[] {
  const strands = strandsOf(plan);
  const side = plan.count * plan.pitch;
  return strands.flatMap((a, i) =>
    strands.slice(i + 1).flatMap((b): readonly Crossing[] => {
      if (a.family === b.family) return [];
      const at = meet(a, b);
      const slanted = a.family === 'rising' && b.family === 'falling';
      // Slanted strands meet twice on the torus.
      const places = slanted ? [at, { x: at.x + side / 2, y: at.y + side / 2 }] : [at];
      return places.map((p) =>
        isOver(a, b, p, plan) ? { at: p, over: a, under: b } : { at: p, over: b, under: a },
      );
    }),
  );
}

/** The parallelogram that two strands share about a point, between distances from their middle lines. */
function shared(
  { x, y }: Point,
  [a, from, to]: readonly [OctaxialFamily, number, number],
  [b, low, high]: readonly [OctaxialFamily, number, number],
): Outline {
  const [m, n] = [NORMALS[a], NORMALS[b]];
  const det = m.nx * n.ny - m.ny * n.nx;
  const corner = (p: number, q: number): Point => ({
    x: x + (p * n.ny - q * m.ny) / det,
    y: y + (m.nx * q - n.nx * p) / det,
  });
  const corners = [corner(from, low), corner(to, low), corner(to, high), corner(from, high)];
  return det * (to - from) * (high - low) > 0 ? corners : corners.reverse();
}

interface Loom {
  readonly weave: OctaxialWeave;
  readonly plan: Octaxial;
  readonly inks: OctaxialInks;
}

const SEEDS: Readonly<Record<OctaxialFamily, number>> = { warp: 0, weft: 1, rising: 2, falling: 3 };

function dressOf({ weave, inks }: Loom, { family, index }: Strand): Dress {
  const palette = family === 'warp' || family === 'weft' ? inks[family] : inks.third;
  return dress(palette[index % palette.length]!, weave.look, SEEDS[family], index);
}

function repeatOf(family: OctaxialFamily): Repeat {
  return family === 'weft' ? 'y' : 'x';
}

/** A strand past the cell on both sides, whatever the phase; slanted ones once around. */
function endless(
  { size: { width, height } }: Octaxial,
  strand: Strand,
  from: number,
  to: number,
): Outline {
  const { family, middle } = strand;
  if (family === 'warp')
    return rectOutline(middle + from, -height - 2, middle + to, 2 * height + 2);
  if (family === 'weft') return rectOutline(-width - 2, middle + from, 2 * width + 2, middle + to);
  const { nx, ny } = NORMALS[family];
  const at = (off: number, y: number): Point => ({ x: (middle + off - ny * y) / nx, y });
  const [top, bottom] = [-height - 2, 2 * height + 2];
  return [at(from, top), at(to, top), at(to, bottom), at(from, bottom)];
}

function strandParts(loom: Loom, strand: Strand): readonly Part[] {
  const half = loom.weave.look.width / 2;
  const { body, bands } = dressOf(loom, strand);
  const layer = Layer[strand.family];
  const part = (at: number, ink: Ink, spans: readonly (readonly [number, number])[]): Part => ({
    owner: `${strand.family} ${strand.index}`,
    layer: at,
    repeat: repeatOf(strand.family),
    ink,
    outlines: spans.map(([from, to]) => endless(loom.plan, strand, from, to)),
  });
  return [
    part(layer, body, [[-half, half]]),
    ...bands.map(({ ink, spans }) => part(layer + MARKS, ink, spans)),
  ];
}

/** The upper strand once more where those painted after it lie below it. */
function againParts(loom: Loom, strand: Strand, crossings: readonly Crossing[]): readonly Part[] {
  const mine = crossings.filter(
    ({ over, under }) => over === strand && Layer[over.family] < Layer[under.family],
  );
  if (mine.length === 0) return [];
  const { width } = loom.weave.look;
  const half = width / 2;
  const reach = half + Math.min(0.1, AGAIN_OVERLAP * width);
  const { body, bands } = dressOf(loom, strand);
  const part = (layer: number, ink: Ink, spans: readonly (readonly [number, number])[]): Part => ({
    owner: `${strand.family} ${strand.index}`,
    layer,
    repeat: 'both',
    ink,
    outlines: spans.flatMap(([from, to]) =>
      mine.map(({ at, under }) =>
        shared(at, [strand.family, from, to], [under.family, -reach, reach]),
      ),
    ),
  });
  return [
    part(Layer.again, body, [[-half, half]]),
    ...bands.map(({ ink, spans }) => part(Layer.again + MARKS, ink, spans)),
  ];
}

/** Contact shadows beside the strands above: deep away from the light, thin towards it. */
function shadowParts(loom: Loom, strand: Strand, crossings: readonly Crossing[]): readonly Part[] {
  const { look } = loom.weave;
  const half = look.width / 2;
  const mine = crossings.filter(({ under }) => under === strand);
  const { body } = dressOf(loom, strand);
  const deep = slivers(body, look);
  const part = (ink: Ink, from: number, to: number, late: boolean): Part => ({
    owner: `${strand.family} ${strand.index}`,
    layer: late ? Layer.again + SHADOWS : Layer[strand.family] + SHADOWS,
    repeat: 'both',
    ink,
    outlines: mine
      .filter(({ over }) => (strand.family === 'falling' && over.family === 'rising') === late)
      .map(({ at, over }) => shared(at, [strand.family, -half, half], [over.family, from, to])),
  });
  const thin = deep[1];
  return [false, true]
    .flatMap((late) => [
      ...deep.map(({ reach, ink }) => part(ink, half - 0.02, half + reach * 1.2, late)),
      ...(thin ? [part(thin.ink, -half - 0.07 * markScale(look.width), -half + 0.02, late)] : []),
    ])
    .filter(({ outlines }) => outlines.length > 0);
}

/** The ground, and the whole seat's shadow on it or on what lies beneath: one flat, slipped away from the light. */
function groundParts({ plan, weave, inks }: Loom, strands: readonly Strand[]): readonly Part[] {
  const { width, height } = plan.size;
  const base = { owner: null, layer: Layer.ground } as const;
  const ground: readonly Part[] = inks.ground
    ? [{ ...base, repeat: 'both', ink: inks.ground, outlines: [rectOutline(0, 0, width, height)] }]
    : [];
  const on = inks.ground ?? inks.beneath;
  const { shade, width: wide } = weave.look;
  if (!on || shade === 0) return ground;
  const slip = markScale(wide) * (0.2 + 0.5 * shade);
  const cast = (repeat: Repeat): Part => ({
    owner: null,
    layer: Layer.castShadow,
    repeat,
    ink: shaded(on, 0.75 * shade),
    outlines: strands
      .filter(({ family }) => repeatOf(family) === repeat)
      .map((s) => {
        const { nx, ny } = NORMALS[s.family];
        const by = slip * (0.8 * nx + ny);
        return endless(plan, s, by - wide / 2, by + wide / 2);
      }),
  });
  return [...ground, cast('x'), cast('y')];
}

/** Everything in the cell, before it is wrapped. */
export function octaxialParts(weave: OctaxialWeave, inks: OctaxialInks): readonly Part[] {
  const plan = layOutOctaxial(weave);
  const loom: Loom = { weave, plan, inks };
  const strands = strandsOf(plan);
  // One list for all, so that a crossing's strands are these very strands.
  const crossings = octaxialCrossings(plan).map(({ at, over, under }): Crossing => ({
    at,
    over: strands.find((s) => s.family === over.family && s.index === over.index)!,
    under: strands.find((s) => s.family === under.family && s.index === under.index)!,
  }));
  return [
    ...groundParts(loom, strands),
    ...strands.flatMap((strand) => [
      ...strandParts(loom, strand),
      ...shadowParts(loom, strand, crossings),
      ...againParts(loom, strand, crossings),
    ]),
  ];
}
