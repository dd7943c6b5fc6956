import type { Id } from '../../core/document';
import type { Point } from '../../core/geometry';
import { pictureToReplace } from '../../editor';
import { foreignKind } from '../foreign';
import { insertFiles, isPicture, placeFiles } from './picture-files';
import type { Session } from './session.svelte';

/** Designs and facts: they lie on no label. */
const NO_PICTURE = /\.(?:besek|json|[ct]sv)$/i;

/** Files that were let go over the window. */
export interface Dropped {
  readonly files: readonly File[];
  /** In client px. */
  readonly at: Point;
  /** Alt was held: nothing is replaced. */
  readonly isBeside: boolean;
}

/**
 * Takes dropped files: a picture on a picture replaces it (see `pictureToReplace`), unless Alt is
 * held; others lie where they were dropped, and what lies on no label is taken as what it is.
 */
export function takeDropped(session: Session, { files: all, at: client, isBeside }: Dropped): void {
  const files = picturesIn(all);
  const others = all.filter((file) => !files.includes(file));
  if (others.length > 0) void import('./other-files').then((it) => it.takeOthers(session, others));
  const [file] = files;
  if (!file) return;
  const at = placeOf(session, client);
  const isOne = files.length === 1 && isPicture(file) && !isBeside;
  const under = at && isOne ? pictureAt(session, at) : null;
  if (under === null) return placeFiles(session, files, at);
  void import('./pictures').then((it) => it.replaceWith(session, under, file));
}

/** Takes pictures from the clipboard; words that an office program draws too stay words. */
export function takePictures(session: Session, data: DataTransfer): boolean {
  const files = picturesIn(data.files).filter(({ type }) => type.startsWith('image/'));
  const areWords = data.types.includes('text/plain') && data.types.includes('text/html');
  if (files.length === 0 || areWords) return false;
  insertFiles(session, files);
  return true;
}

function picturesIn(files: Iterable<File>): readonly File[] {
  return [...files].filter(({ name }) => !NO_PICTURE.test(name) && foreignKind(name) === null);
}

/** Where on the panel it was dropped, in mm; null beside the canvas. */
function placeOf({ view }: Session, { x, y }: Point): Point | null {
  const box = document.getElementById('canvas')?.getBoundingClientRect();
  const isOver = box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  return isOver ? { x: (x - view.x) / view.pxPerMm, y: (y - view.y) / view.pxPerMm } : null;
}

function pictureAt({ state, frameOf }: Session, at: Point): Id | null {
  return pictureToReplace(state, at, (id) => frameOf({ id }));
}
