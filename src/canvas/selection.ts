import { descendantsOf, nodeOf, type BesekDocument, type Id } from '../core/document';
import type { Scene, SceneItem } from '../core/scene';
import { boundsOfAll, frameOnPanel, type EditorState } from '../editor';
import { isWithin } from './hit';
import type { Run } from './label-painter';
import { NodeObject, SelectionObject, type FrameObject, type PaintItems } from './node-object';
import { itemsOf } from './scene-index';

/** The selected nodes as objects that Fabric can hold; made anew from the records each time. */
export interface Selected {
  readonly members: readonly NodeObject[];
  /** What has the handles: the one node, or all together; null with nothing selected. */
  readonly object: FrameObject | null;
}

export function selectedObjects(state: EditorState, scene: Scene, paint: PaintItems): Selected {
  const { document } = state;
  const members = state.selection.map((id) => nodeObject(document, scene, id, paint));
  const [first] = members;
  const object = members.length > 1 ? new SelectionObject(members) : (first ?? null);
  if (object instanceof SelectionObject) {
    const bounds = boundsOfAll(members.map((member) => member.origin));
    if (bounds) object.rest({ ...bounds, rotation: 0 });
  }
  return { members, object };
}

function nodeObject(document: BesekDocument, scene: Scene, id: Id, paint: PaintItems): NodeObject {
  const object = new NodeObject(id, nodeOf(document, id).type, paint);
  object.rest(frameOnPanel(document, id));
  const inside = descendantsOf(document, id).flatMap((node) => itemsOf(scene, node.id));
  object.items = [...itemsOf(scene, id), ...inside];
  return object;
}

/** The panel's stack, cut where a selected node begins or ends. */
export interface Stack {
  /** What lies outside the entered group. */
  readonly faded: readonly SceneItem[];
  readonly runs: readonly Run[];
}

export function stackOf(
  { document, scope }: EditorState,
  scene: Scene,
  members: readonly NodeObject[],
  render: (ctx: CanvasRenderingContext2D, member: NodeObject) => void,
): Stack {
  const owners = ownersOf(document, members);
  const isInScope = scopeTest(document, scope);
  const faded: SceneItem[] = [];
  const runs: Run[] = [];
  let still: SceneItem[] | null = null;
  let moving: NodeObject | null = null;
  for (const item of scene.items) {
    if (!isInScope(item.nodeId)) {
      faded.push(item);
      continue;
    }
    const owner = owners.get(item.nodeId) ?? null;
    if (owner && owner !== moving)
      runs.push({ kind: 'moving', render: (ctx) => render(ctx, owner) });
    if (owner) still = null;
    else if (still) still.push(item);
    else runs.push({ kind: 'still', items: (still = [item]) });
    moving = owner;
  }
  return { faded, runs };
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
