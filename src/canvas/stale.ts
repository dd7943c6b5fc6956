import type { Box, Matrix } from '../core/geometry';
import { union } from '../core/geometry';
import type { Scene } from '../core/scene';
import { changedPart } from '../paint';

/** A frame of the label's layer, as far as it tells one from the next. */
export interface LabelFrame {
  readonly scene: Scene;
  /** Panel mm → device pixels. */
  readonly toDevice: Matrix;
  /** All else that decides what is painted, compared one by one. */
  readonly basis: readonly unknown[];
  /** Where objects are shown that the hand moves, in whole device pixels; null while none is. */
  readonly moved: Box | null;
}

const NOTHING: Box = { x: 0, y: 0, w: 0, h: 0 };

/**
 * Which part of the canvas shows something else in the frame `now` than in the one before, in whole
 * device pixels: a box without a size where nothing does, null where all of it may.
 */
export function stalePart(before: LabelFrame | null, now: LabelFrame): Box | null {
  if (!before || !isSame([before.toDevice, ...before.basis], [now.toDevice, ...now.basis]))
    return null;
  if (before.moved && now.moved)
    return before.scene === now.scene ? union(before.moved, now.moved) : null;
  // A stack that is painted part by part is not, pixel for pixel, the one that is painted whole.
  if (before.moved || now.moved) return null;
  if (before.scene === now.scene) return NOTHING;
  return changedPart(before.scene, now.scene, now.toDevice);
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
