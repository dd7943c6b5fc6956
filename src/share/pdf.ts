import { Inflate } from 'fflate';
import { FileFault } from './fault';
import { CAPS } from './limits';
import { isZip } from './zip';

/** The type of our own stream, as the PDF painter names it (`print/pdf/piece-info.ts`). */
const TYPE = '/BesekDesign';
/** A stream's dictionary of ours is far shorter, in bytes. */
const DICTIONARY = 400;
const SLICE = 16 * 1024;

const latin1 = new TextDecoder('latin1');

export function isPdf(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0, '%PDF-');
}

/**
 * The container (`.besek`) of the design in a PDF of ours, whatever program has rewritten the file since. Only our
 * own stream is looked for, the last one: neither cross-references nor any other object is read, so
 * that nothing in a stranger's file leads anywhere. Throws `FileFault`.
 */
export function designInPdf(bytes: Uint8Array): Uint8Array {
  const at = lastIndexOf(bytes, TYPE, bytes.length);
  const isLocked = lastIndexOf(bytes, '/Encrypt', bytes.length) >= 0;
  if (at < 0) throw new FileFault(isLocked ? 'pdf-locked' : 'pdf-without-design');
  const { length, isDeflated, start } = readHead(bytes, at);
  if (length > CAPS.file) throw new FileFault('file-too-big', '', { max: CAPS.file });
  const data = bytes.subarray(start, start + length);
  const end = latin1.decode(bytes.subarray(start + length, start + length + 16));
  if (data.length < length || !/^\s*endstream/.test(end)) throw new FileFault('pdf-damaged');
  const design = isDeflated ? inflated(data) : data;
  // A locked file's names can be read, but not what they name.
  if (!design || !isZip(design)) throw new FileFault(isLocked ? 'pdf-locked' : 'pdf-damaged');
  return design;
}

interface Head {
  readonly length: number;
  readonly isDeflated: boolean;
  readonly start: number;
}

/** The flat dictionary around the type, and where its data begin. */
function readHead(bytes: Uint8Array, at: number): Head {
  const from = Math.max(0, at - DICTIONARY);
  const before = latin1.decode(bytes.subarray(from, at));
  const open = before.lastIndexOf('<<');
  const after = latin1.decode(bytes.subarray(at, at + DICTIONARY));
  const found = /^([^<>]*)>>\s*stream(\r\n|\n)/.exec(after);
  const dictionary = before.slice(open + 2) + (found?.[1] ?? '');
  const length = lengthIn(bytes, dictionary);
  if (open < 0 || !found || length === null) throw new FileFault('pdf-damaged');
  const isDeflated = /\/Filter\s*(?:\/FlateDecode\b|\[\s*\/FlateDecode\s*\])/.test(dictionary);
  if (!isDeflated && dictionary.includes('/Filter')) throw new FileFault('pdf-damaged');
  return { length, isDeflated, start: at + found[0].length };
}

/** A stream's length: in its dictionary or, as some programs write it, in an object of its own. */
function lengthIn(bytes: Uint8Array, dictionary: string): number | null {
  const [, own, reference] = /\/Length\s+(\d{1,9})\b(\s+\d{1,5}\s+R\b)?/.exec(dictionary) ?? [];
  if (own === undefined) return null;
  if (reference === undefined) return Number(own);
  const head = `\n${own}${reference.replace('R', 'obj')}`;
  const at = lastIndexOf(bytes, head, bytes.length);
  const text = at < 0 ? '' : latin1.decode(bytes.subarray(at + head.length, at + head.length + 32));
  const value = /^\s+(\d{1,9})\s+endobj/.exec(text)?.[1];
  return value === undefined ? null : Number(value);
}

/** Null where it cannot be inflated; stops as soon as more comes out than a file may hold. */
function inflated(data: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    length += part.length;
    if (length > CAPS.file) throw new FileFault('file-too-big', '', { max: CAPS.file });
    parts.push(part);
  });
  // The two bytes of a zlib stream's head; the four of its check follow the data.
  try {
    for (let at = 2; at < data.length; at += SLICE) {
      stream.push(data.subarray(at, at + SLICE), at + SLICE >= data.length);
    }
  } catch (error) {
    if (error instanceof FileFault) throw error;
    return null;
  }
  const whole = new Uint8Array(length);
  let to = 0;
  for (const part of parts) {
    whole.set(part, to);
    to += part.length;
  }
  return whole;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (bytes[at + i] !== text.charCodeAt(i)) return false;
  }
  return true;
}

/** From the end, once over the file at most. */
function lastIndexOf(bytes: Uint8Array, text: string, before: number): number {
  for (let at = before - text.length; at >= 0; at--) if (startsWith(bytes, at, text)) return at;
  return -1;
}
