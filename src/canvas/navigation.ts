import type { Point } from '../core/geometry';
import type { Stage } from './stage';
import type { Viewport } from '../editor';
import { pannedBy, zoomedAt } from './viewport';

/** Zoom for one px of the wheel; a pinch on a trackpad comes as a wheel with Ctrl. */
const WHEEL = 0.0015;
const PINCH = 0.01;
const LINE = 16;
/** What one notch of a wheel is in the browsers, in px. */
const NOTCHES = [100, 120];
/** Scrolling with two fingers goes on while its events are closer than this, in ms. */
const SCROLL_PAUSE = 150;

type Pointers = ReadonlyMap<number, Point>;

/** Wheel, Space, middle button and two fingers. Nothing here touches the document. */
export class Navigation {
  readonly #stage: Stage;
  #last: Point | null = null;
  #scrolled = -Infinity;
  #pinch: { readonly view: Viewport; readonly middle: Point; readonly spread: number } | null =
    null;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  readonly wheel = (event: WheelEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
    const dx = event.deltaX * unit;
    const dy = event.deltaY * unit;
    const { viewport } = this.#stage;
    if (event.shiftKey || (!event.ctrlKey && this.#isTrackpad(event))) {
      const [across, down] = event.shiftKey && dx === 0 ? [dy, 0] : [dx, dy];
      return this.#stage.navigate(pannedBy(viewport, -across, -down));
    }
    const factor = Math.exp(-dy * (event.ctrlKey ? PINCH : WHEEL));
    this.#stage.navigate(zoomedAt(viewport, viewport.scale * factor, this.#stage.pxOf(event)));
  };

  /**
   * Two fingers carry the view, a wheel zooms, and no browser says which it is. A wheel goes
   * straight and in notches; a flick of two fingers may pass through such a number.
   */
  #isTrackpad(event: WheelEvent): boolean {
    if (event.deltaMode !== WheelEvent.DOM_DELTA_PIXEL) return event.deltaX !== 0;
    const isWheel = event.deltaX === 0 && isNotch(event);
    if (isWheel && event.timeStamp - this.#scrolled > SCROLL_PAUSE) return false;
    this.#scrolled = event.timeStamp;
    return true;
  }

  beginPan(event: PointerEvent): void {
    this.#last = this.#stage.pxOf(event);
  }

  pan(event: PointerEvent): void {
    const at = this.#stage.pxOf(event);
    const last = this.#last ?? at;
    this.#last = at;
    this.#stage.navigate(pannedBy(this.#stage.viewport, at.x - last.x, at.y - last.y));
  }

  /** Two fingers are down: from now on they carry the view. */
  beginPinch(pointers: Pointers): void {
    const { middle, spread } = spanOf(pointers);
    this.#pinch = { view: this.#stage.viewport, middle, spread };
  }

  pinch(pointers: Pointers): void {
    if (!this.#pinch) return;
    const { view, middle, spread } = this.#pinch;
    const now = spanOf(pointers);
    const moved = pannedBy(view, now.middle.x - middle.x, now.middle.y - middle.y);
    const k = spread > 0 ? now.spread / spread : 1;
    this.#stage.navigate(zoomedAt(moved, view.scale * k, now.middle));
  }

  end(): void {
    this.#last = null;
    this.#pinch = null;
  }
}

/**
 * On a screen of 125 % a notch is 80 px, but the older `wheelDeltaY` still says 120; of two fingers
 * it is three times the px.
 */
function isNotch(event: WheelEvent): boolean {
  const { deltaY, wheelDeltaY = 0 } = event as WheelEvent & { readonly wheelDeltaY?: number };
  if (deltaY === 0) return false;
  if (NOTCHES.some((notch) => deltaY % notch === 0)) return true;
  return wheelDeltaY !== 0 && wheelDeltaY % 120 === 0 && wheelDeltaY !== -3 * deltaY;
}

function spanOf(pointers: Pointers): { middle: Point; spread: number } {
  const [a, b = a] = [...pointers.values()];
  if (!a || !b) return { middle: { x: 0, y: 0 }, spread: 0 };
  return {
    middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    spread: Math.hypot(b.x - a.x, b.y - a.y),
  };
}
