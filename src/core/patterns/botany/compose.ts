import { applyToPoint, IDENTITY, multiply, type Matrix } from '../../geometry';
import { hashSeed, random } from '../random';
import type { FrameSize } from '../types';
import { bow, roughly, type Hand, type Shape, type Spine } from './pen';
import { grow, type Plant } from './plants';
import { extentOfEnds, type Extent } from './trace';

export type Composition = 'wreath' | 'corner' | 'band' | 'sprig';

export interface Arrangement {
  readonly form: Composition;
  /** How far sprigs go along the sides, 0–1. */
  readonly reach: number;
  readonly seed: number;
}

/**
 * What is drawn once, and how it is laid down, in the order of painting. While it is composed it is
 * only turned or mirrored about the origin: such a copy stays on the grid of thousandths, so that it
 * need not be made to be measured.
 */
export interface Draft {
  readonly shapes: readonly Shape[];
  readonly copies: readonly Matrix[];
}

function extentOf({ shapes, copies }: Draft): Readonly<Extent> {
  const { left, top, right, bottom } = extentOfEnds(shapes.map(({ trace }) => trace));
  const laid = copies.flatMap((m) => [
    applyToPoint(m, { x: left, y: top }),
    applyToPoint(m, { x: right, y: bottom }),
  ]);
  const [xs, ys] = [laid.map((p) => p.x), laid.map((p) => p.y)];
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** A part of an ellipse about the origin, from one angle to the other (0 to the right, clockwise). */
function ellipse(rx: number, ry: number, from: number, to: number): Spine {
  const way = Math.sign(to - from);
  const length = Math.abs(to - from) * Math.sqrt((rx * rx + ry * ry) / 2);
  return {
    length,
    at: (t) => {
      const u = from + (to - from) * t;
      const a = Math.atan2(way * ry * Math.cos(u), -way * rx * Math.sin(u));
      return { x: rx * Math.cos(u), y: ry * Math.sin(u), a };
    },
  };
}

/** The hand with a smaller leaf where there is little room. */
function within(hand: Hand, room: number, seed: number, part: number): Hand {
  return { ...hand, size: Math.min(hand.size, room), next: random(hashSeed(seed, 23, part)) };
}

const MIRROR_X: Matrix = [-1, 0, 0, 1, 0, 0];
const MIRROR_Y: Matrix = [1, 0, 0, -1, 0, 0];
const MIRROR_BOTH: Matrix = [-1, 0, 0, -1, 0, 0];
const UPRIGHT: Matrix = [0, 1, -1, 0, 0, 0];

/** Both halves, the second mirrored from left to right. */
const HALVES = [IDENTITY, MIRROR_X];

/** Two branches from below, open on top: the right one is drawn, the left one is its mirror. */
function wreath(
  plant: Plant,
  hand: Hand,
  { w, h }: FrameSize,
  { reach, seed }: Arrangement,
): Draft {
  const drawn = within(hand, Math.min(w, h) * 0.24, seed, 1);
  const out = drawn.size * 0.62;
  const to = Math.PI / 2 - Math.PI * (0.55 + 0.38 * reach);
  const spine = ellipse(
    Math.max(w / 2 - out, w * 0.2),
    Math.max(h / 2 - out, h * 0.2),
    Math.PI / 2 - 0.05,
    to,
  );
  return { shapes: grow(plant, drawn, spine), copies: HALVES };
}

/** Sprigs from every corner along both sides; one corner is drawn, the others are its mirrors. */
function corner(
  plant: Plant,
  hand: Hand,
  { w, h }: FrameSize,
  { reach, seed }: Arrangement,
): Draft {
  const drawn = within(hand, Math.min(w, h) * 0.22, seed, 2);
  const inset = drawn.size * 0.6;
  const start = { x: -w / 2 + inset * 0.8, y: -h / 2 + inset * 0.8 };
  const along = (side: number): number =>
    Math.max(drawn.size, (side / 2 - inset - drawn.size * 0.7) * reach);
  const shapes = [
    ...grow(plant, drawn, bow({ ...start, a: 0.02 }, along(w), 0.06)),
    ...grow(plant, drawn, bow({ ...start, a: Math.PI / 2 - 0.02 }, along(h), -0.06)),
  ];
  return { shapes, copies: [...HALVES, MIRROR_Y, MIRROR_BOTH] };
}

/** Sprigs in a row from the middle to both ends, each whole, as many as fit evenly. */
function band(plant: Plant, hand: Hand, { w, h }: FrameSize, { seed }: Arrangement): Draft {
  const [long, high] = [Math.max(w, h), Math.min(w, h)];
  const drawn = within(hand, high * 0.56, seed, 3);
  const half = long / 2;
  const count = Math.max(1, Math.round(half / (drawn.size * 2.6)));
  const pitch = half / count;
  const sprig = pitch - drawn.size * 0.72;
  const shapes = Array.from({ length: count }, (_, i) =>
    grow(
      plant,
      { ...drawn, next: random(hashSeed(seed, 29, i)) },
      bow(
        { x: i * pitch, y: 0, a: i % 2 ? 0.12 : -0.12 },
        Math.max(sprig, drawn.size * 0.4),
        i % 2 ? -0.24 : 0.24,
      ),
    ),
  ).flat();
  const copies = h > w ? HALVES.map((m) => multiply(UPRIGHT, m)) : HALVES;
  return { shapes, copies };
}

/** One sprig from below left to above right. */
function sprig(plant: Plant, hand: Hand, { w, h }: FrameSize, { reach, seed }: Arrangement): Draft {
  const drawn = within(hand, Math.min(w, h) * 0.6, seed, 4);
  const length = Math.hypot(w, h) * reach * 0.8;
  const spine = bow({ x: -w / 3, y: h / 3, a: -Math.atan2(h, w) - 0.3 }, length, 0.5);
  return { shapes: grow(plant, drawn, spine), copies: [IDENTITY] };
}

const FORMS = { wreath, corner, band, sprig };

/** Least distance of any ink from the frame's edge, in mm. */
const AIR = 0.3;

/**
 * Sprigs of `plant` composed to a frame of `size`: all ink of all copies lies within it. What stands
 * out is drawn again for a frame that much smaller, and moved or, at last, made smaller.
 */
export function composed(
  plant: Plant,
  hand: Hand,
  size: FrameSize,
  arrangement: Arrangement,
): Draft {
  const draw = FORMS[arrangement.form];
  if (arrangement.form === 'sprig')
    return fitted(draw(plant, hand, size, arrangement), size, false);
  const e = extentOf(roughly(() => draw(plant, { ...hand, rough: true }, size, arrangement)));
  const over = {
    w: Math.max(0, 2 * Math.max(-e.left, e.right) + 2 * AIR - size.w),
    h: Math.max(0, 2 * Math.max(-e.top, e.bottom) + 2 * AIR - size.h),
  };
  const room = {
    w: Math.max(size.w - over.w, size.w * 0.6),
    h: Math.max(size.h - over.h, size.h * 0.6),
  };
  return fitted(draw(plant, hand, room, arrangement), size, true);
}

/** The drawing in the frame's middle, no larger than it; a symmetric one keeps its axis. */
function fitted(draft: Draft, { w, h }: FrameSize, symmetric: boolean): Draft {
  const e = extentOf(draft);
  const cx = symmetric ? 0 : (e.left + e.right) / 2;
  const cy = symmetric ? 0 : (e.top + e.bottom) / 2;
  const need = {
    w: 2 * Math.max(cx - e.left, e.right - cx),
    h: 2 * Math.max(cy - e.top, e.bottom - cy),
  };
  const k = Math.min(1, (w - 2 * AIR) / need.w, (h - 2 * AIR) / need.h);
  const fit: Matrix = [k, 0, 0, k, w / 2 - k * cx, h / 2 - k * cy];
  return { shapes: draft.shapes, copies: draft.copies.map((m) => multiply(fit, m)) };
}
