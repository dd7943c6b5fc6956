import { Control, Point as FabricPoint, type InteractiveFabricObject } from 'fabric/es';
import type { TPointerEvent, Transform, TransformActionHandler } from 'fabric/es';
import { resizeFrame, type Handle } from '../editor';
import { centre, type Point } from '../core/geometry';
import type { FrameObject } from './node-object';
import type { Theme } from './theme';

/** Handles as the interface draws them, in px. */
const SIZE = 9;
const TOUCH_SIZE = 14;
const HIT = 24;
const TOUCH_HIT = 44;
/** Sides shorter than this have no handle in their middle. */
const SIDE_ROOM = 40;
/** A finger's are as wide as a short text is high: in the middle too they would cover what it says. */
const FRAME_ROOM_TOUCH = 2 * TOUCH_HIT;
/** Where a side is shorter, a finger's corners begin to stand off it; at two thirds they only touch it. */
const STAND_OFF_TOUCH = 3 * TOUCH_SIZE;
/** The zone in which a corner turns lies this far outside of it. */
const TURN_AWAY = 14;
const TURN_HIT = 22;

/** Steps of a turn that holds on to them, in degrees. */
const TURN_STEP = 15;
const TURN_HOLD = 4;

/** What a gesture may add to a pull: snapping. Gives the pull to use instead. */
export type SnapPull = (
  target: FrameObject,
  handle: Handle,
  by: Point,
  event: TPointerEvent,
) => Point;

const CORNERS: readonly (readonly [key: string, handle: Handle, cursor: string])[] = [
  ['tl', { x: -1, y: -1 }, 'nwse-resize'],
  ['tr', { x: 1, y: -1 }, 'nesw-resize'],
  ['br', { x: 1, y: 1 }, 'nwse-resize'],
  ['bl', { x: -1, y: 1 }, 'nesw-resize'],
];
const SIDES: readonly (readonly [key: string, handle: Handle, cursor: string])[] = [
  ['mt', { x: 0, y: -1 }, 'ns-resize'],
  ['mr', { x: 1, y: 0 }, 'ew-resize'],
  ['mb', { x: 0, y: 1 }, 'ns-resize'],
  ['ml', { x: -1, y: 0 }, 'ew-resize'],
];

/** What the handles ask of the gesture that uses them. */
export interface HandleHost {
  readonly theme: () => Theme;
  readonly isTouch: () => boolean;
  /** Whether the pointer has come far enough for a gesture, in mm. */
  readonly passes: (by: Point) => boolean;
  readonly snap: SnapPull;
  /** Whether the sides keep their ratio, whichever handle is pulled. */
  readonly keepsRatio: (target: FrameObject) => boolean;
}

/** The handles of a selection. Later ones win where they overlap. */
export function createHandles(host: HandleHost): Record<string, Control> {
  const resize = ([key, handle, cursor]: (typeof CORNERS)[number]): [string, Control] => [
    key,
    new ResizeHandle(handle, cursor, host),
  ];
  return Object.fromEntries([
    ...CORNERS.map(([key, handle]) => [`turn-${key}`, new TurnZone(handle, host)] as const),
    ...SIDES.map(resize),
    ...CORNERS.map(resize),
  ]);
}

type Pressed = Parameters<Control['shouldActivate']>;

/** Is hit anywhere in its square. Fabric's own test misses points level with a corner of a turned one. */
class SquareControl extends Control {
  override shouldActivate(...[key, target, pointer, corners]: Pressed): boolean {
    const { tl, tr, br, bl } = corners;
    const isHeld = target.canvas?.getActiveObject() === target && target.isControlVisible(key);
    return isHeld && isWithinTurns([tl, tr, br, bl], pointer);
  }
}

