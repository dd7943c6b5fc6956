import type { Box, Point } from '../core/geometry';

/** A line to which a box can snap, in panel mm. */
export interface SnapLine {
  readonly axis: 'x' | 'y';
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
}

/** Lines at both edges and the centre of a box, in both directions. */
export function linesOf({ x, y, w, h }: Box): readonly SnapLine[] {
  const across = [x, x + w / 2, x + w].map(
    (at) => ({ axis: 'x', at, from: y, to: y + h }) as const,
  );
  const down = [y, y + h / 2, y + h].map((at) => ({ axis: 'y', at, from: x, to: x + w }) as const);
  return [...across, ...down];
}

/**
 * Moves a box to the nearest lines within `tolerance` mm, in each direction for itself. Nearest
 * wins; of equally near ones all are shown.
 */
export function snapBox(box: Box, lines: readonly SnapLine[], tolerance: number): Snapped {
  const edges = linesOf(box);
  const x = nearest(edges, lines, 'x', tolerance);
  const y = nearest(edges, lines, 'y', tolerance);
  const by = { x: x ?? 0, y: y ?? 0 };
  const moved = linesOf({ ...box, x: box.x + by.x, y: box.y + by.y });
  const guides = [
    ...(x === null ? [] : guidesAt(moved, lines, 'x')),
    ...(y === null ? [] : guidesAt(moved, lines, 'y')),
  ];
  return { by, guides };
}

/** How far a single coordinate is to move to the nearest line, or null where none is near. */
export function snapValue(
  at: number,
  lines: readonly SnapLine[],
  axis: 'x' | 'y',
  tolerance: number,
): number | null {
  return nearest([{ axis, at, from: 0, to: 0 }], lines, axis, tolerance);
}

function nearest(
  edges: readonly SnapLine[],
  lines: readonly SnapLine[],
  axis: 'x' | 'y',
  tolerance: number,
): number | null {
  let best: number | null = null;
  for (const edge of edges) {
    if (edge.axis !== axis) continue;
    for (const line of lines) {
      if (line.axis !== axis) continue;
      const by = line.at - edge.at;
      if (Math.abs(by) <= tolerance && (best === null || Math.abs(by) < Math.abs(best))) best = by;
    }
  }
  return best;
}

/** Positions closer than this, in mm, are the same. */
const SAME = 1e-6;

function guidesAt(
  edges: readonly SnapLine[],
  lines: readonly SnapLine[],
  axis: 'x' | 'y',
): readonly Guide[] {
  const guides: Guide[] = [];
  for (const edge of edges.filter((each) => each.axis === axis)) {
    const touching = lines.filter((l) => l.axis === axis && Math.abs(l.at - edge.at) < SAME);
    if (touching.length > 0) guides.push(guideTo(edge, touching));
  }
  return guides;
}

/** One guide through everything on the line; its distance is that to the nearest. */
function guideTo(edge: SnapLine, touching: readonly SnapLine[]): Guide {
  const gaps = touching.map((line) => gapBetween(edge, line));
  const gap = gaps.reduce((least, each) => (each.distance < least.distance ? each : least));
  return {
    axis: edge.axis,
    at: edge.at,
    from: Math.min(edge.from, ...touching.map((line) => line.from)),
    to: Math.max(edge.to, ...touching.map((line) => line.to)),
    ...gap,
  };
}

function gapBetween(
  edge: SnapLine,
  line: SnapLine,
): { distance: number; gapFrom: number; gapTo: number } {
  if (line.to < edge.from) return span(line.to, edge.from);
  if (line.from > edge.to) return span(edge.to, line.from);
  return span(edge.from, edge.from);
}

function span(
  gapFrom: number,
  gapTo: number,
): { distance: number; gapFrom: number; gapTo: number } {
  return { distance: gapTo - gapFrom, gapFrom, gapTo };
}
