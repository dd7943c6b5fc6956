import { descendantsOf } from '../../core/document';
import { describeNode, layerRows, stepInTree, type LayerRow, type TreeStep } from '../../editor';
import type { Frame } from '../../core/geometry';
import type { Drop } from './layer-drag';
import { LayerFolds } from './layer-folds.svelte';
import { layerWords } from './layer-row';
import type { Session } from './session.svelte';
import { settled, type Settled } from './settled.svelte';
import { rowName } from './spoken';

/** A row with what it says. The same value as long as it would say the same: only others are drawn anew. */
export interface TreeRow extends LayerRow {
  /** What is read aloud. */
  readonly label: string;
  /** What stands in it while its object has no name. */
  readonly words: string;
  /** It has no name and no text to be known by: what stands in it says only of what kind it is. */
  readonly isKind: boolean;
}

/** What a row is made from besides the node. */
interface Origin {
  readonly facts: unknown;
  readonly sentences: unknown;
}

interface Kept extends Origin {
  readonly row: TreeRow;
}

const STEPS: Readonly<Record<string, TreeStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** The list of layers as it is used: what is searched, which row has the keyboard, what is dragged. */
export class LayerTree {
  /** The words searched for; null while nobody searches. */
  wanted = $state<string | null>(null);
  focused = $state<string | null>(null);
  drop = $state.raw<Drop | null>(null);
  element = $state<HTMLElement>();
  /** From where Shift takes all rows up to another. */
  #anchor: string | null = null;
  readonly #kept = new Map<string, Kept>();

