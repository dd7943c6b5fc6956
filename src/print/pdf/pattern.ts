import {
  pathBounds,
  polygonPath,
  transformPath,
  translation,
  type Box,
  type Matrix,
  type Path,
} from '../../core/geometry';
import type { PatternCell } from '../../core/patterns';
import type { Inks } from './color';
import { matrixArray, round } from './numbers';
import { cornersOf, pathText, subpathsOf } from './path';
import type { PdfDict, PdfSink, Ref } from './sink';

/** How far a tile reaches over its cell at least, so that no seam shows between tiles, in mm. */
const LAP = 0.25;

/** The tiling patterns of one file (ISO 32000-1, 8.7.3). */
export interface Patterns {
  /** Selects the cell as fill; `toPage` maps item mm to the page's default space. */
  fill(cell: PatternCell, toPage: Matrix): string;
  patterns(): PdfDict;
}

export function createPatterns(sink: PdfSink, inks: Inks): Patterns {
  const used = new Map<string, Ref>();
  return {
    fill(cell, toPage) {
      const key = `Pt${used.size + 1}`;
      used.set(key, addTiling(sink, inks, cell, toPage));
      return `/Pattern cs /${key} scn`;
    },
    patterns: () => Object.fromEntries(used),
  };
}

/**
 * A tile is its cell grown by what its neighbours reach into it: where tiles lap they show the
 * same picture, so that it does not matter which of the two a viewer paints last.
 */
function addTiling(sink: PdfSink, inks: Inks, cell: PatternCell, toPage: Matrix): Ref {
  const lap = Math.max(cell.overhang, LAP);
  const tile: Box = { x: -lap, y: -lap, w: cell.width + 2 * lap, h: cell.height + 2 * lap };
  const content = tileContent(cell, tile, inks);
  return sink.stream(
    {
      Type: 'Pattern',
      PatternType: 1,
      PaintType: 1,
      TilingType: 2,
      BBox: [tile.x, tile.y, tile.x + tile.w, tile.y + tile.h].map((v) => round(v)),
      XStep: round(cell.width, 1e6),
      YStep: round(cell.height, 1e6),
      Matrix: matrixArray(toPage),
      Resources: { ColorSpace: inks.spaces() },
    },
    content,
  );
}

/**
 * Path by path with all its copies, so that the picture repeats exactly. A hole lies within its
 * outline, so subpaths that the tile does not touch can be left out one by one.
 */
function tileContent(cell: PatternCell, tile: Box, inks: Inks): string {
  const lines: string[] = [];
  for (const { path, ink } of cell.paths) {
    const copies = subpathsOf(path).flatMap((part) => copiesWithin(startAlongX(part), cell, tile));
    if (copies.length > 0) lines.push(inks.fill(ink), ...copies.map(pathText), 'f');
  }
  return lines.join('\n');
}

/** The same outline begun at its second corner: of a filled rectangle, the way `re` draws it. */
function startAlongX(part: Path): Path {
  const corners = cornersOf(part);
  if (!corners) return part;
  const [a, b, c, d] = corners;
  return a[0] === b[0] ? polygonPath([b, c, d, a].map(([x, y]) => ({ x, y }))) : part;
}

function copiesWithin(path: Path, cell: PatternCell, tile: Box): Path[] {
  const { x, y, w, h } = pathBounds(path);
  const columns = stepsWithin(tile.x - x, tile.w, { size: w, step: cell.width });
  const rows = stepsWithin(tile.y - y, tile.h, { size: h, step: cell.height });
  return rows.flatMap((dy) => columns.map((dx) => transformPath(translation(dx, dy), path)));
}

/** Whole steps by which a length `size` at 0 comes to lie at least partly in `start … start + room`. */
function stepsWithin(
  start: number,
  room: number,
  { size, step }: { readonly size: number; readonly step: number },
): number[] {
  const first = Math.ceil((start - size) / step);
  const last = Math.floor((start + room) / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}
