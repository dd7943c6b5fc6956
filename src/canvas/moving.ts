import type { ModifiedEvent, TPointerEvent, Transform } from 'fabric/es';
import { childrenOf, type BesekDocument, type Id } from '../core/document';
import { applyToPoint, grow, rotation } from '../core/geometry';
import type { Box, Frame, Point } from '../core/geometry';
import type { Scene } from '../core/scene';
import { boundsOf, drawnFrame, duplicate, outermost, perform, place, placedNode } from '../editor';
import { copyToPanel, moveToPanel, panelsAround } from '../editor';
import { linesThrough, snapBox, snapField, snapSize, snapValue } from '../editor';
import type { Axis, Editor, EditorState, GapMark, Handle, Plan, SnapField } from '../editor';
import { createHandles } from './controls';
import { FrameObject, NodeObject } from './node-object';
import type { Stage } from './stage';

/** Edges this near, in px, attract. */
const SNAP = 6;
/** A press that moves less, in px, is a click. */
const THRESHOLD = 3;
const THRESHOLD_TOUCH = 8;

/** Lengths that differ by less, in mm, are the same. */
const SAME_SIZE = 1e-6;

type Action = 'move' | 'resize' | 'rotate';

/**
 * What Fabric does to the selection between press and release, and the one transaction that it
 * comes to.
 */
export class Moving {
  readonly #stage: Stage;
  readonly #editor: Editor;
  readonly #keepsRatio: (target: FrameObject) => boolean;
  #hasMoved = false;
  /** What attracts in this gesture: sorted once. */
  #field: SnapField | null = null;
  /** Called when a press was let go without having moved anything. */
  onClick: () => void = () => undefined;

