import type { Ink } from '../../color';
import { quantise, type Point } from '../../geometry';
import { modulo, rectOutline, type CellSize, type Outline, type Part, type Repeat } from '../cell';
import { shaded } from '../tone';
import { lcm, type Sequence } from './draft';
import { dress, markScale, slivers, type Dress, type Look, type Sliver } from './dress';

/** Mata walik: level strips and two slanted families, `/` and `\`, round open hexagons. */
export interface TriaxialWeave {
  /** Colours of the `/` strips and of the `\` strips. */
  readonly warps: Sequence;
  readonly wefts: Sequence;
  /** Open width of a hexagon between two parallel strips, mm. */
  readonly eye: number;
  readonly look: Look;
}

export interface TriaxialInks {
  readonly warp: readonly Ink[];
  readonly weft: readonly Ink[];
  readonly third: readonly Ink[];
  readonly ground: Ink | null;
  readonly beneath: Ink | null;
}

/** level = `third`, rising `/` = `warp`, falling `\` = `weft`. */
export type TriaxialFamily = 'third' | 'warp' | 'weft';

/** Level over rising, rising over falling, falling over level: each strip goes over, under, over. */
const OVER = { third: 'warp', warp: 'weft', weft: 'third' } as const;
const UNDER = { third: 'weft', warp: 'third', weft: 'warp' } as const;

/** Painting order: falling, rising, level, then falling once more where it crosses level. */
const Layer = { ground: 0, castShadow: 1, weft: 2, warp: 5, third: 8, weftAgain: 11 } as const;
/** Within a family: body, then marks, then the shadows that lie on it. */
const MARKS = 1;
const SHADOWS = 2;

export const TRIAXIAL_TOP_LAYER = Layer.weftAgain + MARKS;

/** A repeated falling strip reaches so far over the crossing (mm) that nothing shows at its ends. */
const AGAIN_OVERLAP = 0.1;
/** So many strips of a slanted family, if the cell stays below 60 mm. */
const MOST_EACH = 4;
const CELL_WIDTH = 48;
/** Longest common multiple of the colour sequences that a cell holds. */
const MOST_STRIPS = 24;

/** A unit normal pointing away from the light. */
interface Direction {
  readonly nx: number;
  readonly ny: number;
}

/** The weave on its torus. */
export interface Triaxial {
  readonly size: CellSize;
  /** Strips of each slanted family; there are twice as many level ones. */
  readonly count: number;
  /** Distance of level strips, and of slanted ones measured along a level line. */
  readonly rise: number;
  readonly run: number;
  readonly normals: Readonly<Record<TriaxialFamily, Direction>>;
  /** Distance of strip `index`'s centre line from the origin, along its family's normal. */
  middle(family: TriaxialFamily, index: number): number;
}

/** Strips touch at a third of the pitch; below it the eyes are triangles of overlap, not eyes. */
function pitchOf({ eye, look }: TriaxialWeave): number {
  return Math.max(look.width + eye, 3.05 * look.width);
}

/**
 * The kagome lattice: level lines at odd halves of the pitch, slanted ones through the origin. The
 * run is a whole number of thousandths and the pitch follows from it, so that cells meet exactly.
 */
export function layOutTriaxial(weave: TriaxialWeave, thirds: number): Triaxial {
  const run = quantise((pitchOf(weave) * 2) / Math.sqrt(3));
  const rise = quantise((run * Math.sqrt(3)) / 2);
  const period = [weave.warps.length, weave.wefts.length, thirds].reduce(lcm, 1);
  const least = Math.max(1, Math.min(MOST_EACH, Math.floor(CELL_WIDTH / run)));
  const count = Math.min(MOST_STRIPS, period * Math.ceil(least / period));
  const length = Math.sqrt((run * run) / 4 + rise * rise);
  const nx = rise / length;
  const ny = run / 2 / length;
  return {
    size: { width: quantise(count * run), height: quantise(2 * count * rise) },
    count,
    rise,
    run,
    normals: { third: { nx: 0, ny: 1 }, warp: { nx, ny }, weft: { nx, ny: -ny } },
    middle: (family, index) => (family === 'third' ? (index + 0.5) * rise : index * run * nx),
  };
}

/** A stripe between two lines of one direction: distances along its normal. */
interface Stripe {
  readonly direction: Direction;
  readonly from: number;
  readonly to: number;
}

