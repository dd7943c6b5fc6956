import { transformPath, translation } from '../geometry';
import type { Ink } from '../color';
import type { Shadow } from '../document';
import { inkOf, type DrawContext, type Drawn } from './drawing';
import type { PathItem, StrokeStyle } from './types';

/** What a node draws, on its shadow where it has one: the same outlines, moved, in one ink. */
export function onShadow(
  context: DrawContext,
  items: readonly Drawn[],
  shadow: Shadow | undefined,
): readonly Drawn[] {
  if (!shadow) return items;
  const ink = inkOf(context, shadow.fill);
  return [...items.flatMap((item) => cast(item, shadow, ink)), ...items];
}

function cast(item: Drawn, { x, y }: Shadow, ink: Ink): Drawn[] {
  if (item.role !== null) return [];
  if (item.kind === 'glyphs') {
    const glyphs = item.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + x, y: glyph.y + y }));
    return [{ ...item, role: 'shadow', ink, glyphs }];
  }
  if (item.kind !== 'path') return [];
  const path = transformPath(translation(x, y), item.path);
  const fill = item.fill && ink;
  return [{ ...item, role: 'shadow', path, fill, stroke: castStroke(item, ink) }];
}

/** In one ink with the area, a line inside it is nothing of its own. */
function castStroke(
  { fill, stroke }: Pick<PathItem, 'fill' | 'stroke'>,
  ink: Ink,
): StrokeStyle | null {
  return stroke && !(fill && stroke.side === 'inside') ? { ...stroke, ink } : null;
}
