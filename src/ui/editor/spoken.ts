import { describeNode, type NodeDescription } from '../../editor';
import type { NodeRecord, Transaction } from '../../core/document';
import { loadCommandWords } from '../../i18n';
import { formatNumber } from '../parts/number';
import type { App } from '../app.svelte';
import type { Session } from './session.svelte';

/** Moves are spoken when the hand rests. */
const SPEAK_AFTER_MS = 500;

/** What an object is called: by its kind, and by its characters when it is a text. */
export function nodeName(app: App, { type, shape, text }: NodeDescription): string {
  const words = app.t.layers;
  if (type === 'text') return words.text(text ?? '');
  const kind =
    type === 'shape' && shape ? words.shape[shape] : words[type === 'shape' ? 'path' : type];
  return text ? `${kind} "${text}"` : kind;
}

/** The whole name of an object's row: what, how large, where. */
export function rowName(app: App, description: NodeDescription): string {
  const n = (mm: number): string => formatNumber(mm, app.lang);
  const { width, height, x, y } = description;
  const place = app.lang === 'id' ? `${n(x)}; ${n(y)}` : `${n(x)}, ${n(y)}`;
  return app.t.layers.item(nodeName(app, description), `${n(width)} × ${n(height)}`, place);
}

/** Steps after which the place says more than a word for what was done. */
const MOVES = new Set(['move', 'frame', 'rotate', 'panel-size']);
/** What is typed is said by the field itself. */
const TYPED = new Set(['type', 'fact', 'facts', 'rename', 'rename-design']);

/**
 * Says what was done to what, and what is selected on the label, for whoever cannot see it; until what
 * it returns is called.
 */
export function watchMoves(session: Session): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let step: Transaction | null = null;
  const stop = session.editor.subscribe(({ transaction, state, previous }) => {
    step = transaction ?? step;
    const isSelected = state.selection !== previous.selection && hasCanvasFocus();
    if (!step && !isSelected) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const done = step;
      step = null;
      void said(session, done).then((sentence) => speak(session, sentence));
    }, SPEAK_AFTER_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** In the tree of layers the row itself is read. */
function hasCanvasFocus(): boolean {
  return document.activeElement?.role === 'application';
}

/** The same sentence twice is a change too, or it would be said once only. */
function speak(session: Session, sentence: string): void {
  if (sentence === '') return;
  session.spoken = session.spoken === sentence ? `${sentence}\u00a0` : sentence;
}

async function said(session: Session, step: Transaction | null): Promise<string> {
  if (!step) return chosen(session);
  const { app, selected } = session;
  const { origin } = step;
  const isBack = origin === 'undo' || origin === 'redo';
  if (!isBack) {
    if (MOVES.has(step.label) && selected.length > 0) return place(session);
    if (TYPED.has(step.label) || isInField()) return '';
  }
  const words: Readonly<Record<string, string>> = (await loadCommandWords(app.lang)).history.step;
  const word = words[step.label] ?? words[''] ?? '';
  if (isBack) return `${app.t.editor[origin]}: ${word}`;
  return [word, chosen(session)].filter(Boolean).join(': ');
}

/** A field that was changed says so by itself. */
function isInField(): boolean {
  return !!document.activeElement?.matches('input, select, textarea');
}

/** What is selected; nothing says nothing. */
function chosen({ app, document, state, selected: [node] }: Session): string {
  if (!node) return '';
  if (state.selection.length > 1) return app.t.editor.selectedMany(state.selection.length);
  return nodeName(app, describeNode(document, node));
}

/** Where the one selected object is. */
function place(session: Session): string {
  const { app, document, state, selected } = session;
  const [node] = selected;
  if (!node || selected.length > 1) return chosen(session);
  const now = document.records[state.selection[0]!];
  const description = describeNode(document, now as NodeRecord);
  const [x, y] = [description.x, description.y].map((mm) => formatNumber(mm, app.lang));
  return app.t.editor.moved(nodeName(app, description), x!, y!);
}