  constructor(stage: Stage, editor: Editor, keepsRatio: (node: Id) => boolean) {
    this.#keepsRatio = (target) => target instanceof NodeObject && keepsRatio(target.nodeId);
    this.#stage = stage;
    this.#editor = editor;
    stage.handles = createHandles({
      theme: () => stage.theme,
      isTouch: () => stage.isTouch,
      passes: (by) => this.#passes(by),
      snap: (target, handle, by, event) => this.#pull(target, { handle, by }, event),
      keepsRatio: this.#keepsRatio,
    });
    const { canvas } = stage;
    canvas.on('before:transform', () => this.#begin());
    canvas.on('object:moving', ({ e, transform }) => this.#drag(transform, e));
    canvas.on('object:modified', (event) => this.#drop(event));
    canvas.on('mouse:up', () => this.#release());
  }

  /** Whether a gesture is under way. */
  get isActive(): boolean {
    return this.#stage.canvas.isTransforming;
  }

  /** Puts everything back as the records have it. */
  cancel(): void {
    this.#hasMoved = false;
    this.#field = null;
    this.#stage.sync();
  }

  #begin(): void {
    this.#hasMoved = false;
    this.#field = null;
    this.#stage.hover = null;
    this.#stage.crossing = null;
  }

  #drag(transform: Transform, event: TPointerEvent): void {
    const target = frameObject(transform);
    const { origin } = target;
    const raw = {
      x: target.left - (origin.x + origin.w / 2),
      y: target.top - (origin.y + origin.h / 2),
    };
    if (!this.#passes(raw)) return target.show(origin);
    this.#stage.isCopying = event.altKey;
    this.#cross(event);
    const by = event.shiftKey ? alongAxis(raw) : raw;
    this.#showNothing();
    const to = isFree(event) ? by : this.#snapDrag(boundsOf(origin), by, event.shiftKey);
    target.show({ ...origin, x: origin.x + to.x, y: origin.y + to.y });
  }

  /** Over another panel the selection snaps to what is there. */
  #cross(event: TPointerEvent): void {
    if (this.#stage.isAlone) return;
    const panel = this.#stage.panelAt(this.#stage.mmOf(event as PointerEvent));
    if (panel === this.#stage.crossing) return;
    this.#stage.crossing = panel;
    this.#stage.hint = panel === null ? null : { kind: 'panel', panel };
    this.#field = null;
  }

  /** A shaking hand is no move; once it is one, the whole way counts. */
  #passes(by: Point): boolean {
    const px = Math.hypot(by.x, by.y) * this.#stage.viewport.scale;
    this.#hasMoved ||= px >= (this.#stage.isTouch ? THRESHOLD_TOUCH : THRESHOLD);
    return this.#hasMoved;
  }

  #showNothing(): void {
    this.#stage.guides = [];
    this.#stage.gaps = [];
  }

  #snapDrag(box: Box, by: Point, isOnAxis: boolean): Point {
    const moved = { ...box, x: box.x + by.x, y: box.y + by.y };
    const axes: readonly Axis[] = isOnAxis ? [by.x === 0 ? 'y' : 'x'] : ['x', 'y'];
    const snapped = snapBox(moved, this.#snapField(), SNAP / this.#stage.viewport.scale, axes);
    this.#stage.guides = snapped.guides;
    this.#stage.gaps = snapped.gaps;
    return { x: by.x + snapped.by.x, y: by.y + snapped.by.y };
  }

  #pull(
    target: FrameObject,
    { handle, by }: { readonly handle: Handle; readonly by: Point },
    event: TPointerEvent,
  ): Point {
    if (!this.#passes(by)) return { x: 0, y: 0 };
    this.#showNothing();
    const isRatio = event.shiftKey || target.keepsRatio || this.#keepsRatio(target);
    if (isFree(event) || isRatio) return by;
    return this.#snapPull(target.origin, handle, { by, isCentred: event.altKey });
  }

  /** Each side goes to the nearest line, or to a length that something else has. */
  #snapPull(
    origin: Frame,
    handle: Handle,
    { by, isCentred }: { readonly by: Point; readonly isCentred: boolean },
  ): Point {
    const local = applyToPoint(rotation(-origin.rotation), by);
    const reach = isCentred ? 2 : 1;
    const snapped = { ...local };
    for (const axis of ['x', 'y'] as const) {
      if (handle[axis] === 0) continue;
      const side = axis === 'x' ? origin.w : origin.h;
      const length = side + handle[axis] * local[axis] * reach;
      const toSize = this.#nearSize(length, axis);
      // Turned sides run along no line.
      const toLine = origin.rotation === 0 ? this.#nearLine(origin, handle, by, axis) : null;
      const grow = toSize === null ? null : (toSize * handle[axis]) / reach;
      const isLine = toLine !== null && (grow === null || Math.abs(toLine) <= Math.abs(grow));
      if (isLine) {
        snapped[axis] += toLine;
        const edge = origin[axis] + (handle[axis] === 1 ? side : 0) + by[axis];
        const through = linesThrough(this.#snapField(), axis, edge + toLine);
        this.#stage.guides = [...this.#stage.guides, ...through];
      } else if (grow !== null) {
        snapped[axis] += grow;
        this.#stage.gaps = [
          ...this.#stage.gaps,
          ...this.#sizeMarks(axis, length + (toSize ?? 0), origin.rotation === 0),
        ];
      }
    }
    return applyToPoint(rotation(origin.rotation), snapped);
  }

  #nearSize(length: number, axis: Axis): number | null {
    return snapSize(length, this.#snapField(), axis, SNAP / this.#stage.viewport.scale);
  }

  #nearLine(origin: Frame, handle: Handle, by: Point, axis: Axis): number | null {
    const side = axis === 'x' ? origin.w : origin.h;
    const at = origin[axis] + (handle[axis] === 1 ? side : 0) + by[axis];
    return snapValue(at, this.#snapField(), axis, SNAP / this.#stage.viewport.scale);
  }

  /** The side of the nearest thing that is as long, drawn on it. */
  #sizeMarks(axis: Axis, length: number, isUpright: boolean): readonly GapMark[] {
    const same = this.#snapField().rows[axis].boxes.find(
      (box) => Math.abs((axis === 'x' ? box.w : box.h) - length) < SAME_SIZE,
    );
    if (!same || !isUpright) return [];
    const { x, y, w, h } = same;
    return axis === 'x'
      ? [{ axis, from: x, to: x + w, cross: y + h / 2 }]
      : [{ axis, from: y, to: y + h, cross: x + w / 2 }];
  }

  #snapField(): SnapField {
    const { state, scene, crossing } = this.#stage;
    const except = new Set(state.selection);
    const { document } = state;
    this.#field ??=
      crossing === null
        ? snapFieldFor(document, scene, { parent: state.scope ?? state.panel, except })
        : snapFieldFor(document, this.#stage.sceneBeside(crossing), {
            parent: crossing,
            except,
            at: panelsAround(document, state.panel).get(crossing)!,
          });
    return this.#field;
  }

  /**
   * One transaction, taken from where the objects are now. Not at once: Fabric is still at work,
   * and a change of the selection would end its transform a second time.
   */
  #drop({ transform, action }: ModifiedEvent): void {
    if (!transform || !this.#hasMoved) return;
    const target = frameObject(transform);
    const frames = target.frames();
    const isCopy = this.#stage.isCopying && action === 'drag';
    const by = { x: target.frame.x - target.origin.x, y: target.frame.y - target.origin.y };
    const panel = action === 'drag' ? this.#stage.crossing : null;
    queueMicrotask(() => {
      const { state } = this.#editor;
      if (panel !== null) return this.#carryOut(across(state, frames, { panel, isCopy }));
      this.#carryOut(
        isCopy
          ? duplicate(state, outermost(state.document, [...frames.keys()]), Math.random, by)
          : place(state.document, frames, labelOf(action)),
      );
    });
  }

  /** Where nothing changes, all goes back; a panel that something goes to stays under the pointer. */
  #carryOut(plan: Plan | null): void {
    this.#editor.commit();
    this.#stage.isStaying = true;
    if (!perform(plan, this.#editor.dispatch)) this.#stage.sync();
    this.#stage.isStaying = false;
    this.#editor.commit();
  }

  #release(): void {
    const isClick = !this.#hasMoved;
    this.#hasMoved = false;
    queueMicrotask(() => {
      this.#stage.isGripped = false;
      if (!isClick) return;
      this.#stage.sync();
      this.onClick();
    });
  }
}

