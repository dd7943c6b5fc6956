import type { Ink } from '../../../core/color';
import { deepEqual } from '../../../core/document';
import type { Preferences } from '../../home/preferences';

/** An ink that belongs to whoever works on this device, and to no design. */
export interface BrandInk {
  readonly name: string;
  readonly ink: Ink;
}

const MOST = 48;
const NAME_MAX = 200;

/** The brand's inks; what storage kept in a form that this version does not know is left out. */
export function brandOf({ brand = [] }: Preferences): readonly BrandInk[] {
  return brand.slice(0, MOST).flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { name, ink } = entry as Record<string, unknown>;
    return typeof name === 'string' && isInk(ink) ? [{ name: name.slice(0, NAME_MAX), ink }] : [];
  });
}

/** The preferences with an ink added to the brand; one that is there stays as it is. */
export function withBrand(preferences: Preferences, { name, ink }: BrandInk): Preferences {
  const kept = brandOf(preferences);
  if (kept.length >= MOST || kept.some((each) => deepEqual(each.ink, ink))) return preferences;
  return { ...preferences, brand: [...kept, { name, ink }] };
}

/** The preferences without an ink. */
export function withoutBrand(preferences: Preferences, ink: Ink): Preferences {
  const brand = brandOf(preferences).filter((each) => !deepEqual(each.ink, ink));
  return { ...preferences, brand };
}

function isInk(value: unknown): value is Ink {
  if (typeof value !== 'object' || value === null) return false;
  const ink = value as Record<string, unknown>;
  switch (ink['kind']) {
    case 'process':
      return isRecipe(ink);
    case 'spot':
      return (
        typeof ink['name'] === 'string' && isShare(ink['tint'], 100) && isRecipe(ink['alternate'])
      );
    case 'rgb':
      return ['r', 'g', 'b'].every((part) => isShare(ink[part], 255));
    default:
      return false;
  }
}

function isRecipe(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const recipe = value as Record<string, unknown>;
  return ['c', 'm', 'y', 'k'].every((part) => isShare(recipe[part], 100));
}

function isShare(value: unknown, most: number): boolean {
  return typeof value === 'number' && value >= 0 && value <= most;
}
