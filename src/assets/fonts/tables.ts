import { toSfnt } from '..';
import { FONT_LIMITS, FontFault } from './limits';

/** The tables of a font by their tags. */
export type Tables = ReadonlyMap<string, DataView>;

export interface FontFile {
  readonly mime: 'font/ttf' | 'font/otf' | 'font/woff';
  readonly tables: Tables;
}

const TRUETYPE = ['\0\x01\0\0', 'true'];
const TYPE1 = /^(%!|\x80\x01)/;

/** Opens a font by its content. Throws a `FontFault`, or whatever a broken file makes happen. */
export function openTables(bytes: Uint8Array): FontFile {
  const { bytes: most } = FONT_LIMITS;
  if (bytes.length > most) throw new FontFault('font-too-big', { max: most });
  const mime = mimeOf(bytes);
  if (mime === 'font/woff') refuseBomb(bytes);
  return { mime, tables: directoryOf(toSfnt(bytes)) };
}

function mimeOf(bytes: Uint8Array): FontFile['mime'] {
  const signature = String.fromCharCode(...bytes.subarray(0, 4));
  if (TRUETYPE.includes(signature)) return 'font/ttf';
  switch (signature) {
    case 'OTTO':
      return 'font/otf';
    case 'wOFF':
      return 'font/woff';
    case 'wOF2':
      throw new FontFault('font-woff2');
    case 'ttcf':
      throw new FontFault('font-collection');
  }
  if (TYPE1.test(signature)) throw new FontFault('font-type1');
  throw new FontFault(isText(bytes.subarray(0, 512)) ? 'font-is-text' : 'not-a-font');
}

function isText(head: Uint8Array): boolean {
  return head.length > 0 && head.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));
}

/** What a WOFF says that it unpacks to is looked at before anything is. */
function refuseBomb(bytes: Uint8Array): void {
  const { unpacked } = FONT_LIMITS;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(16) > unpacked) throw new FontFault('font-too-big', { max: unpacked });
  if (view.getUint16(12) > FONT_LIMITS.tables) throw new FontFault('font-damaged');
}

/** The table directory (OpenType 1.9, "Organization of an OpenType Font"). */
function directoryOf(sfnt: Uint8Array): Tables {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const count = view.getUint16(4);
  if (count > FONT_LIMITS.tables) throw new FontFault('font-damaged');
  const tables = new Map<string, DataView>();
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...sfnt.subarray(at, at + 4));
    if (tables.has(tag)) throw new FontFault('font-damaged');
    const start = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    // A DataView beyond the end throws.
    tables.set(tag, new DataView(sfnt.buffer, sfnt.byteOffset + start, length));
    if (start + length > sfnt.byteLength) throw new FontFault('font-damaged');
  }
  return tables;
}
