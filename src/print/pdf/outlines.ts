import { multiply, transformPath } from '../../core/geometry';
import { glyphMatrix, type GlyphsItem } from '../../core/scene';
import type { Shaper } from '../../core/text';
import { matrixText } from './numbers';
import { pathText } from './path';

/**
 * Units of an em that outlines are written in: steps of 1/200 unit are 5 µm at 100 mm of type
 * size, and finer than the outline's own grid at any.
 */
const EM = 100;

/**
 * The run's glyphs as filled paths, for files without fonts. Overlapping contours unite. Each is
 * drawn in its own space: a letter's text is the same each time, which Flate makes little of.
 */
export function outlinesText(item: GlyphsItem, shaper: Shaper): string {
  const lines: string[] = [];
  for (const glyph of item.glyphs) {
    const outline = shaper.outline(item.font, glyph.gid);
    if (outline.length === 0) continue;
    const place = multiply(item.matrix, glyphMatrix(glyph, item.size / EM));
    const large = transformPath([EM, 0, 0, EM, 0, 0], outline);
    lines.push('q', `${matrixText(place)} cm`, pathText(large), 'f', 'Q');
  }
  return lines.join('\n');
}
