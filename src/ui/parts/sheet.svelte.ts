export type Detent = 'half' | 'full';

/** What of the window a sheet leaves free, in px. */
interface Room {
  readonly window: number;
  readonly half: number;
  /** Kept free above a full sheet: the head. */
  readonly head: number;
}

/** A finger must come so far before a sheet changes its height, in px. */
const THROW = 60;

/** A bottom sheet's height while it is dragged and where it comes to rest. */
export class SheetState {
  detent = $state<Detent>('half');
  /** How far the finger has pulled it up, in px. */
  pulled = $state(0);
  /** Height of an on-screen keyboard, in px. */
  keyboard = $state(0);
  #start: number | null = null;

  constructor(
    readonly room: () => Room,
    readonly close: () => void,
  ) {}

  get height(): number {
    const { window, half, head } = this.room();
    if (this.keyboard > 0) return Math.min(204, window - head - this.keyboard);
    const rest = this.detent === 'half' ? half : window - head;
    return Math.max(48, Math.min(window - head, rest + this.pulled));
  }

  grab(y: number): void {
    this.#start = y;
  }

  pull(y: number): void {
    if (this.#start !== null) this.pulled = this.#start - y;
  }

  release(): void {
    const { pulled } = this;
    this.#start = null;
    this.pulled = 0;
    if (pulled > THROW) this.detent = 'full';
    else if (pulled < -THROW && this.detent === 'full') this.detent = 'half';
    else if (pulled < -THROW) this.close();
  }

  toggle(): void {
    this.detent = this.detent === 'half' ? 'full' : 'half';
  }

  /** Follows the visible part of the window: a keyboard takes its lower end. */
  watchKeyboard(): () => void {
    const visible = window.visualViewport;
    if (!visible) return () => undefined;
    const follow = (): void => {
      const hidden = window.innerHeight - visible.height - visible.offsetTop;
      this.keyboard = hidden > 80 ? hidden : 0;
    };
    visible.addEventListener('resize', follow);
    visible.addEventListener('scroll', follow);
    return () => {
      visible.removeEventListener('resize', follow);
      visible.removeEventListener('scroll', follow);
    };
  }
}
