import type { AssetRecord, ImageNode } from './types';

const MM_PER_INCH = 25.4;

/**
 * Pixels per inch of a picture as it is placed: of the coarser axis, since that one is seen. Null
 * where the picture's size is not known, and of one drawn in an ink, which has no pixels.
 */
export function effectivePpi(
  { w, h, crop, ink }: Pick<ImageNode, 'w' | 'h' | 'crop' | 'ink'>,
  { width, height }: Pick<AssetRecord, 'width' | 'height'>,
): number | null {
  if (width === undefined || height === undefined || ink || w <= 0 || h <= 0) return null;
  const across = (width * (crop?.w ?? 1)) / w;
  const down = (height * (crop?.h ?? 1)) / h;
  return Math.min(across, down) * MM_PER_INCH;
}
