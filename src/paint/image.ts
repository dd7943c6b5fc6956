import { pathBounds, type Box } from '../core/geometry';
import type { ImageItem } from '../core/scene';
import { toPath2D } from './path2d';
import type { Context2D, PaintResources } from './types';

/** What stands for a picture that is not there yet, or never will be: grey, struck through. */
const GROUND = '#d9d9d9';
const STRIKE = '#a6a6a6';
/** Distance of the strokes and their width, in mm. */
const HATCH = { step: 2.5, width: 0.25 };

/** Paints a picture within its frame; the context stands in item mm. */
export function paintImage(ctx: Context2D, item: ImageItem, resources: PaintResources): void {
  ctx.save();
  ctx.clip(toPath2D(item.clip));
  const image = item.missing ? null : (resources.image?.(item.sha256) ?? null);
  if (image) drawPicture(ctx, item, image);
  else drawPlaceholder(ctx, pathBounds(item.clip));
  ctx.restore();
}

function drawPicture(ctx: Context2D, { box, flip }: ImageItem, image: CanvasImageSource): void {
  const { x, y, w, h } = box;
  ctx.translate(x + w / 2, y + h / 2);
  ctx.scale(flip === 'h' || flip === 'both' ? -1 : 1, flip === 'v' || flip === 'both' ? -1 : 1);
  ctx.imageSmoothingEnabled = true;
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(image, -w / 2, -h / 2, w, h);
}

function drawPlaceholder(ctx: Context2D, { x, y, w, h }: Box): void {
  ctx.fillStyle = GROUND;
  ctx.fillRect(x, y, w, h);
  ctx.strokeStyle = STRIKE;
  ctx.lineWidth = HATCH.width;
  ctx.setLineDash([]);
  ctx.beginPath();
  // A frame of a metre needs no thousand lines.
  const step = Math.max(HATCH.step, (w + h) / 200);
  for (let d = step; d < w + h; d += step) {
    ctx.moveTo(x + d, y);
    ctx.lineTo(x + d - h, y + h);
  }
  ctx.stroke();
}
