import { PictureFault } from './limits';
import { orientationIn, UPRIGHT, type Turned } from './exif';
import type { PictureHead } from './types';

/** A head before the picture is turned upright. */
export interface StoredHead extends Omit<PictureHead, 'mime' | 'orientation' | 'orientationPlace'> {
  readonly turned: Turned;
}

const damaged = (): PictureFault => new PictureFault('picture-damaged');

/** A PNG's head (ISO/IEC 15948): `IHDR`, and what its other chunks add. */
export function pngHead(file: DataView): StoredHead {
  if (file.byteLength < 33 || nameAt(file, 12) !== 'IHDR') throw damaged();
  const [bits, type] = [file.getUint8(24), file.getUint8(25)];
  let [transparent, animated, turned] = [false, false, UPRIGHT];
  for (const { name, from, to } of pngChunks(file)) {
    if (name === 'tRNS') transparent = true;
    if (name === 'acTL') animated = true;
    if (name === 'eXIf') turned = orientationIn(file, from, to, { from: from - 4, to });
  }
  return {
    format: 'png',
    width: file.getUint32(16),
    height: file.getUint32(20),
    space: type === 0 || type === 4 ? 'grey' : 'rgb',
    alpha: type === 4 || type === 6 || transparent,
    bits: bits === 16 ? 16 : 8,
    animated,
    turned,
  };
}

export interface Part {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The chunks of a PNG; the last one may be cut off. */
export function* pngChunks(file: DataView): Generator<Part> {
  for (let at = 8; at + 8 <= file.byteLength;) {
    const from = at + 8;
    const to = Math.min(from + file.getUint32(at), file.byteLength);
    yield { name: nameAt(file, at + 4), from, to };
    at = to + 4;
  }
}

/** Frames of components in 8 bits that the decoder knows: baseline, extended, progressive. */
const KNOWN_FRAMES = new Set([0xc0, 0xc1, 0xc2]);
/** Markers in C0 … CF that begin no frame. */
const NO_FRAMES = new Set([0xc4, 0xc8, 0xcc]);

/** A JPEG's head (ITU-T T.81, B.2): the frame, and the orientation that EXIF gives. */
export function jpegHead(file: DataView): StoredHead {
  let turned = UPRIGHT;
  for (const { name, from, to } of jpegSegments(file)) {
    const marker = Number(name);
    if (marker === 0xe1 && to - from > 6 && nameAt(file, from) === 'Exif') {
      turned = orientationIn(file, from + 6, to);
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker);
    if (isFrame) return { ...frameHead(file, marker, from), turned };
  }
  throw damaged();
}

function frameHead(file: DataView, marker: number, from: number): Omit<StoredHead, 'turned'> {
  if (from + 6 > file.byteLength) throw damaged();
  const precision = file.getUint8(from);
  if (!KNOWN_FRAMES.has(marker) || precision !== 8) throw new PictureFault('picture-kind');
  const space = ({ 1: 'grey', 3: 'rgb', 4: 'cmyk' } as const)[file.getUint8(from + 5)];
  if (!space) throw new PictureFault('picture-kind');
  return {
    format: 'jpeg',
    width: file.getUint16(from + 3),
    height: file.getUint16(from + 1),
    space,
    alpha: false,
    bits: 8,
    animated: false,
  };
}

/** Segments before the scan, named by their marker. */
export function* jpegSegments(file: DataView): Generator<Part> {
  for (let at = 2; at + 4 <= file.byteLength;) {
    if (file.getUint8(at) !== 0xff) throw damaged();
    const marker = file.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) return;
    const length = file.getUint16(at + 2);
    yield { name: String(marker), from: at + 4, to: Math.min(at + 2 + length, file.byteLength) };
    at += 2 + length;
  }
}

/** A WebP's head (RFC 9649): simple, lossless or extended. */
export function webpHead(file: DataView): StoredHead {
  let [frame, turned]: [Omit<StoredHead, 'turned'> | null, Turned] = [null, UPRIGHT];
  for (const { name, from, to } of webpChunks(file)) {
    if (name === 'EXIF') turned = orientationIn(file, exifStart(file, from, to), to);
    frame ??= webpFrame(file, name, { from, to });
  }
  if (!frame) throw damaged();
  return { ...frame, turned };
}

/** Some writers keep JPEG's six letters before the TIFF structure. */
function exifStart(file: DataView, from: number, to: number): number {
  return to - from > 6 && nameAt(file, from) === 'Exif' ? from + 6 : from;
}

function webpFrame(
  file: DataView,
  name: string,
  { from, to }: Omit<Part, 'name'>,
): Omit<StoredHead, 'turned'> | null {
  if (to - from < 5) return null;
  const common = { format: 'webp', space: 'rgb', bits: 8, animated: false } as const;
  if (name === 'VP8X' && to - from >= 10) {
    const flags = file.getUint8(from);
    const [width, height] = [uint24(file, from + 4) + 1, uint24(file, from + 7) + 1];
    return {
      ...common,
      width,
      height,
      alpha: (flags & 0x10) !== 0,
      animated: (flags & 0x02) !== 0,
    };
  }
  if (name === 'VP8L') {
    const packed = file.getUint32(from + 1, true);
    const [width, height] = [(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1];
    return { ...common, width, height, alpha: ((packed >>> 28) & 1) === 1 };
  }
  if (name === 'VP8 ' && to - from >= 10) {
    const size = (at: number): number => file.getUint16(at, true) & 0x3fff;
    return { ...common, width: size(from + 6), height: size(from + 8), alpha: false };
  }
  return null;
}

function* webpChunks(file: DataView): Generator<Part> {
  for (let at = 12; at + 8 <= file.byteLength;) {
    const length = file.getUint32(at + 4, true);
    const from = at + 8;
    yield { name: nameAt(file, at), from, to: Math.min(from + length, file.byteLength) };
    at = from + length + (length % 2);
  }
}

function uint24(file: DataView, at: number): number {
  return file.getUint16(at, true) | (file.getUint8(at + 2) << 16);
}

/** Four letters. */
function nameAt(file: DataView, at: number): string {
  if (at + 4 > file.byteLength) return '';
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => file.getUint8(at + i)));
}
