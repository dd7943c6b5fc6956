import type { Box, Point } from './box';
import { polygonPath, rectPath, type Path, type Segment } from './path';

/** Control point distance of a quarter circle drawn as one cubic (4/3·(√2−1)). */
const KAPPA = 0.5522847498307936;

/** Radii of a rectangle's corners in mm: top left, top right, bottom right, bottom left. */
export type Radii = readonly [tl: number, tr: number, br: number, bl: number];

/**
 * A rectangle whose corners are rounded one by one. Where two do not fit on a side, all become
 * smaller by the same factor.
 */
export function roundedCornersPath(box: Box, radii: Radii): Path {
  const { x, y, w, h } = box;
  const given = radii.map((r) => Math.max(0, r)) as unknown as Radii;
  const [a, b, c, d] = given;
  const room = (side: number, sum: number): number => (sum > side ? side / sum : 1);
  const fit = Math.min(room(w, a + b), room(h, b + c), room(w, c + d), room(h, d + a));
  const [tl, tr, br, bl] = given.map((r) => r * fit) as unknown as Radii;
  if (tl + tr + br + bl === 0) return rectPath(box);
  const [right, bottom] = [x + w, y + h];
  return [
    ['M', x + tl, y],
    ['L', right - tr, y],
    ...corner({ x: right, y }, [1, 0], tr),
    ['L', right, bottom - br],
    ...corner({ x: right, y: bottom }, [0, 1], br),
    ['L', x + bl, bottom],
    ...corner({ x, y: bottom }, [-1, 0], bl),
    ['L', x, y + tl],
    ...corner({ x, y }, [0, -1], tl),
    ['Z'],
  ];
}

/** The curve round a corner that is reached in a direction and left clockwise of it. */
function corner({ x, y }: Point, [dx, dy]: readonly [number, number], r: number): Segment[] {
  if (r === 0) return [];
  const k = r * (1 - KAPPA);
  const [ex, ey] = [-dy, dx];
  return [['C', x - dx * k, y - dy * k, x + ex * k, y + ey * k, x + ex * r, y + ey * r]];
}

/** A polygon with equal sides in the ellipse that fills the box, one corner at the top. */
export function regularPolygonPath(box: Box, sides: number): Path {
  return polygonPath(aroundEllipse(box, sides, () => 1));
}

/** A star in the ellipse that fills the box, one point at the top; `inner` 0–1 of its outer radius. */
export function starPath(box: Box, points: number, inner: number): Path {
  return polygonPath(aroundEllipse(box, 2 * points, (i) => (i % 2 === 0 ? 1 : inner)));
}

function aroundEllipse({ x, y, w, h }: Box, count: number, radius: (i: number) => number): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count - Math.PI / 2;
    const r = radius(i) / 2;
    return { x: x + w / 2 + r * w * Math.cos(angle), y: y + h / 2 + r * h * Math.sin(angle) };
  });
}

/** Whether every subpath comes back to where it began. */
export function isClosed(path: Path): boolean {
  return path.every((segment, i) => segment[0] === 'Z' || (path[i + 1] ?? ['M'])[0] !== 'M');
}

/**
 * The same path, each closed part of it begun in the middle of its first side: readers differ in
 * whether the last dash of a line and the first are one where they meet in a corner.
 */
export function begunOnSides(path: Path): Path {
  const starts = path.flatMap((segment, i) => (segment[0] === 'M' ? [i] : []));
  return starts.flatMap((start, n) => begunOnSide(path.slice(start, starts[n + 1])));
}

function begunOnSide(part: Path): Path {
  const [first, second] = part;
  if (first?.[0] !== 'M' || second?.[0] !== 'L' || part.at(-1)?.[0] !== 'Z') return part;
  const middle = [(first[1] + second[1]) / 2, (first[2] + second[2]) / 2] as const;
  return [['M', ...middle], ...part.slice(1, -1), ['L', first[1], first[2]], ['Z']];
}
