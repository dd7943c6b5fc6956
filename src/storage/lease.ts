import { promisifyRequest } from 'idb-keyval';
import { BaseClaim } from './base-claim';
import type { Database } from './database';
import { key } from './records';

/** A lease is renewed every so many ms, and given up by a tab that is gone after `LEASE`. */
const RENEW = 2000;
const LEASE = 6000;

interface Lease {
  readonly tab: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** By a record in the database: for browsers without locks, which few ever need. */
export class LeaseClaim extends BaseClaim {
  private timer: ReturnType<typeof setInterval> | null = null;

  constructor(
    private readonly database: Database,
    private readonly id: string,
    private readonly tab: string,
  ) {
    super();
  }

  async acquire(steal: boolean): Promise<void> {
    this.held = await this.write(steal).catch(() => true);
    if (this.held) this.timer ??= setInterval(() => void this.renew(), RENEW);
  }

  protected letGo(): void {
    this.stop();
    if (!this.held) return;
    this.held = false;
    void this.database
      .relaxed('readwrite', (store) => void store.delete(key.lease(this.id)))
      .catch(() => undefined);
  }

  /**
   * Whether the lease is ours now. Should the database fail, the tab keeps the right: that says
   * nothing about other tabs, and `add` still guards the journal.
   */
  private write(steal: boolean): Promise<boolean> {
    return this.database.relaxed('readwrite', async (store) => {
      const place = key.lease(this.id);
      const lease = await promisifyRequest<Lease | undefined>(store.get(place));
      const free = !lease || lease.tab === this.tab || lease.until < Date.now();
      if (free || steal) store.put({ tab: this.tab, until: Date.now() + LEASE }, place);
      return free || steal;
    });
  }

  private async renew(): Promise<void> {
    if (!this.held || (await this.write(false).catch(() => true))) return;
    this.stop();
    this.lose();
  }

  private stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }
}
