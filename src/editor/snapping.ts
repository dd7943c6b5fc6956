import type { Box, Point } from '../core/geometry';
import { equalGapMarks, nearestEqualGap, rowOf } from './snapping-gaps';
import type { GapMark, SnapRows } from './snapping-gaps';
import type { Axis } from './spacing';

/** A line to which a box can snap, in panel mm. */
export interface SnapLine {
  readonly axis: Axis;
  readonly at: number;
  /** Extent of what it comes from, along the line. */
  readonly from: number;
  readonly to: number;
}

/** What is drawn while a box is snapped: a guide, and how far the box is from its source. */
export interface Guide extends SnapLine {
  /** Gap in mm between box and source along the line; 0 where they overlap. */
  readonly distance: number;
  readonly gapFrom: number;
  readonly gapTo: number;
}

export interface Snapped {
  /** What to add to the box's position. */
  readonly by: Point;
  readonly guides: readonly Guide[];
  /** Gaps that are equal now, the box's own and those that they repeat. */
  readonly gaps: readonly GapMark[];
}

/** All that a box can snap to, sorted once, so that a move among a thousand boxes costs little. */
export interface SnapField extends SnapRows {
  readonly lines: Readonly<Record<Axis, readonly SnapLine[]>>;
  /** Ascending lengths of what stands still: widths and heights along their own sides. */
  readonly sizes: Readonly<Record<Axis, readonly number[]>>;
}

/** What a field is made of. All in panel mm. */
export interface SnapSource {
  /** Edges and centres attract; gaps are kept to them. */
  readonly boxes: readonly Box[];
  /** Edges and centres attract, but they are no neighbours: trim and safe area. */
  readonly bounds?: readonly Box[];
  /** Guides. */
  readonly lines?: readonly SnapLine[];
  /** Own widths and heights of what stands still, whatever its turn. */
  readonly sizes?: readonly Pick<Box, 'w' | 'h'>[];
}

/** Sorts what a gesture can snap to; made once when it begins. */
export function snapField({
  boxes,
  bounds = [],
  lines = [],
  sizes = boxes,
}: SnapSource): SnapField {
  const all = [...lines, ...[...bounds, ...boxes].flatMap(linesOf)].sort((a, b) => a.at - b.at);
  const sorted = (lengths: readonly number[]): readonly number[] =>
    [...lengths].filter((length) => length > 0).sort((a, b) => a - b);
  return {
    lines: {
      x: all.filter(({ axis }) => axis === 'x'),
      y: all.filter(({ axis }) => axis === 'y'),
    },
    rows: {
      x: rowOf(
        [...boxes].sort((a, b) => a.x - b.x),
        'x',
      ),
      y: rowOf(
        [...boxes].sort((a, b) => a.y - b.y),
        'y',
      ),
    },
    ends: {
      x: rowOf(
        [...boxes].sort((a, b) => a.x + a.w - b.x - b.w),
        'x',
      ),
      y: rowOf(
        [...boxes].sort((a, b) => a.y + a.h - b.y - b.h),
        'y',
      ),
    },
    sizes: { x: sorted(sizes.map(({ w }) => w)), y: sorted(sizes.map(({ h }) => h)) },
  };
}

/** Lines at both edges and the centre of a box, in both directions. */
export function linesOf({ x, y, w, h }: Box): readonly SnapLine[] {
  const across = [x, x + w / 2, x + w].map(
    (at) => ({ axis: 'x', at, from: y, to: y + h }) as const,
  );
  const down = [y, y + h / 2, y + h].map((at) => ({ axis: 'y', at, from: x, to: x + w }) as const);
  return [...across, ...down];
}

const BOTH: readonly Axis[] = ['x', 'y'];

/**
 * Moves a box to the nearest lines and equal gaps within `tolerance` mm, along each axis for
 * itself. Nearest wins; whatever comes to the same is shown.
 */
