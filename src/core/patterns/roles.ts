import type { Ink } from '../color';
import type { Generator, Knob, RoleInks } from './types';

/** A percentage knob from 0. */
export function percentKnob(key: string, max: number, initial: number): Knob {
  return { kind: 'number', key, min: 0, max, step: 1, unit: '%', initial };
}

function phaseKnob(key: string): Knob {
  return { kind: 'number', key, min: -1000, max: 1000, step: 0.1, unit: 'mm', initial: 0 };
}

/** Moves the pattern within its node, so that a strip or a culm stands where the design needs it. */
export const phaseKnobs: readonly Knob[] = [phaseKnob('offsetX'), phaseKnob('offsetY')];

/** The inks of a role that a generator cannot do without. Throws when there is none. */
export function inksOf({ id }: Pick<Generator, 'id'>, inks: RoleInks, key: string): readonly Ink[] {
  const found = inks[key] ?? [];
  if (found.length === 0) throw new RangeError(`${id}: no ink for the role ${key}`);
  return found;
}
