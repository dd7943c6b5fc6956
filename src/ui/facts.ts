import { emptyFacts, type Facts } from '../core/document';
import { FIELDS, type FactField } from '../core/facts';

/** Asked for first; the others of a product stand folded below. */
const FIRST = [
  'name',
  'brand',
  'kind',
  'variant',
  'net',
  'ingredients',
  'allergens',
  'producer.name',
  'producer.address',
  'numbers.pirt',
  'batch',
  'bestBefore',
  'storage',
  'story',
];

/** The fields that every product form shows, in the order in which people think of them. */
export const FIRST_FIELDS: readonly FactField[] = FIRST.flatMap((path) =>
  FIELDS.filter((field) => field.path === path),
);

/** What only some products have. */
export const OTHER_FIELDS: readonly FactField[] = FIELDS.filter(
  (field) => !FIRST.includes(field.path),
);

/** Whether nothing at all is known of the product: then cards wear their sample. */
export function isUntold(facts: Facts): boolean {
  return JSON.stringify({ ...facts, category: 'other' }) === JSON.stringify(emptyFacts());
}
