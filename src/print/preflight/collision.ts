import { intersection, type Box } from '../../core/geometry';
import type { Scene, TextReport } from '../../core/scene';
import { measured } from './measured';
import type { Found } from './preflight';

/** Accents and swashes may touch the line above: only deeper overlaps count, in mm. */
const TOLERANCE = 0.2;

/** Pairs of texts whose ink overlaps; each is reported once, at the upper of the two. */
export function findCollisions({ texts }: Scene): Found[] {
  return texts.flatMap((upper, i) => texts.slice(0, i).flatMap((lower) => collide(upper, lower)));
}

function collide(upper: TextReport, lower: TextReport): Found[] {
  const shared = sharedInk(upper.ink, lower.ink);
  if (!shared) return [];
  const depth = Math.min(shared.w, shared.h);
  if (depth <= TOLERANCE) return [];
  const params = { other: lower.nodeId, depth: measured(depth) };
  return [{ id: 'collision', verdict: 'review', nodeId: upper.nodeId, params }];
}

function sharedInk(a: Box | null, b: Box | null): Box | null {
  return a && b && intersection(a, b);
}
