import { centre, type Box } from '../core/geometry';

/** Panel mm → CSS px of the canvas element: `px = mm · scale + x|y`. */
export interface Viewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** How much of the canvas lies under rulers and sheets, in CSS px. */
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
export const MARGIN = 24;
const PHONE_MARGIN = 12;
const PHONE_WIDTH = 600;

/** The scale, or the nearest that the canvas shows. */
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

/**
 * Shows a box given in mm as large as it fits into the free part, in its middle. What lies about it,
 * its `bleed` in mm, may fill the margin but stays in sight.
 */
export function fitted(box: Box, free: Box, bleed = 0): Viewport {
  const margin = free.w < PHONE_WIDTH ? PHONE_MARGIN : MARGIN;
  const scaleOf = (room: number, length: number): number =>
    Math.min((room - 2 * margin) / length, room / (length + 2 * bleed));
  const across = scaleOf(free.w, box.w);
  const down = scaleOf(free.h, box.h);
  const scale = clampScale(Math.min(across, down));
  const middle = centre(box);
  const at = centre(free);
  return { scale, x: at.x - middle.x * scale, y: at.y - middle.y * scale };
}
