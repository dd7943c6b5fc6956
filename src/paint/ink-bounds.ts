import { intersection, mapBox, multiply, pathBounds, union } from '../core/geometry';
import type { Box, Matrix, Path } from '../core/geometry';
import { glyphMatrix, itemBox, type GlyphsItem, type SceneItem } from '../core/scene';
import type { PaintResources } from './types';

const boxes = new WeakMap<SceneItem, Box>();
const outlined = new WeakMap<SceneItem, Box>();
const paths = new WeakMap<Path, Box>();

/**
 * Whole device pixels around everything that the items can colour; null for no items. Text that
 * is painted as outlines is measured by them.
 */
export function deviceBounds(
  items: readonly SceneItem[],
  toDevice: Matrix,
  outline?: PaintResources['outline'],
): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const item of items) {
    const { x, y, w, h } = mapBox(multiply(toDevice, item.matrix), inkBox(item, outline));
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + w);
    bottom = Math.max(bottom, y + h);
  }
  if (left > right) return null;
  // A pixel around for what is antialiased.
  const [x, y] = [Math.floor(left) - 1, Math.floor(top) - 1];
  return { x, y, w: Math.ceil(right) + 1 - x, h: Math.ceil(bottom) + 1 - y };
}

/** The part of a box that lies on a canvas. */
export function onCanvas(
  box: Box,
  { width, height }: { width: number; height: number },
): Box | null {
  return intersection(box, { x: 0, y: 0, w: width, h: height });
}

/** Where an item can leave ink, in its own mm: at least that, never less. */
function inkBox(item: SceneItem, outline?: PaintResources['outline']): Box {
  const kept = outline ? outlined : boxes;
  const known = kept.get(item);
  if (known) return known;
  const found = measured(item, outline);
  kept.set(item, found);
  return found;
}

function measured(item: SceneItem, outline?: PaintResources['outline']): Box {
  const drawn = item.kind === 'glyphs' && outline ? outlineBox(item, outline) : null;
  return drawn ?? itemBox(item);
}

/** Around all outlines of a run; null where it has none. */
function outlineBox(
  { glyphs, font, size }: GlyphsItem,
  outline: PaintResources['outline'],
): Box | null {
  const found = glyphs.flatMap((glyph) => {
    const path = outline(font, glyph.gid);
    return path && path.length > 0 ? [mapBox(glyphMatrix(glyph, size), boundsOf(path))] : [];
  });
  return found.length > 0 ? found.reduce(union) : null;
}

/** The box around a path, measured once. */
export function boundsOf(path: Path): Box {
  const known = paths.get(path);
  if (known) return known;
  const found = pathBounds(path);
  paths.set(path, found);
  return found;
}
