import type { BesekDocument, Transaction } from '../core/document';
import type { Database } from './database';
import { asStorageError, StorageError } from './error';
import { txRecord, type Link, type TxRecord } from './records';
import type { Journal, SaveState } from './types';
import { flushToDisk, writeSnapshot, writeTail } from './write';

const SNAPSHOT_EVERY = 200;
/** Seconds until the next attempt after each failure in a row; then once a minute. */
const RETRY = [8, 16, 32];
const LAST_RETRY = 60;

/** A task of its own, which a page in the background does not put off as it does timers. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/** Milliseconds until what failed so many times in a row is tried again. */
export function retryAfter(failures: number): number {
  return (RETRY[failures - 1] ?? LAST_RETRY) * 1000;
}

/** Relaxed commits reach the disk within so many seconds. */
const FLUSH = 10;

interface Opened {
  readonly id: string;
  readonly document: BesekDocument;
  readonly link: Link;
}

/** The writer of one open design. Keeps everything in memory until the database has it. */
export class DatabaseJournal implements Journal {
  state: SaveState = { kind: 'saved' };

  private readonly listeners = new Set<(state: SaveState) => void>();
  private queue: TxRecord[] = [];
  private document: BesekDocument;
  /** The last record made, and the last that is certainly written. */
  private made: Link;
  private written: Link;
  private sinceSnapshot = 0;
  /** A snapshot must be written before the design counts as saved. */
  private mustSnapshot = false;
  /** A write failed without telling whether it reached the disk. */
  private doubtful = false;
  private failures = 0;
  private error: StorageError | null = null;
  private working: Promise<void> | null = null;
  private retryTimer: ReturnType<typeof setTimeout> | null = null;
  private flushTimer: ReturnType<typeof setTimeout> | null = null;
  private closed = false;

  constructor(
    private readonly database: Database,
    private readonly opened: Opened,
  ) {
    this.document = opened.document;
    this.made = opened.link;
    this.written = opened.link;
  }

  append(transaction: Transaction, after: BesekDocument): void {
    if (this.closed) throw new Error('the journal is closed');
    const record = txRecord(this.made, JSON.stringify(transaction.patch), Date.now());
    this.made = { n: record.n, chain: record.sum };
    this.queue.push(record);
    this.document = after;
    this.sinceSnapshot += 1;
    if (this.state.kind === 'failed') return;
    this.become({ kind: 'saving' });
    this.work();
  }

  async snapshot(document: BesekDocument): Promise<void> {
    this.document = document;
    this.mustSnapshot = true;
    this.retry();
    await this.settled();
    if (this.state.kind === 'failed') throw this.error ?? new StorageError('unknown');
  }

  retry(): void {
    if (this.conflicted) return;
    if (this.retryTimer) clearTimeout(this.retryTimer);
    this.retryTimer = null;
    if (!this.pending) return;
    this.become({ kind: 'saving' });
    this.work();
  }

  subscribe(listener: (state: SaveState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.retry();
    await this.settled();
    if (this.retryTimer) clearTimeout(this.retryTimer);
    if (this.flushTimer) clearTimeout(this.flushTimer);
  }

  private get pending(): boolean {
    return this.queue.length > 0 || this.mustSnapshot;
  }

  /** Another tab writes this design: nothing of ours may follow. */
  private get conflicted(): boolean {
    return this.state.kind === 'failed' && this.state.reason === 'conflict';
  }

  private work(): void {
    // Not at once: opening a transaction costs the frame that shows the change.
    this.working ??= nextTask()
      .then(() => this.writeAll())
      .finally(() => {
        this.working = null;
        // What was appended in the meantime found this at work.
        if (this.state.kind === 'saving' && !this.retryTimer) this.work();
      });
  }

  private async settled(): Promise<void> {
    while (this.working) await this.working;
  }

  private async writeAll(): Promise<void> {
    try {
      while (this.pending) {
        if (this.queue.length > 0) await this.writeQueue();
        if (this.mustSnapshot) await this.writeDocument();
      }
    } catch (error) {
      this.fail(asStorageError(error));
      return;
    }
    this.failures = 0;
    this.become({ kind: 'saved' });
    if (this.sinceSnapshot >= SNAPSHOT_EVERY) await this.snapshotByNumber();
  }

  private async writeQueue(): Promise<void> {
    const records = [...this.queue];
    const pending = { ...this.opened, written: this.written, records, document: this.document };
    await writeTail(this.database, pending, this.doubtful);
    this.doubtful = false;
    this.queue = this.queue.slice(records.length);
    const last = records.at(-1);
    if (last) this.written = { n: last.n, chain: last.sum };
    this.flushTimer ??= setTimeout(() => void this.flush(), FLUSH * 1000);
  }

  /** Only when the queue is empty does `document` stand for the last record written. */
  private async writeDocument(): Promise<void> {
    if (this.queue.length > 0) return;
    const { id } = this.opened;
    const pending = { id, written: this.written, document: this.document };
    await writeSnapshot(this.database, pending, Date.now());
    this.sinceSnapshot = this.queue.length;
    this.mustSnapshot = false;
  }

  /** Saves the next opening some work. Should it fail, nothing is lost and a later one tries again. */
  private async snapshotByNumber(): Promise<void> {
    try {
      await this.writeDocument();
    } catch (error) {
      this.sinceSnapshot = 0;
      if (asStorageError(error).reason === 'conflict') this.fail(asStorageError(error));
    }
  }

  private async flush(): Promise<void> {
    this.flushTimer = null;
    // A lost connection shows at the next write, which repeats everything.
    await flushToDisk(this.database, this.opened.id).catch(() => undefined);
  }

  private fail(error: StorageError): void {
    this.doubtful = true;
    // Storage that was cleared has lost the snapshot that the queue goes on from.
    if (error.reason === 'closed' || error.reason === 'unknown') this.mustSnapshot = true;
    this.error = error;
    this.failures += 1;
    if (error.reason === 'closed' && this.failures === 1 && !this.closed) return this.retryIn(0);
    const { reason } = error;
    if (reason === 'conflict' || this.closed) return this.become({ kind: 'failed', reason });
    const wait = retryAfter(this.failures);
    this.retryIn(wait);
    this.become({ kind: 'failed', reason, retryAt: Date.now() + wait });
  }

  private retryIn(ms: number): void {
    this.retryTimer = setTimeout(() => this.retry(), ms);
  }

  private become(state: SaveState): void {
    if (state.kind === this.state.kind && state.kind !== 'failed') return;
    this.state = state;
    for (const listener of this.listeners) listener(state);
  }
}
