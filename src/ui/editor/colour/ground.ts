import type { Ink } from '../../../core/color';
import {
  ancestorsOf,
  type NodeRecord,
  type Stock,
  type SwatchRecord,
} from '../../../core/document';
import { applyToPoint, frameMatrix, type Point } from '../../../core/geometry';
import type { Scene } from '../../../core/scene';
import { fillOfInk, placedNode } from '../../../editor';
import { inkAt } from '../../../paint';
import type { Session } from '../session.svelte';

/** What lies beneath an object: an ink (null for bare stock) and how to call it. */
export type Ground =
  | { readonly kind: 'ink'; readonly ink: Ink; readonly swatch: SwatchRecord | null }
  | { readonly kind: 'stock'; readonly ink: null; readonly stock: Stock }
  | { readonly kind: 'picture'; readonly ink: null };

/** Shares of the frame, across and down, where one looks beneath an object. */
const PLACES = [0.5, 0.1, 0.9].flatMap((v) => [0.5, 0.1, 0.9].map((u) => [u, v] as const));

/** In a text one looks beneath so many of its letters, from the first to the last. */
const LETTERS = 12;

/** Everything that lies beneath the first selected object; nothing where nothing is selected. */
export function groundsOf(session: Session): readonly Ground[] {
  const [node] = session.selected;
  if (!node) return [];
  const scene = session.tryOut(session.document, session.state.panel);
  const isOwn = (id: string): boolean =>
    id === node.id || ancestorsOf(session.document, id).some((group) => group.id === node.id);
  const own = scene.items.findIndex((item) => isOwn(item.nodeId));
  const below = { items: own < 0 ? scene.items : scene.items.slice(0, own) };
  return placesIn(session, node, scene).map((at): Ground => {
    const drawn = inkAt(below, at);
    if (!drawn) return { kind: 'stock', ink: null, stock: scene.stock };
    if (drawn.kind === 'picture') return { kind: 'picture', ink: null };
    return { kind: 'ink', ink: drawn.ink, swatch: swatchOf(session, drawn.item.nodeId, drawn.ink) };
  });
}

/** Where the object is drawn, in panel mm: a text where its letters are, not where its frame is. */
function placesIn(session: Session, node: NodeRecord, { texts }: Scene): readonly Point[] {
  const text = texts.find(({ nodeId }) => nodeId === node.id);
  if (text && text.inks.length > 0) {
    const each = Math.ceil(text.inks.length / LETTERS);
    return text.inks
      .filter((_, at) => at % each === 0)
      .map(({ x, y, w, h }) => applyToPoint(text.matrix, { x: x + w / 2, y: y + h / 2 }));
  }
  const frame = session.frame(node);
  return PLACES.map(([u, v]) =>
    applyToPoint(frameMatrix(frame), { x: frame.w * u, y: frame.h * v }),
  );
}

function swatchOf({ document }: Session, node: string, ink: Ink): SwatchRecord | null {
  const fill = fillOfInk(document, placedNode(document, node), ink);
  const record = fill ? document.records[fill.swatch] : undefined;
  return record?.type === 'swatch' ? record : null;
}
