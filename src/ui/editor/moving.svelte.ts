import type { Id } from '../../core/document';
import type { Frame } from '../../core/geometry';

/** What numbers show while a hand moves need not follow more often, in ms: every change is a layout. */
const EVERY_MS = 80;

/** The frames of what a hand moves on the canvas, for fields and rulers. */
export class MovingFrames {
  /** By node, as the records would have them; null while nothing is moved. */
  shown = $state.raw<ReadonlyMap<Id, Frame> | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** As `CanvasOptions.onMoving`. */
  readonly follow = (read: (() => ReadonlyMap<Id, Frame>) | null): void => {
    if (read === null) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.shown = null;
      return;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.shown = read();
    }, EVERY_MS);
  };
}
