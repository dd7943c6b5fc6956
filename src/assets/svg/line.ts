import { LIMITS } from '../../core/document';
import { lengthOf } from './numbers';
import type { Room } from './outline';
import type { Style } from './style';

/** How an outline is drawn, in mm. */
export interface Line {
  readonly width: number;
  readonly cap?: 'round' | 'square';
  readonly join?: 'round' | 'bevel';
  readonly miterLimit?: number;
  readonly dash?: readonly number[];
}

/** Where CSS says nothing else. */
const MITER_LIMIT = 4;

/** The line that a style draws, `mm` to a user unit; null where it has no width. */
export function lineOf(style: Style, mm: number, room: Room): Line | null {
  const whole = Math.hypot(room.w, room.h) / Math.SQRT2;
  const width = (lengthOf(style.get('stroke-width') ?? '1', whole) ?? 1) * mm;
  if (!(width > 0)) return null;
  const cap = style.get('stroke-linecap');
  const join = style.get('stroke-linejoin');
  const isMiter = join !== 'round' && join !== 'bevel';
  const limit = Number(style.get('stroke-miterlimit') ?? MITER_LIMIT);
  const dash = dashOf(style, mm, whole);
  return {
    width: Math.min(width, LIMITS.strokeWidth),
    ...((cap === 'round' || cap === 'square') && { cap }),
    ...(!isMiter && { join }),
    ...(isMiter && { miterLimit: Math.min(LIMITS.miter, Math.max(1, limit || MITER_LIMIT)) }),
    ...(dash.length > 0 && { dash }),
  };
}

function dashOf(style: Style, mm: number, whole: number): readonly number[] {
  const words = (style.get('stroke-dasharray') ?? 'none').split(/[\s,]+/).filter((w) => w !== '');
  const lengths = words.map((word) => lengthOf(word, whole));
  const dash = lengths.map((length) => (length ?? -1) * mm);
  const isSound = dash.length <= LIMITS.dashes && dash.every((v) => v >= 0 && v <= LIMITS.extent);
  return isSound && dash.some((v) => v > 0) ? dash : [];
}
