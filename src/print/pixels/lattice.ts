import { pathBounds, type Box, type Path } from '../../core/geometry';
import type { PatternCell } from '../../core/patterns';

/** The shifts by whole cells, in mm, that bring a part of a cell into the box. */
export function stepsInto(
  part: Path,
  cell: PatternCell,
  box: Box,
): (readonly [dx: number, dy: number])[] {
  const { x, y, w, h } = pathBounds(part);
  const columns = stepsWithin(box.x - x, box.w, { size: w, step: cell.width });
  const rows = stepsWithin(box.y - y, box.h, { size: h, step: cell.height });
  return rows.flatMap((dy) => columns.map((dx) => [dx, dy] as const));
}

/** Whole steps by which a length `size` at 0 comes to overlap `start … start + room`. */
function stepsWithin(
  start: number,
  room: number,
  { size, step }: { readonly size: number; readonly step: number },
): number[] {
  const first = Math.floor((start - size) / step) + 1;
  const last = Math.ceil((start + room) / step) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}
