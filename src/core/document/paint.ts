import type { Id } from './types';

/** A swatch, at full strength or at `tint` 0–100 %. */
export interface Fill {
  readonly swatch: Id;
  readonly tint?: number;
}

/** One colour of a gradient, `at` 0–100 % of its way. */
export interface GradientStop {
  readonly at: number;
  readonly fill: Fill;
}

/** Runs across the frame: `angle` is clockwise, 0 from left to right. Ends at the corners. */
export interface LinearGradient {
  readonly kind: 'linear';
  readonly angle: number;
  /** Two to eight, ascending. Two at one place are a hard edge. */
  readonly stops: readonly GradientStop[];
}

/** Runs from a point, in % of the frame, as a circle of `r` % of the frame's longer side. */
export interface RadialGradient {
  readonly kind: 'radial';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly stops: readonly GradientStop[];
}

export type Gradient = LinearGradient | RadialGradient;

/** What an area is filled with. */
export type Paint = Fill | Gradient;

/** The same outline or letters in an opaque ink beneath, moved by mm along the object's own axes. */
export interface Shadow {
  readonly x: number;
  readonly y: number;
  readonly fill: Fill;
}

export interface Stroke extends Fill {
  /** Line width in mm, as it is seen. */
  readonly width: number;
  /** Where it lies on a closed outline; absent: half on either side. */
  readonly side?: 'inside' | 'outside';
  readonly cap?: 'butt' | 'round' | 'square';
  readonly join?: 'miter' | 'round' | 'bevel';
  /** How many widths a mitre may be long before it is cut off; absent: 10. */
  readonly miterLimit?: number;
  /** Lengths of dash and gap in mm. */
  readonly dash?: readonly number[];
}

export function isGradient(paint: Paint): paint is Gradient {
  return 'kind' in paint;
}

/** All fills of what an area is painted with. */
export function fillsOf(paint: Paint): readonly Fill[] {
  return isGradient(paint) ? paint.stops.map((stop) => stop.fill) : [paint];
}
