import type { Facts } from './types';

/** A product of which nothing is known yet. */
export function emptyFacts(): Facts {
  return {
    name: '',
    brand: '',
    kind: '',
    variant: '',
    category: 'other',
    net: '',
    ingredients: '',
    allergens: [],
    producer: { name: '', address: '' },
    numbers: { pirt: '', md: '', na: '', tr: '', halal: '', ean: '' },
    batch: '',
    bestBefore: '',
    storage: '',
    usage: '',
    warnings: '',
    origin: '',
    story: '',
    contact: '',
    url: '',
    details: [],
  };
}
