import type { Box } from '../core/geometry';
import type { Viewport } from '../editor';

/** A painting that takes longer, in ms, is not repeated for every frame of a pan or pinch. */
const SLOW = 1;
/** Rest after which it is drawn sharp again, in ms. */
const REST = 150;
/** While the view goes on it is painted anew at most so often, in ms. */
const PAUSE = 100;
/** What comes into sight may be missing over so many px, and what is there be so much too coarse. */
const MISSING = 48;
const COARSE = 2;

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
  #paintedAt = 0;

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
    this.#paintedAt = performance.now();
  }

  /**
   * Whether it must be painted anew where it is now: what lies there, the `content` in panel mm, has
   * come into sight of a canvas of a size in CSS px, or is far larger or smaller than it was painted.
   */
  isSpent(now: Viewport, content: Box, { w, h }: Pick<Box, 'w' | 'h'>): boolean {
    if (!this.#painted || performance.now() - this.#paintedAt < PAUSE) return false;
    const { scale: k, x, y } = placed(this.#painted, now);
    if (k > COARSE || k < 1 / COARSE) return true;
    const across = missing(spanOf(content.x, content.w, now.scale, now.x), { at: x, room: w, k });
    const down = missing(spanOf(content.y, content.h, now.scale, now.y), { at: y, room: h, k });
    return Math.max(across, down) > MISSING;
  }

  /** It was painted anew, in the view as it is now. */
  renew(now: Viewport): void {
    this.#painted = now;
    this.#paintedAt = performance.now();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#painted = null;
  }

  /** Shows the canvas where its label is now; as it is laid out while nothing is carried. */
  place({ style }: HTMLCanvasElement, now: Viewport): void {
    if (!this.#painted) {
      if (style.transform) style.transform = '';
      return;
    }
    const { scale, x, y } = placed(this.#painted, now);
    style.transformOrigin = '0 0';
    style.transform = `matrix(${scale}, 0, 0, ${scale}, ${x}, ${y})`;
  }
}

/** How many times larger what was painted in one view is in another, and where it begins there. */
function placed(painted: Viewport, now: Viewport): Viewport {
  const scale = now.scale / painted.scale;
  return { scale, x: now.x - painted.x * scale, y: now.y - painted.y * scale };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a length of the panel lies on the screen, in px. */
function spanOf(start: number, length: number, scale: number, at: number): Span {
  return { from: start * scale + at, to: (start + length) * scale + at };
}

/** How much of it, seen between 0 and `room`, was not painted: that lies from `at` on, `k` times as long. */
function missing(
  { from, to }: Span,
  { at, room, k }: { readonly at: number; readonly room: number; readonly k: number },
): number {
  const before = Math.min(at, to) - Math.max(0, from);
  const after = Math.min(room, to) - Math.max(at + room * k, from);
  return Math.max(before, after);
}
