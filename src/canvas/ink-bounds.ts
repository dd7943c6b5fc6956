import { grow, intersection, mapBox, multiply, pathBounds } from '../core/geometry';
import type { Box, Matrix } from '../core/geometry';
import type { GlyphsItem, SceneItem } from '../core/scene';

const boxes = new WeakMap<SceneItem, Box>();

/** Whole device pixels around everything that the items can colour; null for no items. */
export function deviceBounds(items: readonly SceneItem[], toDevice: Matrix): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const item of items) {
    const { x, y, w, h } = mapBox(multiply(toDevice, item.matrix), inkBox(item));
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
function inkBox(item: SceneItem): Box {
  const known = boxes.get(item);
  if (known) return known;
  const found = measured(item);
  boxes.set(item, found);
  return found;
}

function measured(item: SceneItem): Box {
  switch (item.kind) {
    case 'glyphs':
      return glyphBox(item);
    case 'pattern':
      return pathBounds(item.clip);
    case 'image':
      return { x: 0, y: 0, ...item.frame };
    case 'path': {
      const { path, stroke } = item;
      // A mitre reaches ten half widths: the canvas's own limit.
      return stroke ? grow(pathBounds(path), 5 * stroke.width) : pathBounds(path);
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
