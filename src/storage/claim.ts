import { promisifyRequest } from 'idb-keyval';
import type { Database } from './database';
import { key } from './records';
import type { Claim, ClaimDesign } from './types';

/** A lease is renewed every so many ms, and given up by a tab that is gone after `LEASE`. */
const RENEW = 2000;
const LEASE = 6000;

/**
 * One editor for each design across tabs: by a Web Lock `besek:design:<id>`, or, where the
 * browser has none (an insecure address), by a lease record in the database.
 */
export function createClaims(
  database: Database,
  locks: LockManager | null = globalThis.navigator?.locks ?? null,
): ClaimDesign {
  return async (id) => {
    const claim = locks
      ? new LockClaim(locks, `besek:design:${id}`)
      : new LeaseClaim(database, id, crypto.randomUUID());
    await claim.acquire(false);
    return claim;
  };
}

abstract class BaseClaim implements Claim {
  held = false;
  private readonly listeners = new Set<() => void>();

  abstract acquire(steal: boolean): Promise<void>;
  abstract release(): void;

  onLost(listener: () => void): void {
    this.listeners.add(listener);
  }

  async take(): Promise<void> {
    if (!this.held) await this.acquire(true);
  }

  protected lose(): void {
    if (!this.held) return;
    this.held = false;
    for (const listener of this.listeners) listener();
  }
}

class LockClaim extends BaseClaim {
  private letGo: (() => void) | null = null;

  constructor(
    private readonly locks: LockManager,
    private readonly lock: string,
  ) {
    super();
  }

  acquire(steal: boolean): Promise<void> {
    return new Promise((answered) => {
      const options = steal ? { steal: true } : { ifAvailable: true };
      const ended = this.locks.request(this.lock, options, (lock) => {
        this.held = lock !== null;
        answered();
        if (!lock) return undefined;
        return new Promise<void>((letGo) => (this.letGo = letGo));
      });
      // The promise of a stolen lock rejects with AbortError.
      ended.catch(() => this.lose()).finally(answered);
    });
  }

  release(): void {
    this.held = false;
    this.letGo?.();
    this.letGo = null;
  }
}

interface Lease {
  readonly tab: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

class LeaseClaim extends BaseClaim {
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

  release(): void {
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
