import type { Box, Point } from './box';

/**
 * Affine map `x' = a·x + c·y + e`, `y' = b·x + d·y + f`: the order of PDF's `cm`,
 * SVG's `matrix()` and canvas `setTransform`.
 */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that first applies `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** The inverse map. Throws on a singular matrix: callers own their scales. */
export function invert(m: Matrix): Matrix {
  const det = m[0] * m[3] - m[1] * m[2];
  if (det === 0 || !Number.isFinite(det)) throw new RangeError('singular matrix');
  const [a, b, c, d, e, f] = m;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}

export function translation(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y];
}

export function scaling(sx: number, sy: number = sx): Matrix {
  return [sx, 0, 0, sy, 0, 0];
}

/** Rotation about the origin by `degrees` clockwise (y points down). */
export function rotation(degrees: number): Matrix {
  const r = (degrees * Math.PI) / 180;
  const cos = Math.cos(r);
  const sin = Math.sin(r);
  return [cos, sin, -sin, cos, 0, 0];
}

export function applyToPoint(m: Matrix, p: Point): Point {
  return { x: m[0] * p.x + m[2] * p.y + m[4], y: m[1] * p.x + m[3] * p.y + m[5] };
}

/** A node's frame in its parent's space. Lengths in mm, rotation in degrees clockwise about the centre. */
export interface Frame extends Box {
  readonly rotation: number;
}

/** Maps the frame's own space (origin at its top left, before rotation) to its parent's. */
export function frameMatrix(frame: Frame): Matrix {
  if (frame.rotation === 0) return translation(frame.x, frame.y);
  const cx = frame.x + frame.w / 2;
  const cy = frame.y + frame.h / 2;
  const turned = multiply(translation(cx, cy), rotation(frame.rotation));
  return multiply(turned, translation(-frame.w / 2, -frame.h / 2));
}

/** Clockwise angle of the map's x axis in degrees, −180 … 180. */
export function rotationOf(m: Matrix): number {
  return (Math.atan2(m[1], m[0]) * 180) / Math.PI;
}
