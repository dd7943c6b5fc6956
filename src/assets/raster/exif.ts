import type { OrientationPlace } from './types';

const ORIENTATION = 0x0112;
const SHORT = 3;
const ENTRY = 12;

export interface Turned {
  readonly orientation: number;
  readonly place: OrientationPlace | null;
}

export const UPRIGHT: Turned = { orientation: 1, place: null };

/**
 * The orientation in a TIFF structure (EXIF 2.3, 4.6.2) between two offsets of a file; upright
 * where it says nothing that makes sense.
 */
export function orientationIn(
  file: DataView,
  from: number,
  to: number,
  summed: OrientationPlace['summed'] = null,
): Turned {
  if (to - from < 8) return UPRIGHT;
  const mark = file.getUint16(from);
  if (mark !== 0x4949 && mark !== 0x4d4d) return UPRIGHT;
  const littleEndian = mark === 0x4949;
  const ifd = from + file.getUint32(from + 4, littleEndian);
  if (ifd + 2 > to) return UPRIGHT;
  const count = file.getUint16(ifd, littleEndian);
  for (let i = 0; i < count; i++) {
    const entry = ifd + 2 + i * ENTRY;
    if (entry + ENTRY > to) return UPRIGHT;
    if (file.getUint16(entry, littleEndian) !== ORIENTATION) continue;
    if (file.getUint16(entry + 2, littleEndian) !== SHORT) return UPRIGHT;
    const orientation = file.getUint16(entry + 8, littleEndian);
    if (orientation < 1 || orientation > 8) return UPRIGHT;
    return { orientation, place: { at: entry + 8, littleEndian, summed } };
  }
  return UPRIGHT;
}
