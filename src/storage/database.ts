import type { UseStore } from 'idb-keyval';
import { asStorageError, StorageError } from './error';

const OBJECT_STORE = 'records';

/** One database, version 1, one object store; both `UseStore`s serve idb-keyval's functions. */
export interface Database {
  /** Complete when the operating system has the bytes: survives every crash but a power cut. */
  readonly relaxed: UseStore;
  /** Complete when the disk has them, and all that was committed before. */
  readonly strict: UseStore;
  close(): void;
}

/**
 * The database, opened on first use and again after its connection was lost. A transaction
 * resolves once it is complete, and rejects with a `StorageError` having written nothing.
 */
export function openDatabase(name: string): Database {
  let connection: Promise<IDBDatabase> | null = null;
  const forget = (): void => {
    connection = null;
  };
  const run =
    (durability: IDBTransactionDurability): UseStore =>
    async (mode, callback) => {
      connection ??= connect(name, forget);
      try {
        return await transact(await connection, { mode, durability }, callback);
      } catch (error) {
        const failure = asStorageError(error);
        // Retries on a connection that was lost once fail for ever (WebKit 277615).
        if (failure.reason !== 'quota' && failure.reason !== 'conflict') forget();
        throw failure;
      }
    };
  return {
    relaxed: run('relaxed'),
    strict: run('strict'),
    close() {
      void connection?.then((database) => database.close()).catch(() => undefined);
      forget();
    },
  };
}

function connect(name: string, forget: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (typeof indexedDB === 'undefined') throw new StorageError('unavailable');
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(OBJECT_STORE);
    request.onerror = () => reject(request.error ?? new StorageError('unavailable'));
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = forget;
      // A tab that stays open would block another's upgrade or deletion for ever.
      database.onversionchange = () => {
        database.close();
        forget();
      };
      resolve(database);
    };
  });
}

interface Manner {
  readonly mode: IDBTransactionMode;
  readonly durability: IDBTransactionDurability;
}

async function transact<T>(
  database: IDBDatabase,
  { mode, durability }: Manner,
  callback: (store: IDBObjectStore) => T | PromiseLike<T>,
): Promise<T> {
  const transaction = database.transaction(OBJECT_STORE, mode, { durability });
  const complete = completion(transaction);
  try {
    const result = await callback(transaction.objectStore(OBJECT_STORE));
    finish(transaction, 'commit');
    await complete;
    return result;
  } catch (error) {
    // A throw alone would leave the first half of the writes in place.
    finish(transaction, 'abort');
    await complete.catch(() => undefined);
    throw error;
  }
}

/** Commits or aborts at once, unless the browser has begun to finish it by itself. */
function finish(transaction: IDBTransaction, how: 'commit' | 'abort'): void {
  try {
    transaction[how]();
  } catch {
    // Already finishing: `complete` tells how it ended.
  }
}

function completion(transaction: IDBTransaction): Promise<void> {
  const complete = new Promise<void>((resolve, reject) => {
    // Listeners, since idb-keyval's `set` puts its own into `oncomplete` and `onabort`.
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new DOMException('aborted', 'AbortError')),
    );
  });
  // Rejections are read where the transaction ends; until then they are not unhandled.
  complete.catch(() => undefined);
  return complete;
}