function meet(a: Direction, at: number, b: Direction, bt: number): Point {
  const det = a.nx * b.ny - a.ny * b.nx;
  return { x: (at * b.ny - bt * a.ny) / det, y: (a.nx * bt - b.nx * at) / det };
}

/** The parallelogram that two stripes share, always turning the same way. */
function shared(a: Stripe, b: Stripe): Outline {
  const corners = [
    meet(a.direction, a.from, b.direction, b.from),
    meet(a.direction, a.to, b.direction, b.from),
    meet(a.direction, a.to, b.direction, b.to),
    meet(a.direction, a.from, b.direction, b.to),
  ];
  const turn = a.direction.nx * b.direction.ny - a.direction.ny * b.direction.nx;
  return turn > 0 ? corners : corners.reverse();
}

const LEVEL: Direction = { nx: 0, ny: 1 };

/** One strip of a family, or a place where a strip is missing. */
interface Strip {
  readonly owner: string;
  readonly family: TriaxialFamily;
  readonly dress: Dress;
  readonly middle: number;
}

interface Loom {
  readonly weave: TriaxialWeave;
  readonly inks: TriaxialInks;
  readonly plan: Triaxial;
}

const FAMILY_SEED: Readonly<Record<TriaxialFamily, number>> = { warp: 0, weft: 1, third: 2 };

function strips({ weave, inks, plan }: Loom, family: TriaxialFamily): readonly Strip[] {
  const palette = inks[family];
  const level = palette.map((_, i) => i);
  const colours = { warp: weave.warps, weft: weave.wefts, third: level }[family];
  const total = family === 'third' ? 2 * plan.count : plan.count;
  return Array.from({ length: total }, (_, index): Strip | null => {
    const colour = colours[index % colours.length] ?? null;
    if (colour === null) return null;
    return {
      owner: `${family} ${index}`,
      family,
      dress: dress(palette[colour % palette.length]!, weave.look, FAMILY_SEED[family], index),
      middle: plan.middle(family, index),
    };
  }).filter((strip) => strip !== null);
}

function stripe(plan: Triaxial, strip: Strip, from: number, to: number): Stripe {
  return {
    direction: plan.normals[strip.family],
    from: strip.middle + from,
    to: strip.middle + to,
  };
}

/** A stripe past the cell on both sides, whatever the phase. */
function endless({ size }: Triaxial, line: Stripe): Outline {
  if (line.direction.nx === 0)
    return rectOutline(-size.width - 2, line.from, 2 * size.width + 2, line.to);
  return shared(line, { direction: LEVEL, from: -size.height - 2, to: 2 * size.height + 2 });
}

function repeatOf(family: TriaxialFamily): Repeat {
  return family === 'third' ? 'y' : 'x';
}

/** Body and lengthwise marks; `shape` gives the outline of a span across the strip. */
function surface(
  strip: Strip,
  layer: number,
  {
    half,
    repeat,
    shape,
  }: { half: number; repeat: Repeat; shape: (from: number, to: number) => readonly Outline[] },
): readonly Part[] {
  const { owner, dress: look } = strip;
  return [
    { owner, layer, repeat, ink: look.body, outlines: shape(-half, half) },
    ...look.bands.map(({ ink, spans }): Part => ({
      owner,
      layer: layer + MARKS,
      repeat,
      ink,
      outlines: spans.flatMap(([from, to]) => shape(from, to)),
    })),
  ];
}

/** Centre lines of every strip that lies over (or under) `strip`, once for each crossing on the torus. */
function crossings({ plan }: Loom, strip: Strip, others: readonly Strip[]): readonly Strip[] {
  const first = others[0];
  if (!first) return [];
  if (strip.family === 'third' || first.family === 'third') return others;
  // Slanted strips meet at every level line: the other family, twice around.
  const around = plan.count * plan.run * plan.normals[first.family].nx;
  const towards = strip.family === 'weft' ? 1 : -1;
  return [...others, ...others.map((o) => ({ ...o, middle: o.middle + towards * around }))];
}

