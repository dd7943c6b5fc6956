import { FONT_LIMITS } from './limits';

/** Names of a font (OpenType 1.9, "name"). */
const FAMILY = 1;
const SUBFAMILY = 2;
const FULL = 4;
const TYPOGRAPHIC_FAMILY = 16;

const WINDOWS = 3;
const UNICODE = 0;
const ENGLISH = 0x409;

export interface FontNames {
  /** Empty where the file has none. */
  readonly family: string;
  /** With weight and slope, as menus show it. */
  readonly full: string;
}

/** What the font calls itself, in English if it can. */
export function namesOf(table: DataView | undefined): FontNames {
  const found = table ? readNames(table) : new Map<number, string>();
  const family = found.get(TYPOGRAPHIC_FAMILY) || found.get(FAMILY) || '';
  const both = `${found.get(FAMILY) ?? family} ${found.get(SUBFAMILY) ?? ''}`;
  return { family, full: found.get(FULL) || plain(both) };
}

function readNames(table: DataView): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const ranks = new Map<number, number>();
  const strings = table.getUint16(4);
  for (let i = 0; i < table.getUint16(2); i++) {
    const at = 6 + i * 12;
    const [platform, language, id] = [0, 4, 6].map((by) => table.getUint16(at + by)) as [
      number,
      number,
      number,
    ];
    const rank = rankOf(platform, language);
    if (rank <= (ranks.get(id) ?? 0)) continue;
    const length = table.getUint16(at + 8);
    const text = plain(read(table, strings + table.getUint16(at + 10), { length, platform }));
    if (text === '') continue;
    ranks.set(id, rank);
    names.set(id, text);
  }
  return names;
}

/** Of several the one with the highest rank counts. */
function rankOf(platform: number, language: number): number {
  if (platform === WINDOWS) return language === ENGLISH ? 4 : 2;
  return platform === UNICODE ? 3 : 1;
}

function read(
  table: DataView,
  start: number,
  { length, platform }: { readonly length: number; readonly platform: number },
): string {
  const wide = platform === WINDOWS || platform === UNICODE;
  let text = '';
  for (let at = start; at + (wide ? 1 : 0) < start + length; at += wide ? 2 : 1) {
    text += String.fromCharCode(wide ? table.getUint16(at) : table.getUint8(at));
  }
  return text;
}

/** A name as a line of a menu. */
function plain(text: string): string {
  const shown = text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return [...shown].slice(0, FONT_LIMITS.name).join('').trim();
}
