import { crc32, designOf, type BesekDocument } from '../core/document';
import type { DesignSummary } from './types';

/** What the records mean. A later version is left alone: see `heal`. */
export const SCHEMA = 1;

/** One transaction in the journal. */
export interface TxRecord {
  readonly n: number;
  readonly schema: number;
  /** Epoch milliseconds; says nothing about the order. */
  readonly at: number;
  /** The patch as JSON: what the checksum is of. */
  readonly patch: string;
  /** CRC-32 going on from the predecessor's, so that a gap or a stranger in the chain shows. */
  readonly sum: number;
}

/** A whole design after transaction `n`. */
export interface SnapRecord {
  readonly n: number;
  readonly schema: number;
  readonly at: number;
  readonly document: string;
  /** The checksum of transaction `n`: what `n + 1` goes on from. */
  readonly chain: number;
  readonly sum: number;
}

/** A place in the chain. */
export interface Link {
  readonly n: number;
  readonly chain: number;
}

export function txRecord(after: Link, patch: string, at: number): TxRecord {
  const n = after.n + 1;
  return { n, schema: SCHEMA, at, patch, sum: txSum(n, patch, after.chain) };
}

export function txSum(n: number, patch: string, chain: number): number {
  return crc32(utf8(`${n} ${patch}`), chain);
}

export function snapRecord(link: Link, document: BesekDocument, at: number): SnapRecord {
  const text = JSON.stringify(document);
  return { ...link, schema: SCHEMA, at, document: text, sum: snapSum(link, text) };
}

export function snapSum({ n, chain }: Link, document: string): number {
  return crc32(utf8(`${n} ${document}`), chain);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The summary of a deleted design. */
export interface BinnedHead extends DesignSummary {
  /** Epoch milliseconds of its deletion; older versions wrote none. */
  readonly removed?: number;
}

export function summaryOf(id: string, document: BesekDocument, changed: number): DesignSummary {
  return { id, name: designOf(document).name, changed };
}

/** Keys are arrays; an array sorts after every number and string, which bounds a range. */
export const key = {
  tx: (design: string, n: number): IDBValidKey => ['tx', design, n],
  snap: (design: string): IDBValidKey => ['snap', design],
  prev: (design: string): IDBValidKey => ['snap', design, 'prev'],
  head: (design: string): IDBValidKey => ['head', design],
  /** How the design was shown last. */
  shown: (design: string): IDBValidKey => ['shown', design],
  lease: (design: string): IDBValidKey => ['lease', design],
  /** The summary of a design in the bin; its records stay where they are. */
  bin: (design: string): IDBValidKey => ['bin', 'head', design],
  damaged: (design: string, at: number): IDBValidKey => ['bin', 'damaged', design, at],
  product: ['product'] as IDBValidKey,
  /** Hashes of the pictures and fonts that were copied last: the system's clipboard outlives a page. */
  copied: ['copied'] as IDBValidKey,
  template: (id: string): IDBValidKey => ['template', id],
  /** The design that a template was made from. */
  maker: (template: string): IDBValidKey => ['maker', template],
  preferences: ['preferences'] as IDBValidKey,
  /** The bytes of a picture, shared by every design that shows it. */
  asset: (sha256: string): IDBValidKey => ['asset', sha256],
};

/** Everything whose key begins so. */
export function under(...prefix: string[]): IDBKeyRange {
  return IDBKeyRange.bound(prefix, [...prefix, []]);
}
