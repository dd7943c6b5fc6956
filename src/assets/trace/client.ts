import type { Path } from '../../core/geometry';
import type { TraceAnswer, TraceRequest } from './protocol';
import type { TraceImage, TraceWish } from './types';

/** Traces one picture in a worker of its own; the page stays free. */
export interface Tracer {
  /**
   * The path for a wish; null for one that was overtaken by a later wish before its turn came.
   * Rejects where the worker fails.
   */
  trace(wish: TraceWish): Promise<Path | null>;
  end(): void;
}

interface Waiting {
  readonly wish: TraceWish;
  readonly done: (path: Path | null) => void;
  readonly failed: (error: Error) => void;
}

/** @param startWorker makes a worker of `worker.ts`. `image` is given away to it. */
export function createTracer(startWorker: () => Worker, image: TraceImage): Tracer {
  const worker = startWorker();
  const post = (request: TraceRequest, transfer: Transferable[] = []): void =>
    worker.postMessage(request, transfer);
  let running: Waiting | null = null;
  let next: Waiting | null = null;
  const goOn = (): void => {
    running = next;
    next = null;
    if (running) post({ wish: running.wish });
  };
  const fail = (message: string): void => {
    for (const each of [running, next]) each?.failed(new Error(message));
    running = next = null;
  };
  worker.onmessage = ({ data }: MessageEvent<TraceAnswer>) => {
    if (data.ok) running?.done(data.path);
    else running?.failed(new Error(data.message));
    goOn();
  };
  worker.onerror = (event) => fail(event.message || 'the worker did not start');
  post({ image }, [image.data.buffer]);
  return {
    trace: (wish) =>
      new Promise((done, failed) => {
        next?.done(null);
        next = { wish, done, failed };
        if (!running) goOn();
      }),
    end() {
      worker.terminate();
      next?.done(null);
      running?.done(null);
      running = next = null;
    },
  };
}
