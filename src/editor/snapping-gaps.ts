import type { Box } from '../core/geometry';
import type { Axis } from './spacing';

/** A gap or a side that is as long as another, drawn with its length. In panel mm. */
export interface GapMark {
  readonly axis: Axis;
  /** Where it begins and ends along the axis. */
  readonly from: number;
  readonly to: number;
  /** Where it is drawn on the other axis. */
  readonly cross: number;
}

/** What stands still, sorted by where it begins and by where it ends along each axis. */
export interface SnapRows {
  readonly rows: Readonly<Record<Axis, Row>>;
  readonly ends: Readonly<Record<Axis, Row>>;
}

/** Sorted boxes, and which of them lie in each lane along their axis: few stand beside one another. */
export interface Row {
  readonly boxes: readonly Box[];
  /** Where the first lane begins on the other axis, and how wide each is. */
  readonly from: number;
  readonly width: number;
  /** Places of boxes, ascending. */
  readonly lanes: readonly (readonly number[])[];
}

/** Gaps that differ by less, in mm, are the same; records are kept to a thousandth. */
const SAME = 0.0015;

const OTHER = { x: 'y', y: 'x' } as const;
// A move looks at these a thousand times: a key that varies would cost three times as much.
const start = (box: Box, axis: Axis): number => (axis === 'x' ? box.x : box.y);
const length = (box: Box, axis: Axis): number => (axis === 'x' ? box.w : box.h);
const end = (box: Box, axis: Axis): number => (axis === 'x' ? box.x + box.w : box.y + box.h);

/** A box beside another in a row, and the gap between them. */
interface Gap {
  readonly size: number;
  readonly before: Box;
  readonly after: Box;
}

/** Along an axis so many gaps are marked, the nearest: a long row would be full of numbers. */
const MOST_MARKS = 6;

/** A lane is so many times as wide as a usual box: most lie in one or two. */
const LANE = 3;
const MOST_LANES = 64;

/** Sorts boxes into lanes along an axis; their order stays. */
export function rowOf(boxes: readonly Box[], axis: Axis): Row {
  if (boxes.length === 0) return { boxes, from: 0, width: 1, lanes: [[]] };
  const cross = OTHER[axis];
  const from = boxes.reduce((least, box) => Math.min(least, start(box, cross)), Infinity);
  const to = boxes.reduce((most, box) => Math.max(most, end(box, cross)), -Infinity);
  const usual = boxes.reduce((sum, box) => sum + length(box, cross), 0) / boxes.length;
  const count = Math.min(MOST_LANES, Math.max(1, Math.floor((to - from) / (LANE * usual) || 1)));
  const row = { boxes, from, width: (to - from) / count || 1 };
  const lanes = Array.from({ length: count }, (): number[] => []);
  boxes.forEach((box, at) => {
    const [first, last] = lanesAt(box, row, cross, count);
    for (let lane = first; lane <= last; lane++) lanes[lane]!.push(at);
  });
  return { ...row, lanes };
}

/** The first and the last lane that a box lies in; those at the edge go on for ever. */
function lanesAt(
  box: Box,
  { from, width }: Pick<Row, 'from' | 'width'>,
  cross: Axis,
  count: number,
): readonly [number, number] {
  const lane = (at: number): number =>
    Math.min(count - 1, Math.max(0, Math.floor((at - from) / width)));
  return [lane(start(box, cross)), lane(end(box, cross))];
}

/** How far a box is to move along an axis so that a gap beside it equals another, or null. */
export function nearestEqualGap(
  box: Box,
  field: SnapRows,
  axis: Axis,
  tolerance: number,
): number | null {
  const row = beside(box, field.rows[axis], axis);
  const { before, after } = neighbours(box, row, axis, tolerance);
  if (row.length < 2 || (!before && !after)) return null;
  const size = length(box, axis);
  let best: number | null = null;
  const offer = (at: number): void => {
    const by = at - start(box, axis);
    const isFree =
      (!before || at >= end(before, axis) - SAME) &&
      (!after || at + size <= start(after, axis) + SAME);
    if (!isFree || Math.abs(by) > tolerance) return;
    if (best === null || Math.abs(by) < Math.abs(best)) best = by;
  };
  if (before && after) offer((end(before, axis) + start(after, axis) - size) / 2);
  for (const gap of gapsIn(row, beside(box, field.ends[axis], axis), axis)) {
    if (before) offer(end(before, axis) + gap.size);
    if (after) offer(start(after, axis) - gap.size - size);
  }
  return best;
}

