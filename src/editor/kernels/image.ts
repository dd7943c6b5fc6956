import { childrenOf, makeId, namedFaces, orderBetween } from '../../core/document';
import type { AssetRecord, BesekDocument, Fill, Id, ImageNode } from '../../core/document';
import type { InkDrawing, PictureMask } from '../../core/document';
import type { Box } from '../../core/geometry';
import { Draft, placedNode } from '../draft';
import { frameInParent, frameOnPanel, quantiseFrame } from '../frames';
import type { EditorState, Plan } from '../types';
import { cropOf, fillCrop, type Cropping } from './picture';
import type { Random } from './structure';

/** What a record says of a picture's file; its id is found or made. */
export type PictureFile = Omit<AssetRecord, 'id' | 'type'>;

/** A picture and the box that it is to fill, in panel mm. */
export interface PlacedPicture {
  readonly file: PictureFile;
  readonly box: Box;
}

/** Puts pictures on top of the entered group or panel, one step; the same file is one record. */
export function insertPictures(
  { document, panel, scope }: EditorState,
  pictures: readonly PlacedPicture[],
  random: Random,
): Plan | null {
  if (pictures.length === 0) return null;
  const parent = scope ?? panel;
  let order = childrenOf(document, parent).at(-1)?.order ?? null;
  const draft = new Draft(document);
  const assets = new AssetsOf(document, draft, random);
  for (const { file, box } of pictures) {
    order = orderBetween(order, null);
    const frame = frameInParent(document, parent, { ...box, rotation: 0 });
    const { x, y, w, h, rotation } = frame;
    const id = makeId('image', random);
    const asset = assets.idOf(file);
    const node: ImageNode = { id, type: 'image', parent, order, asset, x, y, w, h, rotation };
    draft.put(node);
  }
  return draft.plan('insert');
}

/**
 * Another file in a picture's frame: as much of it as fills the frame, about the point that was in
 * its middle. A picture drawn in ink needs the new one's drawing, else it is a picture again.
 */
export function replacePicture(
  { document }: EditorState,
  id: Id,
  { file, ink }: { readonly file: PictureFile; readonly ink?: InkDrawing | null },
  random: Random,
): Plan | null {
  const node = pictureOf(document, id);
  if (!node) return null;
  const draft = new Draft(document);
  const asset = new AssetsOf(document, draft, random).idOf(file);
  const seen = node.crop ?? { x: 0, y: 0, w: 1, h: 1 };
  const focus = { x: seen.x + seen.w / 2, y: seen.y + seen.h / 2 };
  const size = { w: file.width ?? 1, h: file.height ?? 1 };
  const crop = fillCrop(frameOnPanel(document, id), size, focus);
  draft.change(id, { asset, crop, ink: ink ?? undefined });
  return draft.plan('replace-picture');
}

/** The records of files: the design's own where it has the same bytes, else new ones. */
class AssetsOf {
  readonly #document: BesekDocument;
  readonly #draft: Draft;
  readonly #random: Random;
  readonly #known: Map<string, Id>;

  constructor(document: BesekDocument, draft: Draft, random: Random) {
    this.#document = document;
    this.#draft = draft;
    this.#random = random;
    this.#known = new Map(pictureAssets(this.#document).map(({ sha256, id }) => [sha256, id]));
  }

  idOf(file: PictureFile): Id {
    const known = this.#known.get(file.sha256);
    if (known !== undefined) return known;
    const id = makeId('asset', this.#random);
    this.#draft.put({ ...file, id, type: 'asset' });
    this.#known.set(file.sha256, id);
    return id;
  }
}

/** Every picture that came into the design, by name; also those that no object shows now. */
export function pictureAssets(document: BesekDocument): readonly AssetRecord[] {
  return Object.values(document.records)
    .filter((record) => record.type === 'asset')
    .filter(({ mime }) => mime.startsWith('image/'))
    .sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
}

/** Whether an object shows the file, or a text is set in it. */
export function isAssetUsed(document: BesekDocument, id: Id): boolean {
  const isShown = Object.values(document.records).some(
    (record) => record.type === 'image' && record.asset === id,
  );
  return isShown || namedFaces(document).some(({ font }) => font.asset === id);
}

/** Takes a file that nothing uses out of the design; its bytes stay on the device for undo. */
export function removeAsset({ document }: EditorState, id: Id): Plan | null {
  const record = document.records[id];
  if (record?.type !== 'asset' || isAssetUsed(document, id)) return null;
  const draft = new Draft(document);
  draft.remove(id);
  return draft.plan(record.face ? 'remove-font' : 'remove-picture');
}

/** Differences below half a thousandth are rounding, not a change. */
const SAME = 0.0005;

/** How a picture lay when cropping began, how it lies now and how it is mirrored now. */
export interface Cropped {
  readonly from: Cropping;
  readonly to: Cropping;
  readonly flip: ImageNode['flip'];
}

/** What cropping ended with, as one step; null where nothing changed. */
export function setCropping(
  { document }: EditorState,
  id: Id,
  { from, to, flip }: Cropped,
): Plan | null {
  const node = pictureOf(document, id);
  if (!node) return null;
  const isTurned = to.frame.rotation !== from.frame.rotation;
  const isOtherFrame = isTurned || isApart(to.frame, from.frame);
  if (!isOtherFrame && !isApart(to.box, from.box) && flip === node.flip) return null;
  const draft = new Draft(document);
  if (isOtherFrame) {
    const frame = frameInParent(document, node.parent, quantiseFrame(to.frame));
    const { x, y, w, h, rotation } = frame;
    draft.arrange(id, { x, y, w, h, rotation });
  }
  draft.change(id, { crop: cropOf(to, flip), flip });
  return draft.plan('crop');
}

function isApart(a: Box, b: Box): boolean {
  return (['x', 'y', 'w', 'h'] as const).some((side) => Math.abs(a[side] - b[side]) > SAME);
}

/** What the frame cuts pictures to; null for the frame itself. */
export function setMask(
  { document }: EditorState,
  ids: readonly Id[],
  mask: PictureMask | null,
  mergeKey?: string,
): Plan | null {
  return changed(document, ids, { mask: mask ?? undefined }, { label: 'mask', mergeKey });
}

/** Draws a picture in one ink, or shows it as a picture again. */
export function setInkDrawing(
  { document }: EditorState,
  id: Id,
  ink: InkDrawing | null,
): Plan | null {
  return changed(document, [id], { ink: ink ?? undefined }, { label: 'one-ink' });
}

/** The ink of a picture that is drawn in one. */
export function setInkFill({ document }: EditorState, id: Id, fill: Fill): Plan | null {
  const ink = pictureOf(document, id)?.ink;
  return ink ? changed(document, [id], { ink: { ...ink, fill } }, { label: 'fill' }) : null;
}

function changed(
  document: BesekDocument,
  ids: readonly Id[],
  part: { readonly mask?: PictureMask | undefined; readonly ink?: InkDrawing | undefined },
  { label, mergeKey }: { readonly label: string; readonly mergeKey?: string | undefined },
): Plan | null {
  const pictures = ids.filter((id) => pictureOf(document, id));
  if (pictures.length === 0) return null;
  const draft = new Draft(document);
  for (const id of pictures) draft.change(id, part);
  return draft.plan(label, mergeKey);
}

function pictureOf(document: BesekDocument, id: Id): ImageNode | null {
  const node = document.records[id] && placedNode(document, id);
  return node?.type === 'image' ? node : null;
}
