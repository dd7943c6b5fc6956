import { deepEqual } from './equal';
import { inheritIndex } from './query';
import type { BesekDocument, DocRecord, Id, Patch, RecordPart } from './types';

type Update = readonly [from: RecordPart, to: RecordPart];

export const EMPTY_PATCH: Patch = { added: {}, updated: {}, removed: {} };

/** A patch does not fit the document it is applied to: a programmer's mistake, or a damaged journal. */
export class PatchError extends Error {
  override readonly name = 'PatchError';
}

/** Whether the patch changes nothing. */
export function isEmptyPatch({ added, updated, removed }: Patch): boolean {
  return [added, updated, removed].every((part) => Object.keys(part).length === 0);
}

/**
 * The document after the change. Records that the patch does not name keep their identity.
 * Throws `PatchError` where the patch does not fit: adding an id that is there, updating or
 * removing one that is not, or a `from` (or removed record) that differs from what is there.
 */
export function applyPatch(document: BesekDocument, patch: Patch): BesekDocument {
  if (isEmptyPatch(patch)) return document;
  const records: Record<Id, DocRecord> = { ...document.records };
  for (const [id, record] of Object.entries(patch.removed)) {
    if (!deepEqual(existing(records, id), record)) throw new PatchError(`${id} differs`);
    delete records[id];
  }
  for (const [id, update] of Object.entries(patch.updated)) {
    records[id] = updateRecord(existing(records, id), update);
  }
  for (const [id, record] of Object.entries(patch.added)) {
    if (Object.hasOwn(records, id)) throw new PatchError(`${id} is there already`);
    records[id] = record;
  }
  const changed = { ...document, records };
  const touched = [patch.added, patch.updated, patch.removed].flatMap((part) => Object.keys(part));
  inheritIndex(document, changed, touched);
  return changed;
}

/** The change back. */
export function invertPatch({ added, updated, removed }: Patch): Patch {
  const back: [Id, Update][] = Object.entries(updated).map(([id, [from, to]]) => [id, [to, from]]);
  return { added: removed, updated: Object.fromEntries(back), removed: added };
}

/** The one change that does what both do in sequence; what cancels out is dropped. */
export function mergePatches(first: Patch, second: Patch): Patch {
  const merged = {
    added: { ...first.added } as Record<Id, DocRecord>,
    updated: { ...first.updated } as Record<Id, Update>,
    removed: { ...first.removed } as Record<Id, DocRecord>,
  };
  for (const [id, record] of Object.entries(second.removed)) mergeRemoval(merged, id, record);
  for (const [id, update] of Object.entries(second.updated)) mergeUpdate(merged, id, update);
  for (const [id, record] of Object.entries(second.added)) mergeAddition(merged, id, record);
  return merged;
}

/** What must change for `before` to become `after`. Costs nothing for records that are the same value. */
export function diffDocuments(before: BesekDocument, after: BesekDocument): Patch {
  const added: Record<Id, DocRecord> = {};
  const updated: Record<Id, Update> = {};
  const removed: Record<Id, DocRecord> = {};
  for (const [id, record] of Object.entries(after.records)) {
    const old = Object.hasOwn(before.records, id) ? before.records[id] : undefined;
    if (!old) added[id] = record;
    else if (old !== record) setUpdate(updated, id, diffRecords(old, record));
  }
  for (const [id, record] of Object.entries(before.records)) {
    if (!Object.hasOwn(after.records, id)) removed[id] = record;
  }
  return { added, updated, removed };
}

/**
 * The patch that gives records new values for some of their top-level keys. A key whose new
 * value is `undefined` goes. Keys that keep their value are left out. Throws for an unknown id.
 */
export function updatePatch(
  document: BesekDocument,
  changes: Readonly<Record<Id, RecordPart>>,
): Patch {
  const updated: Record<Id, Update> = {};
  for (const [id, change] of Object.entries(changes)) {
    const old = asPart(existing(document.records, id));
    const next: Record<string, unknown> = { ...old, ...change };
    for (const key of Object.keys(change)) if (next[key] === undefined) delete next[key];
    setUpdate(updated, id, diffRecords(old, next));
  }
  return { ...EMPTY_PATCH, updated };
}

interface Draft {
  readonly added: Record<Id, DocRecord>;
  readonly updated: Record<Id, Update>;
  readonly removed: Record<Id, DocRecord>;
}

function mergeRemoval(merged: Draft, id: Id, record: DocRecord): void {
  if (merged.added[id]) {
    delete merged.added[id];
    return;
  }
  const earlier = merged.updated[id];
  merged.removed[id] = earlier ? updateRecord(record, [earlier[1], earlier[0]]) : record;
  delete merged.updated[id];
}

function mergeUpdate(merged: Draft, id: Id, update: Update): void {
  const added = merged.added[id];
  if (added) merged.added[id] = updateRecord(added, update);
  else setUpdate(merged.updated, id, joinUpdates(merged.updated[id], update));
}

function mergeAddition(merged: Draft, id: Id, record: DocRecord): void {
  const removed = merged.removed[id];
  if (!removed) {
    merged.added[id] = record;
    return;
  }
  delete merged.removed[id];
  setUpdate(merged.updated, id, diffRecords(removed, record));
}

function joinUpdates(first: Update | undefined, second: Update): Update {
  if (!first) return second;
  const from: Record<string, unknown> = { ...first[0] };
  const to: Record<string, unknown> = { ...first[1] };
  for (const key of keysOf(second)) {
    const known = key in first[0] || key in first[1];
    if (!known && key in second[0]) from[key] = second[0][key];
    if (key in second[1]) to[key] = second[1][key];
    else delete to[key];
  }
  return diffRecords(from, to);
}

function setUpdate(updated: Record<Id, Update>, id: Id, update: Update): void {
  if (keysOf(update).length > 0) updated[id] = update;
  else delete updated[id];
}

function keysOf([from, to]: Update): readonly string[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])];
}

function diffRecords(before: DocRecord | RecordPart, after: DocRecord | RecordPart): Update {
  const old = asPart(before);
  const next = asPart(after);
  const from: Record<string, unknown> = {};
  const to: Record<string, unknown> = {};
  for (const key of keysOf([old, next])) {
    if (key in old && key in next && deepEqual(old[key], next[key])) continue;
    if (key in old) from[key] = old[key];
    if (key in next) to[key] = next[key];
  }
  return [from, to];
}

function updateRecord(record: DocRecord, update: Update): DocRecord {
  const [from, to] = update;
  const old = asPart(record);
  const next: Record<string, unknown> = { ...old };
  for (const key of keysOf(update)) {
    const same = key in from ? deepEqual(old[key], from[key]) : !(key in old);
    if (!same) throw new PatchError(`${record.id}.${key} differs`);
    if (key in to) next[key] = to[key];
    else delete next[key];
  }
  return next as unknown as DocRecord;
}

function existing(records: Readonly<Record<Id, DocRecord>>, id: Id): DocRecord {
  const record = Object.hasOwn(records, id) ? records[id] : undefined;
  if (!record) throw new PatchError(`no record ${id}`);
  return record;
}

function asPart(record: DocRecord | RecordPart): RecordPart {
  return record as unknown as RecordPart;
}
