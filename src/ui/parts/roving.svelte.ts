const STEPS = {
  horizontal: { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 },
  vertical: { ArrowDown: 1, ArrowUp: -1 },
} as const;

/**
 * Which of a toolbar's buttons, or of a list's tabs, Tab stops at: arrows go on from there, and
 * round. What a button opens is no part of the toolbar, though it stands in it. `onmove` hears where
 * they came to: tabs are chosen as they are gone through.
 */
export class Roving {
  at = $state(0);
  readonly #steps: Readonly<Record<string, number>>;

  constructor(
    orientation: keyof typeof STEPS,
    readonly onmove?: (at: number) => void,
  ) {
    this.#steps = STEPS[orientation];
  }

  keydown(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
    const step = this.#steps[event.key];
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>(':scope > button')];
    if (!step || !buttons.includes(event.target as HTMLElement)) return;
    event.preventDefault();
    event.stopPropagation();
    this.at = (this.at + step + buttons.length) % buttons.length;
    buttons[this.at]?.focus();
    this.onmove?.(this.at);
  }
}
