import { cellOf, placeParts } from './cell';
import { numberAt, resolveKnobs, textAt, type ResolvedKnobs } from './knobs';
import { inksOf, percentKnob, phaseKnobs } from './roles';
import { Layer, type Loom, type Woven } from './tenun/grid';
import { ikat } from './tenun/ikat';
import { lurik, LURIK } from './tenun/lurik';
import { wajik } from './tenun/wajik';
import type { Generator, Knob, RoleInks } from './types';

const CLOTHS: Readonly<Record<string, (loom: Loom) => Woven>> = {
  lurik: lurik(LURIK.broad),
  'lurik-fine': lurik(LURIK.fine),
  wajik,
  ikat,
};

const knobs: readonly Knob[] = [
  { kind: 'choice', key: 'motif', choices: Object.keys(CLOTHS), initial: 'lurik' },
  { kind: 'number', key: 'size', min: 8, max: 60, step: 0.1, unit: 'mm', initial: 24 },
  { kind: 'number', key: 'thread', min: 0.3, max: 1.5, step: 0.01, unit: 'mm', initial: 0.5 },
  percentKnob('hand', 100, 50),
  percentKnob('relief', 100, 45),
  percentKnob('feather', 100, 50),
  ...phaseKnobs,
];

function loomOf(values: ResolvedKnobs, seed: number, inks: RoleInks): Loom {
  return {
    size: numberAt(values, 'size'),
    thread: numberAt(values, 'thread'),
    unrest: numberAt(values, 'hand') / 100,
    relief: numberAt(values, 'relief') / 100,
    feather: numberAt(values, 'feather') / 100,
    seed,
    ground: inksOf(tenun, inks, 'ground')[0]!,
    threads: inksOf(tenun, inks, 'thread'),
  };
}

/** Cloth thread by thread: stripes, stepped diamonds, ikat. Throws when `ground` or `thread` has no ink. */
export const tenun: Generator = {
  id: 'tenun@1',
  knobs,
  inkRoles: [
    { key: 'ground', min: 1, max: 1, takes: ['ink'] },
    { key: 'thread', min: 1, max: 4, takes: ['accent', 'strip2', 'strip4', 'ground'] },
  ],
  draw(params, seed, inks) {
    const values = resolveKnobs(tenun, params);
    const { size, parts } = CLOTHS[textAt(values, 'motif')]!(loomOf(values, seed, inks));
    const phase = { x: numberAt(values, 'offsetX'), y: numberAt(values, 'offsetY') };
    return cellOf(placeParts(parts, size, phase), size, Layer.thread);
  },
};
