import { openTables } from './tables';

/** Features whose effect a label's owner can see and want; `scripts/fonts.mjs` offers the same. */
const OFFERED = ['tnum', 'frac', 'onum', 'smcp'];

/** Scripts that a label may be written in, and their tags, the newer one first. */
const SCRIPTS: readonly (readonly [letters: RegExp, ...tags: string[]])[] = [
  [/\p{Script=Latin}/u, 'latn'],
  [/\p{Script=Greek}/u, 'grek'],
  [/\p{Script=Cyrillic}/u, 'cyrl'],
  [/\p{Script=Arabic}/u, 'arab'],
  [/\p{Script=Hebrew}/u, 'hebr'],
  [/\p{Script=Javanese}/u, 'java'],
  [/\p{Script=Balinese}/u, 'bali'],
  [/\p{Script=Sundanese}/u, 'sund'],
  [/\p{Script=Buginese}/u, 'bugi'],
  [/\p{Script=Batak}/u, 'batk'],
  [/\p{Script=Devanagari}/u, 'dev2', 'deva'],
  [/\p{Script=Tamil}/u, 'tml2', 'taml'],
  [/\p{Script=Thai}/u, 'thai'],
  [/\p{Script=Han}/u, 'hani'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'kana'],
  [/\p{Script=Hangul}/u, 'hang'],
];
/** Where a font has nothing for a script HarfBuzz takes the first of these that there is. */
const OTHERWISE = ['DFLT', 'dflt', 'latn'];

/**
 * The OpenType features that an owner may switch on in a text of a font: those of `OFFERED` for which
 * its GSUB table has anything to do in the text's scripts, as HarfBuzz chooses them without a language
 * (OpenType 1.9, "Script List Table", "Feature List Table"). None where the table cannot be read.
 */
export function offeredFeatures(bytes: Uint8Array): (text: string) => readonly string[] {
  const table = ifReadable(() => openTables(bytes).tables.get('GSUB'));
  return (text) => {
    const found =
      table && ifReadable(() => scriptsOf(text).flatMap((it) => featuresFor(table, it)));
    return OFFERED.filter((tag) => found?.includes(tag));
  };
}

function ifReadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The tags of each script of a text; of one without letters none of its own. */
function scriptsOf(text: string): readonly (readonly string[])[] {
  const found = SCRIPTS.filter(([letters]) => letters.test(text)).map(([, ...tags]) => tags);
  return found.length > 0 ? found : [[]];
}

/** Tags of the features that work in a script. A read beyond the table's end throws. */
function featuresFor(table: DataView, tags: readonly string[]): readonly string[] {
  const scripts = table.getUint16(4);
  const records = recordsOf(table, scripts);
  const chosen = [...tags, ...OTHERWISE].find((tag) => records.has(tag));
  if (chosen === undefined) return [];
  const script = scripts + records.get(chosen)!;
  const language = table.getUint16(script);
  if (language === 0) return [];
  const at = script + language;
  const list = table.getUint16(6);
  const indexes = Array.from({ length: table.getUint16(at + 4) }, (_, i) =>
    table.getUint16(at + 6 + i * 2),
  );
  return indexes
    .map((index) => list + 2 + index * 6)
    .filter((record) => table.getUint16(list + table.getUint16(record + 4) + 2) > 0)
    .map((record) => tagAt(table, record));
}

/** Where the entries of a list of tagged records lie in it. */
function recordsOf(table: DataView, list: number): ReadonlyMap<string, number> {
  const places = Array.from({ length: table.getUint16(list) }, (_, i) => list + 2 + i * 6);
  return new Map(places.map((at) => [tagAt(table, at), table.getUint16(at + 4)]));
}

function tagAt(table: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => table.getUint8(at + i)));
}
