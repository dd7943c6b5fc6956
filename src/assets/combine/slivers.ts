import { outlineBounds, type Path, type Segment } from '../../core/geometry';
import { onCurve } from './sound';

/** Thinner than this on the whole, in mm, a part is what rounding has left over. */
const THIN = 0.003;
/** Points on each curve are enough to tell a shape from a line. */
const POINTS = 8;

/** A path without the parts that enclose next to nothing. Every part ends in `Z`. */
export function withoutSlivers(path: Path): Path {
  const parts: Segment[][] = [];
  for (const segment of path) {
    if (segment[0] === 'M') parts.push([]);
    parts.at(-1)?.push(segment);
  }
  return parts.filter((part) => !isSliver(part)).flat();
}

function isSliver(part: Path): boolean {
  const { w, h } = outlineBounds(part);
  return areaOf(part) < THIN * Math.max(w, h);
}

function areaOf(part: Path): number {
  let sum = 0;
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  const to = (nextX: number, nextY: number): void => {
    sum += x * nextY - nextX * y;
    [x, y] = [nextX, nextY];
  };
  for (const s of part) {
    if (s[0] === 'M') [x, y, startX, startY] = [s[1], s[2], s[1], s[2]];
    else if (s[0] === 'L') to(s[1], s[2]);
    else if (s[0] === 'Z') to(startX, startY);
    else {
      const [fromX, fromY] = [x, y];
      for (let i = 1; i <= POINTS; i++) {
        const t = i / POINTS;
        to(onCurve(t, fromX, s[1], s[3], s[5]), onCurve(t, fromY, s[2], s[4], s[6]));
      }
    }
  }
  return Math.abs(sum / 2);
}
