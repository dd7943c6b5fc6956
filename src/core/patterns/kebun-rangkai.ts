import { BOTANY_ROLES, inkwell, painted } from './botany/paint';
import { pathOf } from './botany/trace';
import { composed, type Composition } from './botany/compose';
import { numberAt, resolveKnobs, textAt } from './knobs';
import { HAND_KNOBS, handOf, plantOf } from './kebun';
import type { Generator } from './types';

/** How sprigs are composed, by the key of their choice. */
const COMPOSITIONS: readonly Composition[] = ['wreath', 'corner', 'band', 'sprig'];

/** Whole sprigs composed to the size of a frame. Throws when `line` has no ink. */
export const kebunRangkai: Generator = {
  id: 'kebun-rangkai@1',
  extent: 'frame',
  knobs: [
    { kind: 'choice', key: 'form', choices: COMPOSITIONS, initial: 'wreath' },
    ...HAND_KNOBS.map((knob) =>
      knob.key === 'leafSize' && knob.kind === 'number' ? { ...knob, initial: 11 } : knob,
    ),
    { kind: 'number', key: 'reach', min: 20, max: 100, step: 1, unit: '%', initial: 80 },
  ],
  inkRoles: BOTANY_ROLES,
  draw(params, seed, inks, size) {
    const values = resolveKnobs(kebunRangkai, params);
    const shapes = composed(plantOf(values), handOf(values, seed), size, {
      form: textAt(values, 'form') as Composition,
      reach: numberAt(values, 'reach') / 100,
      seed,
    });
    const art = painted(shapes, inkwell(kebunRangkai, inks), numberAt(values, 'shift'));
    const paths = art.map(({ trace, ink }) => ({ path: pathOf(trace), ink }));
    return { width: size.w, height: size.h, overhang: 0, paths };
  },
};
