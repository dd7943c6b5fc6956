import { BaseClaim } from './base-claim';
import type { Database } from './database';
import type { ClaimDesign } from './types';
import { inUse } from './use';

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
      : new (await import('./lease')).LeaseClaim(database, id, crypto.randomUUID());
    // An open design remembers what its undo brings back, also when another tab has taken over.
    claim.ended = await inUse(locks);
    await claim.acquire(false);
    return claim;
  };
}

class LockClaim extends BaseClaim {
  private unlock: (() => void) | null = null;

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
        return new Promise<void>((unlock) => (this.unlock = unlock));
      });
      // The promise of a stolen lock rejects with AbortError.
      ended.catch(() => this.lose()).finally(answered);
    });
  }

  protected letGo(): void {
    this.held = false;
    this.unlock?.();
    this.unlock = null;
  }
}
