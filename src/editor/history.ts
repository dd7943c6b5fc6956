import { invertPatch, isEmptyPatch, mergePatches } from '../core/document';
import type { Id, Patch, Transaction } from '../core/document';

/** Where the user was: it comes back with undo, but is no step itself. */
export interface Place {
  readonly selection: readonly Id[];
  readonly panel: Id;
  readonly scope: Id | null;
}

interface Step {
  readonly patch: Patch;
  readonly label: string;
  readonly mergeKey: string | undefined;
  readonly before: Place;
  readonly after: Place;
  readonly at: number;
}

/** A pause after which typing or nudging begins a new step, in ms. */
const PAUSE = 1000;

/** The steps that can be undone and redone. Steps are values; the document is not in here. */
export class History {
  #done: Step[] = [];
  #undone: Step[] = [];
  #isOpen = false;

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Remembers a transaction, as a step of its own or as part of the one before. */
  record(
    { patch, label, mergeKey }: Transaction,
    places: { readonly before: Place; readonly after: Place },
    at: number,
  ): void {
    const last = this.#done.at(-1);
    const joins =
      this.#isOpen &&
      mergeKey !== undefined &&
      last?.mergeKey === mergeKey &&
      at - last.at <= PAUSE;
    this.#undone = [];
    this.#isOpen = true;
    if (!joins) {
      this.#done.push({ patch, label, mergeKey, ...places, at });
      return;
    }
    this.#done.pop();
    const merged = mergePatches(last.patch, patch);
    if (isEmptyPatch(merged)) return;
    this.#done.push({ ...last, patch: merged, after: places.after, at });
  }

  /** Ends the running step. */
  commit(): void {
    this.#isOpen = false;
  }

  /** Takes the last step back: what to dispatch and where the user was before it. */
  undo(): { readonly transaction: Transaction; readonly place: Place } | null {
    const step = this.#done.pop();
    if (!step) return null;
    this.#isOpen = false;
    this.#undone.push(step);
    const patch = invertPatch(step.patch);
    return { transaction: { patch, origin: 'undo', label: step.label }, place: step.before };
  }

  redo(): { readonly transaction: Transaction; readonly place: Place } | null {
    const step = this.#undone.pop();
    if (!step) return null;
    this.#isOpen = false;
    this.#done.push(step);
    const { patch, label } = step;
    return { transaction: { patch, origin: 'redo', label }, place: step.after };
  }
}
