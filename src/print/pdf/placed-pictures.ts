import { decodePicture, resampled, type LoadWebp, type Pixels } from '../../assets/raster';
import type { RgbTable } from '../../core/color';
import type { ImageItem, SceneItem } from '../../core/scene';
import type { PixelSize } from '../pixels';
import { asGrey, inkPicture, isLineArt, type InkPicture } from './picture-ink';
import { placeOf, type PicturePlace } from './picture-place';

/** Pixels per inch that a press can use, and that the edges of line art gain from. */
const MOST_PPI = 300;
const MOST_PPI_LINES = 600;
const MM_PER_INCH = 25.4;

/** What pictures are made of: their bytes, by hash, and the press's inks. */
export interface PictureBytes {
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly loadWebp: LoadWebp;
  readonly table: RgbTable;
  /** Hears of each picture that cannot be decoded; it prints as nothing. */
  readonly onDamaged: (sha256: string) => void;
}

/** A picture's part that is seen, in the press's inks. */
export interface PlacedPicture {
  readonly item: ImageItem;
  readonly place: PicturePlace;
  /** Equal where part and size of one file are. */
  readonly key: string;
  readonly inks: InkPicture;
}

/**
 * The items that show one file, with its pixels: none for a file that is not there or damaged. The
 * whole picture is let go at the end, so that memory never holds two.
 */
export async function placedPictures(
  sha256: string,
  items: readonly ImageItem[],
  source: PictureBytes,
): Promise<readonly PlacedPicture[]> {
  const bytes = source.assets.get(sha256);
  if (!bytes) return [];
  const pixels = await decoded(bytes, source.loadWebp);
  if (!pixels) source.onDamaged(sha256);
  if (!pixels) return [];
  const isLines = isLineArt(pixels);
  const known = new Map<string, InkPicture>();
  return items.flatMap((item) => {
    const place = placeOf(item, pixels);
    if (!place) return [];
    const size = sizeOf(place, isLines);
    const key = JSON.stringify([sha256, place.part, size]);
    const inks = known.get(key) ?? inkPicture(resampled(pixels, place.part, size), source.table);
    known.set(key, inks);
    return [{ item, place, key, inks }];
  });
}

/** Null for a picture that is damaged behind a good head. */
async function decoded(bytes: Uint8Array, loadWebp: LoadWebp): Promise<Pixels | null> {
  try {
    return asGrey(await decodePicture(bytes, loadWebp));
  } catch {
    return null;
  }
}

/** The most pixels a placed part may have; `resampled` never makes more of them than there are. */
function sizeOf(place: PicturePlace, isLines: boolean): PixelSize {
  const { width, height } = pressSize(place, isLines ? MOST_PPI_LINES : MOST_PPI);
  const { w, h } = place.part;
  return { width: Math.min(w, width), height: Math.min(h, height) };
}

/** As many pixels as a press can use of a placed part. */
export function pressSize({ box }: PicturePlace, ppi = MOST_PPI): PixelSize {
  const pixels = (mm: number): number => Math.max(1, Math.floor((mm / MM_PER_INCH) * ppi));
  return { width: pixels(box.w), height: pixels(box.h) };
}

/** Of a whole sheet in pixels for lines no more are made than a phone can hold. */
const MOST_PIXELS = 12_000_000;

/** How many pixels a layer is drawn in: letters are lines. */
export function layerSize(place: PicturePlace, items: readonly SceneItem[]): PixelSize {
  const isText = items.some(({ kind }) => kind === 'glyphs');
  const lines = pressSize(place, MOST_PPI_LINES);
  return isText && lines.width * lines.height <= MOST_PIXELS ? lines : pressSize(place);
}
