import {
  applyToPoint,
  distanceToEdges,
  flatten,
  invert,
  isClosed,
  isInside,
  pathBounds,
  type Box,
  type Path,
  type Point,
  type Ring,
} from '../geometry';
import type { Ink } from '../color';
import { isOnLetters } from './letters';
import { isShading, screenStops } from './shading';
import { drawnWidth } from './stroke';
import type { PathItem, PatternItem, SceneItem, Shading } from './types';

/**
 * The ink that an item leaves at a point of the panel, in mm; null for none. Of letters the whole
 * field counts; what a picture shows is not known.
 */
export function seenInk(item: SceneItem, point: Point): Ink | 'unknown' | null {
  const at = applyToPoint(invert(item.matrix), point);
  switch (item.kind) {
    case 'path':
      return inkOfPath(item, at);
    case 'pattern':
      return inkOfPattern(item, at);
    case 'glyphs':
      return isOnLetters(item, at) ? item.ink : null;
    case 'image':
      return lies(item.clip, at) ? 'unknown' : null;
  }
}

function inkOfPath(item: PathItem, at: Point): Ink | null {
  const { path, clip, fill, fillRule, stroke } = item;
  if (clip && !lies(clip, at)) return null;
  const isWithin = lies(path, at, fillRule);
  if (stroke && isOnLine(item, at, isWithin)) return stroke.ink;
  if (!fill || !isWithin) return null;
  return isShading(fill) ? inkOfShading(fill, at) : fill;
}

/**
 * Whether a point of the item lies on its outline, where it has one; `isWithin`: on what the path
 * encloses. Of a dashed line the gaps count too.
 */
export function isOnLine({ path, stroke }: PathItem, at: Point, isWithin: boolean): boolean {
  if (!stroke || (stroke.side && isWithin !== (stroke.side === 'inside'))) return false;
  const rings = outlineOf(path).rings();
  // Rings are closed: what is open is closed on its way back.
  const along = isClosed(path) ? rings : rings.map((ring) => [...ring, ...[...ring].reverse()]);
  return distanceToEdges(along, at) <= drawnWidth(stroke) / 2;
}

function inkOfShading(shading: Shading, at: Point): Ink {
  const way = placeAlong(shading, at);
  const stops = screenStops(shading);
  return (stops.filter((stop) => stop.at <= way).at(-1) ?? stops[0]!).ink;
}

/** How far along a gradient a point of the item lies, in its mm: 0–1, its ends go on beyond. */
export function placeAlong(shading: Shading, { x, y }: Point): number {
  if (shading.kind === 'radial') {
    const { centre, radius } = shading;
    return held(radius > 0 ? Math.hypot(x - centre.x, y - centre.y) / radius : 1);
  }
  const { from, to } = shading;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  return held(length > 0 ? ((x - from.x) * dx + (y - from.y) * dy) / length : 1);
}

function held(place: number): number {
  return Math.min(1, Math.max(0, place));
}

/** The ink of a pattern at a point of the item; a cell shows within its edges all that is seen there. */
export function inkOfPattern({ clip, cell }: PatternItem, { x, y }: Point): Ink | null {
  if (!lies(clip, { x, y })) return null;
  const { width, height, paths } = cell;
  const at = { x: x - Math.floor(x / width) * width, y: y - Math.floor(y / height) * height };
  for (let i = paths.length - 1; i >= 0; i--) if (lies(paths[i]!.path, at)) return paths[i]!.ink;
  return null;
}

interface Outline {
  readonly box: Box;
  rings(): readonly Ring[];
}

const outlines = new WeakMap<Path, Outline>();

/** A path measured once, and cut into chords when it is first asked for: cells have thousands. */
function outlineOf(path: Path): Outline {
  const known = outlines.get(path);
  if (known) return known;
  let rings: readonly Ring[] | undefined;
  const made = { box: pathBounds(path), rings: () => (rings ??= flatten(path)) };
  outlines.set(path, made);
  return made;
}

/** Whether a path covers a point; it is measured once, however often it is asked. */
export function lies(path: Path, p: Point, rule: 'nonzero' | 'evenodd' = 'nonzero'): boolean {
  const { box, rings } = outlineOf(path);
  const isNear = p.x >= box.x && p.y >= box.y && p.x <= box.x + box.w && p.y <= box.y + box.h;
  return isNear && isInside(rings(), p, rule);
}
