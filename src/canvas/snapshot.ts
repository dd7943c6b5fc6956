import { newCanvas } from '../paint';
import type { Viewport } from '../editor';

/** A painting that takes longer, in ms, is not repeated for every frame of a pan or pinch. */
const SLOW = 3;
/** Rest after which it is drawn sharp again, in ms. */
const REST = 150;

/** A picture of the label that is moved and scaled in its place while the view is on the move. */
export class Snapshot {
  readonly #sharpen: () => void;
  #picture: ReturnType<typeof newCanvas> | null = null;
  #taken: Viewport | null = null;
  #timer = 0;
  #lastPaint = 0;

  constructor(sharpen: () => void) {
    this.#sharpen = sharpen;
  }

  get isShown(): boolean {
    return this.#picture !== null;
  }

  /** Times a painting: only slow ones are worth a picture. */
  measure(paint: () => void): void {
    const start = performance.now();
    paint();
    this.#lastPaint = performance.now() - start;
  }

  /** The view moves: takes the picture if there is none, and waits for rest anew. */
  begin(
    { width, height }: { readonly width: number; readonly height: number },
    viewport: Viewport,
    paint: (ctx: CanvasRenderingContext2D) => void,
  ): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.end();
      this.#sharpen();
    }, REST);
    if (this.#picture || this.#lastPaint < SLOW) return;
    const picture = newCanvas(width, height);
    const ctx = picture.getContext('2d') as CanvasRenderingContext2D | null;
    if (!ctx) return;
    paint(ctx);
    this.#picture = picture;
    this.#taken = viewport;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#picture = null;
    this.#taken = null;
  }

  /** Draws the picture where the label is now. False when there is none. */
  paint(ctx: CanvasRenderingContext2D, { scale, x, y }: Viewport, ratio: number): boolean {
    if (!this.#picture || !this.#taken) return false;
    const k = scale / this.#taken.scale;
    const dx = (x - this.#taken.x * k) * ratio;
    const dy = (y - this.#taken.y * k) * ratio;
    ctx.setTransform(k, 0, 0, k, dx, dy);
    ctx.drawImage(this.#picture, 0, 0);
    return true;
  }
}
