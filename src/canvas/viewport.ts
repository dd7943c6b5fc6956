import type { Box, Point } from '../core/geometry';
import { clampScale, MARGIN, type Viewport } from '../editor';

/** Another scale with the mm under `at` (px) staying there. */
export function zoomedAt(view: Viewport, scale: number, at: Point): Viewport {
  const next = clampScale(scale);
  const k = next / view.scale;
  return { scale: next, x: at.x - (at.x - view.x) * k, y: at.y - (at.y - view.y) * k };
}

export function pannedBy(view: Viewport, dx: number, dy: number): Viewport {
  return { ...view, x: view.x + dx, y: view.y + dy };
}

/** The least pan that brings a box given in mm into the free part. */
export function revealed(view: Viewport, box: Box, free: Box): Viewport {
  const left = box.x * view.scale + view.x;
  const top = box.y * view.scale + view.y;
  return pannedBy(
    view,
    intoSight(left, box.w * view.scale, free.x, free.w),
    intoSight(top, box.h * view.scale, free.y, free.h),
  );
}

function intoSight(start: number, length: number, from: number, room: number): number {
  const margin = Math.min(MARGIN, Math.max(0, (room - length) / 2));
  const least = from + margin;
  const most = from + room - margin - length;
  if (length > room) return from + (room - length) / 2 - start;
  return Math.min(Math.max(start, least), most) - start;
}

export function toMm(view: Viewport, px: Point): Point {
  return { x: (px.x - view.x) / view.scale, y: (px.y - view.y) / view.scale };
}
