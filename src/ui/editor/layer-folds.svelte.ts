import { untrack } from 'svelte';
import { ancestorsOf, isNode, type Id } from '../../core/document';
import type { LayerRow } from '../../editor';
import type { Session } from './session.svelte';

/** Which groups of the layer list are folded. They start open; what is selected is never hidden. */
export class LayerFolds {
  #closed = $state.raw<ReadonlySet<Id>>(new Set());
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    const selection = $derived(session.state.selection);
    $effect(() => {
      const ids = selection;
      // Only a new selection opens groups: they can be folded over what is selected.
      untrack(() => this.#reveal(ids));
    });
  }

  isClosed(id: Id): boolean {
    return this.#closed.has(id);
  }

  fold(id: Id, isClosed: boolean): void {
    const closed = new Set(this.#closed);
    if (isClosed) closed.add(id);
    else closed.delete(id);
    this.#closed = closed;
  }

  /** The rows that are in no folded group. */
  shown<Row extends LayerRow>(rows: readonly Row[]): readonly Row[] {
    if (this.#closed.size === 0) return rows;
    let within = Infinity;
    return rows.filter(({ id, level }) => {
      if (level > within) return false;
      within = this.#closed.has(id) ? level : Infinity;
      return true;
    });
  }

  #reveal(ids: readonly Id[]): void {
    const { document } = this.#session;
    const around = ids
      .filter((id) => document.records[id] && isNode(document.records[id]))
      .flatMap((id) => ancestorsOf(document, id).map((group) => group.id));
    const closed = new Set(this.#closed);
    if (around.filter((id) => closed.delete(id)).length > 0) this.#closed = closed;
  }
}
