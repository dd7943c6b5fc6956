import { createClaims } from './claim';
import { openDatabase } from './database';
import { DatabaseStore } from './store';
import type { ClaimDesign, DesignStore } from './types';

export * from './types';
export { StorageError, type StorageReason } from './error';
export { retryAfter } from './journal';

export interface Storage {
  readonly designs: DesignStore;
  readonly claim: ClaimDesign;
  /** False where the browser stores nothing: designs then live as long as the page. */
  readonly lasting: boolean;
}

/**
 * The storage of this browser; without a database it is the page's memory. Rejects only where the
 * code of that, which few need, cannot be fetched.
 */
export async function openStorage(name = 'besek'): Promise<Storage> {
  const database = openDatabase(name);
  const claim = createClaims(database);
  try {
    await database.relaxed('readonly', (store) => void store.count());
    return { designs: new DatabaseStore(database), claim, lasting: true };
  } catch {
    const { memoryStore } = await import('./memory');
    return { designs: memoryStore(), claim, lasting: false };
  }
}
