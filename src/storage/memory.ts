import { applyPatch, type BesekDocument } from '../core/document';
import { StorageError } from './error';
import { renaming } from './store';
import { summaryOf } from './records';
import type { DesignStore, Journal, OwnTemplate, SaveState } from './types';

interface Held {
  document: BesekDocument;
  changed: number;
  removed: boolean;
}

const UNAVAILABLE: SaveState = { kind: 'failed', reason: 'unavailable' };

/** Where the browser stores nothing: designs live as long as the page, and every journal says so. */
export function memoryStore(): DesignStore {
  const designs = new Map<string, Held>();
  let product: unknown;
  let preferences: unknown;
  const assets = new Map<string, Uint8Array>();
  const templates = new Map<string, OwnTemplate>();

  const existing = (id: string): Held => {
    const held = designs.get(id);
    if (!held) throw new StorageError('missing');
    return held;
  };
  const create = (id: string, document: BesekDocument): void => {
    if (designs.has(id)) throw new StorageError('conflict');
    designs.set(id, { document, changed: Date.now(), removed: false });
  };
  const renamed = (id: string, name: string): BesekDocument => {
    const { document } = existing(id);
    return applyPatch(document, renaming(document, name));
  };

  return {
    list: async () =>
      [...designs]
        .filter(([, held]) => !held.removed)
        .map(([id, held]) => summaryOf(id, held.document, held.changed))
        .sort((a, b) => b.changed - a.changed),
    create: async (id, document) => create(id, document),
    open: async (id) => {
      const held = designs.get(id);
      return held && !held.removed ? { document: held.document, damaged: 0 } : null;
    },
    duplicate: async (id, newId, name) => create(newId, renamed(id, name)),
    rename: async (id, name) => {
      existing(id).document = renamed(id, name);
    },
    remove: async (id) => {
      existing(id).removed = true;
    },
    restore: async (id) => {
      existing(id).removed = false;
    },
    journal: async (id) => memoryJournal(existing(id)),
    recall: async () => null,
    remember: async () => undefined,
    readProduct: async () => product,
    writeProduct: async (next) => {
      product = next;
    },
    ownTemplates: async () => [...templates.values()],
    keepTemplate: async (...template) => void templates.set(template[0], template),
    dropTemplate: async (id) => void templates.delete(id),
    readAsset: async (sha256) => assets.get(sha256) ?? null,
    keepAsset: async (sha256, bytes) => void assets.set(sha256, bytes),
    keepCopied: async () => undefined,
    sweep: async () => 0,
    readPreferences: async () => preferences,
    writePreferences: async (next) => {
      preferences = next;
    },
  };
}

function memoryJournal(held: Held): Journal {
  return {
    state: UNAVAILABLE,
    append: (_transaction, after) => {
      held.document = after;
      held.changed = Date.now();
    },
    snapshot: async () => {
      throw new StorageError('unavailable');
    },
    retry: () => undefined,
    subscribe: () => () => undefined,
    close: async () => undefined,
  };
}
