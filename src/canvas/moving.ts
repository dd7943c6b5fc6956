import type { ModifiedEvent, TPointerEvent, Transform } from 'fabric/es';
import { childrenOf, type BesekDocument, type Id } from '../core/document';
import { grow, type Box, type Frame, type Point } from '../core/geometry';
import type { Scene } from '../core/scene';
import { boundsOf, duplicate, frameOnPanel, linesOf, outermost, perform, place } from '../editor';
import { snapBox, snapValue, type Editor, type Handle, type SnapLine } from '../editor';
import { createHandles } from './controls';
import { FrameObject } from './node-object';
import type { Stage } from './stage';

/** Edges this near, in px, attract. */
const SNAP = 6;
/** A press that moves less, in px, is a click. */
const THRESHOLD = 3;
const THRESHOLD_TOUCH = 8;

type Action = 'move' | 'resize' | 'rotate';

/**
 * What Fabric does to the selection between press and release, and the one transaction that it
 * comes to.
 */
export class Moving {
  readonly #stage: Stage;
  readonly #editor: Editor;
  #hasMoved = false;
  #lines: readonly SnapLine[] | null = null;
  /** Called when a press was let go without having moved anything. */
  onClick: () => void = () => undefined;

  constructor(stage: Stage, editor: Editor) {
    this.#stage = stage;
    this.#editor = editor;
    stage.handles = createHandles({
      theme: () => stage.theme,
      isTouch: () => stage.isTouch,
      passes: (by) => this.#passes(by),
      snap: (target, handle, by, event) => this.#pull(target, { handle, by }, event),
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
    this.#lines = null;
    this.#stage.sync();
  }

  #begin(): void {
    this.#hasMoved = false;
    this.#lines = null;
    this.#stage.hover = null;
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
    const by = event.shiftKey ? alongAxis(raw) : raw;
    const to = isFree(event) ? by : this.#snapDrag(boundsOf(origin), by, event.shiftKey);
    if (isFree(event)) this.#stage.guides = [];
    target.show({ ...origin, x: origin.x + to.x, y: origin.y + to.y });
  }

  /** A shaking hand is no move; once it is one, the whole way counts. */
  #passes(by: Point): boolean {
    const px = Math.hypot(by.x, by.y) * this.#stage.viewport.scale;
    this.#hasMoved ||= px >= (this.#stage.isTouch ? THRESHOLD_TOUCH : THRESHOLD);
    return this.#hasMoved;
  }

  #snapDrag(box: Box, by: Point, isOnAxis: boolean): Point {
    const moved = { ...box, x: box.x + by.x, y: box.y + by.y };
    const axis = isOnAxis ? (by.x === 0 ? 'y' : 'x') : null;
    const lines = this.#snapLines().filter((line) => axis === null || line.axis === axis);
    const snapped = snapBox(moved, lines, SNAP / this.#stage.viewport.scale);
    this.#stage.guides = snapped.guides;
    return { x: by.x + snapped.by.x, y: by.y + snapped.by.y };
  }

  #pull(
    target: FrameObject,
    { handle, by }: { readonly handle: Handle; readonly by: Point },
    event: TPointerEvent,
  ): Point {
    if (!this.#passes(by)) return { x: 0, y: 0 };
    const isRatio = event.shiftKey || target.keepsRatio;
    this.#stage.guides = [];
    if (isFree(event) || isRatio || target.origin.rotation !== 0) return by;
    return this.#snapPull(target.origin, handle, by);
  }

  #snapPull(origin: Frame, handle: Handle, by: Point): Point {
    const lines = this.#snapLines();
    const tolerance = SNAP / this.#stage.viewport.scale;
    const x = origin.x + (handle.x === 1 ? origin.w : 0) + by.x;
    const y = origin.y + (handle.y === 1 ? origin.h : 0) + by.y;
    const dx = handle.x === 0 ? null : snapValue(x, lines, 'x', tolerance);
    const dy = handle.y === 0 ? null : snapValue(y, lines, 'y', tolerance);
    this.#stage.guides = [
      ...(dx === null ? [] : linesThrough(lines, 'x', x + dx)),
      ...(dy === null ? [] : linesThrough(lines, 'y', y + dy)),
    ];
    return { x: by.x + (dx ?? 0), y: by.y + (dy ?? 0) };
  }

  #snapLines(): readonly SnapLine[] {
    const { state, scene } = this.#stage;
    this.#lines ??= snapLinesFor(state.document, scene, {
      parent: state.scope ?? state.panel,
      except: new Set(state.selection),
    });
    return this.#lines;
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
    queueMicrotask(() => {
      const { state, dispatch } = this.#editor;
      this.#editor.commit();
      const plan = isCopy
        ? duplicate(state, outermost(state.document, [...frames.keys()]), Math.random, by)
        : place(state.document, frames, labelOf(action));
      if (!perform(plan, dispatch)) this.#stage.sync();
      this.#editor.commit();
    });
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

/** Ctrl or ⌘ suspends snapping and means nothing else. */
function isFree({ ctrlKey, metaKey }: TPointerEvent): boolean {
  return ctrlKey || metaKey;
}

function alongAxis({ x, y }: Point): Point {
  return Math.abs(x) >= Math.abs(y) ? { x, y: 0 } : { x: 0, y };
}

function linesThrough(
  lines: readonly SnapLine[],
  axis: 'x' | 'y',
  at: number,
): { axis: 'x' | 'y'; at: number; from: number; to: number; distance: 0; gapFrom: 0; gapTo: 0 }[] {
  return lines
    .filter((line) => line.axis === axis && Math.abs(line.at - at) < 1e-6)
    .map((line) => ({ ...line, distance: 0, gapFrom: 0, gapTo: 0 }));
}

/** Edges and centres of what stands still, of the trim and of the safe area. */
function snapLinesFor(
  document: BesekDocument,
  scene: Scene,
  { parent, except }: { readonly parent: Id; readonly except: ReadonlySet<Id> },
): readonly SnapLine[] {
  const [w, h] = scene.trim;
  const trim = { x: 0, y: 0, w, h };
  const others = childrenOf(document, parent)
    .filter((node) => !except.has(node.id) && !node.hidden)
    .map((node) => boundsOf(frameOnPanel(document, node.id)));
  const safe = scene.safe > 0 ? [grow(trim, -scene.safe)] : [];
  return [trim, ...safe, ...others].flatMap(linesOf);
}
