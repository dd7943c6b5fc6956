import { promisifyRequest, set } from 'idb-keyval';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { applyPatch, designOf, updatePatch, type BesekDocument } from '../../src/core/document';
import { openStorage, type Journal } from '../../src/storage';
import { openDatabase, type Database } from '../../src/storage/database';
import { memoryStore } from '../../src/storage/memory';
import { key, under } from '../../src/storage/records';
import { DatabaseStore } from '../../src/storage/store';
import { aDocument, aShape } from '../support/builders';

const start = aDocument({ nodes: [aShape({ x: 0 })] });
let name = '';
let database: Database;
let store: DatabaseStore;
let now: BesekDocument;

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  database = openDatabase(name);
  store = new DatabaseStore(database);
  now = start;
});

afterEach(() => {
  vi.useRealTimers();
  database.close();
  indexedDB.deleteDatabase(name);
});

/** Moves the shape to `x` mm and journals it. */
function move(journal: Journal, x: number): void {
  const patch = updatePatch(now, { shape: { x } });
  now = applyPatch(now, patch);
  journal.append({ patch, origin: 'user', label: 'move' }, now);
}

const saved = (journal: Journal): Promise<void> => until(journal, 'saved');
const failed = (journal: Journal): Promise<void> => until(journal, 'failed');

function until(journal: Journal, kind: string): Promise<void> {
  return new Promise((resolve) => {
    if (journal.state.kind === kind) return resolve();
    const stop = journal.subscribe((state) => {
      if (state.kind !== kind) return;
      stop();
      resolve();
    });
  });
}

function countTx(): Promise<number> {
  return database.relaxed('readonly', (records) =>
    promisifyRequest(records.count(under('tx', 'kopi'))),
  );
}

async function opened(): Promise<Journal> {
  await store.create('kopi', start);
  return store.journal('kopi', start);
}

/** A second look at the same database, as another tab or a later visit has it. */
async function reopened(): Promise<BesekDocument | undefined> {
  const other = openDatabase(name);
  const design = await new DatabaseStore(other).open('kopi');
  other.close();
  return design?.document;
}

/** A database that fails as told, until told otherwise. */
function failing(error: () => DOMException | null, after = false): Database {
  const wrap =
    (use: Database['relaxed']): Database['relaxed'] =>
    async (mode, callback) => {
      const fault = mode === 'readwrite' ? error() : null;
      if (fault && !after) throw fault;
      const result = await use(mode, callback);
      if (fault) throw fault;
      return result;
    };
  return { ...database, relaxed: wrap(database.relaxed), strict: wrap(database.strict) };
}

it('turns to saving in the same task and comes back to the last change', async () => {
  const journal = await opened();
  move(journal, 1);
  expect(journal.state.kind).toBe('saving');
  await saved(journal);
  expect(await reopened()).toEqual(now);
  for (let x = 2; x <= 30; x++) move(journal, x);
  await saved(journal);
  expect(await reopened()).toEqual(now);
  expect(await countTx()).toBe(30);
});

it('goes on in a later visit', async () => {
  const first = await opened();
  move(first, 1);
  await first.close();
  const second = await store.journal('kopi', now);
  move(second, 2);
  await saved(second);
  expect(await reopened()).toEqual(now);
});

it('takes a snapshot every 200 changes and lets the records before the last but one go', async () => {
  const journal = await opened();
  for (let x = 1; x <= 450; x++) {
    move(journal, x);
    if (x % 50 === 0) await saved(journal);
  }
  await journal.close();
  expect(await countTx()).toBeLessThan(300);
  expect(await reopened()).toEqual(now);
  await set(key.snap('kopi'), 'noise', database.relaxed);
  expect(await reopened(), 'from the snapshot before').toEqual(now);
});

