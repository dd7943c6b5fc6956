import { descendantsOf, nodeOf, type BesekDocument, type Id } from '../core/document';
import type { Frame, Point } from '../core/geometry';
import { itemsOf, type Scene, type SceneItem } from '../core/scene';
import { boundsOfAll, drawnFrame, frameOnPanel, isAbsent, type EditorState } from '../editor';
import { isWithin } from './hit';
import type { Run } from './label-painter';
import { NodeObject, SelectionObject, type FrameObject, type PaintItems } from './node-object';

/** The selected nodes as objects that Fabric can hold. */
export interface Selected {
  readonly members: readonly NodeObject[];
  /** What has the handles: the one node, or all together; null with nothing selected. */
  readonly object: FrameObject | null;
}

const NONE: Selected = { members: [], object: null };

/** The objects of the selection; those of `before` again where the same nodes are selected. */
export function selectedObjects(
  { document, selection }: EditorState,
  scene: Scene,
  paint: PaintItems,
  before: Selected = NONE,
): Selected {
  const known = isSelection(before, document, selection)
    ? before
    : made(document, selection, paint);
  for (const member of known.members) rest(member, document, scene);
  if (known.object instanceof SelectionObject) {
    const bounds = boundsOfAll(known.members.map((member) => member.origin));
    if (bounds) known.object.rest({ ...bounds, rotation: 0 });
  }
  return known;
}

function isSelection(
  { members }: Selected,
  document: BesekDocument,
  selection: readonly Id[],
): boolean {
  const isMember = (id: Id, i: number): boolean =>
    members[i]?.nodeId === id && members[i].nodeType === nodeOf(document, id).type;
  return members.length === selection.length && selection.every(isMember);
}

function made(document: BesekDocument, selection: readonly Id[], paint: PaintItems): Selected {
  const members = selection.map((id) => new NodeObject(id, nodeOf(document, id).type, paint));
  const object = members.length > 1 ? new SelectionObject(members) : (members[0] ?? null);
  return { members, object };
}

/** Takes everything from the node's record. */
function rest(object: NodeObject, document: BesekDocument, scene: Scene): void {
  const id = object.nodeId;
  object.rest(drawnFrame(document, scene, id));
  object.recorded = frameOnPanel(document, id);
  object.isAbsent = isAbsent(document, scene, id);
  const inside = descendantsOf(document, id).flatMap((node) => itemsOf(scene, node.id));
  object.items = [...itemsOf(scene, id), ...inside];
}

/** The frames that nodes would have in their records, let go where they are shown now. */
export function framesOf(members: readonly NodeObject[]): ReadonlyMap<Id, Frame> {
  return new Map(members.flatMap((member) => [...member.frames()]));
}

/** The panel's stack, cut where a selected node begins or ends. */
export interface Stack {
  /** What lies outside the entered group. */
  readonly faded: readonly SceneItem[];
  readonly runs: readonly Run[];
}

/** How the selected nodes are shown while hands move them. */
export interface Showing {
  /** As `Run.offsets`. */
  offsets(): readonly Point[] | null;
  render(ctx: CanvasRenderingContext2D, member: NodeObject): void;
}

export function stackOf(
  { document, scope }: EditorState,
  scene: Scene,
  members: readonly NodeObject[],
  showing: Showing,
): Stack {
  const owners = ownersOf(document, members);
  const isInScope = scopeTest(document, scope);
  const faded: SceneItem[] = [];
  const runs: Run[] = [];
  let kind: Run['kind'] | null = null;
  let items: SceneItem[] = [];
  let moving: NodeObject[] = [];
  for (const item of scene.items) {
    if (!isInScope(item.nodeId)) {
      faded.push(item);
      continue;
    }
    const owner = owners.get(item.nodeId) ?? null;
    const own = owner ? 'moving' : 'still';
    if (own !== kind) {
      [items, moving, kind] = [[], [], own];
      runs.push(owner ? movingRun(items, moving, showing) : { kind: 'still', items });
    }
    items.push(item);
    if (owner && moving.at(-1) !== owner) moving.push(owner);
  }
  return { faded, runs };
}

/** Selected nodes that lie on one another in the stack. */
function movingRun(
  items: readonly SceneItem[],
  members: readonly NodeObject[],
  { offsets, render }: Showing,
): Run {
  return {
    kind: 'moving',
    items,
    offsets,
    render: (ctx) => members.forEach((member) => render(ctx, member)),
  };
}

function ownersOf(
  document: BesekDocument,
  members: readonly NodeObject[],
): ReadonlyMap<Id, NodeObject> {
  const owners = new Map<Id, NodeObject>();
  for (const member of members) {
    owners.set(member.nodeId, member);
    for (const { id } of descendantsOf(document, member.nodeId)) owners.set(id, member);
  }
  return owners;
}

function scopeTest(document: BesekDocument, scope: Id | null): (id: Id) => boolean {
  if (scope === null) return () => true;
  const known = new Map<Id, boolean>();
  return (id) => {
    const answer = known.get(id) ?? isWithin(document, id, scope);
    known.set(id, answer);
    return answer;
  };
}

/** Whether something of the selection is locked. */
export function hasLocked({ document, selection }: EditorState): boolean {
  return selection.some((id) => {
    const record = document.records[id];
    return record !== undefined && 'locked' in record && record.locked === true;
  });
}
