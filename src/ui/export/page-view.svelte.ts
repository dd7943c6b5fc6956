const MOST = 16;
const STEP = 1.5;

/** How large the page is shown: 1 is all of it, and it is moved by scrolling its stage. */
export class PageView {
  zoom = $state(1);
  #stage: HTMLElement | undefined;
  readonly #touches = new Map<number, { x: number; y: number }>();

  get isWhole(): boolean {
    return this.zoom <= 1;
  }

  get isLargest(): boolean {
    return this.zoom >= MOST;
  }

  attach(stage: HTMLElement | undefined): void {
    this.#stage = stage;
  }

  larger(): void {
    this.#scale(STEP);
  }

  smaller(): void {
    this.#scale(1 / STEP);
  }

  fit(): void {
    this.zoom = 1;
  }

  /** + and − with 0 for the whole; the arrows scroll by themselves. */
  onkeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = { '+': this.larger, '=': this.larger, '-': this.smaller, '0': this.fit }[event.key];
    if (!act) return;
    event.preventDefault();
    act.call(this);
  };

  /** A wheel with Ctrl, which is what a trackpad's pinch is too. */
  onwheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#scale(Math.exp(-event.deltaY / 200), { x: event.clientX, y: event.clientY });
  };

  onpointerdown = (event: PointerEvent): void => {
    this.#touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
    // One finger scrolls natively.
    if (event.pointerType === 'mouse') this.#stage?.setPointerCapture(event.pointerId);
  };

  onpointermove = (event: PointerEvent): void => {
    const before = this.#touches.get(event.pointerId);
    if (!before) return;
    const here = { x: event.clientX, y: event.clientY };
    const other = [...this.#touches].find(([id]) => id !== event.pointerId)?.[1];
    this.#touches.set(event.pointerId, here);
    if (other) {
      const [was, is] = [before, here].map((p) => Math.hypot(p.x - other.x, p.y - other.y));
      const middle = { x: (here.x + other.x) / 2, y: (here.y + other.y) / 2 };
      if (was! > 0) this.#scale(is! / was!, middle);
    } else if (event.pointerType === 'mouse') {
      this.#stage?.scrollBy(before.x - here.x, before.y - here.y);
    }
  };

  onpointerup = (event: PointerEvent): void => {
    this.#touches.delete(event.pointerId);
  };

  /** Keeps what lies at a point of the screen there; by default the middle. */
  #scale(by: number, at?: { readonly x: number; readonly y: number }): void {
    const stage = this.#stage;
    const zoom = Math.min(MOST, Math.max(1, this.zoom * by));
    if (!stage || zoom === this.zoom) return;
    const ratio = zoom / this.zoom;
    const box = stage.getBoundingClientRect();
    const x = at ? at.x - box.left : box.width / 2;
    const y = at ? at.y - box.top : box.height / 2;
    const left = (stage.scrollLeft + x) * ratio - x;
    const top = (stage.scrollTop + y) * ratio - y;
    this.zoom = zoom;
    requestAnimationFrame(() => stage.scrollTo({ left, top, behavior: 'instant' }));
  }
}