it('lists, renames, duplicates, removes and restores', async () => {
  await store.create('kopi', start);
  await store.rename('kopi', 'Kopi Baru');
  await store.duplicate('kopi', 'teh', 'Teh');
  const names = async (): Promise<string[]> => (await store.list()).map((each) => each.name).sort();
  expect(await names()).toEqual(['Kopi Baru', 'Teh']);
  const teh = await store.open('teh');
  expect(teh && designOf(teh.document).name).toBe('Teh');
  await store.remove('kopi');
  expect(await names()).toEqual(['Teh']);
  expect(await store.open('kopi')).toBeNull();
  await store.restore('kopi');
  expect(await names()).toEqual(['Kopi Baru', 'Teh']);
  expect(designOf((await reopened()) as BesekDocument).name).toBe('Kopi Baru');
  await expect(store.create('teh', start)).rejects.toMatchObject({ reason: 'conflict' });
  await expect(store.remove('susu')).rejects.toMatchObject({ reason: 'missing' });
  expect(await store.open('susu')).toBeNull();
});

it('keeps the product', async () => {
  expect(await store.readProduct()).toBeUndefined();
  await store.writeProduct({ name: 'Kopi' });
  expect(await store.readProduct()).toEqual({ name: 'Kopi' });
});

it('keeps the preferences', async () => {
  expect(await store.readPreferences()).toBeUndefined();
  await store.writePreferences({ favourites: ['batik-kawung'], pxPerMm: null });
  expect(await store.readPreferences()).toEqual({ favourites: ['batik-kawung'], pxPerMm: null });
});

it('loses nothing when the disk is full, and saves once there is room', async () => {
  await store.create('kopi', start);
  let full = true;
  const fault = (): DOMException | null =>
    full ? new DOMException('full', 'QuotaExceededError') : null;
  const journal = await new DatabaseStore(failing(fault)).journal('kopi', start);
  move(journal, 1);
  await failed(journal);
  expect(journal.state).toMatchObject({ kind: 'failed', reason: 'quota' });
  move(journal, 2);
  expect(journal.state.kind).toBe('failed');
  full = false;
  journal.retry();
  await saved(journal);
  expect(await reopened()).toEqual(now);
});

it('tries again by itself after 8, 16, 32 and then 60 seconds', async () => {
  await store.create('kopi', start);
  let attempts = 0;
  const fault = (): DOMException => {
    attempts += 1;
    return new DOMException('full', 'QuotaExceededError');
  };
  const journal = await new DatabaseStore(failing(fault)).journal('kopi', start);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  move(journal, 1);
  for (const [i, seconds] of [8, 16, 32, 60, 60].entries()) {
    await failed(journal);
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
    expect(attempts).toBe(i + 1);
    await vi.advanceTimersByTimeAsync(1);
    expect(attempts).toBe(i + 2);
  }
});

it('takes a lost connection up again and repeats what may have arrived', async () => {
  await store.create('kopi', start);
  let broken = 0;
  const fault = (): DOMException | null =>
    broken-- > 0 ? new DOMException('lost', 'UnknownError') : null;
  const journal = await new DatabaseStore(failing(fault, true)).journal('kopi', start);
  broken = 1;
  move(journal, 1);
  await saved(journal);
  move(journal, 2);
  await saved(journal);
  expect(await reopened()).toEqual(now);
});

it('writes the whole design anew when the storage was cleared', async () => {
  const journal = await opened();
  move(journal, 1);
  await saved(journal);
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  move(journal, 2);
  await saved(journal);
  expect(await reopened()).toEqual(now);
});

it('refuses the second writer and keeps the first one whole', async () => {
  const mine = await opened();
  const theirs = await store.journal('kopi', start);
  move(theirs, 5);
  await saved(theirs);
  const last = now;
  now = start;
  move(mine, 9);
  await failed(mine);
  expect(mine.state).toEqual({ kind: 'failed', reason: 'conflict' });
  mine.retry();
  expect(mine.state.kind).toBe('failed');
  await expect(mine.snapshot(now)).rejects.toMatchObject({ reason: 'conflict' });
  expect(await reopened()).toEqual(last);
  await expect(store.journal('kopi', start)).rejects.toMatchObject({ reason: 'conflict' });
});

