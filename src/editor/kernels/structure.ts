import {
  childrenOf,
  descendantsOf,
  designOf,
  isNode,
  makeId,
  ordersBetween,
} from '../../core/document';
import type {
  Arranged,
  BesekDocument,
  GroupNode,
  Id,
  NodeRecord,
  Order,
} from '../../core/document';
import type { ShapeClass } from '../../core/document';
import { applyToPoint, centre, frameMatrix } from '../../core/geometry';
import type { Frame, Point } from '../../core/geometry';
import { Draft, placedNode } from '../draft';
import { boundsOfAll, frameOnPanel, quantiseFrame } from '../frames';
import type { EditorState, Plan } from '../types';
import { outermost } from './place';

/** How far a duplicate lies from its original, in mm. */
const OFFSET = 3;

export type Random = () => number;
export type Direction = 'front' | 'forward' | 'backward' | 'back';

/** Nodes in painting order, lowest first. */
export function stacked(document: BesekDocument, ids: readonly Id[]): NodeRecord[] {
  const wanted = new Set(ids);
  const parents = new Set(ids.map((id) => parentOf(document, id)));
  return [...parents].flatMap((parent) =>
    childrenOf(document, parent).filter((node) => wanted.has(node.id)),
  );
}

function parentOf(document: BesekDocument, id: Id): Id {
  const record = document.records[id];
  if (!record || !isNode(record)) throw new Error(`no node ${id}`);
  return record.parent;
}

/** Takes nodes away with all that is in them. */
export function remove({ document }: EditorState, ids: readonly Id[]): Plan | null {
  if (ids.length === 0) return null;
  const draft = new Draft(document);
  for (const id of outermost(document, ids)) {
    for (const { id: inner } of descendantsOf(document, id)) draft.remove(inner);
    draft.remove(id);
  }
  return draft.plan('delete');
}

/** Copies nodes with all that is in them, above the topmost original. `by` in panel mm. */
export function duplicate(
  { document }: EditorState,
  ids: readonly Id[],
  random: Random,
  by: Point = { x: OFFSET, y: OFFSET },
): Plan | null {
  const originals = stacked(document, outermost(document, ids));
  if (originals.length === 0) return null;
  const draft = new Draft(document);
  const ends = new Map<Id, { lower: Order; upper: Order | null; count: number }>();
  for (const { parent, order } of originals) {
    const above = childrenOf(document, parent).find((node) => node.order > order);
    const count = (ends.get(parent)?.count ?? 0) + 1;
    ends.set(parent, { lower: order, upper: above?.order ?? null, count });
  }
  for (const [parent, { lower, upper, count }] of ends) {
    const orders = ordersBetween(lower, upper, count);
    originals
      .filter((node) => node.parent === parent)
      .forEach((node, i) => copy({ draft, document, random }, node, { order: orders[i]!, by }));
  }
  return draft.plan('duplicate');
}

/**
 * How far the next duplicate lies from what is selected: as far as the last one does from its
 * original, if that is what is selected; in panel mm.
 */
export function repeatedOffset({ document, selection, copied }: EditorState): Point {
  const usual = { x: OFFSET, y: OFFSET };
  const isLast = copied && selection.length > 0 && selection.every((id) => copied.to.includes(id));
  if (!isLast || selection.length !== copied.to.length) return usual;
  if ([...copied.from, ...copied.to].some((id) => !document.records[id])) return usual;
  const box = (ids: readonly Id[]) => boundsOfAll(ids.map((id) => frameOnPanel(document, id)));
  const [from, to] = [box(copied.from), box(copied.to)];
  if (!from || !to || (from.x === to.x && from.y === to.y)) return usual;
  return { x: to.x - from.x, y: to.y - from.y };
}

interface Copying {
  readonly draft: Draft;
  readonly document: BesekDocument;
  readonly random: Random;
}

/** Copies a node with all that is in it into another parent, at the same place there. */
export function copyInto(
  job: Copying,
  node: NodeRecord,
  to: { readonly order: Order; readonly parent: Id },
): void {
  copy(job, node, to);
}

