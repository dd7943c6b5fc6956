import type { PrintAnswer, PrintRequest } from './protocol';
import type { PdfJob, PdfResult } from './types';

/** Exports in a worker of its own; the page stays free. */
export interface PrintClient {
  /**
   * Rejects with an AbortError when `signal` aborts, which ends the worker at once, and with the
   * worker's error when it fails.
   */
  export(job: PdfJob, signal?: AbortSignal): Promise<PdfResult>;
}

/**
 * @param startWorker makes a worker of `worker.ts`; each export starts one and ends it.
 * @param base absolute address that `fonts/` and `icc/` lie under; the page's own when absent.
 */
export function createPrintClient(
  startWorker: () => Worker,
  base: string = document.baseURI,
): PrintClient {
  return {
    async export(job, signal) {
      signal?.throwIfAborted();
      const worker = startWorker();
      try {
        return await ask(worker, { job, base }, signal);
      } finally {
        worker.terminate();
      }
    },
  };
}

function ask(worker: Worker, request: PrintRequest, signal?: AbortSignal): Promise<PdfResult> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.onmessage = ({ data }: MessageEvent<PrintAnswer>) =>
      data.ok ? resolve(data.result) : reject(new Error(data.message));
    worker.onerror = (event) => reject(new Error(event.message || 'the worker did not start'));
    worker.postMessage(request);
  });
}
