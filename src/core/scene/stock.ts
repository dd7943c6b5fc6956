import type { Rgb } from '../color';
import type { Stock } from '../document';

/** How a stock looks on screen. It is shown beneath the art and never printed. */
export const STOCK_COLOUR: Readonly<Record<Stock, Rgb>> = {
  white: { r: 255, g: 255, b: 255 },
  kraft: { r: 203, g: 167, b: 119 },
  bamboo: { r: 226, g: 200, b: 152 },
  clear: { r: 240, g: 243, b: 244 },
  silver: { r: 205, g: 207, b: 209 },
};
