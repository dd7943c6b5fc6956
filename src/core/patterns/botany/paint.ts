import { mix, type Ink } from '../../color';
import type { Matrix } from '../../geometry';
import { inksOf } from '../roles';
import { deepened, lit } from '../tone';
import type { Generator, InkRole, RoleInks } from '../types';
import type { Shape, Tone } from './pen';
import { movedTrace, type Trace } from './trace';

/** Roles of everything botanical. */
export const BOTANY_ROLES: readonly InkRole[] = [
  { key: 'line', min: 1, max: 1, takes: ['ink'] },
  { key: 'leaf', min: 0, max: 1, takes: ['strip2'] },
  { key: 'fruit', min: 0, max: 1, takes: ['accent'] },
  { key: 'ground', min: 0, max: 1, takes: ['ground'] },
];

export type Inkwell = Readonly<Partial<Record<Tone, Ink>>> & { readonly line: Ink };

/** An ink for every tone; what has none of its own is left as the ground, or empty. Throws without a line. */
export function inkwell(generator: Pick<Generator, 'id'>, inks: RoleInks): Inkwell {
  const line = inksOf(generator, inks, 'line')[0]!;
  const ground = inks['ground']?.[0];
  const bare: Inkwell = ground
    ? {
        line,
        paper: ground,
        stem: ground,
        leaf: ground,
        leafDark: ground,
        fruit: ground,
        light: ground,
      }
    : { line };
  return { ...bare, ...leafTones(inks['leaf']?.[0], ground), ...fruitTones(inks['fruit']?.[0]) };
}

function leafTones(leaf: Ink | undefined, ground: Ink | undefined): Partial<Inkwell> {
  if (!leaf) return {};
  const stem = ground ? mix(leaf, ground, 0.45) : leaf;
  return { leaf, stem, leafDark: deepened(leaf, 0.24) };
}

function fruitTones(fruit: Ink | undefined): Partial<Inkwell> {
  return fruit ? { fruit, fruitDark: deepened(fruit, 0.22), light: lit(fruit, 0.55) } : {};
}

/** The shapes moved by `m`. */
export function placed(shapes: readonly Shape[], m: Matrix): readonly Shape[] {
  return shapes.map(({ tone, trace }) => ({ tone, trace: movedTrace(trace, m) }));
}

/** A shape with its ink. */
export interface Printed {
  readonly trace: Trace;
  readonly ink: Ink;
}

function isFlat(tone: Tone): boolean {
  return tone === 'leaf' || tone === 'leafDark' || tone === 'fruit' || tone === 'fruitDark';
}

/** One printing of a shape: in which ink, and by how much it lies beside its line. */
export interface Coat {
  readonly ink: Ink;
  readonly by: Matrix | null;
}

/**
 * How shapes of a tone are printed, first to last. Flat fills lie `offset` mm beside their lines,
 * as in a print of several plates; where there is a ground it first clears the form, so that what
 * is behind stays behind.
 */
export function coatsOf(tone: Tone, inks: Inkwell, offset: number): readonly Coat[] {
  const ink = inks[tone];
  if (!ink) return [];
  if (!isFlat(tone) || offset === 0) return [{ ink, by: null }];
  const beside: Coat = { ink, by: [1, 0, 0, 1, offset, offset * 0.7] };
  const clears = inks.paper && (tone === 'leaf' || tone === 'fruit');
  return clears ? [{ ink: inks.paper, by: null }, beside] : [beside];
}

/** The shapes in ink. */
export function painted(
  shapes: readonly Shape[],
  inks: Inkwell,
  offset: number,
): readonly Printed[] {
  return shapes.flatMap(({ tone, trace }) =>
    coatsOf(tone, inks, offset).map(({ ink, by }) => ({
      trace: by ? movedTrace(trace, by) : trace,
      ink,
    })),
  );
}
