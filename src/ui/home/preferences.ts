/** What belongs to this device and to no design. */
export interface Preferences {
  /** Ids of templates, the last chosen last. */
  readonly favourites: readonly string[];
  /** CSS pixels to a millimetre of this screen, once it has been matched with a bank card. */
  readonly pxPerMm: number | null;
  /** Inks of the owner's brand, as `ui/editor/colour/brand.ts` reads them. */
  readonly brand?: readonly unknown[];
}

export const NO_PREFERENCES: Preferences = { favourites: [], pxPerMm: null };

/** A bank card, ISO/IEC 7810 ID-1, in mm. */
export const BANK_CARD = { width: 85.6, height: 53.98 } as const;
/** Between how many CSS px to a millimetre screens really are. */
export const MM_RANGE = { min: 2, max: 10 } as const;
const MOST_FAVOURITES = 1000;

/** What storage kept, or null where it is not of the form that this version writes. */
export function parsePreferences(value: unknown): Preferences | null {
  if (typeof value !== 'object' || value === null) return null;
  const { favourites, pxPerMm, brand } = value as Record<string, unknown>;
  const isList =
    Array.isArray(favourites) &&
    favourites.length <= MOST_FAVOURITES &&
    favourites.every((id): id is string => typeof id === 'string' && /^[a-z0-9-]{1,80}$/.test(id));
  const { min, max } = MM_RANGE;
  const isScale =
    pxPerMm === null || (typeof pxPerMm === 'number' && pxPerMm >= min && pxPerMm <= max);
  return isList && isScale
    ? { favourites, pxPerMm, ...(Array.isArray(brand) && { brand: brand as unknown[] }) }
    : null;
}

/** The preferences with the template among the favourites, or no longer. */
export function toggled(preferences: Preferences, id: string): Preferences {
  const { favourites } = preferences;
  const rest = favourites.filter((each) => each !== id);
  return { ...preferences, favourites: rest.length < favourites.length ? rest : [...rest, id] };
}
