import { ID_PATTERN } from './ids';
import { LIMITS } from './limits';
import { checkCounts, checkRecord, limited } from './parse';
import { checkAncestry, checkReferences, refersTo } from './references';
import type { BesekDocument, DocRecord, Id, Issue, Patch, Result } from './types';
import { isRecord, map, object, parseWith, report, tuple, within } from './validate';
import { wrongType, type Check, type Report } from './validate';

/**
 * What is wrong with a document that was valid before `patch` made it: looks closely only at
 * the records that the patch touches, and at references to those it removed.
 */
export function checkPatched(document: BesekDocument, patch: Patch): readonly Issue[] {
  const to: Report = { path: ['records'], issues: [] };
  const touched = [...Object.keys(patch.added), ...Object.keys(patch.updated)];
  for (const id of touched) within(to, id, () => checkTouched(document, id, to));
  const gone = displaced(patch);
  if (gone.size > 0) checkLeft(document, { gone, touched: new Set(touched) }, to);
  const grew = Object.keys(patch.added).length > 0;
  if (grew && Object.keys(document.records).length > LIMITS.records) {
    report(to, 'too-many', { max: LIMITS.records });
  }
  return to.issues;
}

function checkTouched(document: BesekDocument, id: Id, to: Report): void {
  const record = document.records[id];
  const before = to.issues.length;
  checkRecord(record, to);
  if (!record || to.issues.length > before) return;
  checkReferences(document.records, record, to);
  checkAncestry(document.records, record, to);
}

/** Ids whose record went, came or is of another type now: their count or what points to them may be wrong. */
function displaced(patch: Patch): ReadonlySet<Id> {
  const retyped = Object.entries(patch.updated).filter(([, [from]]) => 'type' in from);
  const counted = Object.values(patch.added).filter((record) => COUNTED.has(record.type));
  return new Set([
    ...Object.keys(patch.removed),
    ...retyped.map(([id]) => id),
    ...counted.map((record) => record.id),
  ]);
}

const COUNTED: ReadonlySet<DocRecord['type']> = new Set(['design', 'facts', 'panel']);

/** Records not touched that refer to displaced ones, and the counts. */
function checkLeft(
  document: BesekDocument,
  { gone, touched }: { readonly gone: ReadonlySet<Id>; readonly touched: ReadonlySet<Id> },
  to: Report,
): void {
  const records = Object.values(document.records);
  for (const record of records) {
    if (touched.has(record.id) || !refersTo(record, gone)) continue;
    within(to, record.id, () => checkReferences(document.records, record, to));
  }
  checkCounts(records, to);
}

const part: Check = (value, to) => {
  if (!isRecord(value)) return wrongType(to, 'object', value);
  if (Object.hasOwn(value, '__proto__')) within(to, '__proto__', () => report(to, 'forbidden-key'));
};

const patchCheck = object<Patch>(
  {
    added: map(ID_PATTERN, checkRecord, LIMITS.records),
    updated: map(ID_PATTERN, tuple(part, part), LIMITS.records),
    removed: map(ID_PATTERN, checkRecord, LIMITS.records),
  },
  {},
);

/**
 * A patch from outside (journal, live room). Updated parts are looked at only when they are
 * applied: see `checkPatched`.
 */
export function parsePatch(value: unknown): Result<Patch> {
  return parseWith<Patch>(limited(patchCheck), value);
}
