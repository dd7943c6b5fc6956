import fc from 'fast-check';
import { promisifyRequest } from 'idb-keyval';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { applyPatch, designOf, type BesekDocument } from '../../src/core/document';
import { createEditor, insertPictures, perform, removeAsset, renameDesign } from '../../src/editor';
import type { Editor } from '../../src/editor';
import type { Claim, Journal } from '../../src/storage';
import { createClaims } from '../../src/storage/claim';
import { openDatabase, type Database } from '../../src/storage/database';
import { under } from '../../src/storage/records';
import { DatabaseStore } from '../../src/storage/store';
import { UNDO } from '../../src/storage/sweep';
import { aDocument } from '../support/builders';

const DESIGNS = ['kopi', 'teh'] as const;
const PAGES = [0, 1] as const;
const HASHES = ['aa', 'bb', 'cc'].map((two) => two.repeat(32));
type Design = (typeof DESIGNS)[number];

let name = '';
let database: Database;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  name = `test-${crypto.randomUUID()}`;
  database = openDatabase(name);
});

afterEach(() => {
  vi.useRealTimers();
  database.close();
  indexedDB.deleteDatabase(name);
});

/** The locks of one browser, where a page can be closed: then its locks are free. */
class Locks {
  readonly #held = new Set<{ lock: string; mode: LockMode; page: number }>();

