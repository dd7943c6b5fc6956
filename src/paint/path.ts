import type { Matrix } from '../core/geometry';
import type { Ink } from '../core/color';
import {
  drawnWidth,
  isShading,
  liesBeneath,
  MITER_LIMIT,
  outsideOf,
  screenStops,
  type PathItem,
  type Shading,
  type StrokeStyle,
} from '../core/scene';
import { toPath2D } from './path2d';
import type { Context2D, PaintResources } from './types';

/** Fills and outlines a path; `matrix` maps its mm to device pixels. Leaves the transform changed. */
export function paintPath(
  ctx: Context2D,
  item: PathItem,
  matrix: Matrix,
  resources: PaintResources,
): void {
  const { fill, stroke, clip } = item;
  const isBeneath = liesBeneath(item);
  ctx.setTransform(...matrix);
  if (clip) {
    ctx.save();
    ctx.clip(toPath2D(clip));
  }
  if (stroke && isBeneath) strokeLine(ctx, item, stroke, resources.css);
  if (fill) {
    ctx.fillStyle = isShading(fill) ? gradientOf(ctx, fill, resources) : resources.css(fill);
    ctx.fill(toPath2D(item.path), item.fillRule);
  }
  if (stroke?.side && !isBeneath) strokeOneSide(ctx, item, stroke, resources.css);
  else if (stroke && !isBeneath) strokeLine(ctx, item, stroke, resources.css);
  if (clip) ctx.restore();
}

function gradientOf(
  ctx: Context2D,
  shading: Shading,
  { css }: Pick<PaintResources, 'css'>,
): CanvasGradient {
  const made = emptyGradient(ctx, shading);
  for (const { at, ink } of screenStops(shading)) made.addColorStop(at, css(ink));
  return made;
}

function emptyGradient(ctx: Context2D, shading: Shading): CanvasGradient {
  if (shading.kind === 'linear') {
    const { from, to } = shading;
    return ctx.createLinearGradient(from.x, from.y, to.x, to.y);
  }
  const { centre, radius } = shading;
  return ctx.createRadialGradient(centre.x, centre.y, 0, centre.x, centre.y, radius);
}

function strokeOneSide(
  ctx: Context2D,
  item: PathItem,
  stroke: StrokeStyle,
  css: (ink: Ink) => string,
): void {
  ctx.save();
  if (stroke.side === 'inside') ctx.clip(toPath2D(item.path), item.fillRule);
  else ctx.clip(toPath2D(outsideOf(item.path, stroke)), 'evenodd');
  strokeLine(ctx, item, stroke, css);
  ctx.restore();
}

function strokeLine(
  ctx: Context2D,
  { path }: PathItem,
  stroke: StrokeStyle,
  css: (ink: Ink) => string,
): void {
  ctx.strokeStyle = css(stroke.ink);
  ctx.lineWidth = drawnWidth(stroke);
  ctx.lineCap = stroke.cap;
  ctx.lineJoin = stroke.join;
  ctx.miterLimit = stroke.miterLimit ?? MITER_LIMIT;
  ctx.setLineDash([...stroke.dash]);
  ctx.stroke(toPath2D(path));
}
