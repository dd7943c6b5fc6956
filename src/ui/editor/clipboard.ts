import type { Id } from '../../core/document';
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
import { loadCommandWords } from '../../i18n';
import { takePictures } from './dropped-files';
import type { Session } from './session.svelte';

/** What was copied last in this tab: menus may not read the system's clipboard. */
let memory: Clip | null = null;
/** The words that went to the system's clipboard with it. */
let wordsOfMemory = '';
/** The window was left since: another program may have copied something. */
let isOld = false;
let style: StyleClip | null = null;
/** How often it has been pasted: each copy lies a little further. */
let times = 0;

/** Share of the label's width that a pasted text takes. */
const TEXT_SHARE = 0.6;
/** Width of a letter and height of a line as shares of the size, on average. */
const LETTER = 0.55;
const LEADING = 1.25;
/** A text holds so many characters; what is pasted beyond them is left out. */
const MOST = 10_000;

/** A menu has asked for an event of the clipboard: that is ours wherever the keyboard is. */
let isAsked = false;

/** What the browser does by its keys, from a menu: it answers with the same event. */
export function askFor(session: Session, what: 'cut' | 'copy'): void {
  isAsked = true;
  document.execCommand(what);
  // Some browsers answer only where words are selected.
  if (isAsked) keep(session, what, null);
  isAsked = false;
}

/** Copies, pastes and undoes whenever the browser says so, until the design is closed. */
export function watchClipboard(session: Session): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  for (const type of ['copy', 'cut'] as const) {
    document.addEventListener(type, (event) => take(session, event), { signal });
  }
  const put = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    sayCut(session, event);
    if (!clipboardData || !isOurs(event) || session.state.readOnly) return;
    if (takers.some((taker) => taker(session, clipboardData))) event.preventDefault();
  };
  document.addEventListener('paste', put, { signal });
  document.addEventListener('beforeinput', (event) => undoOurs(session, event), { signal });
  window.addEventListener('blur', () => (isOld = true), { signal });
  document.addEventListener('visibilitychange', () => (isOld = true), { signal });
  return () => listening.abort();
}

/** A field takes no more than it may hold: what is left out is said. */
function sayCut({ app }: Session, { target, clipboardData }: ClipboardEvent): void {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (!isField || target.maxLength < 0) return;
  const { maxLength, value, selectionStart, selectionEnd } = target;
  const room = maxLength - value.length + (selectionEnd ?? 0) - (selectionStart ?? 0);
  const words = clipboardData?.getData('text/plain') ?? '';
  if (words.length > room) app.warn(app.t.editor.pasteCut(maxLength));
}

/** A field's own undo (by its menu, by a shaken phone) knows nothing of the label's. */
function undoOurs({ editor }: Session, event: InputEvent): void {
  const { inputType, target } = event;
  const isLocal = target instanceof Element && target.closest('dialog');
  if (isLocal || !inputType.startsWith('history')) return;
  event.preventDefault();
  if (inputType === 'historyUndo') editor.undo();
  else editor.redo();
}

/** Makes something of what lies on the clipboard; false leaves it to the next one. */
export type Taker = (session: Session, data: DataTransfer) => boolean;

/** In the order of what is wanted most. Pictures and drawings belong before plain words. */
const takers: Taker[] = [takeObjects, takePictures, takeDrawing, takeWords];

/**
 * Pastes by a menu, or in place: browsers tell a key of ours nothing, and a finger has none. The
 * system's clipboard, for which a browser may ask the user, is read where it can hold something new.
 */
export async function pasteFromMemory(session: Session, inPlace: boolean): Promise<void> {
  const found = memory && !isOld ? null : await systemClipboard();
  if (memory && !isNew(found)) return pasteClip(session, memory, inPlace);
  if (found && takers.some((taker) => taker(session, found))) return;
  const words = await loadCommandWords(session.app.lang);
  session.app.warn(words.clipboard.nothing);
}

function isNew(found: DataTransfer | null): boolean {
  if (!found || found.types.length === 0) return false;
  const words = found.getData('text/plain').replaceAll('\r\n', '\n');
  return found.files.length > 0 || words !== wordsOfMemory;
}

/** As a paste's own event would bring it; null where the browser or the user refuses. */
async function systemClipboard(): Promise<DataTransfer | null> {
  try {
    const data = new DataTransfer();
    for (const item of await navigator.clipboard.read()) await add(data, item);
    return data;
  } catch {
    return null;
  }
}

async function add(data: DataTransfer, item: ClipboardItem): Promise<void> {
  for (const type of item.types) {
    const blob = await item.getType(type);
    const name = `image.${type === 'image/svg+xml' ? 'svg' : type.slice('image/'.length)}`;
    if (type.startsWith('image/')) data.items.add(new File([blob], name, { type }));
    else data.setData(type, await blob.text());
  }
}

export function copyStyle(session: Session): void {
  style = styleClip(session.state) ?? style;
}

export function pasteStyleFromMemory(session: Session): void {
  if (style) session.do(pasteStyle(session.state, style, session.app.services.random));
  session.commit();
}

function take(session: Session, event: ClipboardEvent): void {
  if (!event.clipboardData || !(isAsked || isOurs(event))) return;
  isAsked = false;
  if (keep(session, event.type, event.clipboardData)) event.preventDefault();
}

/** Keeps what is selected, here and for other programs; false where there is nothing. */
function keep(session: Session, what: string, data: DataTransfer | null): boolean {
  const { state } = session;
  const clip = clipOf(state);
  if (!clip) return false;
  wordsOfMemory = clipWords(state);
  data?.setData(CLIP_TYPE, writeClip(clip));
  data?.setData('text/plain', wordsOfMemory);
  const hashes = Object.values(clip.document.records).flatMap((record) =>
    record.type === 'asset' ? [record.sha256] : [],
  );
  if (hashes.length > 0) session.app.services.store.keepCopied(hashes).catch(() => undefined);
  memory = clip;
  isOld = false;
  times = 0;
  if (what === 'cut' && !state.readOnly) cutOut(session);
  return true;
}

function cutOut(session: Session): void {
  const { state } = session;
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
  const given = { box, text: text.slice(0, MOST), ...styleFor(session, text, { w, h }) };
  session.commit();
  session.do(insertText(state, given, app.services.random));
  session.commit();
  return true;
}

/** The label's largest style in which so many words fit, by and large; else its smallest. */
function styleFor(
  { document }: Session,
  text: string,
  { w, h }: { readonly w: number; readonly h: number },
): { readonly style?: Id } {
  const styles = Object.values(document.records)
    .filter((record) => record.type === 'textStyle')
    .sort((a, b) => b.size - a.size);
  const lines = (size: number): number =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.ceil((line.length * LETTER * size) / w || 1), 0);
  const style = styles.find(({ size }) => lines(size) * LEADING * size <= h) ?? styles.at(-1);
  return style ? { style: style.id } : {};
}
