import { quantise, type Path, type Point, type Segment } from '../geometry';
import type { Ink } from '../color';
import type { CellPath, PatternCell } from './types';

/** A closed outline, corner by corner, in mm. */
export type Outline = readonly Point[];

/** Along which axes a shape is repeated: one that is drawn endless along an axis is not. */
export type Repeat = 'both' | 'x' | 'y';

/** Shapes of one ink on one layer, before they are wrapped into the cell. */
export interface Part {
  /** What it belongs to, e.g. `warp 3`; null for the ground. */
  readonly owner: string | null;
  readonly layer: number;
  readonly ink: Ink;
  readonly outlines: readonly Outline[];
  readonly repeat: Repeat;
}

export interface CellSize {
  readonly width: number;
  readonly height: number;
}

/**
 * How far a layer reaches over the cell's edge. Later layers reach further: what a neighbour
 * paints there is then always the end of the same painting order, so the art does not depend on
 * which cell comes first, and where a layer's edge is antialiased a later one lies over it.
 */
const FIRST_REACH = 0.05;
const REACH_STEP = 0.07;

function reachOf(layer: number): number {
  return FIRST_REACH + layer * REACH_STEP;
}

export function rectOutline(x0: number, y0: number, x1: number, y1: number): Outline {
  return [
    { x: x0, y: y0 },
    { x: x1, y: y0 },
    { x: x1, y: y1 },
    { x: x0, y: y1 },
  ];
}

const CLOSE: Segment = ['Z'];
const NOWHERE: Point = { x: 0, y: 0 };

/** How a part's outlines are repeated into the cell. */
interface Placement {
  readonly size: CellSize;
  readonly reach: number;
  readonly repeat: Repeat;
  readonly phase: Point;
}

type Axis = 'x' | 'y';

/** The part of the outline on one side of a line parallel to an axis (Sutherland–Hodgman). */
function cut(outline: Outline, axis: Axis, at: number, keep: 'above' | 'below'): Outline {
  const inside = (p: Point): boolean => (keep === 'above' ? p[axis] >= at : p[axis] <= at);
  const out: Point[] = [];
  outline.forEach((p, i) => {
    const q = outline[(i + 1) % outline.length]!;
    if (inside(p)) out.push(p);
    if (inside(p) === inside(q)) return;
    const t = (at - p[axis]) / (q[axis] - p[axis]);
    out.push(
      axis === 'x' ? { x: at, y: p.y + (q.y - p.y) * t } : { x: p.x + (q.x - p.x) * t, y: at },
    );
  });
  return out;
}

type Range = readonly [low: number, high: number];

/** How far an outline goes along both axes. */
function extents(outline: Outline): readonly [across: Range, down: Range] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of outline) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [
    [left, right],
    [top, bottom],
  ];
}

/** Whole multiples of `period` by which a range must move to touch −reach … period + reach. */
function shifts([low, high]: Range, period: number, reach: number): readonly number[] {
  const out: number[] = [];
  for (let n = Math.ceil((-reach - high) / period); n <= (period + reach - low) / period; n++) {
    out.push(n * period);
  }
  return out;
}

function clip(outline: Outline, { width, height }: CellSize, reach: number): Outline {
  const left = cut(outline, 'x', -reach, 'above');
  const sides = cut(left, 'x', width + reach, 'below');
  const top = cut(sides, 'y', -reach, 'above');
  return cut(top, 'y', height + reach, 'below');
}

function moved(outline: Outline, by: Point): Outline {
  return outline.map((p) => ({ x: p.x + by.x, y: p.y + by.y }));
}

/** Adds the outline moved `by`; a moved copy is not made first, since cells have ten thousands of corners. */
function append(path: Segment[], outline: Outline, by: Point): void {
  if (outline.length < 3) return;
  for (let i = 0; i < outline.length; i++) {
    const { x, y } = outline[i]!;
    path.push([i === 0 ? 'M' : 'L', quantise(x + by.x), quantise(y + by.y)]);
  }
  path.push(CLOSE);
}

/** Adds all copies of the outline that show in the cell, cut to the layer's reach. */
function wrap(path: Segment[], outline: Outline, place: Placement): void {
  const { size, reach, repeat, phase } = place;
  const [[left, right], [top, bottom]] = extents(outline);
  const xs = repeat === 'y' ? [0] : shifts([left + phase.x, right + phase.x], size.width, reach);
  const ys = repeat === 'x' ? [0] : shifts([top + phase.y, bottom + phase.y], size.height, reach);
  for (const sx of xs) {
    for (const sy of ys) {
      const by = { x: phase.x + sx, y: phase.y + sy };
      const whole =
        left + by.x >= -reach &&
        right + by.x <= size.width + reach &&
        top + by.y >= -reach &&
        bottom + by.y <= size.height + reach;
      if (whole) append(path, outline, by);
      else append(path, clip(moved(outline, by), size, reach), NOWHERE);
    }
  }
}

/** A part as it lies in the cell. */
export interface PlacedPart {
  readonly owner: string | null;
  readonly path: CellPath;
}

/**
 * Moves the parts by `phase` (mm, taken modulo the cell), sorts them by layer and wraps them
 * around the cell's edges. Coordinates are thousandths of a millimetre.
 */
export function placeParts(
  parts: readonly Part[],
  size: CellSize,
  phase: Point,
): readonly PlacedPart[] {
  const at = { x: modulo(phase.x, size.width), y: modulo(phase.y, size.height) };
  const ordered = [...parts].sort((a, b) => a.layer - b.layer);
  return ordered.flatMap(({ owner, layer, ink, outlines, repeat }): PlacedPart[] => {
    const path = wrapped(outlines, { size, reach: reachOf(layer), repeat, phase: at }, ink);
    return path ? [{ owner, path }] : [];
  });
}

/** Fewer outlines are wrapped at once: to put them off costs as much. */
const MANY = 64;

/** The outlines in the cell, many of them only when they are asked for; null where nothing shows. */
function wrapped(outlines: readonly Outline[], place: Placement, ink: Ink): CellPath | null {
  const path: Segment[] = [];
  let done = 0;
  const wrapUpTo = (end: number): void => {
    while (done < end) wrap(path, outlines[done++]!, place);
  };
  if (outlines.length < MANY) wrapUpTo(outlines.length);
  while (path.length === 0 && done < outlines.length) wrapUpTo(done + 1);
  if (path.length === 0) return null;
  if (done === outlines.length) return { path, ink };
  const whole = later(() => {
    wrapUpTo(outlines.length);
    return path;
  });
  return {
    get path() {
      return whole();
    },
    ink,
  };
}

/**
 * A path of a cell that is made when it is first read. A cell has up to a hundred thousand segments,
 * each an object: making them is most of the work, and what is out of view is never painted.
 */
export function later(make: () => Path): () => Path {
  let path: Path | null = null;
  return () => (path ??= make());
}

/** The cell of `placed` parts, whose highest layer is `topLayer`. */
export function cellOf(
  placed: readonly PlacedPart[],
  size: CellSize,
  topLayer: number,
): PatternCell {
  return { ...size, overhang: quantise(reachOf(topLayer)), paths: placed.map((p) => p.path) };
}

/** The remainder that is never negative. */
export function modulo(value: number, period: number): number {
  return ((value % period) + period) % period;
}