function copy(
  job: Copying,
  node: NodeRecord,
  to: { readonly order: Order; readonly by?: Point; readonly parent?: Id },
): void {
  const { draft, document, random } = job;
  const id = makeId(node.type, random);
  const shift = to.by ? shiftInParent(document, node, to.by) : { x: 0, y: 0 };
  const moved = quantiseFrame({ ...node, x: node.x + shift.x, y: node.y + shift.y });
  const { x, y } = to.by ? moved : node;
  draft.put({ ...node, id, parent: to.parent ?? node.parent, order: to.order, x, y });
  copyArrangements(job, node.id, id, shift);
  for (const child of childrenOf(document, node.id))
    copy(job, child, { order: child.order, parent: id });
}

/** A move on the panel as a move in the node's parent. */
function shiftInParent(document: BesekDocument, node: NodeRecord, by: Point): Point {
  const turned = frameOnPanel(document, node.id).rotation - placedNode(document, node.id).rotation;
  return turned === 0
    ? by
    : applyToPoint(frameMatrix({ x: 0, y: 0, w: 0, h: 0, rotation: -turned }), by);
}

function copyArrangements({ draft, document }: Copying, from: Id, to: Id, shift: Point): void {
  const designId = designOf(document).id;
  const design = draft.get(designId);
  if (design?.type !== 'design' || !design.arrangements) return;
  const arrangements = Object.fromEntries(
    Object.entries(design.arrangements).map(([shapeClass, nodes]) => {
      const entry = nodes[from];
      return [shapeClass, entry ? { ...nodes, [to]: shifted(entry, shift) } : nodes];
    }),
  );
  draft.put({ ...design, arrangements });
}

function shifted(entry: Arranged, by: Point): Arranged {
  return {
    ...entry,
    ...(entry.x !== undefined && { x: entry.x + by.x }),
    ...(entry.y !== undefined && { y: entry.y + by.y }),
  };
}

/** Moves nodes in the stack of their siblings; their order among themselves stays. */
export function reorder({ document }: EditorState, ids: readonly Id[], to: Direction): Plan | null {
  const draft = new Draft(document);
  let changed = false;
  for (const parent of new Set(ids.map((id) => parentOf(document, id)))) {
    const before = childrenOf(document, parent);
    const after = rearranged(before, new Set(ids), to);
    if (after.every((node, i) => node === before[i])) continue;
    changed = true;
    assignOrders(draft, after, new Set(ids));
  }
  return changed ? draft.plan('reorder') : null;
}

function rearranged(
  before: readonly NodeRecord[],
  ids: ReadonlySet<Id>,
  to: Direction,
): readonly NodeRecord[] {
  const chosen = before.filter((node) => ids.has(node.id));
  const others = before.filter((node) => !ids.has(node.id));
  if (to === 'front') return [...others, ...chosen];
  if (to === 'back') return [...chosen, ...others];
  const after = [...before];
  const step = to === 'forward' ? -1 : 1;
  const first = to === 'forward' ? after.length - 2 : 1;
  for (let i = first; i >= 0 && i < after.length; i += step) {
    const node = after[i]!;
    const next = after[i - step]!;
    if (ids.has(node.id) && !ids.has(next.id)) [after[i], after[i - step]] = [next, node];
  }
  return after;
}

/** New keys for the chosen ones only, between those that stayed. */
function assignOrders(draft: Draft, nodes: readonly NodeRecord[], ids: ReadonlySet<Id>): void {
  for (let i = 0; i < nodes.length; i++) {
    if (!ids.has(nodes[i]!.id)) continue;
    let end = i;
    while (end < nodes.length && ids.has(nodes[end]!.id)) end++;
    const orders = ordersBetween(nodes[i - 1]?.order ?? null, nodes[end]?.order ?? null, end - i);
    for (let j = i; j < end; j++) draft.change(nodes[j]!.id, { order: orders[j - i]! });
    i = end;
  }
}

/** Puts siblings into a group of their own, in the place of the topmost. */
export function group({ document }: EditorState, ids: readonly Id[], random: Random): Plan | null {
  const members = stacked(document, outermost(document, ids));
  const top = members.at(-1);
  if (!top || members.length < 2 || members.some((node) => node.parent !== top.parent)) return null;
  const bounds = boundsOfAll(members.map((node) => placedNode(document, node.id)));
  if (!bounds) return null;
  const draft = new Draft(document);
  const id = makeId('group', random);
  const frame = quantiseFrame({ ...bounds, rotation: 0 });
  const made: GroupNode = { id, type: 'group', parent: top.parent, order: top.order, ...frame };
  draft.put(made);
  for (const node of members) {
    draft.change(node.id, { parent: id });
    moveEverywhere(draft, document, node, (f) => ({ ...f, x: f.x - frame.x, y: f.y - frame.y }));
  }
  return draft.plan('group');
}

