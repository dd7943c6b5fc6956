import { cmykToRgb, type CmykGrid } from '../../core/color';
import { withoutOrientation } from './as-stored';
import { decodePicture } from './decode';
import { headOf } from './head';
import { resampled } from './resample';
import type { PictureHead, Pixels } from './types';

/** Longest side of what is shown, in pixels: a label on a screen shows no more, and memory is short. */
const LONGEST = 2560;
const LONGEST_CMYK = 1600;

/**
 * A picture for the screen, upright, by the browser's own decoder; in CMYK, which browsers show in
 * inks of their own, by ours and the press's colours. Rejects for what cannot be shown.
 */
export async function screenPicture(bytes: Uint8Array, grid: CmykGrid): Promise<ImageBitmap> {
  const head = headOf(bytes);
  return head.space === 'cmyk' ? inkPicture(bytes, head, grid) : browserPicture(bytes, head);
}

/**
 * As `screenPicture`, but with up to `longest` pixels a side: for a picture that is kept. Null where
 * the screen has every pixel already, and in CMYK: converting each would take long.
 */
export async function sharpPicture(
  bytes: Uint8Array,
  longest: number,
): Promise<ImageBitmap | null> {
  const head = headOf(bytes);
  const isWhole = Math.max(head.width, head.height) <= LONGEST;
  return isWhole || head.space === 'cmyk' ? null : browserPicture(bytes, head, longest);
}

async function browserPicture(
  bytes: Uint8Array,
  head: PictureHead,
  longest = LONGEST,
): Promise<ImageBitmap> {
  const data = new Uint8Array(withoutOrientation(bytes, head));
  const scale = Math.min(1, longest / Math.max(head.width, head.height));
  const [w, h] = [head.width, head.height].map((px) => Math.max(1, Math.round(px * scale))) as Two;
  const lies = head.orientation >= 5;
  // The browser decodes and shrinks beside the page: the large picture never lies in its memory.
  const smaller: ImageBitmapOptions = {
    resizeWidth: lies ? h : w,
    resizeHeight: lies ? w : h,
    resizeQuality: 'high',
  };
  const blob = new Blob([data], { type: head.mime });
  const stored = await createImageBitmap(blob, scale < 1 ? smaller : {});
  if (head.orientation === 1) return stored;
  const canvas = new OffscreenCanvas(w, h);
  const ctx = canvas.getContext('2d')!;
  ctx.imageSmoothingQuality = 'high';
  ctx.setTransform(...uprightOn(head.orientation, w, h));
  ctx.drawImage(stored, 0, 0, lies ? h : w, lies ? w : h);
  stored.close();
  return canvas.transferToImageBitmap();
}

type Transform = [number, number, number, number, number, number];

/** From a stored picture's pixels to the upright `w` × `h`. */
function uprightOn(orientation: number, w: number, h: number): Transform {
  const ways: Readonly<Record<number, Transform>> = {
    2: [-1, 0, 0, 1, w, 0],
    3: [-1, 0, 0, -1, w, h],
    4: [1, 0, 0, -1, 0, h],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, w, 0],
    7: [0, -1, -1, 0, w, h],
    8: [0, -1, 1, 0, 0, h],
  };
  return ways[orientation] ?? [1, 0, 0, 1, 0, 0];
}

async function inkPicture(
  bytes: Uint8Array,
  head: PictureHead,
  grid: CmykGrid,
): Promise<ImageBitmap> {
  const whole = await decodePicture(bytes, () => Promise.reject(new Error('no WebP is CMYK')));
  const scale = Math.min(1, LONGEST_CMYK / Math.max(head.width, head.height));
  const size = {
    width: Math.max(1, Math.round(head.width * scale)),
    height: Math.max(1, Math.round(head.height * scale)),
  };
  const shown = resampled(whole, { x: 0, y: 0, w: head.width, h: head.height }, size);
  return createImageBitmap(new ImageData(toScreen(shown, grid), shown.width, shown.height));
}

/** Inks as RGBA. Neighbouring shades share one look-up: a screen tells no more apart. */
function toScreen({ data }: Pixels, grid: CmykGrid): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(data.length);
  const known = new Map<number, { r: number; g: number; b: number }>();
  for (let i = 0; i < data.length; i += 4) {
    const [c, m, y, k] = [0, 1, 2, 3].map((n) => Math.round(data[i + n]! / 8.225)) as Four;
    const key = ((c * 32 + m) * 32 + y) * 32 + k;
    let colour = known.get(key);
    if (!colour) {
      const [pc, pm, py, pk] = [c, m, y, k].map((step) => (step * 100) / 31) as Four;
      known.set(key, (colour = cmykToRgb(grid, { c: pc, m: pm, y: py, k: pk })));
    }
    out.set([colour.r, colour.g, colour.b, 255], i);
  }
  return out;
}

type Two = [number, number];
type Four = [number, number, number, number];
