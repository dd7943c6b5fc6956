import { get, promisifyRequest, set } from 'idb-keyval';
import { applyPatch, deepEqual, designOf, updatePatch } from '../core/document';
import type { BesekDocument, Patch } from '../core/document';
import type { Database } from './database';
import { StorageError } from './error';
import { heal, type Healed } from './heal';
import { DatabaseJournal } from './journal';
import { key, snapRecord, summaryOf, under, type BinnedHead } from './records';
import type { DesignStore, DesignSummary, Journal, OpenedDesign, OwnTemplate } from './types';
import { inUse, whileUnused } from './use';

const START = { n: 0, chain: 0 };

/** All designs of this device, in one database. */
export class DatabaseStore implements DesignStore {
  /** What this page has brought in or copied it may need as long as it lives. */
  private using: Promise<unknown> | null = null;

  constructor(
    private readonly database: Database,
    private readonly locks: LockManager | null = globalThis.navigator?.locks ?? null,
  ) {}

  async list(): Promise<readonly DesignSummary[]> {
    const heads = await this.database.relaxed('readonly', (store) =>
      promisifyRequest<DesignSummary[]>(store.getAll(under('head'))),
    );
    return heads.sort((a, b) => b.changed - a.changed || (a.id < b.id ? -1 : 1));
  }

  async create(id: string, document: BesekDocument): Promise<void> {
    const now = Date.now();
    await this.database.strict('readwrite', (store) => {
      store.add(snapRecord(START, document, now), key.snap(id));
      store.put(summaryOf(id, document, now), key.head(id));
    });
  }

  async open(id: string): Promise<OpenedDesign | null> {
    const found = await this.read(id);
    return found && { document: found.document, damaged: found.damaged };
  }

  async duplicate(id: string, newId: string, name: string): Promise<void> {
    const { document } = await this.existing(id);
    await this.create(newId, applyPatch(document, renaming(document, name)));
  }

  async rename(id: string, name: string): Promise<void> {
    const { document } = await this.existing(id);
    const patch = renaming(document, name);
    const journal = await this.journal(id, document);
    journal.append({ patch, origin: 'user', label: 'rename' }, applyPatch(document, patch));
    await journal.close();
    if (journal.state.kind === 'failed') throw new StorageError(journal.state.reason);
  }

  async remove(id: string): Promise<void> {
    await this.move<DesignSummary, BinnedHead>(key.head(id), key.bin(id), (head) => ({
      ...head,
      removed: Date.now(),
    }));
  }

  async restore(id: string): Promise<void> {
    await this.move<BinnedHead, DesignSummary>(
      key.bin(id),
      key.head(id),
      ({ removed: _, ...head }) => head,
    );
  }

  async journal(id: string, document: BesekDocument): Promise<Journal> {
    const found = await this.existing(id);
    // Another tab has written since the document was opened: what we would append does not fit.
    if (!deepEqual(found.document, document)) throw new StorageError('conflict');
    if (found.setAside.length > 0) await this.mend(id, found);
    return new DatabaseJournal(this.database, { id, document, link: found.link });
  }

  async recall(id: string): Promise<unknown> {
    return get<unknown>(key.shown(id), this.database.relaxed);
  }

  async remember(id: string, shown: unknown): Promise<void> {
    await set(key.shown(id), shown, this.database.relaxed);
  }

  async readProduct(): Promise<unknown> {
    return get<unknown>(key.product, this.database.relaxed);
  }

  async writeProduct(product: unknown): Promise<void> {
    await set(key.product, product, this.database.relaxed);
  }

  async ownTemplates(): Promise<readonly OwnTemplate[]> {
    const [files, makers] = await this.database.relaxed('readonly', (store) =>
      Promise.all([byId(store, 'template'), byId(store, 'maker')]),
    );
    return [...files].map(([id, file]) => {
      const maker = makers.get(id);
      return [id, file, typeof maker === 'string' ? maker : null];
    });
  }

