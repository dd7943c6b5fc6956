import type { GlyphsItem } from '../../core/scene';
import { clustersOf } from './clusters';

/** What a glyph stands for, where it stands for some characters by itself: the first use counts. */
export type GlyphTexts = Map<number, string>;

/** Notes the characters of every cluster of one glyph. `.notdef` stands for none. */
export function noteTexts(texts: GlyphTexts, item: GlyphsItem): void {
  for (const { text, glyphs } of clustersOf(item)) {
    const gid = glyphs[0]!.gid;
    if (glyphs.length === 1 && gid !== 0 && text !== '' && !texts.has(gid)) texts.set(gid, text);
  }
}

/** Sections of a CMap hold at most this many lines. */
const SECTION = 100;

/** A ToUnicode CMap (ISO 32000-1, 9.10.3) from character ids to text. */
export function toUnicodeMap(entries: readonly (readonly [cid: number, text: string])[]): string {
  const lines = entries.map(([cid, text]) => `<${hex16(cid)}> <${utf16Hex(text)}>`);
  const sections: string[] = [];
  for (let i = 0; i < lines.length; i += SECTION) {
    const part = lines.slice(i, i + SECTION);
    sections.push(`${part.length} beginbfchar`, ...part, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...sections,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/** Four hex digits: a glyph in a string, or a UTF-16 unit. */
export function hex16(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

export function utf16Hex(text: string): string {
  return Array.from({ length: text.length }, (_, i) => hex16(text.charCodeAt(i))).join('');
}
