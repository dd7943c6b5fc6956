import type { Result } from '../../core/document';
import { jpegHead, pngHead, webpHead, type StoredHead } from './heads';
import { issueOf, PICTURE_LIMITS, PictureFault } from './limits';
import { sniff } from './sniff';
import type { PictureHead } from './types';

const HEADS = { png: pngHead, jpeg: jpegHead, webp: webpHead } as const;
const MIME = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const;

/**
 * The one door for a picture from outside: its content decides what it is, and its head whether it
 * is taken. Nothing is decoded, so that what is too large costs nothing.
 */
export function readPicture(bytes: Uint8Array): Result<PictureHead> {
  try {
    return { ok: true, value: headOf(bytes) };
  } catch (error) {
    return { ok: false, issues: [issueOf(error)] };
  }
}

/** As `readPicture`; throws a `PictureFault`, or whatever a broken file makes happen. */
export function headOf(bytes: Uint8Array): PictureHead {
  const { bytes: most } = PICTURE_LIMITS;
  if (bytes.length > most) throw new PictureFault('picture-too-big', { max: most });
  const format = formatOf(bytes);
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = HEADS[format](file);
  refuseExtremes(head);
  return upright(head);
}

function formatOf(bytes: Uint8Array): keyof typeof HEADS {
  const found = sniff(bytes);
  switch (found.kind) {
    case 'png':
    case 'jpeg':
    case 'webp':
      return found.kind;
    case 'heic':
      throw new PictureFault('picture-heic');
    case 'text':
      throw new PictureFault('picture-is-text');
    case 'other':
      throw new PictureFault('picture-format', { format: found.name });
    case 'unknown':
      throw new PictureFault('not-a-picture');
  }
}

function refuseExtremes({ width, height, animated }: StoredHead): void {
  const { side, pixels } = PICTURE_LIMITS;
  if (width < 1 || height < 1) throw new PictureFault('picture-damaged');
  const longest = Math.max(width, height);
  if (longest > side) throw new PictureFault('picture-too-long', { found: longest, max: side });
  if (width * height > pixels) {
    const [found, max] = [Math.ceil((width * height) / 1e6), pixels / 1e6];
    throw new PictureFault('picture-too-many-pixels', { found, max });
  }
  if (animated) throw new PictureFault('picture-animated');
}

function upright({ turned, width, height, ...head }: StoredHead): PictureHead {
  const lies = turned.orientation >= 5;
  return {
    ...head,
    mime: MIME[head.format],
    width: lies ? height : width,
    height: lies ? width : height,
    orientation: turned.orientation,
    orientationPlace: turned.place,
  };
}