/** The box's own gaps and all in its row that are as wide; none where nothing is equal. */
export function equalGapMarks(box: Box, field: SnapRows, axis: Axis): readonly GapMark[] {
  const row = beside(box, field.rows[axis], axis);
  const { before, after } = neighbours(box, row, axis, SAME);
  if (!before && !after) return [];
  const gaps = gapsIn(row, beside(box, field.ends[axis], axis), axis);
  const own: Gap[] = [];
  if (before) own.push({ size: start(box, axis) - end(before, axis), before, after: box });
  if (after) own.push({ size: start(after, axis) - end(box, axis), before: box, after });
  const all = [...own, ...gaps.filter((gap) => !spans(gap, box, axis))];
  const equal = new Set(
    own
      .filter(({ size }) => size > SAME)
      .map((gap) => all.filter(({ size }) => Math.abs(size - gap.size) < SAME))
      .filter((gaps) => gaps.length > 1)
      .flat(),
  );
  const far = ({ before, after }: Gap): number =>
    Math.abs(end(before, axis) + start(after, axis) - start(box, axis) - end(box, axis));
  const near = [...equal].sort((a, b) => far(a) - far(b)).slice(0, MOST_MARKS);
  return near.map((gap) => markOf(gap, axis));
}

/** Whether the box stands in the gap: then it is none any more. */
function spans({ before, after }: Gap, box: Box, axis: Axis): boolean {
  return end(before, axis) < end(box, axis) && start(after, axis) > start(box, axis);
}

/** Of sorted boxes those that stand beside this one when seen along an axis, in their order. */
function beside(box: Box, row: Row, axis: Axis): readonly Box[] {
  const cross = OTHER[axis];
  const from = start(box, cross);
  const to = end(box, cross);
  const [first, last] = lanesAt(box, row, cross, row.lanes.length);
  const near = row.lanes[first]!;
  const places = first === last ? near : together(row.lanes.slice(first, last + 1));
  return places
    .map((at) => row.boxes[at]!)
    .filter((each) => start(each, cross) < to && end(each, cross) > from);
}

/** Ascending places of several lanes, each once. */
function together(lanes: readonly (readonly number[])[]): readonly number[] {
  return lanes.reduce(merged);
}

function merged(a: readonly number[], b: readonly number[]): readonly number[] {
  const out: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const [left, right] = [a[i] ?? Infinity, b[j] ?? Infinity];
    out.push(Math.min(left, right));
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return out;
}

interface Neighbours {
  readonly before: Box | null;
  readonly after: Box | null;
}

function neighbours(box: Box, row: readonly Box[], axis: Axis, tolerance: number): Neighbours {
  let before: Box | null = null;
  let after: Box | null = null;
  for (const each of row) {
    if (end(each, axis) <= start(box, axis) + tolerance) {
      if (!before || end(each, axis) > end(before, axis)) before = each;
    } else if (!after && start(each, axis) >= end(box, axis) - tolerance) after = each;
  }
  return { before, after };
}

/** Gaps of a row between boxes that are nothing but neighbours. */
function gapsIn(row: readonly Box[], byEnd: readonly Box[], axis: Axis): readonly Gap[] {
  const gaps: Gap[] = [];
  let next = 0;
  for (let i = 0; i < byEnd.length; i++) {
    const before = byEnd[i]!;
    const from = end(before, axis);
    while (next < row.length && start(row[next]!, axis) < from + SAME) next++;
    const after = row[next];
    if (!after) break;
    const following = byEnd[i + 1];
    // Another one ends nearer to it: that one is the neighbour.
    if (following && end(following, axis) <= start(after, axis)) continue;
    gaps.push({ size: start(after, axis) - from, before, after });
  }
  return gaps;
}

function markOf({ before, after }: Gap, axis: Axis): GapMark {
  const cross = OTHER[axis];
  const from = Math.max(start(before, cross), start(after, cross));
  const to = Math.min(end(before, cross), end(after, cross));
  return { axis, from: end(before, axis), to: start(after, axis), cross: (from + to) / 2 };
}
