import { grow, intersection, mapBox, type Box } from '../../core/geometry';
import type { Scene, TextReport } from '../../core/scene';
import { measured } from './measured';
import type { Found } from './preflight';

/** Accents and swashes may touch the line above: only deeper overlaps count, in mm. */
const TOLERANCE = 0.2;

/** Pairs of texts whose letters overlap; each is reported once, at the upper of the two. */
export function findCollisions({ texts }: Scene): Found[] {
  return texts.flatMap((upper, i) => texts.slice(0, i).flatMap((lower) => collide(upper, lower)));
}

function collide(upper: TextReport, lower: TextReport): Found[] {
  const shared = upper.ink && lower.ink && intersection(upper.ink, lower.ink);
  if (!shared) return [];
  const depth = deepest(lettersIn(upper, shared), lettersIn(lower, shared));
  if (depth <= TOLERANCE) return [];
  const params = { other: lower.nodeId, depth: measured(depth) };
  return [{ id: 'collision', verdict: 'review', nodeId: upper.nodeId, params }];
}

/** A p that reaches down beside a line is no collision: letters count, not the box around all. */
function lettersIn({ inks, matrix }: TextReport, box: Box): Box[] {
  const near = grow(box, TOLERANCE);
  return inks.map((ink) => mapBox(matrix, ink)).filter((ink) => intersection(ink, near));
}

function deepest(a: readonly Box[], b: readonly Box[]): number {
  const depths = a.flatMap((one) =>
    b.map((other) => {
      const shared = intersection(one, other);
      return shared ? Math.min(shared.w, shared.h) : 0;
    }),
  );
  return Math.max(0, ...depths);
}
