import type { Ink } from '../../color';
import type { Look } from '../weave/dress';

/** Splits or sticks that a cord or a strip holds together; lengths in mm, fractions 0–1. */
export interface Bound {
  readonly look: Look;
  readonly gap: number;
  /** From one binding to the next, and how wide the cord or the strip is. */
  readonly binding: number;
  readonly cord: number;
  readonly internode: number;
  readonly nodes: number;
  readonly strips: readonly Ink[];
  readonly bind: Ink;
}

/** Painting order of what is bound. */
export const BindLayer = {
  ground: 0,
  groundShadow: 1,
  body: 2,
  tone: 3,
  fibre: 4,
  mark: 6,
  cast: 7,
  tie: 8,
} as const;
