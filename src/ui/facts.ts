import { emptyFacts, type Facts } from '../core/document';

/** The product's fields in the order in which people think of them; `key` names their words. */
export const FACT_FIELDS = [
  { path: 'name', key: 'name', rows: 1 },
  { path: 'brand', key: 'brand', rows: 1 },
  { path: 'kind', key: 'kind', rows: 1 },
  { path: 'variant', key: 'variant', rows: 1 },
  { path: 'net', key: 'net', rows: 1 },
  { path: 'ingredients', key: 'ingredients', rows: 3 },
  { path: 'allergens', key: 'allergens', rows: 1 },
  { path: 'bestBefore', key: 'bestBefore', rows: 1 },
  { path: 'batch', key: 'batch', rows: 1 },
  { path: 'storage', key: 'storage', rows: 2 },
  { path: 'story', key: 'story', rows: 3 },
  { path: 'producer.name', key: 'producer', rows: 1 },
  { path: 'producer.address', key: 'address', rows: 2 },
  { path: 'numbers.pirt', key: 'pirt', rows: 1 },
] as const;

export type FactField = (typeof FACT_FIELDS)[number];

/** What stands in a field; a list's entries are parted by commas. */
export function readFact(facts: Facts, path: FactField['path']): string {
  switch (path) {
    case 'allergens':
      return facts.allergens.join(', ');
    case 'producer.name':
      return facts.producer.name;
    case 'producer.address':
      return facts.producer.address;
    case 'numbers.pirt':
      return facts.numbers.pirt;
    default:
      return facts[path];
  }
}

/** The record with one field as typed. */
export function writeFact(facts: Facts, path: FactField['path'], text: string): Facts {
  switch (path) {
    case 'allergens':
      return { ...facts, allergens: splitList(text) };
    case 'producer.name':
      return { ...facts, producer: { ...facts.producer, name: text } };
    case 'producer.address':
      return { ...facts, producer: { ...facts.producer, address: text } };
    case 'numbers.pirt':
      return { ...facts, numbers: { ...facts.numbers, pirt: text } };
    default:
      return { ...facts, [path]: text };
  }
}

function splitList(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Whether nothing at all is known of the product: then cards wear their sample. */
export function isUntold(facts: Facts): boolean {
  return JSON.stringify({ ...facts, category: 'other' }) === JSON.stringify(emptyFacts());
}
