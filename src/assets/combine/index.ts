import { FillRule, PathBoolean, PathBooleanOperation } from 'path-bool';
import { contains, outlineBounds, quantise, transformPath, translation } from '../../core/geometry';
import type { Path, Segment } from '../../core/geometry';
import { withoutSlivers } from './slivers';
import { agrees } from './sound';
import type { Area, Combining } from './types';

export type { Area } from './types';

const OPERATIONS = {
  unite: PathBooleanOperation.Union,
  subtract: PathBooleanOperation.Difference,
  intersect: PathBooleanOperation.Intersection,
  exclude: PathBooleanOperation.Exclusion,
} as const;
const RULES = { nonzero: FillRule.NonZero, evenodd: FillRule.EvenOdd } as const;

/** Half of what a document keeps, in mm. */
const NEAR = 0.0005;

type Curves = ConstructorParameters<typeof PathBoolean>[0][number]['path'];
type Curve = Curves[number];
type Point = [number, number];

/**
 * By how much the areas are moved apart, in mm, until the library finds its way: it loses it where
 * outlines only touch, and says nothing of it. Nobody sees a thousandth of a millimetre.
 */
const NUDGES = [
  [0, 0],
  [0.0007, 0.0004],
  [-0.0005, -0.0009],
  [0.0011, -0.0006],
  [-0.0013, 0.0008],
] as const;
/** How far a sound result may reach beyond the areas, in mm. */
const REACH = 0.01;

/**
 * One outline of what areas come to: all of them, the first without the others, what all share, or
 * what an odd number of them covers. Curves stay curves. An empty path where nothing is left, null
 * where no sound outline was found.
 */
export function combine(how: Combining, areas: readonly Area[]): Path | null {
  for (const nudge of NUDGES) {
    const path = attempt(how, areas, nudge);
    if (path && isSound(how, areas, path) && agrees(how, areas, path)) return path;
  }
  return null;
}

function attempt(
  how: Combining,
  areas: readonly Area[],
  [dx, dy]: readonly [number, number],
): Path | null {
  const inputs = areas.map(({ path, fillRule }, i) => ({
    path: curvesOf(transformPath(translation(dx * i, dy * i), path.map(quantised))),
    fillRule: RULES[fillRule],
  }));
  try {
    return withoutSlivers(new PathBoolean(inputs).get(OPERATIONS[how]).flatMap(pathOf));
  } catch {
    return null;
  }
}

/** Whatever comes out lies within what went in; all of it together reaches as far as they do. */
function isSound(how: Combining, areas: readonly Area[], path: Path): boolean {
  const all = outlineBounds(areas.flatMap((area) => [...area.path]));
  if (path.length === 0) return how !== 'unite';
  const box = outlineBounds(path);
  if (how !== 'unite') return contains(all, box, REACH);
  return contains(all, box, REACH) && contains(box, all, REACH);
}

/** Edges that differ by less than anything in a document are one edge. */
function quantised(segment: Segment): Segment {
  const parts = segment.map((part) => (typeof part === 'number' ? quantise(part) : part));
  return parts as unknown as Segment;
}

/** Every part closed: only what is enclosed counts. */
function curvesOf(path: Path): Curves {
  const curves: Curve[] = [];
  let start: Point = [0, 0];
  let at: Point = [0, 0];
  const line = (to: Point): void => {
    if (to[0] !== at[0] || to[1] !== at[1]) curves.push(['L', at, to]);
    at = to;
  };
  for (const segment of path) {
    if (segment[0] === 'M' || segment[0] === 'Z') line(start);
    if (segment[0] === 'M') start = at = [segment[1], segment[2]];
    else if (segment[0] === 'L') line([segment[1], segment[2]]);
    else if (segment[0] === 'C') {
      const [, x1, y1, x2, y2, x, y] = segment;
      curves.push(['C', at, [x1, y1], [x2, y2], [x, y]]);
      at = [x, y];
    }
  }
  line(start);
  return curves;
}

function pathOf(curves: Curves): Path {
  const out: Segment[] = [];
  let at: readonly number[] | null = null;
  for (const curve of curves) {
    const [from, to] = [curve[1], curve.at(-1) as Point];
    if (!at || !isSame(at, from)) {
      if (at) out.push(['Z']);
      out.push(['M', from[0], from[1]]);
    }
    if (curve[0] === 'C') out.push(['C', ...pair(curve[2]), ...pair(curve[3]), ...pair(to)]);
    else out.push(['L', ...pair(to)]);
    at = to;
  }
  return at ? [...out, ['Z']] : out;
}

/** Where two edges cross, their ends agree but for rounding. */
function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  return Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!) < NEAR;
}

function pair(point: ArrayLike<number>): readonly [number, number] {
  return [point[0]!, point[1]!];
}
