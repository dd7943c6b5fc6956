import type { Point } from '../geometry';
import type { GlyphsItem } from './types';

/** A letter's reach about its pen, in sizes: enough for most, never far beside. */
const LETTER = { wide: 0.5, above: 0.8, below: 0.25 };

/** Between the letters counts too: nobody can press a hair-line. */
export function isOnLetters({ glyphs, size }: GlyphsItem, { x, y }: Point): boolean {
  const next = (i: number): number => glyphs[i + 1]?.x ?? glyphs[i]!.x + LETTER.wide * size;
  return glyphs.some((glyph, i) => {
    const isBeside = x >= glyph.x && x <= Math.max(next(i), glyph.x + LETTER.wide * size);
    return isBeside && y >= glyph.y - LETTER.above * size && y <= glyph.y + LETTER.below * size;
  });
}
