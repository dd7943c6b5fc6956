import { FabricObject, type Point as FabricPoint } from 'fabric/es';
import { frameMatrix, IDENTITY, invert, multiply, scaling } from '../core/geometry';
import type { Frame, Matrix, Point } from '../core/geometry';
import type { Id, NodeType } from '../core/document';
import type { SceneItem } from '../core/scene';
import { boundsOfAll, scaleWithBox, turnAbout } from '../editor';
import { centre } from '../core/geometry';

/** Paints scene items; `shift` maps the panel to where the items are now, in mm. */
export type PaintItems = (
  ctx: CanvasRenderingContext2D,
  items: readonly SceneItem[],
  shift: Matrix,
) => void;

/**
 * What Fabric can hold and turn: a frame in panel mm, which are Fabric's scene units. It is never
 * scaled: pulling a handle changes width and height.
 */
export abstract class FrameObject extends FabricObject {
  /** The frame as it is drawn; what a gesture starts from and Escape comes back to. */
  origin: Frame = { x: 0, y: 0, w: 0, h: 0, rotation: 0 };

  /** Drawn on both sides of its border, so that a light one is seen on cream as on black. */
  casing: string | null = null;

  override strokeBorders(ctx: CanvasRenderingContext2D, size: FabricPoint): void {
    if (this.isAbsent) ctx.globalAlpha = ABSENT;
    if (this.casing !== null) {
      const { strokeStyle, lineWidth } = ctx;
      ctx.strokeStyle = this.casing;
      ctx.lineWidth = lineWidth + 2;
      super.strokeBorders(ctx, size);
      ctx.strokeStyle = strokeStyle;
      ctx.lineWidth = lineWidth;
    }
    super.strokeBorders(ctx, size);
  }

  /** The frame as it is shown now. */
  get frame(): Frame {
    const { left, top, width, height, angle } = this;
    return { x: left - width / 2, y: top - height / 2, w: width, h: height, rotation: angle };
  }

  /** Shows another frame. */
  show(frame: Frame): void {
    this.set({
      left: frame.x + frame.w / 2,
      top: frame.y + frame.h / 2,
      width: frame.w,
      height: frame.h,
      angle: frame.rotation,
      scaleX: 1,
      scaleY: 1,
    });
    this.setCoords();
  }

  /** Takes the frame that is drawn. */
  rest(frame: Frame): void {
    this.origin = frame;
    this.show(frame);
  }

  /** How far it is shown from where it was; null when it is not of the same size and turn. */
  get offset(): Point | null {
    const { origin, frame } = this;
    const isMoved =
      frame.rotation === origin.rotation && near(frame.w, origin.w) && near(frame.h, origin.h);
    return isMoved ? { x: frame.x - origin.x, y: frame.y - origin.y } : null;
  }

  get isAtRest(): boolean {
    const { offset } = this;
    return offset !== null && near(offset.x, 0) && near(offset.y, 0);
  }

  /** Nothing of it is drawn: hidden, or left out. There is nothing to hold, only where it would be. */
  abstract readonly isAbsent: boolean;
  /** Whether its sides keep their ratio when a corner is pulled. */
  abstract readonly keepsRatio: boolean;
  /** Whether its sides can be pulled. */
  abstract readonly hasSides: boolean;
  /** The frames of all nodes in it as they are shown now. */
  abstract frames(): ReadonlyMap<Id, Frame>;
}

/** How much is seen of the dashed frame of what is not drawn. */
const ABSENT = 0.6;

const PLAIN = {
  objectCaching: false,
  strokeWidth: 0,
  originX: 'center',
  originY: 'center',
  hoverCursor: 'default',
  moveCursor: 'default',
  borderOpacityWhenMoving: 1,
  lockScalingFlip: true,
} as const;

/** A node as Fabric sees it. It replays the node's part of the scene and holds no fact of its own. */
export class NodeObject extends FrameObject {
  items: readonly SceneItem[] = [];
  /** The frame that its record says, where a name has moved what is drawn. */
  recorded: Frame = this.origin;
  isAbsent = false;

  constructor(
    readonly nodeId: Id,
    readonly nodeType: NodeType,
    private readonly paint: PaintItems,
  ) {
    super(PLAIN);
  }

  get keepsRatio(): boolean {
    return this.nodeType === 'group';
  }

  get hasSides(): boolean {
    return true;
  }

  frames(): ReadonlyMap<Id, Frame> {
    return new Map([[this.nodeId, this.toRecord(this.frame)]]);
  }

  /** What the record has to say for the node to be drawn at a frame, as far as it gave way before. */
  toRecord(frame: Frame): Frame {
    const { origin, recorded } = this;
    return {
      ...frame,
      x: frame.x + (recorded.x - origin.x),
      y: frame.y + (recorded.y - origin.y),
      w: Math.max(0, frame.w + (recorded.w - origin.w)),
      h: Math.max(0, frame.h + (recorded.h - origin.h)),
    };
  }

  /** Goes along with a selection: it has no handles of its own to keep in their places. */
  follow({ x, y, w, h, rotation }: Frame): void {
    this.left = x + w / 2;
    this.top = y + h / 2;
    this.width = w;
    this.height = h;
    this.angle = rotation;
  }

  /** Where a point of the panel that belongs to the node is shown now. */
  shift(): Matrix {
    const { origin, frame } = this;
    if (sameFrame(origin, frame)) return IDENTITY;
    // A text is laid out anew when it is let go; until then its glyphs keep their form.
    const sx = this.nodeType === 'text' || origin.w === 0 ? 1 : frame.w / origin.w;
    const sy = this.nodeType === 'text' || origin.h === 0 ? 1 : frame.h / origin.h;
    const out = multiply(frameMatrix(frame), scaling(sx, sy));
    return multiply(out, invert(frameMatrix(origin)));
  }

  override _render(ctx: CanvasRenderingContext2D): void {
    this.paint(ctx, this.items, this.shift());
  }
}

/** Several nodes that are moved, scaled and turned as one. It paints nothing itself. */
export class SelectionObject extends FrameObject {
  constructor(readonly members: readonly NodeObject[]) {
    super(PLAIN);
  }

  readonly keepsRatio = true;
  readonly hasSides = false;

  get isAbsent(): boolean {
    return this.members.every((member) => member.isAbsent);
  }

  override show(frame: Frame): void {
    super.show(frame);
    for (const member of this.members) member.follow(this.#carry(member.origin));
  }

  frames(): ReadonlyMap<Id, Frame> {
    return new Map(
      this.members.map((member) => [member.nodeId, member.toRecord(this.#carry(member.origin))]),
    );
  }

  /** Takes the box around its members, wherever they are shown now. */
  wrap(): void {
    const bounds = boundsOfAll(this.members.map((member) => member.frame));
    if (bounds) super.show({ ...bounds, rotation: 0 });
  }

  override _render(): void {
    // Its members paint themselves, each in its place in the stack.
  }

  #carry(frame: Frame): Frame {
    const { origin, frame: now } = this;
    const scaled = scaleWithBox(frame, origin, now);
    return now.rotation === 0 ? scaled : turnAbout(scaled, centre(now), now.rotation);
  }
}

/** Lengths come through halves and sums; this much, in mm, is rounding. */
function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}

function sameFrame(a: Frame, b: Frame): boolean {
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h && a.rotation === b.rotation;
}
