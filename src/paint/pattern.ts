import { intersection, pathBounds, type Box, type Matrix } from '../core/geometry';
import type { PatternCell } from '../core/patterns';
import type { PatternItem } from '../core/scene';
import { boundsOf } from './ink-bounds';
import { toPath2D } from './path2d';
import { createTileCache, makeTile, tileScale, type Tile } from './tiles';
import type { Context2D, PaintResources } from './types';

const tiles = createTileCache();

/** Fills the item's outline with its cell: one cached tile a zoom step, never cell by cell. */
export function paintPattern(
  ctx: Context2D,
  item: PatternItem,
  matrix: Matrix,
  resources: PaintResources,
): void {
  ctx.setTransform(...matrix);
  if (isOneCell(item)) return paintCells(ctx, item, resources);
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  const tile = tiles.get(item.cell, scale, () => drawTile(item.cell, scale, resources));
  if (tile) fillWithTile(ctx, item, tile);
  else paintCells(ctx, item, resources);
}

/** A cell that nothing repeats gains nothing from a tile, and a tile would blur it. */
function isOneCell({ cell, clip }: PatternItem): boolean {
  const { w, h } = pathBounds(clip);
  return w <= cell.width && h <= cell.height;
}

function fillWithTile(ctx: Context2D, item: PatternItem, tile: Tile): void {
  const fill = ctx.createPattern(tile.image, 'repeat');
  if (!fill) return;
  fill.setTransform(new DOMMatrix([tile.mmPerPxX, 0, 0, tile.mmPerPxY, 0, 0]));
  ctx.fillStyle = fill;
  ctx.fill(toPath2D(item.clip));
}

/** Draws the cells themselves, without what lies outside the outline. */
function paintCells(ctx: Context2D, item: PatternItem, resources: PaintResources): void {
  const { cell } = item;
  const matrix = ctx.getTransform();
  ctx.save();
  ctx.clip(toPath2D(item.clip));
  const box = pathBounds(item.clip);
  for (const [x, y] of cellOrigins(cell, box)) {
    ctx.setTransform(matrix);
    ctx.translate(x, y);
    const within = { ...box, x: box.x - x, y: box.y - y };
    drawPaths(
      ctx,
      cell.paths.filter(({ path }) => intersection(boundsOf(path), within)),
      resources,
    );
  }
  ctx.restore();
}

/** Top left corners of all cells that touch the box. A cell's overhang shows nothing that its neighbour lacks. */
export function cellOrigins(cell: PatternCell, box: Box): readonly (readonly [number, number])[] {
  const range = (from: number, length: number, step: number): number[] => {
    const first = Math.floor(from / step);
    const last = Math.ceil((from + length) / step);
    return Array.from({ length: last - first }, (_, i) => (first + i) * step);
  };
  const columns = range(box.x, box.w, cell.width);
  return range(box.y, box.h, cell.height).flatMap((y) => columns.map((x) => [x, y] as const));
}

function drawPaths(ctx: Context2D, paths: PatternCell['paths'], resources: PaintResources): void {
  for (const { path, ink } of paths) {
    ctx.fillStyle = resources.css(ink);
    ctx.fill(toPath2D(path));
  }
}

/**
 * A cell shows all that is to be seen within its edges, so it is painted alone, fitted to whole
 * pixels and cut there. Painted over one another, as far as they reach, two cells would have every
 * antialiased edge twice, and a strip that runs on would be seen to begin anew.
 */
function drawTile(cell: PatternCell, scale: number, resources: PaintResources): Tile | null {
  const size = tileScale(cell, scale);
  if (!size) return null;
  const edge = (i: number, count: number, px: number): number => Math.round((i * px) / count);
  return makeTile(size, (ctx) => {
    for (let i = 0; i < size.columns * size.rows; i++) {
      const column = i % size.columns;
      const row = Math.floor(i / size.columns);
      const left = edge(column, size.columns, size.width);
      const top = edge(row, size.rows, size.height);
      const w = edge(column + 1, size.columns, size.width) - left;
      const h = edge(row + 1, size.rows, size.height) - top;
      ctx.save();
      ctx.beginPath();
      ctx.rect(left, top, w, h);
      ctx.clip();
      ctx.setTransform(w / cell.width, 0, 0, h / cell.height, left, top);
      drawPaths(ctx, cell.paths, resources);
      ctx.restore();
    }
  });
}
