import { blend } from '../../core/color';
import type { Scene } from '../../core/scene';
import { flattened } from './flatten';
import type { Found } from './preflight';

/** See-through objects that a file without transparency cannot show: more than one thing lies beneath. */
export function findTransparency(scene: Scene): Found[] {
  return flattened(scene, blend).failed.map(lost);
}

/** Pictures with soft pixels on a spot, which has a plate of its own: `nodeIds` were met in writing. */
export function findLostSpots({ items }: Scene, nodeIds: ReadonlySet<string>): Found[] {
  const here = new Set(items.map(({ nodeId }) => nodeId));
  return [...nodeIds].filter((id) => here.has(id)).map(lost);
}

function lost(nodeId: string): Found {
  return { id: 'transparency', verdict: 'fail', nodeId, params: {} };
}
