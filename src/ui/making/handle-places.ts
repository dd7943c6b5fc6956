import type { Matrix, Point } from '../../core/geometry';
import type { Axis, End, FollowMarks, SideMark, Standing } from './follow-marks';

/** Panel mm to px of the ground that the handles stand on. */
export interface Ground {
  readonly pxPerMm: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A handle's dot, its line and where its words stand, in px of the ground. */
export interface HandlePlace {
  readonly mark: SideMark;
  readonly dot: Point;
  readonly line: readonly Point[];
  /** From the dot to the middle of its pill. */
  readonly pill: Point;
}

/** Rulers cover this much of the ground's left and top. */
const RULER = 24;
/** Half the width that a pill may need, and how far it stands from its dot. */
const PILL_HALF = 36;
const PILL_AWAY = 24;

export function toGround({ pxPerMm, x, y }: Ground, point: Point): Point {
  return { x: x + point.x * pxPerMm, y: y + point.y * pxPerMm };
}

/** The way of growing mm along a direction of the parent. */
export function wayOf([a, b, c, d]: Matrix, axis: Axis): Point {
  return axis === 'h' ? { x: a, y: b } : { x: c, y: d };
}

/**
 * Where the handles stand: on the edge that is followed, else just outside of the frame. They stay
 * in sight however near one looks. `hit` is the side of what a finger or pointer finds.
 */
export function handlePlaces(
  { sides }: FollowMarks,
  ground: Ground,
  { matrix, hit }: { readonly matrix: Matrix; readonly hit: number },
): readonly HandlePlace[] {
  const away = hit / 2 + 8;
  return sides.map((mark) => {
    const way = wayOf(matrix, mark.axis);
    const out = mark.end === 'start' ? -away : away;
    const [from, to] = [toGround(ground, mark.from), toGround(ground, mark.to)];
    const isFar = mark.state === 'follows' && mark.distance * ground.pxPerMm >= away;
    const free = { x: from.x + way.x * out, y: from.y + way.y * out };
    const dot = kept(isFar ? to : free, ground, hit / 2);
    // A side that follows is tied to its edge, the others are not.
    const line = mark.state === 'follows' ? [dot, from, to] : [dot, from];
    return { mark, dot, line, pill: pillOf(mark, dot, ground) };
  });
}

function kept({ x, y }: Point, { width, height }: Ground, margin: number): Point {
  return {
    x: clamp(x, RULER + margin, width - margin),
    y: clamp(y, RULER + margin, height - margin),
  };
}

function pillOf({ axis, end }: SideMark, dot: Point, { width, height }: Ground): Point {
  const up = axis === 'h' || end === 'start' ? -PILL_AWAY : PILL_AWAY;
  const y = dot.y + up;
  const isIn = y > RULER + PILL_AWAY / 2 && y < height - PILL_AWAY / 2;
  return {
    x: clamp(dot.x, RULER + PILL_HALF, width - PILL_HALF) - dot.x,
    y: isIn ? up : -up,
  };
}

/** The two edges of one direction on the ground: where the first begins, and the ways from there in px. */
export interface Track {
  readonly origin: Point;
  /** From edge to edge, as long as they lie apart. */
  readonly over: Point;
  /** Along both edges, as long as they are. */
  readonly along: Point;
}

export function trackOf({ matrix, parent }: Standing, axis: Axis, ground: Ground): Track {
  const [w, h] = [parent.w * ground.pxPerMm, parent.h * ground.pxPerMm];
  const across = scaled(wayOf(matrix, 'h'), w);
  const down = scaled(wayOf(matrix, 'v'), h);
  const origin = toGround(ground, { x: matrix[4], y: matrix[5] });
  return axis === 'h'
    ? { origin, over: across, along: down }
    : { origin, over: down, along: across };
}

/** The edge that a pointer is at or beyond, within `reach` px; null between the two. */
export function edgeAt({ origin, over }: Track, at: Point, reach: number): End | null {
  const length = Math.hypot(over.x, over.y);
  const way = ((at.x - origin.x) * over.x + (at.y - origin.y) * over.y) / (length || 1);
  const near = Math.min(reach, length / 2);
  if (way <= near) return 'start';
  return way >= length - near ? 'end' : null;
}

/** An edge from end to end. */
export function edgeLine({ origin, over, along }: Track, end: End): readonly Point[] {
  const from = end === 'start' ? origin : { x: origin.x + over.x, y: origin.y + over.y };
  return [from, { x: from.x + along.x, y: from.y + along.y }];
}

/** The handle while a pointer at `at` drags it: straight out of its side. */
export function draggedTo(place: HandlePlace, at: Point, way: Point): HandlePlace {
  const from = place.line[1] ?? place.dot;
  const by = scaled(way, (at.x - from.x) * way.x + (at.y - from.y) * way.y);
  const dot = { x: from.x + by.x, y: from.y + by.y };
  return { ...place, dot, line: [dot, from] };
}

function scaled({ x, y }: Point, by: number): Point {
  return { x: x * by, y: y * by };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
