import { intersection, multiply, type Box, type Matrix } from '../core/geometry';
import {
  panelOutline,
  glyphMatrix,
  screenLayers,
  type GlyphsItem,
  type Layer,
  type Scene,
  type SceneItem,
} from '../core/scene';
import { changedPart } from './changed';
import { paintImage } from './image';
import { deviceBounds, onCanvas } from './ink-bounds';
import { paintPath } from './path';
import { toPath2D } from './path2d';
import { paintPattern } from './pattern';
import { multiplyStock } from './stock';
import { newCanvas } from './tiles';
import type { Context2D, PaintResources, View } from './types';

const PAPER = '#ffffff';

/** Panel mm → device pixels. */
export function viewMatrix({ scale, x, y }: View): Matrix {
  return [scale, 0, 0, scale, x, y];
}

export interface SceneOptions {
  /** Show the stock beneath the art (default true). */
  readonly stock?: boolean;
  /** Where the art ends: at the cut outline (default) or at the bleed. */
  readonly clip?: 'trim' | 'bleed';
  /** Draw text as outlines, as SVG and curves do: for pictures that are kept, not edited. */
  readonly outlines?: boolean;
  /**
   * What stands on the canvas, painted in this view with these resources: only where the scene
   * differs from it is painted anew.
   */
  readonly before?: Scene | null;
}

/**
 * Paints a panel: stock, then art, clipped. Leaves the context's state as it was. Answers which
 * share of the panel it painted: 1, but for what `before` spares.
 */
export function paintScene(
  ctx: Context2D,
  scene: Scene,
  view: View,
  options: SceneOptions & { readonly resources: PaintResources },
): number {
  const { outlines = false, before = null } = options;
  const resources = outlines ? withoutFonts(options.resources) : options.resources;
  const glyphs = outlines ? resources.outline : undefined;
  const matrix = viewMatrix(view);
  const part = before && changedPart(before, scene, matrix, glyphs);
  const isSeen = (item: SceneItem): boolean =>
    !part || touches(deviceBounds([item], matrix, glyphs), part);
  ctx.save();
  if (before) wipe(ctx, part ?? { x: 0, y: 0, w: ctx.canvas.width, h: ctx.canvas.height });
  ctx.setTransform(...matrix);
  const outline = clipToPanel(ctx, scene, options);
  paintItems(ctx, scene.items.filter(isSeen), matrix, resources);
  ctx.setTransform(...matrix);
  if (options.stock !== false) multiplyStock(ctx, scene, outline);
  ctx.restore();
  const [w, h] = scene.trim;
  return part ? Math.min(1, (part.w * part.h) / (w * h * view.scale ** 2)) : 1;
}

/** Keeps the art within its edge, on white: the stock shows through it in the end. */
function clipToPanel(
  ctx: Context2D,
  scene: Scene,
  { stock = true, clip = 'trim' }: SceneOptions,
): Path2D {
  const outline = toPath2D(panelOutline(scene, clip === 'trim' ? 0 : scene.bleed));
  ctx.clip(outline);
  if (!stock) return outline;
  ctx.fillStyle = PAPER;
  ctx.fill(outline);
  return outline;
}

/** Clears a part, on whole pixels, and keeps everything that follows within it. */
function wipe(ctx: Context2D, { x, y, w, h }: Box): void {
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.beginPath();
  ctx.rect(x, y, w, h);
  ctx.clip();
  ctx.clearRect(x, y, w, h);
}

function touches(box: Box | null, part: Box): boolean {
  return box !== null && intersection(box, part) !== null;
}

function withoutFonts(resources: PaintResources): PaintResources {
  return { ...resources, cssFamily: () => null };
}

/**
 * Paints items, bottom first; `toDevice` maps panel mm to device pixels. What is see-through is
 * painted apart, so that nothing of a node shows through another part of it. Leaves the transform
 * changed.
 */
export function paintItems(
  ctx: Context2D,
  items: readonly SceneItem[],
  toDevice: Matrix,
  resources: PaintResources,
): void {
  for (const layer of screenLayers(items)) {
    if (layer.opacity < 1) paintSeeThrough(ctx, layer, toDevice, resources);
    else for (const item of layer.items) paintItem(ctx, item, toDevice, resources);
  }
}

function paintSeeThrough(
  ctx: Context2D,
  { items, opacity }: Layer,
  toDevice: Matrix,
  resources: PaintResources,
): void {
  const whole = deviceBounds(items, toDevice);
  const box = whole && onCanvas(whole, ctx.canvas);
  if (!box) return;
  const image = newCanvas(box.w, box.h);
  const apart = image.getContext('2d') as Context2D | null;
  if (!apart) return;
  const shifted = multiply([1, 0, 0, 1, -box.x, -box.y], toDevice);
  for (const item of items) paintItem(apart, item, shifted, resources);
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.globalAlpha *= opacity;
  ctx.drawImage(image, box.x, box.y);
  ctx.restore();
}

/** Paints one item as if it were opaque; `toDevice` maps panel mm to device pixels. Leaves the transform changed. */
export function paintItem(
  ctx: Context2D,
  item: SceneItem,
  toDevice: Matrix,
  resources: PaintResources,
): void {
  const matrix = multiply(toDevice, item.matrix);
  switch (item.kind) {
    case 'path':
      paintPath(ctx, item, matrix, resources);
      break;
    case 'glyphs':
      paintGlyphs(ctx, item, matrix, resources);
      break;
    case 'pattern':
      paintPattern(ctx, item, matrix, resources);
      break;
    case 'image':
      ctx.setTransform(...matrix);
      paintImage(ctx, item, resources);
      break;
  }
}

function paintGlyphs(
  ctx: Context2D,
  item: GlyphsItem,
  matrix: Matrix,
  resources: PaintResources,
): void {
  ctx.fillStyle = resources.css(item.ink);
  const family = resources.cssFamily(item.font);
  const spaced = item.tracking === 0 || 'letterSpacing' in ctx;
  // Of OpenType features the browser's canvas knows none by name.
  const plain = item.missing.length === 0 && !item.features;
  const straight = plain && item.glyphs.every((glyph) => !glyph.turn);
  if (family !== null && spaced && straight) fillRun(ctx, item, matrix, family);
  else fillOutlines(ctx, item, matrix, resources);
}

/**
 * One `fillText` for the run. The type size is set in device pixels under a transform without
 * scale: small sizes under a large scale are rounded by the browser.
 */
function fillRun(ctx: Context2D, item: GlyphsItem, matrix: Matrix, family: string): void {
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  const [a, b, c, d, e, f] = matrix;
  const px = item.size * scale;
  const first = item.glyphs[0]!;
  ctx.setTransform(a / scale, b / scale, c / scale, d / scale, e, f);
  ctx.font = `${px}px "${family}"`;
  ctx.fontKerning = 'normal';
  ctx.textRendering = 'geometricPrecision';
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'left';
  ctx.letterSpacing = `${(item.tracking / 1000) * px}px`;
  ctx.fillText(item.text, first.x * scale, first.y * scale);
}

function fillOutlines(
  ctx: Context2D,
  item: GlyphsItem,
  matrix: Matrix,
  resources: PaintResources,
): void {
  for (const glyph of item.glyphs) {
    const outline = resources.outline(item.font, glyph.gid);
    if (!outline) continue;
    const { size } = item;
    ctx.setTransform(...multiply(matrix, glyphMatrix(glyph, size)));
    ctx.fill(toPath2D(outline));
  }
}
