import { multiply, transformPath } from '../../core/geometry';
import type { GlyphsItem } from '../../core/scene';
import type { Shaper } from '../../core/text';
import { microns } from './numbers';
import { pathText } from './path';

/** The run's glyphs as filled paths, for files without fonts. Overlapping contours unite. */
export function outlinesText(item: GlyphsItem, shaper: Shaper): string {
  const lines: string[] = [];
  for (const { gid, x, y } of item.glyphs) {
    const outline = shaper.outline(item.font, gid);
    if (outline.length === 0) continue;
    const place = multiply(item.matrix, [item.size, 0, 0, item.size, x, y]);
    lines.push(pathText(transformPath(place, outline), microns), 'f');
  }
  return lines.join('\n');
}
