import {
  clipOf,
  clipWords,
  CLIP_TYPE,
  freeSelection,
  insertText,
  paste,
  pasteStyle,
  readClip,
  remove,
  styleClip,
  writeClip,
  type Clip,
  type StyleClip,
} from '../../editor';
import { takePictures } from './picture-files';
import type { Session } from './session.svelte';

/** What was copied last in this tab: menus may not read the system's clipboard. */
let memory: Clip | null = null;
let style: StyleClip | null = null;
/** How often it has been pasted: each copy lies a little further. */
let times = 0;

/** Share of the label's width that a pasted text takes. */
const TEXT_SHARE = 0.6;
/** A text holds so many characters; what is pasted beyond them is left out. */
const MOST = 10_000;

/** What the browser does by its keys, from a menu: it answers with the same event. */
export function askFor(what: 'cut' | 'copy'): void {
  document.execCommand(what);
}

/** Copies and pastes whenever the browser says so, until the design is closed. */
export function watchClipboard(session: Session): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  for (const type of ['copy', 'cut'] as const) {
    document.addEventListener(type, (event) => take(session, event), { signal });
  }
  const put = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (!clipboardData || !isOurs(event) || session.state.readOnly) return;
    if (takers.some((taker) => taker(session, clipboardData))) event.preventDefault();
  };
  document.addEventListener('paste', put, { signal });
  return () => listening.abort();
}

/** Makes something of what lies on the clipboard; false leaves it to the next one. */
export type Taker = (session: Session, data: DataTransfer) => boolean;

/** In the order of what is wanted most. Pictures and drawings belong before plain words. */
const takers: Taker[] = [takeObjects, takePictures, takeDrawing, takeWords];

/**
 * Pastes what was copied in this tab, or words that another program has left. Browsers give no more
 * than words to their key for pasting in place: it is ours.
 */
export async function pasteFromMemory(session: Session, inPlace: boolean): Promise<void> {
  if (memory) return pasteClip(session, memory, inPlace);
  const words = await navigator.clipboard.readText().catch(() => '');
  if (!pasteDrawing(session, words)) pasteWords(session, words);
}

export function copyStyle(session: Session): void {
  style = styleClip(session.state) ?? style;
}

export function pasteStyleFromMemory(session: Session): void {
  if (style) session.do(pasteStyle(session.state, style, session.app.services.random));
  session.commit();
}

function take(session: Session, event: ClipboardEvent): void {
  const { state } = session;
  const clip = isOurs(event) ? clipOf(state) : null;
  if (!clip || !event.clipboardData) return;
  event.preventDefault();
  event.clipboardData.setData(CLIP_TYPE, writeClip(clip));
  event.clipboardData.setData('text/plain', clipWords(state));
  memory = clip;
  times = 0;
  if (event.type !== 'cut' || state.readOnly) return;
  const plan = remove(state, freeSelection(state));
  session.do(plan && { ...plan, label: 'cut' });
  session.commit();
}

/** Fields and dialogs keep their own clipboard, and so does text that is selected on the page. */
function isOurs({ target }: ClipboardEvent): boolean {
  const at = target instanceof Element ? target : null;
  const isText = getSelection()?.isCollapsed === false;
  return !isText && !at?.closest('input, textarea, [contenteditable], dialog, [role=dialog]');
}

function takeObjects(session: Session, data: DataTransfer): boolean {
  const clip = readClip(data.getData(CLIP_TYPE));
  if (clip) pasteClip(session, clip, false);
  return clip !== null;
}

function takeDrawing(session: Session, data: DataTransfer): boolean {
  return pasteDrawing(session, data.getData('text/plain'));
}

function takeWords(session: Session, data: DataTransfer): boolean {
  return pasteWords(session, data.getData('text/plain'));
}

function pasteClip(session: Session, clip: Clip, inPlace: boolean): void {
  const { random } = session.app.services;
  session.commit();
  session.do(paste(session.state, clip, { random, inPlace, times }));
  session.commit();
  if (!inPlace) times++;
}

/** An SVG that was copied as text from another program. */
function pasteDrawing(session: Session, text: string): boolean {
  const begins = /^\s*<(?:\?xml|!doctype svg|!--|(?:[\w-]+:)?svg[\s>])/i.test(text);
  if (!begins || !/<(?:[\w-]+:)?svg[\s>]/.test(text)) return false;
  void import('./svg-files').then((it) => it.placeSvgText(session, text));
  return true;
}

function pasteWords(session: Session, words: string): boolean {
  const text = words.replaceAll('\r\n', '\n').trim();
  if (text === '') return false;
  const { app, panel, state } = session;
  if (text.length > MOST) app.warn(app.t.editor.pasteCut(MOST));
  const w = panel.width * TEXT_SHARE;
  const h = panel.height / 5;
  const box = { x: (panel.width - w) / 2, y: (panel.height - h) / 2, w, h };
  session.commit();
  session.do(insertText(state, { box, text: text.slice(0, MOST) }, app.services.random));
  session.commit();
  return true;
}
