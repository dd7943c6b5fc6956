import { addGuide, guidesOf, moveGuide, perform, removeGuide, type Editor } from '../editor';
import type { Stage } from './stage';

/** How near a press must be to a guide, in px. */
const REACH = 3;
const REACH_TOUCH = 10;
/** A guide that is let go on the ruler, in px from the canvas's edge, is taken away. */
const RULER = 24;
/** Guides stop at tenths of a mm unless Ctrl is held. */
const STEP = 0.1;

/** Pulls guides out of the rulers, moves them, and takes them away again. */
export class GuideDrag {
  readonly #stage: Stage;
  readonly #editor: Editor;
  #hasMoved = false;

  constructor(stage: Stage, editor: Editor) {
    this.#stage = stage;
    this.#editor = editor;
  }

  /** The guide under the pointer that can be moved, or null. */
  guideAt(event: { readonly clientX: number; readonly clientY: number }): number | null {
    const { scale, x, y } = this.#stage.viewport;
    const px = this.#stage.pxOf(event);
    const reach = this.#stage.isTouch ? REACH_TOUCH : REACH;
    const found = guidesOf(this.#stage.state).findIndex(({ axis, at, locked }) => {
      const away = axis === 'x' ? px.x - (at * scale + x) : px.y - (at * scale + y);
      return !locked && Math.abs(away) <= reach;
    });
    return found < 0 ? null : found;
  }

  /** Takes a guide, or with null one that does not exist yet. */
  begin(axis: 'x' | 'y', index: number | null, event: PointerEvent): void {
    this.#hasMoved = index === null;
    this.#stage.guideDrag = { axis, index, at: this.#placeOf(axis, event) };
    this.#stage.chosenGuide = index;
    this.#stage.render();
  }

  move(event: PointerEvent): void {
    const drag = this.#stage.guideDrag;
    if (!drag) return;
    const at = this.#placeOf(drag.axis, event);
    this.#hasMoved ||= at !== drag.at;
    if (this.#hasMoved) this.#stage.guideDrag = { ...drag, at };
    this.#stage.render();
  }

  end(event: PointerEvent): void {
    const drag = this.#stage.guideDrag;
    this.#stage.guideDrag = null;
    if (!drag || !this.#hasMoved) return;
    const { state, dispatch } = this.#editor;
    const px = this.#stage.pxOf(event);
    const isBack = (drag.axis === 'x' ? px.x : px.y) < RULER;
    this.#editor.commit();
    if (drag.index === null) {
      if (!isBack) perform(addGuide(state, drag.axis, drag.at), dispatch);
    } else if (isBack) this.remove(drag.index);
    else perform(moveGuide(state, drag.index, drag.at), dispatch);
    this.#editor.commit();
    this.#stage.render();
  }

  cancel(): void {
    this.#stage.guideDrag = null;
  }

  remove(index: number): void {
    this.#stage.chosenGuide = null;
    perform(removeGuide(this.#editor.state, index), this.#editor.dispatch);
    this.#editor.commit();
  }

  #placeOf(axis: 'x' | 'y', event: PointerEvent): number {
    const at = this.#stage.mmOf(event)[axis];
    const isFree = event.ctrlKey || event.metaKey;
    return isFree ? at : Math.round(at / STEP) * STEP;
  }
}
