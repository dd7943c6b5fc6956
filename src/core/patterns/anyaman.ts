import type { Point } from '../geometry';
import { cellOf, placeParts, type CellSize, type Part, type PlacedPart } from './cell';
import { numberAt, resolveKnobs, textAt, type ResolvedKnobs } from './knobs';
import { inksOf, percentKnob, phaseKnobs } from './roles';
import type { Generator, InkRole, Knob, KnobValues, RoleInks } from './types';
import {
  BIAXIAL_TOP_LAYER,
  biaxialParts,
  biaxialTopAt,
  layOutBiaxial,
  type BiaxialWeave,
} from './weave/biaxial';
import {
  layOutTriaxial,
  TRIAXIAL_TOP_LAYER,
  triaxialParts,
  triaxialTopAt,
  type TriaxialFamily,
  type TriaxialWeave,
} from './weave/triaxial';
import { DRAFT, parseDraft, parseSequence, twill, type Draft } from './weave/draft';
import type { Look } from './weave/dress';

const sequence = (key: string): Knob => ({
  kind: 'text',
  key,
  maxLength: 64,
  pattern: /^[0-3-]{1,64}$/,
  initial: '0',
});

const knobs: readonly Knob[] = [
  {
    kind: 'choice',
    key: 'weave',
    choices: ['sasag', 'kepang', 'mata-walik', 'draft'],
    initial: 'kepang',
  },
  { kind: 'number', key: 'width', min: 1, max: 20, step: 0.1, unit: 'mm', initial: 4 },
  { kind: 'number', key: 'gap', min: 0, max: 3, step: 0.02, unit: 'mm', initial: 0.3 },
  { kind: 'number', key: 'eye', min: 2, max: 40, step: 0.1, unit: 'mm', initial: 7.3 },
  percentKnob('fibre', 100, 50),
  percentKnob('shade', 100, 50),
  percentKnob('jitter', 12, 5),
  percentKnob('skin', 30, 0),
  ...phaseKnobs,
  {
    kind: 'text',
    key: 'draft',
    maxLength: 64 * 65,
    pattern: DRAFT,
    initial: '1100/0110/0011/1001',
  },
  sequence('warps'),
  sequence('wefts'),
];

const inkRoles: readonly InkRole[] = [
  { key: 'warp', min: 1, max: 4, takes: ['strip1'] },
  { key: 'weft', min: 1, max: 4, takes: ['strip2'] },
  { key: 'third', min: 0, max: 4 },
  { key: 'ground', min: 0, max: 1, takes: ['ink'] },
  { key: 'beneath', min: 0, max: 1 },
];

function lookOf(values: ResolvedKnobs, seed: number): Look {
  return {
    width: numberAt(values, 'width'),
    fibre: numberAt(values, 'fibre') / 100,
    shade: numberAt(values, 'shade') / 100,
    jitter: numberAt(values, 'jitter') / 100,
    skin: numberAt(values, 'skin') / 100,
    seed,
  };
}

function draftOf(values: ResolvedKnobs): Draft {
  switch (textAt(values, 'weave')) {
    case 'sasag':
      return twill(1);
    case 'draft':
      return parseDraft(textAt(values, 'draft'));
    default:
      return twill(2);
  }
}

function biaxialOf(values: ResolvedKnobs, seed: number): BiaxialWeave {
  return {
    draft: draftOf(values),
    warps: parseSequence(textAt(values, 'warps')),
    wefts: parseSequence(textAt(values, 'wefts')),
    gap: numberAt(values, 'gap'),
    look: lookOf(values, seed),
  };
}

function triaxialOf(values: ResolvedKnobs, seed: number): TriaxialWeave {
  return {
    warps: parseSequence(textAt(values, 'warps')),
    wefts: parseSequence(textAt(values, 'wefts')),
    eye: numberAt(values, 'eye'),
    look: lookOf(values, seed),
  };
}

interface Woven {
  readonly size: CellSize;
  readonly topLayer: number;
  readonly parts: readonly Part[];
}

function weave(values: ResolvedKnobs, seed: number, inks: RoleInks): Woven {
  const warp = inksOf(anyaman, inks, 'warp');
  const colours = {
    warp,
    weft: inksOf(anyaman, inks, 'weft'),
    ground: inks['ground']?.[0] ?? null,
    beneath: inks['beneath']?.[0] ?? null,
  };
  if (textAt(values, 'weave') === 'mata-walik') {
    const level = inks['third'] ?? [];
    const third = level.length > 0 ? level : warp;
    const triaxial = triaxialOf(values, seed);
    return {
      size: layOutTriaxial(triaxial, third.length).size,
      topLayer: TRIAXIAL_TOP_LAYER,
      parts: triaxialParts(triaxial, { ...colours, third }),
    };
  }
  const biaxial = biaxialOf(values, seed);
  return {
    size: layOutBiaxial(biaxial).size,
    topLayer: BIAXIAL_TOP_LAYER,
    parts: biaxialParts(biaxial, colours),
  };
}

function place(woven: Woven, values: ResolvedKnobs): readonly PlacedPart[] {
  const at: Point = { x: numberAt(values, 'offsetX'), y: numberAt(values, 'offsetY') };
  return placeParts(woven.parts, woven.size, at);
}

/** The cell's paths in painting order, each with the strip it belongs to (`warp 3`; null for the ground). */
export function weaveParts(
  params: KnobValues,
  seed: number,
  inks: RoleInks,
): readonly PlacedPart[] {
  const values = resolveKnobs(anyaman, params);
  return place(weave(values, seed, inks), values);
}

/**
 * Which family shows at a point of the pattern (mm from its origin), by the matrix; null in a gap.
 * `third` is mata walik's level family.
 */
export function topAt(params: KnobValues, x: number, y: number): TriaxialFamily | null {
  const values = resolveKnobs(anyaman, params);
  const at = { x: x - numberAt(values, 'offsetX'), y: y - numberAt(values, 'offsetY') };
  if (textAt(values, 'weave') === 'mata-walik') return triaxialTopAt(triaxialOf(values, 0), 1, at);
  return biaxialTopAt(biaxialOf(values, 0), at);
}

/** Woven bamboo: strips that really go over and under. Throws when `warp` or `weft` has no ink. */
export const anyaman: Generator = {
  id: 'anyaman@1',
  knobs,
  inkRoles,
  draw(params, seed, inks) {
    const values = resolveKnobs(anyaman, params);
    const woven = weave(values, seed, inks);
    return cellOf(place(woven, values), woven.size, woven.topLayer);
  },
};
