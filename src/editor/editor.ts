import {
  applyPatch,
  checkPatched,
  isEmptyPatch,
  isNode,
  panelOf,
  panelsOf,
} from '../core/document';
import type { BesekDocument, Id, Patch, Transaction } from '../core/document';
import { History, type Place, type Steps } from './history';
import { outermost } from './kernels/place';
import type { Editor, EditorChange, EditorState } from './types';

export interface EditorOptions {
  /** The panel that is active first; the document's first one unless given. */
  readonly panel?: Id;
  /** Milliseconds of any clock. With it a pause of a second ends a merge. */
  readonly now?: () => number;
}

/** Opens a valid document for editing. */
export function createEditor(document: BesekDocument, options: EditorOptions = {}): Editor {
  return new OpenEditor(document, options);
}

class OpenEditor implements Editor {
  readonly #history = new History();
  readonly #listeners = new Set<(change: EditorChange) => void>();
  readonly #now: () => number;
  #state: EditorState;

  constructor(document: BesekDocument, options: EditorOptions) {
    const panel = options.panel ?? panelsOf(document)[0]?.id;
    if (panel === undefined) throw new Error('a document has at least one panel');
    this.#now = options.now ?? (() => 0);
    this.#state = {
      document,
      panel,
      selection: [],
      scope: null,
      canUndo: false,
      canRedo: false,
      readOnly: false,
    };
  }

  get state(): EditorState {
    return this.#state;
  }

  readonly dispatch = (transaction: Transaction): void => {
    if (this.#state.readOnly || isEmptyPatch(transaction.patch)) return;
    const before = placeOf(this.#state);
    const document = applied(this.#state.document, transaction.patch);
    const after = placeAfter(document, before, transaction);
    if (transaction.origin === 'user') {
      this.#history.record(transaction, { before, after }, this.#now());
    }
    const copied = { from: before.selection, to: after.selection };
    const isCopy = transaction.origin === 'user' && transaction.label === 'duplicate';
    this.#enter({ ...this.#state, document, ...after, ...(isCopy && { copied }) }, transaction);
  };

  commit(): void {
    this.#history.commit();
  }

  hold(isHeld: boolean): void {
    this.#history.isHeld = isHeld;
  }

  undo(): void {
    if (!this.#state.readOnly) this.#travel(this.#history.undo());
  }

  redo(): void {
    if (!this.#state.readOnly) this.#travel(this.#history.redo());
  }

  get history(): Steps {
    return this.#history.steps;
  }

  travel(index: number): void {
    if (!this.#state.readOnly) this.#travel(this.#history.travel(index));
  }

  select(ids: readonly Id[]): void {
    const { document, panel } = this.#state;
    this.#goTo(selectionPlace(document, panel, ids));
  }

  enter(group: Id | null): void {
    const { document, panel } = this.#state;
    if (group !== null && !isGroupOn(document, panel, group)) return;
    this.#goTo({ panel, selection: [], scope: group });
  }

  activate(panel: Id): void {
    if (this.#state.document.records[panel]?.type !== 'panel') return;
    if (panel !== this.#state.panel) this.#goTo({ panel, selection: [], scope: null });
  }

  setReadOnly(readOnly: boolean): void {
    if (readOnly !== this.#state.readOnly) this.#enter({ ...this.#state, readOnly }, null);
  }

  subscribe(listener: (change: EditorChange) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #travel(step: { readonly transaction: Transaction; readonly place: Place } | null): void {
    if (!step) return;
    const document = applied(this.#state.document, step.transaction.patch);
    const place = survivingPlace(document, step.place);
    // Steps that undo each other change where the user is, not the document.
    const transaction = isEmptyPatch(step.transaction.patch) ? null : step.transaction;
    this.#enter({ ...this.#state, document, ...place }, transaction);
  }

  #goTo(place: Place): void {
    const now = placeOf(this.#state);
    if (samePlace(now, place)) return;
    this.#history.commit();
    this.#enter({ ...this.#state, ...place }, null);
  }

  #enter(next: EditorState, transaction: Transaction | null): void {
    const previous = this.#state;
    const { canUndo, canRedo } = this.#history;
    const state = { ...next, canUndo, canRedo };
    this.#state = state;
    for (const listener of [...this.#listeners]) listener({ state, previous, transaction });
  }
}

/** The document after a patch. Throws for one that leads to an invalid document. */
function applied(document: BesekDocument, patch: Patch): BesekDocument {
  const next = applyPatch(document, patch);
  const issues = checkPatched(next, patch);
  if (issues.length === 0) return next;
  const list = issues.map(({ path, code }) => `${path}: ${code}`).join('; ');
  throw new Error(`invalid change: ${list}`);
}

function placeOf({ selection, panel, scope }: EditorState): Place {
  return { selection, panel, scope };
}

function samePlace(a: Place, b: Place): boolean {
  return (
    a.panel === b.panel &&
    a.scope === b.scope &&
    a.selection.length === b.selection.length &&
    a.selection.every((id, i) => id === b.selection[i])
  );
}

/**
 * What a user's change leaves selected: what it added, what came out of a group, what went to
 * another panel (there), else what is left.
 */
function placeAfter(document: BesekDocument, before: Place, { patch, origin }: Transaction): Place {
  if (origin !== 'user') return survivingPlace(document, before);
  const added = Object.values(patch.added).filter(isNode);
  const tops = added.filter(({ parent }) => !patch.added[parent]).map(({ id }) => id);
  if (tops.length > 0) return placeFor(document, before, tops);
  const freed = Object.entries(patch.updated)
    .filter(([, [from]]) => typeof from.parent === 'string' && patch.removed[from.parent])
    .map(([id]) => id);
  if (freed.length > 0) return placeFor(document, before, freed);
  const gone = before.selection.filter(
    (id) => patch.updated[id]?.[0]['parent'] !== undefined && !isNodeOn(document, before.panel, id),
  );
  return gone.length > 0 ? placeFor(document, before, gone) : survivingPlace(document, before);
}

function placeFor(document: BesekDocument, before: Place, ids: readonly Id[]): Place {
  const here = selectionPlace(document, before.panel, ids);
  if (here.selection.length > 0) return here;
  const panel = panelOf(document, ids[0]!).id;
  return selectionPlace(document, panel, ids);
}

/** A selection and the group it lies in: the innermost one around all of it. */
function selectionPlace(document: BesekDocument, panel: Id, ids: readonly Id[]): Place {
  const known = [...new Set(ids)].filter((id) => isNodeOn(document, panel, id));
  const selection = outermost(document, known);
  const chains = selection.map((id) => groupsAround(document, id));
  const scope = (chains[0] ?? []).find((id) => chains.every((chain) => chain.includes(id)));
  return { panel, selection, scope: scope ?? null };
}

function survivingPlace(document: BesekDocument, place: Place): Place {
  const panel =
    document.records[place.panel]?.type === 'panel' ? place.panel : panelsOf(document)[0]!.id;
  const selection = place.selection.filter((id) => isNodeOn(document, panel, id));
  const scope =
    place.scope !== null && isGroupOn(document, panel, place.scope) ? place.scope : null;
  const isWhole = selection.length === place.selection.length && scope === place.scope;
  return isWhole && panel === place.panel ? place : { panel, selection, scope };
}

function isNodeOn(document: BesekDocument, panel: Id, id: Id): boolean {
  const record = document.records[id];
  return record !== undefined && isNode(record) && panelOf(document, id).id === panel;
}

function isGroupOn(document: BesekDocument, panel: Id, id: Id): boolean {
  return document.records[id]?.type === 'group' && isNodeOn(document, panel, id);
}

/** Ids of the groups around a node, innermost first. */
function groupsAround(document: BesekDocument, id: Id): readonly Id[] {
  const groups: Id[] = [];
  let record = document.records[id];
  while (record && isNode(record)) {
    const parent: Id = record.parent;
    record = document.records[parent];
    if (record?.type === 'group') groups.push(parent);
  }
  return groups;
}
