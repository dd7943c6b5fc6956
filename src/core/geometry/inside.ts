import type { Box, Point } from './box';
import type { Path } from './path';

/** A closed polygon; its last point is joined to its first. */
export type Ring = readonly Point[];

/** Chords a curve is cut into: 0.01 mm off at most on a quarter circle of 100 mm radius. */
const CHORDS = 32;

/** The path's subpaths as polygons. */
export function flatten(path: Path): Ring[] {
  const rings: Point[][] = [];
  for (const segment of path) {
    const ring = rings.at(-1);
    if (segment[0] === 'M') rings.push([{ x: segment[1], y: segment[2] }]);
    else if (segment[0] === 'L') ring?.push({ x: segment[1], y: segment[2] });
    else if (segment[0] === 'C') ring?.push(...chords(ring.at(-1)!, segment));
  }
  return rings;
}

type Cubic = readonly ['C', number, number, number, number, number, number];

function chords(start: Point, [, x1, y1, x2, y2, x3, y3]: Cubic): Point[] {
  return Array.from({ length: CHORDS }, (_, i) => {
    const t = (i + 1) / CHORDS;
    const s = 1 - t;
    const at = (p0: number, p1: number, p2: number, p3: number): number =>
      s ** 3 * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t ** 3 * p3;
    return { x: at(start.x, x1, x2, x3), y: at(start.y, y1, y2, y3) };
  });
}

function edges(ring: Ring): (readonly [Point, Point])[] {
  return ring.map((a, i) => [a, ring[(i + 1) % ring.length]!] as const);
}

/** Whether a point lies inside, by the edges that a ray to the right of it crosses. */
export function isInside(
  rings: readonly Ring[],
  p: Point,
  rule: 'nonzero' | 'evenodd' = 'evenodd',
): boolean {
  let windings = 0;
  for (const ring of rings) {
    let a = ring.at(-1)!;
    for (const b of ring) {
      const isAcross = a.y > p.y !== b.y > p.y;
      if (isAcross && p.x < a.x + ((p.y - a.y) / (b.y - a.y)) * (b.x - a.x)) {
        windings += a.y > p.y ? 1 : -1;
      }
      a = b;
    }
  }
  return rule === 'nonzero' ? windings !== 0 : windings % 2 !== 0;
}

/** Distance in mm from a point to the nearest edge. */
export function distanceToEdges(rings: readonly Ring[], p: Point): number {
  return Math.min(...rings.flatMap(edges).map(([a, b]) => distanceToEdge(a, b, p)));
}

function distanceToEdge(a: Point, b: Point, p: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((p.x - a.x) * dx + (p.y - a.y) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/**
 * Points of a box, spread evenly and in no rows: a pattern or a line that they are to find has rows of
 * its own (the R2 sequence: Roberts, 2018).
 */
export function pointsIn({ x, y, w, h }: Box, count: number): readonly Point[] {
  return Array.from({ length: count }, (_, i) => ({
    x: x + ((0.5 + i * 0.7548776662) % 1) * w,
    y: y + ((0.5 + i * 0.569840291) % 1) * h,
  }));
}
