import { sharpPicture } from '../../assets/raster';
import { isPrinted, type Scene } from '../../core/scene';
import { paintScene, type PaintResources } from '../../paint';
import type { Services } from '../services';
import type { Drawing } from './raster';

/**
 * Longer side of the picture in pixels: on any phone letters are sharp and can be looked at more
 * closely. A square of it is a quarter of the smallest canvas that phones hold, 16.7 million pixels.
 */
const LONGER_SIDE = 2000;
/** Longest side to which a photo is decoded: a square of it is that whole canvas. */
const PHOTO_SIDE = 4096;

/** A panel's trim, its longer side as long as the picture may be. */
export function pictureDrawing({ trim: [w, h] }: Pick<Scene, 'trim'>): Drawing {
  const scale = LONGER_SIDE / Math.max(w, h);
  // An edge within a pixel would be seen as a hairline: less than half a pixel is cut off on either side.
  const [width, height] = [w, h].map((mm) => Math.max(1, Math.floor(mm * scale + 1e-6))) as Two;
  return {
    width,
    height,
    view: { scale, x: (width - w * scale) / 2, y: (height - h * scale) / 2 },
  };
}

type Two = [number, number];

/**
 * A panel as a PNG, as the screen shows it: its trim on its stock, see-through outside the cut, text
 * as outlines. Rejects where something of the scene has not been loaded, or memory is short.
 */
export async function composePng(
  services: Pick<Services, 'pictures' | 'resources'>,
  scene: Scene,
): Promise<Uint8Array> {
  if (scene.pending.length > 0) throw new Error('a face or a picture is not loaded');
  const { width, height, view } = pictureDrawing(scene);
  const photos = await sharpPhotos(services, scene, view.scale);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('no memory to paint a picture');
  const resources: PaintResources = {
    ...services.resources,
    image: (sha256) => photos.get(sha256) ?? services.resources.image?.(sha256) ?? null,
  };
  const items = scene.items.filter(isPrinted);
  paintScene(ctx, { ...scene, items }, view, { outlines: true, resources });
  for (const photo of photos.values()) photo.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('no memory to compress a picture');
  return new Uint8Array(await blob.arrayBuffer());
}

/** The photos that the screen has in fewer pixels than the picture shows of them: cropped closely. */
async function sharpPhotos(
  { pictures, resources }: Pick<Services, 'pictures' | 'resources'>,
  scene: Scene,
  scale: number,
): Promise<ReadonlyMap<string, ImageBitmap>> {
  const photos = new Map<string, ImageBitmap>();
  for (const [sha256, side] of sidesOf(scene, scale)) {
    const shown = resources.image?.(sha256);
    if (!(shown instanceof ImageBitmap) || Math.max(shown.width, shown.height) >= side) continue;
    const bytes = await pictures.read(sha256);
    // Where memory is short, what the screen shows must do.
    const sharp = bytes && sharpPicture(bytes, Math.min(PHOTO_SIDE, side)).catch(() => null);
    const photo = await sharp;
    if (photo) photos.set(sha256, photo);
  }
  return photos;
}

/** The longest side in pixels at which each photo is painted, with what is cropped off. */
function sidesOf({ items }: Scene, scale: number): ReadonlyMap<string, number> {
  const sides = new Map<string, number>();
  for (const item of items) {
    if (item.kind !== 'image' || item.missing) continue;
    const [a, b, c, d] = item.matrix;
    const across = item.box.w * Math.hypot(a, b);
    const down = item.box.h * Math.hypot(c, d);
    const side = Math.ceil(Math.max(across, down) * scale);
    sides.set(item.sha256, Math.max(side, sides.get(item.sha256) ?? 0));
  }
  return sides;
}
