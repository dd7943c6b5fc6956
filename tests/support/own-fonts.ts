import { readFileSync } from 'node:fs';
import { toSfnt } from '../../src/assets';
import type { Path } from '../../src/core/geometry';
import { createSubsetter } from '../../src/print/pdf/subset';
import { allFonts, readFont } from './fonts';
import { aCff } from './own-cff';

// Fonts as an owner might bring them, cut from a face that ships (OFL) while the tests run.

/** What a made font says of itself. */
export interface FontWishes {
  readonly family?: string;
  readonly subfamily?: string;
  readonly weight?: number;
  readonly italic?: boolean;
  /** OS/2 `fsType`. */
  readonly embedding?: number;
  /** Tables to put beside or in the place of its own; null takes one out. */
  readonly tables?: Readonly<Record<string, Uint8Array | null>>;
}

const LETTERS = [...' AKTabdegikmnoprtu'];

/** A letter's glyph in `anOpenType`. */
export function glyphOf(letter: string): number {
  return LETTERS.indexOf(letter) + 1;
}

const wasm = new URL('../../node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm', import.meta.url);

/** A TrueType font of a few letters of Gloock, some 5 kB. */
export async function aTrueType(wishes: FontWishes = {}): Promise<Uint8Array> {
  const { shaper } = await allFonts();
  const subset = await createSubsetter(new Uint8Array(readFileSync(wasm)));
  const whole = toSfnt(await readFont('gloock-400.latin.woff'));
  const gids = LETTERS.map((letter) => shaper.shape('gloock-400.latin', letter, true)[0]!.gid);
  const { bytes, renumbered } = subset(whole, gids)!;
  const places = LETTERS.map((letter, i) => [letter, renumbered.get(gids[i]!)!] as const);
  return fontOf(0x00010000, { ...tablesOf(bytes), ...described(places, wishes) }, wishes);
}

/** The same letters with CFF outlines, by names or by character ids that are not glyph ids. */
export async function anOpenType(
  keyed: 'by name' | 'by id',
  wishes: FontWishes = {},
): Promise<Uint8Array> {
  const { shaper } = await allFonts();
  const glyphs = LETTERS.map((letter) => shaper.shape('gloock-400.latin', letter, true)[0]!);
  const outlines: Path[] = [
    [],
    ...glyphs.map(({ gid }) => shaper.outline('gloock-400.latin', gid)),
  ];
  const advances = [500, ...glyphs.map(({ advance }) => Math.round(advance * 1000))];
  const places = LETTERS.map((letter, i) => [letter, i + 1] as const);
  const made = {
    'CFF ': aCff(outlines, keyed === 'by id'),
    head: headTable(),
    hhea: hheaTable(advances.length),
    maxp: bytesOf([0x00005000, 4], [advances.length, 2]),
    hmtx: bytesOf(
      ...advances.flatMap(
        (advance) =>
          [
            [advance, 2],
            [0, 2],
          ] as const,
      ),
    ),
    ...described(places, wishes),
  };
  return fontOf(0x4f54544f, made, wishes);
}

type TableSet = Readonly<Record<string, Uint8Array>>;

/** Numbers of so many bytes each, the highest byte first. */
export function bytesOf(
  ...numbers: readonly (readonly [value: number, size: number])[]
): Uint8Array {
  return Uint8Array.from(
    numbers.flatMap(([value, size]) =>
      Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** (size - 1 - i)) & 0xff),
    ),
  );
}

/** The tables of an sfnt. */
export function tablesOf(sfnt: Uint8Array): TableSet {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  return Object.fromEntries(
    Array.from({ length: view.getUint16(4) }, (_, i) => {
      const at = 12 + i * 16;
      const start = view.getUint32(at + 8);
      const tag = String.fromCharCode(...sfnt.subarray(at, at + 4));
      return [tag, sfnt.slice(start, start + view.getUint32(at + 12))];
    }),
  );
}

