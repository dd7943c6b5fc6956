/** How long pictures may be painted before the browser gets the thread back. */
const SLICE_MS = 8;
/** Canvases only note down what is painted; what they do of it afterwards takes longer: so many whole ones. */
const SLICE_PICTURES = 2;

/** Who comes first: what is on the screen, then what is about to come. */
export const RANK = { seen: 0, near: 1 } as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

/** Answers which share of a whole picture it painted. */
type Job = () => number;

/** Paints pictures in slices: by rank, and of one rank those asked for first first. */
class PaintQueue {
  readonly #jobs: readonly Map<object, Job>[] = [new Map(), new Map()];
  #running = false;

  /** Queues the picture's painting; a later one for the same picture replaces it in its place. */
  add(picture: object, job: Job, rank: Rank = RANK.seen): void {
    this.#jobs.forEach((jobs, of) => of !== rank && jobs.delete(picture));
    this.#jobs[rank]!.set(picture, job);
    if (this.#running) return;
    this.#running = true;
    requestAnimationFrame(() => this.#slice());
  }

  drop(picture: object): void {
    for (const jobs of this.#jobs) jobs.delete(picture);
  }

  #slice(): void {
    const end = performance.now() + SLICE_MS;
    let painted = 0;
    while (this.#isWaiting && painted < SLICE_PICTURES && performance.now() < end)
      painted += this.#next();
    this.#running = this.#isWaiting;
    if (this.#running) requestAnimationFrame(() => this.#slice());
  }

  get #isWaiting(): boolean {
    return this.#jobs.some((jobs) => jobs.size > 0);
  }

  #next(): number {
    const jobs = this.#jobs.find((each) => each.size > 0);
    const next = jobs?.entries().next().value;
    if (!jobs || !next) return 0;
    jobs.delete(next[0]);
    return next[1]();
  }
}

export const paintQueue = new PaintQueue();
