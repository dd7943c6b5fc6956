import { rgbToCmykPixels, rgbToProcess, type Ink, type RgbTable } from '../../core/color';
import type { Pixels } from '../../assets/raster';
import type { PictureGround } from '../preflight';
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

/**
 * The picture without transparency, over stock or over one flat ink, seen to a share: both are mixed
 * as inks, as a press that knows transparency would. Over anything else it keeps its colours and, as
 * `alpha`, only the question whether a pixel is seen (255) or not (0): a stencil, which PDF 1.3 knows.
 */
export function flattened(
  picture: InkPicture,
  { ground: under, share }: PictureGround,
  table: RgbTable,
): InkPicture {
  if (!picture.alpha && share === 1) return picture;
  if (under === 'mixed' || (under !== 'stock' && under.kind === 'spot')) return stencilled(picture);
  const alpha = seenTo(share, picture);
  const ground = under === 'stock' ? [0, 0, 0, 0] : bytesOf(under, table);
  const isBlackOnly = ground.every((ink, i) => i === 3 || ink === 0);
  if (picture.channels === 1 && isBlackOnly) {
    return { ...picture, data: mixed(picture, [255 - ground[3]!], alpha), alpha: null };
  }
  const inks = picture.channels === 1 ? blackOf(picture.data) : picture.data;
  const data = mixed({ channels: 4, data: inks }, ground, alpha);
  return { ...picture, channels: 4, data, alpha: null };
}

function stencilled({ alpha, ...picture }: InkPicture): InkPicture {
  return { ...picture, alpha: alpha && alpha.map((a) => (a < 128 ? 0 : 255)) };
}

/** How much each pixel is seen, 0–255. */
function seenTo(share: number, { alpha, width, height }: InkPicture): Uint8Array {
  if (!alpha) return new Uint8Array(width * height).fill(Math.round(share * 255));
  return share === 1 ? alpha : alpha.map((a) => Math.round(a * share));
}

/** Bytes of the four inks beneath. */
function bytesOf(ground: Exclude<Ink, { kind: 'spot' }>, table: RgbTable): number[] {
  const { c, m, y, k } = ground.kind === 'rgb' ? rgbToProcess(table, ground) : ground;
  return [c, m, y, k].map((share) => Math.round(share * 2.55));
}

function blackOf(grey: Uint8Array): Uint8Array {
  const inks = new Uint8Array(grey.length * 4);
  grey.forEach((value, i) => (inks[4 * i + 3] = 255 - value));
  return inks;
}

function mixed(
  { channels, data }: Pick<Raster, 'channels' | 'data'>,
  ground: readonly number[],
  alpha: Uint8Array,
): Uint8Array {
  return data.map((value, i) => {
    const share = alpha[Math.floor(i / channels)]! / 255;
    return Math.round(value * share + ground[i % channels]! * (1 - share));
  });
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