/** Whether a point is on the same side of all edges of a convex shape, or on one of them. */
function isWithinTurns(corners: readonly Point[], { x, y }: Point): boolean {
  const sides = corners.map((from, i) => {
    const to = corners[(i + 1) % corners.length]!;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

/** Pulls a corner or a side. Width and height change at once, nothing is ever scaled. */
class ResizeHandle extends SquareControl {
  constructor(
    readonly handle: Handle,
    cursor: string,
    private readonly host: HandleHost,
  ) {
    super({
      x: handle.x / 2,
      y: handle.y / 2,
      actionName: 'resize',
      cursorStyle: cursor,
      sizeX: HIT,
      sizeY: HIT,
      touchSizeX: TOUCH_HIT,
      touchSizeY: TOUCH_HIT,
    });
  }

  override actionHandler: TransformActionHandler = (event, transform, x, y) => {
    const target = transform.target as FrameObject;
    const pull = { x: x - transform.ex, y: y - transform.ey };
    const by = this.host.snap(target, this.handle, pull, event);
    const isCorner = this.handle.x !== 0 && this.handle.y !== 0;
    target.show(
      resizeFrame(target.origin, this.handle, by, {
        ratio: event.shiftKey || this.host.keepsRatio(target) || (isCorner && target.keepsRatio),
        centred: event.altKey,
      }),
    );
    return true;
  };

  override getVisibility(target: InteractiveFabricObject, key: string): boolean {
    if (!super.getVisibility(target, key)) return false;
    const frame = target as FrameObject;
    const zoom = target.canvas?.getZoom() ?? 1;
    const [w, h] = [frame.width * zoom, frame.height * zoom];
    if (this.handle.x !== 0 && this.handle.y !== 0) return h > 0 && w > 0;
    if (!frame.hasSides) return false;
    if (h === 0) return this.handle.x !== 0;
    if (this.host.isTouch()) return Math.min(w, h) >= FRAME_ROOM_TOUCH;
    return (this.handle.x !== 0 ? h : w) >= SIDE_ROOM;
  }

  /** A finger's corners stand off what is as small as they are. `dim` is the frame's size in px. */
  override positionHandler: Control['positionHandler'] = (dim, toScreen) => {
    const isCorner = this.handle.x !== 0 && this.handle.y !== 0;
    const away = (side: number): number =>
      isCorner && this.host.isTouch()
        ? Math.min(TOUCH_SIZE / 2, Math.max(0, (STAND_OFF_TOUCH - side) / 2))
        : 0;
    const at = (way: number, side: number): number => way * (side / 2 + away(side));
    return new FabricPoint(at(this.handle.x, dim.x), at(this.handle.y, dim.y)).transform(toScreen);
  };

  /** A press inside a small frame drags it: there the handle ends a quarter of the side in. */
  override shouldActivate(...pressed: Pressed): boolean {
    if (!super.shouldActivate(...pressed)) return false;
    const [, target, pointer] = pressed;
    const frame = target as FrameObject;
    const zoom = target.canvas?.getZoom() ?? 1;
    const at = localPx(frame, pointer, zoom);
    const w = (frame.width * zoom) / 2;
    const h = (frame.height * zoom) / 2;
    if (!isInside(frame, pointer)) return true;
    const deepX = this.handle.x !== 0 && w - at.x * this.handle.x > Math.min(HIT / 2, w / 2);
    const deepY = this.handle.y !== 0 && h - at.y * this.handle.y > Math.min(HIT / 2, h / 2);
    return !deepX && !deepY;
  }

  override render(...[ctx, left, top, , target]: Parameters<Control['render']>): void {
    const theme = this.host.theme();
    ctx.save();
    ctx.translate(left, top);
    ctx.rotate((target.getTotalAngle() * Math.PI) / 180);
    ctx.beginPath();
    if (this.host.isTouch()) ctx.arc(0, 0, TOUCH_SIZE / 2, 0, 2 * Math.PI);
    else ctx.roundRect(-SIZE / 2, -SIZE / 2, SIZE, SIZE, 1.5);
    ctx.fillStyle = theme.handle;
    ctx.fill();
    ctx.lineWidth = 1.5;
    ctx.strokeStyle = theme.casing ? '#1b1b1b' : theme.accent;
    ctx.stroke();
    ctx.restore();
  }
}

function isInside(frame: FrameObject, pointer: FabricPoint): boolean {
  const zoom = frame.canvas?.getZoom() ?? 1;
  const { x, y } = localPx(frame, pointer, zoom);
  return Math.abs(x) < (frame.width * zoom) / 2 && Math.abs(y) < (frame.height * zoom) / 2;
}

/** A pointer on the panel relative to the frame's middle, turned with it, in px. */
function localPx(frame: FrameObject, pointer: FabricPoint, zoom: number): Point {
  const [, , , , e, f] = frame.getViewportTransform();
  const dx = pointer.x - (frame.left * zoom + e);
  const dy = pointer.y - (frame.top * zoom + f);
  const r = (-frame.angle * Math.PI) / 180;
  return { x: dx * Math.cos(r) - dy * Math.sin(r), y: dx * Math.sin(r) + dy * Math.cos(r) };
}

/** Just outside a corner: turns about the middle. Shift keeps to steps of 15°, near ones hold. */
class TurnZone extends SquareControl {
  constructor(
    { x, y }: Handle,
    private readonly host: HandleHost,
  ) {
    super({
      x: x / 2,
      y: y / 2,
      offsetX: x * TURN_AWAY,
      offsetY: y * TURN_AWAY,
      actionName: 'rotate',
      cursorStyle: 'grab',
      sizeX: TURN_HIT,
      sizeY: TURN_HIT,
      touchSizeX: TOUCH_HIT,
      touchSizeY: TOUCH_HIT,
    });
  }

  override actionHandler: TransformActionHandler = (event, transform, x, y) => {
    const target = transform.target as FrameObject;
    if (!this.host.passes({ x: x - transform.ex, y: y - transform.ey })) return false;
    const turned = turnOf(transform, centre(target.origin), { x, y });
    target.show({ ...target.origin, rotation: held(target.origin.rotation + turned, event) });
    return true;
  };

  /** A finger's zones reach over a tiny frame: a press inside drags it. */
  override shouldActivate(...pressed: Pressed): boolean {
    const [, target, pointer] = pressed;
    return super.shouldActivate(...pressed) && !isInside(target as FrameObject, pointer);
  }

  override render(): void {
    // Only the cursor shows it.
  }
}

function turnOf({ ex, ey }: Transform, about: Point, to: Point): number {
  const before = Math.atan2(ey - about.y, ex - about.x);
  const after = Math.atan2(to.y - about.y, to.x - about.x);
  return ((after - before) * 180) / Math.PI;
}

function held(degrees: number, event: TPointerEvent): number {
  const step = Math.round(degrees / TURN_STEP) * TURN_STEP;
  const isFree = event.ctrlKey || event.metaKey;
  const isHeld = event.shiftKey || (!isFree && Math.abs(step - degrees) <= TURN_HOLD);
  return isHeld ? step : degrees;
}
