import type { Ink } from '../../color';
import type { Point } from '../../geometry';
import type { Outline, Part } from '../cell';
import { between, hashSeed, random, type Random } from '../random';
import { deepened, isDark, lit, shaded, varied, worn } from '../tone';
import type { Culm } from './stand';

/** How culms are drawn; fractions 0–1. */
export interface CulmLook {
  readonly fibre: number;
  readonly jitter: number;
  readonly nodes: number;
  readonly shade: number;
  readonly seed: number;
  /** Cell height in mm. */
  readonly height: number;
}

/** Painting order of both kinds of bamboo. */
export const CulmLayer = {
  ground: 0,
  cast: 1,
  body: 2,
  tone: 3,
  fibre: 4,
  node: 5,
  mark: 6,
} as const;

/** Swelling at a node, as a part of the half width, and how far up and down (mm at 7 mm width). */
const SWELLING = 0.055;
/** A node's arc sags by this part of the culm's width. */
const SAG = 0.045;
/** Node parts in mm at 7 mm width: above and below the ring's middle. */
const RING = 0.95;
const LINE_ABOVE = 0.2;
const SCAR_BELOW = 0.26;
const WAX = 1.1;
const DRAWN_AT = 7;

/** Across the culm, 0 = left edge, 1 = right edge: flat tones of a round stem lit from the left. */
interface Tone {
  readonly from: number;
  readonly to: number;
  readonly ink: (body: Ink) => Ink;
  readonly gleam?: boolean;
}

const TONES: readonly Tone[] = [
  { from: 0, to: 0.045, ink: (b) => deepened(b, isDark(b) ? 0.75 : 0.5) },
  { from: 0.17, to: 0.29, gleam: true, ink: (b) => lit(b, isDark(b) ? 0.09 : 0.36) },
  { from: 0.74, to: 1, ink: (b) => deepened(b, isDark(b) ? 0.4 : 0.3) },
  { from: 0.9, to: 1, ink: (b) => deepened(b, isDark(b) ? 0.9 : 0.62) },
];

/** From and to, in mm down the culm. */
type Along = readonly [from: number, to: number];

/** Node marks scale with the culm, within what can be printed. */
function scaleOf(width: number): number {
  return Math.min(2, Math.max(0.35, Math.sqrt(width / DRAWN_AT)));
}

/** Half the culm's width at `y`; a node swells it over about a millimetre each way. */
function halfWidth(culm: Culm, swelling: number, y: number): number {
  const reach = 0.9 * scaleOf(culm.width);
  let swell = 0;
  for (const node of culm.nodes) {
    const d = (y - node) / reach;
    swell += 1 / (1 + d * d * d * d);
  }
  return (culm.width / 2) * (1 + swelling * Math.min(1, swell));
}

/** Where the outline is sampled around a node, in parts of its reach. */
const SAMPLES = [-2.2, -1.3, -0.85, -0.45, 0, 0.45, 0.85, 1.3, 2.2];

/** Heights at which the outline is sampled: dense at nodes, none between. */
function heights(nodes: readonly number[], [from, to]: Along, reach: number): readonly number[] {
  const far = reach * SAMPLES.at(-1)!;
  const inside = nodes
    .filter((node) => node + far > from && node - far < to)
    .flatMap((node) => SAMPLES.map((d) => node + d * reach))
    .filter((y) => y > from && y < to)
    .sort((a, b) => a - b);
  return [from, ...inside, to];
}

/** One culm with its nodes once more above and below, and the height at which each internode ends. */
interface Drawing {
  readonly culm: Culm;
  readonly around: Culm;
  readonly look: CulmLook;
  readonly scale: number;
  readonly swelling: number;
  readonly owner: string;
}

/** Half the culm's width at the heights of a stretch: every tone on it follows the same swellings. */
interface Profile {
  readonly centre: number;
  readonly samples: readonly { readonly y: number; readonly half: number }[];
}

function profileOf({ around, scale, swelling }: Drawing, along: Along): Profile {
  const samples = heights(around.nodes, along, 0.9 * scale).map((y) => ({
    y,
    half: halfWidth(around, swelling, y),
  }));
  return { centre: around.centre, samples };
}

