import type { Ink } from '../../color';
import { quantise, type Point } from '../../geometry';
import { modulo, rectOutline, type CellSize, type Outline, type Part, type Repeat } from '../cell';
import { isDark, lit, shaded } from '../tone';
import { stripCount, type Draft, type Sequence } from './draft';
import {
  dress,
  markScale,
  slivers,
  underLine,
  type Dress,
  type Look,
  type Sliver,
  type Span,
} from './dress';

/** Warp and weft at right angles. */
export interface BiaxialWeave {
  readonly draft: Draft;
  readonly warps: Sequence;
  readonly wefts: Sequence;
  readonly gap: number;
  readonly look: Look;
}

export interface BiaxialInks {
  readonly warp: readonly Ink[];
  readonly weft: readonly Ink[];
  readonly ground: Ink | null;
  readonly beneath: Ink | null;
}

/** The weave on its torus: how many strips there are and which is on top where. */
export interface Biaxial {
  readonly size: CellSize;
  readonly columns: number;
  readonly rows: number;
  readonly pitch: number;
  warpAt(column: number): number | null;
  weftAt(row: number): number | null;
  /** At a crossing; a strip that crosses nothing is on top. */
  warpOnTop(column: number, row: number): boolean;
}

/** Painting order. Shadows on the wefts lie under the warps that cast them. */
const Layer = {
  ground: 0,
  groundShadow: 1,
  warpBelow: 2,
  warpSlit: 3,
  weftBody: 4,
  weftMarks: 5,
  weftShadow: 6,
  warpBody: 7,
  warpMarks: 8,
  warpShadow: 9,
} as const;

export const BIAXIAL_TOP_LAYER = Layer.warpShadow;

/** Before the strips' own marks repeat: so many mm, but neither a handful of strips nor a long file. */
const REPEAT_LENGTH = 30;
const FEWEST_STRIPS = 4;
const MOST_BEFORE_REPEAT = 16;
/** A slit between two covering strips wider than this (mm, at the strip's scale) shows its colour. */
const WIDE_SLIT = 0.5;

/** A strip that crosses nothing is the same all along: its cell is longer than any panel, and never repeats. */
const ENDLESS = 2000;

/** Counts the strips of the cell and wraps the matrix around it. */
export function layOutBiaxial({ draft, warps, wefts, gap, look }: BiaxialWeave): Biaxial {
  const pitch = look.width + gap;
  const least = Math.max(
    FEWEST_STRIPS,
    Math.min(MOST_BEFORE_REPEAT, Math.ceil(REPEAT_LENGTH / pitch)),
  );
  const longest = Math.max(...draft.map((row) => row.length));
  const columns = stripCount([longest, warps.length], least);
  const rows = stripCount([draft.length, wefts.length], least);
  const warpAt = (column: number): number | null => warps[modulo(column, columns) % warps.length]!;
  const weftAt = (row: number): number | null => wefts[modulo(row, rows) % wefts.length]!;
  const isBare = (strips: Sequence): boolean => strips.every((strip) => strip === null);
  return {
    size: {
      width: isBare(warps) ? ENDLESS : quantise(columns * pitch),
      height: isBare(wefts) ? ENDLESS : quantise(rows * pitch),
    },
    columns,
    rows,
    pitch,
    warpAt,
    weftAt,
    warpOnTop: (column, row) => {
      if (warpAt(column) === null) return false;
      if (weftAt(row) === null) return true;
      const line = draft[modulo(row, rows) % draft.length]!;
      return line[modulo(column, columns) % line.length]!;
    },
  };
}

/** The strip on top at a point of the weave before its phase: by the matrix alone. */
export function biaxialTopAt(weave: BiaxialWeave, { x, y }: Point): 'warp' | 'weft' | null {
  const plan = layOutBiaxial(weave);
  const along = (value: number): { index: number; hit: boolean } => {
    const index = Math.floor(value / plan.pitch);
    return { index, hit: Math.abs(value - (index + 0.5) * plan.pitch) <= weave.look.width / 2 };
  };
  const column = along(x);
  const row = along(y);
  const warp = column.hit && plan.warpAt(column.index) !== null;
  const weft = row.hit && plan.weftAt(row.index) !== null;
  if (warp && weft) return plan.warpOnTop(column.index, row.index) ? 'warp' : 'weft';
  if (warp) return 'warp';
  return weft ? 'weft' : null;
}

