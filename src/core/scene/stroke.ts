import { pathBounds, grow, rectPath, type Path } from '../geometry';
import { longestMiter } from './miter';
import type { PathItem, StrokeStyle } from './types';

/** The limit of mitres where none is given, the same for every painter. */
export const MITER_LIMIT = 10;

/** The width a painter draws with, in mm: a line on one side is one twice as wide, cut in half. */
export function drawnWidth({ width, side }: StrokeStyle): number {
  return side ? 2 * width : width;
}

/** How far from its path a line may leave ink at most, in mm. */
export function strokeReach(stroke: StrokeStyle, path: Path): number {
  if (stroke.side === 'inside') return 0;
  const { join, miterLimit = MITER_LIMIT } = stroke;
  const corners = join === 'miter' ? longestMiter(path, miterLimit) : 1;
  // A square end reaches half a diagonal.
  const ends = stroke.cap === 'square' ? Math.SQRT2 : 1;
  return (drawnWidth(stroke) / 2) * Math.max(corners, ends);
}

/**
 * Whether an outline is painted before its area: outside of what is filled, the fill itself cuts
 * it, and no seam is left between the two.
 */
export function liesBeneath({ fill, stroke }: Pick<PathItem, 'fill' | 'stroke'>): boolean {
  return fill !== null && stroke?.side === 'outside';
}

const around = new WeakMap<StrokeStyle, { readonly path: Path; readonly clip: Path }>();

/** What keeps a line outside its path: everything about it but the path, filled even-odd. */
export function outsideOf(path: Path, stroke: StrokeStyle): Path {
  const known = around.get(stroke);
  if (known?.path === path) return known.clip;
  const clip = [...rectPath(grow(pathBounds(path), strokeReach(stroke, path) + 1)), ...path];
  around.set(stroke, { path, clip });
  return clip;
}
