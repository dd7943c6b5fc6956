import { quantise, type Point, type Segment } from '../geometry';
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

function extent(outline: Outline, axis: Axis): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const p of outline) {
    low = Math.min(low, p[axis]);
    high = Math.max(high, p[axis]);
  }
  return [low, high];
}

/** Whole multiples of `period` by which the outline must move to touch −reach … period + reach. */
function shifts(outline: Outline, axis: Axis, period: number, reach: number): readonly number[] {
  const [low, high] = extent(outline, axis);
  const out: number[] = [];
  for (let n = Math.ceil((-reach - high) / period); n <= (period + reach - low) / period; n++) {
    out.push(n * period);
  }
  return out;
}

function clip(outline: Outline, { width, height }: CellSize, reach: number): Outline {
  const [x0, x1] = extent(outline, 'x');
  const [y0, y1] = extent(outline, 'y');
  const within = x0 >= -reach && y0 >= -reach && x1 <= width + reach && y1 <= height + reach;
  if (within) return outline;
  const left = cut(outline, 'x', -reach, 'above');
  const sides = cut(left, 'x', width + reach, 'below');
  const top = cut(sides, 'y', -reach, 'above');
  return cut(top, 'y', height + reach, 'below');
}

function moved(outline: Outline, dx: number, dy: number): Outline {
  if (dx === 0 && dy === 0) return outline;
  return outline.map((p) => ({ x: p.x + dx, y: p.y + dy }));
}

function segments(outline: Outline): readonly Segment[] {
  const steps = outline.map((p, i): Segment => [i === 0 ? 'M' : 'L', quantise(p.x), quantise(p.y)]);
  return [...steps, ['Z']];
}

/** All copies of the outline that show in the cell, cut to the layer's reach. */
function wrap(outline: Outline, part: Part, size: CellSize): readonly Outline[] {
  const reach = reachOf(part.layer);
  const xs = part.repeat === 'y' ? [0] : shifts(outline, 'x', size.width, reach);
  const ys = part.repeat === 'x' ? [0] : shifts(outline, 'y', size.height, reach);
  return xs
    .flatMap((dx) => ys.map((dy) => clip(moved(outline, dx, dy), size, reach)))
    .filter((o) => o.length > 2);
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
  const dx = modulo(phase.x, size.width);
  const dy = modulo(phase.y, size.height);
  const ordered = [...parts].sort((a, b) => a.layer - b.layer);
  return ordered.flatMap((part): PlacedPart[] => {
    const path = part.outlines
      .flatMap((outline) => wrap(moved(outline, dx, dy), part, size))
      .flatMap(segments);
    return path.length === 0 ? [] : [{ owner: part.owner, path: { path, ink: part.ink } }];
  });
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
