import type { Point } from '../../core/geometry';
import type { Id } from '../../core/document';
import { pictureToReplace } from '../../editor';
import { foreignKind } from '../foreign';
import type { Session } from './session.svelte';

/** Designs and facts: they lie on no label. */
const NO_PICTURE = /\.(?:besek|json|[ct]sv)$/i;
const ACCEPTED = 'image/png,image/jpeg,image/webp';
const DRAWINGS = ',image/svg+xml,.svg';
const FONT = /\.(?:ttf|otf|ttc|otc|woff2?|eot|pf[ab])$/i;

/** Asks for files by the browser's own dialog; in a press, else no browser shows it. */
export function pickPictures(many: boolean, take: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  // A drawing is no picture: it takes no picture's place.
  input.accept = many ? ACCEPTED + DRAWINGS : ACCEPTED;
  input.multiple = many;
  input.addEventListener('change', () => take([...(input.files ?? [])]));
  input.click();
}

/** Puts files in the middle of the label. */
export function insertFiles(session: Session, files: readonly File[]): void {
  placeFiles(session, files, null);
}

/** Drawings become paths, fonts are kept, the rest are pictures; each kind by code of its own. */
function placeFiles(session: Session, files: readonly File[], at: Point | null): void {
  const drawings = files.filter(isDrawing);
  const fonts = files.filter(isFont);
  const pictures = files.filter(isPicture);
  if (fonts.length > 0) void import('./own-fonts').then((it) => it.bringFonts(session, fonts));
  if (drawings.length > 0) {
    void import('./svg-files').then((it) => it.placeSvgFiles(session, drawings, at));
  }
  if (pictures.length > 0) {
    void import('./pictures').then((it) => it.placeFiles(session, pictures, at));
  }
}

function isDrawing({ name, type }: File): boolean {
  return type === 'image/svg+xml' || /\.svg$/i.test(name);
}

/** By name: browsers know no type of most fonts. What it is in truth is decided by its tables. */
function isFont({ name, type }: File): boolean {
  return type.startsWith('font/') || FONT.test(name);
}

function isPicture(file: File): boolean {
  return !isDrawing(file) && !isFont(file);
}

/**
 * Takes dropped files: a picture on a picture replaces it (see `pictureToReplace`), unless Alt is
 * held; others lie where they were dropped, and what lies on no label is taken as what it is.
 */
export function dropFiles(session: Session, event: DragEvent): void {
  const files = picturesIn(event.dataTransfer);
  const others = [...(event.dataTransfer?.files ?? [])].filter((file) => !files.includes(file));
  if (files.length + others.length === 0 || session.state.readOnly) return;
  event.preventDefault();
  if (others.length > 0) void import('./other-files').then((it) => it.takeOthers(session, others));
  if (files.length === 0) return;
  const at = placeOf(session, event);
  const [file] = files;
  const isOne = files.length === 1 && isPicture(file!) && !event.altKey;
  const under = at && isOne ? pictureAt(session, at) : null;
  if (under === null || !file) return placeFiles(session, files, at);
  void import('./pictures').then((it) => it.replaceWith(session, under, file));
}

/** Takes pictures from the clipboard; words that an office program draws too stay words. */
export function takePictures(session: Session, data: DataTransfer): boolean {
  const files = picturesIn(data).filter(({ type }) => type.startsWith('image/'));
  const areWords = data.types.includes('text/plain') && data.types.includes('text/html');
  if (files.length === 0 || areWords) return false;
  insertFiles(session, files);
  return true;
}

function picturesIn(data: DataTransfer | null): readonly File[] {
  return [...(data?.files ?? [])].filter(
    ({ name }) => !NO_PICTURE.test(name) && foreignKind(name) === null,
  );
}

/** Where on the panel it was dropped, in mm; null beside the canvas. */
function placeOf({ view }: Session, event: DragEvent): Point | null {
  const box = document.getElementById('canvas')?.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  const isOver = box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  return isOver ? { x: (x - view.x) / view.pxPerMm, y: (y - view.y) / view.pxPerMm } : null;
}

function pictureAt({ state, frameOf }: Session, at: Point): Id | null {
  return pictureToReplace(state, at, (id) => frameOf({ id }));
}
