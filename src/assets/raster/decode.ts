import { headOf } from './head';
import { decodeJpeg } from './jpeg';
import { PictureFault } from './limits';
import { turnUpright } from './orient';
import { decodePng } from './png';
import type { PictureHead, Pixels } from './types';
import { decodeWebp, type LoadWebp } from './webp';

/**
 * The pixels of a picture, upright, 8 bits a component (16 are rounded): the same in the worker and
 * in Node, since no browser's decoder is asked. Colour profiles inside the file are not applied:
 * RGB is read as sRGB, CMYK keeps its numbers. Rejects with a `PictureFault` for what the door would
 * refuse and for damaged files.
 */
export async function decodePicture(bytes: Uint8Array, loadWebp: LoadWebp): Promise<Pixels> {
  const head = headOf(bytes);
  const stored = await storedPixels(bytes, head, loadWebp);
  const pixels = turnUpright(stored, head.orientation);
  if (pixels.width !== head.width || pixels.height !== head.height) {
    throw new PictureFault('picture-damaged');
  }
  return pixels;
}

async function storedPixels(
  bytes: Uint8Array,
  { format }: PictureHead,
  loadWebp: LoadWebp,
): Promise<Pixels> {
  try {
    if (format === 'png') return decodePng(bytes);
    return format === 'jpeg' ? await decodeJpeg(bytes) : await decodeWebp(bytes, loadWebp);
  } catch (error) {
    throw error instanceof PictureFault ? error : new PictureFault('picture-damaged');
  }
}
