import { expect, it } from 'vitest';
import { applyPatch, checkPatched, parsePatch, updatePatch } from '../../../src/core/document';
import type { DocRecord, Patch } from '../../../src/core/document';
import { aDocument, aGroup, aPanel, aShape, aSwatch, aText } from '../../support/builders';

const before = aDocument({
  panels: [aPanel(), aPanel({ id: 'back' })],
  swatches: [aSwatch(), aSwatch({ id: 'spare' })],
  nodes: [aText(), aGroup(), aShape({ parent: 'group' })],
});
const empty: Patch = { added: {}, updated: {}, removed: {} };
const without = (...ids: string[]): Patch => ({
  ...empty,
  removed: Object.fromEntries(ids.map((id) => [id, before.records[id] as DocRecord])),
});
const added = (record: DocRecord): Patch => ({ ...empty, added: { [record.id]: record } });

it.each<[string, Patch, readonly string[]]>([
  ['nothing', empty, []],
  ['a swatch that nobody uses goes', without('spare'), []],
  ['a group goes with its child', without('group', 'shape'), []],
  ['a face with nothing on it goes', without('back'), []],
  ['a shape comes', added(aShape({ id: 'new' })), []],
  ['a group goes without its child', without('group'), ['records.shape.parent: dangling']],
  [
    'a used swatch goes',
    without('ink'),
    ['records.body.fill.swatch: dangling', 'records.shape.fill.swatch: dangling'],
  ],
  ['the design goes', without('design'), ['records: not-one']],
  [
    'a second set of facts',
    added({ ...before.records['facts'], id: 'more' } as DocRecord),
    ['records: not-one'],
  ],
  [
    'a shape on nothing',
    added(aShape({ id: 'new', parent: 'no' })),
    ['records.new.parent: dangling'],
  ],
  [
    'a group in itself',
    updatePatch(before, { group: { parent: 'group' } }),
    ['records.group.parent: cycle'],
  ],
  ['a width of NaN', updatePatch(before, { shape: { w: NaN } }), ['records.shape.w: not-finite']],
  [
    'a strange key',
    updatePatch(before, { shape: { colour: 1 } }),
    ['records.shape.colour: unknown-key'],
  ],
  [
    'another id',
    updatePatch(before, { shape: { id: 'other' } }),
    ['records.shape.id: id-mismatch'],
  ],
  [
    'a swatch that becomes a style',
    updatePatch(before, { ink: { ...before.records['body'], id: 'ink', ink: undefined } }),
    [
      'records.ink.fill.swatch: wrong-reference',
      'records.body.fill.swatch: wrong-reference',
      'records.shape.fill.swatch: wrong-reference',
    ],
  ],
])('answers for %s', (_, patch, faults) => {
  const issues = checkPatched(applyPatch(before, patch), patch);
  expect(issues.map(({ path, code }) => `${path}: ${code}`)).toEqual(faults);
});

it.each([
  [null, ': wrong-type'],
  [{ added: {}, updated: {} }, 'removed: missing-key'],
  [{ ...empty, added: { shape: { type: 'shape' } } }, 'added.shape.id: missing-key'],
  [{ ...empty, updated: { shape: [{}] } }, 'updated.shape: wrong-count'],
  [
    { ...empty, updated: { shape: [{}, JSON.parse('{"__proto__":1}')] } },
    'updated.shape.1.__proto__: forbidden-key',
  ],
  [{ ...empty, removed: { constructor: aShape() } }, 'removed.constructor: forbidden-key'],
])('refuses %j as a patch', (value, fault) => {
  const result = parsePatch(value);
  const faults = result.ok ? [] : result.issues.map(({ path, code }) => `${path}: ${code}`);
  expect(faults).toContain(fault);
});
