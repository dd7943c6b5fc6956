import { describeNode, type NodeDescription } from '../../editor';
import type { NodeRecord } from '../../core/document';
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

/** Says where the selection has gone, for whoever cannot see it. */
export function watchMoves(session: Session): void {
  $effect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = session.editor.subscribe(({ transaction, state }) => {
      clearTimeout(timer);
      const [node] = session.selected;
      if (!transaction || !node || state.selection.length === 0) return;
      timer = setTimeout(() => (session.spoken = said(session, node)), SPEAK_AFTER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  });
}

function said(session: Session, node: NodeRecord): string {
  const { app, document, state } = session;
  if (state.selection.length > 1) return app.t.editor.selectedMany(state.selection.length);
  const now = document.records[node.id];
  if (!now) return '';
  const description = describeNode(document, now as NodeRecord);
  const [x, y] = [description.x, description.y].map((mm) => formatNumber(mm, app.lang));
  return app.t.editor.moved(nodeName(app, description), x!, y!);
}
