import { zlibSync } from 'fflate';
import { decodePicture, resampled, type LoadWebp, type Pixels } from '../../assets/raster';
import type { RgbTable } from '../../core/color';
import { isPrinted, type ImageItem, type Scene } from '../../core/scene';
import type { PictureGround } from '../preflight';
import { encodeJpeg } from './jpeg';
import { matrixText } from './numbers';
import { pathText } from './path';
import { asGrey, coloursOf, flattened, inkPicture, isLineArt } from './picture-ink';
import type { InkPicture } from './picture-ink';
import { placeOf, unitMatrix, type PicturePlace } from './picture-place';
import type { PdfDict, PdfSink, Ref } from './sink';

/** Pixels per inch that a press can use, and that the edges of line art gain from. */
const MOST_PPI = 300;
const MOST_PPI_LINES = 600;
const MM_PER_INCH = 25.4;
/** A picture of no more colours is flat art, one of so many a photo. */
const FLAT_COLOURS = 256;
const PHOTO_COLOURS = 8192;
/** How many times a JPEG's bytes an edge without its ripples may cost. */
const WORTH = 2;

/** A picture of which nothing has to be mixed. */
const WHOLE: PictureGround = { ground: 'mixed', share: 1 };

/** What pictures are made of: their bytes, by hash, and the press's inks. */
export interface PictureSource {
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly loadWebp: LoadWebp;
  readonly table: RgbTable;
  /** Hears of each picture that cannot be decoded; it prints as nothing. */
  readonly onDamaged: (sha256: string) => void;
  /** What each picture lies on: needed where none may be seen through. */
  readonly grounds: ReadonlyMap<ImageItem, PictureGround>;
  /** Soft masks are allowed; else every picture is made opaque. */
  readonly seeThrough: boolean;
}

/** The pictures of one file. */
export interface Images {
  /** Operators that draw a picture within its clip, in item mm; none for one that is missing. */
  draw(item: ImageItem): string[];
  /** Some picture has a soft mask. */
  readonly isSeeThrough: boolean;
  images(): PdfDict;
}

interface Drawn {
  readonly name: string;
  readonly place: PicturePlace;
}

/**
 * Adds every picture of the scenes to the file, each part and size of it once. Pictures are decoded
 * one after the other and let go, so that memory never holds two.
 */
export async function addImages(
  sink: PdfSink,
  scenes: readonly Scene[],
  source: PictureSource,
): Promise<Images> {
  const drawn = new Map<ImageItem, Drawn>();
  const used = new Map<string, Added>();
  for (const [sha256, items] of picturesOf(scenes)) {
    const bytes = source.assets.get(sha256);
    if (!bytes) continue;
    const pixels = await decoded(bytes, source.loadWebp);
    if (!pixels) {
      source.onDamaged(sha256);
      continue;
    }
    for (const item of items) {
      const place = placeOf(item, pixels);
      if (!place) continue;
      const size = sizeOf(place, isLineArt(pixels));
      const on = source.seeThrough ? WHOLE : (source.grounds.get(item) ?? WHOLE);
      const isFlat = source.seeThrough || (pixels.alpha === null && on.share === 1);
      const key = JSON.stringify([sha256, place.part, size, !isFlat && on]);
      const name = `Im${used.size + 1}`;
      const added = used.get(key) ?? {
        name,
        ...add(sink, pixels, { place, size, on }, source),
      };
      used.set(key, added);
      drawn.set(item, { name: added.name, place });
    }
  }
  const all = [...used.values()];
  return {
    draw: (item) => drawText(item, drawn.get(item)),
    isSeeThrough: all.some((each) => each.isSeeThrough),
    images: () => Object.fromEntries(all.map(({ name, ref }) => [name, ref])),
  };
}

/** Null for a picture that is damaged behind a good head. */
async function decoded(bytes: Uint8Array, loadWebp: LoadWebp): Promise<Pixels | null> {
  try {
    return asGrey(await decodePicture(bytes, loadWebp));
  } catch {
    return null;
  }
}

