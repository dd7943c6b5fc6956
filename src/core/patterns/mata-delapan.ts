import { cellOf, placeParts, type PlacedPart } from './cell';
import { numberAt, resolveKnobs, type ResolvedKnobs } from './knobs';
import { inksOf, percentKnob, phaseKnobs } from './roles';
import type { Generator, Knob, KnobValues, RoleInks } from './types';
import {
  layOutOctaxial,
  OCTAXIAL_TOP_LAYER,
  octaxialParts,
  type OctaxialWeave,
} from './weave/octaxial';

const knobs: readonly Knob[] = [
  { kind: 'number', key: 'width', min: 0.6, max: 8, step: 0.1, unit: 'mm', initial: 1.4 },
  { kind: 'number', key: 'eye', min: 2, max: 40, step: 0.1, unit: 'mm', initial: 7.4 },
  percentKnob('fibre', 100, 30),
  percentKnob('shade', 100, 50),
  percentKnob('jitter', 12, 4),
  ...phaseKnobs,
];

/** The weave that the knobs describe. */
export function octaxialOf(params: KnobValues, seed: number): OctaxialWeave {
  const values = resolveKnobs(mataDelapan, params);
  const part = (key: string): number => numberAt(values, key) / 100;
  const width = numberAt(values, 'width');
  return {
    // In smaller eyes three strands would meet at one place.
    eye: Math.max(numberAt(values, 'eye'), 4.1 * width),
    look: {
      width,
      fibre: part('fibre'),
      shade: part('shade'),
      jitter: part('jitter'),
      skin: 0,
      seed,
    },
  };
}

function place(weave: OctaxialWeave, values: ResolvedKnobs, inks: RoleInks): readonly PlacedPart[] {
  const warp = inksOf(mataDelapan, inks, 'warp');
  const third = inks['third'] ?? [];
  const parts = octaxialParts(weave, {
    warp,
    weft: inksOf(mataDelapan, inks, 'weft'),
    third: third.length > 0 ? third : warp,
    ground: inks['ground']?.[0] ?? null,
    beneath: inks['beneath']?.[0] ?? null,
  });
  const at = { x: numberAt(values, 'offsetX'), y: numberAt(values, 'offsetY') };
  return placeParts(parts, layOutOctaxial(weave).size, at);
}

/** The cell's paths in painting order, each with its strand (`warp 3`; null for the ground). */
export function caneParts(params: KnobValues, seed: number, inks: RoleInks): readonly PlacedPart[] {
  return place(octaxialOf(params, seed), resolveKnobs(mataDelapan, params), inks);
}

/** Open cane weave in four directions, as in a chair's seat. Throws when `warp` or `weft` has no ink. */
export const mataDelapan: Generator = {
  id: 'mata-delapan@1',
  knobs,
  inkRoles: [
    { key: 'warp', min: 1, max: 4, takes: ['strip2'] },
    { key: 'weft', min: 1, max: 4, takes: ['strip2'] },
    { key: 'third', min: 0, max: 4, takes: ['strip4'] },
    { key: 'ground', min: 0, max: 1, takes: ['ink'] },
    { key: 'beneath', min: 0, max: 1 },
  ],
  draw(params, seed, inks) {
    const weave = octaxialOf(params, seed);
    const placed = place(weave, resolveKnobs(mataDelapan, params), inks);
    return cellOf(placed, layOutOctaxial(weave).size, OCTAXIAL_TOP_LAYER);
  },
};
