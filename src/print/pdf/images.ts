import { zlibSync } from 'fflate';
import { isPrinted, type ImageItem, type Scene } from '../../core/scene';
import { INKS, isOneInk } from '../pixels';
import { encodeJpeg } from './jpeg';
import { matrixText } from './numbers';
import { pathText } from './path';
import {
  createGrounds,
  type GroundPixels,
  type Grounds,
  type GroundSource,
} from './picture-ground';
import { coloursOf, type InkPicture } from './picture-ink';
import { opaquePicture, type OpaquePicture } from './picture-opaque';
import { unitMatrix, type PicturePlace } from './picture-place';
import { placedPictures, type PlacedPicture } from './placed-pictures';
import type { PdfDict, PdfSink, Ref } from './sink';

/** A picture of no more colours is flat art, one of so many a photo. */
const FLAT_COLOURS = 256;
const PHOTO_COLOURS = 8192;
/** How many times a JPEG's bytes an edge without its ripples may cost. */
const WORTH = 2;

/** What pictures are made of, and what lies beneath those that may not be seen through. */
export interface PictureSource extends GroundSource {
  /** Soft masks are allowed; else every picture is made opaque. */
  readonly seeThrough: boolean;
  /** Hears of each picture that is soft on a spot, where it may not be. */
  readonly onLostSpot: (item: ImageItem) => void;
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

/** Adds every picture of the scenes to the file, each part and size of it once. */
export async function addImages(
  sink: PdfSink,
  scenes: readonly Scene[],
  source: PictureSource,
): Promise<Images> {
  const drawn = new Map<ImageItem, Drawn>();
  const used = new Map<string, Added>();
  const grounds = createGrounds(source);
  const add = (item: ImageItem, place: PicturePlace, key: string, make: () => OpaquePicture) => {
    const name = `Im${used.size + 1}`;
    const added = used.get(key) ?? { name, ...addOpaque(sink, make(), source.seeThrough) };
    if (added.lostSpot) source.onLostSpot(item);
    used.set(key, added);
    drawn.set(item, { name: added.name, place });
  };
  for (const [sha256, items] of picturesOf(scenes, source)) {
    for (const placed of await placedPictures(sha256, items, source)) {
      const { item, place, key, inks } = placed;
      const ground = await groundOf(placed, grounds, source);
      const mixture = ground ? groundKey(ground, used.size) : '';
      add(item, place, key + mixture, () => mixedWith(inks, ground));
    }
  }
  for (const item of source.layers.keys()) {
    const layer = await grounds.layer(item);
    add(item, layer.place, `layer ${used.size}`, () => layer);
  }
  const all = [...used.values()];
  return {
    draw: (item) => drawText(item, drawn.get(item)),
    isSeeThrough: all.some((each) => each.isSeeThrough),
    images: () => Object.fromEntries(all.map(({ name, ref }) => [name, ref])),
  };
}

function mixedWith(inks: InkPicture, ground: GroundPixels | null): OpaquePicture {
  return ground ? opaquePicture(inks, ground) : { picture: inks, lostSpot: false };
}

/** What a picture has to be mixed with; null where it need not be. */
async function groundOf(
  placed: PlacedPicture,
  grounds: Grounds,
  source: PictureSource,
): Promise<GroundPixels | null> {
  const on = source.grounds.get(placed.item);
  if (source.seeThrough || !on || (on.share === 1 && !placed.inks.alpha)) return null;
  return grounds.under(placed, on);
}

/** Equal for equal mixtures: of grounds in more than one ink no two are taken for the same. */
function groundKey({ share, beneath }: GroundPixels, count: number): string {
  const ink = [...beneath.data.subarray(0, INKS)];
  return JSON.stringify(isOneInk(beneath) ? [share, ink] : count);
}

/** Printed pictures by hash, in the order in which they are first met; none that stands for a layer. */
function picturesOf(scenes: readonly Scene[], { layers }: PictureSource): Map<string, ImageItem[]> {
  const pictures = new Map<string, ImageItem[]>();
  for (const item of scenes.flatMap(({ items }) => items)) {
    if (item.kind !== 'image' || item.missing || layers.has(item) || !isPrinted(item)) continue;
    pictures.set(item.sha256, [...(pictures.get(item.sha256) ?? []), item]);
  }
  return pictures;
}

interface Added {
  readonly name: string;
  readonly ref: Ref;
  readonly isSeeThrough: boolean;
  readonly lostSpot: boolean;
}

function addOpaque(
  sink: PdfSink,
  { picture, lostSpot }: OpaquePicture,
  seeThrough: boolean,
): Omit<Added, 'name'> {
  const mask = maskOf(sink, picture, seeThrough);
  return { ref: addPicture(sink, picture, mask), isSeeThrough: 'SMask' in mask, lostSpot };
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
