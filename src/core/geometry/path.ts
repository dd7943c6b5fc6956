import type { Box, Point } from './box';
import { applyToPoint, type Matrix } from './matrix';

/** One step of a path in mm: move, line, cubic Bézier, close. */
export type Segment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** A vector outline. Every subpath begins with `M`. */
export type Path = readonly Segment[];

/** Control point distance of a quarter circle drawn as one cubic (4/3·(√2−1)). */
export const KAPPA = 0.5522847498307936;

export function rectPath({ x, y, w, h }: Box): Path {
  return [['M', x, y], ['L', x + w, y], ['L', x + w, y + h], ['L', x, y + h], ['Z']];
}

export function ellipsePath({ x, y, w, h }: Box): Path {
  const rx = w / 2;
  const ry = h / 2;
  const cx = x + rx;
  const cy = y + ry;
  const kx = rx * KAPPA;
  const ky = ry * KAPPA;
  return [
    ['M', cx, y],
    ['C', cx + kx, y, x + w, cy - ky, x + w, cy],
    ['C', x + w, cy + ky, cx + kx, y + h, cx, y + h],
    ['C', cx - kx, y + h, x, cy + ky, x, cy],
    ['C', x, cy - ky, cx - kx, y, cx, y],
    ['Z'],
  ];
}

export function polygonPath(points: readonly Point[], closed = true): Path {
  const steps: Segment[] = points.map((p, i) => [i === 0 ? 'M' : 'L', p.x, p.y]);
  return closed ? [...steps, ['Z']] : steps;
}

export function transformPath(m: Matrix, path: Path): Path {
  const at = (x: number, y: number): readonly [number, number] => {
    const p = applyToPoint(m, { x, y });
    return [p.x, p.y];
  };
  return path.map((s): Segment => {
    switch (s[0]) {
      case 'Z':
        return s;
      case 'C':
        return ['C', ...at(s[1], s[2]), ...at(s[3], s[4]), ...at(s[5], s[6])];
      default:
        return [s[0], ...at(s[1], s[2])];
    }
  });
}

/** The box around all points and control points: never smaller than the outline. */
export function pathBounds(path: Path): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const s of path) {
    for (let i = 1; i + 1 < s.length; i += 2) {
      const x = s[i] as number;
      const y = s[i + 1] as number;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return left === Infinity
    ? { x: 0, y: 0, w: 0, h: 0 }
    : { x: left, y: top, w: right - left, h: bottom - top };
}

/** The path's pieces, each from its `M` on. */
export function subpathsOf(path: Path): Path[] {
  const parts: Segment[][] = [];
  for (const segment of path) {
    if (segment[0] === 'M') parts.push([]);
    parts.at(-1)?.push(segment);
  }
  return parts;
}
