/** The facts of a font file that a PDF repeats. Lengths in 1/1000 em. */
export interface Sfnt {
  readonly table: (tag: string) => Uint8Array | null;
  readonly glyphCount: number;
  /** Advance width of a glyph (`hmtx`). */
  readonly width: (gid: number) => number;
  readonly bbox: readonly number[];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** OS/2 `usWeightClass`, 400 where the font has none. */
  readonly weight: number;
  readonly italicAngle: number;
  readonly postScriptName: string;
  /** OS/2 `fsType`: what the licence allows. */
  readonly embedding: number;
}

/** Reads the tables' directory and heads (OpenType 1.9). Throws a RangeError on a missing table. */
export function readSfnt(bytes: Uint8Array): Sfnt {
  const tables = readDirectory(bytes);
  const need = (tag: string): DataView => {
    const table = tables.get(tag);
    if (!table) throw new RangeError(`the font has no ${tag} table`);
    return viewOf(table);
  };
  const optional = (tag: string): DataView | null => {
    const table = tables.get(tag);
    return table ? viewOf(table) : null;
  };
  const head = need('head');
  const hhea = need('hhea');
  const os2 = optional('OS/2');
  const unit = 1000 / head.getUint16(18);
  const ascent = hhea.getInt16(4) * unit;
  return {
    table: (tag) => tables.get(tag) ?? null,
    glyphCount: need('maxp').getUint16(4),
    width: widths(need('hmtx'), hhea.getUint16(34), unit),
    bbox: [36, 38, 40, 42].map((at) => Math.round(head.getInt16(at) * unit)),
    ascent,
    descent: hhea.getInt16(6) * unit,
    capHeight: os2 && os2.byteLength >= 90 ? os2.getInt16(88) * unit : ascent,
    weight: os2 ? os2.getUint16(4) : 400,
    italicAngle: (optional('post')?.getInt32(4) ?? 0) / 65536,
    postScriptName: postScriptName(optional('name')),
    embedding: os2 ? os2.getUint16(8) : 0,
  };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readDirectory(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes);
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const start = view.getUint32(at + 8);
    tables.set(tag, bytes.subarray(start, start + view.getUint32(at + 12)));
  }
  return tables;
}

function widths(hmtx: DataView, longMetrics: number, unit: number): (gid: number) => number {
  return (gid) => hmtx.getUint16(Math.min(gid, longMetrics - 1) * 4) * unit;
}

const POSTSCRIPT_NAME = 6;
const WINDOWS = 3;

/** Name 6 in its Windows (UTF-16) form; ASCII by definition. */
function postScriptName(name: DataView | null): string {
  if (!name) return 'Font';
  const strings = name.getUint16(4);
  for (let i = 0; i < name.getUint16(2); i++) {
    const at = 6 + i * 12;
    if (name.getUint16(at) !== WINDOWS || name.getUint16(at + 6) !== POSTSCRIPT_NAME) continue;
    let text = '';
    for (let j = 0; j < name.getUint16(at + 8); j += 2) {
      text += String.fromCharCode(name.getUint16(strings + name.getUint16(at + 10) + j));
    }
    return text.replace(/[^A-Za-z0-9-]/g, '') || 'Font';
  }
  return 'Font';
}
