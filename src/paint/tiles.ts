import type { PatternCell } from '../core/patterns';
import type { Context2D } from './types';

/** How many cells a tile repeats and how large it becomes. */
export interface TileSize {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  readonly mmPerPxX: number;
  readonly mmPerPxY: number;
}

export interface Tile extends TileSize {
  readonly image: HTMLCanvasElement | OffscreenCanvas;
}

const MOST_REPEATS = 24;
/** Small cells are repeated up to about this many pixels a side. */
const GOOD_SIDE = 1024;
/** Beyond this a tile costs more than it saves. */
const MOST_PIXELS = 4_000_000;
/** A cell longer than this, in pixels, is one that is not meant to repeat. */
const MOST_SIDE = 4096;
const CACHE_BYTES = 16_000_000;

/**
 * The repeats whose size in pixels lies nearest a whole number, so that the tile needs next to
 * no stretching; null where even one cell is too large to keep.
 */
export function tileScale(cell: PatternCell, scale: number): TileSize | null {
  const x = repeats(cell.width * scale);
  const y = repeats(cell.height * scale);
  if (x.px * y.px > MOST_PIXELS || Math.max(x.px, y.px) > MOST_SIDE) return null;
  return {
    columns: x.count,
    rows: y.count,
    width: x.px,
    height: y.px,
    mmPerPxX: (cell.width * x.count) / x.px,
    mmPerPxY: (cell.height * y.count) / y.px,
  };
}

function repeats(cellPx: number): { count: number; px: number } {
  const most = Math.max(1, Math.min(MOST_REPEATS, Math.floor(GOOD_SIDE / cellPx)));
  let best = { count: 1, px: Math.max(1, Math.round(cellPx)) };
  let bestError = Infinity;
  for (let count = 1; count <= most; count++) {
    const px = Math.max(1, Math.round(cellPx * count));
    const error = Math.abs(px - cellPx * count) / count;
    if (error < bestError - 1e-9) {
      best = { count, px };
      bestError = error;
    }
  }
  return best;
}

/** Draws a tile. Null where the browser gives no context. */
export function makeTile(size: TileSize, draw: (ctx: Context2D) => void): Tile | null {
  const image = newCanvas(size.width, size.height);
  const ctx = image.getContext('2d') as Context2D | null;
  if (!ctx) return null;
  draw(ctx);
  return { ...size, image };
}

/** A canvas off the screen. */
export function newCanvas(width: number, height: number): HTMLCanvasElement | OffscreenCanvas {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

export interface TileCache {
  /** The tile of a cell at a scale in pixels per mm; made when it is not there. */
  get(cell: PatternCell, scale: number, make: () => Tile | null): Tile | null;
}

/** Keeps the tiles used last, up to 16 MB. */
export function createTileCache(): TileCache {
  const kept = new Map<PatternCell, Map<number, Tile | null>>();
  const order: { cell: PatternCell; scale: number; bytes: number }[] = [];
  let bytes = 0;
  const drop = (): void => {
    const oldest = order.shift();
    if (!oldest) return;
    kept.get(oldest.cell)?.delete(oldest.scale);
    if (kept.get(oldest.cell)?.size === 0) kept.delete(oldest.cell);
    bytes -= oldest.bytes;
  };
  return {
    get(cell, scale, make) {
      const step = Math.round(scale * 1000) / 1000;
      const known = kept.get(cell)?.get(step);
      if (known !== undefined) return known;
      const tile = make();
      const size = tile ? tile.width * tile.height * 4 : 0;
      while (bytes + size > CACHE_BYTES && order.length > 0) drop();
      const scales = kept.get(cell) ?? new Map<number, Tile | null>();
      kept.set(cell, scales.set(step, tile));
      order.push({ cell, scale: step, bytes: size });
      bytes += size;
      return tile;
    },
  };
}
