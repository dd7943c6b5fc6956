import { promisifyRequest } from 'idb-keyval';
import type { BesekDocument } from '../core/document';
import type { Database } from './database';
import { StorageError } from './error';
import { key, snapRecord, summaryOf, under } from './records';
import type { Link, SnapRecord, TxRecord } from './records';

/** What is to be on disk of one design: the records that may not be there yet, and the state after them. */
export interface Pending {
  readonly id: string;
  /** The last record that certainly is there. */
  readonly written: Link;
  readonly records: readonly TxRecord[];
  readonly document: BesekDocument;
}

/**
 * Appends the records and the summary in one transaction. `add` makes a second writer fail
 * instead of overwriting: `conflict`. With `doubtful` the same records may be there already,
 * since a failed write may have reached the disk all the same.
 */
export async function writeTail(
  database: Database,
  { id, written, records, document }: Pending,
  doubtful: boolean,
): Promise<void> {
  await database.relaxed('readwrite', async (store) => {
    if (doubtful) await refuseStrangers(store, { id, written, records });
    else await refuseCleared(store, id);
    for (const record of records) {
      if (doubtful) store.put(record, key.tx(id, record.n));
      else store.add(record, key.tx(id, record.n));
    }
    store.put(summaryOf(id, document, records.at(-1)?.at ?? 0), key.head(id));
  });
}

/**
 * Writes the whole design after its last record, keeps the snapshot before it, and drops the
 * records that the kept one holds. On the disk when it resolves, with all that was written before.
 */
export async function writeSnapshot(
  database: Database,
  pending: Omit<Pending, 'records'>,
  at: number,
): Promise<void> {
  const { id, written, document } = pending;
  await database.strict('readwrite', async (store) => {
    await refuseStrangers(store, { id, written, records: [] });
    const old = await promisifyRequest<SnapRecord | undefined>(store.get(key.snap(id)));
    refuseOlder(old, written);
    if (old && old.n < written.n) {
      store.put(old, key.prev(id));
      store.delete(IDBKeyRange.bound(['tx', id], key.tx(id, old.n)));
    }
    store.put(snapRecord(written, document, at), key.snap(id));
    store.put(summaryOf(id, document, at), key.head(id));
  });
}

/** A tiny strict write, which takes to the disk what was committed before it. */
export async function flushToDisk(database: Database, id: string): Promise<void> {
  await database.strict('readwrite', async (store) => {
    const head = await promisifyRequest<unknown>(store.get(key.head(id)));
    if (head !== undefined) store.put(head, key.head(id));
  });
}

/** Refuses to write after a record that this writer did not make. */
async function refuseStrangers(
  store: IDBObjectStore,
  { id, written, records }: Omit<Pending, 'document'>,
): Promise<void> {
  const cursor = await promisifyRequest(store.openCursor(under('tx', id), 'prev'));
  const last = cursor?.value as TxRecord | undefined;
  if (!last || last.n < written.n) return;
  const ours = last.n === written.n ? written.chain : records.find((r) => r.n === last.n)?.sum;
  if (last.sum !== ours) throw new StorageError('conflict');
}

/** Storage may be cleared at any time: records without the snapshot they go on from are nothing. */
async function refuseCleared(store: IDBObjectStore, id: string): Promise<void> {
  const there = await promisifyRequest(store.getKey(key.snap(id)));
  if (there === undefined) throw new StorageError('closed');
}

/** Refuses to replace a snapshot that goes further, or another way. */
function refuseOlder(old: SnapRecord | undefined, written: Link): void {
  if (!old || old.n < written.n) return;
  if (old.n > written.n || old.chain !== written.chain) throw new StorageError('conflict');
}