  of(page: number): LockManager {
    const request = async (
      lock: string,
      { mode = 'exclusive', ifAvailable }: LockOptions,
      run: (granted: unknown) => unknown,
    ): Promise<unknown> => {
      const others = [...this.#held].filter((each) => each.lock === lock);
      const isFree = others.every((each) => mode === 'shared' && each.mode === 'shared');
      if (!isFree && ifAvailable) return run(null);
      if (!isFree) throw new Error(`page ${page} would wait for ${lock}`);
      const mine = { lock, mode, page };
      this.#held.add(mine);
      try {
        return await run(mine);
      } finally {
        this.#held.delete(mine);
      }
    };
    return { request } as unknown as LockManager;
  }

  close(page: number): void {
    for (const each of this.#held) if (each.page === page) this.#held.delete(each);
  }
}

interface Open {
  readonly page: number;
  readonly editor: Editor;
  readonly claim: Claim;
  readonly journal: Journal | null;
  /** All that undo and redo could bring back. */
  readonly remembered: Set<string>;
}

const hashesOf = (document: BesekDocument): string[] =>
  Object.values(document.records).flatMap((it) => (it.type === 'asset' ? [it.sha256] : []));

/** Two pages, two designs, and what each could still ask for. */
class World {
  readonly locks = new Locks();
  readonly stores = PAGES.map((page) => this.#storeOf(page));
  readonly open = new Map<Design, Open>();
  /** Live designs, and deleted ones with the time of that. */
  readonly deleted = new Map<Design, number>();
  readonly clips: (readonly string[])[] = PAGES.map(() => []);
  copied: readonly string[] = [];
  template: readonly string[] = [];
  random = 0.1;

  #storeOf(page: number): DatabaseStore {
    return new DatabaseStore(database, this.locks.of(page));
  }

  async start(): Promise<void> {
    for (const design of DESIGNS) await this.stores[0]!.create(design, aDocument());
  }

  async openDesign(page: number, design: Design): Promise<void> {
    if (this.open.has(design) || this.deleted.has(design)) return;
    const store = this.stores[page]!;
    const claim = await createClaims(database, this.locks.of(page))(design);
    const { document } = (await store.open(design))!;
    const editor = createEditor(document);
    const journal = claim.held ? await store.journal(design, document) : null;
    const remembered = new Set(hashesOf(document));
    editor.subscribe(({ state, transaction }) => {
      if (!transaction) return;
      journal?.append(transaction, state.document);
      for (const hash of hashesOf(state.document)) remembered.add(hash);
    });
    this.open.set(design, { page, editor, claim, journal, remembered });
  }

  async bring(design: Design, hash: string): Promise<void> {
    const it = this.open.get(design);
    if (!it) return;
    await this.stores[it.page]!.keepAsset(hash, new Uint8Array([1, 2, 3]));
    const file = { sha256: hash, mime: 'image/png', name: 'foto.png', width: 9, height: 9 };
    const box = { x: 0, y: 0, w: 9, h: 9 };
    const random = (): number => (this.random = (this.random * 997 + 0.123) % 1);
    perform(insertPictures(it.editor.state, [{ file, box }], random), it.editor.dispatch);
    it.editor.commit();
  }

  /** Every picture goes off the label, and out of the design. */
  takeOut(design: Design): void {
    const editor = this.open.get(design)?.editor;
    if (!editor) return;
    const { records } = editor.state.document;
    const removed = Object.fromEntries(
      Object.entries(records).filter(([, record]) => record.type === 'image'),
    );
    editor.dispatch({
      patch: { added: {}, updated: {}, removed },
      origin: 'user',
      label: 'delete',
    });
    editor.commit();
    for (const id of Object.keys(records)) {
      perform(removeAsset(editor.state, id), editor.dispatch);
      editor.commit();
    }
  }

  /** So many changes and snapshots that nothing on disk tells of what was before. */
  async forget(design: Design): Promise<void> {
    const it = this.open.get(design);
    for (let n = 0; it?.journal && n < 3; n++) {
      const { document } = it.editor.state;
      perform(renameDesign(it.editor.state, `${designOf(document).name}${n}`), it.editor.dispatch);
      it.editor.commit();
      await it.journal.snapshot(it.editor.state.document);
    }
  }

  async copy(design: Design): Promise<void> {
    const it = this.open.get(design);
    const hashes = it ? hashesOf(it.editor.state.document) : [];
    if (!it || hashes.length === 0) return;
    await this.stores[it.page]!.keepCopied(hashes);
    this.copied = this.clips[it.page] = hashes;
  }

  async makeTemplate(design: Design): Promise<void> {
    const opened = await this.stores[0]!.open(design);
    if (!opened) return;
    await this.stores[0]!.keepTemplate('own', { design: opened.document }, design);
    this.template = hashesOf(opened.document);
  }

  async close(design: Design): Promise<void> {
    const it = this.open.get(design);
    if (!it) return;
    this.open.delete(design);
    await it.journal?.snapshot(it.editor.state.document);
    await it.journal?.close();
    it.claim.release();
  }

  /** As when it crashes: nothing is let go but its locks. */
  async reload(page: number): Promise<void> {
    for (const [design, it] of this.open) {
      if (it.page !== page) continue;
      await it.journal?.close();
      this.open.delete(design);
    }
    this.locks.close(page);
    this.clips[page] = [];
    this.stores[page] = this.#storeOf(page);
  }

  async remove(design: Design): Promise<void> {
    if (this.open.has(design) || this.deleted.has(design)) return;
    await this.stores[1]!.remove(design);
    this.deleted.set(design, Date.now());
  }

  async restore(design: Design): Promise<void> {
    if (Date.now() - (this.deleted.get(design) ?? -Infinity) > UNDO) return;
    this.deleted.delete(design);
    await this.stores[1]!.restore(design);
  }

  async reachable(): Promise<ReadonlySet<string>> {
    const found = new Set([...this.copied, ...this.template, ...this.clips.flat()]);
    for (const it of this.open.values()) it.remembered.forEach((hash) => found.add(hash));
    for (const design of DESIGNS) {
      const since = this.deleted.get(design);
      if (since !== undefined && Date.now() - since > UNDO) continue;
      if (since !== undefined) await this.stores[1]!.restore(design);
      const opened = await this.stores[1]!.open(design);
      hashesOf(opened!.document).forEach((hash) => found.add(hash));
      if (since !== undefined) {
        const now = Date.now();
        vi.setSystemTime(since);
        await this.stores[1]!.remove(design);
        vi.setSystemTime(now);
      }
    }
    return found;
  }

  async kept(): Promise<readonly string[]> {
    const keys = await database.relaxed('readonly', (store) =>
      promisifyRequest(store.getAllKeys(under('asset'))),
    );
    return keys.map((at) => String((at as string[])[1]));
  }
}

const design = fc.constantFrom(...DESIGNS);
const page = fc.constantFrom(...PAGES);
const hash = fc.constantFrom(...HASHES);
interface What {
  readonly design: Design;
  readonly page: number;
  readonly hash: string;
}
const STEPS: readonly ((world: World, what: What) => unknown)[] = [
  (w, { page, design }) => w.openDesign(page, design),
  (w, { page, design }) => w.openDesign(page, design),
  (w, { design, hash }) => w.bring(design, hash),
  (w, { design, hash }) => w.bring(design, hash),
  (w, { design }) => w.takeOut(design),
  (w, { design }) => w.open.get(design)?.editor.undo(),
  (w, { design }) => w.open.get(design)?.editor.redo(),
  (w, { design }) => w.copy(design),
  (w, { design }) => w.makeTemplate(design),
  (w, { design }) => w.forget(design),
  (w, { design }) => w.close(design),
  (w, { design }) => w.remove(design),
  (w, { design }) => w.restore(design),
  (w, { page }) => w.reload(page),
  () => vi.setSystemTime(Date.now() + UNDO + 1),
];
const step = fc.record({ act: fc.constantFrom(...STEPS), design, page, hash, sweeper: page });

it('removes nothing that anything could still ask for, and in the end all the rest', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      database.close();
      indexedDB.deleteDatabase(name);
      name = `test-${crypto.randomUUID()}`;
      database = openDatabase(name);
      const world = new World();
      await world.start();
      for (const { act, sweeper, ...what } of steps) {
        await act(world, what);
        const before = await world.kept();
        const wanted = await world.reachable();
        await world.stores[sweeper]!.sweep();
        const after = await world.kept();
        expect(before.filter((it) => wanted.has(it) && !after.includes(it))).toEqual([]);
      }
      // All pages are closed and all designs deleted: what the clipboard and the template name stays.
      for (const each of PAGES) await world.reload(each);
      for (const each of DESIGNS) await world.remove(each);
      vi.setSystemTime(Date.now() + UNDO + 1);
      const wanted = [...(await world.reachable())];
      const before = await world.kept();
      expect(await world.stores[0]!.sweep()).toBe(
        before.filter((it) => !wanted.includes(it)).length,
      );
      expect([...(await world.kept())].sort()).toEqual(wanted.sort());
    }),
    { numRuns: 60 },
  );
});

