import { intersection, pathBounds, type Box, type Matrix } from '../../core/geometry';
import type { ImageItem } from '../../core/scene';
import type { PixelBox } from '../../assets/raster';

/** Where the part of a picture that is seen lies: in the picture's pixels, and in item mm. */
export interface PicturePlace {
  readonly part: PixelBox;
  readonly box: Box;
}

/**
 * The whole pixels that cover what is seen of a picture of `width` × `height` pixels, and where
 * they lie; null where nothing of it is seen. The clip cuts what stands over.
 */
export function placeOf(
  { box, clip, flip }: ImageItem,
  { width, height }: { readonly width: number; readonly height: number },
): PicturePlace | null {
  const seen = intersection(box, pathBounds(clip));
  if (!seen) return null;
  const along = axis(seen.x - box.x, seen.w, box.w, { count: width, flipped: isAcross(flip) });
  const down = axis(seen.y - box.y, seen.h, box.h, { count: height, flipped: isDown(flip) });
  return {
    part: { x: along.first, y: down.first, w: along.count, h: down.count },
    box: {
      x: box.x + along.start,
      y: box.y + down.start,
      w: along.length,
      h: down.length,
    },
  };
}

interface Stretch {
  readonly first: number;
  readonly count: number;
  readonly start: number;
  readonly length: number;
}

/** Pixels are counted from the other end where the picture is mirrored. */
function axis(
  start: number,
  length: number,
  whole: number,
  { count, flipped }: { readonly count: number; readonly flipped: boolean },
): Stretch {
  const pixel = whole / count;
  // A frame is exact to 0.001 mm: a sliver of a pixel is no pixel.
  const first = Math.min(count - 1, Math.max(0, Math.floor(start / pixel + 1e-3)));
  const end = Math.max(first + 1, Math.min(count, Math.ceil((start + length) / pixel - 1e-3)));
  return {
    first: flipped ? count - end : first,
    count: end - first,
    start: first * pixel,
    length: (end - first) * pixel,
  };
}

/** From the unit square of a PDF's picture, whose first row is its upper edge, to item mm. */
export function unitMatrix({ x, y, w, h }: Box, flip: ImageItem['flip']): Matrix {
  const [across, down] = [isAcross(flip), isDown(flip)];
  return [across ? -w : w, 0, 0, down ? h : -h, across ? x + w : x, down ? y : y + h];
}

function isAcross(flip: ImageItem['flip']): boolean {
  return flip === 'h' || flip === 'both';
}

function isDown(flip: ImageItem['flip']): boolean {
  return flip === 'v' || flip === 'both';
}
