import { ceplok } from './batik/ceplok';
import type { Brush, Cloth } from './batik/hand';
import { kawung } from './batik/kawung';
import { lereng } from './batik/lereng';
import { mega } from './batik/mega';
import { nitik } from './batik/nitik';
import { truntum } from './batik/truntum';
import { cellOf, placeParts } from './cell';
import { numberAt, resolveKnobs, textAt, type ResolvedKnobs } from './knobs';
import { inksOf, percentKnob, phaseKnobs } from './roles';
import type { Generator, Knob, RoleInks } from './types';

/** Widely used motifs only: none that is kept for a court is offered. */
const MOTIFS: Readonly<Record<string, (brush: Brush) => Cloth>> = {
  kawung,
  truntum,
  ceplok,
  nitik,
  'mega-mendung': mega,
  lereng,
};

const knobs: readonly Knob[] = [
  { kind: 'choice', key: 'motif', choices: Object.keys(MOTIFS), initial: 'kawung' },
  { kind: 'number', key: 'size', min: 3, max: 60, step: 0.1, unit: 'mm', initial: 11 },
  { kind: 'choice', key: 'isen', choices: ['none', 'cecek', 'sawut'], initial: 'cecek' },
  { kind: 'number', key: 'line', min: 0.1, max: 0.8, step: 0.01, unit: 'mm', initial: 0.24 },
  { kind: 'number', key: 'layers', min: 5, max: 9, step: 1, unit: '', initial: 7 },
  percentKnob('hand', 100, 45),
  ...phaseKnobs,
];

function brushOf(values: ResolvedKnobs, seed: number, inks: RoleInks): Brush {
  const motif = inksOf(batik, inks, 'motif');
  return {
    size: numberAt(values, 'size'),
    line: numberAt(values, 'line'),
    layers: Math.round(numberAt(values, 'layers')),
    unrest: numberAt(values, 'hand') / 100,
    isen: textAt(values, 'isen') as Brush['isen'],
    seed,
    inks: {
      ground: inksOf(batik, inks, 'ground')[0]!,
      motif: motif[0]!,
      second: motif[1] ?? motif[0]!,
      line: inksOf(batik, inks, 'wax')[0]!,
    },
  };
}

/** Motifs after batik, drawn as a canting draws. Throws when `ground`, `motif` or `wax` has no ink. */
export const batik: Generator = {
  id: 'batik@1',
  knobs,
  inkRoles: [
    { key: 'ground', min: 1, max: 1, takes: ['ink'] },
    { key: 'motif', min: 1, max: 2, takes: ['accent', 'strip1'] },
    { key: 'wax', min: 1, max: 1, takes: ['ground'] },
  ],
  draw(params, seed, inks) {
    const values = resolveKnobs(batik, params);
    const draw = MOTIFS[textAt(values, 'motif')]!;
    const cloth = draw(brushOf(values, seed, inks));
    const phase = { x: numberAt(values, 'offsetX'), y: numberAt(values, 'offsetY') };
    return cellOf(placeParts(cloth.parts, cloth.size, phase), cloth.size, cloth.topLayer);
  },
};
