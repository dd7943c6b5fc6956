import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyFacts, parseDocument } from '../../../src/core/document';
import type { Facts } from '../../../src/core/document';
import {
  factText,
  FIELDS,
  getFact,
  isFactPath,
  parseFacts,
  parseNet,
  setFact,
} from '../../../src/core/facts';
import { aDocument } from '../../support/builders';

const empty = emptyFacts();

it('asks for every fact that a document holds, each once', () => {
  const paths = FIELDS.map((field) => field.path);
  const held = Object.entries(empty).flatMap(([key, value]) =>
    typeof value === 'object' && !Array.isArray(value)
      ? Object.keys(value).map((inner) => `${key}.${inner}`)
      : [key],
  );
  expect([...paths].sort()).toEqual(
    held.filter((path) => path !== 'category' && path !== 'details').sort(),
  );
});

it('gives back what was typed, in every field, and touches no other', () => {
  const typed = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.constantFrom(...FIELDS), typed, ({ path }, value) => {
      fc.pre(path !== 'allergens');
      const facts = setFact(empty, path, value);
      expect(getFact(facts, path)).toBe(value);
      expect(setFact(facts, path, '')).toEqual(empty);
      expect(parseDocument(aDocument({ facts })).ok).toBe(true);
    }),
  );
});

it('keeps allergens as a list', () => {
  const facts = setFact(empty, 'allergens', 'kacang tanah;  susu,\nkedelai, ');
  expect(facts.allergens).toEqual(['kacang tanah', 'susu', 'kedelai']);
  expect(factText(facts, 'allergens', 'id')).toBe('kacang tanah, susu, kedelai');
});

it('reads and writes details whole and in parts', () => {
  const one = setFact(empty, 'details.0', 'Sangrai: 12:30, 4 Mei');
  expect(one.details).toEqual([{ label: 'Sangrai', value: '12:30, 4 Mei' }]);
  expect(factText(one, 'details.0', 'id')).toBe('Sangrai: 12:30, 4 Mei');
  const three = setFact(one, 'details.2.value', '1.400 mdpl');
  expect(three.details).toHaveLength(3);
  expect(factText(three, 'details.1', 'id')).toBe('');
  expect(factText(three, 'details.2', 'id')).toBe('1.400 mdpl');
  expect(getFact(three, 'details.0.label')).toBe('Sangrai');
  expect(setFact(three, 'details.2', '').details).toEqual(one.details);
  expect(getFact(empty, 'details.7')).toBe('');
});

it.each([
  'price',
  'details',
  'details.8',
  'producer',
  'producer.phone',
  'category',
  'toString',
  '',
])('knows no fact %j', (path) => {
  expect(isFactPath(path)).toBe(false);
  expect(() => getFact(empty, path)).toThrow('no fact');
  expect(() => setFact(empty, path, '1')).toThrow('no fact');
});

it.each<[string, ReturnType<typeof parseNet>, string, string]>([
  ['250 g', { value: 250, unit: 'g' }, '250\u00a0g', '250\u00a0g'],
  ['250gr', { value: 250, unit: 'g' }, '250\u00a0g', '250\u00a0g'],
  [' 250  Gram ', { value: 250, unit: 'g' }, '250\u00a0g', '250\u00a0g'],
  ['1.5 kg', { value: 1.5, unit: 'kg' }, '1,5\u00a0kg', '1.5\u00a0kg'],
  ['0,5 l', { value: 0.5, unit: 'L' }, '0,5\u00a0L', '0.5\u00a0L'],
  ['1.000 g', { value: 1, unit: 'g' }, '1.000\u00a0g', '1.000\u00a0g'],
  ['10 sachet', { value: 10, unit: 'sachet' }, '10\u00a0sachet', '10\u00a0sachet'],
  ['10 × 25 g', null, '10 × 25 g', '10 × 25 g'],
  ['kira-kira', null, 'kira-kira', 'kira-kira'],
  ['', null, '', ''],
])('reads the net quantity %j', (typed, net, indonesian, english) => {
  expect(parseNet(typed)).toEqual(net);
  const facts = { ...empty, net: typed };
  expect(factText(facts, 'net', 'id')).toBe(indonesian);
  expect(factText(facts, 'net', 'en')).toBe(english);
});

const head = { format: 'besek-facts', version: 1 };

it.each<[string, object, Partial<Facts>]>([
  ['nothing', {}, {}],
  ['a name', { name: 'Kopi' }, { name: 'Kopi' }],
  ['a net text', { net: '250 g' }, { net: '250 g' }],
  ['a net quantity', { net: { value: 1.5, unit: 'kg' } }, { net: '1.5 kg' }],
  ['ingredients as text', { ingredients: 'Kopi, gula' }, { ingredients: 'Kopi, gula' }],
  [
    'a list of ingredients',
    {
      ingredients: [
        { name: 'Kopi', percent: 62.5 },
        { name: 'gula', percent: '±30%' },
        { name: 'garam' },
      ],
    },
    { ingredients: 'Kopi 62,5%, gula ±30%, garam' },
  ],
  ['half a producer', { producer: { name: 'Ibu' } }, { producer: { name: 'Ibu', address: '' } }],
  ['one number', { numbers: { pirt: '123' } }, { numbers: { ...empty.numbers, pirt: '123' } }],
  [
    'half a detail',
    { details: [{ value: '1.400 m' }] },
    { details: [{ label: '', value: '1.400 m' }] },
  ],
])('reads a facts file with %s', (_, file, facts) => {
  expect(parseFacts({ ...head, ...file })).toEqual({ ok: true, value: { ...empty, ...facts } });
});

it.each<[unknown, string]>([
  [null, ': wrong-type'],
  [{}, 'format: missing-key'],
  [{ ...head, version: 2 }, 'version: newer-version'],
  [{ ...head, name: 5 }, 'name: wrong-type'],
  [{ ...head, price: '1' }, 'price: unknown-key'],
  [{ ...head, category: 'food' }, 'category: not-allowed'],
  [{ ...head, net: 250 }, 'net: wrong-type'],
  [{ ...head, net: { value: 250 } }, 'net.unit: missing-key'],
  [{ ...head, net: { value: NaN, unit: 'g' } }, 'net.value: not-finite'],
  [{ ...head, ingredients: [{ percent: 5 }] }, 'ingredients.0.name: missing-key'],
  [{ ...head, ingredients: [{ name: 'a', percent: 101 }] }, 'ingredients.0.percent: out-of-range'],
  [{ ...head, allergens: 'susu' }, 'allergens: wrong-type'],
  [{ ...head, allergens: [1] }, 'allergens.0: wrong-type'],
  [{ ...head, producer: { phone: '1' } }, 'producer.phone: unknown-key'],
  [{ ...head, numbers: { ean: 899 } }, 'numbers.ean: wrong-type'],
  [{ ...head, details: Array(9).fill({}) }, 'details: too-many'],
  [JSON.parse('{"format":"besek-facts","version":1,"__proto__":{}}'), '__proto__: forbidden-key'],
])('refuses the facts file %j', (file, fault) => {
  const result = parseFacts(file);
  const faults = result.ok ? [] : result.issues.map(({ path, code }) => `${path}: ${code}`);
  expect(faults).toContain(fault);
});
