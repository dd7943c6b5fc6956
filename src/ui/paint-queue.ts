/** How long pictures may be painted before the browser gets the thread back. */
const SLICE_MS = 8;

type Job = () => void;

/** Paints pictures one after another in slices, those asked for first first. */
class PaintQueue {
  readonly #jobs = new Map<object, Job>();
  #running = false;

  /** Queues the picture's painting; a later one for the same picture replaces it in its place. */
  add(picture: object, job: Job): void {
    this.#jobs.set(picture, job);
    if (this.#running) return;
    this.#running = true;
    requestAnimationFrame(() => this.#slice());
  }

  drop(picture: object): void {
    this.#jobs.delete(picture);
  }

  #slice(): void {
    const end = performance.now() + SLICE_MS;
    for (const [picture, job] of this.#jobs) {
      this.#jobs.delete(picture);
      job();
      if (performance.now() > end) break;
    }
    this.#running = this.#jobs.size > 0;
    if (this.#running) requestAnimationFrame(() => this.#slice());
  }
}

export const paintQueue = new PaintQueue();
