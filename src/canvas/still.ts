import { intersection, mapBox, pathBounds } from '../core/geometry';
import type { Box, Matrix, Point } from '../core/geometry';
import type { Id } from '../core/document';
import { panelOutline, type Scene } from '../core/scene';
import { changedPart, newCanvas, onCanvas } from '../paint';

/** What is to be seen: a panel in a view, and the group that is entered. */
export interface Shown {
  readonly scene: Scene;
  readonly scope: Id | null;
  /** Panel mm → device pixels. */
  readonly toDevice: Matrix;
}

/**
 * Paints the label moved by `by`, in device pixels; of that only what reaches into `part` of the
 * canvas is needed, where there is one.
 */
export type PaintPart = (ctx: CanvasRenderingContext2D, by: Point, part: Box | null) => void;

/** In device pixels. */
export type CanvasSize = Pick<HTMLCanvasElement, 'width' | 'height'>;

interface Kept extends Shown {
  readonly ctx: CanvasRenderingContext2D;
  /** Where it lies on the canvas. */
  readonly box: Box;
}

/**
 * The label as it stands, kept as a picture: showing it again costs one bitmap, and after a change
 * only what looks different is painted anew.
 */
export class Still {
  #kept: Kept | null = null;

  /** More than the scene has changed: a font or a picture came, or the view moved. */
  forget(): void {
    this.#kept = null;
  }

  /** Makes the picture what is to be seen on a canvas of this size. */
  update(size: CanvasSize, shown: Shown, paintPart: PaintPart): void {
    this.#kept = this.#mended(shown, paintPart) ?? whole(size, shown, paintPart);
  }

  /** Shows the picture as it was made last. */
  paint(ctx: CanvasRenderingContext2D): void {
    if (!this.#kept) return;
    const { box, ctx: picture } = this.#kept;
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.drawImage(picture.canvas, box.x, box.y);
    ctx.restore();
  }

  /** The picture with what has changed since; null where all of it is to be painted. */
  #mended(shown: Shown, paintPart: PaintPart): Kept | null {
    const kept = this.#kept;
    if (!kept || kept.scope !== shown.scope || !isSame(kept.toDevice, shown.toDevice)) return null;
    if (kept.scene === shown.scene) return kept;
    const part = changedPart(kept.scene, shown.scene, shown.toDevice);
    if (!part) return null;
    const seen = intersection(part, kept.box);
    if (seen) mend(kept, seen, paintPart);
    return { ...kept, ...shown };
  }
}

/** Paints a part of the picture anew, on whole pixels, and nothing beside it. */
function mend({ ctx, box }: Kept, part: Box, paintPart: PaintPart): void {
  const by = { x: -box.x, y: -box.y };
  const [x, y] = [part.x + by.x, part.y + by.y];
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, part.w, part.h);
  ctx.clip();
  ctx.clearRect(x, y, part.w, part.h);
  paintPart(ctx, by, part);
  ctx.restore();
}

/** A new picture of as much of the label as the canvas shows; null where that is nothing. */
function whole(size: CanvasSize, shown: Shown, paintPart: PaintPart): Kept | null {
  const box = onCanvas(wholePixels(shown), size);
  const ctx = box && (newCanvas(box.w, box.h).getContext('2d') as CanvasRenderingContext2D | null);
  if (!ctx) return null;
  paintPart(ctx, { x: -box.x, y: -box.y }, null);
  return { ...shown, ctx, box };
}

/** The whole device pixels that the panel and its bleed touch. */
function wholePixels({ scene, toDevice }: Shown): Box {
  const { x, y, w, h } = mapBox(toDevice, pathBounds(panelOutline(scene, scene.bleed)));
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return { x: left, y: top, w: Math.ceil(x + w) - left, h: Math.ceil(y + h) - top };
}

function isSame(a: Matrix, b: Matrix): boolean {
  return a.every((value, i) => value === b[i]);
}
