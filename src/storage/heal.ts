import { applyPatch, checkPatched, parseDocument, parsePatch } from '../core/document';
import type { BesekDocument } from '../core/document';
import { SCHEMA, snapSum, txSum, type Link, type SnapRecord, type TxRecord } from './records';
import { StorageError } from './error';

/** What the database holds of one design, as it was found. */
export interface Found {
  readonly snap: unknown;
  readonly prev: unknown;
  /** In any order. */
  readonly tail: readonly unknown[];
}

export interface Healed {
  readonly document: BesekDocument;
  /** The last good transaction. */
  readonly link: Link;
  /** What could not be read or does not follow. */
  readonly setAside: readonly unknown[];
  /** How many changes were lost; 0 when the set-aside records held nothing that is not here. */
  readonly damaged: number;
}

/**
 * The newest state that can be proved: the newest snapshot that reads, then transactions while
 * their numbers are without a gap, their checksums hold and they apply; what comes after is set
 * aside. Throws `StorageError` `newer` for records of a later schema, `damaged` when no
 * snapshot reads.
 */
export function heal({ snap, prev, tail }: Found): Healed {
  refuseNewer([snap, prev, ...tail]);
  const newest = readSnap(snap);
  const base = newest ?? readSnap(prev);
  if (!base) throw new StorageError('damaged');
  const ahead = tail.filter((record) => !(numberOf(record) <= base.link.n));
  const { document, link, rest } = replay(base, ahead);
  const lostSnap = newest ? [] : [snap].filter((record) => record !== undefined);
  const lost = [...lostSnap, ...rest].filter((record) => !(numberOf(record) <= link.n));
  return { document, link, setAside: [...lostSnap, ...rest], damaged: lost.length };
}

interface State {
  readonly document: BesekDocument;
  readonly link: Link;
}

/** Takes every record that follows; one that does not makes all later ones not follow either. */
function replay(base: State, records: readonly unknown[]): State & { readonly rest: unknown[] } {
  const sorted = [...records].sort((a, b) => rank(a) - rank(b) || 0);
  const rest: unknown[] = [];
  let state = base;
  for (const record of sorted) {
    const next = step(state, record);
    if (next) state = next;
    else rest.push(record);
  }
  return { ...state, rest };
}

/** Records without a number come last. */
function rank(record: unknown): number {
  const n = numberOf(record);
  return Number.isNaN(n) ? Infinity : n;
}

/** The state after a record, or null when the record does not follow. */
function step({ document, link }: State, record: unknown): State | null {
  if (!isTx(record) || record.n !== link.n + 1) return null;
  if (record.sum !== txSum(record.n, record.patch, link.chain)) return null;
  const patch = parsePatch(parseJson(record.patch));
  if (!patch.ok) return null;
  try {
    const next = applyPatch(document, patch.value);
    if (checkPatched(next, patch.value).length > 0) return null;
    return { document: next, link: { n: record.n, chain: record.sum } };
  } catch {
    return null;
  }
}

function readSnap(record: unknown): State | null {
  if (!isSnap(record) || record.sum !== snapSum(record, record.document)) return null;
  const parsed = parseDocument(parseJson(record.document));
  if (!parsed.ok) return null;
  return { document: parsed.value, link: { n: record.n, chain: record.chain } };
}

function refuseNewer(records: readonly unknown[]): void {
  for (const record of records) {
    const schema = isObject(record) ? record['schema'] : undefined;
    if (typeof schema === 'number' && schema > SCHEMA) throw new StorageError('newer');
  }
}

function numberOf(record: unknown): number {
  const n = isObject(record) ? record['n'] : undefined;
  return typeof n === 'number' ? n : NaN;
}

function isTx(record: unknown): record is TxRecord {
  return isObject(record) && hasTypes(record, { n: 'number', patch: 'string', sum: 'number' });
}

function isSnap(record: unknown): record is SnapRecord {
  const types = { n: 'number', document: 'string', chain: 'number', sum: 'number' };
  return isObject(record) && hasTypes(record, types);
}

function hasTypes(
  record: Readonly<Record<string, unknown>>,
  types: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(types).every(([name, type]) => typeof record[name] === type);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
