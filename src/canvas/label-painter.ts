import { toHex } from '../core/color';
import { IDENTITY, multiply, type Matrix } from '../core/geometry';
import { panelOutline, STOCK_COLOUR, type Scene, type SceneItem } from '../core/scene';
import { newCanvas, paintItem, toPath2D, type PaintResources } from '../paint';

/** A part of the stack: items that stand still, or what a gesture moves. */
export type Run =
  | { readonly kind: 'still'; readonly items: readonly SceneItem[] }
  | { readonly kind: 'moving'; render(ctx: CanvasRenderingContext2D): void };

/** Runs longer than this are worth a bitmap while something moves between them. */
const LONG_RUN = 12;
/** Bitmaps kept at once: each is as large as the canvas. */
const MOST_BITMAPS = 4;

type Bitmap = ReturnType<typeof newCanvas>;
/** What everything outside the entered group is faded with. */
const FADE = 0.6;

/** Paints a panel's stack onto the canvas, still runs from bitmaps where there are some. */
export class LabelPainter {
  readonly #resources: PaintResources;
  readonly #bitmaps = new Map<readonly SceneItem[], Bitmap>();
  toDevice: Matrix = IDENTITY;

  constructor(resources: PaintResources) {
    this.#resources = resources;
  }

  /** Paints items; `shift` maps them on the panel, in mm, before the view does. */
  readonly paintItems = (
    ctx: CanvasRenderingContext2D,
    items: readonly SceneItem[],
    shift: Matrix,
  ): void => {
    const matrix = shift === IDENTITY ? this.toDevice : multiply(this.toDevice, shift);
    for (const item of items) paintItem(ctx, item, matrix, this.#resources);
  };

  /** Stock, then the whole stack, cut at the bleed. `faded` lies beneath, dimmed. */
  paint(
    ctx: CanvasRenderingContext2D,
    scene: Scene,
    { faded, runs }: { readonly faded: readonly SceneItem[]; readonly runs: readonly Run[] },
  ): void {
    ctx.save();
    ctx.setTransform(...this.toDevice);
    const outline = toPath2D(panelOutline(scene, scene.bleed));
    ctx.clip(outline);
    ctx.fillStyle = toHex(STOCK_COLOUR[scene.stock]);
    ctx.fill(outline);
    if (faded.length > 0) this.#paintFaded(ctx, faded, outline);
    for (const run of runs) {
      if (run.kind === 'moving') run.render(ctx);
      else this.#paintStill(ctx, run.items);
    }
    ctx.restore();
  }

  /** Makes the bitmaps of long runs; costs one painting. Dropped by `forget`. */
  prepare(canvas: HTMLCanvasElement, runs: readonly Run[]): void {
    this.forget();
    const long = runs
      .filter((run) => run.kind === 'still')
      .filter((run) => run.items.length >= LONG_RUN);
    long.sort((a, b) => b.items.length - a.items.length);
    for (const { items } of long.slice(0, MOST_BITMAPS)) {
      const bitmap = newCanvas(canvas.width, canvas.height);
      const ctx = bitmap.getContext('2d') as CanvasRenderingContext2D | null;
      if (!ctx) return;
      this.paintItems(ctx, items, IDENTITY);
      this.#bitmaps.set(items, bitmap);
    }
  }

  /** Anything changed: the bitmaps show what is no more. */
  forget(): void {
    this.#bitmaps.clear();
  }

  /** How many runs are drawn from bitmaps now. */
  get bitmapCount(): number {
    return this.#bitmaps.size;
  }

  #paintStill(ctx: CanvasRenderingContext2D, items: readonly SceneItem[]): void {
    const bitmap = this.#bitmaps.get(items);
    if (!bitmap) return this.paintItems(ctx, items, IDENTITY);
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.drawImage(bitmap, 0, 0);
  }

  #paintFaded(ctx: CanvasRenderingContext2D, items: readonly SceneItem[], outline: Path2D): void {
    const stock = ctx.fillStyle;
    this.paintItems(ctx, items, IDENTITY);
    ctx.setTransform(...this.toDevice);
    ctx.globalAlpha = FADE;
    ctx.fillStyle = stock;
    ctx.fill(outline);
    ctx.globalAlpha = 1;
  }
}
