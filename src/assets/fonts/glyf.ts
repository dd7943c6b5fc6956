/** A glyph's head, and the flags of points and parts (OpenType 1.9, "glyf"). */
const HEAD = 10;
const REPEAT = 0x08;
const X = { short: 0x02, same: 0x10 };
const Y = { short: 0x04, same: 0x20 };
const WORDS = 0x1;
const MORE = 0x20;
const SCALES: readonly (readonly [flag: number, size: number])[] = [
  [0x08, 2],
  [0x40, 4],
  [0x80, 8],
];

/**
 * Walks every TrueType outline once, in time that grows with the bytes and not with the points they
 * claim. Throws a RangeError where one leaves its place or names a part that is not there.
 */
export function checkGlyf(
  glyf: DataView,
  loca: DataView,
  { count, long }: { readonly count: number; readonly long: boolean },
): void {
  const offset = (gid: number): number =>
    long ? loca.getUint32(gid * 4) : loca.getUint16(gid * 2) * 2;
  for (let gid = 0; gid < count; gid++) {
    const [start, end] = [offset(gid), offset(gid + 1)];
    if (end < start || end > glyf.byteLength) throw new RangeError('loca out of order');
    if (end === start) continue;
    const glyph = new DataView(glyf.buffer, glyf.byteOffset + start, end - start);
    if (glyph.getInt16(0) >= 0) checkSimple(glyph, glyph.getInt16(0));
    else checkParts(glyph, count);
  }
}

function checkSimple(glyph: DataView, contours: number): void {
  let points = 0;
  for (let i = 0; i < contours; i++) {
    const end = glyph.getUint16(HEAD + i * 2) + 1;
    if (end < points) throw new RangeError('contours out of order');
    points = end;
  }
  if (contours === 0) return;
  const flagsAt = HEAD + contours * 2 + 2 + glyph.getUint16(HEAD + contours * 2);
  checkPoints(glyph, flagsAt, points);
}

function checkPoints(glyph: DataView, start: number, points: number): void {
  let at = start;
  let size = 0;
  for (let left = points; left > 0;) {
    const flag = glyph.getUint8(at++);
    const times = Math.min(left, flag & REPEAT ? glyph.getUint8(at++) + 1 : 1);
    size += times * (sizeOf(flag, X) + sizeOf(flag, Y));
    left -= times;
  }
  if (at + size > glyph.byteLength) throw new RangeError('points out of place');
}

function sizeOf(flag: number, { short, same }: { short: number; same: number }): number {
  if (flag & short) return 1;
  return flag & same ? 0 : 2;
}

function checkParts(glyph: DataView, count: number): void {
  let at = HEAD;
  let flags = MORE;
  while (flags & MORE) {
    flags = glyph.getUint16(at);
    if (glyph.getUint16(at + 2) >= count) throw new RangeError('no such part');
    at += 4 + (flags & WORDS ? 4 : 2) + (SCALES.find(([flag]) => flags & flag)?.[1] ?? 0);
  }
  if (at > glyph.byteLength) throw new RangeError('parts out of place');
}
