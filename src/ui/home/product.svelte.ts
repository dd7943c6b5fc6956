import {
  emptyFacts,
  factsOf,
  type BesekDocument,
  type FactPath,
  type Facts,
} from '../../core/document';
import { parseFacts, setFact } from '../../core/facts';
import { isUntold } from '../facts';
import type { App } from '../app.svelte';
import type { Services } from '../services';

/** The document with these facts instead of its own. */
export function wearing(document: BesekDocument, values: Facts): BesekDocument {
  const facts = { ...factsOf(document), values };
  return { ...document, records: { ...document.records, [facts.id]: facts } };
}

/** The owner's product as the home's fields hold it, kept across visits. */
export class Product {
  facts = $state.raw<Facts>(emptyFacts());
  /** Resolves when the stored record has been read. */
  readonly loaded: Promise<void>;
  #touched = false;

  constructor(readonly services: Pick<Services, 'store'>) {
    this.loaded = this.#load();
  }

  write(path: FactPath, text: string): void {
    this.take(setFact(this.facts, path, text));
  }

  /** The whole record anew. */
  take(facts: Facts): void {
    this.#touched = true;
    this.facts = facts;
    // Without storage the fields still work for this visit.
    const file = { format: 'besek-facts', version: 1, ...this.facts };
    this.services.store.writeProduct(file).catch(() => undefined);
  }

  /** The whole record, or null while nothing has been typed. */
  get told(): Facts | null {
    return isUntold(this.facts) ? null : this.facts;
  }

  /** The document wearing the record as it stands, or its own sample where nothing was typed. */
  dress(document: BesekDocument): BesekDocument {
    return this.told ? wearing(document, this.facts) : document;
  }

  async #load(): Promise<void> {
    const stored = await this.services.store.readProduct().catch(() => null);
    const read = stored ? parseFacts(stored) : null;
    if (read?.ok && !this.#touched) this.facts = read.value;
  }
}

/** The app's one product, read from storage when it is first asked for. */
export function productOf(app: App): Product {
  return (app.product ??= new Product(app.services));
}
