import { arranged, designOf, diffDocuments, nodeOf, panelOf, shapeClassOf } from '../core/document';
import type { Arranged, BesekDocument, DocRecord, Id, NodeRecord } from '../core/document';
import type { ShapeClass } from '../core/document';
import type { Plan } from './types';

/** The node as it stands on its panel: with what the active arrangement says of it. */
export function placedNode(document: BesekDocument, id: Id): NodeRecord {
  return arranged(designOf(document), panelOf(document, id), nodeOf(document, id));
}

/** New values of some records, gathered until they become one patch. */
export class Draft {
  readonly #document: BesekDocument;
  readonly #changed = new Map<Id, DocRecord | null>();

  constructor(document: BesekDocument) {
    this.#document = document;
  }

  /** The record with the changes so far. */
  get(id: Id): DocRecord | undefined {
    const changed = this.#changed.get(id);
    return changed === undefined ? this.#document.records[id] : (changed ?? undefined);
  }

  /** Adds or replaces a record; keys that are `undefined` go. */
  put(record: DocRecord): void {
    const entries = Object.entries(record).filter(([, value]) => value !== undefined);
    this.#changed.set(record.id, Object.fromEntries(entries) as unknown as DocRecord);
  }

  remove(id: Id): void {
    this.#changed.set(id, null);
  }

  /** Changes a node itself, whatever arrangement is active. */
  change(id: Id, part: Readonly<Record<string, unknown>>): void {
    const record = this.get(id) ?? nodeOf(this.#document, id);
    this.put({ ...record, ...part } as DocRecord);
  }

  /**
   * Changes what an arrangement may change. While one is active it is written there, so that the
   * node finds its way back when the panel gets its former shape.
   */
  arrange(id: Id, part: Arranged): void {
    const shapeClass = activeArrangement(this.#document, id);
    if (!shapeClass) return this.change(id, arrangedOnNode(this.get(id), part));
    const design = this.get(designOf(this.#document).id);
    if (design?.type !== 'design') throw new Error('the design went while it was edited');
    const nodes = design.arrangements?.[shapeClass] ?? {};
    const entry = joined(nodes[id], part);
    const arrangements = { ...design.arrangements, [shapeClass]: { ...nodes, [id]: entry } };
    this.put({ ...design, arrangements });
  }

  plan(label: string, mergeKey?: string): Plan {
    const before: Record<Id, DocRecord> = {};
    const after: Record<Id, DocRecord> = {};
    for (const [id, record] of this.#changed) {
      const old = this.#document.records[id];
      if (old) before[id] = old;
      if (record) after[id] = record;
    }
    const { format, version } = this.#document;
    const patch = diffDocuments(
      { format, version, records: before },
      { format, version, records: after },
    );
    return mergeKey === undefined ? { patch, label } : { patch, label, mergeKey };
  }
}

/** The shape class whose arrangement holds on the node's panel, or null where there is none. */
export function activeArrangement(document: BesekDocument, id: Id): ShapeClass | null {
  const { arrangements } = designOf(document);
  if (!arrangements || !document.records[id]) return null;
  const { width, height, shape } = panelOf(document, id);
  const shapeClass = shapeClassOf(width, height, shape);
  return arrangements[shapeClass] ? shapeClass : null;
}

function joined(entry: Arranged | undefined, part: Arranged): Arranged {
  const made: Arranged = { ...entry, ...part };
  return {
    ...made,
    ...(part.params && { params: { ...entry?.params, ...part.params } }),
    ...(part.overrides && { overrides: { ...entry?.overrides, ...part.overrides } }),
  };
}

function arrangedOnNode(record: DocRecord | undefined, part: Arranged): Record<string, unknown> {
  const { params, overrides, hidden, ...frame } = part;
  const made: Record<string, unknown> = { ...frame };
  if (hidden !== undefined) made.hidden = hidden || undefined;
  if (params && record?.type === 'pattern') made.params = { ...record.params, ...params };
  if (overrides && record?.type === 'text') made.overrides = { ...record.overrides, ...overrides };
  return made;
}
