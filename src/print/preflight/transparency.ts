import { blend } from '../../core/color';
import type { Scene } from '../../core/scene';
import { flattened } from './flatten';
import type { Found } from './preflight';

/** See-through objects that a file without transparency cannot show: more than one thing lies beneath. */
export function findTransparency(scene: Scene): Found[] {
  return flattened(scene, blend).failed.map((nodeId) => ({
    id: 'transparency',
    verdict: 'fail',
    nodeId,
    params: {},
  }));
}