  async keepTemplate(...[id, file, maker]: OwnTemplate): Promise<void> {
    await this.database.strict('readwrite', (store) => {
      store.put(file, key.template(id));
      if (maker === null) store.delete(key.maker(id));
      else store.put(maker, key.maker(id));
    });
  }

  async dropTemplate(id: string): Promise<void> {
    await this.database.strict('readwrite', (store) => {
      store.delete(key.template(id));
      store.delete(key.maker(id));
    });
  }

  async readAsset(sha256: string): Promise<Uint8Array | null> {
    const found = await get<unknown>(key.asset(sha256), this.database.relaxed);
    return found instanceof Uint8Array ? found : null;
  }

  async keepAsset(sha256: string, bytes: Uint8Array): Promise<void> {
    await (this.using ??= inUse(this.locks));
    // Strict: a record that names the picture may be on disk a moment later. A copy: a view would
    // bring along all that it is a part of.
    await this.database.strict(
      'readwrite',
      (store) => void store.put(new Uint8Array(bytes), key.asset(sha256)),
    );
  }

  async keepCopied(hashes: readonly string[]): Promise<void> {
    await (this.using ??= inUse(this.locks));
    await set(key.copied, hashes, this.database.relaxed);
  }

  async sweep(): Promise<number> {
    const { sweep } = await import('./sweep');
    return (await whileUnused(this.locks, () => sweep(this.database, Date.now()))) ?? 0;
  }

  async readPreferences(): Promise<unknown> {
    return get<unknown>(key.preferences, this.database.relaxed);
  }

  async writePreferences(preferences: unknown): Promise<void> {
    await set(key.preferences, preferences, this.database.relaxed);
  }

  private async existing(id: string): Promise<Healed> {
    const found = await this.read(id);
    if (!found) throw new StorageError('missing');
    return found;
  }

  private async read(id: string): Promise<Healed | null> {
    const found = await this.database.relaxed('readonly', async (store) => {
      const [snap, prev, tail, bin] = await Promise.all([
        promisifyRequest<unknown>(store.get(key.snap(id))),
        promisifyRequest<unknown>(store.get(key.prev(id))),
        promisifyRequest<unknown[]>(store.getAll(under('tx', id))),
        promisifyRequest<unknown>(store.get(key.bin(id))),
      ]);
      const none = snap === undefined && prev === undefined && tail.length === 0;
      return none || bin !== undefined ? null : { snap, prev, tail };
    });
    return found && heal(found);
  }

  /** Sets aside what does not follow, so that new records can, and starts from a fresh snapshot. */
  private async mend(id: string, { document, link, setAside }: Healed): Promise<void> {
    const now = Date.now();
    await this.database.strict('readwrite', (store) => {
      store.put(setAside, key.damaged(id, now));
      store.delete(IDBKeyRange.bound(key.tx(id, link.n), ['tx', id, []], true));
      store.put(snapRecord(link, document, now), key.snap(id));
      store.put(summaryOf(id, document, now), key.head(id));
    });
  }

  private async move<Before, After>(
    from: IDBValidKey,
    to: IDBValidKey,
    changed: (head: Before) => After,
  ): Promise<void> {
    await this.database.strict('readwrite', async (store) => {
      const head = await promisifyRequest<Before | undefined>(store.get(from));
      if (head === undefined) throw new StorageError('missing');
      store.put(changed(head), to);
      store.delete(from);
    });
  }
}

/** All records of a kind whose keys are the kind and an id. */
async function byId(store: IDBObjectStore, kind: string): Promise<ReadonlyMap<string, unknown>> {
  const [keys, values] = await Promise.all([
    promisifyRequest(store.getAllKeys(under(kind))),
    promisifyRequest<unknown[]>(store.getAll(under(kind))),
  ]);
  return new Map(keys.map((at, i) => [String((at as string[])[1]), values[i]]));
}

export function renaming(document: BesekDocument, name: string): Patch {
  return updatePatch(document, { [designOf(document).id]: { name } });
}
