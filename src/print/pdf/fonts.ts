import { readCff } from '../../assets/fonts';
import { isPrinted, type GlyphsItem, type Scene } from '../../core/scene';
import type { FontId } from '../../core/text';
import { createDigest } from './digest';
import { round } from './numbers';
import { readSfnt, viewOf } from './sfnt';
import { textString, type PdfSink, type PdfValue, type Ref } from './sink';
import type { SubsetFont, Subsetter } from './subset';
import { noteTexts, toUnicodeMap, type GlyphTexts } from './tounicode';

/** A font as the text operators see it. Glyph ids are those of the whole font. */
export interface EmbeddedFont {
  /** Its name among the page's font resources. */
  readonly key: string;
  readonly ref: Ref;
  cid(gid: number): number;
  /** The advance the PDF declares, in 1/1000 em. */
  width(gid: number): number;
  /** What copying the glyph gives, or null. */
  text(gid: number): string | null;
}

interface Usage {
  readonly gids: Set<number>;
  readonly texts: GlyphTexts;
}

/**
 * Embeds every font the scenes use, cut down to the glyphs they use; one that is too damaged for
 * that is left out. Throws where a font's bytes are missing or its licence forbids embedding.
 */
export function embedFonts(
  sink: PdfSink,
  scenes: readonly Scene[],
  fonts: ReadonlyMap<FontId, Uint8Array>,
  subset: Subsetter,
): ReadonlyMap<FontId, EmbeddedFont> {
  const embedded = new Map<FontId, EmbeddedFont>();
  for (const [id, usage] of collectUsage(scenes)) {
    const bytes = fonts.get(id);
    if (!bytes) throw new Error(`the font ${id} was not loaded`);
    const cut = cutDown(id, bytes, usage, subset);
    if (cut) embedded.set(id, embedFont(sink, `F${embedded.size + 1}`, cut, usage));
  }
  return embedded;
}

function collectUsage(scenes: readonly Scene[]): Map<FontId, Usage> {
  const used = new Map<FontId, Usage>();
  const runs = scenes
    .flatMap((scene) => scene.items.filter(isPrinted))
    .filter((item): item is GlyphsItem => item.kind === 'glyphs');
  for (const item of runs) {
    const usage = used.get(item.font) ?? { gids: new Set(), texts: new Map() };
    used.set(item.font, usage);
    for (const glyph of item.glyphs) usage.gids.add(glyph.gid);
    noteTexts(usage.texts, item);
  }
  return used;
}

const RESTRICTED = 0x2;
const NO_SUBSETTING = 0x100;
const BITMAPS_ONLY = 0x200;

/** Cuts the font down as far as its licence bits allow (OpenType 1.9, OS/2 `fsType`). */
function cutDown(
  id: FontId,
  bytes: Uint8Array,
  { gids }: Usage,
  subset: Subsetter,
): SubsetFont | null {
  const { embedding, glyphCount } = readSfnt(bytes);
  if ((embedding & 0xf) === RESTRICTED || embedding & BITMAPS_ONLY) {
    throw new Error(`the licence of ${id} forbids embedding`);
  }
  const whole = embedding & NO_SUBSETTING;
  return subset(bytes, whole ? Array.from({ length: glyphCount }, (_, i) => i) : gids);
}

function embedFont(sink: PdfSink, key: string, font: SubsetFont, usage: Usage): EmbeddedFont {
  const { cut, renumbered } = font;
  const cids = cidsOf(font);
  const cid = (gid: number): number => cids[renumbered.get(gid)!]!;
  const widths = cids.map((_, i) => round(cut.width(i), 1000));
  const texts = [...usage.texts].map(([gid, text]) => [cid(gid), text] as const);
  const ref = addType0(sink, font, {
    widths: widthsOf(cids, widths),
    texts: texts.sort((a, b) => a[0] - b[0]),
  });
  return {
    key,
    ref,
    cid,
    width: (gid) => widths[renumbered.get(gid)!]!,
    text: (gid) => usage.texts.get(gid) ?? null,
  };
}

/** What codes stand for: glyph ids, or the character ids that a CFF is keyed by (ISO 32000-1, 9.7.4.2). */
function cidsOf({ cut }: SubsetFont): readonly number[] {
  const cff = cut.table('CFF ');
  const keyed = cff ? readCff(viewOf(cff)).cids : null;
  return keyed ?? Array.from({ length: cut.glyphCount }, (_, i) => i);
}

/** Widths by code: one list where codes follow one another, else code by code. */
function widthsOf(cids: readonly number[], widths: readonly number[]): readonly PdfValue[] {
  if (cids.every((cid, i) => cid === i)) return [0, widths];
  return cids.flatMap((cid, i) => [cid, [widths[i]!]]);
}

interface FontContents {
  readonly widths: readonly PdfValue[];
  readonly texts: readonly (readonly [cid: number, text: string])[];
}

/** A composite font whose codes are the subset's glyph ids, or a CFF's own character ids (ISO 32000-1, 9.7). */
function addType0(sink: PdfSink, font: SubsetFont, { widths, texts }: FontContents): Ref {
  const cff = font.cut.table('CFF ');
  const name = `${subsetTag(font.bytes)}+${font.whole.postScriptName}`;
  const descendant = sink.add({
    Type: 'Font',
    Subtype: cff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: {
      Registry: textString('Adobe'),
      Ordering: textString('Identity'),
      Supplement: 0,
    },
    FontDescriptor: addDescriptor(sink, font, name),
    W: widths,
    ...(cff ? {} : { CIDToGIDMap: 'Identity' }),
  });
  return sink.add({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: cff ? `${name}-Identity-H` : name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: sink.stream({}, toUnicodeMap(texts)),
  });
}

const SYMBOLIC = 4;
const ITALIC = 64;

function addDescriptor(sink: PdfSink, { whole, cut, bytes }: SubsetFont, name: string): Ref {
  const cff = cut.table('CFF ');
  const program = cff
    ? { FontFile3: sink.stream({ Subtype: 'CIDFontType0C' }, cff) }
    : { FontFile2: sink.stream({ Length1: bytes.length }, bytes) };
  return sink.add({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SYMBOLIC | (whole.italicAngle === 0 ? 0 : ITALIC),
    FontBBox: whole.bbox,
    ItalicAngle: whole.italicAngle,
    Ascent: Math.round(whole.ascent),
    Descent: Math.round(whole.descent),
    CapHeight: Math.round(whole.capHeight),
    StemV: stemWidth(whole.weight),
    ...program,
  });
}

/** Required, read by nobody once the program is embedded: the usual guess from the weight. */
function stemWidth(weight: number): number {
  return Math.round(50 + (weight / 65) ** 2);
}

/** Six capitals that differ where the subset differs (ISO 32000-1, 9.6.4). */
function subsetTag(bytes: Uint8Array): string {
  const digest = createDigest();
  digest.update(bytes);
  let rest = parseInt(digest.hex().slice(0, 8), 16);
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return tag;
}
