import { applyToPoint, frameMatrix, IDENTITY, multiply } from '../geometry';
import type { Frame, Matrix } from '../geometry';
import { arranged } from './arrange';
import type { BesekDocument, DesignRecord, DocRecord, FactsRecord, Id } from './types';
import type { NodeRecord, PanelRecord } from './types';

/** What is looked up again and again; built once for each document value. */
interface Index {
  readonly design: DesignRecord;
  readonly facts: FactsRecord;
  readonly panels: readonly PanelRecord[];
  readonly children: ReadonlyMap<Id, readonly NodeRecord[]>;
  /** Everything that is no node: what nodes look up. */
  readonly shared: readonly DocRecord[];
}

const indexes = new WeakMap<BesekDocument, Index>();
const NONE: readonly NodeRecord[] = [];

/** Whether the record is drawn: it has a frame and a parent. */
export function isNode(record: DocRecord): record is NodeRecord {
  return 'parent' in record;
}

/** The design's record. Throws where there is none: such a document never passed the door. */
export function designOf(document: BesekDocument): DesignRecord {
  return indexOf(document).design;
}

/** The product's facts. Throws where there are none. */
export function factsOf(document: BesekDocument): FactsRecord {
  return indexOf(document).facts;
}

/** The faces of the label in reading order. */
export function panelsOf(document: BesekDocument): readonly PanelRecord[] {
  return indexOf(document).panels;
}

/**
 * All records that are no nodes. The same array for two documents, one made from the other by
 * a patch that touches nodes only.
 */
export function sharedRecordsOf(document: BesekDocument): readonly DocRecord[] {
  return indexOf(document).shared;
}

/** The nodes directly on a panel or in a group, lowest first: by order, then by id. */
export function childrenOf(document: BesekDocument, parent: Id): readonly NodeRecord[] {
  return indexOf(document).children.get(parent) ?? NONE;
}

/** All nodes below a panel or group, each before its own children, lowest first. */
export function descendantsOf(document: BesekDocument, parent: Id): readonly NodeRecord[] {
  return childrenOf(document, parent).flatMap((node) =>
    node.type === 'group' ? [node, ...descendantsOf(document, node.id)] : [node],
  );
}

/** The node with this id. Throws when there is none. */
export function nodeOf(document: BesekDocument, id: Id): NodeRecord {
  const record = document.records[id];
  if (!record || !isNode(record)) throw new Error(`no node ${id}`);
  return record;
}

/** The groups around a node, innermost first; without the panel. */
export function ancestorsOf(document: BesekDocument, id: Id): readonly NodeRecord[] {
  const groups: NodeRecord[] = [];
  let parent = document.records[nodeOf(document, id).parent];
  while (parent && isNode(parent)) {
    groups.push(parent);
    parent = document.records[parent.parent];
  }
  return groups;
}

/** The panel a node stands on, at whatever depth. Throws when there is none. */
export function panelOf(document: BesekDocument, id: Id): PanelRecord {
  const outermost = ancestorsOf(document, id).at(-1) ?? nodeOf(document, id);
  const panel = document.records[outermost.parent];
  if (panel?.type !== 'panel') throw new Error(`node ${id} stands on no panel`);
  return panel;
}

/** Maps a node's own space (origin at its top left, unturned) to its panel's, in mm. */
export function worldMatrix(document: BesekDocument, id: Id): Matrix {
  return matrixOf(chainOf(document, id));
}

/** The node's own width and height about its centre as mapped to the panel, in panel mm. */
export function worldFrame(document: BesekDocument, node: NodeRecord): Frame {
  const chain = chainOf(document, node.id);
  const { w, h } = chain[0] ?? node;
  const centre = applyToPoint(matrixOf(chain), { x: w / 2, y: h / 2 });
  const turned = chain.reduce((sum, each) => sum + each.rotation, 0);
  return {
    x: centre.x - w / 2,
    y: centre.y - h / 2,
    w,
    h,
    rotation: ((turned % 360) + 360) % 360,
  };
}

function matrixOf(chain: readonly NodeRecord[]): Matrix {
  return chain.reduce<Matrix>((inner, node) => multiply(frameMatrix(node), inner), IDENTITY);
}

/** The node and the groups around it as arranged on their panel, innermost first. */
function chainOf(document: BesekDocument, id: Id): readonly NodeRecord[] {
  const panel = panelOf(document, id);
  const chain = [nodeOf(document, id), ...ancestorsOf(document, id)];
  return chain.map((node) => arranged(indexOf(document).design, panel, node));
}

function indexOf(document: BesekDocument): Index {
  const known = indexes.get(document);
  if (known) return known;
  const built = buildIndex(document);
  indexes.set(document, built);
  return built;
}

/**
 * Carries what is known of a document over to the one made from it, where only nodes changed:
 * among thousands of nodes a nudge must not sort them all anew.
 */
export function inheritIndex(
  before: BesekDocument,
  after: BesekDocument,
  touched: readonly Id[],
): void {
  const known = indexes.get(before);
  const records = touched.flatMap((id) => [before.records[id], after.records[id]]);
  const nodes = records.filter((record) => record !== undefined);
  if (!known || !nodes.every(isNode)) return;
  const children = new Map(known.children);
  const copied = (parent: Id): NodeRecord[] => [...(known.children.get(parent) ?? NONE)];
  const fresh = new Map(
    [...new Set(nodes.map(({ parent }) => parent))].map((id) => [id, copied(id)]),
  );
  for (const id of new Set(touched)) {
    const [left, came] = [before.records[id], after.records[id]];
    if (left && isNode(left)) takeOut(fresh.get(left.parent)!, left);
    if (came && isNode(came)) putIn(fresh.get(came.parent)!, came);
  }
  for (const [parent, siblings] of fresh) children.set(parent, siblings);
  indexes.set(after, { ...known, children });
}

function takeOut(siblings: NodeRecord[], node: NodeRecord): void {
  siblings.splice(siblings.indexOf(node), 1);
}

/** Puts a node among its sorted siblings. */
function putIn(siblings: NodeRecord[], node: NodeRecord): void {
  let [from, to] = [0, siblings.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (byOrder(siblings[middle]!, node) < 0) from = middle + 1;
    else to = middle;
  }
  siblings.splice(from, 0, node);
}

function buildIndex(document: BesekDocument): Index {
  const records = Object.values(document.records);
  const children = new Map<Id, NodeRecord[]>();
  for (const record of records) {
    if (!isNode(record)) continue;
    const siblings = children.get(record.parent);
    if (siblings) siblings.push(record);
    else children.set(record.parent, [record]);
  }
  for (const siblings of children.values()) siblings.sort(byOrder);
  const design = records.find((record) => record.type === 'design');
  const facts = records.find((record) => record.type === 'facts');
  if (!design || !facts) throw new Error('a document has one design and one facts record');
  const panels = records.filter((record) => record.type === 'panel').sort(byOrder);
  return { design, facts, panels, children, shared: records.filter((record) => !isNode(record)) };
}

interface Sorted {
  readonly id: Id;
  readonly order: string;
}

function byOrder(a: Sorted, b: Sorted): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
