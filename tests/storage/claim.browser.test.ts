import { get, set } from 'idb-keyval';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createClaims } from '../../src/storage/claim';
import { openDatabase, type Database } from '../../src/storage/database';
import { key } from '../../src/storage/records';
import type { ClaimDesign } from '../../src/storage';

let database: Database;
let name = '';

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  database = openDatabase(name);
});

afterEach(() => {
  vi.useRealTimers();
  database.close();
  indexedDB.deleteDatabase(name);
});

const withLocks = (): ClaimDesign => createClaims(database);
/** An insecure address has no locks. */
const withLease = (): ClaimDesign => createClaims(database, null);

it.each([
  ['a lock', withLocks],
  ['a lease', withLease],
])('lets one tab edit a design by %s, until it lets go', async (_, make) => {
  const id = crypto.randomUUID();
  const first = await make()(id);
  const second = await make()(id);
  const elsewhere = await make()(crypto.randomUUID());
  expect([first.held, second.held, elsewhere.held]).toEqual([true, false, true]);
  first.release();
  await vi.waitFor(async () => expect((await make()(id)).held).toBe(true));
  elsewhere.release();
});

it('tells a tab whose lock is taken', async () => {
  const id = crypto.randomUUID();
  const first = await withLocks()(id);
  const second = await withLocks()(id);
  const lost = new Promise<void>((resolve) => first.onLost(resolve));
  await second.take();
  await lost;
  expect([first.held, second.held]).toEqual([false, true]);
  await first.take();
  expect(first.held).toBe(true);
  first.release();
});

it('tells a tab whose lease is taken', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const id = crypto.randomUUID();
  const first = await withLease()(id);
  const second = await withLease()(id);
  const lost = new Promise<void>((resolve) => first.onLost(resolve));
  await second.take();
  await vi.advanceTimersByTimeAsync(2000);
  await lost;
  expect([first.held, second.held]).toEqual([false, true]);
});

it('renews its lease, and takes over that of a tab that is gone', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const id = crypto.randomUUID();
  await set(key.lease(id), { tab: 'gone', until: Date.now() - 1 }, database.relaxed);
  expect((await withLease()(id)).held).toBe(true);
  const lease = await get<{ until: number }>(key.lease(id), database.relaxed);
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(2000);
    const renewed = await get<{ until: number }>(key.lease(id), database.relaxed);
    expect(renewed?.until).toBeGreaterThan(lease?.until ?? Infinity);
  });
});
