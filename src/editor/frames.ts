import { isNode, LIMITS, nodeOf, worldFrame, worldMatrix } from '../core/document';
import type { BesekDocument, Id } from '../core/document';
import {
  applyToPoint,
  centre,
  frameMatrix,
  invert,
  mapBox,
  rotation,
  union,
} from '../core/geometry';
import { quantise, quantiseRotation } from '../core/geometry';
import type { Box, Frame, Point } from '../core/geometry';

/** No side of a frame gets shorter by a gesture, in mm. */
const MIN_SIDE = 0.1;

/** Which corner or side is pulled: −1 left or top, 0 not, 1 right or bottom. */
export interface Handle {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

export interface ResizeOptions {
  /** Keeps width to height. */
  readonly ratio?: boolean;
  /** Grows to both sides of the centre. */
  readonly centred?: boolean;
}

/** The node's frame in panel mm: its own width and height about its centre. */
export function frameOnPanel(document: BesekDocument, id: Id): Frame {
  return worldFrame(document, nodeOf(document, id));
}

/** The axis-parallel box around a turned frame. */
export function boundsOf(frame: Frame): Box {
  return mapBox(frameMatrix(frame), { x: 0, y: 0, w: frame.w, h: frame.h });
}

/** The box around all frames, or null for none. */
export function boundsOfAll(frames: readonly Frame[]): Box | null {
  return frames.map(boundsOf).reduce<Box | null>((sum, box) => (sum ? union(sum, box) : box), null);
}

/** Where a point given in fractions of the frame (0 … 1, before rotation) lies. */
export function pointOf(frame: Frame, fx: number, fy: number): Point {
  return applyToPoint(frameMatrix(frame), { x: frame.w * fx, y: frame.h * fy });
}

/** Quantised so that the centre stays: sides first, then the corner. */
export function quantiseFrame(frame: Frame): Frame {
  const { x: cx, y: cy } = centre(frame);
  const w = quantise(frame.w);
  const h = quantise(frame.h);
  return {
    x: quantise(cx - w / 2),
    y: quantise(cy - h / 2),
    w,
    h,
    rotation: quantiseRotation(frame.rotation),
  };
}

/** A frame on the panel as a frame in the space of a panel or group on it, quantised. */
export function frameInParent(document: BesekDocument, parent: Id, frame: Frame): Frame {
  const record = document.records[parent];
  if (!record || !isNode(record)) return quantiseFrame(frame);
  const middle = applyToPoint(invert(worldMatrix(document, parent)), centre(frame));
  return quantiseFrame({
    ...frame,
    x: middle.x - frame.w / 2,
    y: middle.y - frame.h / 2,
    rotation: frame.rotation - worldFrame(document, record).rotation,
  });
}

/**
 * The frame after its handle was pulled by `by` (in the space of the frame's parent). The opposite
 * corner or side stays where it is, or the centre when `centred`.
 */
export function resizeFrame(
  frame: Frame,
  handle: Handle,
  by: Point,
  options: ResizeOptions = {},
): Frame {
  const local = applyToPoint(rotation(-frame.rotation), by);
  const reach = options.centred ? 2 : 1;
  let w = longer(frame.w, handle.x * local.x * reach);
  let h = longer(frame.h, handle.y * local.y * reach);
  if (options.ratio && frame.w > 0 && frame.h > 0) ({ w, h } = inRatio(frame, handle, { w, h }));
  const fixed = options.centred ? { x: 0, y: 0 } : handle;
  return anchored(frame, fixed, { w: quantise(w), h: quantise(h) });
}

function longer(side: number, by: number): number {
  return by === 0 ? side : Math.max(MIN_SIDE, side + by);
}

export interface Size {
  readonly w: number;
  readonly h: number;
}

/** The diagonal's projection for a corner, the pulled side's factor for a side. */
function inRatio(frame: Frame, handle: Handle, size: Size): Size {
  let k: number;
  if (handle.x === 0) k = size.h / frame.h;
  else if (handle.y === 0) k = size.w / frame.w;
  else k = (size.w * frame.w + size.h * frame.h) / (frame.w ** 2 + frame.h ** 2);
  k = Math.max(k, MIN_SIDE / Math.min(frame.w, frame.h));
  return { w: frame.w * k, h: frame.h * k };
}

/** Both sides when one is told and they keep their ratio, within what a frame may have. */
export function sidesInRatio({ w, h }: Size, told: Partial<Size>): Size {
  const asked = told.w === undefined ? (told.h ?? h) / h : told.w / w;
  const least = MIN_SIDE / Math.min(w, h);
  const k = Math.min(Math.max(asked, least), LIMITS.extent / Math.max(w, h));
  return { w: quantise(w * k), h: quantise(h * k) };
}

/** The frame with a new size whose point opposite to `handle` has not moved. */
export function anchored(frame: Frame, handle: { x: number; y: number }, size: Size): Frame {
  const anchor = pointOf(frame, (1 - handle.x) / 2, (1 - handle.y) / 2);
  const out = applyToPoint(rotation(frame.rotation), {
    x: (handle.x * size.w) / 2,
    y: (handle.y * size.h) / 2,
  });
  return {
    x: anchor.x + out.x - size.w / 2,
    y: anchor.y + out.y - size.h / 2,
    ...size,
    rotation: frame.rotation,
  };
}

/** The frame turned by `degrees` clockwise about a point. */
export function turnAbout(frame: Frame, point: Point, degrees: number): Frame {
  const middle = centre(frame);
  const away = { x: middle.x - point.x, y: middle.y - point.y };
  const turned = applyToPoint(rotation(degrees), away);
  return {
    ...frame,
    x: point.x + turned.x - frame.w / 2,
    y: point.y + turned.y - frame.h / 2,
    rotation: frame.rotation + degrees,
  };
}

/** The frame as the box `from`, in which it lies, becomes the box `to`. */
export function scaleWithBox(frame: Frame, from: Box, to: Box): Frame {
  const sx = from.w > 0 ? to.w / from.w : 1;
  const sy = from.h > 0 ? to.h / from.h : 1;
  const middle = centre(frame);
  const { kx, ky } = sideFactors(frame.rotation, sx, sy);
  const w = frame.w * kx;
  const h = frame.h * ky;
  return {
    x: to.x + (middle.x - from.x) * sx - w / 2,
    y: to.y + (middle.y - from.y) * sy - h / 2,
    w,
    h,
    rotation: frame.rotation,
  };
}

/** How the sides of a turned frame grow when its space grows by `sx`, `sy`: it stays a rectangle. */
export function sideFactors(degrees: number, sx: number, sy: number): { kx: number; ky: number } {
  if (degrees % 180 === 0) return { kx: sx, ky: sy };
  const r = (degrees * Math.PI) / 180;
  const cos = Math.cos(r);
  const sin = Math.sin(r);
  return { kx: Math.hypot(sx * cos, sy * sin), ky: Math.hypot(sx * sin, sy * cos) };
}
