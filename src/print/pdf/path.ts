import { subpathsOf, type Path, type Segment } from '../../core/geometry';
import { drawnWidth, type StrokeStyle } from '../../core/scene';
import { num, plateStep } from './numbers';

const OPERATOR = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;
const CAP = { butt: 0, round: 1, square: 2 } as const;
const JOIN = { miter: 0, round: 1, bevel: 2 } as const;

/** Path construction operators (ISO 32000-1, 8.5.2). */
export function pathText(path: Path): string {
  const drawn = (part: Path): string => part.map(segmentText).join('\n');
  return subpathsOf(path)
    .map((part) => rectangleText(part) ?? drawn(part))
    .join('\n');
}

/**
 * `re` for a closed rectangle that starts along x, else null. It draws the same corners in the
 * same order at half the bytes: a weave is thousands of them. Its far side is rounded as a place
 * and not as a length, so that rectangles that touch do so on the page.
 */
function rectangleText(part: Path): string | null {
  if (!isRectangle(part)) return null;
  const [[x0, y0], [x1], [, y2]] = cornersOf(part)!;
  const [left, top, right, bottom] = [x0, y0, x1, y2].map(plateStep) as [
    number,
    number,
    number,
    number,
  ];
  return [left, top, right - left, bottom - top].map(num).concat('re').join(' ');
}

/** Whether a subpath is a closed rectangle along the axes that starts along x. */
export function isRectangle(part: Path): boolean {
  const corners = cornersOf(part);
  if (!corners) return false;
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = corners;
  return y0 === y1 && x1 === x2 && y2 === y3 && x3 === x0;
}

type Corner = readonly [x: number, y: number];

/** The corners of a subpath `M L L L Z`. */
export function cornersOf(part: Path): readonly [Corner, Corner, Corner, Corner] | null {
  if (part.map(([type]) => type).join('') !== 'MLLLZ') return null;
  const at = (i: number): Corner => [part[i]![1]!, part[i]![2]!];
  return [at(0), at(1), at(2), at(3)];
}

function segmentText([type, ...coordinates]: Segment): string {
  return [...coordinates.map((mm) => num(plateStep(mm))), OPERATOR[type]].join(' ');
}

/** Line width, cap, join and dash; the defaults of a fresh page are left unsaid. */
export function lineStyleText(stroke: StrokeStyle): string {
  const { cap, join, miterLimit, dash } = stroke;
  const parts = [`${num(drawnWidth(stroke))} w`];
  if (cap !== 'butt') parts.push(`${CAP[cap]} J`);
  if (join !== 'miter') parts.push(`${JOIN[join]} j`);
  if (join === 'miter' && miterLimit !== undefined) parts.push(`${num(miterLimit)} M`);
  if (dash.length > 0) parts.push(`[${dash.map(num).join(' ')}] 0 d`);
  return parts.join(' ');
}

/** The operator that paints the path just built. */
export function paintOperator(fill: boolean, stroke: boolean, rule: 'nonzero' | 'evenodd'): string {
  const star = rule === 'evenodd' ? '*' : '';
  if (fill && stroke) return `B${star}`;
  if (fill) return `f${star}`;
  return stroke ? 'S' : 'n';
}
