import type { Path, Point } from '../geometry';

type Vector = readonly [x: number, y: number];

/** How a segment leaves its start and arrives at its end, as unit vectors. */
interface Run {
  readonly leaving: Vector;
  readonly arriving: Vector;
}

/** The longest mitre that a line along the path has, in line widths; 1 where it has no corner. */
export function longestMiter(path: Path, limit: number): number {
  let longest = 1;
  for (const { runs, closed } of subpathRuns(path)) {
    runs.forEach((run, i) => {
      const before = runs[i - 1] ?? (closed ? runs.at(-1) : undefined);
      if (before) longest = Math.max(longest, miterBetween(before.arriving, run.leaving, limit));
    });
  }
  return longest;
}

/** A mitre over the limit is cut off: then it reaches no further than the line itself. */
function miterBetween([ax, ay]: Vector, [bx, by]: Vector, limit: number): number {
  // The turn's cosine gives that of half the corner's angle.
  const sine = Math.sqrt(Math.max(0, (1 + ax * bx + ay * by) / 2));
  const ratio = sine > 0 ? 1 / sine : Infinity;
  return ratio <= limit + 1e-6 ? ratio : 1;
}

function subpathRuns(path: Path): { runs: Run[]; closed: boolean }[] {
  const subpaths: { runs: Run[]; closed: boolean }[] = [];
  let at: Point = { x: 0, y: 0 };
  let start = at;
  for (const segment of path) {
    const points = pointsOf(segment.slice(1) as readonly number[]);
    const last = subpaths.at(-1);
    if (segment[0] === 'M') {
      subpaths.push({ runs: [], closed: false });
      start = points[0]!;
    } else if (last) {
      if (segment[0] === 'Z') last.closed = true;
      const run = runThrough([at, ...(segment[0] === 'Z' ? [start] : points)]);
      if (run) last.runs.push(run);
    }
    at = points.at(-1) ?? start;
  }
  return subpaths;
}

function pointsOf(numbers: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2)
    points.push({ x: numbers[i]!, y: numbers[i + 1]! });
  return points;
}

/** Null where all the points are one. */
function runThrough(points: readonly Point[]): Run | null {
  const steps = points
    .slice(1)
    .map((p, i): Vector => [p.x - points[i]!.x, p.y - points[i]!.y])
    .filter(([x, y]) => Math.hypot(x, y) > 1e-9);
  const [first, last] = [steps[0], steps.at(-1)];
  return first && last ? { leaving: unit(first), arriving: unit(last) } : null;
}

function unit([x, y]: Vector): Vector {
  const far = Math.hypot(x, y);
  return [x / far, y / far];
}