/** Puts what is in groups in their place; nothing on the label moves. */
export function ungroup({ document }: EditorState, ids: readonly Id[]): Plan | null {
  const groups = outermost(document, ids)
    .map((id) => document.records[id])
    .filter((record): record is GroupNode => record?.type === 'group');
  if (groups.length === 0) return null;
  const draft = new Draft(document);
  for (const each of groups) dissolve(draft, document, each);
  return draft.plan('ungroup');
}

function dissolve(draft: Draft, document: BesekDocument, from: GroupNode): void {
  const siblings = childrenOf(document, from.parent);
  const above = siblings[siblings.findIndex((node) => node.id === from.id) + 1];
  const children = childrenOf(document, from.id);
  const orders = ordersBetween(from.order, above?.order ?? null, children.length);
  children.forEach((child, i) => {
    draft.change(child.id, { parent: from.parent, order: orders[i]! });
    moveEverywhere(draft, document, child, (frame, shapeClass) =>
      outOf(arrangedIn(document, from, shapeClass), frame),
    );
  });
  draft.remove(from.id);
}

/** A frame in a group as one in the group's parent. */
export function outOf(group: Frame, child: Frame): Frame {
  const middle = applyToPoint(frameMatrix(group), centre(child));
  const { w, h } = child;
  const rotation = child.rotation + group.rotation;
  return { x: middle.x - w / 2, y: middle.y - h / 2, w, h, rotation };
}

type Move = (frame: Frame, shapeClass: ShapeClass | null) => Frame;

/** Changes a frame in the node and in every arrangement that speaks of it. */
function moveEverywhere(draft: Draft, document: BesekDocument, node: NodeRecord, to: Move): void {
  const { x, y, w, h, rotation } = quantiseFrame(to(node, null));
  draft.change(node.id, { x, y, w, h, rotation });
  const design = draft.get(designOf(document).id);
  if (design?.type !== 'design' || !design.arrangements) return;
  const arrangements: Record<string, Readonly<Record<Id, Arranged>>> = { ...design.arrangements };
  for (const [key, nodes] of Object.entries(design.arrangements)) {
    const shapeClass = key as ShapeClass;
    if (!nodes[node.id] && !nodes[node.parent]) continue;
    const moved = quantiseFrame(to(arrangedIn(document, node, shapeClass), shapeClass));
    const { x: ax, y: ay, w: aw, h: ah, rotation: ar } = moved;
    const entry = { ...nodes[node.id], x: ax, y: ay, w: aw, h: ah, rotation: ar };
    arrangements[key] = { ...nodes, [node.id]: entry };
  }
  draft.put({ ...design, arrangements });
}

/** The node's frame as the arrangement of that class, or none, has it. */
export function arrangedIn(
  document: BesekDocument,
  node: NodeRecord,
  shapeClass: ShapeClass | null,
): Frame {
  const entry = shapeClass && designOf(document).arrangements?.[shapeClass]?.[node.id];
  return entry ? { ...node, ...entry } : node;
}

/** Shows or hides nodes. */
export function setHidden({ document }: EditorState, ids: readonly Id[], hidden: boolean): Plan {
  const draft = new Draft(document);
  for (const id of ids) draft.arrange(id, { hidden });
  return draft.plan(hidden ? 'hide' : 'show');
}

/** A locked node is passed over by the pointer and by nudges. */
export function setLocked({ document }: EditorState, ids: readonly Id[], locked: boolean): Plan {
  const draft = new Draft(document);
  for (const id of ids) draft.change(id, { locked: locked || undefined });
  return draft.plan(locked ? 'lock' : 'unlock');
}

/** Names a node in the layer list; an empty name takes it away. */
export function renameNode({ document }: EditorState, id: Id, name: string): Plan {
  const draft = new Draft(document);
  draft.change(id, { name: name.trim() || undefined });
  return draft.plan('rename');
}
