import { Inflate } from 'fflate';
import { crc32 } from '../core/document';
import { FileFault } from './fault';
import { CAPS } from './limits';

/** Signatures and sizes of APPNOTE.TXT §4.3. */
const LOCAL = { signature: 0x04034b50, size: 30 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const END = { signature: 0x06054b50, size: 22, comment: 0xffff };
/** A data descriptor with its signature, in zip64's longer form. */
const DESCRIPTOR = 24;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const DESCRIBED = 8;
const SLICE = 16 * 1024;

const NAMES = /^(design\.json|preview\.png|LICENSES|assets\/[0-9a-f]{64})$/;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The files of a container, each whole and checked. Stricter than the format: what the central
 * directory says must be what the local headers say, entries follow one another without hidden
 * bytes, and only our own names are taken. Throws `FileFault`.
 */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  checkNames(entries);
  const files = new Map<string, Uint8Array>();
  let at = 0;
  let total = 0;
  for (const entry of entries) {
    const gap = entry.offset - at;
    if (gap !== 0 && (gap < 0 || gap > DESCRIPTOR)) throw new FileFault('zip-mismatch', entry.name);
    const start = checkLocal(bytes, view, entry);
    const data = unpack(bytes.subarray(start, start + entry.packed), entry);
    total += data.length;
    if (total > CAPS.total) throw new FileFault('total-too-big', '', { max: CAPS.total });
    files.set(entry.name, data);
    at = start + entry.packed;
  }
  return files;
}

/** The entries of the central directory, by their place in the file. */
function readDirectory(bytes: Uint8Array, view: DataView): readonly Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const disks = view.getUint32(end + 4, true);
  if (disks !== 0 || count === 0xffff || start === 0xffffffff) {
    throw new FileFault('zip-unsupported');
  }
  if (count > CAPS.entries) {
    throw new FileFault('too-many-entries', '', { max: CAPS.entries, found: count });
  }
  if (start + size !== end) throw new FileFault('zip-damaged');
  const entries: Entry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL.size > end || view.getUint32(at, true) !== CENTRAL.signature) {
      throw new FileFault('zip-damaged');
    }
    entries.push(centralEntry(bytes, view, at));
    at += CENTRAL.size + tailLength(view, at);
  }
  if (at !== end) throw new FileFault('zip-damaged');
  return entries.sort((a, b) => a.offset - b.offset);
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - END.comment); at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw new FileFault('zip-damaged');
}

/** Lengths of name, extra field and comment behind a central header. */
function tailLength(view: DataView, at: number): number {
  return (
    view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  );
}

function centralEntry(bytes: Uint8Array, view: DataView, at: number): Entry {
  return {
    name: nameAt(bytes, at + CENTRAL.size, view.getUint16(at + 28, true)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** One character for each byte: all that our own names need. */
function nameAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function checkNames(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    // Strangers' names may hold anything: only the beginning is shown, and only in ASCII.
    const shown = name.slice(0, 60).replace(/[^\x20-\x7e]/g, '?');
    if (!NAMES.test(name)) throw new FileFault('bad-entry-name', shown);
    if (seen.has(name)) throw new FileFault('duplicate-entry', shown);
    seen.add(name);
  }
}

/** Compares the local header with the central one; returns where the data begin. */
function checkLocal(bytes: Uint8Array, view: DataView, entry: Entry): number {
  const { offset, name } = entry;
  if (offset + LOCAL.size > bytes.length || view.getUint32(offset, true) !== LOCAL.signature) {
    throw new FileFault('zip-damaged', name);
  }
  const nameLength = view.getUint16(offset + 26, true);
  const sizesLater = (view.getUint16(offset + 6, true) & DESCRIBED) !== 0;
  const same =
    nameAt(bytes, offset + LOCAL.size, nameLength) === name &&
    view.getUint16(offset + 8, true) === entry.method &&
    view.getUint16(offset + 6, true) === entry.flags &&
    (sizesLater || view.getUint32(offset + 18, true) === entry.packed);
  if (!same) throw new FileFault('zip-mismatch', name);
  if ((entry.flags & ENCRYPTED) !== 0) throw new FileFault('zip-unsupported', name);
  const start = offset + LOCAL.size + nameLength + view.getUint16(offset + 28, true);
  if (start + entry.packed > bytes.length) throw new FileFault('zip-damaged', name);
  return start;
}

function unpack(packed: Uint8Array, entry: Entry): Uint8Array {
  if (entry.size > CAPS.entry) throw tooBig(entry);
  const data = contentOf(packed, entry);
  if (data.length !== entry.size || crc32(data) !== entry.crc) {
    throw new FileFault('zip-damaged', entry.name);
  }
  return data;
}

function contentOf(packed: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method === STORED) return packed.slice();
  if (entry.method === DEFLATED) return inflate(packed, entry);
  throw new FileFault('zip-unsupported', entry.name);
}

/** Inflates slice by slice and stops as soon as more comes out than the header says. */
function inflate(packed: Uint8Array, entry: Entry): Uint8Array {
  const data = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > data.length) throw tooBig(entry);
    data.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault('zip-damaged', entry.name);
  }
  return data.subarray(0, length);
}

function tooBig({ name }: Entry): FileFault {
  return new FileFault('entry-too-big', name, { max: CAPS.entry });
}
