import { contours } from 'd3-contour';
import type { Path, Segment } from '../../core/geometry';
import { quantise, scaling, transformPath } from '../../core/geometry';
import { curvesAlong, ringArea, type Ring } from './curves';
import type { DarkField } from './field';
import type { TraceWish } from './types';

/** A path of more segments than this is no drawing any more, and slow in every program. */
const MOST_SEGMENTS = 20_000;
/** An outline follows the pixels at least this loosely, in pixels. */
const TIGHTEST = 0.35;
/** Specks smaller than this are dropped, in square pixels. */
const SPECK = 3;
/** What is just on the threshold is no ink. */
const HAIR = 0.01;

/** Outlines of all that is darker than the threshold, to be filled even-odd. */
export function trace(field: DarkField, { threshold, smooth, natural }: TraceWish): Path {
  const { width, height } = field;
  const perMm = width / natural.w;
  const rings = ringsOf(field, 100 - threshold + HAIR);
  const drawn = simplified(rings, Math.max(TIGHTEST, smooth * perMm));
  const toMm = scaling(natural.w / width, natural.h / height);
  return transformPath(toMm, drawn).map(rounded);
}

/** The closed outlines, the largest first. */
function ringsOf({ width, height, dark }: DarkField, value: number): readonly Ring[] {
  const shape = contours()
    .size([width, height])
    .contour(dark as unknown as number[], value);
  return shape.coordinates
    .flat()
    .map((points): Ring => points.map(([x = 0, y = 0]) => [x, y]))
    .map((ring) => ({ ring, area: ringArea(ring) }))
    .filter(({ area }) => area >= SPECK)
    .sort((a, b) => b.area - a.area)
    .map(({ ring }) => ring);
}

/** Looser and looser until it is short enough; at last the smallest outlines are left out. */
function simplified(rings: readonly Ring[], tolerance: number): Path {
  let kept = rings.slice(0, MOST_SEGMENTS / 3);
  for (let loose = tolerance; ; loose *= 2) {
    const path = kept.flatMap((ring) => curvesAlong(ring, loose));
    if (path.length <= MOST_SEGMENTS) return path;
    kept = kept.slice(0, Math.ceil(kept.length * 0.7));
  }
}

function rounded(segment: Segment): Segment {
  return segment.map((part) => (typeof part === 'number' ? quantise(part) : part)) as never;
}
