import type { Point } from '../core/geometry';

/** How long a finger rests before it means the menu, and how far it may tremble meanwhile, in px. */
const HELD_MS = 500;
const STILL = 8;

/** A finger that rests in its place: a drag that has begun under it is to be put back. */
export class Hold {
  #from: Point | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isHeld = false;

  constructor(readonly onheld: () => void) {}

  begin({ clientX: x, clientY: y }: PointerEvent): void {
    this.end();
    this.#from = { x, y };
    this.#timer = setTimeout(() => {
      this.#isHeld = true;
      this.onheld();
    }, HELD_MS);
  }

  /** A finger that goes on before its time drags. */
  move({ clientX, clientY }: PointerEvent): void {
    if (!this.#from || this.#isHeld) return;
    if (Math.hypot(clientX - this.#from.x, clientY - this.#from.y) > STILL) this.end();
  }

  /** Ends the press; true when it was held until now. */
  end(): boolean {
    const wasHeld = this.#isHeld;
    clearTimeout(this.#timer);
    this.#from = null;
    this.#isHeld = false;
    return wasHeld;
  }
}