it('does not replace a snapshot that goes further', async () => {
  const mine = await opened();
  const theirs = await store.journal('kopi', start);
  move(theirs, 5);
  await theirs.snapshot(now);
  await theirs.snapshot(now);
  await expect(mine.snapshot(start)).rejects.toMatchObject({ reason: 'conflict' });
  expect(await reopened()).toEqual(now);
});

it('sets damage aside, tells how much, and goes on from the last good change', async () => {
  const journal = await opened();
  move(journal, 1);
  const good = now;
  move(journal, 2);
  move(journal, 3);
  await journal.close();
  await set(key.tx('kopi', 2), { n: 2, patch: '{}', sum: 0 }, database.relaxed);
  expect(await store.open('kopi')).toEqual({ document: good, damaged: 2 });
  now = good;
  const next = await store.journal('kopi', good);
  move(next, 4);
  await saved(next);
  expect(await store.open('kopi')).toEqual({ document: now, damaged: 0 });
  const aside = await database.relaxed('readonly', (records) =>
    promisifyRequest<unknown[][]>(records.getAll(under('bin', 'damaged', 'kopi'))),
  );
  expect(aside).toHaveLength(1);
  expect(aside[0]).toHaveLength(2);
});

it('writes nothing of a transaction whose callback throws', async () => {
  await expect(
    database.relaxed('readwrite', (records) => {
      records.put('half', 'key');
      throw new Error('broken');
    }),
  ).rejects.toMatchObject({ reason: 'unknown' });
  const value = await database.relaxed('readonly', (records) =>
    promisifyRequest<unknown>(records.get('key')),
  );
  expect(value).toBeUndefined();
});

it('lives in memory, and says so, where the browser stores nothing', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const storage = await openStorage(name);
  vi.unstubAllGlobals();
  expect(storage.lasting).toBe(false);
  await storage.designs.create('kopi', start);
  const journal = await storage.designs.journal('kopi', start);
  expect(journal.state).toEqual({ kind: 'failed', reason: 'unavailable' });
  move(journal, 1);
  expect((await storage.designs.open('kopi'))?.document).toEqual(now);
  await storage.designs.remove('kopi');
  expect(await storage.designs.list()).toEqual([]);
});

it('remembers how a design was shown, and nothing where it never was', async () => {
  await store.create('d1', start);
  expect(await store.recall('d1')).toBeUndefined();
  await store.remember('d1', { text: { lines: 2 } });
  expect(await store.recall('d1')).toEqual({ text: { lines: 2 } });
});

it.each([
  ['the database', () => store],
  ['memory', () => memoryStore()],
])('knows in %s which design an own template was made from', async (_, open) => {
  const templates = open();
  await templates.keepTemplate('batik-a', { title: 'A' }, 'd-1');
  await templates.keepTemplate('batik-b', { title: 'B' }, null);
  expect(await templates.ownTemplates()).toEqual([
    ['batik-a', { title: 'A' }, 'd-1'],
    ['batik-b', { title: 'B' }, null],
  ]);
  await templates.dropTemplate('batik-b');
  await templates.keepTemplate('batik-a', { title: 'C' }, null);
  expect(await templates.ownTemplates()).toEqual([['batik-a', { title: 'C' }, null]]);
});

it('keeps the bytes of pictures by their hash, and of a part only the part', async () => {
  const whole = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);
  const hash = 'ab'.repeat(32);
  for (const kept of [store, memoryStore()]) {
    expect(await kept.readAsset(hash)).toBeNull();
    await kept.keepAsset(hash, whole.subarray(10, 20));
    expect(await kept.readAsset(hash)).toEqual(whole.slice(10, 20));
  }
  const raw = await database.relaxed('readonly', (records) =>
    promisifyRequest<Uint8Array>(records.get(key.asset(hash))),
  );
  expect(raw.buffer.byteLength).toBe(10);
});
