const WRITABLE = 'input, textarea, select, [contenteditable]';
const OPERABLE = 'button, summary, a, [role="treeitem"]';
/** Keys that go from one thing to the next. */
const WALKING = /^(Tab|Arrow|Home|End)/;

/** Tells whether Space means something to what has the focus, or the hand over the canvas. */
export class Operated {
  readonly #host: HTMLElement;
  /** The focus was moved by a press, not by keys. */
  #isPointing = false;

  constructor(host: HTMLElement, signal: AbortSignal) {
    this.#host = host;
    const options = { capture: true, signal };
    const walk = ({ key }: KeyboardEvent): void => {
      if (WALKING.test(key)) this.#isPointing = false;
    };
    window.addEventListener('pointerdown', () => (this.#isPointing = true), options);
    window.addEventListener('keydown', walk, options);
  }

  /** A button that was clicked and left for the canvas has the focus by chance only. */
  by(target: EventTarget | null): boolean {
    if (!(target instanceof Element)) return false;
    if (target.closest(WRITABLE)) return true;
    const isLeft = this.#isPointing && this.#host.matches(':hover');
    return target.closest(OPERABLE) !== null && !isLeft;
  }
}
