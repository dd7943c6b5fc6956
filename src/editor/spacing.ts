import type { Box, Point } from '../core/geometry';

export type Axis = 'x' | 'y';

/** Gaps that differ by less, in mm, are the same: positions are kept to a thousandth. */
const SAME = 0.0025;

const SIDE = { x: 'w', y: 'h' } as const;
const start = (box: Box, axis: Axis): number => box[axis];
const length = (box: Box, axis: Axis): number => box[SIDE[axis]];
const end = (box: Box, axis: Axis): number => start(box, axis) + length(box, axis);

/** Places of the boxes in the list, in the order in which they stand along an axis. */
export function orderAlong(boxes: readonly Box[], axis: Axis): readonly number[] {
  const middle = (i: number): number => start(boxes[i]!, axis) + length(boxes[i]!, axis) / 2;
  return boxes.map((_, i) => i).sort((a, b) => middle(a) - middle(b) || a - b);
}

/** The gaps between neighbours along an axis, in mm; negative where they overlap. */
export function gapsOf(boxes: readonly Box[], axis: Axis): readonly number[] {
  const sorted = orderAlong(boxes, axis).map((i) => boxes[i]!);
  return sorted.slice(1).map((box, i) => start(box, axis) - end(sorted[i]!, axis));
}

/** The gap that all neighbours share along an axis, or null where they differ or overlap. */
export function evenGap(boxes: readonly Box[], axis: Axis): number | null {
  const gaps = gapsOf(boxes, axis);
  const [first] = gaps;
  if (first === undefined || first < -SAME) return null;
  return gaps.every((gap) => Math.abs(gap - first) < SAME) ? Math.max(0, first) : null;
}

/** How far each box moves so that all gaps along an axis are `gap` mm; the first one stays. */
export function spacedBy(boxes: readonly Box[], axis: Axis, gap: number): readonly Point[] {
  const by = new Map<number, number>();
  let at: number | null = null;
  for (const i of orderAlong(boxes, axis)) {
    const box = boxes[i]!;
    at ??= start(box, axis);
    by.set(i, at - start(box, axis));
    at += length(box, axis) + gap;
  }
  return boxes.map((_, i) => along(axis, by.get(i) ?? 0));
}

/** How far each box moves so that all gaps are equal; the first and the last one stay. */
export function distributed(boxes: readonly Box[], axis: Axis): readonly Point[] {
  const gaps = gapsOf(boxes, axis);
  const sum = gaps.reduce((all, gap) => all + gap, 0);
  return spacedBy(boxes, axis, gaps.length > 0 ? sum / gaps.length : 0);
}

/** The axes along which boxes stand beside each other; the longer one where it is not clear. */
export function runsAlong(boxes: readonly Box[]): readonly Axis[] {
  const axes = (['x', 'y'] as const).filter((axis) =>
    gapsOf(boxes, axis).every((gap) => gap >= -SAME),
  );
  if (axes.length > 0) return axes;
  const reach = (axis: Axis): number =>
    Math.max(...boxes.map((box) => end(box, axis))) -
    Math.min(...boxes.map((box) => start(box, axis)));
  return boxes.length > 0 ? [reach('x') >= reach('y') ? 'x' : 'y'] : [];
}

/**
 * How far each box moves until they stand in rows and columns: what lies side by side is one row,
 * gaps become the mean of what they were, and edges or centres meet, whichever takes least.
 */
export function tidied(boxes: readonly Box[]): readonly Point[] {
  const rows = lanes(boxes, 'y');
  const columns = lanes(boxes, 'x');
  const x = rows.length === boxes.length ? inLine(boxes, 'x') : inLanes(boxes, columns, 'x');
  const y = columns.length === boxes.length ? inLine(boxes, 'y') : inLanes(boxes, rows, 'y');
  return boxes.map((_, i) => ({ x: x[i]!, y: y[i]! }));
}

function along(axis: Axis, by: number): Point {
  return axis === 'x' ? { x: by, y: 0 } : { x: 0, y: by };
}

/** Boxes that share more than half of the smaller one's side stand in one lane. */
function lanes(boxes: readonly Box[], axis: Axis): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const i of orderAlong(boxes, axis)) {
    const lane = found.at(-1);
    if (lane && lane.every((other) => isBeside(boxes[other]!, boxes[i]!, axis))) lane.push(i);
    else found.push([i]);
  }
  return found;
}

function isBeside(a: Box, b: Box, axis: Axis): boolean {
  const shared = Math.min(end(a, axis), end(b, axis)) - Math.max(start(a, axis), start(b, axis));
  return shared > Math.min(length(a, axis), length(b, axis)) / 2;
}

/** Where along the box it is lined up: its beginning, its middle or its end. */
const ANCHORS = [0, 0.5, 1] as const;

/** One line of boxes: their edges or middles meet, whichever takes the shortest ways. */
function inLine(boxes: readonly Box[], axis: Axis): readonly number[] {
  const ways = ANCHORS.map((share) => {
    const at = boxes.map((box) => start(box, axis) + length(box, axis) * share);
    const target =
      share === 0
        ? Math.min(...at)
        : share === 1
          ? Math.max(...at)
          : (Math.min(...at) + Math.max(...at)) / 2;
    return at.map((each) => target - each);
  });
  return shortest(ways);
}

/** Lanes one after the other with the mean of their gaps, each as wide as what stands in it. */
function inLanes(
  boxes: readonly Box[],
  all: readonly (readonly number[])[],
  axis: Axis,
): readonly number[] {
  const spans = all.map((lane) => {
    const from = Math.min(...lane.map((i) => start(boxes[i]!, axis)));
    return { from, room: Math.max(...lane.map((i) => length(boxes[i]!, axis))) };
  });
  const gaps = spans.slice(1).map(({ from }, i) => from - spans[i]!.from - spans[i]!.room);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
  const ways = ANCHORS.map((share) => {
    const by = boxes.map(() => 0);
    let at = spans[0]?.from ?? 0;
    all.forEach((lane, k) => {
      const { room } = spans[k]!;
      for (const i of lane) {
        const box = boxes[i]!;
        by[i] = at + (room - length(box, axis)) * share - start(box, axis);
      }
      at += room + Math.max(0, mean);
    });
    return by;
  });
  return shortest(ways);
}

function shortest(ways: readonly (readonly number[])[]): readonly number[] {
  const cost = (way: readonly number[]): number => way.reduce((sum, by) => sum + Math.abs(by), 0);
  // What differs by rounding is no reason to line up by another edge.
  return ways.reduce((best, way) => (cost(way) < cost(best) - SAME ? way : best));
}
