import { Canvas, type FabricObject, type TPointerEvent } from 'fabric/es';
import type { Viewport } from '../editor';

/** What draws the label beneath the handles. */
export type PaintLabel = (ctx: CanvasRenderingContext2D) => void;

type Targets = ReturnType<Canvas['findTarget']>;

/** More device pixels than this per CSS pixel cost memory and show nothing. */
const MAX_RATIO = 2;

/**
 * Fabric's canvas with everything taken out that would know more than the document: it draws
 * what the painter draws, and its one target is the selection.
 */
export class EditorCanvas extends Canvas {
  #paint: PaintLabel = () => undefined;
  /** Whether a press at a place on the canvas takes hold of the selection. */
  #grips: (event: TPointerEvent) => boolean = () => true;

  static create(element: HTMLCanvasElement): EditorCanvas {
    return new EditorCanvas(element, {
      enablePointerEvents: true,
      renderOnAddRemove: false,
      selection: false,
      preserveObjectStacking: true,
      skipOffscreen: false,
      stopContextMenu: false,
      fireRightClick: false,
      fireMiddleClick: false,
      containerClass: 'canvas-layers',
      // Modifier keys are ours: Alt copies, Shift keeps axis or ratio.
      centeredKey: null,
      altActionKey: null,
      uniScaleKey: null,
      selectionKey: null,
      altSelectionKey: null,
    });
  }

  drawBy(paint: PaintLabel, grips: (event: TPointerEvent) => boolean): void {
    this.#paint = paint;
    this.#grips = grips;
  }

  showViewport({ scale, x, y }: Viewport): void {
    this.setViewportTransform([scale, 0, 0, scale, x, y]);
  }

  get isTransforming(): boolean {
    return this._currentTransform !== null;
  }

  /** Drops a running transform without an event: Fabric offers only to end it, which would fire. */
  dropTransform(): void {
    this._currentTransform = null;
  }

  override getRetinaScaling(): number {
    return Math.min(MAX_RATIO, super.getRetinaScaling());
  }

  override _renderObjects(ctx: CanvasRenderingContext2D, _objects: FabricObject[]): void {
    this.#paint(ctx);
  }

  /** Only the selection can be a target, and only where it can be gripped. */
  override findTarget(event: TPointerEvent): Targets {
    if (this._targetInfo) return this._targetInfo;
    const active = this.getActiveObject();
    const none: Targets = { subTargets: [], currentSubTargets: [] };
    if (!active) return none;
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    const handle = active.findControl(this.getViewportPoint(event), isTouch);
    if (!handle && !this.#grips(event)) return none;
    return { ...none, target: active, currentTarget: active };
  }
}
