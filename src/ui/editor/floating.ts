import { intersection, type Box, type Point } from '../../core/geometry';

/** Air between the selection and its bar, and how far the bar may stand from it, in px. */
const GAP = 12;
const FAR = 120;
const STEP = 12;

/** The smallest and the largest type, in pt, and what is rounding in one. */
const MIN_PT = 0.5;
const MAX_PT = 2000;
const NOISE = 0.01;

/** So long after a gesture, or the last turn of the wheel, the bar is back, in ms. */
const BACK_MS = 80;
const WHEEL_MS = 180;

/** Says whether a pointer or wheel works on the canvas, until what it answers is called. */
export function watchPresses(say: (isBusy: boolean) => void): () => void {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDown = false;
  const backAfter = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => say(false), ms);
  };
  const isOnCanvas = ({ target }: Event): boolean =>
    target instanceof Element && target.closest('[role=application]') !== null;
  const up = (): void => {
    isDown = false;
    backAfter(BACK_MS);
  };
  const down = (event: Event): void => {
    isDown = true;
    clearTimeout(timer);
    if (isOnCanvas(event)) say(true);
  };
  const turn = (event: Event): void => {
    if (!isOnCanvas(event)) return;
    say(true);
    if (!isDown) backAfter(WHEEL_MS);
  };
  addEventListener('pointerdown', down, options);
  addEventListener('pointerup', up, options);
  addEventListener('pointercancel', up, options);
  addEventListener('wheel', turn, { ...options, passive: true });
  return () => {
    clearTimeout(timer);
    listening.abort();
  };
}

/** What the face and the size of a text add to a bar of buttons. */
const PADDING = 4;
const RULE = 9;
const FACE = 92;
const SIZE = 56;

/**
 * The size of a bar of so many buttons, each as wide and high as `button`, in px; a text's face and
 * size are wider than a button.
 */
export function barSize(
  buttons: number,
  isText: boolean,
  button: number,
): { readonly w: number; readonly h: number } {
  const wider = isText ? FACE - button + SIZE + 2 * RULE : 0;
  return { w: buttons * button + wider + 2 * PADDING, h: button + 2 * PADDING };
}

interface Ground {
  /** Where the bar may stand, in px. */
  readonly free: Box;
  /** What it must not cover. */
  readonly texts: readonly Box[];
}

/**
 * Where the bar of a size stands for a selection, all in px of one ground: the nearest spot within
 * 120 px that covers no text; else just above; else just below. Null where it fits nowhere, and for
 * a selection out of sight.
 */
export function barSpot(
  selection: Box,
  size: { readonly w: number; readonly h: number },
  { free, texts }: Ground,
): Point | null {
  if (!intersection(around(selection, 1), free)) return null;
  const spots = spotsAround(selection, size).filter((spot) => isWithin({ ...spot, ...size }, free));
  const reach = around(selection, FAR + 2 * GAP + Math.max(size.w, size.h));
  const near = texts.filter((box) => intersection(box, reach) !== null);
  const clear = spots.find((spot) =>
    [...near, selection].every((box) => intersection({ ...spot, ...size }, box) === null),
  );
  if (clear) return clear;
  const [above, below] = nearest(selection, size);
  const level = ({ x, y }: Point): Point => ({
    x: Math.max(free.x, Math.min(x, free.x + free.w - size.w)),
    y,
  });
  const fits = [above, below].map(level).find((spot) => isWithin({ ...spot, ...size }, free));
  return fits ?? inside(above, size, free);
}

/** A type size in pt, one step on: by halves up to 12 pt, by whole points from there. */
export function steppedSize(pt: number, by: 1 | -1): number {
  const step = pt < 12 || (by < 0 && pt <= 12) ? 0.5 : 1;
  const at = pt / step;
  const next = by > 0 ? Math.floor(at + NOISE) + 1 : Math.ceil(at - NOISE) - 1;
  return Math.max(MIN_PT, Math.min(MAX_PT, next * step));
}

function around({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}

/** Just above and just below the middle of the selection. */
function nearest({ x, y, w, h }: Box, size: { w: number; h: number }): readonly [Point, Point] {
  const left = x + w / 2 - size.w / 2;
  return [
    { x: left, y: y - GAP - size.h },
    { x: left, y: y + h + GAP },
  ];
}

/** All spots within reach on a raster, the nearest first; above is tried before below. */
function spotsAround(selection: Box, size: { w: number; h: number }): readonly Point[] {
  const [above, below] = nearest(selection, size);
  const spots: { readonly spot: Point; readonly far: number }[] = [];
  for (let down = 0; down <= FAR; down += STEP) {
    for (let across = 0; across <= FAR; across += STEP) {
      const far = Math.hypot(down, across);
      if (far > FAR) continue;
      for (const side of across === 0 ? [0] : [-across, across]) {
        spots.push({ spot: { x: above.x + side, y: above.y - down }, far });
        spots.push({ spot: { x: below.x + side, y: below.y + down }, far: far + 1 });
      }
    }
  }
  return spots.sort((a, b) => a.far - b.far).map(({ spot }) => spot);
}

function isWithin(box: Box, free: Box): boolean {
  return (
    box.x >= free.x &&
    box.y >= free.y &&
    box.x + box.w <= free.x + free.w &&
    box.y + box.h <= free.y + free.h
  );
}

/** The spot moved into what is free; null where the bar is larger than that. */
function inside(spot: Point, size: { w: number; h: number }, free: Box): Point | null {
  if (size.w > free.w || size.h > free.h) return null;
  return {
    x: Math.min(Math.max(spot.x, free.x), free.x + free.w - size.w),
    y: Math.min(Math.max(spot.y, free.y), free.y + free.h - size.h),
  };
}

/** Where a small panel stands beside an object: at its right, else at its left, level with its top. */
export function besideSpot(
  object: Box,
  size: { readonly w: number; readonly h: number },
  ground: { readonly w: number; readonly h: number },
): Point {
  const right = object.x + object.w + GAP;
  const left = object.x - GAP - size.w;
  const fits = (x: number): boolean => x >= GAP && x + size.w <= ground.w - GAP;
  const x = [right, left].find(fits) ?? ground.w - GAP - size.w;
  const lowest = Math.max(GAP, ground.h - GAP - size.h);
  return { x, y: Math.min(Math.max(object.y, GAP), lowest) };
}
