import type { Point } from '../../../core/geometry';
import type { Cropping } from '../../../editor';
import type { CropState, Part } from './crop.svelte';

/** A press that moves less than this, in px, is a tap. */
const TAP = 4;

const pointOf = ({ clientX: x, clientY: y }: PointerEvent): Point => ({ x, y });
const far = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** What one finger, two fingers or the mouse do to a picture that is cropped. */
export class CropGestures {
  readonly #crop: CropState;
  readonly #fingers = new Map<number, Point>();
  #part: Part | null = null;
  #from: Point = { x: 0, y: 0 };
  #start: Cropping;
  #apart = 1;
  #isTap = false;

  constructor(crop: CropState) {
    this.#crop = crop;
    this.#start = crop.shown.cropping;
  }

  get isHolding(): boolean {
    return this.#fingers.size > 0;
  }

  down(event: PointerEvent, ground: Element, part: Part): void {
    if (event.button !== 0 || this.#fingers.size > 1) return;
    event.preventDefault();
    ground.setPointerCapture(event.pointerId);
    this.#fingers.set(event.pointerId, pointOf(event));
    this.#isTap = this.#fingers.size === 1;
    if (this.#isTap) this.#part = part;
    this.#begin();
    this.#crop.remember();
  }

  /** What follows is measured from here. */
  #begin(): void {
    const [a, b] = [...this.#fingers.values()];
    if (!a) return;
    this.#start = this.#crop.shown.cropping;
    this.#from = b ? middle(a, b) : a;
    this.#apart = b ? Math.max(1, far(a, b)) : 1;
    if (b) this.#part = { kind: 'picture' };
  }

  move(event: PointerEvent): void {
    if (!this.#fingers.has(event.pointerId) || !this.#part) return;
    this.#fingers.set(event.pointerId, pointOf(event));
    const [a, b] = [...this.#fingers.values()];
    if (!a) return;
    if (b) {
      const factor = far(a, b) / this.#apart;
      this.#crop.pinch(this.#start, { from: this.#from, to: middle(a, b), factor });
    } else if (!this.#isTap || far(a, this.#from) >= TAP) {
      this.#isTap = false;
      this.#crop.pull(this.#start, this.#part, { from: this.#from, to: a, keys: event });
    }
  }

  /** Answers whether it was a tap. */
  up(event: PointerEvent): boolean {
    if (!this.#fingers.delete(event.pointerId)) return false;
    this.#begin();
    return this.#isTap && this.#fingers.size === 0;
  }

  /** Puts back what is held now. */
  cancel(): void {
    this.#fingers.clear();
    this.#part = null;
    this.#crop.goBack();
  }
}
