import { multiply, type Matrix } from '../core/geometry';
import { toHex } from '../core/color';
import {
  panelOutline,
  STOCK_COLOUR,
  glyphMatrix,
  type GlyphsItem,
  type PathItem,
  type Scene,
  type SceneItem,
} from '../core/scene';
import { toPath2D } from './path2d';
import { paintPattern } from './pattern';
import type { Context2D, PaintResources, View } from './types';

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
}

/** Paints a whole panel: stock, then art, clipped. Leaves the context's state as it was. */
export function paintScene(
  ctx: Context2D,
  scene: Scene,
  view: View,
  options: SceneOptions & { readonly resources: PaintResources },
): void {
  const { stock = true, clip = 'trim', outlines = false } = options;
  const resources = outlines ? withoutFonts(options.resources) : options.resources;
  const matrix = viewMatrix(view);
  ctx.save();
  ctx.setTransform(...matrix);
  const outline = toPath2D(panelOutline(scene, clip === 'trim' ? 0 : scene.bleed));
  ctx.clip(outline);
  if (stock) {
    ctx.fillStyle = toHex(STOCK_COLOUR[scene.stock]);
    ctx.fill(outline);
  }
  for (const item of scene.items) paintItem(ctx, item, matrix, resources);
  ctx.restore();
}

function withoutFonts(resources: PaintResources): PaintResources {
  return { ...resources, cssFamily: () => null };
}

/** Paints one item; `toDevice` maps panel mm to device pixels. Leaves the transform changed. */
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
      break;
  }
}

function paintPath(
  ctx: Context2D,
  item: PathItem,
  matrix: Matrix,
  resources: PaintResources,
): void {
  const path = toPath2D(item.path);
  ctx.setTransform(...matrix);
  if (item.fill) {
    ctx.fillStyle = resources.css(item.fill);
    ctx.fill(path, item.fillRule);
  }
  if (item.stroke) {
    ctx.strokeStyle = resources.css(item.stroke.ink);
    ctx.lineWidth = item.stroke.width;
    ctx.lineCap = item.stroke.cap;
    ctx.lineJoin = item.stroke.join;
    ctx.setLineDash([...item.stroke.dash]);
    ctx.stroke(path);
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
  const straight = item.missing.length === 0 && item.glyphs.every((glyph) => !glyph.turn);
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
