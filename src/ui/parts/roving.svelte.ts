const STEPS = {
  horizontal: { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 },
  vertical: { ArrowDown: 1, ArrowUp: -1 },
} as const;

/** Which of a toolbar's buttons Tab stops at: arrows go on from there, and round. */
export class Roving {
  at = $state(0);
  readonly #steps: Readonly<Record<string, number>>;

  constructor(orientation: keyof typeof STEPS) {
    this.#steps = STEPS[orientation];
  }

  keydown(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
    const step = this.#steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const buttons = event.currentTarget.querySelectorAll('button');
    this.at = (this.at + step + buttons.length) % buttons.length;
    buttons[this.at]?.focus();
  }
}
