import type { BesekDocument, Id, Patch, Transaction } from '../core/document';
import type { Steps } from './history';

/** One open design at one moment; a new value for every change. */
export interface EditorState {
  readonly document: BesekDocument;
  readonly panel: Id;
  /** Selected nodes, in the order they were selected. All on the active panel. */
  readonly selection: readonly Id[];
  /** The group that is entered, or null for the panel itself. */
  readonly scope: Id | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** True in a second tab: dispatch is refused. */
  readonly readOnly: boolean;
  /** What was duplicated last and into what, for the next one to lie as far away. */
  readonly copied?: { readonly from: readonly Id[]; readonly to: readonly Id[] };
}

export interface EditorChange {
  readonly state: EditorState;
  readonly previous: EditorState;
  /** The transaction that was applied (also undo and redo), or null for a change of selection or panel. */
  readonly transaction: Transaction | null;
}

export interface Editor {
  readonly state: EditorState;
  /** The one door. Applies, validates and records. Throws on an invalid patch: a programmer's mistake. */
  dispatch(transaction: Transaction): void;
  /** Ends the running merge, so that the next transaction is a step of its own. */
  commit(): void;
  /** While something is held under a finger, however long, no pause ends the running merge. */
  hold(isHeld: boolean): void;
  undo(): void;
  redo(): void;
  /** All steps that can be undone and redone, and how many are in force. */
  readonly history: Steps;
  /** Goes to where `index` steps are in force, in one change. */
  travel(index: number): void;
  /** Ids that are not on the active panel are ignored. Selecting inside a group enters it. */
  select(ids: readonly Id[]): void;
  enter(group: Id | null): void;
  activate(panel: Id): void;
  setReadOnly(readOnly: boolean): void;
  subscribe(listener: (change: EditorChange) => void): () => void;
}

export type Dispatch = (transaction: Transaction) => void;

/** Without `dispatch` it answers "could I?"; with it, it acts. Menus grey themselves out by it. */
export type Command = (state: EditorState, dispatch?: Dispatch) => boolean;

/** What a kernel returns: a plan, not an effect. */
export interface Plan {
  readonly patch: Patch;
  readonly label: string;
  readonly mergeKey?: string;
}