  readonly folds: LayerFolds;
  /** Every row looks at these three. */
  readonly #settled: {
    readonly inside: Settled<ReadonlySet<string> | null>;
    readonly chosen: Settled<ReadonlySet<string>>;
    readonly stop: Settled<string | undefined>;
  };

  constructor(readonly session: Session) {
    this.folds = new LayerFolds(session);
    this.#settled = {
      inside: settled(() => this.#inside),
      chosen: settled(() => this.#chosen),
      stop: settled(() => this.#stop),
    };
  }

  readonly all = $derived.by((): readonly TreeRow[] => {
    const { app, document, facts, frameOf, state } = this.session;
    const from = { facts, sentences: app.t };
    return layerRows(document, state.panel, frameOf).map((row) =>
      this.#said(row, row.node.type === 'text' ? from : { ...from, facts: null }),
    );
  });

  readonly rows = $derived.by((): readonly TreeRow[] => {
    const wanted = this.wanted?.trim().toLocaleLowerCase() ?? '';
    if (wanted === '') return this.folds.shown(this.all);
    const reads = ({ node, words }: TreeRow): string =>
      `${node.name ?? ''} ${words}`.toLocaleLowerCase();
    return this.all.filter((row) => reads(row).includes(wanted));
  });

  readonly #inside = $derived.by((): ReadonlySet<string> | null => {
    const { document, state } = this.session;
    if (state.scope === null) return null;
    return new Set([state.scope, ...descendantsOf(document, state.scope).map(({ id }) => id)]);
  });

  readonly #selection = $derived.by(() => this.session.state.selection);
  readonly #chosen = $derived.by(() => new Set(this.#selection));

  readonly #stop = $derived.by((): string | undefined => {
    const { rows, focused } = this;
    const chosen = this.#chosen;
    const row = rows.find(({ id }) => id === focused) ?? rows.find(({ id }) => chosen.has(id));
    return (row ?? rows[0])?.id;
  });

  /** What can be reached where a group is entered: all of it, and nothing else. Null: everything. */
  get inside(): ReadonlySet<string> | null {
    return this.#settled.inside.current;
  }

  get chosen(): ReadonlySet<string> {
    return this.#settled.chosen.current;
  }

  /** The one row at which Tab stops. */
  get stop(): string | undefined {
    return this.#settled.stop.current;
  }

  /** The row with its words, or the one that was there before where it says the same. */
  #said(row: LayerRow, { facts, sentences }: Origin): TreeRow {
    const kept = this.#kept.get(row.id);
    if (kept && kept.facts === facts && kept.sentences === sentences && isSameRow(kept.row, row)) {
      return kept.row;
    }
    const { session } = this;
    const { node } = row;
    const description = describeNode(session.document, node, row.box);
    const said = rowName(session.app, description);
    const made = {
      ...row,
      label: node.type === 'text' && node.name ? `${node.name}: ${said}` : said,
      words: layerWords(session, node),
      isKind: !node.name && !description.text?.trim(),
    };
    this.#kept.set(row.id, { row: made, facts, sentences });
    return made;
  }

  select(row: TreeRow, event: MouseEvent | KeyboardEvent): void {
    const { editor, state } = this.session;
    this.focused = row.id;
    const from = this.rows.findIndex(({ id }) => id === (this.#anchor ?? state.selection.at(-1)));
    if (event.shiftKey && from >= 0) {
      const [first = 0, last = 0] = [from, this.rows.indexOf(row)].sort((a, b) => a - b);
      return editor.select(this.rows.slice(first, last + 1).map(({ id }) => id));
    }
    this.#anchor = row.id;
    if (!event.ctrlKey && !event.metaKey) editor.select([row.id]);
    else if (!this.#chosen.has(row.id)) editor.select([...state.selection, row.id]);
    else editor.select(state.selection.filter((id) => id !== row.id));
  }

  keydown(event: KeyboardEvent, row: TreeRow): void {
    const at = this.rows.indexOf(row);
    const last = this.rows.length - 1;
    const step = event.altKey ? STEPS[event.key] : undefined;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (step) this.#step(row, step);
    else if (event.key === 'Enter' || event.key === ' ') this.select(row, event);
    else if (event.key === 'ArrowRight' && !event.altKey) this.#inward(row, at, event);
    else if (event.key === 'ArrowLeft' && !event.altKey) this.#outward(row, at, event);
    else if (to === undefined || event.altKey) return;
    else this.#goTo(Math.max(0, Math.min(last, to)), event);
    event.preventDefault();
    event.stopPropagation();
  }

  /** Opens a folded group, goes to the first row of an open one. */
  #inward({ id, level, node }: TreeRow, at: number, event: KeyboardEvent): void {
    if (node.type !== 'group') return;
    if (this.folds.isClosed(id)) this.folds.fold(id, false);
    else if ((this.rows[at + 1]?.level ?? 0) > level) this.#goTo(at + 1, event);
  }

  /** Folds an open group, else goes to the group around. */
  #outward({ id, level, node }: TreeRow, at: number, event: KeyboardEvent): void {
    if (node.type === 'group' && !this.folds.isClosed(id)) return this.folds.fold(id, true);
    const around = this.rows.slice(0, at).findLastIndex((row) => row.level < level);
    if (around >= 0) this.#goTo(around, event);
  }

  press(event: PointerEvent, row: TreeRow): void {
    const isDrag = event.button === 0 && event.pointerType !== 'touch';
    if (!isDrag || this.session.state.readOnly) return;
    void import('./layer-drag').then(({ dragRow }) =>
      dragRow(this.session, event, row.id, (drop) => (this.drop = drop)),
    );
  }

  /** Moves the row in the stack; it keeps the keyboard wherever it goes. */
  #step(row: TreeRow, step: TreeStep): void {
    const { session } = this;
    if (session.state.readOnly) return;
    if (!this.#chosen.has(row.id)) session.editor.select([row.id]);
    const ids = session.state.selection;
    session.commit();
    session.do(stepInTree(session.state, step));
    session.editor.select(ids);
    session.commit();
    requestAnimationFrame(() =>
      this.element?.querySelector<HTMLElement>(`[data-node="${row.id}"]`)?.focus(),
    );
  }

  #goTo(at: number, event: KeyboardEvent): void {
    const row = this.rows[at];
    if (!row) return;
    if (event.shiftKey) this.#anchor ??= this.focused;
    this.focused = row.id;
    this.element?.querySelectorAll<HTMLElement>('[role=treeitem]')[at]?.focus();
    if (event.shiftKey) this.select(row, event);
  }
}

function isSameRow(a: LayerRow, b: LayerRow): boolean {
  return a.node === b.node && a.level === b.level && isSameFrame(a.box, b.box);
}

function isSameFrame(a: Frame, b: Frame): boolean {
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h && a.rotation === b.rotation;
}
