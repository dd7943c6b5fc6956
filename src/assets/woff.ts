import { Unzlib } from 'fflate';

const WOFF = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;
/** Bytes inflated at a time: what comes out of them is at most a thousand times as much. */
const BITE = 4096;

/**
 * Unpacks a WOFF 1 file to the sfnt that HarfBuzz, canvas and PDF all read; an sfnt is
 * returned as it is. Throws on a file that is neither or is cut short.
 * Layout: W3C WOFF File Format 1.0, §§ 3–5.
 */
export function toSfnt(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12) throw new RangeError('not a font file');
  const signature = view.getUint32(0);
  if (signature !== WOFF) return sfntOrThrow(bytes, signature);
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, i) => readEntry(view, HEADER + i * ENTRY));
  const out = new Uint8Array(view.getUint32(16));
  const to = new DataView(out.buffer);
  writeOffsetTable(to, view.getUint32(4), count);
  let offset = 12 + 16 * count;
  tables.forEach((t, i) => {
    const data = bytes.subarray(t.offset, t.offset + t.packed);
    const place = out.subarray(offset, offset + t.length);
    if (t.packed < t.length) inflate(data, place);
    else place.set(data);
    writeEntry(to, 12 + 16 * i, t, offset);
    offset += (t.length + 3) & ~3;
  });
  return out;
}

/** Inflates what fills its place exactly, and never more. */
function inflate(packed: Uint8Array, place: Uint8Array): void {
  let at = 0;
  const stream = new Unzlib((chunk) => {
    place.set(chunk, at);
    at += chunk.length;
  });
  for (let from = 0; from < packed.length; from += BITE) {
    stream.push(packed.subarray(from, from + BITE));
  }
  if (at !== place.length) throw new RangeError('a table is cut short');
}

function sfntOrThrow(bytes: Uint8Array, signature: number): Uint8Array {
  const known = [0x00010000, 0x4f54544f, 0x74727565];
  if (!known.includes(signature)) throw new RangeError('not a font file');
  return bytes;
}

interface TableEntry {
  readonly tag: number;
  readonly offset: number;
  readonly packed: number;
  readonly length: number;
  readonly checksum: number;
}

function readEntry(view: DataView, at: number): TableEntry {
  return {
    tag: view.getUint32(at),
    offset: view.getUint32(at + 4),
    packed: view.getUint32(at + 8),
    length: view.getUint32(at + 12),
    checksum: view.getUint32(at + 16),
  };
}

function writeOffsetTable(to: DataView, flavour: number, count: number): void {
  const power = 2 ** Math.floor(Math.log2(count));
  to.setUint32(0, flavour);
  to.setUint16(4, count);
  to.setUint16(6, power * 16);
  to.setUint16(8, Math.log2(power));
  to.setUint16(10, count * 16 - power * 16);
}

function writeEntry(to: DataView, at: number, table: TableEntry, offset: number): void {
  to.setUint32(at, table.tag);
  to.setUint32(at + 4, table.checksum);
  to.setUint32(at + 8, offset);
  to.setUint32(at + 12, table.length);
}