function frameObject({ target }: Transform): FrameObject {
  if (target instanceof FrameObject) return target;
  throw new Error('an object on the canvas that is none of ours');
}

function labelOf(action: string | undefined): Action {
  return action === 'resize' || action === 'rotate' ? action : 'move';
}

/** To another panel, where the eye sees the objects; `frames` are in the mm of the active one. */
function across(
  state: EditorState,
  frames: ReadonlyMap<Id, Frame>,
  { panel, isCopy }: { readonly panel: Id; readonly isCopy: boolean },
): Plan | null {
  const { x, y } = panelsAround(state.document, state.panel).get(panel)!;
  const there = [...frames].map(
    ([id, frame]) => [id, { ...frame, x: frame.x - x, y: frame.y - y }] as const,
  );
  const to = { panel, frames: new Map(there) };
  const ids = [...frames.keys()];
  return isCopy ? copyToPanel(state, ids, to, Math.random) : moveToPanel(state, ids, to);
}

/** Ctrl or ⌘ suspends snapping and means nothing else. */
function isFree({ ctrlKey, metaKey }: TPointerEvent): boolean {
  return ctrlKey || metaKey;
}

function alongAxis({ x, y }: Point): Point {
  return Math.abs(x) >= Math.abs(y) ? { x, y: 0 } : { x: 0, y };
}

interface Around {
  readonly parent: Id;
  readonly except: ReadonlySet<Id>;
  /** Where the scene's panel lies, for one beside the active one; else at the origin. */
  readonly at?: Point;
}

/** Edges, centres, gaps and sizes of what stands still, the trim, the safe area and guides. */
function snapFieldFor(
  document: BesekDocument,
  scene: Scene,
  { parent, except, at: { x, y } = { x: 0, y: 0 } }: Around,
): SnapField {
  const [w, h] = scene.trim;
  const trim = { x, y, w, h };
  const frames = childrenOf(document, parent)
    .filter(({ id }) => !except.has(id) && !placedNode(document, id).hidden)
    .map(({ id }) => drawnFrame(document, scene, id))
    .map((frame) => ({ ...frame, x: frame.x + x, y: frame.y + y }));
  const panel = document.records[scene.panelId];
  const guides = panel?.type === 'panel' ? (panel.guides ?? []) : [];
  return snapField({
    boxes: frames.map(boundsOf),
    bounds: scene.safe > 0 ? [trim, grow(trim, -scene.safe)] : [trim],
    lines: guides.map(({ axis, at }) =>
      axis === 'x'
        ? { axis, at: at + x, from: y, to: y + h }
        : { axis, at: at + y, from: x, to: x + w },
    ),
    sizes: frames,
  });
}
