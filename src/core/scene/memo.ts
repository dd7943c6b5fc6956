import {
  designOf,
  factsOf,
  sharedRecordsOf,
  type BesekDocument,
  type DocRecord,
  type FactPath,
  type Id,
  type Language,
  type NodeRecord,
} from '../document';
import { getFact } from '../facts';
import type { Typeset } from '../text';
import { recordIn } from './drawing';
import type { DrawContext, Drawing, GeneratorOf, PictureState } from './drawing';
import { drawNode } from './nodes';

/** What a scene needs beside the document. */
export interface SceneAssets {
  readonly typeset: Typeset;
  readonly generator: GeneratorOf;
  /** Absent where no picture can be had. */
  readonly picture?: (sha256: string) => PictureState;
  /** Words that stand for an empty fact; given by the editor only. */
  readonly question?: (fact: string) => string;
}

export type Outcome =
  | { readonly ok: true; readonly drawing: Drawing }
  | { readonly ok: false; readonly message: string };

interface Entry {
  readonly node: NodeRecord;
  /** Records and facts it read, and all records that were there when it was last found unchanged. */
  readonly read: ReadonlyMap<Id, DocRecord>;
  readonly facts: ReadonlyMap<FactPath, string>;
  readonly shared: readonly DocRecord[];
  readonly outcome: Outcome;
}

/** Where a node stands or what it is called does not change what it draws. */
const PLACE = new Set([
  'x',
  'y',
  'rotation',
  'order',
  'parent',
  'name',
  'locked',
  'follow',
  'opacity',
]);

/** Remembers the drawing of every node until the node or a record that it read changes. */
export type DrawingMemo = (document: BesekDocument) => (node: NodeRecord) => Outcome;

export function createMemo(assets: SceneAssets): DrawingMemo {
  const entries = new Map<Id, Entry>();
  let language: Language | null = null;
  return (document) => {
    const shared = sharedRecordsOf(document);
    if (language !== designOf(document).language) entries.clear();
    language = designOf(document).language;
    return (node) => {
      const known = entries.get(node.id);
      if (known?.node === node && known.shared === shared) return known.outcome;
      const stands = known && sameLook(known.node, node) && sameReading(known, document);
      const entry = stands ? { ...known, node, shared } : drawAnew(assets, document, node);
      if (standsIn(entry.outcome)) return entry.outcome;
      if (!isSettled(entry.outcome))
        return known ? waiting(known.outcome, entry.outcome) : entry.outcome;
      entries.set(node.id, entry);
      return entry.outcome;
    };
  };
}

/** A node keeps its looks while what it shall look like waits for a font, not for what failed to come. */
function waiting(before: Outcome, now: Outcome): Outcome {
  if (!before.ok || !now.ok || now.drawing.late) return now;
  return { ok: true, drawing: { ...before.drawing, pending: now.drawing.pending ?? [] } };
}

/** Whether an outcome is remembered: the same node would give it again until a record changes. */
export function isKept(outcome: Outcome): boolean {
  return isSettled(outcome) && !standsIn(outcome);
}

/** A drawing that waits for a font must be tried again next time. */
function isSettled(outcome: Outcome): boolean {
  return !outcome.ok || (outcome.drawing.pending ?? []).length === 0;
}

/** A drawing in another face than its own is made anew each time: the file may have come. */
function standsIn(outcome: Outcome): boolean {
  return outcome.ok && outcome.drawing.text?.lacking !== undefined;
}

function sameLook(a: NodeRecord, b: NodeRecord): boolean {
  if (a === b) return true;
  const left = a as unknown as Readonly<Record<string, unknown>>;
  const right = b as unknown as Readonly<Record<string, unknown>>;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => PLACE.has(key) || left[key] === right[key]);
}

function sameReading({ read, facts }: Entry, document: BesekDocument): boolean {
  for (const [id, record] of read) if (document.records[id] !== record) return false;
  const { values } = factsOf(document);
  for (const [path, typed] of facts) if (getFact(values, path) !== typed) return false;
  return true;
}

function drawAnew(assets: SceneAssets, document: BesekDocument, node: NodeRecord): Entry {
  const read = new Map<Id, DocRecord>();
  const facts = new Map<FactPath, string>();
  const context = makeContext(assets, document, { read, facts });
  const kept = { node, read, facts, shared: sharedRecordsOf(document) };
  try {
    return { ...kept, outcome: { ok: true, drawing: drawNode(node, context) } };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...kept, outcome: { ok: false, message } };
  }
}

function makeContext(
  assets: SceneAssets,
  document: BesekDocument,
  { read, facts }: { read: Map<Id, DocRecord>; facts: Map<FactPath, string> },
): DrawContext {
  const note = <T extends DocRecord>(record: T): T => {
    read.set(record.id, record);
    return record;
  };
  return {
    typeset: assets.typeset,
    generator: assets.generator,
    picture: assets.picture ?? (() => 'missing'),
    question: assets.question,
    language: designOf(document).language,
    facts(named) {
      const { values } = factsOf(document);
      for (const path of named) facts.set(path, getFact(values, path));
      return values;
    },
    record: (id, type) => note(recordIn(document, id, type)),
  };
}