/** Printed pictures by hash, in the order in which they are first met. */
function picturesOf(scenes: readonly Scene[]): Map<string, ImageItem[]> {
  const pictures = new Map<string, ImageItem[]>();
  for (const item of scenes.flatMap(({ items }) => items)) {
    if (item.kind !== 'image' || item.missing || !isPrinted(item)) continue;
    pictures.set(item.sha256, [...(pictures.get(item.sha256) ?? []), item]);
  }
  return pictures;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The most pixels a placed part may have; `resampled` never makes more of them than there are. */
function sizeOf({ part, box }: PicturePlace, isLines: boolean): Size {
  const most = isLines ? MOST_PPI_LINES : MOST_PPI;
  const pixels = (mm: number, there: number): number =>
    Math.min(there, Math.max(1, Math.floor((mm / MM_PER_INCH) * most)));
  return { width: pixels(box.w, part.w), height: pixels(box.h, part.h) };
}

interface Added {
  readonly name: string;
  readonly ref: Ref;
  readonly isSeeThrough: boolean;
}

function add(
  sink: PdfSink,
  pixels: Pixels,
  {
    place,
    size,
    on,
  }: { readonly place: PicturePlace; readonly size: Size; readonly on: PictureGround },
  { table, seeThrough }: PictureSource,
): Omit<Added, 'name'> {
  const inks = inkPicture(resampled(pixels, place.part, size), table);
  const picture = seeThrough ? inks : flattened(inks, on, table);
  const mask = maskOf(sink, picture, seeThrough);
  return { ref: addPicture(sink, picture, mask), isSeeThrough: 'SMask' in mask };
}

/** The picture's opacity as a soft mask; where there is no transparency, as a stencil. */
function maskOf(
  sink: PdfSink,
  { width, height, alpha }: InkPicture,
  seeThrough: boolean,
): { SMask?: Ref; Mask?: Ref } {
  if (!alpha) return {};
  const head = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
  if (seeThrough) {
    const dict = { ...head, ColorSpace: 'DeviceGray', BitsPerComponent: 8 };
    return { SMask: sink.stream(dict, alpha) };
  }
  const stencil = { ...head, ImageMask: true, BitsPerComponent: 1 };
  return { Mask: sink.stream(stencil, stencilOf(alpha, width, height)) };
}

/** A bit a pixel, rows from whole bytes; 1 is not painted (ISO 32000-1, 8.9.6.3). */
function stencilOf(alpha: Uint8Array, width: number, height: number): Uint8Array {
  const row = Math.ceil(width / 8);
  const bits = new Uint8Array(row * height);
  alpha.forEach((value, i) => {
    const x = i % width;
    if (value === 0) bits[Math.floor(i / width) * row + (x >> 3)]! |= 0x80 >> (x & 7);
  });
  return bits;
}

function addPicture(sink: PdfSink, picture: InkPicture, mask: PdfDict): Ref {
  const dict = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: picture.width,
    Height: picture.height,
    ColorSpace: picture.channels === 1 ? 'DeviceGray' : 'DeviceCMYK',
    BitsPerComponent: 8,
    ...mask,
  };
  const jpeg = jpegOf(picture);
  if (!jpeg) return sink.stream(dict, picture.data);
  return sink.stream({ ...dict, Filter: 'DCTDecode' }, jpeg, true);
}

/** Null for flat art, which is kept whole: its colours are few, or whole it costs little more. */
function jpegOf(picture: InkPicture): Uint8Array | null {
  const colours = coloursOf(picture, PHOTO_COLOURS);
  if (colours <= FLAT_COLOURS / (picture.channels === 1 ? 4 : 1)) return null;
  const jpeg = encodeJpeg(picture);
  const isPhoto = colours === PHOTO_COLOURS;
  if (isPhoto) return jpeg;
  const whole = zlibSync(picture.data, { level: 9 });
  // Grey has no more than 256 shades: how many there are tells flat from photo less well.
  const worth = picture.channels === 1 ? 1 : WORTH;
  return whole.length > worth * jpeg.length ? jpeg : null;
}

function drawText(item: ImageItem, drawn: Drawn | undefined): string[] {
  if (!drawn) return [];
  const { name, place } = drawn;
  const matrix = unitMatrix(place.box, item.flip);
  return [pathText(item.clip), 'W n', `${matrixText(matrix)} cm`, `/${name} Do`];
}