function fontOf(flavour: number, own: TableSet, { tables = {} }: FontWishes): Uint8Array {
  const all = Object.entries({ ...own, ...tables }).filter(
    (entry): entry is [string, Uint8Array] => entry[1] !== null,
  );
  all.sort(([a], [b]) => (a < b ? -1 : 1));
  let at = 12 + all.length * 16;
  const heads: Uint8Array[] = [bytesOf([flavour, 4], [all.length, 2], [0, 2], [0, 2], [0, 2])];
  const bodies = all.map(([tag, data]) => {
    heads.push(Uint8Array.from(tag, (c) => c.charCodeAt(0)));
    heads.push(bytesOf([0, 4], [at, 4], [data.length, 4]));
    const padded = new Uint8Array((data.length + 3) & ~3);
    padded.set(data);
    at += padded.length;
    return padded;
  });
  return joined([...heads, ...bodies]);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Tables that say what the font is called and which letters it has. */
function described(
  places: readonly (readonly [letter: string, gid: number])[],
  wishes: FontWishes,
): TableSet {
  return {
    cmap: cmapTable(places),
    name: nameTable(wishes),
    'OS/2': os2Table(wishes),
    post: bytesOf([0x00030000, 4], ...Array.from({ length: 7 }, () => [0, 4] as const)),
  };
}

function cmapTable(places: readonly (readonly [letter: string, gid: number])[]): Uint8Array {
  const groups = places
    .map(([letter, gid]) => [letter.codePointAt(0)!, gid] as const)
    .sort((a, b) => a[0] - b[0]);
  return joined([
    bytesOf([0, 2], [1, 2], [3, 2], [10, 2], [12, 4]),
    bytesOf([12, 2], [0, 2], [16 + groups.length * 12, 4], [0, 4], [groups.length, 4]),
    ...groups.map(([code, gid]) => bytesOf([code, 4], [code, 4], [gid, 4])),
  ]);
}

function nameTable({ family = 'Warung Uji', subfamily = 'Regular' }: FontWishes): Uint8Array {
  const names = [
    [1, family],
    [2, subfamily],
    [4, `${family} ${subfamily}`],
    [6, `${family}-${subfamily}`.replaceAll(' ', '')],
  ] as const;
  let at = 0;
  const records = names.map(([id, text]) => {
    const head = bytesOf([3, 2], [1, 2], [0x409, 2], [id, 2], [text.length * 2, 2], [at, 2]);
    at += text.length * 2;
    return head;
  });
  const words = names.map(([, text]) =>
    bytesOf(...[...text].map((c) => [c.charCodeAt(0), 2] as const)),
  );
  return joined([
    bytesOf([0, 2], [names.length, 2], [6 + names.length * 12, 2]),
    ...records,
    ...words,
  ]);
}

function os2Table({ weight = 400, italic = false, embedding = 0 }: FontWishes): Uint8Array {
  const table = new Uint8Array(96);
  const view = new DataView(table.buffer);
  view.setUint16(0, 4);
  view.setUint16(4, weight);
  view.setUint16(8, embedding);
  view.setUint16(62, italic ? 1 : 0x40);
  view.setInt16(86, 480);
  view.setInt16(88, 700);
  return table;
}

function headTable(): Uint8Array {
  const table = new Uint8Array(54);
  const view = new DataView(table.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint32(12, 0x5f0f3cf5);
  view.setUint16(18, 1000);
  view.setInt16(38, -300);
  view.setInt16(40, 1200);
  view.setInt16(42, 1000);
  return table;
}

function hheaTable(glyphs: number): Uint8Array {
  const table = new Uint8Array(36);
  const view = new DataView(table.buffer);
  view.setUint32(0, 0x00010000);
  view.setInt16(4, 950);
  view.setInt16(6, -250);
  view.setUint16(34, glyphs);
  return table;
}
