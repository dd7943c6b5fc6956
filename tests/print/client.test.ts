import { describe, expect, it, vi } from 'vitest';
import { createPrintClient } from '../../src/print/client';
import type { PrintAnswer } from '../../src/print/protocol';
import { aJob } from '../support/print';

/** A worker that answers as told, one turn later. */
function aWorker(answer: PrintAnswer | 'silence' | 'crash') {
  const worker = {
    onmessage: null as ((event: { data: PrintAnswer }) => void) | null,
    onerror: null as ((event: { message: string }) => void) | null,
    terminate: vi.fn(),
    postMessage: vi.fn(() => {
      if (answer === 'silence') return;
      queueMicrotask(() =>
        answer === 'crash'
          ? worker.onerror?.({ message: 'no such module' })
          : worker.onmessage?.({ data: answer }),
      );
    }),
  };
  return worker;
}

const BASE = 'https://example.org/besek/';
const result = { ok: true, bytes: new Uint8Array([1]), pages: 1, findings: [], late: [] } as const;

function clientOf(worker: ReturnType<typeof aWorker>) {
  return createPrintClient(() => worker as unknown as Worker, BASE);
}

describe('the print client', () => {
  it('sends the job with the address of fonts and profiles, and ends the worker', async () => {
    const worker = aWorker({ ok: true, result });
    const job = aJob();
    await expect(clientOf(worker).export(job)).resolves.toBe(result);
    expect(worker.postMessage).toHaveBeenCalledWith({ job, base: BASE });
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('rejects with what went wrong in the worker', async () => {
    for (const [answer, message] of [
      [{ ok: false, message: 'fonts/x.woff: 404' }, 'fonts/x.woff: 404'],
      ['crash', 'no such module'],
    ] as const) {
      const worker = aWorker(answer);
      await expect(clientOf(worker).export(aJob())).rejects.toThrow(message);
      expect(worker.terminate).toHaveBeenCalledOnce();
    }
  });

  it('ends the worker at once when the user gives up', async () => {
    const worker = aWorker('silence');
    const giveUp = new AbortController();
    const promise = clientOf(worker).export(aJob(), giveUp.signal);
    giveUp.abort();
    await expect(promise).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('starts no worker for a job given up before', async () => {
    const start = vi.fn();
    const client = createPrintClient(start, BASE);
    await expect(client.export(aJob(), AbortSignal.abort())).rejects.toThrow();
    expect(start).not.toHaveBeenCalled();
  });
});
