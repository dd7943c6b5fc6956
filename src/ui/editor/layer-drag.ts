import { childrenOf, nodeOf, type BesekDocument } from '../../core/document';
import { restack, type Spot } from '../../editor';
import type { Session } from './session.svelte';

/** Where what is dragged would come to lie, by the row that says so. */
export interface Drop {
  readonly id: string;
  readonly where: 'above' | 'below' | 'in';
}

/** A drag shorter than this, in px, is a click. */
const THRESHOLD = 4;

/**
 * Drags the selected rows, or this one, to another place of the stack. `show` is told where they
 * would lie; Escape and a press elsewhere put all back.
 */
export function dragRow(
  session: Session,
  event: PointerEvent,
  id: string,
  show: (drop: Drop | null) => void,
): void {
  const { clientX, clientY } = event;
  const listening = new AbortController();
  const { signal } = listening;
  let drop: Drop | null = null;
  let isDragging = false;
  const ids = (): readonly string[] => {
    const { selection } = session.state;
    return selection.includes(id) ? selection : [id];
  };
  const end = (): void => {
    listening.abort();
    show(null);
  };
  const move = (at: PointerEvent): void => {
    // It was let go before this code had arrived.
    if (at.buttons === 0) return end();
    isDragging ||= Math.hypot(at.clientX - clientX, at.clientY - clientY) > THRESHOLD;
    if (!isDragging) return;
    drop = dropAt(session, at);
    const spot = drop && spotOf(session.document, drop);
    show(spot && restack(session.state, ids(), spot) ? drop : null);
  };
  const up = (): void => {
    end();
    const spot = isDragging && drop ? spotOf(session.document, drop) : null;
    if (!spot) return;
    const moved = ids();
    session.commit();
    session.do(restack(session.state, moved, spot));
    session.editor.select(moved);
    session.commit();
  };
  const key = (e: KeyboardEvent): void => {
    if (e.key !== 'Escape' || !isDragging) return;
    e.stopPropagation();
    e.preventDefault();
    end();
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', up, { signal });
  window.addEventListener('pointercancel', end, { signal });
  window.addEventListener('keydown', key, { signal, capture: true });
}

/** The row under the pointer: its upper or lower half, or the middle of a group; below an open one is in it. */
function dropAt(session: Session, { clientX, clientY }: PointerEvent): Drop | null {
  const under = document.elementFromPoint(clientX, clientY);
  const row = under?.closest<HTMLElement>('[role=treeitem]');
  const id = row?.dataset['node'];
  if (!row || id === undefined) return null;
  const { top, height } = row.getBoundingClientRect();
  const share = (clientY - top) / height;
  const isGroup = nodeOf(session.document, id).type === 'group';
  const isOpen = row.ariaExpanded === 'true';
  if (isGroup && share > 0.25 && (isOpen || share < 0.75)) return { id, where: 'in' };
  return { id, where: share < 0.5 ? 'above' : 'below' };
}

/** The list shows the top of the stack first: above a row is above it in the stack. */
function spotOf(document: BesekDocument, { id, where }: Drop): Spot {
  const node = nodeOf(document, id);
  if (where === 'in') return { parent: id, above: childrenOf(document, id).at(-1)?.id ?? null };
  if (where === 'above') return { parent: node.parent, above: id };
  const siblings = childrenOf(document, node.parent);
  const at = siblings.findIndex((each) => each.id === id);
  return { parent: node.parent, above: siblings[at - 1]?.id ?? null };
}
