import { descendantsOf, type Id, type NodeRecord } from '../../core/document';
import { factsIn } from '../../core/facts';
import type { Session } from './session.svelte';

/** What the keyboard types on: the selected object, or the text of the panel that shows the fact. */
export function typedOn({ document, state, factTyped }: Session): Id | undefined {
  if (factTyped === null) return state.selection[0];
  const shows = (node: NodeRecord): boolean =>
    node.type === 'text' && !node.hidden && factsIn(node.runs).includes(factTyped);
  return descendantsOf(document, state.panel).find(shows)?.id;
}
