import { expect } from 'vitest';
import {
  applyPatch,
  checkPatched,
  diffDocuments,
  invertPatch,
  isEmptyPatch,
  mergePatches,
  parseDocument,
  parsePatch,
} from '../../src/core/document';
import type { BesekDocument, Patch } from '../../src/core/document';

/** What holds for every document that Besek makes. */
export function documentLaws(document: BesekDocument): void {
  expect(parseDocument(document)).toEqual({ ok: true, value: document });
  expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual({
    ok: true,
    value: document,
  });
}

/** What holds for every change of a valid document. Returns the document after it. */
export function patchLaws(document: BesekDocument, patch: Patch): BesekDocument {
  const before = JSON.stringify(document);
  const after = applyPatch(document, patch);
  expect(JSON.stringify(document), 'the old value stays').toBe(before);
  expect(applyPatch(after, invertPatch(patch)), 'apply ∘ invert').toEqual(document);
  expect(invertPatch(invertPatch(patch))).toEqual(patch);
  expect(isEmptyPatch(mergePatches(patch, invertPatch(patch)))).toBe(true);
  expect(applyPatch(document, diffDocuments(document, after)), 'diff').toEqual(after);
  const copy: unknown = JSON.parse(JSON.stringify(patch));
  expect(parsePatch(copy), 'JSON round trip').toEqual({ ok: true, value: patch });
  expect(checkPatched(after, patch), 'valid stays valid').toEqual([]);
  for (const [id, record] of Object.entries(document.records)) {
    const touched = Object.hasOwn(patch.updated, id) || Object.hasOwn(patch.removed, id);
    if (!touched) expect(after.records[id]).toBe(record);
  }
  documentLaws(after);
  return after;
}

/** Merging is doing in sequence, in every bracketing. Returns the last document. */
export function sequenceLaws(document: BesekDocument, patches: readonly Patch[]): BesekDocument {
  let now = document;
  const states = [now, ...patches.map((patch) => (now = patchLaws(now, patch)))];
  const last = states.at(-1) ?? document;
  const merged = patches.reduce<Patch>(mergePatches, { added: {}, updated: {}, removed: {} });
  expect(applyPatch(document, merged), 'merge = sequence').toEqual(last);
  const right = patches.reduceRight<Patch>((sum, patch) => mergePatches(patch, sum), {
    added: {},
    updated: {},
    removed: {},
  });
  expect(applyPatch(document, right), 'merge from the right').toEqual(last);
  expect(applyPatch(last, invertPatch(merged)), 'undo of the whole').toEqual(document);
  return last;
}