/** The culm between two parts of its width, following its swellings. */
function slice({ centre, samples }: Profile, left: number, right: number): Outline {
  const edge = (part: number): Point[] =>
    samples.map(({ y, half }) => ({ x: centre + half * (2 * part - 1), y }));
  return [...edge(right), ...edge(left).reverse()];
}

/** A stroke around the culm, in mm from the node's arc. */
interface Stroke {
  readonly top: number;
  readonly bottom: number;
  /** How far it stands out over the culm's sides. */
  readonly over: number;
  /** Where it begins across the culm, 0 … 1. */
  readonly from?: number;
}

const ARC_STEPS = 6;

/** A band that sags like a ring seen from slightly above. */
function arc(
  { around, swelling }: Drawing,
  y: number,
  { top, bottom, over, from = 0 }: Stroke,
): Outline {
  const half = halfWidth(around, swelling, y) + over;
  const sag = SAG * around.width;
  const line = (dy: number): Point[] =>
    Array.from({ length: ARC_STEPS + 1 }, (_, i) => {
      const u = 2 * (from + ((1 - from) * i) / ARC_STEPS) - 1;
      return { x: around.centre + u * half, y: y + dy + sag * (0.5 - u * u) };
    });
  return [...line(top), ...line(bottom).reverse()];
}

interface Internode {
  readonly from: number;
  readonly to: number;
  readonly body: Ink;
}

function internodes({ culm, look }: Drawing, ink: Ink): readonly Internode[] {
  return culm.nodes.map((from, i) => {
    const next = random(hashSeed(look.seed, 11, culm.index, i));
    const to = culm.nodes[i + 1] ?? culm.nodes[0]! + look.height;
    return { from, to, body: varied(ink, between(next, -look.jitter, look.jitter)) };
  });
}

/** Fibres: 15–65 % of the internode's length, in two tones. */
function fibres(drawing: Drawing, next: Random, { from, to, body }: Internode): readonly Part[] {
  const { around, look, scale, owner } = drawing;
  const count = Math.round(look.fibre * 14 * Math.min(1.6, scale));
  const streak = (): Outline => {
    const thick = between(next, 0.06, 0.15) * scale;
    const x = around.centre + (between(next, 0.08, 0.92) - 0.5) * around.width;
    const length = (to - from) * between(next, 0.15, 0.65);
    const top = from + 1.6 * scale + next() * Math.max(0, to - from - length - 2.4 * scale);
    const end = thick * 0.3;
    return [
      { x: x - end / 2, y: top },
      { x: x + end / 2, y: top },
      { x: x + thick / 2, y: top + length * 0.25 },
      { x: x + thick / 2, y: top + length },
      { x: x - thick / 2, y: top + length },
      { x: x - thick / 2, y: top + length * 0.25 },
    ];
  };
  const all = Array.from({ length: count }, streak);
  const tones = isDark(body)
    ? [worn(body, 0.42), lit(body, 0.09)]
    : [deepened(body, 0.55), deepened(body, 0.34)];
  return tones.map((ink, t) => ({
    owner,
    layer: CulmLayer.fibre,
    repeat: 'both',
    ink,
    outlines: all.filter((_, i) => i % tones.length === t),
  }));
}

/** Body, flat tones and outline of one internode. */
function stem(drawing: Drawing, { from, to, body }: Internode): readonly Part[] {
  const { culm, scale, owner } = drawing;
  const line = (0.1 * scale) / culm.width;
  const dark = isDark(body);
  const outline = dark ? shaded(body, 0.8) : deepened(shaded(body, 0.3), 0.9);
  const part = (layer: number, ink: Ink, outlines: readonly Outline[]): Part => ({
    owner,
    layer,
    ink,
    outlines,
    repeat: 'both',
  });
  const whole = profileOf(drawing, [from, to]);
  // The light breaks off before a node, where the stem turns away from it.
  const gleaming = profileOf(drawing, [from + 1.5 * scale, to - 1.5 * scale]);
  const overlapping = profileOf(drawing, [from - 0.1, to + 0.1]);
  return [
    part(CulmLayer.body, body, [slice(overlapping, 0, 1)]),
    ...TONES.map((tone) => {
      const along = tone.gleam ? gleaming : whole;
      return part(CulmLayer.tone, tone.ink(body), [slice(along, tone.from, tone.to)]);
    }),
    part(CulmLayer.tone, outline, [slice(whole, 0, line), slice(whole, 1 - line, 1)]),
  ];
}

