import type { Box } from './box';
import type { Path } from './path';

/** The box of what is drawn: curves reach it, control points may lie outside. Empty: a point at 0. */
export function outlineBounds(path: Path): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  let [x, y] = [0, 0];
  for (const s of path) {
    if (s[0] === 'Z') continue;
    if (s[0] === 'C') {
      xs.push(...turnsOf(x, s[1], s[3], s[5]));
      ys.push(...turnsOf(y, s[2], s[4], s[6]));
    }
    [x, y] = s[0] === 'C' ? [s[5], s[6]] : [s[1], s[2]];
    xs.push(x);
    ys.push(y);
  }
  const [left, right] = span(xs);
  const [top, bottom] = span(ys);
  return { x: left, y: top, w: right - left, h: bottom - top };
}

function span(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 0];
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

/** Where a cubic curve turns round on one axis, within it. */
function turnsOf(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = -p0 + 3 * p1 - 3 * p2 + p3;
  const b = 2 * (p0 - 2 * p1 + p2);
  const c = p1 - p0;
  const at = (t: number): number => {
    const u = 1 - t;
    return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
  };
  return rootsOf(a, b, c)
    .filter((t) => t > 0 && t < 1)
    .map(at);
}

function rootsOf(a: number, b: number, c: number): number[] {
  if (Math.abs(a) < 1e-9) return b === 0 ? [] : [-c / b];
  const under = b * b - 4 * a * c;
  if (under < 0) return [];
  const root = Math.sqrt(under);
  return [(-b + root) / (2 * a), (-b - root) / (2 * a)];
}
