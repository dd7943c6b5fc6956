import { toHex, type Rgb } from '../core/color';
import { STOCK_COLOUR, type Scene } from '../core/scene';
import type { Context2D } from './types';

type OnStock = Pick<Scene, 'stock' | 'trim'>;

/** How bright silver is along the diagonal of the trim; so that it is not taken for grey paper. */
const SHEEN: readonly (readonly [at: number, brightness: number])[] = [
  [0, 0.97],
  [0.34, 1.05],
  [0.5, 1.01],
  [0.74, 0.95],
  [1, 1.02],
];

/** The colour of what a panel is printed on. */
export function stockColour({ stock }: Pick<Scene, 'stock'>): string {
  return toHex(STOCK_COLOUR[stock]);
}

/** Colours of a stock from the trim's top left to its bottom right; null where it has but one. */
export function stockSheen({
  stock,
}: Pick<Scene, 'stock'>): readonly (readonly [at: number, colour: string])[] | null {
  if (stock !== 'silver') return null;
  const { r, g, b } = STOCK_COLOUR[stock];
  const times = (part: number, by: number): number => Math.round(part * by);
  const shade = (by: number): Rgb => ({ r: times(r, by), g: times(g, by), b: times(b, by) });
  return SHEEN.map(([at, brightness]) => [at, toHex(shade(brightness))]);
}

/** Whether the stock shows through the inks: on white paper nothing is to be seen of it. */
export function showsThrough({ stock }: Pick<Scene, 'stock'>): boolean {
  return stock !== 'white';
}

/**
 * Lets the stock show through what has been painted on white or on nothing: inks are transparent,
 * and where there are none one sees the stock. The transform maps panel mm to pixels.
 */
export function multiplyStock(ctx: Context2D, scene: OnStock, outline: Path2D): void {
  if (!showsThrough(scene)) return;
  ctx.globalCompositeOperation = 'multiply';
  ctx.fillStyle = stockPaint(ctx, scene);
  ctx.fill(outline);
  ctx.globalCompositeOperation = 'source-over';
}

function stockPaint(ctx: Context2D, scene: OnStock): string | CanvasGradient {
  const sheen = stockSheen(scene);
  if (!sheen) return stockColour(scene);
  const gradient = ctx.createLinearGradient(0, 0, ...scene.trim);
  for (const [at, colour] of sheen) gradient.addColorStop(at, colour);
  return gradient;
}
