import { childrenOf } from '../core/document';
import type { BesekDocument, Id } from '../core/document';
import { boundsOf, frameOnPanel } from './frames';

/** Nodes whose tops differ by less than this, in mm, stand in one row. */
const ROW = 2;

/** Visible, unlocked nodes of a panel or group: row by row from the top, each from the left. */
export function readingOrder(document: BesekDocument, parent: Id): readonly Id[] {
  return childrenOf(document, parent)
    .filter((node) => !node.hidden && !node.locked)
    .map((node) => ({ id: node.id, box: boundsOf(frameOnPanel(document, node.id)) }))
    .sort((a, b) => rowOf(a.box.y) - rowOf(b.box.y) || a.box.x - b.box.x)
    .map(({ id }) => id);
}

function rowOf(y: number): number {
  return Math.round(y / ROW);
}