it('removes nothing where tabs cannot tell each other what they use', async () => {
  const store = new DatabaseStore(database, null);
  await store.keepAsset(HASHES[0]!, new Uint8Array([1]));
  expect(await store.sweep()).toBe(0);
  expect(await store.readAsset(HASHES[0]!)).toEqual(new Uint8Array([1]));
});

it('keeps what only undo in another tab remembers, until that design is closed', async () => {
  const world = new World();
  await world.start();
  await world.openDesign(0, 'kopi');
  await world.bring('kopi', HASHES[0]!);
  await world.close('kopi');
  await world.reload(0);
  await world.openDesign(0, 'kopi');
  const { editor } = world.open.get('kopi')!;
  world.takeOut('kopi');
  await world.forget('kopi');
  expect(await world.stores[1]!.sweep()).toBe(0);
  while (editor.state.canUndo) editor.undo();
  expect(hashesOf(editor.state.document)).toEqual([HASHES[0]]);
  while (editor.state.canRedo) editor.redo();
  await world.forget('kopi');
  await world.close('kopi');
  expect(await world.stores[1]!.sweep()).toBe(1);
  expect(await world.kept()).toEqual([]);
});

it('keeps what a page that lives has brought or copied, and what was copied last after it', async () => {
  const world = new World();
  await world.start();
  await world.openDesign(0, 'kopi');
  await world.bring('kopi', HASHES[0]!);
  world.takeOut('kopi');
  await world.forget('kopi');
  await world.close('kopi');
  expect(await world.stores[1]!.sweep()).toBe(0);
  await world.reload(0);
  await world.stores[0]!.keepCopied([HASHES[0]!]);
  await world.reload(0);
  expect(await world.stores[1]!.sweep()).toBe(0);
  await world.stores[0]!.keepCopied([HASHES[1]!]);
  expect(await world.stores[1]!.sweep()).toBe(0);
  await world.reload(0);
  expect(await world.stores[1]!.sweep()).toBe(1);
});

it('keeps what only a change or an older snapshot names', async () => {
  const locks = new Locks();
  const store = new DatabaseStore(database, locks.of(0));
  const document = aDocument();
  await store.create('kopi', document);
  await store.keepAsset(HASHES[0]!, new Uint8Array([1]));
  const journal = await store.journal('kopi', document);
  const record = {
    id: 'asset',
    type: 'asset',
    sha256: HASHES[0]!,
    mime: 'image/png',
    name: 'a.png',
  };
  const added = { added: { asset: record as never }, updated: {}, removed: {} };
  const removed = { added: {}, updated: {}, removed: { asset: record as never } };
  let now = applyPatch(document, added);
  journal.append({ patch: added, origin: 'user', label: 'insert' }, now);
  now = applyPatch(now, removed);
  journal.append({ patch: removed, origin: 'user', label: 'delete' }, now);
  await journal.close();
  locks.close(0);
  expect(await new DatabaseStore(database, locks.of(1)).sweep()).toBe(0);
});
