import type { Viewport } from '../editor';

/** A painting that takes longer, in ms, is not repeated for every frame of a pan or pinch. */
const SLOW = 1;
/** Rest after which it is drawn sharp again, in ms. */
const REST = 150;

/**
 * The label as it was painted last, while the view is on the move: its canvas is moved and scaled as
 * an element, so that a frame paints nothing.
 */
export class Carried {
  readonly #sharpen: () => void;
  /** The view that it was painted in; null while it is painted sharp. */
  #painted: Viewport | null = null;
  #timer = 0;
  #lastPaint = 0;

  constructor(sharpen: () => void) {
    this.#sharpen = sharpen;
  }

  get isOn(): boolean {
    return this.#painted !== null;
  }

  /** Times a painting: only slow ones are carried. */
  measure(paint: () => void): void {
    const start = performance.now();
    paint();
    this.#lastPaint = performance.now() - start;
  }

  /** The view is about to move from where it is; `paint` leaves the canvas as it is to be seen there. */
  begin(viewport: Viewport, paint: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.end();
      this.#sharpen();
    }, REST);
    if (this.#painted || this.#lastPaint < SLOW) return;
    paint();
    this.#painted = viewport;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#painted = null;
  }

  /** Shows the canvas where its label is now; as it is laid out while nothing is carried. */
  place({ style }: HTMLCanvasElement, { scale, x, y }: Viewport): void {
    if (!this.#painted) {
      if (style.transform) style.transform = '';
      return;
    }
    const k = scale / this.#painted.scale;
    const [dx, dy] = [x - this.#painted.x * k, y - this.#painted.y * k];
    style.transformOrigin = '0 0';
    style.transform = `matrix(${k}, 0, 0, ${k}, ${dx}, ${dy})`;
  }
}