/** Contact shadows on a strip beside those that lie over it: deep away from the light, thin towards it. */
function shadowsOn(loom: Loom, strip: Strip, over: readonly Strip[]): readonly Part[] {
  const { plan, weave } = loom;
  const half = weave.look.width / 2;
  const own = stripe(plan, strip, -half, half);
  const crossing = crossings(loom, strip, over);
  const part = (ink: Ink, from: number, to: number): Part => ({
    owner: strip.owner,
    layer: Layer[strip.family] + SHADOWS,
    repeat: 'both',
    ink,
    outlines: crossing.map((other) => shared(own, stripe(plan, other, from, to))),
  });
  const deep = slivers(strip.dress.body, weave.look);
  const thin: Sliver | undefined = deep[1];
  return [
    ...deep.map(({ reach, ink }) => part(ink, half - 0.02, half + reach * 1.25)),
    ...(thin ? [part(thin.ink, -half - 0.08 * markScale(weave.look.width), -half + 0.02)] : []),
  ].filter((p) => p.outlines.length > 0);
}

/** The falling strip, painted once more where it crosses the level ones. */
function again({ plan, weave }: Loom, strip: Strip, levels: readonly Strip[]): readonly Part[] {
  const half = weave.look.width / 2;
  const room = Math.max(0, plan.rise / 2 - 3 * half);
  const reach = half + Math.min(AGAIN_OVERLAP, room * 0.8);
  return surface(strip, Layer.weftAgain, {
    half,
    repeat: 'both',
    shape: (from, to) =>
      levels.map((level) =>
        shared(stripe(plan, strip, from, to), stripe(plan, level, -reach, reach)),
      ),
  });
}

/** The ground, and the whole wall's shadow on it or on what lies beneath: one flat, slipped away from the light. */
function groundParts({ plan, weave, inks }: Loom, all: readonly Strip[]): readonly Part[] {
  const { width, height } = plan.size;
  const base = { owner: null, layer: Layer.ground } as const;
  const ground: readonly Part[] = inks.ground
    ? [{ ...base, repeat: 'both', ink: inks.ground, outlines: [rectOutline(0, 0, width, height)] }]
    : [];
  const on = inks.ground ?? inks.beneath;
  const { shade, width: strip } = weave.look;
  if (!on || shade === 0) return ground;
  const slip = markScale(strip) * (0.2 + 0.5 * shade);
  const half = strip / 2;
  const cast = (repeat: Repeat): Part => ({
    owner: null,
    layer: Layer.castShadow,
    repeat,
    ink: shaded(on, 0.75 * shade),
    outlines: all
      .filter(({ family }) => repeatOf(family) === repeat)
      .map((s) => {
        const { nx, ny } = plan.normals[s.family];
        const by = slip * (0.8 * nx + ny);
        return endless(plan, stripe(plan, s, by - half, by + half));
      }),
  });
  return [...ground, cast('x'), cast('y')];
}

/** Everything in the cell, before it is wrapped. */
export function triaxialParts(weave: TriaxialWeave, inks: TriaxialInks): readonly Part[] {
  const plan = layOutTriaxial(weave, inks.third.length);
  const loom: Loom = { weave, inks, plan };
  const half = weave.look.width / 2;
  const families = {
    warp: strips(loom, 'warp'),
    weft: strips(loom, 'weft'),
    third: strips(loom, 'third'),
  };
  const whole = (strip: Strip): readonly Part[] => [
    ...surface(strip, Layer[strip.family], {
      half,
      repeat: repeatOf(strip.family),
      shape: (from, to) => [endless(plan, stripe(plan, strip, from, to))],
    }),
    ...shadowsOn(loom, strip, families[UNDER[strip.family]]),
  ];
  const all = [...families.weft, ...families.warp, ...families.third];
  return [
    ...groundParts(loom, all),
    ...all.flatMap(whole),
    ...families.weft.flatMap((strip) => again(loom, strip, families.third)),
  ];
}

/** The family on top at a point of the weave before its phase: by the cyclic rule alone. */
export function triaxialTopAt(
  weave: TriaxialWeave,
  thirds: number,
  { x, y }: Point,
): TriaxialFamily | null {
  const plan = layOutTriaxial(weave, thirds);
  const half = weave.look.width / 2;
  const on = (family: TriaxialFamily): boolean => {
    const { nx, ny } = plan.normals[family];
    const step = family === 'third' ? plan.rise : plan.run * nx;
    const index = Math.round((nx * x + ny * y - plan.middle(family, 0)) / step);
    if (Math.abs(nx * x + ny * y - plan.middle(family, index)) > half) return false;
    if (family === 'third') return true;
    const colours = family === 'warp' ? weave.warps : weave.wefts;
    return colours[modulo(index, plan.count) % colours.length] !== null;
  };
  const here = (['warp', 'weft', 'third'] as const).filter(on);
  return here.find((family) => here.length === 1 || here.includes(OVER[family])) ?? null;
}
