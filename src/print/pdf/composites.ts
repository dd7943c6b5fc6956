import { viewOf, type Sfnt } from './sfnt';

const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const XY_SCALE = 0x40;
const MATRIX = 0x80;

/**
 * The glyphs asked for, `.notdef`, and all parts of composite glyphs, ascending: the order in
 * which hb-subset numbers them anew. Parts are read from `glyf` (OpenType 1.9, "glyf").
 */
export function closeOverComposites(font: Sfnt, gids: Iterable<number>): number[] {
  const closed = new Set<number>();
  const waiting = [0, ...gids];
  const glyphOf = glyphReader(font);
  for (let gid = waiting.pop(); gid !== undefined; gid = waiting.pop()) {
    if (closed.has(gid)) continue;
    closed.add(gid);
    const glyph = glyphOf(gid);
    if (glyph) waiting.push(...components(glyph));
  }
  return [...closed].sort((a, b) => a - b);
}

/** Data of a TrueType glyph; null for an empty one and in CFF fonts, which have no parts. */
function glyphReader(font: Sfnt): (gid: number) => DataView | null {
  const [glyf, loca, head] = [font.table('glyf'), font.table('loca'), font.table('head')];
  if (!glyf || !loca || !head) return () => null;
  const offsets = viewOf(loca);
  const long = viewOf(head).getInt16(50) === 1;
  const offset = (gid: number): number =>
    long ? offsets.getUint32(gid * 4) : offsets.getUint16(gid * 2) * 2;
  return (gid) => {
    const start = offset(gid);
    const end = offset(gid + 1);
    return end > start ? viewOf(glyf.subarray(start, end)) : null;
  };
}

function components(glyph: DataView): number[] {
  if (glyph.getInt16(0) >= 0) return [];
  const parts: number[] = [];
  let at = 10;
  let flags = MORE;
  while (flags & MORE) {
    flags = glyph.getUint16(at);
    parts.push(glyph.getUint16(at + 2));
    at += 4 + (flags & WORDS ? 4 : 2) + transformSize(flags);
  }
  return parts;
}

function transformSize(flags: number): number {
  if (flags & SCALE) return 2;
  if (flags & XY_SCALE) return 4;
  return flags & MATRIX ? 8 : 0;
}
