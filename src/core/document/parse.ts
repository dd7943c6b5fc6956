import { ID_PATTERN } from './ids';
import { LIMITS } from './limits';
import { checkAncestry, checkReferences } from './references';
import { record as recordCheck } from './schema';
import type { BesekDocument, DocRecord, Id, Result } from './types';
import { isRecord, map, newerVersion, object, oneOf, parseWith, report, within } from './validate';
import { withinLimits, type Check, type Report } from './validate';

/**
 * The one door for a document from outside. All or nothing: either every rule of the schema
 * holds, or every fault is listed with its path (at most `LIMITS.issues`) and nothing is
 * repaired. The value itself is returned; it shares its objects with the input.
 */
export function parseDocument(value: unknown): Result<BesekDocument> {
  return parseWith<BesekDocument>(limited(documentCheck), value);
}

/** A check that is not begun on a value too big or too deep to be read closely. */
export function limited(check: Check): Check {
  return (value, to) => {
    withinLimits(value, to);
    if (to.issues.length === 0) check(value, to);
  };
}

export const documentCheck: Check = (value, to) => {
  if (newerVersion(value, to)) return;
  const sound: DocRecord[] = [];
  const records = map(ID_PATTERN, collecting(sound), LIMITS.records);
  const format = oneOf('besek-design');
  object<BesekDocument>({ format, version: oneOf(1), records }, {})(value, to);
  if (!isRecord(value) || !isRecord(value['records'])) return;
  const all = value['records'] as Readonly<Record<Id, DocRecord>>;
  within(to, 'records', () => checkWhole(all, sound, to));
};

/** Checks a record and keeps it if nothing is wrong with it. */
function collecting(sound: DocRecord[]): Check {
  return (value, to) => {
    const before = to.issues.length;
    checkRecord(value, to);
    if (to.issues.length === before && before < LIMITS.issues) sound.push(value as DocRecord);
  };
}

/** One record by itself. The last key of the path is the id it is filed under. */
export const checkRecord: Check = (value, to) => {
  recordCheck(value, to);
  if (!isRecord(value) || typeof value['id'] !== 'string') return;
  const filed = String(to.path.at(-1));
  if (value['id'] !== filed) within(to, 'id', () => report(to, 'id-mismatch', { expected: filed }));
};

function checkWhole(all: Readonly<Record<Id, DocRecord>>, sound: DocRecord[], to: Report): void {
  const known = wellFormed(all);
  for (const record of sound) {
    within(to, record.id, () => {
      checkReferences(known, record, to);
      checkAncestry(known, record, to);
    });
  }
  checkCounts(Object.values(known), to);
}

/** Records of which at least the type can be told. */
function wellFormed(all: Readonly<Record<Id, unknown>>): Readonly<Record<Id, DocRecord>> {
  const known = Object.entries(all).filter(
    ([, each]) => isRecord(each) && typeof each['type'] === 'string',
  );
  return Object.fromEntries(known) as Record<Id, DocRecord>;
}

/** One design, one facts record, at least one panel. `to` stands at the records. */
export function checkCounts(records: readonly DocRecord[], to: Report): void {
  const count = (type: DocRecord['type']): number =>
    records.reduce((sum, record) => (record.type === type ? sum + 1 : sum), 0);
  for (const type of ['design', 'facts'] as const) {
    if (count(type) !== 1) report(to, 'not-one', { type, found: count(type) });
  }
  const panels = count('panel');
  if (panels === 0) report(to, 'no-panel');
  if (panels > LIMITS.panels) report(to, 'too-many-panels', { max: LIMITS.panels, found: panels });
}
