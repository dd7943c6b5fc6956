import { INKS, isOneInk, type InkPixels, type PixelSize } from '../pixels';
import type { GroundPixels } from './picture-ground';
import { blackOf, type InkPicture } from './picture-ink';

/** A picture of which nothing is see-through. */
export interface OpaquePicture {
  /** Its `alpha` says only whether a pixel is painted (255) or not (0): a stencil, which PDF 1.3 knows. */
  readonly picture: InkPicture;
  /** More than an edge of it should be mixed with a spot, which has a plate of its own. */
  readonly lostSpot: boolean;
}

/** Shares between these, 0–255, are neither seen whole nor not at all. */
const SOFT = { from: 12, to: 243 };
/** A spot fainter than this, 0–255, is not missed. */
const FAINT = 12;
/** Share of the pixels that may be soft on a spot for other reasons than an edge. */
const STRAY = 0.001;

/**
 * The picture mixed with the inks it lies on, as a press that knows transparency would mix them: in
 * its own pixels over one ink, else in those of the ground. Where nothing of it is seen it is not
 * painted, but for one ink that it covers whole.
 */
export function opaquePicture(
  picture: InkPicture,
  { share, beneath }: GroundPixels,
): OpaquePicture {
  if (!picture.alpha && share === 1) return { picture, lostSpot: false };
  const isFlat = isOneInk(beneath);
  // Whole pixels and none: what lies beneath need not be drawn again.
  if (!isFlat && share === 1 && isStencil(picture)) return { picture, lostSpot: false };
  const own = isFlat ? picture : enlarged(picture, beneath);
  const seen = seenTo(own, share);
  const groundAt = isFlat ? () => 0 : (i: number) => i * INKS;
  const soft = softOnSpot(seen, beneath, groundAt);
  const isWhole = isFlat && beneath.data[INKS - 1]! <= FAINT;
  const opaque = {
    ...own,
    channels: 4 as const,
    data: mixed(own, { seen, soft }, beneath, groundAt),
    alpha: isWhole ? null : stencilOf(seen, soft),
  };
  const isGrey = picture.channels === 1 && isBlackOnly(beneath);
  return {
    picture: isGrey ? inBlack(opaque) : opaque,
    lostSpot: inner(soft, own) > STRAY * soft.length,
  };
}

/**
 * A layer that is seen to a share 0–1, from what lies there with it, opaque, and what lies beneath:
 * the press mixes the two. Where they are the same it is not painted.
 */
export function seenThrough(whole: InkPixels, beneath: InkPixels, share: number): OpaquePicture {
  const { width, height } = whole;
  const data = new Uint8Array(width * height * 4);
  const alpha = new Uint8Array(width * height);
  let lost = 0;
  for (let i = 0; i < alpha.length; i++) {
    const own = whole.data.subarray(i * INKS, (i + 1) * INKS);
    const ground = beneath.data.subarray(i * INKS, (i + 1) * INKS);
    if (own.every((ink, c) => ink === ground[c])) continue;
    alpha[i] = 255;
    if (own[INKS - 1]! > FAINT || ground[INKS - 1]! > FAINT) lost++;
    for (let c = 0; c < 4; c++) {
      data[4 * i + c] = Math.round(ground[c]! + (own[c]! - ground[c]!) * share);
    }
  }
  const isGrey = isBlackOnly(whole) && isBlackOnly(beneath);
  const picture = {
    width,
    height,
    channels: 4 as const,
    data,
    alpha: alpha.includes(0) ? alpha : null,
  };
  return { picture: isGrey ? inBlack(picture) : picture, lostSpot: lost > STRAY * alpha.length };
}

function isStencil({ alpha }: InkPicture): boolean {
  return alpha === null || alpha.every((a) => a === 0 || a === 255);
}

function isBlackOnly({ data }: InkPixels): boolean {
  for (let i = 0; i < data.length; i += INKS)
    if (data[i] || data[i + 1] || data[i + 2]) return false;
  return true;
}

/** The same picture in more pixels, each the one that lies there. */
function enlarged(picture: InkPicture, { width, height }: PixelSize): InkPicture {
  if (picture.width === width && picture.height === height) return picture;
  const { channels, data, alpha } = picture;
  const more = {
    data: new Uint8Array(width * height * channels),
    alpha: new Uint8Array(width * height),
  };
  for (let i = 0; i < width * height; i++) {
    const x = Math.floor(((i % width) * picture.width) / width);
    const y = Math.floor((Math.floor(i / width) * picture.height) / height);
    const from = y * picture.width + x;
    for (let c = 0; c < channels; c++) more.data[i * channels + c] = data[from * channels + c]!;
    more.alpha[i] = alpha ? alpha[from]! : 255;
  }
  return { width, height, channels, data: more.data, alpha: alpha && more.alpha };
}

/** How much each pixel is seen, 0–255. */
function seenTo({ alpha, width, height }: InkPicture, share: number): Uint8Array {
  if (!alpha) return new Uint8Array(width * height).fill(Math.round(share * 255));
  return share === 1 ? alpha : alpha.map((a) => Math.round(a * share));
}

/** Where the ground of a pixel begins in its data. */
type GroundAt = (pixel: number) => number;

/** The pixels, as 1, that ought to be mixed with a spot. */
function softOnSpot(seen: Uint8Array, { data }: InkPixels, groundAt: GroundAt): Uint8Array {
  return seen.map((share, i) => {
    const isSoft = share > SOFT.from && share < SOFT.to;
    return isSoft && data[groundAt(i) + INKS - 1]! > FAINT ? 1 : 0;
  });
}

function mixed(
  picture: InkPicture,
  { seen, soft }: { readonly seen: Uint8Array; readonly soft: Uint8Array },
  ground: InkPixels,
  groundAt: GroundAt,
): Uint8Array {
  const own = picture.channels === 1 ? blackOf(picture.data) : picture.data;
  const data = new Uint8Array(seen.length * 4);
  for (let i = 0; i < seen.length; i++) {
    const share = soft[i] ? 1 : seen[i]! / 255;
    const at = groundAt(i);
    for (let c = 0; c < 4; c++) {
      data[4 * i + c] = Math.round(share * own[4 * i + c]! + (1 - share) * ground.data[at + c]!);
    }
  }
  return data;
}

/** Null where all is painted. */
function stencilOf(seen: Uint8Array, soft: Uint8Array): Uint8Array | null {
  const stencil = seen.map((share, i) => (share === 0 || (soft[i] && share < 128) ? 0 : 255));
  return stencil.includes(0) ? stencil : null;
}

function inBlack({ data, ...picture }: InkPicture): InkPicture {
  const grey = new Uint8Array(data.length / 4);
  for (let i = 0; i < grey.length; i++) grey[i] = 255 - data[4 * i + 3]!;
  return { ...picture, channels: 1, data: grey };
}

/** How many pixels have only such neighbours: they are no edge. */
function inner(soft: Uint8Array, { width, height }: PixelSize): number {
  let count = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const rows = [at - width, at, at + width];
      if (soft[at] && rows.every((i) => soft[i - 1] && soft[i] && soft[i + 1])) count++;
    }
  }
  return count;
}
