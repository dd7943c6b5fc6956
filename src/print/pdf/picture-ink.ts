import { rgbToCmykPixels, type RgbTable } from '../../core/color';
import type { Pixels } from '../../assets/raster';
import type { Raster } from './jpeg';

/** A picture in the press's inks. */
export interface InkPicture extends Raster {
  /** One byte a pixel, or null where all of it is opaque. */
  readonly alpha: Uint8Array | null;
}

/** How far from black and white a pixel of line art may be, and how many pixels may be further. */
const NEAR = 10;
const SOFT_SHARE = 0.05;

/** Every pixel grey: it is printed in black alone, whatever space its file is in. */
export function asGrey(pixels: Pixels): Pixels {
  const { space, data } = pixels;
  if (space !== 'rgb') return pixels;
  for (let i = 0; i < data.length; i += 3) {
    if (data[i] !== data[i + 1] || data[i] !== data[i + 2]) return pixels;
  }
  const grey = new Uint8Array(data.length / 3);
  for (let i = 0; i < grey.length; i++) grey[i] = data[3 * i]!;
  return { ...pixels, space: 'grey', data: grey };
}

/** Black on white but for its edges: a logo, a signature, a drawing with a pen. */
export function isLineArt({ space, data }: Pixels): boolean {
  if (space !== 'grey') return false;
  let soft = 0;
  for (const value of data) if (value > NEAR && value < 255 - NEAR) soft++;
  return soft <= data.length * SOFT_SHARE;
}

/** The inks of a picture: grey stays grey, CMYK keeps its numbers, RGB goes through the table. */
export function inkPicture({ space, ...pixels }: Pixels, table: RgbTable): InkPicture {
  const data = space === 'rgb' ? rgbToCmykPixels(table, pixels.data) : pixels.data;
  return { ...pixels, channels: space === 'grey' ? 1 : 4, data };
}

/** Grey pixels, 255 white, as four inks of which only black is laid. */
export function blackOf(grey: Uint8Array): Uint8Array {
  const inks = new Uint8Array(grey.length * 4);
  grey.forEach((value, i) => (inks[4 * i + 3] = 255 - value));
  return inks;
}

/** How many colours a picture has, counted no further than `most`. */
export function coloursOf({ channels, data }: Raster, most: number): number {
  const seen = new Set<number>();
  for (let i = 0; i < data.length && seen.size < most; i += channels) {
    const colour =
      channels === 1
        ? data[i]!
        : (data[i]! << 24) | (data[i + 1]! << 16) | (data[i + 2]! << 8) | data[i + 3]!;
    seen.add(colour);
  }
  return seen.size;
}
