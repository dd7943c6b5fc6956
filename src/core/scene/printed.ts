import type { SceneItem } from './types';

/** Questions and the hatching of broken nodes are for the editor's eyes. */
export function isPrinted(item: SceneItem): boolean {
  return item.role !== 'question' && item.role !== 'hatch';
}
