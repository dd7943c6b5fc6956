import type { Box, Point } from './box';
import { KAPPA, polygonPath, rectPath, type Path, type Segment } from './path';

/** Radii of a rectangle's corners in mm: top left, top right, bottom right, bottom left. */
export type Radii = readonly [tl: number, tr: number, br: number, bl: number];

/** A corner's radii across and down. */
type Corner = readonly [rx: number, ry: number];

/**
 * A rectangle with rounded corners. One radius is held to half the short side; with another one
 * `down` the corners are quarters of ellipses, each radius held to half of its own side. Of radii
 * one by one, all become smaller by the same factor where two do not fit on a side.
 */
export function roundedRectPath(box: Box, radius: number | Radii, down?: number): Path {
  const { x, y, w, h } = box;
  const corners = typeof radius === 'number' ? alike(box, radius, down) : oneByOne(box, radius);
  if (corners.every(isSharp)) return rectPath(box);
  const [tl, tr, br, bl] = corners;
  const [right, bottom] = [x + w, y + h];
  return [
    ['M', x + tl[0], y],
    ['L', right - tr[0], y],
    ...turn({ x: right, y }, [1, 0], tr),
    ['L', right, bottom - br[1]],
    ...turn({ x: right, y: bottom }, [0, 1], br),
    ['L', x + bl[0], bottom],
    ...turn({ x, y: bottom }, [-1, 0], bl),
    ['L', x, y + tl[1]],
    ...turn({ x, y }, [0, -1], tl),
    ['Z'],
  ];
}

type Corners = readonly [Corner, Corner, Corner, Corner];

function alike({ w, h }: Box, radius: number, down?: number): Corners {
  const across = down === undefined ? Math.min(radius, h / 2) : radius;
  const rx = Math.min(Math.max(across, 0), w / 2);
  const ry = down === undefined ? rx : Math.min(Math.max(down, 0), h / 2);
  const corner: Corner = [rx, ry];
  return [corner, corner, corner, corner];
}

function oneByOne({ w, h }: Box, radii: Radii): Corners {
  const given = radii.map((r) => Math.max(0, r)) as unknown as Radii;
  const [a, b, c, d] = given;
  const room = (side: number, sum: number): number => (sum > side ? side / sum : 1);
  const fit = Math.min(room(w, a + b), room(h, b + c), room(w, c + d), room(h, d + a));
  return given.map((r): Corner => [r * fit, r * fit]) as unknown as Corners;
}

function isSharp([rx, ry]: Corner): boolean {
  return rx === 0 || ry === 0;
}

/** The curve round a corner that is reached in a direction and left clockwise of it. */
function turn({ x, y }: Point, [dx, dy]: readonly [number, number], corner: Corner): Segment[] {
  if (isSharp(corner)) return [];
  const [rx, ry] = corner;
  const [kx, ky] = [rx * (1 - KAPPA), ry * (1 - KAPPA)];
  const [ex, ey] = [-dy, dx];
  return [['C', x - dx * kx, y - dy * ky, x + ex * kx, y + ey * ky, x + ex * rx, y + ey * ry]];
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
