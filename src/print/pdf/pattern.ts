import {
  pathBounds,
  transformPath,
  translation,
  type Box,
  type Matrix,
  type Path,
} from '../../core/geometry';
import type { PatternCell } from '../../core/patterns';
import type { Inks } from './color';
import { matrixArray, round } from './numbers';
import { pathText } from './path';
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

/** Path by path with all its copies, so that the picture repeats exactly. */
function tileContent(cell: PatternCell, tile: Box, inks: Inks): string {
  const lines: string[] = [];
  for (const { path, ink } of cell.paths) {
    const copies = copiesWithin(path, cell, tile);
    if (copies.length > 0) lines.push(inks.fill(ink), ...copies.map(pathText), 'f');
  }
  return lines.join('\n');
}

function copiesWithin(path: Path, cell: PatternCell, tile: Box): Path[] {
  const bounds = pathBounds(path);
  const first = (at: number, size: number, step: number): number => Math.ceil((at - size) / step);
  const copies: Path[] = [];
  const left = first(tile.x - bounds.x, bounds.w, cell.width);
  const top = first(tile.y - bounds.y, bounds.h, cell.height);
  for (let j = top; bounds.y + j * cell.height < tile.y + tile.h; j++) {
    for (let i = left; bounds.x + i * cell.width < tile.x + tile.w; i++) {
      copies.push(transformPath(translation(i * cell.width, j * cell.height), path));
    }
  }
  return copies;
}
