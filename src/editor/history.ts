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

/** A step as a list of them shows it; `at` is when it was last added to, by the editor's clock. */
export interface NamedStep {
  readonly label: string;
  readonly patch: Patch;
  readonly at: number;
}

/** All steps in order and how many of them are in force. */
export interface Steps {
  readonly steps: readonly NamedStep[];
  readonly index: number;
}

/** What to dispatch and where the user was. */
interface Journey {
  readonly transaction: Transaction;
  readonly place: Place;
}

/** A pause after which typing or nudging begins a new step, in ms. */
const PAUSE = 1000;

/** The steps that can be undone and redone. Steps are values; the document is not in here. */
export class History {
  #done: Step[] = [];
  #undone: Step[] = [];
  #isOpen = false;
  /** Something is held under a finger: no pause ends the step. */
  isHeld = false;

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  get steps(): Steps {
    const all = [...this.#done, ...[...this.#undone].reverse()];
    return {
      steps: all.map(({ label, patch, at }) => ({ label, patch, at })),
      index: this.#done.length,
    };
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
      (this.isHeld || at - last.at <= PAUSE);
    this.#undone = [];
    this.#isOpen = true;
    if (!joins) {
      this.#done.push({ patch, label, mergeKey, ...places, at });
      return;
    }
    this.#done.pop();
    const merged = mergePatches(last.patch, patch);
    // Nothing of this run is left: what follows is no part of the step before it.
    if (isEmptyPatch(merged)) return this.commit();
    this.#done.push({ ...last, patch: merged, after: places.after, at });
  }

  /** Ends the running step. */
  commit(): void {
    this.#isOpen = false;
  }

  /** Takes the last step back: what to dispatch and where the user was before it. */
  undo(): Journey | null {
    const step = this.#done.pop();
    if (!step) return null;
    this.#isOpen = false;
    this.#undone.push(step);
    const patch = invertPatch(step.patch);
    return { transaction: { patch, origin: 'undo', label: step.label }, place: step.before };
  }

  redo(): Journey | null {
    const step = this.#undone.pop();
    if (!step) return null;
    this.#isOpen = false;
    this.#done.push(step);
    const { patch, label } = step;
    return { transaction: { patch, origin: 'redo', label }, place: step.after };
  }

  /** Undoes or redoes until `index` steps are in force, as one change; null where nothing is to do. */
  travel(index: number): Journey | null {
    const to = Math.max(0, Math.min(index, this.#done.length + this.#undone.length));
    let whole: Journey | null = null;
    while (this.#done.length !== to) {
      const next = this.#done.length > to ? this.undo() : this.redo();
      if (!next) break;
      const patch: Patch = whole
        ? mergePatches(whole.transaction.patch, next.transaction.patch)
        : next.transaction.patch;
      whole = { ...next, transaction: { ...next.transaction, patch } };
    }
    return whole;
  }
}
