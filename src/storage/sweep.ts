import { promisifyRequest } from 'idb-keyval';
import type { Database } from './database';
import { key, under, type BinnedHead } from './records';

/** So long, in ms, a deleted design can be brought back with all its pictures. */
export const UNDO = 10 * 60_000;

const HASH = /[0-9a-f]{64}/g;
/** Kinds of records whose second part is a design's id. */
const OF_DESIGN = new Set(['snap', 'tx', 'shown']);

/**
 * Removes the bytes of every picture and font that no record names any more, and answers how many.
 * Named is what stands anywhere in a record's text: in a design or its older snapshot, in a change
 * that undo goes back by, in a template, on the clipboard. A design that was deleted names nothing
 * once it cannot be brought back. Only for who knows that no tab has more in its memory.
 */
export async function sweep(database: Database, now: number): Promise<number> {
  // Nearly always there is nothing to remove, and nobody is kept from writing to find that out.
  const found = await database.relaxed('readonly', (store) => unnamed(store, now));
  if (found.size === 0) return 0;
  return database.strict('readwrite', async (store) => {
    const still = await unnamed(store, now);
    for (const sha256 of still) store.delete(key.asset(sha256));
    return still.size;
  });
}

async function unnamed(store: IDBObjectStore, now: number): Promise<ReadonlySet<string>> {
  const keys = await promisifyRequest(store.getAllKeys(under('asset')));
  const left = new Set(keys.map((at) => String((at as string[])[1])));
  const gone = await deletedBefore(store, now - UNDO);
  for (const range of AROUND_ASSETS) {
    await eachRecord(store, range, (at, value) => {
      if (!isOf(at, gone)) for (const [hash] of textOf(value).matchAll(HASH)) left.delete(hash);
      return left.size > 0;
    });
  }
  return left;
}

const AROUND_ASSETS = [
  IDBKeyRange.upperBound(['asset'], true),
  IDBKeyRange.lowerBound(['asset', []], true),
];

async function deletedBefore(store: IDBObjectStore, time: number): Promise<ReadonlySet<string>> {
  const heads = await promisifyRequest<BinnedHead[]>(store.getAll(under('bin', 'head')));
  return new Set(heads.filter(({ removed = 0 }) => removed < time).map(({ id }) => id));
}

function isOf(at: readonly unknown[], designs: ReadonlySet<string>): boolean {
  const [kind, second, third] = at;
  if (kind === 'bin') return designs.has(String(third));
  return OF_DESIGN.has(String(kind)) && designs.has(String(second));
}

function textOf(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

/** One record after the other, so that never all are in memory, while `visit` answers true. */
function eachRecord(
  store: IDBObjectStore,
  range: IDBKeyRange,
  visit: (at: readonly unknown[], value: unknown) => boolean,
): Promise<void> {
  return new Promise((done, failed) => {
    const request = store.openCursor(range);
    request.addEventListener('error', () => failed(request.error ?? new Error('cursor')));
    request.addEventListener('success', () => {
      const cursor = request.result;
      if (cursor && visit(cursor.key as unknown[], cursor.value)) cursor.continue();
      else done();
    });
  });
}
