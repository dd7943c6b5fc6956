import type { BesekDocument, Facts } from '../../src/core/document';
import { factsOf } from '../../src/core/document';

/** The document wearing other facts: the whole record is replaced. */
export function dressed(document: BesekDocument, values: Facts): BesekDocument {
  const record = { ...factsOf(document), values };
  return { ...document, records: { ...document.records, [record.id]: record } };
}

export { LONG_FACTS, SPARSE_FACTS, TRIAL_NAMES as NAMES } from '../../src/core/facts';
