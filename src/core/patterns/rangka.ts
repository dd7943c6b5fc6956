import { mix } from '../color';
import { numberAt, resolveKnobs, textAt, type ResolvedKnobs } from './knobs';
import { hashSeed, random } from './random';
import { border, dotted, rules, stitched, torn } from './rangka/edges';
import { cartouche, plaque, ribbon, tied } from './rangka/plates';
import { medal, seal } from './rangka/rounds';
import { onGrid, type FrameLook, type FrameShape } from './rangka/strokes';
import { inksOf } from './roles';
import type { FrameSize, Generator, Knob } from './types';

const FORMS: Readonly<Record<string, (look: FrameLook) => readonly FrameShape[]>> = {
  plaque,
  cartouche,
  ribbon,
  seal,
  medal,
  tied,
  stitched,
  torn,
  rules,
  border,
  dotted,
};

function length(key: string, min: number, max: number, initial: number): Knob {
  return { kind: 'number', key, min, max, step: 0.05, unit: 'mm', initial };
}

const knobs: readonly Knob[] = [
  { kind: 'choice', key: 'form', choices: Object.keys(FORMS), initial: 'plaque' },
  length('line', 0.1, 2, 0.35),
  length('inset', 0, 20, 0.5),
  length('unit', 0.8, 20, 3),
  length('corner', 0.5, 30, 3.5),
];

/** Knobs held to what the frame can carry; a line only gives way where it would fill the frame. */
function lookOf(values: ResolvedKnobs, seed: number, size: FrameSize): FrameLook {
  const short = Math.min(size.w, size.h);
  return {
    size,
    line: Math.min(numberAt(values, 'line'), short * 0.05),
    inset: Math.min(numberAt(values, 'inset'), short * 0.15),
    unit: Math.min(numberAt(values, 'unit'), short * 0.4),
    corner: Math.min(numberAt(values, 'corner'), short * 0.2),
    next: random(hashSeed(seed, 41)),
  };
}

/** Frames drawn to the size of what they hold. Throws when `line` has no ink. */
export const rangka: Generator = {
  id: 'rangka@1',
  extent: 'frame',
  knobs,
  inkRoles: [
    { key: 'line', min: 1, max: 1, takes: ['ink'] },
    { key: 'fill', min: 0, max: 1, takes: ['ground'] },
    { key: 'accent', min: 0, max: 1, takes: ['accent'] },
  ],
  draw(params, seed, inks, size) {
    const values = resolveKnobs(rangka, params);
    const line = inksOf(rangka, inks, 'line')[0]!;
    const fill = inks['fill']?.[0];
    const tones = {
      line,
      fill,
      accent: inks['accent']?.[0] ?? line,
      // Torn paper shows its own inside: the sheet's ink with a little of the pen's.
      fibre: fill ? mix(fill, line, 0.22) : line,
    };
    const shapes = FORMS[textAt(values, 'form')]!(lookOf(values, seed, size));
    const paths = shapes.flatMap(({ tone, path }) => {
      const ink = tones[tone];
      return ink ? [{ path: onGrid(path), ink }] : [];
    });
    return { width: size.w, height: size.h, overhang: 0, paths };
  },
};
