import type { Point } from '../core/geometry';

/** Where an element begins in the window, from one question to the next. */
export class Corner {
  readonly #element: Element;
  #at: Point | null = null;

  constructor(element: Element) {
    this.#element = element;
  }

  /** How far it has gone since this was asked last, in px. */
  moved(): Point {
    const { left: x, top: y } = this.#element.getBoundingClientRect();
    const before = this.#at ?? { x, y };
    this.#at = { x, y };
    return { x: x - before.x, y: y - before.y };
  }
}
