import type { Point } from '../../core/geometry';
import type { Session } from './session.svelte';

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
export function placeFiles(session: Session, files: readonly File[], at: Point | null): void {
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

/** Neither a drawing nor a font. */
export function isPicture(file: File): boolean {
  return !isDrawing(file) && !isFont(file);
}
