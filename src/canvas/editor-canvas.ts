import { Canvas, Point as FabricPoint, type FabricObject, type TPointerEvent } from 'fabric/es';
import { applyToPoint, invert } from '../core/geometry';
import type { Viewport } from '../editor';

/** Paints a whole layer of the canvas, and takes away what stood there before. */
export type PaintLayer = (ctx: CanvasRenderingContext2D) => void;

type Targets = ReturnType<Canvas['findTarget']>;

/** More device pixels than this per CSS pixel cost memory and show nothing. */
const MAX_RATIO = 2;

/**
 * Fabric's canvas with everything taken out that would know more than the document: it draws
 * what the painter draws, and its one target is the selection. The label is on the lower canvas, the
 * handles and all else that is for the eyes only on the upper: a label that stands is not painted
 * again for what moves over it.
 */
export class EditorCanvas extends Canvas {
  #paintLabel: PaintLayer = () => undefined;
  #paintOver: PaintLayer = () => undefined;
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

  drawBy(
    { label, over }: { readonly label: PaintLayer; readonly over: PaintLayer },
    grips: (event: TPointerEvent) => boolean,
  ): void {
    this.#paintLabel = label;
    this.#paintOver = over;
    this.#grips = grips;
  }

  showViewport({ scale, x, y }: Viewport): void {
    this.setViewportTransform([scale, 0, 0, scale, x, y]);
  }

  get isTransforming(): boolean {
    return this._currentTransform !== null;
  }

  /** The selection's sides are pulled, or it is turned; null while it is moved or left alone. */
  get shaping(): 'resize' | 'rotate' | null {
    const action = this._currentTransform?.action;
    return action === 'resize' || action === 'rotate' ? action : null;
  }

  /** Drops a running transform without an event: Fabric offers only to end it, which would fire. */
  dropTransform(): void {
    this._currentTransform = null;
  }

  override getRetinaScaling(): number {
    return Math.min(MAX_RATIO, super.getRetinaScaling());
  }

  /** Who paints a layer clears it, as far as it has to. */
  override clearContext(): void {}

  override _renderObjects(ctx: CanvasRenderingContext2D, _objects: FabricObject[]): void {
    this.#paintLabel(ctx);
  }

  override drawControls(): void {
    const { contextTop } = this;
    super.clearContext(contextTop);
    super.drawControls(contextTop);
    this.#paintOver(contextTop);
  }

  /** Fabric's own asks for the styles of all elements around at every move: these have no borders. */
  protected override _getPointerImpl(event: TPointerEvent, fromViewport = false): FabricPoint {
    const { clientX, clientY } = event as PointerEvent;
    const { left, top, width, height } = this.upperCanvasEl.getBoundingClientRect();
    const x = ((clientX - left) * this.width) / (width || this.width);
    const y = ((clientY - top) * this.height) / (height || this.height);
    const pointer = new FabricPoint(x, y);
    if (fromViewport) return pointer;
    return new FabricPoint(applyToPoint(invert(this.viewportTransform), pointer));
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
