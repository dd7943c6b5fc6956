import { grow, pathBounds, type Box } from '../geometry';
import { strokeReach } from './stroke';
import type { GlyphsItem, SceneItem } from './types';

/** Where an item can leave ink, in its own mm: at least that, never less. */
export function itemBox(item: SceneItem): Box {
  switch (item.kind) {
    case 'glyphs':
      return glyphBox(item);
    case 'pattern':
      return pathBounds(item.clip);
    case 'image':
      return { x: 0, y: 0, ...item.frame };
    case 'path': {
      const { path, stroke, clip } = item;
      if (clip) return pathBounds(clip);
      return stroke ? grow(pathBounds(path), strokeReach(stroke, path)) : pathBounds(path);
    }
  }
}

/** Pens and two sizes around them: no letter of a label face reaches further. */
function glyphBox({ glyphs, size }: GlyphsItem): Box {
  const xs = glyphs.map(({ x }) => x);
  const ys = glyphs.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return grow({ x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }, 2 * size);
}