/** A scar left by a branch: on every second node, from side to side. */
function bud(drawing: Drawing, y: number, place: number): Outline {
  const { around, culm, scale } = drawing;
  const u = (place + 2 * culm.index) % 4 === 0 ? -0.36 : 0.36;
  const x = around.centre + (u * around.width) / 2;
  const base = y - (RING / 2) * scale + SAG * around.width * (0.5 - u * u);
  const profile = [
    [-0.56, 0.05],
    [-0.42, -0.3],
    [-0.16, -0.68],
    [0.02, -0.76],
    [0.2, -0.66],
    [0.44, -0.28],
    [0.58, 0.05],
  ] as const;
  return profile.map(([dx, dy]) => ({ x: x + dx * scale, y: base + dy * scale }));
}

/** Ring, line above, scar and wax below, and now and then a bud. */
function node(drawing: Drawing, { from: y, body }: Internode, place: number): readonly Part[] {
  const { look, owner, culm } = drawing;
  if (look.nodes === 0) return [];
  const scale = drawing.scale * (0.45 + 0.55 * look.nodes);
  const dark = isDark(body);
  const ring = (RING / 2) * scale;
  const scar = ring + SCAR_BELOW * scale;
  const line = dark ? shaded(body, 0.85) : deepened(shaded(body, 0.25), 1);
  const wax = { top: scar - 0.05, bottom: scar + WAX * scale, over: 0 };
  const stroke = (layer: number, ink: Ink, band: Stroke): Part => ({
    owner,
    layer,
    ink,
    repeat: 'both',
    outlines: [arc(drawing, y, band)],
  });
  const { node: base, mark } = CulmLayer;
  const parts = [
    stroke(base, lit(body, dark ? 0.16 : 0.72), wax),
    stroke(base, lit(body, dark ? 0.1 : 0.5), { ...wax, from: 0.74 }),
    stroke(base, lit(body, dark ? 0.04 : 0.28), { ...wax, from: 0.9 }),
    stroke(mark, lit(body, dark ? 0.2 : 0.42), { top: -ring, bottom: ring, over: 0.1 * scale }),
    stroke(mark, lit(body, dark ? 0.1 : 0.2), {
      top: -ring,
      bottom: ring,
      over: 0.1 * scale,
      from: 0.78,
    }),
    stroke(mark, line, { top: -ring - LINE_ABOVE * scale, bottom: -ring, over: 0.12 * scale }),
    stroke(mark, line, { top: ring, bottom: scar, over: 0.12 * scale }),
  ];
  if (place % 2 === 1 || culm.width < 2) return parts;
  return [
    ...parts,
    { owner, layer: mark, ink: line, repeat: 'both', outlines: [bud(drawing, y, place)] },
  ];
}

/** Everything of one culm, before it is wrapped. */
export function culmParts(culm: Culm, ink: Ink, look: CulmLook): readonly Part[] {
  const { height } = look;
  const nodes = [-height, 0, height].flatMap((dy) => culm.nodes.map((y) => y + dy));
  const drawing: Drawing = {
    culm,
    around: { ...culm, nodes },
    look,
    scale: scaleOf(culm.width),
    swelling: SWELLING * look.nodes,
    owner: `culm ${culm.index}`,
  };
  return internodes(drawing, ink).flatMap((internode, place) => [
    ...stem(drawing, internode),
    ...fibres(drawing, random(hashSeed(look.seed, 13, culm.index, place)), internode),
    ...node(drawing, internode, place),
  ]);
}
