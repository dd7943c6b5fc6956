/** Numbers in [0, 1), one after the other. */
export type Random = () => number;

/** Spreads the bits of a 32-bit integer (the finaliser of MurmurHash3). */
function scramble(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * One 32-bit seed out of a seed and any number of integers: a strip asks by its family and index,
 * so that it looks the same whatever else is drawn. Seed 0 is as good as any.
 */
export function hashSeed(seed: number, ...parts: readonly number[]): number {
  let h = scramble(Math.trunc(seed) ^ 0x9e3779b9);
  for (const part of parts) h = scramble(Math.imul(h, 31) ^ (Math.trunc(part) + 0x7f4a7c15));
  return h;
}

/** A small generator (mulberry32): the same seed gives the same numbers in every engine. */
export function random(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The next number of `next` between `low` and `high`. */
export function between(next: Random, low: number, high: number): number {
  return low + (high - low) * next();
}
