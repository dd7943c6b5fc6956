import type { Issue, Result } from '../../core/document';
import { openFont, toSfnt, type OpenFont } from '..';
import { readFont, type FontHead } from './head';

/** So many characters are tried at most: blanks and marks come before letters in few fonts. */
const TRIED = 500;

/** The door for a font that someone brings: its tables first, then whether letters can be drawn of it. */
export async function tryFont(bytes: Uint8Array): Promise<Result<FontHead>> {
  const read = readFont(bytes);
  const issues = read.ok ? await unreadable(bytes) : [];
  return issues.length > 0 ? { ok: false, issues } : read;
}

/**
 * Whether HarfBuzz gets at least one letter's outline out of a font that `readFont` has taken: it
 * leaves out what it does not believe, so that a broken table shows as a font without letters.
 */
async function unreadable(bytes: Uint8Array): Promise<readonly Issue[]> {
  const hb = await import('harfbuzzjs');
  try {
    const font = openFont(hb, toSfnt(bytes));
    if ([...font.characters].slice(0, TRIED).some((code) => draws(font, code))) return [];
    return [{ path: '', code: 'font-empty' }];
  } catch {
    return [{ path: '', code: 'font-damaged' }];
  }
}

function draws(font: OpenFont, code: number): boolean {
  const [glyph] = font.shape(String.fromCodePoint(code), true, []);
  return glyph !== undefined && font.outline(glyph.gid).length > 0;
}
