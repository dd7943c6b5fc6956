import type { Id } from './types';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const RANDOM_LENGTH = 10;

/** What an id looks like. */
export const ID_PATTERN = /^[a-z0-9-]{1,40}$/;

/**
 * A new id `<prefix>-<ten characters>`: 36¹⁰ possibilities, so that two tabs never meet.
 * `random` gives 0 ≤ r < 1 (the core has no randomness of its own).
 */
export function makeId(prefix: string, random: () => number): Id {
  let id = `${prefix}-`;
  for (let i = 0; i < RANDOM_LENGTH; i++) {
    id += ALPHABET.charAt(Math.floor(random() * ALPHABET.length));
  }
  if (!ID_PATTERN.test(id)) throw new RangeError(`not an id prefix: ${prefix}`);
  return id;
}
