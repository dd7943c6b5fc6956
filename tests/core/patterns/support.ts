import type { Ink } from '../../../src/core/color';
import { process } from '../../../src/core/color';
import type { Path } from '../../../src/core/geometry';
import type { PatternCell, RoleInks } from '../../../src/core/patterns';

interface Edge {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** One path as edges, for hit tests that know nothing of how it was made. */
export interface Shape {
  readonly edges: readonly Edge[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const WEAVE_INKS: RoleInks = {
  warp: [process(60, 65, 65, 80), process(20, 92, 100, 10)],
  weft: [process(12, 23, 51, 0)],
  third: [process(18, 34, 66, 4)],
  ground: [process(60, 60, 60, 90)],
};

export const CULM_INKS: RoleInks = {
  culm: [process(14, 23, 50, 0), process(58, 62, 62, 72)],
  ground: [process(60, 60, 60, 90)],
};

export const BATIK_INKS: RoleInks = {
  ground: [process(60, 60, 60, 90)],
  motif: [process(32, 74, 95, 28), process(12, 30, 58, 0)],
  wax: [process(2, 6, 18, 0)],
};

export const CLOTH_INKS: RoleInks = {
  ground: [process(25, 98, 95, 25)],
  thread: [process(6, 29, 80, 0), process(60, 70, 70, 80), process(3, 6, 17, 0)],
};

export const PANDAN_INKS: RoleInks = {
  strip: [process(6, 2, 22, 0), process(15, 100, 55, 5), process(90, 35, 85, 35)],
  ground: [process(60, 60, 60, 90)],
};

export const BOUND_INKS: RoleInks = {
  strip: [process(12, 23, 51, 0), process(28, 56, 88, 20)],
  bind: [process(10, 90, 80, 5)],
  ground: [process(60, 60, 60, 90)],
};

function edgesOf(path: Path): readonly Edge[] {
  const edges: Edge[] = [];
  let start = { x: 0, y: 0 };
  let last = start;
  const to = (x: number, y: number): void => {
    edges.push({ x0: last.x, y0: last.y, x1: x, y1: y });
    last = { x, y };
  };
  for (const step of path) {
    if (step[0] === 'M') last = start = { x: step[1], y: step[2] };
    else if (step[0] === 'L') to(step[1], step[2]);
    else if (step[0] === 'Z') to(start.x, start.y);
    else throw new Error('cells are drawn with straight edges');
  }
  return edges;
}

/** The path with its curves as short straight edges. */
export function flattened(path: Path, steps = 8): Path {
  let last: readonly [number, number] = [0, 0];
  return path.flatMap((s): Path => {
    if (s[0] === 'Z') return [s];
    const from = last;
    last = s[0] === 'C' ? [s[5], s[6]] : [s[1], s[2]];
    if (s[0] !== 'C') return [s];
    return Array.from({ length: steps }, (_, i): Path[number] => {
      const t = (i + 1) / steps;
      const u = 1 - t;
      const at = (k: 0 | 1): number =>
        u * u * u * from[k] +
        3 * u * u * t * s[k === 0 ? 1 : 2] +
        3 * u * t * t * s[k === 0 ? 3 : 4] +
        t * t * t * s[k === 0 ? 5 : 6];
      return ['L', at(0), at(1)];
    });
  });
}

export function shapeOf(path: Path): Shape {
  const edges = edgesOf(path);
  const xs = edges.flatMap((e) => [e.x0, e.x1]);
  const ys = edges.flatMap((e) => [e.y0, e.y1]);
  const low = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
  const high = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
  return { edges, left: low(xs), right: high(xs), top: low(ys), bottom: high(ys) };
}

function distance(e: Edge, x: number, y: number): number {
  const dx = e.x1 - e.x0;
  const dy = e.y1 - e.y0;
  const length = dx * dx + dy * dy;
  const t =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((x - e.x0) * dx + (y - e.y0) * dy) / length));
  return Math.hypot(x - e.x0 - t * dx, y - e.y0 - t * dy);
}

/** Inside by the nonzero rule; null within `tolerance` mm of an edge, where rounding decides. */
export function covers(shape: Shape, x: number, y: number, tolerance = 0.003): boolean | null {
  const { left, right, top, bottom } = shape;
  if (x < left - tolerance || x > right + tolerance) return false;
  if (y < top - tolerance || y > bottom + tolerance) return false;
  let winding = 0;
  for (const e of shape.edges) {
    if (y < Math.min(e.y0, e.y1) - tolerance || y > Math.max(e.y0, e.y1) + tolerance) continue;
    if (distance(e, x, y) < tolerance) return null;
    const down = e.y0 <= y && e.y1 > y;
    const up = e.y0 > y && e.y1 <= y;
    if (!down && !up) continue;
    if (e.x0 + ((y - e.y0) / (e.y1 - e.y0)) * (e.x1 - e.x0) > x) winding += down ? 1 : -1;
  }
  return winding !== 0;
}

/** What was painted last at a point: its place in the order, −1 for nothing, null when too close to call. */
export function lastAt(shapes: readonly Shape[], x: number, y: number): number | null {
  for (let i = shapes.length - 1; i >= 0; i--) {
    const hit = covers(shapes[i]!, x, y);
    if (hit === null) return null;
    if (hit) return i;
  }
  return -1;
}

/** The ink shown at a point when cells are painted over one another in the order of `cells`. */
export function inkOn(
  cell: PatternCell,
  shapes: readonly Shape[],
  cells: readonly (readonly [number, number])[],
  point: readonly [number, number],
): Ink | 'paper' | null {
  let shown: Ink | 'paper' = 'paper';
  for (const [column, row] of cells) {
    const at = lastAt(shapes, point[0] - column * cell.width, point[1] - row * cell.height);
    if (at === null) return null;
    if (at >= 0) shown = cell.paths[at]!.ink;
  }
  return shown;
}

/** The cell and its eight neighbours, row by row. */
export const NEIGHBOURS: readonly (readonly [number, number])[] = [-1, 0, 1].flatMap((row) =>
  [-1, 0, 1].map((column): readonly [number, number] => [column, row]),
);

/** A short name for bytes (FNV-1a), so that a golden value fits in a line. */
export function fingerprint(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(value)) {
    hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