export function snapBox(
  box: Box,
  field: SnapField,
  tolerance: number,
  axes: readonly Axis[] = BOTH,
): Snapped {
  let moved = box;
  const held: Axis[] = [];
  for (const axis of axes) {
    const by = nearer(
      nearestLine(moved, field.lines[axis], axis, tolerance),
      nearestEqualGap(moved, field, axis, tolerance),
    );
    if (by === null) continue;
    held.push(axis);
    moved = { ...moved, [axis]: moved[axis] + by };
  }
  return {
    by: { x: moved.x - box.x, y: moved.y - box.y },
    guides: held.flatMap((axis) => guidesAt(moved, field.lines[axis], axis)),
    gaps: held.flatMap((axis) => equalGapMarks(moved, field, axis)),
  };
}

/** How far a single coordinate is to move to the nearest line, or null where none is near. */
export function snapValue(
  at: number,
  field: SnapField,
  axis: Axis,
  tolerance: number,
): number | null {
  const lines = field.lines[axis];
  return nearestIn(lines.length, (i) => lines[i]!.at, at, tolerance);
}

/** How much longer a side is to become to be as long as another, or null where none is near. */
export function snapSize(
  length: number,
  field: SnapField,
  axis: Axis,
  tolerance: number,
): number | null {
  const sizes = field.sizes[axis];
  return nearestIn(sizes.length, (i) => sizes[i]!, length, tolerance);
}

/** Lines that go through a coordinate, as guides without a distance. */
export function linesThrough(field: SnapField, axis: Axis, at: number): readonly Guide[] {
  return linesAt(field.lines[axis], at).map((line) => ({
    ...line,
    distance: 0,
    gapFrom: line.from,
    gapTo: line.from,
  }));
}

/** The smaller of two ways, either of which may be none. */
function nearer(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.abs(b) < Math.abs(a) ? b : a;
}

function nearestLine(
  box: Box,
  lines: readonly SnapLine[],
  axis: Axis,
  tolerance: number,
): number | null {
  const length = axis === 'x' ? box.w : box.h;
  return [0, length / 2, length].reduce<number | null>((best, share) => {
    const by = nearestIn(lines.length, (i) => lines[i]!.at, box[axis] + share, tolerance);
    return nearer(best, by);
  }, null);
}

/** How far it is from a value to the nearest of ascending ones, or null beyond the tolerance. */
function nearestIn(
  count: number,
  valueAt: (i: number) => number,
  value: number,
  tolerance: number,
): number | null {
  const at = firstFrom(count, valueAt, value);
  const after = at < count ? valueAt(at) - value : null;
  const by = nearer(at > 0 ? valueAt(at - 1) - value : null, after);
  return by !== null && Math.abs(by) <= tolerance ? by : null;
}

/** The first place whose value is not below the one given. */
function firstFrom(count: number, valueAt: (i: number) => number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Positions closer than this, in mm, are the same. */
const SAME = 1e-6;

function linesAt(lines: readonly SnapLine[], at: number): readonly SnapLine[] {
  const first = firstFrom(lines.length, (i) => lines[i]!.at, at - SAME);
  let end = first;
  while (end < lines.length && lines[end]!.at < at + SAME) end++;
  return lines.slice(first, end);
}

function guidesAt(box: Box, lines: readonly SnapLine[], axis: Axis): readonly Guide[] {
  return linesOf(box)
    .filter((edge) => edge.axis === axis)
    .flatMap((edge) => {
      const touching = linesAt(lines, edge.at);
      return touching.length > 0 ? [guideTo(edge, touching)] : [];
    });
}

/** One guide through everything on the line; its distance is that to the nearest. */
function guideTo(edge: SnapLine, touching: readonly SnapLine[]): Guide {
  const gaps = touching.map((line) => gapBetween(edge, line));
  const gap = gaps.reduce((least, each) => (each.distance < least.distance ? each : least));
  return {
    axis: edge.axis,
    at: edge.at,
    from: touching.reduce((least, line) => Math.min(least, line.from), edge.from),
    to: touching.reduce((most, line) => Math.max(most, line.to), edge.to),
    ...gap,
  };
}

type Span = Pick<Guide, 'distance' | 'gapFrom' | 'gapTo'>;

function gapBetween(edge: SnapLine, line: SnapLine): Span {
  if (line.to < edge.from) return span(line.to, edge.from);
  if (line.from > edge.to) return span(edge.to, line.from);
  return span(edge.from, edge.from);
}

function span(gapFrom: number, gapTo: number): Span {
  return { distance: gapTo - gapFrom, gapFrom, gapTo };
}
