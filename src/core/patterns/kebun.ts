import { corners, BOTANY_ROLES, inkwell, painted, placed } from './botany/paint';
import type { Hand } from './botany/pen';
import { PLANTS, type Plant } from './botany/plants';
import { fieldSide, strewn } from './botany/scatter';
import { modulo } from './cell';
import { numberAt, resolveKnobs, textAt, type ResolvedKnobs } from './knobs';
import { hashSeed, random } from './random';
import { percentKnob, phaseKnobs } from './roles';
import type { CellPath, Generator, Knob } from './types';

/** Knobs of the hand that every botanical drawing has. */
export const HAND_KNOBS: readonly Knob[] = [
  { kind: 'choice', key: 'plant', choices: PLANTS, initial: 'coffee' },
  { kind: 'number', key: 'leafSize', min: 4, max: 60, step: 0.5, unit: 'mm', initial: 16 },
  { kind: 'number', key: 'line', min: 0.1, max: 0.8, step: 0.02, unit: 'mm', initial: 0.22 },
  percentKnob('density', 100, 60),
  percentKnob('sway', 100, 50),
  percentKnob('hatch', 100, 60),
  { kind: 'number', key: 'shift', min: 0, max: 1, step: 0.02, unit: 'mm', initial: 0.18 },
];

/** The hand that the knobs describe. */
export function handOf(values: ResolvedKnobs, seed: number): Hand {
  return {
    line: numberAt(values, 'line'),
    size: numberAt(values, 'leafSize'),
    hatch: numberAt(values, 'hatch') / 100,
    sway: numberAt(values, 'sway') / 100,
    density: 0.6 + (numberAt(values, 'density') / 100) * 0.7,
    next: random(hashSeed(seed, 17)),
  };
}

/** The plant of the choice knob. */
export function plantOf(values: ResolvedKnobs): Plant {
  return textAt(values, 'plant') as Plant;
}

/** How far paths reach over a square cell. */
function reach(paths: readonly CellPath[], side: number): number {
  let most = 0;
  for (const { path } of paths) {
    for (const [x, y] of corners(path)) most = Math.max(most, -x, -y, x - side, y - side);
  }
  return most;
}

/** Sprigs strewn over whatever lies beneath, each whole. Throws when `line` has no ink. */
export const kebun: Generator = {
  id: 'kebun@1',
  knobs: [...HAND_KNOBS, ...phaseKnobs],
  inkRoles: BOTANY_ROLES,
  draw(params, seed, inks) {
    const values = resolveKnobs(kebun, params);
    const hand = handOf(values, seed);
    const side = fieldSide(hand);
    const crowd = numberAt(values, 'density') / 100;
    const shapes = placed(strewn(plantOf(values), hand, seed, crowd), [
      1,
      0,
      0,
      1,
      modulo(numberAt(values, 'offsetX'), side),
      modulo(numberAt(values, 'offsetY'), side),
    ]);
    const well = inkwell(kebun, inks);
    const art = painted(shapes, well, numberAt(values, 'shift'));
    // Bézier handles may stand out a little further than the ends they belong to.
    const overhang = reach(art, side) + hand.size * 0.06 + 0.05;
    // No ground is laid: it would cover what the neighbours reach over with.
    return { width: side, height: side, overhang, paths: art };
  },
};
