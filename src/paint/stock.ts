import { toHex } from '../core/color';
import { STOCK_COLOUR, type Scene } from '../core/scene';
import type { Context2D } from './types';

type OnStock = Pick<Scene, 'stock'>;

/** The colour of what a panel is printed on. */
export function stockColour({ stock }: OnStock): string {
  return toHex(STOCK_COLOUR[stock]);
}

/** Whether the stock shows through the inks: on white paper nothing is to be seen of it. */
export function showsThrough({ stock }: OnStock): boolean {
  return stock !== 'white';
}

/**
 * Lets the stock show through what has been painted on white or on nothing: inks are transparent,
 * and where there are none one sees the stock. The transform maps panel mm to pixels.
 */
export function multiplyStock(ctx: Context2D, scene: OnStock, outline: Path2D): void {
  if (!showsThrough(scene)) return;
  ctx.globalCompositeOperation = 'multiply';
  ctx.fillStyle = stockColour(scene);
  ctx.fill(outline);
  ctx.globalCompositeOperation = 'source-over';
}
