import type { Tracer } from '../../assets/trace';
import { applyPatch, type AssetRecord, type ImageNode, type InkDrawing } from '../../core/document';
import { setInkDrawing } from '../../editor';
import type { InkWish } from './one-ink';
import type { Session } from './session.svelte';

type State = 'resting' | 'tracing' | 'failed';

/**
 * One picture's drawing in one ink while it is adjusted. What a slider asks for is traced beside the
 * page and shown on the canvas; the drawing before it stays until then, and letting go writes once.
 */
export class PictureInk {
  state = $state<State>('resting');
  /** What is asked for now; null once it is written. */
  wanted = $state.raw<InkWish | null>(null);
  #tracer: Promise<Tracer> | null = null;
  #asked: Promise<InkDrawing | null> = Promise.resolve(null);
  #released: Promise<void> = Promise.resolve();

  constructor(
    readonly session: Session,
    readonly id: ImageNode['id'],
    readonly asset: AssetRecord,
  ) {}

  /** Shows a wish without writing it. */
  async hold(wish: InkWish): Promise<void> {
    this.wanted = wish;
    const ink = await (this.#asked = this.#trace(wish));
    if (!ink || this.wanted !== wish) return;
    const plan = setInkDrawing(this.session.state, this.id, ink);
    this.session.preview = plan && applyPatch(this.session.document, plan.patch);
  }

  /** Writes what was asked for last, as one step, once it is traced. */
  release(): void {
    this.#released = this.#writeWhenTraced();
  }

  async #writeWhenTraced(): Promise<void> {
    const wish = this.wanted;
    const ink = wish && (await this.#asked);
    if (ink && this.wanted === wish) this.#write(ink);
  }

  /** The design was changed meanwhile, by undo for one: what was asked for is no more wanted. */
  forget(): void {
    if (!this.wanted) return;
    this.wanted = null;
    this.session.preview = null;
    this.state = 'resting';
  }

  /** Shows it as a picture again. */
  drop(): void {
    this.#write(null);
  }

  #write(ink: InkDrawing | null): void {
    this.wanted = null;
    this.session.preview = null;
    this.session.commit();
    this.session.do(setInkDrawing(this.session.state, this.id, ink));
    this.session.commit();
  }

  async #trace(wish: InkWish): Promise<InkDrawing | null> {
    this.state = 'tracing';
    try {
      const { inkDrawing, startTracer } = await import('./one-ink');
      this.#tracer ??= startTracer(this.session, this.asset.sha256);
      const ink = await inkDrawing(await this.#tracer, wish);
      if (ink && this.wanted === wish) this.state = 'resting';
      return ink;
    } catch {
      this.#tracer = null;
      this.wanted = null;
      this.session.preview = null;
      this.state = 'failed';
      return null;
    }
  }

  /** Something else is selected: what was let go is still written. */
  async end(): Promise<void> {
    await this.#released;
    this.forget();
    const tracer = await this.#tracer?.catch(() => null);
    tracer?.end();
  }
}
