import type { Ink } from '../../core/color';
import {
  applyToPoint,
  flatten,
  grow,
  intersection,
  isInside,
  mapBox,
  type Box,
  type Point,
  type Ring,
} from '../../core/geometry';
import { isPrinted, isShading, itemBox } from '../../core/scene';
import type { PathItem, Scene, SceneItem } from '../../core/scene';

/** Edges that stand on each other do not cross, give or take the rounding of their places, in mm. */
const ROUNDING = 0.001;

/** What lies beneath an object: one ink, bare stock, or more than one thing. */
export type Ground = Ink | 'stock' | 'mixed';

/**
 * What lies beneath a box (panel mm), by what is painted below, bottom first: the topmost thing
 * that touches it must cover it whole in one ink.
 */
export function groundOf(whole: Box, below: readonly SceneItem[], texts: Scene['texts']): Ground {
  const box = grow(whole, -Math.min(ROUNDING, whole.w / 2, whole.h / 2));
  for (let i = below.length - 1; i >= 0; i--) {
    const item = below[i]!;
    if (!isPrinted(item) || !intersection(inkOnPanel(item, texts), box)) continue;
    const reach = item.kind === 'path' ? reachOf(item, box) : 'part';
    if (reach === 'none') continue;
    const ink = reach === 'whole' && item.kind === 'path' ? item.fill : null;
    return ink && !isShading(ink) ? ink : 'mixed';
  }
  return 'stock';
}

/** Where an item leaves ink on the panel: of letters what the layout has measured. */
export function inkOnPanel(item: SceneItem, texts: Scene['texts']): Box {
  const isText = item.kind === 'glyphs' && item.role === null;
  const measured = isText && texts.find((text) => text.nodeId === item.nodeId)?.ink;
  return measured || mapBox(item.matrix, itemBox(item));
}

/** How much of a box an area fills; a line along its edge counts as its edge. */
function reachOf(item: PathItem, box: Box): 'whole' | 'part' | 'none' {
  if (item.clip) return 'part';
  const wide = grow(box, item.stroke?.width ?? 0);
  const rings = flatten(item.path).map((ring) => ring.map((p) => applyToPoint(item.matrix, p)));
  if (rings.some((ring) => crosses(ring, wide))) return 'part';
  // No edge within: the box lies whole in the area or whole beside it.
  return isInside(rings, { x: box.x, y: box.y }) ? 'whole' : 'none';
}

function crosses(ring: Ring, box: Box): boolean {
  return ring.some((a, i) => touches(a, ring[(i + 1) % ring.length]!, box));
}

/** Whether a stretch between two points has a part within the box (Liang and Barsky). */
function touches(a: Point, b: Point, { x, y, w, h }: Box): boolean {
  let [from, to] = [0, 1];
  const sides = [
    [b.x - a.x, x - a.x, x + w - a.x],
    [b.y - a.y, y - a.y, y + h - a.y],
  ] as const;
  for (const [step, low, high] of sides) {
    if (step === 0 && (low >= 0 || high <= 0)) return false;
    if (step === 0) continue;
    from = Math.max(from, Math.min(low / step, high / step));
    to = Math.min(to, Math.max(low / step, high / step));
  }
  return from < to;
}
