import { crc32 } from '../../core/document';
import type { PictureHead } from './types';

/**
 * The file with its orientation said to be upright, for viewers that would turn it a second time,
 * or not at all: who shows it turns it by `head.orientation`.
 */
export function withoutOrientation(bytes: Uint8Array, head: PictureHead): Uint8Array {
  const place = head.orientationPlace;
  if (!place || head.orientation === 1) return bytes;
  const copy = new Uint8Array(bytes);
  const file = new DataView(copy.buffer);
  file.setUint16(place.at, 1, place.littleEndian);
  if (place.summed) {
    const { from, to } = place.summed;
    file.setUint32(to, crc32(copy.subarray(from, to)));
  }
  return copy;
}
