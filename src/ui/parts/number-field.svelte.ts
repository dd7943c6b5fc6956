import { getContext, untrack } from 'svelte';
import { formatNumber, parseNumber, type Unit } from './number';

export interface NumberFieldOptions {
  /** Present value, or null where several are selected and differ. */
  readonly value: () => number | null;
  readonly unit: () => Unit;
  readonly lang: () => string;
  readonly step: () => number;
  readonly min: () => number;
  readonly max: () => number;
  readonly change: (value: number) => void;
  /** The run of changes is over: what follows is an undo step of its own. */
  readonly end: () => void;
}

/** Context: what the fields of a form are about. */
export const ABOUT = Symbol('about');

/** What was typed for one thing is not the next one's. For the start of a component. */
export function forgetWithSubject(field: NumberFieldState): void {
  const subject = getContext<(() => string) | undefined>(ABOUT);
  const about = $derived(subject?.());
  $effect(() => {
    if (about !== undefined) untrack(() => field.reset());
  });
}

/** A number field's state: what is being typed, what is wrong with it, steps and scrubbing. */
export class NumberFieldState {
  /** What stands in the field while it is typed in; null: it shows the value. */
  draft = $state<string | null>(null);
  wrong = $state(false);
  /** What is wrong is a number, but one beyond the limits. */
  far = $state(false);
  scrubbing = $state(false);
  #start = 0;
  #from = 0;

  constructor(readonly options: NumberFieldOptions) {}

  get text(): string {
    if (this.draft !== null) return this.draft;
    const value = this.options.value();
    return value === null ? '' : formatNumber(value, this.options.lang());
  }

  type(text: string): void {
    this.draft = text;
    this.wrong = false;
  }

  /** Takes the draft over; a wrong one stays, with its sentence, and the document is left alone. */
  commit(): void {
    if (this.draft === null || this.draft === '') return this.reset();
    const value = parseNumber(this.draft, this.options.unit());
    this.far = value !== null && (value < this.options.min() || value > this.options.max());
    this.wrong = value === null || this.far;
    if (this.wrong || value === null) return;
    this.draft = null;
    this.options.change(value);
    this.options.end();
  }

  reset(): void {
    this.draft = null;
    this.wrong = false;
  }

  nudge(steps: number): void {
    const typed = this.draft === null ? null : parseNumber(this.draft, this.options.unit());
    this.reset();
    this.#set((typed ?? this.options.value() ?? 0) + steps * this.options.step());
  }

  startScrub(x: number): void {
    this.scrubbing = true;
    this.#start = x;
    this.#from = this.options.value() ?? 0;
  }

  scrub(event: PointerEvent): void {
    if (!this.scrubbing) return;
    const factor = event.shiftKey ? 10 : event.altKey ? 0.1 : 1;
    const steps = Math.round((event.clientX - this.#start) / 4);
    this.#set(this.#from + steps * this.options.step() * factor);
  }

  endScrub(keep: boolean): void {
    if (!this.scrubbing) return;
    if (!keep) this.#set(this.#from);
    this.scrubbing = false;
    this.options.end();
  }

  #set(value: number): void {
    const held = Math.min(this.options.max(), Math.max(this.options.min(), value));
    this.options.change(Math.round(held * 1000) / 1000);
  }
}
