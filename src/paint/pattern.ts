import { pathBounds, type Box, type Matrix } from '../core/geometry';
import type { PatternCell } from '../core/patterns';
import type { PatternItem } from '../core/scene';
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
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  const tile = tiles.get(item.cell, scale, () => drawTile(item.cell, scale, resources));
  if (tile) fillWithTile(ctx, item, tile);
  else paintCells(ctx, item, resources);
}

function fillWithTile(ctx: Context2D, item: PatternItem, tile: Tile): void {
  const fill = ctx.createPattern(tile.image, 'repeat');
  if (!fill) return;
  fill.setTransform(new DOMMatrix([tile.mmPerPxX, 0, 0, tile.mmPerPxY, 0, 0]));
  ctx.fillStyle = fill;
  ctx.fill(toPath2D(item.clip));
}

/** Draws the cells themselves where a tile would be too large to keep. */
function paintCells(ctx: Context2D, item: PatternItem, resources: PaintResources): void {
  const { cell } = item;
  const matrix = ctx.getTransform();
  ctx.save();
  ctx.clip(toPath2D(item.clip));
  for (const [x, y] of cellOrigins(cell, pathBounds(item.clip))) {
    ctx.setTransform(matrix);
    ctx.translate(x, y);
    drawCell(ctx, cell, resources);
  }
  ctx.restore();
}

/** Top left corners of all cells whose art, overhang included, touches the box. */
export function cellOrigins(cell: PatternCell, box: Box): readonly (readonly [number, number])[] {
  const range = (from: number, length: number, step: number): number[] => {
    const first = Math.floor((from - cell.overhang) / step);
    const last = Math.ceil((from + length + cell.overhang) / step);
    return Array.from({ length: last - first }, (_, i) => (first + i) * step);
  };
  const columns = range(box.x, box.w, cell.width);
  return range(box.y, box.h, cell.height).flatMap((y) => columns.map((x) => [x, y] as const));
}

function drawCell(ctx: Context2D, cell: PatternCell, resources: PaintResources): void {
  for (const { path, ink } of cell.paths) {
    ctx.fillStyle = resources.css(ink);
    ctx.fill(toPath2D(path));
  }
}

function drawTile(cell: PatternCell, scale: number, resources: PaintResources): Tile | null {
  const size = tileScale(cell, scale);
  if (!size) return null;
  return makeTile(size, (ctx) => {
    const box = { x: 0, y: 0, w: cell.width * size.columns, h: cell.height * size.rows };
    for (const [x, y] of cellOrigins(cell, box)) {
      ctx.setTransform(
        1 / size.mmPerPxX,
        0,
        0,
        1 / size.mmPerPxY,
        x / size.mmPerPxX,
        y / size.mmPerPxY,
      );
      drawCell(ctx, cell, resources);
    }
  });
}
