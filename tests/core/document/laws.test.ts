import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPatch, invertPatch, mergePatches, updatePatch } from '../../../src/core/document';
import { arbitraryDocument, arbitrarySession } from '../../support/arbitrary';
import { aDocument, aShape } from '../../support/builders';
import { documentLaws, sequenceLaws } from '../../support/laws';

it('holds for random documents', () => {
  fc.assert(fc.property(arbitraryDocument, documentLaws));
});

it('holds for random sessions', () => {
  fc.assert(
    fc.property(arbitrarySession, ({ document, patches }) => {
      sequenceLaws(document, patches);
    }),
    { numRuns: 150 },
  );
});

const before = aDocument({ nodes: [aShape({ name: 'Kotak' })] });

it('writes only the keys that change', () => {
  const patch = updatePatch(before, { shape: { x: 12, y: 10, name: undefined, locked: true } });
  expect(patch.updated).toEqual({
    shape: [
      { x: 10, name: 'Kotak' },
      { x: 12, locked: true },
    ],
  });
  const after = applyPatch(before, patch);
  expect(after.records['shape']).not.toHaveProperty('name');
  expect(Object.keys(updatePatch(before, { shape: { x: 10 } }).updated)).toEqual([]);
});

it('drops what cancels out', () => {
  const there = updatePatch(before, { shape: { x: 12 } });
  const back = updatePatch(applyPatch(before, there), { shape: { x: 10 } });
  expect(mergePatches(there, back)).toEqual({ added: {}, updated: {}, removed: {} });
});

const shape = aShape({ id: 'other' });
const empty = { added: {}, updated: {}, removed: {} };
it.each([
  ['adding what is there', { ...empty, added: { shape } }],
  ['updating what is not', { ...empty, updated: { other: [{}, { x: 1 }] as const } }],
  ['removing what is not', { ...empty, removed: { other: shape } }],
  ['removing what differs', { ...empty, removed: { shape } }],
  ['a different from', { ...empty, updated: { shape: [{ x: 11 }, { x: 1 }] as const } }],
  ['a from that should be absent', { ...empty, updated: { shape: [{}, { x: 1 }] as const } }],
  ['an inherited key', { ...empty, updated: { constructor: [{}, { x: 1 }] as const } }],
])('refuses a patch that does not fit: %s', (_, patch) => {
  expect(() => applyPatch(before, patch)).toThrow(/differs|no record|is there already/);
  expect(applyPatch(before, invertPatch(empty))).toBe(before);
});
