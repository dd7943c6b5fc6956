import type { Ink, PalettePart } from '../color';
import type { Generator, RoleInks } from './types';

/** The inks a pattern is first laid out in: for each role the parts of a palette it takes. */
export function inksFrom(
  { inkRoles }: Pick<Generator, 'inkRoles'>,
  parts: Readonly<Record<PalettePart, Ink>>,
): RoleInks {
  return Object.fromEntries(
    inkRoles.map(({ key, takes = [] }) => [key, takes.map((part) => parts[part])]),
  );
}
