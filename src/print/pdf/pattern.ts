import {
  grow,
  pathBounds,
  polygonPath,
  rectPath,
  subpathsOf,
  transformPath,
  translation,
  type Box,
  type Matrix,
  type Path,
} from '../../core/geometry';
import type { PatternCell } from '../../core/patterns';
import { stepsInto } from '../pixels';
import type { Inks } from './color';
import { matrixArray, num, round } from './numbers';
import { cornersOf, isRectangle, pathText } from './path';
import type { PdfDict, PdfSink, Ref } from './sink';

/** How far a tile reaches over its cell at least, so that no seam shows between tiles, in mm. */
const LAP = 0.25;
/** More layers than these lie side by side, not on top of each other. */
const FEW = 12;
/** Fewer leave nothing that is seen. */
const SOME = 3;
/** How much further each layer reaches than the one below, in mm: over two pixels of a proof. */
const STAGGER = 0.2;

/** The patterns of one file (ISO 32000-1, 8.7.3). */
export interface Patterns {
  /** Fills `clip` with the cell; `toPage` maps item mm to the page's default space. */
  fill(clip: Path, cell: PatternCell, toPage: Matrix): string[];
  patterns(): PdfDict;
}

export function createPatterns(sink: PdfSink, inks: Inks): Patterns {
  const used = new Map<string, Ref>();
  return {
    fill(clip, cell, toPage) {
      const bounds = pathBounds(clip);
      const tile = tileOf(cell);
      // A tile larger than what it fills would be mostly unseen: then its part is drawn as it is.
      if (bounds.w * bounds.h <= tile.w * tile.h) {
        return [pathText(clip), 'W n', cellsText(cell, bounds, inks)];
      }
      const key = `Pt${used.size + 1}`;
      used.set(key, addTiling(sink, inks, cell, toPage));
      return [`/Pattern cs /${key} scn`, pathText(clip), 'f'];
    },
    patterns: () => Object.fromEntries(used),
  };
}

/**
 * A tile is its cell with all that reaches over its edge. Where tiles lap they show the same
 * picture, so that it does not matter which of the two a viewer paints last.
 */
function tileOf({ width, height, overhang }: PatternCell): Box {
  return grow({ x: 0, y: 0, w: width, h: height }, Math.max(overhang, LAP));
}

function addTiling(sink: PdfSink, inks: Inks, cell: PatternCell, toPage: Matrix): Ref {
  const few = cell.paths.length >= SOME && cell.paths.length <= FEW;
  const inner = tileOf(cell);
  const tile = few ? grow(inner, cell.paths.length * STAGGER) : inner;
  const content = few ? layersText(cell, inner, inks) : cellsText(cell, inner, inks);
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
 * Layers that end one after the other, the last one last: what a tile paints over its neighbour is
 * then the end of the same picture. Were they all cut by the BBox, viewers that smooth would leave
 * a part of a pixel of each there, and together a line.
 */
function layersText(cell: PatternCell, tile: Box, inks: Inks): string {
  return cell.paths
    .flatMap((layer, i) => {
      const box = grow(tile, i * STAGGER);
      const text = cellsText({ ...cell, paths: [layer] }, box, inks);
      return text === '' ? [] : ['q', pathText(rectPath(box)), 'W n', text, 'Q'];
    })
    .join('\n');
}

/**
 * The part of the lattice within a box: path by path with all its copies, so that the picture
 * repeats exactly. A hole lies within its outline, so subpaths that the box does not touch can be
 * left out one by one.
 */
function cellsText(cell: PatternCell, box: Box, inks: Inks): string {
  const lines: string[] = [];
  for (const { path, ink } of cell.paths) {
    const parts = subpathsOf(path).map(startAlongX);
    const text = parts.every(isRectangle) ? together(parts, cell, box) : apart(parts, cell, box);
    if (text !== '') lines.push(inks.fill(ink), text);
  }
  return lines.join('\n');
}

/** All copies as one shape: grounds and strips that only touch their copies show no seam. */
function together(parts: readonly Path[], cell: PatternCell, box: Box): string {
  const copies = parts.flatMap((part) =>
    stepsInto(part, cell, box).map(([dx, dy]) => transformPath(translation(dx, dy), part)),
  );
  return copies.length > 0 ? [...copies.map(pathText), 'f'].join('\n') : '';
}

/**
 * Copy by copy in a shifted space, each the same text again, which Flate makes next to nothing
 * of: a slanted outline's shifted numbers would all be new ones.
 */
function apart(parts: readonly Path[], cell: PatternCell, box: Box): string {
  const copies = new Map<string, string[]>();
  for (const part of parts) {
    for (const [dx, dy] of stepsInto(part, cell, box)) {
      const shift = `1 0 0 1 ${num(dx)} ${num(dy)} cm`;
      copies.set(shift, [...(copies.get(shift) ?? []), pathText(part)]);
    }
  }
  return [...copies]
    .map(([shift, texts]) => ['q', shift, ...texts, 'f', 'Q'].join('\n'))
    .join('\n');
}

/** The same outline begun at its second corner: of a filled rectangle, the way `re` draws it. */
function startAlongX(part: Path): Path {
  const corners = cornersOf(part);
  if (!corners) return part;
  const [a, b, c, d] = corners;
  return a[0] === b[0] ? polygonPath([b, c, d, a].map(([x, y]) => ({ x, y }))) : part;
}
