import { facesOf } from './faces';
import type { FontId } from './shaper';
import type { Layout, TextBlock, Typeset } from './types';

/** Layouts made earlier, each under the JSON of its block. Plain data, to be stored. */
export type LaidOut = Readonly<Record<string, Layout>>;

/** Layouts as they were stored; anything else is none, since they can always be made anew. */
export function asLaidOut(stored: unknown): LaidOut {
  return typeof stored === 'object' && stored !== null ? (stored as LaidOut) : {};
}

/**
 * Sets what was set before, from `laidOut`, once the font files of its letters can be painted;
 * everything else waits for a shaping engine.
 */
export function recalled(laidOut: LaidOut, isPainted: (font: FontId) => boolean): Typeset {
  return (block) => {
    const key = keyOf(block);
    const known = Object.hasOwn(laidOut, key) ? laidOut[key] : undefined;
    const isReady = known?.runs.every(({ font }) => isPainted(font));
    return known && isReady ? known : { pending: facesOf(block) };
  };
}

/** Sets as `typeset` does and writes every layout down in `into`. */
export function recording(typeset: Typeset, into: Record<string, Layout>): Typeset {
  return (block) => {
    const set = typeset(block);
    if (!('pending' in set)) into[keyOf(block)] = set;
    return set;
  };
}

function keyOf(block: TextBlock): string {
  return JSON.stringify(block);
}
