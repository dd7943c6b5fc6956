import type { Id } from '../document';
import type { Scene, SceneItem } from './types';

const indexes = new WeakMap<Scene, ReadonlyMap<Id, readonly SceneItem[]>>();
const NONE: readonly SceneItem[] = [];

/** The items of one node, bottom first. */
export function itemsOf(scene: Scene, id: Id): readonly SceneItem[] {
  let index = indexes.get(scene);
  if (!index) {
    const made = new Map<Id, SceneItem[]>();
    for (const item of scene.items) {
      const list = made.get(item.nodeId);
      if (list) list.push(item);
      else made.set(item.nodeId, [item]);
    }
    index = made;
    indexes.set(scene, index);
  }
  return index.get(id) ?? NONE;
}
