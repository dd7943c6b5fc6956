import type { Box, Point } from '../core/geometry';
import type { Tool } from './types';

/** An eighth of a turn. */
const STEP = Math.PI / 4;

/** Where a drag ends; held, a box is as high as wide and a line lies at a multiple of 45°. */
export function dragEnd(start: Point, at: Point, held: Tool | null): Point {
  const [w, h] = [at.x - start.x, at.y - start.y];
  if (held === null) return at;
  if (held === 'line' || held === 'arrow') {
    const angle = Math.round(Math.atan2(h, w) / STEP) * STEP;
    const far = w * Math.cos(angle) + h * Math.sin(angle);
    return { x: start.x + far * Math.cos(angle), y: start.y + far * Math.sin(angle) };
  }
  const side = Math.max(Math.abs(w), Math.abs(h));
  return { x: start.x + Math.sign(w) * side, y: start.y + Math.sign(h) * side };
}

export function boxBetween(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    w: Math.abs(b.x - a.x),
    h: Math.abs(b.y - a.y),
  };
}