/** From after the covered crossing `from` to before the covered crossing `to`. */
interface Float {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a strip of `count` crossings is on top, once around the torus; null when nothing ever
 * covers it. Floats may be empty: then only the slit between two neighbours shows it.
 */
function floatsOf(count: number, covered: (i: number) => boolean): readonly Float[] | null {
  const stops: number[] = [];
  for (let i = 0; i < count; i++) if (covered(i)) stops.push(i);
  if (stops.length === 0) return null;
  return stops.map((from, i) => ({ from, to: stops[i + 1] ?? stops[0]! + count }));
}

/** One strip with all that is needed to draw it; lengths along it, and across from its centre line. */
interface Strip {
  readonly owner: string;
  readonly dress: Dress;
  readonly repeat: Repeat;
  /** Stretches on which it is on top; null when it is never covered. */
  readonly floats: readonly Span[] | null;
  /** Slits between two neighbours that both cover it. */
  readonly slits: readonly Span[];
  /** Reaches past the cell on both sides whatever the phase. */
  readonly endless: Span;
  place(along: Span, across: Span): Outline;
}

type Family = 'warp' | 'weft';

/** A weave with its colours and its plan. */
interface Loom {
  readonly weave: BiaxialWeave;
  readonly inks: BiaxialInks;
  readonly plan: Biaxial;
}

function stripOf({ weave, inks, plan }: Loom, family: Family, index: number): Strip | null {
  const warp = family === 'warp';
  const colour = warp ? plan.warpAt(index) : plan.weftAt(index);
  if (colour === null) return null;
  const palette = inks[family];
  const half = weave.look.width / 2;
  const middle = (i: number): number => (i + 0.5) * plan.pitch;
  const covered = (i: number): boolean =>
    warp ? plan.weftAt(i) !== null && !plan.warpOnTop(index, i) : plan.warpOnTop(i, index);
  const floats = floatsOf(warp ? plan.rows : plan.columns, covered);
  const spans = (empty: boolean): readonly Span[] =>
    (floats ?? [])
      .filter(({ from, to }) => (to - from === 1) === empty)
      .map(({ from, to }): Span => [middle(from) + half, middle(to) - half]);
  const length = warp ? plan.size.height : plan.size.width;
  const centre = middle(index);
  return {
    owner: `${family} ${index}`,
    dress: dress(palette[colour % palette.length]!, weave.look, warp ? 0 : 1, index),
    repeat: warp ? 'x' : 'y',
    floats: floats && spans(false),
    slits: weave.gap > 0 ? spans(true) : [],
    endless: [-length - 2, 2 * length + 2],
    place: (along, across) =>
      warp
        ? rectOutline(centre + across[0], along[0], centre + across[1], along[1])
        : rectOutline(along[0], centre + across[0], along[1], centre + across[1]),
  };
}

/** A float rises in its middle: one flat step of light. */
function highlight(strip: Strip, across: Span, layer: number): readonly Part[] {
  const { floats, dress: look, owner } = strip;
  if (!floats || floats.length === 0) return [];
  const ink = lit(look.body, isDark(look.body) ? 0.025 : 0.045);
  const inset = (s: number, e: number): Span => [s + (e - s) * 0.22, e - (e - s) * 0.22];
  const outlines = floats.map(([s, e]) => strip.place(inset(s, e), across));
  return [{ owner, layer, repeat: 'both', ink, outlines }];
}

/** Body and lengthwise marks over `stretches`, or over the whole strip when it is never covered. */
function surface(
  strip: Strip,
  half: number,
  layer: number,
  stretches: readonly Span[] | null,
): readonly Part[] {
  const { owner, dress: look } = strip;
  const repeat = stretches ? 'both' : strip.repeat;
  const lay = (across: Span): readonly Outline[] =>
    (stretches ?? [strip.endless]).map((along) => strip.place(along, across));
  if (stretches?.length === 0) return [];
  return [
    { owner, layer, repeat, ink: look.body, outlines: lay([-half, half]) },
    ...highlight(strip, [-half, half], layer + 1),
    ...look.bands.map((band): Part => ({
      owner,
      layer: layer + 1,
      repeat,
      ink: band.ink,
      outlines: band.spans.flatMap(lay),
    })),
  ];
}

/** Contact shadow at both ends of every float: deep on the side away from the light, a line on the other. */
function endShadows(
  strip: Strip,
  look: Look,
  layer: number,
  far: (ink: Ink) => Sliver,
): readonly Part[] {
  const { owner, dress: own, floats } = strip;
  if (look.shade === 0 || !floats || floats.length === 0) return [];
  const across: Span = [-look.width / 2, look.width / 2];
  const end = far(own.body);
  return [
    ...slivers(own.body, look).map(({ reach, ink }): Part => ({
      owner,
      layer,
      repeat: 'both',
      ink,
      outlines: floats.map(([s]) => strip.place([s, s + reach], across)),
    })),
    {
      owner,
      layer,
      repeat: 'both',
      ink: end.ink,
      outlines: floats.map(([, e]) => strip.place([e - end.reach, e], across)),
    },
  ];
}

function warpParts(strip: Strip, look: Look): readonly Part[] {
  const half = look.width / 2;
  const { owner, repeat, dress: own } = strip;
  const below: Part = {
    owner,
    layer: Layer.warpBelow,
    repeat,
    ink: own.body,
    outlines: [strip.place(strip.endless, [-half, half])],
  };
  return [
    ...(strip.floats ? [below] : []),
    ...slitParts(strip, look, Layer.warpSlit),
    ...surface(strip, half, Layer.warpBody, strip.floats),
    ...endShadows(strip, look, Layer.warpShadow, (ink) => underLine(ink, look)),
  ];
}

/** Where two neighbours cover a strip only the slit between them shows it: the wider, the lighter. */
function slitParts(strip: Strip, look: Look, layer: number): readonly Part[] {
  const { owner, slits, dress: own } = strip;
  const first = slits[0];
  if (!first || look.shade === 0) return [];
  const width = first[1] - first[0];
  const across: Span = [-look.width / 2, look.width / 2];
  const all = (ink: Ink, reach: number): Part => ({
    owner,
    layer,
    repeat: 'both',
    ink,
    outlines: slits.map(([s]) => strip.place([s, s + reach], across)),
  });
  if (width < WIDE_SLIT * markScale(look.width)) return [all(shaded(own.body, look.shade), width)];
  return slivers(own.body, look).map(({ reach, ink }) => all(ink, Math.min(reach, width)));
}

function weftParts(strip: Strip, look: Look): readonly Part[] {
  const thin = (body: Ink): Sliver => ({
    ...slivers(body, look)[1]!,
    reach: 0.06 * markScale(look.width),
  });
  return [
    ...surface(strip, look.width / 2, Layer.weftBody, null),
    ...endShadows(strip, look, Layer.weftShadow, thin),
    ...slitParts(strip, look, Layer.weftShadow),
  ];
}

/** What strips cast on the ground, or on what lies beneath where there is none. */
function groundParts({ weave, inks, plan }: Loom, strips: readonly Strip[]): readonly Part[] {
  const { width, height } = plan.size;
  const ground: Part[] = inks.ground
    ? [
        {
          owner: null,
          layer: Layer.ground,
          repeat: 'both',
          ink: inks.ground,
          outlines: [rectOutline(0, 0, width, height)],
        },
      ]
    : [];
  const on = inks.ground ?? inks.beneath;
  if (!on) return ground;
  const half = weave.look.width / 2;
  return [
    ...ground,
    ...slivers(on, weave.look).flatMap(({ reach, ink }) =>
      (['x', 'y'] as const).map((repeat): Part => ({
        owner: null,
        layer: Layer.groundShadow,
        repeat,
        ink,
        outlines: strips
          .filter((strip) => strip.repeat === repeat)
          .map((strip) => strip.place(strip.endless, [half - 0.05, half + reach])),
      })),
    ),
  ];
}

/** Everything in the cell, before it is wrapped. */
export function biaxialParts(weave: BiaxialWeave, inks: BiaxialInks): readonly Part[] {
  const plan = layOutBiaxial(weave);
  const loom: Loom = { weave, inks, plan };
  const family = (name: Family, count: number): readonly Strip[] =>
    Array.from({ length: count }, (_, i) => stripOf(loom, name, i)).filter((s) => s !== null);
  const warps = family('warp', plan.columns);
  const wefts = family('weft', plan.rows);
  return [
    ...groundParts(loom, [...warps, ...wefts]),
    ...warps.flatMap((strip) => warpParts(strip, weave.look)),
    ...wefts.flatMap((strip) => weftParts(strip, weave.look)),
  ];
}
