import { layerRows, stepInTree, type LayerRow, type TreeStep } from '../../editor';
import type { Drop } from './layer-drag';
import { layerWords } from './layer-row';
import type { Session } from './session.svelte';

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

  constructor(readonly session: Session) {}

  readonly all = $derived.by((): readonly LayerRow[] => {
    const { document, state } = this.session;
    return layerRows(document, state.panel, (node) => this.session.frame(node));
  });

  readonly rows = $derived.by((): readonly LayerRow[] => {
    const words = this.wanted?.trim().toLocaleLowerCase() ?? '';
    if (words === '') return this.all;
    const reads = ({ node }: LayerRow): string =>
      `${node.name ?? ''} ${layerWords(this.session, node)}`.toLocaleLowerCase();
    return this.all.filter((row) => reads(row).includes(words));
  });

  readonly chosen = $derived.by(() => new Set(this.session.state.selection));

  /** The one row at which Tab stops. */
  get stop(): string | undefined {
    const { rows, focused, chosen } = this;
    const row = rows.find(({ id }) => id === focused) ?? rows.find(({ id }) => chosen.has(id));
    return (row ?? rows[0])?.id;
  }

  select(row: LayerRow, event: MouseEvent | KeyboardEvent): void {
    const { editor, state } = this.session;
    this.focused = row.id;
    const from = this.rows.findIndex(({ id }) => id === (this.#anchor ?? state.selection.at(-1)));
    if (event.shiftKey && from >= 0) {
      const [first = 0, last = 0] = [from, this.rows.indexOf(row)].sort((a, b) => a - b);
      return editor.select(this.rows.slice(first, last + 1).map(({ id }) => id));
    }
    this.#anchor = row.id;
    if (!event.ctrlKey && !event.metaKey) editor.select([row.id]);
    else if (!this.chosen.has(row.id)) editor.select([...state.selection, row.id]);
    else editor.select(state.selection.filter((id) => id !== row.id));
  }

  keydown(event: KeyboardEvent, row: LayerRow): void {
    const at = this.rows.indexOf(row);
    const last = this.rows.length - 1;
    const step = event.altKey ? STEPS[event.key] : undefined;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (step) this.#step(row, step);
    else if (event.key === 'Enter' || event.key === ' ') this.select(row, event);
    else if (to === undefined || event.altKey) return;
    else this.#goTo(Math.max(0, Math.min(last, to)), event);
    event.preventDefault();
    event.stopPropagation();
  }

  press(event: PointerEvent, row: LayerRow): void {
    const isDrag = event.button === 0 && event.pointerType !== 'touch';
    if (!isDrag || this.session.state.readOnly) return;
    void import('./layer-drag').then(({ dragRow }) =>
      dragRow(this.session, event, row.id, (drop) => (this.drop = drop)),
    );
  }

  /** Moves the row in the stack; it keeps the keyboard wherever it goes. */
  #step(row: LayerRow, step: TreeStep): void {
    const { session } = this;
    if (session.state.readOnly) return;
    if (!this.chosen.has(row.id)) session.editor.select([row.id]);
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
