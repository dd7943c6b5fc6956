import type { AssetRecord, Flip, ImageNode } from '../../../core/document';
import { toPath2D } from '../../../paint';
import type { Session } from '../session.svelte';

/** The ghost needs no more pixels than this a side. */
const LONGEST = 1600;

interface Ghost {
  readonly node: ImageNode;
  readonly asset: AssetRecord;
  readonly flip: Flip | undefined;
  /** The whole picture's proportions. */
  readonly size: { readonly w: number; readonly h: number };
}

/** Draws the whole picture, mirrored as it is, over all of a canvas. */
export function paintGhost(
  canvas: HTMLCanvasElement,
  { app, document }: Session,
  { node, asset, flip, size }: Ghost,
): void {
  const { resources } = app.services;
  const image = node.ink ? null : (resources.image?.(asset.sha256) ?? null);
  const scale = LONGEST / Math.max(size.w, size.h);
  canvas.width = Math.max(1, Math.round(size.w * scale));
  canvas.height = Math.max(1, Math.round(size.h * scale));
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  const across = flip === 'h' || flip === 'both';
  const down = flip === 'v' || flip === 'both';
  ctx.translate(across ? canvas.width : 0, down ? canvas.height : 0);
  ctx.scale(across ? -1 : 1, down ? -1 : 1);
  ctx.imageSmoothingQuality = 'high';
  if (image) ctx.drawImage(image, 0, 0, canvas.width, canvas.height);
  if (!node.ink) return;
  const swatch = document.records[node.ink.fill.swatch];
  if (swatch?.type !== 'swatch') return;
  const { natural, path } = node.ink;
  ctx.scale(canvas.width / natural.w, canvas.height / natural.h);
  ctx.fillStyle = resources.css(swatch.ink);
  ctx.fill(toPath2D(path), 'evenodd');
}
