import type { Box, Point } from '../geometry';
import { stand } from './arc';
import type { CaretLine } from './caret-places';

/** A caret in mm of the frame: from a point so far down, once it is turned about it clockwise. */
export interface CaretBar extends Point {
  readonly length: number;
  /** Degrees. */
  readonly turn: number;
}

/** A box turned clockwise about its top left, in degrees; absent for 0. */
export interface TurnedBox extends Box {
  readonly turn?: number;
}

/** The caret at a place of a line. */
export function barAt({ way, top, bottom }: CaretLine, x: number): CaretBar {
  const length = bottom - top;
  if (!way) return { x, y: top, length, turn: 0 };
  if (way.kind === 'column') return { x: top, y: x, length, turn: -90 };
  const {
    x: left,
    y,
    turn = 0,
  } = stand(x / way.ring.spacing, { along: 0, down: top }, way.ring, way);
  return { x: left, y, length, turn };
}

/** How far along a line, and across it, a point of the frame is. */
export function alongLine({ way }: CaretLine, { x, y }: Point): Point {
  if (!way) return { x, y };
  if (way.kind === 'column') return { x: y, y: x };
  const { centre, feet, spacing } = way.ring;
  const [dx, dy] = [x - centre.x, y - centre.y];
  const out = Math.hypot(dx, dy) - feet;
  return way.side === 'top'
    ? { x: Math.atan2(dx, -dy) * spacing, y: -out }
    : { x: Math.atan2(dx, dy) * spacing, y: out };
}

/** What a selection covers: a box for each line, for each letter on an arc. */
export function selectionBoxes(lines: readonly CaretLine[], from: number, to: number): TurnedBox[] {
  return lines.flatMap((line, i) => {
    const next = lines[i + 1];
    const { start, xs, top, bottom, way } = line;
    if (to <= start || from > line.end) return [];
    const first = Math.max(from - start, 0);
    const goesOn = next !== undefined && to >= next.start;
    const last = goesOn ? line.end - start : to - start;
    if (way?.kind === 'arc') return boxesAround(line, first, last);
    const left = xs[first]!;
    const right = xs[last]! + (goesOn ? 0.12 * (bottom - top) : 0);
    const size = Math.max(0, right - left);
    return way
      ? [{ x: top, y: left, w: bottom - top, h: size }]
      : [{ x: left, y: top, w: size, h: bottom - top }];
  });
}

/** Each as wide as its letter at the far end of it, where they lie furthest apart. */
function boxesAround(
  { xs, top, bottom, way }: CaretLine,
  first: number,
  last: number,
): TurnedBox[] {
  if (way?.kind !== 'arc') return [];
  const { ring, side } = way;
  const widest = Math.max(...[top, bottom].map((y) => ring.feet + (side === 'top' ? -y : y)));
  const boxes: TurnedBox[] = [];
  for (let i = first; i < last; i++) {
    const w = ((xs[i + 1]! - xs[i]!) * widest) / ring.spacing;
    const angle = (xs[i]! + xs[i + 1]!) / 2 / ring.spacing;
    const corner = stand(angle, { along: -w / 2, down: top }, ring, way);
    if (w > 0) boxes.push({ ...corner, w, h: bottom - top });
  }
  return boxes;
}

/** The box around every place where the caret may stand, in mm of the frame. */
export function caretReach(lines: readonly CaretLine[]): Box {
  const ends = lines.flatMap((line) =>
    line.xs.flatMap((x) => {
      const { x: left, y, length, turn } = barAt(line, x);
      const angle = (turn * Math.PI) / 180;
      return [
        { x: left, y },
        { x: left - length * Math.sin(angle), y: y + length * Math.cos(angle) },
      ];
    }),
  );
  const [xs, ys] = [ends.map((end) => end.x), ends.map((end) => end.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}
