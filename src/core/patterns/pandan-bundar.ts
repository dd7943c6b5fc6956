import { quantise, type Point, type Segment } from '../geometry';
import type { Ink } from '../color';
import { modulo } from './cell';
import { numberAt, resolveKnobs } from './knobs';
import { between, hashSeed, random, type Random } from './random';
import { inksOf, percentKnob } from './roles';
import { varied } from './tone';
import type { CellPath, Generator, Knob } from './types';

const knobs: readonly Knob[] = [
  { kind: 'number', key: 'spokes', min: 24, max: 144, step: 12, unit: '', initial: 96 },
  percentKnob('hole', 85, 58),
  { kind: 'number', key: 'gap', min: 0, max: 1, step: 0.02, unit: 'mm', initial: 0.16 },
  percentKnob('jitter', 12, 5),
];

/** Spokes until a chevron has come and gone. */
const CHEVRON = 12;

/**
 * Whether spoke `i` lies over ring `j`: a pointed twill of two over, two under, that turns with
 * the spokes. Closes where their number is a multiple of twelve.
 */
export function spokeOver(i: number, j: number): boolean {
  const t = modulo(i, CHEVRON);
  return modulo(Math.min(t, CHEVRON - t) - j, 4) < 2;
}

/** A patch of a lid: between two radii in mm and two angles in radians. */
interface Patch {
  readonly radii: readonly [number, number];
  readonly angles: readonly [number, number];
}

function patch(path: Segment[], centre: Point, { radii: [r0, r1], angles: [a0, a1] }: Patch): void {
  if (r1 <= r0 || a1 <= a0) return;
  const steps = Math.max(1, Math.ceil(((a1 - a0) / 2) * Math.sqrt(r1 / 0.014)));
  const arc = (r: number): readonly Point[] =>
    Array.from({ length: steps + 1 }, (_, k) => {
      const a = a0 + ((a1 - a0) * k) / steps;
      return { x: quantise(centre.x + r * Math.cos(a)), y: quantise(centre.y + r * Math.sin(a)) };
    });
  [...arc(r1), ...[...arc(r0)].reverse()].forEach((p, k) =>
    path.push([k === 0 ? 'M' : 'L', p.x, p.y]),
  );
  path.push(['Z']);
}

/** The lid's measures. */
interface Lid {
  readonly centre: Point;
  readonly spokes: number;
  /** Radii between rings, from the hole outwards: nearly square places at every distance. */
  readonly radii: readonly number[];
  readonly gap: number;
}

function lidOf(size: { w: number; h: number }, spokes: number, hole: number, gap: number): Lid {
  const outer = Math.min(size.w, size.h) / 2;
  const least = Math.max(hole, 0.12);
  const rings = Math.max(1, Math.min(40, Math.round((-Math.log(least) * spokes) / (2 * Math.PI))));
  const radii = Array.from({ length: rings + 1 }, (_, k) => outer * least ** (1 - k / rings));
  return { centre: { x: size.w / 2, y: size.h / 2 }, spokes, radii, gap };
}

/** The part of place `i`, `j` that its upper strip shows: open along its sides, close at its ends. */
function place({ spokes, radii, gap }: Lid, i: number, j: number): Patch {
  const [r0, r1] = [radii[j]!, radii[j + 1]!];
  const over = spokeOver(i, j);
  const open = Math.min(gap / 2, (r1 - r0) * 0.2);
  const tight = (turns: boolean): number => (turns ? 0 : open * 0.4);
  const step = (2 * Math.PI) / spokes;
  const side = (next: boolean): number => (over ? open : tight(next));
  const end = (next: boolean): number => (over ? tight(next) : open);
  return {
    radii: [r0 + end(spokeOver(i, j - 1)), r1 - end(spokeOver(i, j + 1))],
    angles: [
      i * step + side(!spokeOver(i - 1, j)) / r0,
      (i + 1) * step - side(!spokeOver(i + 1, j)) / r0,
    ],
  };
}

function shades(ink: Ink, jitter: number, next: Random): readonly Ink[] {
  return [0, 1, 2].map(() => varied(ink, between(next, -jitter, jitter)));
}

/** Dyed pandan plaited outwards from a hole, as a round lid is. Throws when `strip` has no ink. */
export const pandanBundar: Generator = {
  id: 'pandan-bundar@1',
  knobs,
  extent: 'frame',
  inkRoles: [
    { key: 'strip', min: 1, max: 4, takes: ['accent', 'strip3', 'strip4'] },
    { key: 'ground', min: 0, max: 1, takes: ['ground'] },
  ],
  draw(params, seed, inks, size) {
    const values = resolveKnobs(pandanBundar, params);
    const strip = inksOf(pandanBundar, inks, 'strip');
    const spokes = 12 * Math.round(numberAt(values, 'spokes') / 12);
    const lid = lidOf(size, spokes, numberAt(values, 'hole') / 100, numberAt(values, 'gap'));
    const next = random(hashSeed(seed, 90));
    const dyed = strip.map((ink) => shades(ink, numberAt(values, 'jitter') / 100, next));
    const paths = new Map<Ink, Segment[]>(dyed.flat().map((ink) => [ink, []]));
    const rings = lid.radii.length - 1;
    for (let j = 0; j < rings; j++) {
      for (let i = 0; i < spokes; i++) {
        const over = spokeOver(i, j);
        // Spokes are of the first dye; rings take the others by turns.
        const colour = over ? 0 : strip.length > 1 ? 1 + (j % (strip.length - 1)) : 0;
        const ink = dyed[colour]![hashSeed(seed, over ? 91 : 92, over ? i : j) % 3]!;
        patch(paths.get(ink)!, lid.centre, place(lid, i, j));
      }
    }
    const base: Segment[] = [];
    const whole = {
      radii: [lid.radii[0]!, lid.radii[rings]!] as const,
      angles: [0, 2 * Math.PI] as const,
    };
    patch(base, lid.centre, whole);
    const ground: readonly CellPath[] = (inks['ground'] ?? []).map((ink) => ({ ink, path: base }));
    const strips = [...paths].flatMap(([ink, path]) => (path.length > 0 ? [{ ink, path }] : []));
    return { width: size.w, height: size.h, overhang: 0, paths: [...ground, ...strips] };
  },
};
