import { isFactPath, type FactPath, type Facts } from '../document';
import { getFact } from './access';

export type FactGroup = 'product' | 'content' | 'producer' | 'numbers' | 'dates' | 'more';

/** How one fact is asked for. */
export interface FactField {
  readonly path: FactPath;
  /** Key of its sentence in i18n: `fact.name`. */
  readonly label: string;
  readonly group: FactGroup;
  readonly multiline: boolean;
  /** Characters that every template must carry composed. More is allowed. */
  readonly length: number;
}

function field(path: FactPath, group: FactGroup, length: number, multiline = false): FactField {
  if (!isFactPath(path)) throw new Error(`no fact ${path}`);
  return { path, label: `fact.${path}`, group, multiline, length };
}

/** All single facts in the order in which they are asked for; `details` are a list of their own. */
export const FIELDS: readonly FactField[] = [
  field('name', 'product', 40),
  field('brand', 'product', 40),
  field('kind', 'product', 30),
  field('variant', 'product', 30),
  field('net', 'product', 20),
  field('ingredients', 'content', 300, true),
  field('allergens', 'content', 120),
  field('producer.name', 'producer', 60),
  field('producer.address', 'producer', 120, true),
  field('numbers.pirt', 'numbers', 30),
  field('numbers.md', 'numbers', 30),
  field('numbers.na', 'numbers', 30),
  field('numbers.tr', 'numbers', 30),
  field('numbers.halal', 'numbers', 30),
  field('numbers.ean', 'numbers', 14),
  field('batch', 'dates', 30),
  field('bestBefore', 'dates', 30),
  field('storage', 'content', 120, true),
  field('usage', 'content', 200, true),
  field('warnings', 'content', 200, true),
  field('origin', 'more', 60),
  field('story', 'more', 300, true),
  field('contact', 'producer', 60),
  field('url', 'producer', 80),
];

/** How many of the single facts are told. */
export function countFacts(facts: Facts): number {
  return FIELDS.filter(({ path }) => getFact(facts, path) !== '').length;
}
