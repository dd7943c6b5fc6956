import type { Ink } from '../color';
import { sectionPaths, type Section } from './bamboo/section';
import { numberAt, resolveKnobs, type ResolvedKnobs } from './knobs';
import { inksOf, percentKnob } from './roles';
import { deepened, shaded } from './tone';
import type { Generator, InkRole, Knob } from './types';

/** Knobs of every culm that is cut across. */
export const SECTION_KNOBS: readonly Knob[] = [
  { kind: 'number', key: 'wall', min: 8, max: 70, step: 1, unit: '%', initial: 24 },
  percentKnob('fibre', 100, 55),
  percentKnob('jitter', 12, 4),
  percentKnob('shade', 100, 50),
];

/** Roles of a culm that is cut across; `takes` is what its bore is filled with at first. */
export function sectionRoles(colours: number, takes: InkRole['takes']): readonly InkRole[] {
  return [
    { key: 'culm', min: 1, max: colours, takes: ['strip2'] },
    { key: 'skin', min: 0, max: 1, takes: ['ink'] },
    { key: 'hollow', min: 0, max: 1, ...(takes && { takes }) },
  ];
}

/** The skin where no ink is given for it: the culm's own deep tone. */
export function skinOf(skin: Ink | undefined, culm: Ink): Ink {
  return skin ?? deepened(shaded(culm, 0.4), 0.9);
}

/** How the knobs say a section looks; where it lies is for the caller to say. */
export function sectionOf(
  values: ResolvedKnobs,
  where: Pick<Section, 'centre' | 'radius' | 'most' | 'seed'>,
): Section {
  const part = (key: string): number => numberAt(values, key) / 100;
  return {
    ...where,
    wall: part('wall'),
    fibre: part('fibre'),
    jitter: part('jitter'),
    shade: part('shade'),
  };
}

/** One culm seen from its open end, as large as its frame. Throws when `culm` has no ink. */
export const cincin: Generator = {
  id: 'cincin@1',
  extent: 'frame',
  knobs: SECTION_KNOBS,
  inkRoles: sectionRoles(1, undefined),
  draw(params, seed, inks, { w, h }) {
    const values = resolveKnobs(cincin, params);
    const culm = inksOf(cincin, inks, 'culm')[0]!;
    const section = sectionOf(values, {
      centre: { x: w / 2, y: h / 2 },
      radius: Math.min(w, h) / 2,
      most: 520,
      seed,
    });
    const skin = skinOf(inks['skin']?.[0], culm);
    const paths = sectionPaths(section, { culm, skin, hollow: inks['hollow']?.[0] ?? null });
    return { width: w, height: h, overhang: 0, paths: paths.filter((p) => p.path.length > 0) };
  },
};
