import type { GeneratorOf } from '../../core/scene';

/** A pattern that this Besek does not know: the version asked for, and the newest here; 0 for none. */
export interface PatternFault {
  readonly version: number;
  readonly known: number;
}

/** Versions are given one by one; no pattern has had more. */
const MOST = 50;

/** What is wrong with a pattern's id; null where it is known. */
export function patternFault(generator: GeneratorOf, id: string): PatternFault | null {
  if (generator(id) !== null) return null;
  const [name, number] = id.split('@');
  const version = Number(number);
  for (let known = Math.min(version - 1, MOST); known > 0; known--) {
    if (generator(`${name}@${known}`) !== null) return { version, known };
  }
  return { version, known: 0 };
}
