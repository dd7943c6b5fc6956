import {
  childrenOf,
  descendantsOf,
  LIMITS,
  makeId,
  orderBetween,
  panelsOf,
  type Id,
  type PanelRecord,
} from '../../core/document';
import { Draft } from '../draft';
import type { EditorState, Plan } from '../types';
import { copyInto, type Random } from './structure';

function panelIn({ document }: EditorState, id: Id): PanelRecord {
  const panel = document.records[id];
  if (panel?.type !== 'panel') throw new Error(`no panel ${id}`);
  return panel;
}

/** An order right after a panel's. */
function orderAfter({ document }: EditorState, panel: PanelRecord): string {
  const next = panelsOf(document).find((each) => each.order > panel.order);
  return orderBetween(panel.order, next?.order ?? null);
}

const isFull = ({ document }: EditorState): boolean => panelsOf(document).length >= LIMITS.panels;

/** An empty panel after another, of its size, shape and stock. Null when there is no room for more. */
export function addPanel(
  state: EditorState,
  { after, name }: { readonly after: Id; readonly name: string },
  random: Random,
): Plan | null {
  if (isFull(state)) return null;
  const { composed: _, guides: __, ...panel } = panelIn(state, after);
  const draft = new Draft(state.document);
  draft.put({ ...panel, id: makeId('panel', random), name, order: orderAfter(state, panel) });
  return draft.plan('panel-add');
}

/** A panel with all that is on it, once more after it. Null when there is no room for more. */
export function duplicatePanel(
  state: EditorState,
  { panel: id, name }: { readonly panel: Id; readonly name: string },
  random: Random,
): Plan | null {
  if (isFull(state)) return null;
  const panel = panelIn(state, id);
  const draft = new Draft(state.document);
  const made = makeId('panel', random);
  draft.put({ ...panel, id: made, name, order: orderAfter(state, panel) });
  const { document } = state;
  for (const node of childrenOf(document, id)) {
    copyInto({ draft, document, random }, node, { parent: made, order: node.order });
  }
  return draft.plan('panel-duplicate');
}

/** Takes a panel away with all that is on it. Null for the last one: a label has a face. */
export function removePanel(state: EditorState, id: Id): Plan | null {
  if (panelsOf(state.document).length < 2) return null;
  const draft = new Draft(state.document);
  for (const node of descendantsOf(state.document, id)) draft.remove(node.id);
  draft.remove(panelIn(state, id).id);
  return draft.plan('panel-delete');
}

/** Moves a panel by so many places in their order. Null at the ends. */
export function movePanel(state: EditorState, id: Id, by: number): Plan | null {
  const panels = panelsOf(state.document);
  const from = panels.findIndex((panel) => panel.id === id);
  const to = Math.min(panels.length - 1, Math.max(0, from + by));
  if (from < 0 || to === from) return null;
  const others = panels.filter((panel) => panel.id !== id);
  const order = orderBetween(others[to - 1]?.order ?? null, others[to]?.order ?? null);
  const draft = new Draft(state.document);
  draft.put({ ...panels[from]!, order });
  return draft.plan('panel-move');
}
