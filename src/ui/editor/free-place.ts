import type { PanelRecord } from '../../core/document';
import { contains, grow, intersection, mapBox, pathBounds, quantise } from '../../core/geometry';
import type { Box } from '../../core/geometry';
import type { Scene, SceneItem } from '../../core/scene';

/** Between what is placed and what stands there, in mm. */
const CLEAR = 1;
/** What covers this share of a panel is its ground: everything lies on it. */
const GROUND = 0.6;
/** So many places are tried along the longer side of a panel. */
const PLACES = 60;
/** Letters as shares of their size: above and below the line, and the width of the last one. */
const LETTER = { above: 0.8, below: 0.25, wide: 0.6 };

interface Size {
  readonly w: number;
  readonly h: number;
}

/**
 * Where on a panel a box lies on nothing but the ground or one plain area that is all around it: of
 * the first size for which there is such a place the nearest to the middle. Where there is none, the
 * place that covers least. In panel mm, always within the safe area.
 */
export function freePlace(panel: PanelRecord, scene: Scene, sizes: readonly Size[]): Box {
  const taken = obstaclesIn(scene);
  const covered = (box: Box): number => taken.reduce((sum, it) => sum + coveredOf(it, box), 0);
  const places = sizes.flatMap((size) => placesFor(panel, size));
  let best = { box: middleOf(panel, sizes[0]!), covered: Infinity };
  for (const box of places) {
    const now = covered(box);
    if (now < best.covered) best = { box, covered: now };
    if (now === 0) break;
  }
  const { x, y, w, h } = best.box;
  return { x: quantise(x), y: quantise(y), w, h };
}

interface Obstacle {
  readonly box: Box;
  /** What lies wholly on it is not in its way. */
  readonly isPlain: boolean;
}

/** What is seen on the panel, letters as tall and wide as they are and not as their frames. */
function obstaclesIn({ items, trim: [width, height] }: Scene): readonly Obstacle[] {
  return items
    .map((item) => ({ box: mapBox(item.matrix, boxOf(item)), isPlain: isPlain(item) }))
    .filter(({ box }) => box.w * box.h < GROUND * width * height);
}

function boxOf(item: SceneItem): Box {
  if (item.kind === 'path') return pathBounds(item.path);
  if (item.kind !== 'glyphs') return { x: 0, y: 0, ...item.frame };
  const xs = item.glyphs.map(({ x }) => x);
  const ys = item.glyphs.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys) - LETTER.above * item.size];
  return {
    x,
    y,
    w: Math.max(...xs) + LETTER.wide * item.size - x,
    h: Math.max(...ys) + LETTER.below * item.size - y,
  };
}

/** A rectangle: of other shapes one does not know what is within their box. */
function isPlain(item: SceneItem): boolean {
  if (item.kind !== 'path' || item.fill === null) return false;
  const { w, h } = pathBounds(item.path);
  const corners = item.path.filter(([kind]) => kind === 'L' || kind === 'M').length;
  return corners === 4 && item.path.every(([kind]) => kind !== 'C') && w > 0 && h > 0;
}

/** How much of an obstacle and of the room around it a box would cover, in mm². */
function coveredOf({ box: obstacle, isPlain }: Obstacle, box: Box): number {
  if (isPlain && contains(obstacle, grow(box, CLEAR))) return 0;
  // A line has no area: it gets some.
  const shared = intersection(grow(obstacle, CLEAR), box);
  return shared ? shared.w * shared.h : 0;
}

function middleOf({ width, height }: PanelRecord, { w, h }: Size): Box {
  return { x: (width - w) / 2, y: (height - h) / 2, w, h };
}

/** Every place on a grid within the safe area, the nearest to the middle first. */
function placesFor(panel: PanelRecord, size: Size): readonly Box[] {
  const { width, height, safe } = panel;
  const step = Math.max(width, height) / PLACES;
  const middle = middleOf(panel, size);
  const along = (at: number): readonly number[] => {
    const count = Math.max(0, Math.floor((at - safe) / step));
    return Array.from({ length: 2 * count + 1 }, (_, i) => at + (i - count) * step);
  };
  const far = ({ x, y }: Box): number => Math.hypot(x - middle.x, y - middle.y);
  return along(middle.x)
    .flatMap((x) => along(middle.y).map((y) => ({ ...size, x, y })))
    .filter((box) => isWithin(panel, box))
    .sort((a, b) => far(a) - far(b));
}

/** Whether all corners of a box are in the safe area, which on a round label is round. */
function isWithin({ width, height, safe, shape }: PanelRecord, { x, y, w, h }: Box): boolean {
  if (x < safe || y < safe || x + w > width - safe || y + h > height - safe) return false;
  if (shape.kind !== 'ellipse') return true;
  const far = (at: number, size: number, whole: number): number =>
    Math.max(Math.abs(at - whole / 2), Math.abs(at + size - whole / 2)) / (whole / 2 - safe);
  return Math.hypot(far(x, w, width), far(y, h, height)) <= 1;
}
