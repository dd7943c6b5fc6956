import { centre, type Box, type Point } from '../core/geometry';

/** Panel mm → CSS px of the canvas element: `px = mm · scale + x|y`. */
export interface Viewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS px per mm. */
const MIN_SCALE = 0.2;
const MAX_SCALE = 400;
/** Air around a label that was fitted, in px. */
const MARGIN = 24;
const PHONE_MARGIN = 12;
const PHONE_WIDTH = 600;

export function clampScale(scale: number): number {
  return Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));
}

/** What is free of the canvas once rulers and sheets have taken their part. */
export function freeBox({ width, height }: Size, insets: Insets): Box {
  return {
    x: insets.left,
    y: insets.top,
    w: Math.max(1, width - insets.left - insets.right),
    h: Math.max(1, height - insets.top - insets.bottom),
  };
}

/** Shows a box given in mm as large as it fits into the free part, in its middle. */
export function fitted(box: Box, free: Box): Viewport {
  const margin = free.w < PHONE_WIDTH ? PHONE_MARGIN : MARGIN;
  const across = (free.w - 2 * margin) / box.w;
  const down = (free.h - 2 * margin) / box.h;
  const scale = clampScale(Math.min(across, down));
  const middle = centre(box);
  const at = centre(free);
  return { scale, x: at.x - middle.x * scale, y: at.y - middle.y * scale };
}

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
