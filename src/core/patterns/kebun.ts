import { BOTANY_ROLES, inkwell, painted, type Printed } from './botany/paint';
import type { Hand } from './botany/pen';
import { PLANTS, type Plant } from './botany/plants';
import { fieldSide, strewn } from './botany/scatter';
import { boundsOf, pathOf, shiftedTrace } from './botany/trace';
import { later, modulo } from './cell';
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

/** How far the art reaches over the cell, in mm: the renderers' edges are covered. */
const OVERHANG = 0.05;

/** Every path where it shows in the cell: at its place, and where its repeats reach in. */
function wrapped(art: readonly Printed[], side: number): readonly CellPath[] {
  return art.flatMap(({ trace, ink }) => {
    const box = boundsOf(trace);
    const xs = shiftsInto([box.x, box.x + box.w], side);
    const ys = shiftsInto([box.y, box.y + box.h], side);
    return xs.flatMap((x) =>
      ys.map((y): CellPath => {
        const path = later(() => pathOf(shiftedTrace(trace, x, y)));
        return {
          ink,
          get path() {
            return path();
          },
        };
      }),
    );
  });
}

/** Whole multiples of the side by which a range must move to touch the cell. */
function shiftsInto([low, high]: readonly [number, number], side: number): readonly number[] {
  const first = Math.ceil((-OVERHANG - high) / side);
  const last = Math.floor((side + OVERHANG - low) / side);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * side);
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
    const x = modulo(numberAt(values, 'offsetX'), side);
    const y = modulo(numberAt(values, 'offsetY'), side);
    const field = strewn(plantOf(values), hand, seed, crowd);
    const shapes = field.map(({ tone, trace }) => ({ tone, trace: shiftedTrace(trace, x, y) }));
    const well = inkwell(kebun, inks);
    const art = painted(shapes, well, numberAt(values, 'shift'));
    // No ground is laid: whatever lies beneath shows between the sprigs.
    return { width: side, height: side, overhang: OVERHANG, paths: wrapped(art, side) };
  },
};
