import { LIMITS, type Crop, type Flip, type ImageNode } from '../../core/document';
import { applyToPoint, centre, frameMatrix } from '../../core/geometry';
import type { Box, Frame, Point } from '../../core/geometry';
import type { Handle } from '../frames';

/**
 * A picture under its frame while it is cropped: the frame on the panel, and where the whole
 * picture lies, in mm of the frame before it is turned. The picture always covers the frame.
 */
export interface Cropping {
  readonly frame: Frame;
  readonly box: Box;
}

/** How a side or corner is pulled. */
export interface PullOptions {
  readonly ratio?: boolean;
  readonly centred?: boolean;
}

const WHOLE: Crop = { x: 0, y: 0, w: 1, h: 1 };
/** No side of a frame gets shorter by cropping, in mm. */
const MIN_SIDE = 0.5;
/** A frame shows at least this share of either side of the picture, well above what may be stored. */
const MIN_SHARE = 0.01;
/** Shares are stored with so many parts: a tenth of a pixel of the largest picture. */
const PARTS = 1_000_000;

const isAcross = (flip: Flip | undefined): boolean => flip === 'h' || flip === 'both';
const isDown = (flip: Flip | undefined): boolean => flip === 'v' || flip === 'both';

/** How a picture lies under a frame on the panel. */
export function croppingOf(
  { crop = WHOLE, flip }: Pick<ImageNode, 'crop' | 'flip'>,
  frame: Frame,
): Cropping {
  const [w, h] = [frame.w / crop.w, frame.h / crop.h];
  const x = isAcross(flip) ? 1 - crop.x - crop.w : crop.x;
  const y = isDown(flip) ? 1 - crop.y - crop.h : crop.y;
  return { frame, box: { x: -x * w || 0, y: -y * h || 0, w, h } };
}

/** The part of the upright picture that is seen, as it is stored; undefined for all of it. */
export function cropOf({ frame, box }: Cropping, flip: Flip | undefined): Crop | undefined {
  const across = seenShare(-box.x / box.w, frame.w / box.w, isAcross(flip));
  const down = seenShare(-box.y / box.h, frame.h / box.h, isDown(flip));
  if (across.length >= 1 && down.length >= 1) return undefined;
  return { x: across.start, y: down.start, w: across.length, h: down.length };
}

function seenShare(
  from: number,
  share: number,
  isFlipped: boolean,
): { readonly start: number; readonly length: number } {
  const length = clamp(Math.round(share * PARTS), LIMITS.cropMin * PARTS, PARTS);
  const start = Math.round((isFlipped ? 1 - from - share : from) * PARTS);
  return { start: clamp(start, 0, PARTS - length) / PARTS, length: length / PARTS };
}

/** How many times larger the picture is than it must be to fill its frame; at least 1. */
export function cropZoom({ frame, box }: Cropping): number {
  return Math.min(box.w / frame.w, box.h / frame.h);
}

/** Moves the picture under its frame by mm of the frame, as far as it still covers it. */
export function movePicture({ frame, box }: Cropping, by: Point): Cropping {
  return { frame, box: covering(frame, { ...box, x: box.x + by.x, y: box.y + by.y }) };
}

/** Scales the picture about a point, in mm of the frame, within what covers and shows enough. */
export function scalePicture({ frame, box }: Cropping, factor: number, at: Point): Cropping {
  const k = allowed(factor, frame, box);
  const x = at.x + (box.x - at.x) * k;
  const y = at.y + (box.y - at.y) * k;
  return { frame, box: covering(frame, { x, y, w: box.w * k, h: box.h * k }) };
}

/** The factor nearest to the one wanted that leaves the frame covered, and not by a few pixels. */
function allowed(factor: number, frame: Frame, box: Box, least = 0): number {
  const [kx, ky] = [frame.w / box.w, frame.h / box.h];
  const most = Math.min(kx, ky) / MIN_SHARE;
  return clamp(factor, Math.max(kx, ky, least), Math.max(most, kx, ky, least));
}

/** The box where it covers the frame. */
function covering({ w, h }: Frame, box: Box): Box {
  return {
    ...box,
    x: clamp(box.x, Math.min(0, w - box.w), 0),
    y: clamp(box.y, Math.min(0, h - box.h), 0),
  };
}

/** Pulls a round corner of the whole picture by mm of the frame; the corner opposite stays. */
export function pullPicture({ frame, box }: Cropping, corner: Handle, by: Point): Cropping {
  const across = 1 + (corner.x * by.x) / box.w;
  const down = 1 + (corner.y * by.y) / box.h;
  const least = Math.max(
    reach(box.x, box.w, { side: corner.x, length: frame.w }),
    reach(box.y, box.h, { side: corner.y, length: frame.h }),
  );
  const k = allowed((across + down) / 2, frame, box, least);
  const x = corner.x > 0 ? box.x : box.x + box.w * (1 - k);
  const y = corner.y > 0 ? box.y : box.y + box.h * (1 - k);
  return { frame, box: covering(frame, { x, y, w: box.w * k, h: box.h * k }) };
}

/** The least factor by which a side still reaches beyond the frame while its opposite stays. */
function reach(
  start: number,
  size: number,
  { side, length }: { readonly side: number; readonly length: number },
): number {
  return side > 0 ? (length - start) / size : (start + size) / size;
}

