/** What Besek reads of a `CFF ` table (Adobe Technical Note 5176). */
export interface Cff {
  /** Glyphs of the CharStrings INDEX. */
  readonly glyphs: number;
  /** Keyed by character ids: then the id of each glyph, else null. */
  readonly cids: readonly number[] | null;
}

const CHARSET = 15;
const CHARSTRINGS = 17;
const ESCAPE = 12;
const ROS = 1230;

/** Reads a CFF table's indexes. Throws a RangeError on one that is cut short or contradicts itself. */
export function readCff(view: DataView): Cff {
  if (view.getUint8(0) !== 1) throw new RangeError('CFF of another version');
  const names = readIndex(view, view.getUint8(2));
  const tops = readIndex(view, names.end);
  const strings = readIndex(view, tops.end);
  readIndex(view, strings.end);
  const [start, end] = tops.offsets;
  if (start === undefined || end === undefined) throw new RangeError('no Top DICT');
  const top = readDict(view, start, end);
  const at = top.get(CHARSTRINGS);
  if (at === undefined) throw new RangeError('no CharStrings');
  const glyphs = readIndex(view, at).offsets.length - 1;
  const charset = top.get(CHARSET) ?? 0;
  return { glyphs, cids: top.has(ROS) ? readCharset(view, charset, glyphs) : null };
}

interface Index {
  /** Where each object begins, and where the last ends; empty for an empty INDEX. */
  readonly offsets: readonly number[];
  readonly end: number;
}

function readIndex(view: DataView, at: number): Index {
  const count = view.getUint16(at);
  if (count === 0) return { offsets: [], end: at + 2 };
  const size = view.getUint8(at + 2);
  if (size < 1 || size > 4) throw new RangeError('wrong offset size');
  const base = at + 3 + (count + 1) * size - 1;
  const offsets: number[] = [];
  for (let i = 0; i <= count; i++) {
    const offset = base + readNumber(view, at + 3 + i * size, size);
    if (offset < (offsets.at(-1) ?? base + 1) || offset > view.byteLength) {
      throw new RangeError('offsets out of order');
    }
    offsets.push(offset);
  }
  return { offsets, end: offsets.at(-1)! };
}

function readNumber(view: DataView, at: number, size: number): number {
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 256 + view.getUint8(at + i);
  return value;
}

/** The first operand of each operator; two-byte operators are 1200 and their second byte. */
function readDict(view: DataView, start: number, end: number): ReadonlyMap<number, number> {
  const dict = new Map<number, number>();
  let first: number | null = null;
  for (let at = start; at < end;) {
    const byte = view.getUint8(at);
    if (byte <= 21) {
      const operator = byte === ESCAPE ? 1200 + view.getUint8(at + 1) : byte;
      dict.set(operator, first ?? 0);
      first = null;
      at += byte === ESCAPE ? 2 : 1;
    } else {
      const { value, next } = readOperand(view, at);
      first ??= value;
      at = next;
    }
  }
  return dict;
}

function readOperand(view: DataView, at: number): { value: number; next: number } {
  const byte = view.getUint8(at);
  if (byte === 28) return { value: view.getInt16(at + 1), next: at + 3 };
  if (byte === 29) return { value: view.getInt32(at + 1), next: at + 5 };
  if (byte === 30) return { value: 0, next: endOfReal(view, at + 1) };
  if (byte <= 246) return { value: byte - 139, next: at + 1 };
  const low = view.getUint8(at + 1);
  const value = byte <= 250 ? (byte - 247) * 256 + low + 108 : -(byte - 251) * 256 - low - 108;
  return { value, next: at + 2 };
}

/** A real number is nibbles up to one of 15; none that matters here is real. */
function endOfReal(view: DataView, start: number): number {
  let at = start;
  while ((view.getUint8(at) & 0xf) !== 0xf && view.getUint8(at) >> 4 !== 0xf) at++;
  return at + 1;
}

/** Character ids by glyph, in the three forms of a charset; 0–2 name those of names, not of ids. */
function readCharset(view: DataView, at: number, glyphs: number): readonly number[] {
  const cids = [0];
  const format = at <= 2 ? 2 : view.getUint8(at);
  if (at <= 2) return Array.from({ length: glyphs }, (_, i) => i);
  let next = at + 1;
  while (cids.length < glyphs) {
    const first = view.getUint16(next);
    next += 2;
    let left = 0;
    if (format === 1) left = view.getUint8(next);
    if (format === 2) left = view.getUint16(next);
    next += format;
    for (let i = 0; i <= left && cids.length < glyphs; i++) cids.push(first + i);
  }
  return cids;
}
