import type { KnobValues } from './types';

/** What a weave of two directions says of its strips one by one: `-` leaves one out. */
const STRIPS = ['warps', 'wefts'];

/** No strip is left out: what stands alone is no ground. */
export function hasAllStrips(params: KnobValues): boolean {
  return !STRIPS.some((key) => String(params[key] ?? '').includes('-'));
}

/** Every strip is left out: another weave would show nothing at all. */
export function hasNoStrips(params: KnobValues): boolean {
  return STRIPS.every((key) => /^-+$/.test(String(params[key] ?? '')));
}

/** The settings but for those that say which strips happen to lie there. */
export function withoutStrips<T extends KnobValues>(params: T): Partial<T> {
  const rest = Object.entries(params).filter(([key]) => !STRIPS.includes(key));
  return Object.fromEntries(rest) as Partial<T>;
}
