import { descendantsOf, isNode, type BesekDocument, type Id } from '../core/document';
import type { Frame } from '../core/geometry';
import { applyToPoint } from '../core/geometry';
import { itemsOf, type Scene } from '../core/scene';
import { placedNode } from './draft';
import { frameOnPanel } from './frames';

/** Matrices come through sines; this much, in mm, is rounding. */
const ROUNDING = 1e-6;

/**
 * The node's frame on its panel as the scene draws it: a picture that gives way to a name stands
 * elsewhere than its record says. What draws nothing stands where its record says.
 */
export function drawnFrame(document: BesekDocument, scene: Scene, id: Id): Frame {
  const said = frameOnPanel(document, id);
  const [item] = itemsOf(scene, id);
  if (!item) return said;
  const { w, h } = item.frame;
  const { x, y } = applyToPoint(item.matrix, { x: w / 2, y: h / 2 });
  const drawn = { x: x - w / 2, y: y - h / 2, w, h, rotation: said.rotation };
  const isSame = (['x', 'y', 'w', 'h'] as const).every(
    (key) => Math.abs(drawn[key] - said[key]) < ROUNDING,
  );
  return isSame ? said : drawn;
}

/**
 * Whether nothing of a node can be seen whatever it says: it or a group around it is hidden, or it is an
 * optional text that the scene has left out.
 */
export function isAbsent(document: BesekDocument, scene: Scene, id: Id): boolean {
  const node = placedNode(document, id);
  if (node.hidden) return true;
  const isLeftOut = (): boolean => scene.texts.some((text) => text.nodeId === id && text.leftOut);
  if (node.optional && isLeftOut()) return true;
  const parent = document.records[node.parent];
  return parent !== undefined && isNode(parent) && isAbsent(document, scene, parent.id);
}

/** Whether a name on the panel may move pictures, so that frames differ from their records. */
export function givesWay(document: BesekDocument, panel: Id): boolean {
  return descendantsOf(document, panel).some(({ id, type }) => {
    const node = type === 'text' ? placedNode(document, id) : null;
    return node?.type === 'text' && node.fit?.give !== undefined;
  });
}
