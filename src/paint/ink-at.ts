import { applyToPoint, invert, type Point } from '../core/geometry';
import type { Ink } from '../core/color';
import { inkOfPattern, isOnLetters, isOnLine, isShading, lies } from '../core/scene';
import type { ImageItem, PathItem, Scene, SceneItem } from '../core/scene';

/** What is drawn at a point: an ink, or a picture with the place in it, 0–1 across and down. */
export type Drawn =
  | { readonly kind: 'ink'; readonly item: SceneItem; readonly ink: Ink }
  | { readonly kind: 'picture'; readonly item: ImageItem; readonly at: Point };

/** Which of an object's colours is asked for first: what fills it, or its outline. */
export type ColourPart = 'fill' | 'stroke';

/**
 * What lies on top at a point of the panel, in mm; null on bare stock. The scene is asked, not the
 * screen: of a gradient it is the first colour. Items that `passes` is true of are looked through.
 */
export function inkAt(
  { items }: Pick<Scene, 'items'>,
  point: Point,
  part: ColourPart = 'fill',
  passes: (item: SceneItem) => boolean = () => false,
): Drawn | null {
  for (const item of [...items].reverse()) {
    if (item.role === 'question' || passes(item)) continue;
    const drawn = drawnAt(item, applyToPoint(invert(item.matrix), point), part);
    if (drawn) return drawn;
  }
  return null;
}

function drawnAt(item: SceneItem, at: Point, part: ColourPart): Drawn | null {
  if (item.kind === 'image') return lies(item.clip, at) ? pictureAt(item, at) : null;
  const ink = inkOf(item, at, part);
  return ink && { kind: 'ink', item, ink };
}

function inkOf(item: Exclude<SceneItem, ImageItem>, at: Point, part: ColourPart): Ink | null {
  switch (item.kind) {
    case 'path':
      return inkOfPath(item, at, part);
    case 'pattern':
      return inkOfPattern(item, at);
    case 'glyphs':
      return isOnLetters(item, at) ? item.ink : null;
  }
}

function inkOfPath(item: PathItem, at: Point, part: ColourPart): Ink | null {
  if (item.clip && !lies(item.clip, at)) return null;
  const isWithin = lies(item.path, at, item.fillRule);
  const isFilled = item.fill !== null && isWithin;
  if (!isFilled && !isOnLine(item, at, isWithin)) return null;
  if (item.stroke && (part === 'stroke' || !isFilled)) return item.stroke.ink;
  if (!item.fill) return null;
  return isShading(item.fill) ? (item.fill.stops[0]?.ink ?? null) : item.fill;
}

function pictureAt(item: ImageItem, { x, y }: Point): Drawn {
  const { box, flip } = item;
  const [u, v] = [(x - box.x) / box.w, (y - box.y) / box.h];
  const across = flip === 'h' || flip === 'both' ? 1 - u : u;
  const down = flip === 'v' || flip === 'both' ? 1 - v : v;
  return { kind: 'picture', item, at: { x: across, y: down } };
}
