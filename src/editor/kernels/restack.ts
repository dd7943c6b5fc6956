import { childrenOf, designOf, isNode, nodeOf, ordersBetween, panelOf } from '../../core/document';
import type { Arranged, BesekDocument, Id, NodeRecord, ShapeClass } from '../../core/document';
import { applyToPoint, centre, frameMatrix, invert, type Frame } from '../../core/geometry';
import { Draft } from '../draft';
import { quantiseFrame } from '../frames';
import { sound } from '../sound';
import type { EditorState, Plan } from '../types';
import { outermost } from './place';
import { arrangedIn, outOf, stacked } from './structure';

/** A place in the stack: in a panel or group, right above a node there (null: lowest). */
export interface Spot {
  readonly parent: Id;
  readonly above: Id | null;
}

export type TreeStep = 'up' | 'down' | 'in' | 'out';

/**
 * Puts nodes of a panel at another place of its stack, into and out of groups; nothing on the
 * label moves. Null where nothing changes, or a group would come to lie in itself.
 */
export function restack({ document }: EditorState, ids: readonly Id[], spot: Spot): Plan | null {
  const nodes = stacked(document, outermost(document, ids));
  if (nodes.length === 0 || !takes(document, nodes, spot.parent)) return null;
  const chosen = new Set(nodes.map((node) => node.id));
  const siblings = childrenOf(document, spot.parent);
  const at = siblings.findIndex((node) => node.id === spot.above) + 1;
  const lower = siblings.slice(0, at).filter((node) => !chosen.has(node.id));
  const upper = siblings.slice(at).filter((node) => !chosen.has(node.id));
  const after = [...lower, ...nodes, ...upper];
  if (after.length === siblings.length && after.every((node, i) => node === siblings[i])) {
    return null;
  }
  const draft = new Draft(document);
  const orders = ordersBetween(lower.at(-1)?.order ?? null, upper[0]?.order ?? null, nodes.length);
  nodes.forEach((node, i) => {
    draft.change(node.id, { parent: spot.parent, order: orders[i]! });
    if (node.parent !== spot.parent) keepPlace(draft, document, node, spot.parent);
  });
  return sound(document, draft.plan('reorder'));
}

/** One step in the list of layers: past a neighbour, into the group beside, out of the group. */
export function stepInTree(state: EditorState, step: TreeStep): Plan | null {
  const nodes = stacked(state.document, outermost(state.document, state.selection));
  const spot = spotBeside(state.document, nodes, step);
  return spot && restack(state, state.selection, spot);
}

function spotBeside(
  document: BesekDocument,
  nodes: readonly NodeRecord[],
  step: TreeStep,
): Spot | null {
  const [lowest] = nodes;
  const highest = nodes.at(-1);
  if (!lowest || !highest || nodes.some((node) => node.parent !== lowest.parent)) return null;
  const { parent } = lowest;
  const siblings = childrenOf(document, parent);
  const over = siblings[siblings.indexOf(highest) + 1];
  const under = siblings[siblings.indexOf(lowest) - 1];
  const around = document.records[parent];
  const group = around && isNode(around) ? around : null;
  const out = group && { parent: group.parent, above: group.id };
  switch (step) {
    case 'up':
      return over ? { parent, above: over.id } : out;
    case 'down':
      if (under) return { parent, above: belowIn(document, under) };
      return group && { parent: group.parent, above: belowIn(document, group) };
    case 'out':
      return out;
    case 'in':
      return into(document, over, under);
  }
}

/** Into the group above, as its lowest, or the group below, as its topmost. */
function into(
  document: BesekDocument,
  over: NodeRecord | undefined,
  under: NodeRecord | undefined,
): Spot | null {
  if (over?.type === 'group') return { parent: over.id, above: null };
  if (under?.type !== 'group') return null;
  return { parent: under.id, above: childrenOf(document, under.id).at(-1)?.id ?? null };
}

function belowIn(document: BesekDocument, node: NodeRecord): Id | null {
  const siblings = childrenOf(document, node.parent);
  return siblings[siblings.findIndex((each) => each.id === node.id) - 1]?.id ?? null;
}

/** Whether nodes can lie in a parent: on the same panel, and not within themselves. */
function takes(document: BesekDocument, nodes: readonly NodeRecord[], parent: Id): boolean {
  const record = document.records[parent];
  if (record?.type !== 'panel' && record?.type !== 'group') return false;
  const panel = record.type === 'panel' ? record : panelOf(document, parent);
  const around = new Set([parent, ...groupsAround(document, parent)]);
  return nodes.every((node) => panelOf(document, node.id).id === panel.id && !around.has(node.id));
}

function groupsAround(document: BesekDocument, id: Id): readonly Id[] {
  const record = document.records[id];
  if (!record || !isNode(record)) return [];
  const parent = document.records[record.parent];
  return parent && isNode(parent) ? [parent.id, ...groupsAround(document, parent.id)] : [];
}

/** Writes the node's frame for its new parent, in itself and in every arrangement. */
function keepPlace(draft: Draft, document: BesekDocument, node: NodeRecord, parent: Id): void {
  const frameFor = (shapeClass: ShapeClass | null): Frame => {
    const start = arrangedIn(document, node, shapeClass);
    const onPanel = chain(document, node.parent).reduce<Frame>(
      (frame, id) => outOf(arrangedIn(document, nodeOf(document, id), shapeClass), frame),
      { ...start },
    );
    const within = [...chain(document, parent)]
      .reverse()
      .reduce<Frame>(
        (frame, id) => inside(arrangedIn(document, nodeOf(document, id), shapeClass), frame),
        onPanel,
      );
    const { x, y, w, h, rotation } = quantiseFrame(within);
    return { x, y, w, h, rotation };
  };
  draft.change(node.id, { ...frameFor(null) });
  const design = draft.get(designOf(document).id);
  if (design?.type !== 'design' || !design.arrangements) return;
  const touched = [node.id, ...chain(document, node.parent), ...chain(document, parent)];
  const arrangements: Record<string, Readonly<Record<Id, Arranged>>> = { ...design.arrangements };
  for (const [key, nodes] of Object.entries(design.arrangements)) {
    if (!touched.some((id) => nodes[id])) continue;
    const entry = { ...nodes[node.id], ...frameFor(key as ShapeClass) };
    arrangements[key] = { ...nodes, [node.id]: entry };
  }
  draft.put({ ...design, arrangements });
}

/** A parent and the groups around it, innermost first; none for a panel. */
function chain(document: BesekDocument, parent: Id): readonly Id[] {
  const record = document.records[parent];
  return record && isNode(record) ? [parent, ...chain(document, record.parent)] : [];
}

/** A frame in the space around a group as one in the group. */
function inside(group: Frame, frame: Frame): Frame {
  const middle = applyToPoint(invert(frameMatrix(group)), centre(frame));
  const { w, h } = frame;
  return {
    x: middle.x - w / 2,
    y: middle.y - h / 2,
    w,
    h,
    rotation: frame.rotation - group.rotation,
  };
}
