import type { Result } from '../../core/document';
import { readCff } from './cff';
import { checkGlyf } from './glyf';
import { FontFault, issueOf } from './limits';
import { namesOf } from './names';
import { openTables, type FontFile, type Tables } from './tables';

/** What a font's file says of itself. */
export interface FontHead {
  readonly mime: FontFile['mime'];
  readonly family: string;
  /** The family with weight and slope, as menus show it. */
  readonly name: string;
  /** 1 … 1000, 400 is regular. */
  readonly weight: number;
  readonly italic: boolean;
  /** It holds several weights or widths; Besek sets it in the one that it opens with. */
  readonly variable: boolean;
}

const REQUIRED = ['head', 'hhea', 'maxp', 'hmtx', 'cmap'];
const RESTRICTED = 0x2;
const BITMAPS_ONLY = 0x200;

/**
 * The one door for a font from outside: its tables decide what it is and whether it is taken, its
 * licence bits (OpenType 1.9, OS/2 `fsType`) whether it may go into a PDF. No letter is drawn.
 */
export function readFont(bytes: Uint8Array): Result<FontHead> {
  try {
    return { ok: true, value: headOf(bytes) };
  } catch (error) {
    return { ok: false, issues: [issueOf(error)] };
  }
}

function headOf(bytes: Uint8Array): FontHead {
  const { mime, tables } = openTables(bytes);
  refuseForm(tables);
  refuseLicence(tables.get('OS/2'));
  checkMeasures(tables);
  checkOutlines(tables);
  const { family, full } = namesOf(tables.get('name'));
  const slope = tables.get('OS/2')?.getUint16(62) ?? 0;
  return {
    mime,
    family: family || full || 'Fon',
    name: full || family || 'Fon',
    weight: weightOf(tables.get('OS/2')),
    italic: (slope & 1) === 1 || (tables.get('head')!.getUint16(44) & 2) === 2,
    variable: tables.has('fvar'),
  };
}

/** Outlines that Besek can both draw and embed: TrueType's, or CFF's as they are. */
function refuseForm(tables: Tables): void {
  if (tables.has('CFF2')) throw new FontFault('font-variable');
  const outlines = tables.has('CFF ') ? ['CFF '] : ['glyf', 'loca'];
  const missing = [...REQUIRED, ...outlines].filter((tag) => !tables.has(tag));
  if (missing.length > 0) throw new FontFault('font-no-tables', { tables: missing.join(', ') });
}

/** Without the table nothing is said against embedding. */
function refuseLicence(os2: DataView | undefined): void {
  const embedding = os2?.getUint16(8) ?? 0;
  if ((embedding & 0xf) === RESTRICTED) throw new FontFault('font-restricted');
  if (embedding & BITMAPS_ONLY) throw new FontFault('font-bitmaps-only');
}

function checkMeasures(tables: Tables): void {
  const unit = tables.get('head')!.getUint16(18);
  const glyphs = tables.get('maxp')!.getUint16(4);
  const long = tables.get('hhea')!.getUint16(34);
  const isSane = unit >= 16 && unit <= 16384 && glyphs > 0 && long > 0 && long <= glyphs;
  if (!isSane || tables.get('hmtx')!.byteLength < long * 4) throw new FontFault('font-damaged');
}

function checkOutlines(tables: Tables): void {
  const count = tables.get('maxp')!.getUint16(4);
  const cff = tables.get('CFF ');
  if (cff && readCff(cff).glyphs !== count) throw new FontFault('font-damaged');
  if (cff) return;
  const long = tables.get('head')!.getInt16(50) === 1;
  checkGlyf(tables.get('glyf')!, tables.get('loca')!, { count, long });
}

/** Some old files count 1 … 9. */
function weightOf(os2: DataView | undefined): number {
  const said = os2?.getUint16(4) ?? 400;
  const weight = said < 10 ? said * 100 : said;
  return weight >= 1 && weight <= 1000 ? weight : 400;
}
