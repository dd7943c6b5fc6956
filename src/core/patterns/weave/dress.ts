import type { Ink } from '../../color';
import { between, hashSeed, random, type Random } from '../random';
import { deepened, fibrous, isDark, lit, shaded, varied } from '../tone';

/** The width (mm) at which the marks have the sizes named here; they grow and shrink with it. */
const DRAWN_AT = 3.4;
const LIGHT_EDGE = 0.09;
const DARK_EDGE = 0.11;
/** Contact shadow: width in mm and how dark each sliver is where it alone lies. */
const SLIVERS = [
  [0.34, 0.14],
  [0.22, 0.2],
  [0.1, 0.3],
] as const;

/** Knobs that give strips their look; fractions 0–1, lengths in mm. */
export interface Look {
  readonly width: number;
  readonly fibre: number;
  readonly shade: number;
  readonly jitter: number;
  readonly skin: number;
  /** How far the rib of a leaf stands out; none for what has no rib. */
  readonly rib?: number;
  readonly seed: number;
}

/** From and to, in mm. */
export type Span = readonly [number, number];

/** Lengthwise marks of one ink: spans across the strip, from its centre line. */
export interface Band {
  readonly ink: Ink;
  readonly spans: readonly Span[];
}

/** A sliver of contact shadow on a strip: `reach` mm from the strip above, in an opaque ink. */
export interface Sliver {
  readonly reach: number;
  readonly ink: Ink;
}

/** How one strip looks along its whole length. */
export interface Dress {
  readonly body: Ink;
  readonly bands: readonly Band[];
}

/** Marks scale with the strip, but neither to hairlines nor to planks. */
export function markScale(width: number): number {
  return Math.min(2.2, Math.max(0.45, Math.sqrt(width / DRAWN_AT)));
}

/** Slivers on an ink, widest first. Empty when the shade is off. */
export function slivers(ink: Ink, look: Pick<Look, 'width' | 'shade'>): readonly Sliver[] {
  if (look.shade === 0) return [];
  const scale = markScale(look.width) * (0.6 + 0.8 * look.shade);
  let light = 1;
  return SLIVERS.map(([reach, dark]) => {
    light *= 1 - Math.min(0.9, dark * 2 * look.shade);
    return { reach: Math.min(reach * scale, look.width / 3), ink: shaded(ink, 1 - light) };
  });
}

/** The line where a strip goes under: on the side of the light, where no shadow tells it. */
export function underLine(ink: Ink, look: Pick<Look, 'width' | 'shade'>): Sliver {
  return {
    reach: Math.min(0.22 * markScale(look.width), look.width / 6),
    ink: shaded(ink, 0.15 + 0.6 * look.shade),
  };
}

function edges(body: Ink, width: number): readonly Band[] {
  const scale = markScale(width);
  const half = width / 2;
  const dark = isDark(body);
  return [
    { ink: lit(body, dark ? 0.16 : 0.42), spans: [[-half, -half + LIGHT_EDGE * scale]] },
    { ink: deepened(body, dark ? 0.7 : 0.62), spans: [[half - DARK_EDGE * scale, half]] },
  ];
}

/** Fibre `i` of `count`: somewhere in its own share of the width, so that none of it stays bare. */
function streak(next: Random, width: number, share: readonly [number, number]): Span {
  const scale = markScale(width);
  const thick = between(next, 0.07, 0.2) * scale;
  const room = width - 2 * (DARK_EDGE + 0.06) * scale - thick;
  const [i, count] = share;
  const from = -width / 2 + (DARK_EDGE + 0.06) * scale + (room * (i + next())) / count;
  return [from, from + thick];
}

/** Of a folded leaf: its farther half, fine veins, and the rib between a shadow and a light. */
function leafMarks(body: Ink, width: number, rib: number): readonly Band[] {
  const scale = markScale(width);
  const half = width / 2;
  const dark = isDark(body);
  const thick = (0.1 + 0.1 * rib) * scale;
  const veins = Math.max(2, Math.round((width / scale) * 1.3));
  const step = half / (veins + 1);
  const vein = (side: number, i: number): Span => {
    const at = side * step * (i + 1);
    return [at - 0.025 * scale, at + 0.025 * scale];
  };
  const spans = [-1, 1].flatMap((side) => Array.from({ length: veins }, (_, i) => vein(side, i)));
  return [
    { ink: deepened(body, (dark ? 0.24 : 0.12) * rib), spans: [[0, half]] },
    { ink: fibrous(body, 0.3 * (0.4 + 0.6 * rib)), spans },
    { ink: deepened(body, dark ? 0.5 : 0.32), spans: [[thick * 0.3, thick]] },
    { ink: lit(body, dark ? 0.12 : 0.34), spans: [[-thick * 0.8, thick * 0.3]] },
  ];
}

/** Spans dealt over a few tones, so that a strip has few paths however many fibres it shows. */
function deal(spans: readonly Span[], inks: readonly Ink[]): readonly Band[] {
  return inks
    .map((ink, i) => ({ ink, spans: spans.filter((_, j) => j % inks.length === i) }))
    .filter((band) => band.spans.length > 0);
}

function streaks(body: Ink, look: Look, next: Random): readonly Band[] {
  const count = Math.round(look.fibre * 10 * Math.min(2.4, Math.sqrt(look.width / DRAWN_AT)));
  const spans = Array.from({ length: count }, (_, i) => streak(next, look.width, [i, count]));
  const strength = 0.7 + 0.6 * look.fibre;
  const tones = isDark(body)
    ? [fibrous(body, 0.8 * strength), lit(body, 0.09 * strength), fibrous(body, 0.5 * strength)]
    : [fibrous(body, 0.3 * strength), lit(body, 0.2 * strength), fibrous(body, 0.17 * strength)];
  return deal(spans, tones);
}

/**
 * The look of strip `index` of a family (a small integer): lightness and fibres are drawn from its
 * own seed and stay the same wherever the strip comes up again.
 */
export function dress(ink: Ink, look: Look, family: number, index: number): Dress {
  const next = random(hashSeed(look.seed, family, index));
  const inner = index % 2 === 1 ? look.skin : 0;
  const body = varied(varied(ink, inner), between(next, -look.jitter, look.jitter));
  const leaf = look.rib ? leafMarks(body, look.width, look.rib) : [];
  return { body, bands: [...leaf, ...streaks(body, look, next), ...edges(body, look.width)] };
}
