import {
  childrenOf,
  descendantsOf,
  designOf,
  makeId,
  ordersBetween,
  panelOf,
  type BesekDocument,
  type Id,
  type NodeRecord,
  type PanelRecord,
} from '../../core/document';
import type { Frame, Point } from '../../core/geometry';
import { Draft, placedNode } from '../draft';
import { boundsOfAll, frameOnPanel, quantiseFrame } from '../frames';
import { sound } from '../sound';
import type { EditorState, Plan } from '../types';
import { outermost } from './place';
import type { Random } from './structure';

/** Another panel, and where on it, in its mm; without frames the place that they have now. */
export interface ToPanel {
  readonly panel: Id;
  readonly frames?: ReadonlyMap<Id, Frame>;
}

/**
 * Takes nodes to another panel, on top of what lies there, as they look now: what an arrangement
 * of their old panel says of them becomes their own. Null where all are there already.
 */
export function moveToPanel(
  { document }: EditorState,
  ids: readonly Id[],
  to: ToPanel,
): Plan | null {
  const nodes = travellers(document, ids, to.panel);
  if (nodes.length === 0) return null;
  const draft = new Draft(document);
  arrivals(document, nodes, to).forEach((node) => {
    draft.put(node);
    for (const { id } of descendantsOf(document, node.id)) draft.put(placedNode(document, id));
  });
  forgetArranged(draft, document, nodes);
  return sound(document, draft.plan('move-to-panel'));
}

/** Puts copies of nodes on another panel, on top, as they look now; the originals stay. */
export function copyToPanel(
  { document }: EditorState,
  ids: readonly Id[],
  to: ToPanel,
  random: Random,
): Plan | null {
  const nodes = travellers(document, ids, to.panel);
  if (nodes.length === 0) return null;
  const draft = new Draft(document);
  for (const arrived of arrivals(document, nodes, to)) {
    const made = new Map<Id, Id>([[arrived.id, makeId(arrived.type, random)]]);
    draft.put({ ...arrived, id: made.get(arrived.id)! });
    for (const inner of descendantsOf(document, arrived.id)) {
      made.set(inner.id, makeId(inner.type, random));
      const { id, parent } = inner;
      draft.put({ ...placedNode(document, id), id: made.get(id)!, parent: made.get(parent)! });
    }
  }
  return sound(document, draft.plan('copy-to-panel'));
}

/** Those that do not lie on the panel yet, lowest first. */
function travellers(document: BesekDocument, ids: readonly Id[], panel: Id): readonly NodeRecord[] {
  if (document.records[panel]?.type !== 'panel') return [];
  const chosen = new Set(outermost(document, ids));
  const from = new Set([...chosen].map((id) => panelOf(document, id).id));
  return [...from]
    .filter((id) => id !== panel)
    .flatMap((id) => descendantsOf(document, id))
    .filter(({ id }) => chosen.has(id));
}

/** The nodes as children of the panel, above all that is there. */
function arrivals(
  document: BesekDocument,
  nodes: readonly NodeRecord[],
  { panel, frames }: ToPanel,
): readonly NodeRecord[] {
  const upper = childrenOf(document, panel).at(-1)?.order ?? null;
  const orders = ordersBetween(upper, null, nodes.length);
  const here = nodes.map(({ id }) => frameOnPanel(document, id));
  const by = intoSight(document.records[panel] as PanelRecord, here);
  return nodes.map(({ id }, i) => {
    const at = here[i]!;
    const frame = frames?.get(id) ?? { ...at, x: at.x + by.x, y: at.y + by.y };
    const { x, y, w, h, rotation } = quantiseFrame(frame);
    return { ...placedNode(document, id), parent: panel, order: orders[i]!, x, y, w, h, rotation };
  });
}

/** None while something of them lies on the face; else into its middle. */
function intoSight({ width, height }: PanelRecord, frames: readonly Frame[]): Point {
  const box = boundsOfAll(frames);
  if (!box) return { x: 0, y: 0 };
  const isSeen = box.x < width && box.y < height && box.x + box.w > 0 && box.y + box.h > 0;
  if (isSeen) return { x: 0, y: 0 };
  return { x: (width - box.w) / 2 - box.x, y: (height - box.h) / 2 - box.y };
}

/** Arrangements speak of places on the old panel. */
function forgetArranged(draft: Draft, document: BesekDocument, nodes: readonly NodeRecord[]): void {
  const design = designOf(document);
  if (!design.arrangements) return;
  const gone = new Set(
    nodes.flatMap(({ id }) => [id, ...descendantsOf(document, id).map((inner) => inner.id)]),
  );
  const kept = Object.entries(design.arrangements).map(([shapeClass, entries]) => [
    shapeClass,
    Object.fromEntries(Object.entries(entries).filter(([id]) => !gone.has(id))),
  ]);
  draft.put({ ...design, arrangements: Object.fromEntries(kept) as typeof design.arrangements });
}
