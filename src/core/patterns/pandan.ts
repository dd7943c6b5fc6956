import { cellOf, placeParts, type PlacedPart } from './cell';
import { numberAt, resolveKnobs, textAt, type ResolvedKnobs } from './knobs';
import { inksOf, percentKnob, phaseKnobs } from './roles';
import type { Generator, Knob, KnobValues, RoleInks } from './types';
import { BIAXIAL_TOP_LAYER, biaxialParts, layOutBiaxial, type BiaxialWeave } from './weave/biaxial';
import { parseDraft, twill, type Draft } from './weave/draft';

/** How a plait is counted, and the order of dyed strips in both directions. */
interface Plait {
  readonly draft: Draft;
  readonly order: readonly number[];
}

const POINTED = parseDraft('110011/011110/111100/110011/001111/100001');

const PLAITS: Readonly<Record<string, Plait>> = {
  sasag: { draft: twill(1), order: [0, 0, 1, 1] },
  kepang: { draft: twill(2), order: [0, 0, 0, 0, 1, 1, 2, 2] },
  wajik: { draft: POINTED, order: [0, 0, 1, 0, 0, 2] },
  lontar: { draft: twill(2), order: [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2] },
};

const knobs: readonly Knob[] = [
  { kind: 'choice', key: 'weave', choices: Object.keys(PLAITS), initial: 'kepang' },
  { kind: 'number', key: 'width', min: 0.8, max: 8, step: 0.1, unit: 'mm', initial: 2 },
  { kind: 'number', key: 'gap', min: 0, max: 1, step: 0.02, unit: 'mm', initial: 0.08 },
  percentKnob('fibre', 100, 18),
  percentKnob('shade', 100, 34),
  percentKnob('jitter', 12, 5),
  percentKnob('rib', 100, 0),
  ...phaseKnobs,
];

function weaveOf(values: ResolvedKnobs, seed: number, colours: number): BiaxialWeave {
  const { draft, order } = PLAITS[textAt(values, 'weave')]!;
  const strips = order.map((colour) => colour % colours);
  const part = (key: string): number => numberAt(values, key) / 100;
  return {
    draft,
    warps: strips,
    wefts: strips,
    gap: numberAt(values, 'gap'),
    look: {
      width: numberAt(values, 'width'),
      fibre: part('fibre'),
      shade: part('shade'),
      jitter: part('jitter'),
      skin: 0,
      rib: part('rib'),
      seed,
    },
  };
}

/** The cell's paths in painting order, each with its strip (`warp 3`; null for the ground). */
export function plaitParts(
  params: KnobValues,
  seed: number,
  inks: RoleInks,
): readonly PlacedPart[] {
  const values = resolveKnobs(pandan, params);
  const strip = inksOf(pandan, inks, 'strip');
  const weave = weaveOf(values, seed, strip.length);
  const ground = inks['ground']?.[0] ?? null;
  const parts = biaxialParts(weave, { warp: strip, weft: strip, ground, beneath: null });
  const phase = { x: numberAt(values, 'offsetX'), y: numberAt(values, 'offsetY') };
  return placeParts(parts, layOutBiaxial(weave).size, phase);
}

/** Dyed pandan, plaited fine, or broad lontar leaf with its ribs. Throws when `strip` has no ink. */
export const pandan: Generator = {
  id: 'pandan@1',
  knobs,
  inkRoles: [
    { key: 'strip', min: 1, max: 4, takes: ['ground', 'strip3', 'accent'] },
    { key: 'ground', min: 0, max: 1, takes: ['ink'] },
  ],
  draw(params, seed, inks) {
    const strip = inksOf(pandan, inks, 'strip');
    const { size } = layOutBiaxial(weaveOf(resolveKnobs(pandan, params), seed, strip.length));
    return cellOf(plaitParts(params, seed, inks), size, BIAXIAL_TOP_LAYER);
  },
};