/** Pulls a side or corner of the frame by its mm; the picture stays where it is on the panel. */
export function pullFrame(
  cropping: Cropping,
  handle: Handle,
  by: Point,
  options: PullOptions = {},
): Cropping {
  const { frame, box } = cropping;
  const centred = options.centred ?? false;
  const across = { size: frame.w, from: box.x, to: box.x + box.w, side: handle.x, by: by.x };
  const down = { size: frame.h, from: box.y, to: box.y + box.h, side: handle.y, by: by.y };
  const [x, y] = options.ratio
    ? inRatio(across, down, centred)
    : [pulled(across, centred), pulled(down, centred)];
  return withPart(cropping, { x: x.start, y: y.start, w: x.length, h: y.length });
}

/** One axis of a pull: the frame lies at 0 … size, the picture at from … to. */
interface Axis {
  readonly size: number;
  readonly from: number;
  readonly to: number;
  readonly side: -1 | 0 | 1;
  readonly by: number;
}

interface Stretch {
  readonly start: number;
  readonly length: number;
}

function pulled(axis: Axis, centred: boolean): Stretch {
  const { size, side, by } = axis;
  if (side === 0) return { start: 0, length: size };
  const wanted = size + side * by * (centred ? 2 : 1);
  return stretched(axis, clamp(wanted, shortest(axis), longest(axis, centred)), centred);
}

function shortest({ size, from, to }: Axis): number {
  return Math.min(size, Math.max(MIN_SIDE, (to - from) * MIN_SHARE));
}

/** How long the frame may get before the picture ends. */
function longest({ size, from, to, side }: Axis, centred: boolean): number {
  if (centred || side === 0) return size + 2 * Math.max(0, Math.min(-from, to - size));
  return side > 0 ? to : size - from;
}

function stretched({ size, side }: Axis, length: number, centred: boolean): Stretch {
  if (centred || side === 0) return { start: (size - length) / 2, length };
  return { start: side > 0 ? 0 : size - length, length };
}

function inRatio(across: Axis, down: Axis, centred: boolean): readonly [Stretch, Stretch] {
  const factors = [across, down]
    .filter(({ side }) => side !== 0)
    .map(({ size, side, by }) => 1 + (side * by * (centred ? 2 : 1)) / size);
  const wanted = factors.reduce((a, b) => (Math.abs(b - 1) > Math.abs(a - 1) ? b : a), 1);
  const axes = [across, down];
  const least = Math.max(...axes.map((axis) => shortest(axis) / axis.size));
  const most = Math.min(...axes.map((axis) => longest(axis, centred) / axis.size));
  const k = clamp(wanted, least, Math.max(1, most));
  return [stretched(across, across.size * k, centred), stretched(down, down.size * k, centred)];
}

/** The frame becomes a part of what it was, given in its own mm; the picture does not move. */
function withPart({ frame, box }: Cropping, part: Box): Cropping {
  const middle = applyToPoint(frameMatrix(frame), centre(part));
  const next = {
    x: middle.x - part.w / 2,
    y: middle.y - part.h / 2,
    w: part.w,
    h: part.h,
    rotation: frame.rotation,
  };
  return { frame: next, box: covering(next, { ...box, x: box.x - part.x, y: box.y - part.y }) };
}

/**
 * Turns the picture by a quarter clockwise under its frame, which stays where it is seen: its sides
 * change places as it turns along. What lies in the middle stays there, as large beside the frame.
 */
export function turnPicture(cropping: Cropping): Cropping {
  const { frame, box } = cropping;
  const middle = centre(frame);
  const next = {
    x: middle.x - frame.h / 2,
    y: middle.y - frame.w / 2,
    w: frame.h,
    h: frame.w,
    rotation: (frame.rotation + 90) % 360,
  };
  const k = cropZoom(cropping) * Math.max(next.w / box.w, next.h / box.h);
  const [w, h] = [box.w * k, box.h * k];
  const u = (frame.w / 2 - box.x) / box.w;
  const v = (frame.h / 2 - box.y) / box.h;
  const turned = { x: next.w / 2 - u * w, y: next.h / 2 - v * h, w, h };
  return { frame: next, box: covering(next, turned) };
}

/** Mirrors what is seen within the frame, as `Flip` does. */
export function mirrorPicture({ frame, box }: Cropping, axis: 'h' | 'v'): Cropping {
  return {
    frame,
    box: {
      ...box,
      ...(axis === 'h' ? { x: frame.w - box.x - box.w } : { y: frame.h - box.y - box.h }),
    },
  };
}

/** What is mirrored once the other axis has been mirrored too, or back. */
export function flippedBy(flip: Flip | undefined, axis: 'h' | 'v'): Flip | undefined {
  const across = isAcross(flip) !== (axis === 'h');
  const down = isDown(flip) !== (axis === 'v');
  if (across && down) return 'both';
  if (across) return 'h';
  return down ? 'v' : undefined;
}

interface Size {
  readonly w: number;
  readonly h: number;
}

/**
 * The largest part of a picture in a frame's proportions, with a point of it (shares of its sides)
 * as near to the middle as can be. Undefined where that is all of it.
 */
export function fillCrop(frame: Size, picture: Size, focus: Point): Crop | undefined {
  const k = Math.max(frame.w / picture.w, frame.h / picture.h);
  const [w, h] = [frame.w / (picture.w * k), frame.h / (picture.h * k)];
  const across = seenShare(clamp(focus.x - w / 2, 0, 1 - w), w, false);
  const down = seenShare(clamp(focus.y - h / 2, 0, 1 - h), h, false);
  if (across.length >= 1 && down.length >= 1) return undefined;
  return { x: across.start, y: down.start, w: across.length, h: down.length };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value)) || 0;
}
