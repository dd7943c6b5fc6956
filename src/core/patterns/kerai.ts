import { blindParts, layOutBlind } from './bamboo/blind';
import { BindLayer, type Bound } from './bamboo/bound';
import { bundleParts, bundleSize } from './bamboo/bundle';
import { cellOf, placeParts, rectOutline, type CellSize, type Part } from './cell';
import { numberAt, resolveKnobs, textAt, type ResolvedKnobs } from './knobs';
import { inksOf, percentKnob, phaseKnobs } from './roles';
import type { Generator, Knob, RoleInks } from './types';

const knobs: readonly Knob[] = [
  { kind: 'choice', key: 'kind', choices: ['kerai', 'berkas'], initial: 'kerai' },
  { kind: 'number', key: 'width', min: 0.8, max: 10, step: 0.1, unit: 'mm', initial: 2.2 },
  { kind: 'number', key: 'gap', min: 0, max: 3, step: 0.02, unit: 'mm', initial: 0.3 },
  { kind: 'number', key: 'binding', min: 8, max: 120, step: 0.5, unit: 'mm', initial: 22 },
  { kind: 'number', key: 'cord', min: 0.4, max: 8, step: 0.1, unit: 'mm', initial: 1 },
  { kind: 'number', key: 'internode', min: 12, max: 80, step: 0.5, unit: 'mm', initial: 36 },
  percentKnob('fibre', 100, 45),
  percentKnob('nodes', 100, 60),
  percentKnob('shade', 100, 50),
  percentKnob('jitter', 12, 6),
  ...phaseKnobs,
];

function boundOf(values: ResolvedKnobs, seed: number, inks: RoleInks): Bound {
  const part = (key: string): number => numberAt(values, key) / 100;
  return {
    look: {
      width: numberAt(values, 'width'),
      fibre: part('fibre'),
      shade: part('shade'),
      jitter: part('jitter'),
      skin: 0,
      seed,
    },
    gap: numberAt(values, 'gap'),
    binding: numberAt(values, 'binding'),
    cord: numberAt(values, 'cord'),
    internode: numberAt(values, 'internode'),
    nodes: part('nodes'),
    strips: inksOf(kerai, inks, 'strip'),
    bind: inksOf(kerai, inks, 'bind')[0]!,
  };
}

function groundParts({ width, height }: CellSize, inks: RoleInks): readonly Part[] {
  return (inks['ground'] ?? []).map((ink) => ({
    owner: null,
    layer: BindLayer.ground,
    repeat: 'both',
    ink,
    outlines: [rectOutline(0, 0, width, height)],
  }));
}

/** Splits bound by cords into a blind, or sticks into a bundle. Throws when `strip` or `bind` has no ink. */
export const kerai: Generator = {
  id: 'kerai@1',
  knobs,
  inkRoles: [
    { key: 'strip', min: 1, max: 4, takes: ['strip2'] },
    { key: 'bind', min: 1, max: 1, takes: ['accent'] },
    { key: 'ground', min: 0, max: 1, takes: ['ink'] },
  ],
  draw(params, seed, inks) {
    const values = resolveKnobs(kerai, params);
    const bound = boundOf(values, seed, inks);
    const blind = textAt(values, 'kind') === 'kerai';
    const size = blind ? layOutBlind(bound).size : bundleSize(bound);
    const parts = [...groundParts(size, inks), ...(blind ? blindParts(bound) : bundleParts(bound))];
    const phase = { x: numberAt(values, 'offsetX'), y: numberAt(values, 'offsetY') };
    return cellOf(placeParts(parts, size, phase), size, BindLayer.tie);
  },
};
