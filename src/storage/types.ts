import type { BesekDocument, Id, Transaction } from '../core/document';
import type { StorageReason } from './error';

export interface DesignSummary {
  readonly id: string;
  readonly name: string;
  /** Epoch milliseconds of the last change. */
  readonly changed: number;
}

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | {
      readonly kind: 'failed';
      readonly reason: StorageReason;
      /** Epoch milliseconds of the next attempt; none where the journal makes none by itself. */
      readonly retryAt?: number;
    };

export interface OpenedDesign {
  readonly document: BesekDocument;
  /** Journal records that could not be read were set aside; the design is as of the last good one. */
  readonly damaged: number;
}

/**
 * One of the owner's own templates: its file, which whoever reads it parses, and the id of the
 * design that it was made from, where that is known.
 */
export type OwnTemplate = readonly [id: string, file: unknown, maker: string | null];

/** All designs of this device. Every method rejects with a `StorageError` that carries a reason code. */
export interface DesignStore {
  list(): Promise<readonly DesignSummary[]>;
  /** Writes the first snapshot; resolves once it is on disk. */
  create(id: string, document: BesekDocument): Promise<void>;
  open(id: string): Promise<OpenedDesign | null>;
  duplicate(id: string, newId: string, name: string): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  /** Moves to the bin; `restore` brings it back. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** A writer for one design; one at a time across tabs (see `claim`). */
  journal(id: string, document: BesekDocument): Promise<Journal>;
  /** What was kept with `remember`: a help for the next opening, never needed. */
  recall(id: string): Promise<unknown>;
  remember(id: string, shown: unknown): Promise<void>;
  readProduct(): Promise<unknown>;
  writeProduct(product: unknown): Promise<void>;
  ownTemplates(): Promise<readonly OwnTemplate[]>;
  keepTemplate(...template: OwnTemplate): Promise<void>;
  dropTemplate(id: string): Promise<void>;
  /** The bytes of a picture by their SHA-256; null where they are not here. */
  readAsset(sha256: string): Promise<Uint8Array | null>;
  /** Resolves once they are on disk. The same bytes are kept once, however many designs show them. */
  keepAsset(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Names pictures and fonts that went to the clipboard: they are kept until others go there. */
  keepCopied(hashes: readonly string[]): Promise<void>;
  /**
   * Removes pictures and fonts that nothing names any more, and answers how many: none as long as
   * any tab has a design open or has brought in or copied some, since it may remember more.
   */
  sweep(): Promise<number>;
  /** What belongs to this device and to no design: favourites, the screen's true size. */
  readPreferences(): Promise<unknown>;
  writePreferences(preferences: unknown): Promise<void>;
}

/** Appends every transaction of one open design. `Saved` means: the transaction's `complete` fired. */
export interface Journal {
  readonly state: SaveState;
  /** Queues the record in the same task; the state turns to `saving` before it returns. */
  append(transaction: Transaction, after: BesekDocument): void;
  /** Writes a full snapshot (on hidden, every 200 records, after a failure). */
  snapshot(document: BesekDocument): Promise<void>;
  /** Tries again at once after a failure. */
  retry(): void;
  subscribe(listener: (state: SaveState) => void): () => void;
  close(): Promise<void>;
}

/** Exclusive right to edit one design across tabs. */
export interface Claim {
  readonly held: boolean;
  /** Calls back when another tab takes over. */
  onLost(listener: () => void): void;
  /** Takes the right from the other tab. */
  take(): Promise<void>;
  release(): void;
}

export type ClaimDesign = (id: Id) => Promise<Claim>;
