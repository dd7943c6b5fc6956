const WRITABLE = 'input, textarea, select, [contenteditable]';
const OPERABLE = 'button, summary, a, [role="treeitem"]';

/** Tells whether Space means something to what has the focus, or the hand over the canvas. */
export class Operated {
  readonly #host: HTMLElement;
  #isPressing = false;
  /** The focus came with a press, not by keys or by what the page does. */
  #isPointing = false;

  constructor(host: HTMLElement, signal: AbortSignal) {
    this.#host = host;
    const options = { capture: true, signal };
    // The click that a press ends in belongs to it.
    const lift = (): void => void setTimeout(() => (this.#isPressing = false));
    window.addEventListener('pointerdown', () => (this.#isPressing = true), options);
    window.addEventListener('pointerup', lift, options);
    window.addEventListener('pointercancel', lift, options);
    window.addEventListener('focusin', () => (this.#isPointing = this.#isPressing), options);
  }

  /** A button that was clicked and left for the canvas has the focus by chance only. */
  by(target: EventTarget | null): boolean {
    if (!(target instanceof Element)) return false;
    if (target.closest(WRITABLE)) return true;
    const isLeft = this.#isPointing && this.#host.matches(':hover');
    return target.closest(OPERABLE) !== null && !isLeft;
  }
}
