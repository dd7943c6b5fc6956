import { sidesInRatio, type Size } from '../../editor';

/** Sides that keep their ratio: a run of changes keeps the one that it began with, unrounded. */
export class RatioRun {
  #from: Size | null = null;
  #made: Size | null = null;

  /** Both sides of a frame when one of them is told. */
  sides(now: Size, told: Partial<Size>): Size {
    const goesOn = this.#made?.w === now.w && this.#made.h === now.h;
    if (!goesOn) this.#from = { w: now.w, h: now.h };
    this.#made = sidesInRatio(this.#from ?? now, told);
    return this.#made;
  }
}
