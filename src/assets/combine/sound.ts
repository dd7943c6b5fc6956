import { outlineBounds, type Path } from '../../core/geometry';
import type { Area, Combining } from './types';

/** What counts as inside, from whether a point lies in each of the areas. */
const INSIDE: Readonly<Record<Combining, (flags: readonly boolean[]) => boolean>> = {
  unite: (flags) => flags.some(Boolean),
  subtract: ([first = false, ...rest]) => first && !rest.some(Boolean),
  intersect: (flags) => flags.every(Boolean),
  exclude: (flags) => flags.filter(Boolean).length % 2 === 1,
};
/** Edges looked at, all in all: as many points are tried as they allow. */
const WORK = 4_000_000;
const MOST = 900;
const CURVE = 32;
/** Nearer to an outline than this share of the whole, a point says nothing: curves are looked at as lines. */
const NEAR = 1 / 1000;
const NEAR_MM = 0.02;

/** Straight edges, four numbers each. */
type Edges = readonly number[];

/** Whether points all over the areas lie inside of the path exactly where they should. */
export function agrees(how: Combining, areas: readonly Area[], path: Path): boolean {
  const { x, y, w, h } = outlineBounds(areas.flatMap((area) => [...area.path]));
  const given = areas.map(({ path: outline, fillRule }) => ({ edges: edgesOf(outline), fillRule }));
  const made = edgesOf(path);
  const count = given.reduce((sum, { edges }) => sum + edges.length, made.length) / 4;
  const side = Math.max(5, Math.floor(Math.sqrt(Math.min(MOST, WORK / (3 * count)))));
  const near = Math.max(NEAR_MM, NEAR * Math.max(w, h));
  const flagsAt = (px: number, py: number): readonly boolean[] =>
    given.map(({ edges, fillRule }) => {
      const turns = windingOf(edges, px, py);
      return fillRule === 'evenodd' ? turns % 2 !== 0 : turns !== 0;
    });
  for (let i = 0; i < side * side; i++) {
    // Off any raster that a design is made on.
    const px = x + (w * ((i % side) + 0.4637)) / side;
    const py = y + (h * (Math.floor(i / side) + 0.5391)) / side;
    const [flags, ...around] = [0, near, -near].map((by) => flagsAt(px + by, py + by));
    const isClear = around.every((each) => each.every((flag, n) => flag === flags![n]));
    const isIn = windingOf(made, px, py) % 2 !== 0;
    if (isClear && isIn !== INSIDE[how](flags!)) return false;
  }
  return true;
}

function edgesOf(path: Path): Edges {
  const edges: number[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const to = (nextX: number, nextY: number): void => {
    edges.push(x, y, nextX, nextY);
    [x, y] = [nextX, nextY];
  };
  for (const s of path) {
    if (s[0] === 'M' || s[0] === 'Z') to(startX, startY);
    if (s[0] === 'M') [x, y, startX, startY] = [s[1], s[2], s[1], s[2]];
    else if (s[0] === 'L') to(s[1], s[2]);
    else if (s[0] === 'C') {
      const [fromX, fromY] = [x, y];
      for (let i = 1; i <= CURVE; i++) {
        const t = i / CURVE;
        to(onCurve(t, fromX, s[1], s[3], s[5]), onCurve(t, fromY, s[2], s[4], s[6]));
      }
    }
  }
  to(startX, startY);
  return edges;
}

/** A point of a cubic curve, on one axis. */
export function onCurve(t: number, ...at: readonly [number, number, number, number]): number {
  const [a, b, c, d] = at;
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

/** How often the edges go round a point. */
function windingOf(edges: Edges, px: number, py: number): number {
  let turns = 0;
  for (let i = 0; i < edges.length; i += 4) {
    const [ax, ay, bx, by] = [edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!];
    if (ay > py === by > py) continue;
    if (px < ax + ((py - ay) / (by - ay)) * (bx - ax)) turns += by > ay ? 1 : -1;
  }
  return turns;
}
