import type { Path, Segment } from '../../core/geometry';
import type { StrokeStyle } from '../../core/scene';
import { num } from './numbers';

const OPERATOR = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;
const CAP = { butt: 0, round: 1, square: 2 } as const;
const JOIN = { miter: 0, round: 1, bevel: 2 } as const;

/** Path construction operators (ISO 32000-1, 8.5.2). */
export function pathText(path: Path): string {
  return path.map(segmentText).join('\n');
}

function segmentText([type, ...coordinates]: Segment): string {
  return [...coordinates.map(num), OPERATOR[type]].join(' ');
}

/** Line width, cap, join and dash; the defaults of a fresh page are left unsaid. */
export function lineStyleText({ width, cap, join, dash }: StrokeStyle): string {
  const parts = [`${num(width)} w`];
  if (cap !== 'butt') parts.push(`${CAP[cap]} J`);
  if (join !== 'miter') parts.push(`${JOIN[join]} j`);
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
