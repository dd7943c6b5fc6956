import { expect, it } from 'vitest';
import {
  designOf,
  emptyFacts,
  factsOf,
  freshDocument,
  parseDocument,
} from '../../../src/core/document';
import type { TemplateFile } from '../../../src/core/document';
import { aDocument, aShape } from '../../support/builders';

const template: TemplateFile = {
  format: 'besek-template',
  version: 1,
  title: { id: 'Bilik', en: 'Chamber' },
  family: 'bambu',
  idea: { id: 'Satu.', en: 'One.' },
  author: 'Besek',
  licence: 'CC0-1.0',
  sizes: { min: [40, 60], max: [90, 130] },
  plaque: 'shape',
  design: aDocument({ nodes: [aShape()], facts: { name: 'Contoh', net: '250 g' } }),
};
const made = { template: 'bambu-bilik', name: 'Kopi Ibu', modified: '2026-05-06T07:08:09Z' };

it('is named, dated and knows its template', () => {
  const fresh = freshDocument(template, { ...made, facts: null });
  expect(designOf(fresh)).toMatchObject(made);
  expect(factsOf(fresh).values.name).toBe('Contoh');
  expect(parseDocument(fresh).ok).toBe(true);
  expect(designOf(template.design).name).toBe('Kopi');
});

it('wears the whole record given and nothing of the sample', () => {
  const fresh = freshDocument(template, { ...made, facts: { ...emptyFacts(), name: 'Madu' } });
  expect(factsOf(fresh).values).toEqual({ ...emptyFacts(), name: 'Madu' });
});
