import type { Id, PanelGuide, PanelRecord } from '../core/document';
import { IDENTITY, type Box, type Frame, type Matrix, type Point } from '../core/geometry';
import type { Scene } from '../core/scene';
import {
  boundsOf,
  boundsOfAll,
  drawnFrame,
  fitted,
  freeBox,
  guidesOf,
  panelsAround,
  type EditorState,
  type GapMark,
  type Guide,
  type Viewport,
} from '../editor';
import type { Control } from 'fabric/es';
import { Corner } from './corner';
import { EditorCanvas } from './editor-canvas';
import { gapBarsOf, type GapBar } from './gap-bars';
import { isInFrame, type HitField } from './hit';
import { cancelIdle, whenIdle } from './idle';
import { LabelLayer, type LabelHost } from './label-layer';
import type { LabelPainter } from './label-painter';
import type { FrameObject, NodeObject } from './node-object';
import type { Measures, Shaped } from './measures';
import type { Neighbour } from './neighbours';
import { paintOverlay } from './overlay';
import {
  framesOf,
  hasLocked,
  selectedObjects,
  stackOf,
  type Selected,
  type Showing,
  type Stack,
} from './selection';
import { currentTheme, type Theme } from './theme';
import type { CanvasOptions, ClientView, DragHint } from './types';
import { pannedBy, revealed, toMm, zoomedAt } from './viewport';

/** How far beside a line a press still counts, in px. */
const NEAR = 3;
const NEAR_TOUCH = 10;
/** With more selected nodes than this, each loses its own outline while they are dragged. */
const MANY = 50;

/** The canvas as it stands: view, selection and what is drawn over the label. */
export class Stage implements LabelHost {
  readonly canvas: EditorCanvas;
  /** A press has been given to Fabric: it holds the selection wherever the pointer is. */
  isGripped = false;
  /** Alt is held in a drag: the originals stay where they are. */
  isCopying = false;
  /** The panel beside over which the selection is dragged: let go there, it goes there. */
  crossing: Id | null = null;
  #hint: DragHint | null = null;
  /** What pressed last; until then, what the device is pointed at with. */
  isTouch = matchMedia('(pointer: coarse)').matches;
  /** Another panel was pressed: it must not move under the pointer. */
  isStaying = false;
  /** Other handles than Fabric's stand over the selection. */
  isBare = false;
  hover: Id | null = null;
  guides: readonly Guide[] = [];
  /** Equal gaps and sizes, while something snaps to them. */
  gaps: readonly GapMark[] = [];
  /** A gap between selected objects is dragged: each moves by itself. */
  isSpacing = false;
  isBarHovered = false;
  /** A guide in the hand; `index` null: it comes out of the ruler. */
  guideDrag: (PanelGuide & { readonly index: number | null }) | null = null;
  /** The guide that Delete takes away. */
  chosenGuide: number | null = null;
  marquee: Box | null = null;
  /** What it would select, were it let go now. */
  taken: readonly Id[] = [];
  drawing: Box | null = null;
  handles: Record<string, Control> = {};
  theme: Theme = currentTheme();
  readonly #options: CanvasOptions;
  readonly #label: LabelLayer;
  #viewport: Viewport = { scale: 1, x: 0, y: 0 };
  #isFitted = true;
  #selected: Selected = { members: [], object: null };
  /** Frames of texts that do not fit theirs. */
  #overset: readonly Frame[] = [];
  #stack: Stack = { faded: [], runs: [] };
  #scene: Scene;
  /** The other panels; none until the active one has been shown. */
  #others: readonly Neighbour[] = [];
  readonly #corner: Corner;
  #isSettled = false;
  /** Their scenes as the document stands: a frame of a drag must not build them again. */
  readonly #otherScenes = new Map<Id, Scene>();
  #idle = 0;
  #announced = '';

  constructor(options: CanvasOptions) {
    this.#options = options;
    this.#corner = new Corner(options.host);
    const element = document.createElement('canvas');
    options.host.append(element);
    this.canvas = EditorCanvas.create(element);
    this.#scene = options.scene(this.state.panel);
    this.#label = new LabelLayer(this, options.resources, () => {
      this.#prepareSoon();
      this.render();
    });
    this.canvas.drawBy(
      { label: (ctx) => this.#label.paint(ctx), over: (ctx) => this.#paintOver(ctx) },
      (event) => this.isGripped || this.memberAt(this.mmOf(event as PointerEvent)) !== null,
    );
    this.#stack = stackOf(this.state, this.#scene, [], this.#showing);
    this.resize();
    whenIdle(() => {
      this.#isSettled = true;
      this.#lookAround();
      this.render();
    });
  }

  get state(): EditorState {
    return this.#options.editor.state;
  }

  get scene(): Scene {
    return this.#scene;
  }

  get painter(): LabelPainter {
    return this.#label.painter;
  }

  get stack(): Stack {
    return this.#stack;
  }

  get others(): readonly Neighbour[] {
    return this.#others;
  }

  get selected(): Selected {
    return this.#selected;
  }

  get viewport(): Viewport {
    return this.#viewport;
  }

  get clientView(): ClientView {
    const { left, top } = this.canvas.upperCanvasEl.getBoundingClientRect();
    const { scale, x, y } = this.#viewport;
    return { pxPerMm: scale, x: left + x, y: top + y };
  }

  /** Tells the screen what letting go would do. */
  set hint(hint: DragHint | null) {
    if (hint === this.#hint) return;
    this.#hint = hint;
    this.#options.onHint?.(hint);
  }

  /** CSS px of the canvas from client px. */
  pxOf({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point {
    const { left, top } = this.canvas.upperCanvasEl.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  mmOf(event: { readonly clientX: number; readonly clientY: number }): Point {
    return toMm(this.#viewport, this.pxOf(event));
  }

  get hitField(): HitField {
    const near = this.isTouch ? NEAR_TOUCH : NEAR;
    const { document } = this.state;
    return { document, scene: this.#scene, tolerance: near / this.#viewport.scale };
  }

  /** The selected node that can be dragged from this place on the panel. */
  memberAt(point: Point): NodeObject | null {
    const { document } = this.state;
    const free = this.#selected.members.filter(({ nodeId, isAbsent }) => {
      const record = document.records[nodeId];
      return !isAbsent && record !== undefined && !('locked' in record && record.locked);
    });
    return free.find((member) => isInFrame(member.frame, point)) ?? null;
  }

  /** Takes everything from the records anew. */
  sync(): void {
    const { state } = this;
    const from = this.#scene.panelId;
    const isOtherPanel = from !== state.panel;
    const before = this.#scene.trim;
    this.#scene = this.#options.scene(state.panel);
    const { trim } = this.#scene;
    const isOtherSize = before[0] !== trim[0] || before[1] !== trim[1];
    this.#options.onMoving?.(null);
    this.isGripped = false;
    this.isCopying = false;
    this.crossing = null;
    this.hint = null;
    this.guides = [];
    this.gaps = [];
    this.isSpacing = false;
    if (state.selection.length > 0 || isOtherPanel) this.chosenGuide = null;
    this.painter.forget();
    this.#label.endMove();
    if (this.hover !== null && !state.document.records[this.hover]) this.hover = null;
    this.#selected = selectedObjects(state, this.#scene, this.painter.paintItems, this.#selected);
    this.#stack = stackOf(state, this.#scene, this.#selected.members, this.#showing);
    this.#overset = this.#scene.texts
      .filter(({ overset, leftOut }) => overset && !leftOut)
      .map(({ nodeId }) => drawnFrame(state.document, this.#scene, nodeId));
    this.#hold(this.#selected.object);
    this.#lookAround();
    if (isOtherPanel) this.#turnTo(from);
    else if (isOtherSize && this.#isFitted) this.fit();
    if (isOtherPanel) this.#announce();
    this.#prepareSoon();
    this.render();
  }

  render(): void {
    this.canvas.requestRenderAll();
  }

  /** What the painter paints with has changed: no picture of the label is true any more. */
  forget(): void {
    this.#label.forget();
  }

  /** No other panel is beside the active one. */
  get isAlone(): boolean {
    return this.#others.length === 0;
  }

  /** The panel beside the active one whose face is under a point of it, or null. */
  panelAt(point: Point): Id | null {
    const isOn = ({ trim: { x, y, w, h } }: Neighbour): boolean =>
      point.x >= x && point.y >= y && point.x <= x + w && point.y <= y + h;
    return this.#others.find(isOn)?.id ?? null;
  }

  /** The scene of a panel that is not worked on, as the document stands. */
  sceneBeside(id: Id): Scene {
    const known = this.#otherScenes.get(id);
    if (known) return known;
    const scene = this.#options.scene(id);
    this.#otherScenes.set(id, scene);
    return scene;
  }

  /** What is beside the active panel, now. */
  #lookAround(): void {
    this.#otherScenes.clear();
    if (!this.#isSettled) return;
    const { document, panel } = this.state;
    this.#others = [...panelsAround(document, panel)]
      .filter(([id]) => id !== panel)
      .map(([id, trim]) => ({ id, trim, name: (document.records[id] as PanelRecord).name }));
  }

  /** Another panel is worked on: the view stays where it is, as long as it can be seen there. */
  #turnTo(from: Id): void {
    const [w, h] = this.#scene.trim;
    const old = this.#others.find(({ id }) => id === from)?.trim;
    if (!old || (this.#isFitted && !this.isStaying)) return this.fit();
    const { scale, x, y } = this.#viewport;
    const shifted = { scale, x: x - old.x * scale, y: y - old.y * scale };
    const trim = { x: 0, y: 0, w, h };
    this.#isFitted = false;
    this.setViewport(this.isStaying ? shifted : revealed(shifted, trim, this.#free()));
  }

  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#options.host;
    if (width === 0 || height === 0) return;
    const { canvas } = this;
    const ratio = canvas.getRetinaScaling();
    const isSame = canvas.width === width && canvas.getElement().width === width * ratio;
    const moved = this.#corner.moved();
    if (isSame && canvas.height === height) return;
    canvas.setDimensions({ width, height });
    this.#label.forget();
    if (this.#isFitted) this.fit();
    // A view that was chosen stays where it is on the screen, whatever opens beside the canvas.
    else this.setViewport(pannedBy(this.#viewport, -moved.x, -moved.y));
    // A canvas that was resized is empty: it must not be shown so for a frame.
    canvas.renderAll();
  }

  setViewport(viewport: Viewport): void {
    this.#label.endMove();
    this.#show(viewport);
  }

  #show(viewport: Viewport): void {
    this.#viewport = viewport;
    this.canvas.showViewport(viewport);
    const ratio = this.canvas.getRetinaScaling();
    const { scale, x, y } = viewport;
    this.painter.toDevice = [scale * ratio, 0, 0, scale * ratio, x * ratio, y * ratio];
    this.#label.forget();
    this.#prepareSoon();
    this.#announce();
    this.render();
  }

  /** Moves the view by hand: the label is carried along while it goes on, and sharp when it rests. */
  navigate(viewport: Viewport): void {
    this.#isFitted = false;
    this.#label.beginMove();
    this.#show(viewport);
  }

  fit(): void {
    const [w, h] = this.#scene.trim;
    this.setViewport(fitted({ x: 0, y: 0, w, h }, this.#free(), this.#scene.bleed));
    this.#isFitted = true;
  }

  /** Fits into what is free by now, unless the view was chosen by hand. */
  refit(): void {
    if (this.#isFitted) this.fit();
  }

  fitTo(ids: readonly Id[]): void {
    const frames = ids.map((id) => drawnFrame(this.state.document, this.#scene, id));
    const box = boundsOfAll(frames);
    if (!box) return;
    this.#isFitted = false;
    this.setViewport(fitted(box, this.#free()));
  }

  goTo({ pxPerMm, x, y }: ClientView): void {
    const { left, top } = this.canvas.upperCanvasEl.getBoundingClientRect();
    this.setViewport({ scale: pxPerMm, x: x - left, y: y - top });
  }

  zoomTo(scale: number): void {
    const free = this.#free();
    const middle = { x: free.x + free.w / 2, y: free.y + free.h / 2 };
    this.#isFitted = false;
    this.setViewport(zoomedAt(this.#viewport, scale, middle));
  }

  reveal(id: Id): void {
    const box = boundsOf(drawnFrame(this.state.document, this.#scene, id));
    this.setViewport(revealed(this.#viewport, box, this.#free()));
  }

  destroy(): void {
    cancelIdle(this.#idle);
    this.#options.onMoving?.(null);
    this.#label.endMove();
    void this.canvas.dispose();
  }

  #free(): Box {
    const { clientWidth: width, clientHeight: height } = this.#options.host;
    return freeBox({ width, height }, this.#options.insets());
  }

  /** Gives Fabric the one object that it may turn and pull. */
  #hold(object: FrameObject | null): void {
    const { canvas } = this;
    canvas.dropTransform();
    const held = this.isBare ? null : object;
    if (canvas.getActiveObject() !== (held ?? undefined)) {
      canvas.discardActiveObject();
      canvas.remove(...canvas.getObjects());
    }
    if (!held) return;
    held.controls = this.handles;
    held.casing = this.theme.casing;
    held.set({ borderColor: this.theme.accent, borderScaleFactor: 1.5 });
    held.borderDashArray = held.isAbsent ? [4, 3] : null;
    held.hasControls = !this.state.readOnly && !hasLocked(this.state) && !held.isAbsent;
    if (canvas.getActiveObject() === held) return;
    canvas.add(held);
    canvas.setActiveObject(held);
  }

  readonly #showing: Showing = {
    offsets: () => {
      if (this.isSpacing) return null;
      const by = this.#selected.object?.offset ?? null;
      if (!by) return null;
      return this.isCopying ? [{ x: 0, y: 0 }, by] : [by];
    },
    render: (ctx, member) => {
      if (this.isCopying) this.painter.paintItems(ctx, member.items, IDENTITY);
      member.render(ctx);
    },
  };

  /** Something is shown elsewhere than the scene has it. */
  get isMoving(): boolean {
    return this.isSpacing || this.#selected.object?.isAtRest === false;
  }

  #paintOver(ctx: CanvasRenderingContext2D): void {
    const { members } = this.#selected;
    const seen = members.filter((member) => !member.isAbsent);
    const hovered =
      this.hover === null || this.state.selection.includes(this.hover) ? null : this.hover;
    const overlay = {
      hover: hovered === null ? null : drawnFrame(this.state.document, this.#scene, hovered),
      members: [
        ...(this.#hasOutlines() ? seen.map((member): Frame => member.frame) : []),
        ...this.#takenFrames(),
      ],
      measures: this.#measures(),
      marquee: this.marquee,
      drawing: this.drawing,
      overset: this.isMoving ? [] : this.#overset,
    };
    paintOverlay(ctx, overlay, this.#overlayView());
    if (this.isMoving) this.#options.onMoving?.(() => framesOf(members));
    // While the view moves it has been announced already; a drag leaves it. To ask costs a layout.
    if (!this.#label.isCarried && !this.canvas.isTransforming) this.#announce();
  }

  /** The gaps between selected objects that stand in a row, unless hands are at them all. */
  get bars(): readonly GapBar[] {
    const { members } = this.#selected;
    const isShown = members.length > 2 && members.length <= MANY && !this.canvas.isTransforming;
    if (!isShown || this.state.readOnly || this.isBare || hasLocked(this.state)) return [];
    return gapBarsOf(members.map((member) => boundsOf(member.frame)));
  }

  #measures(): Measures {
    const held = this.guideDrag;
    const lines = guidesOf(this.state);
    const shown = held && held.index !== null ? lines.with(held.index, held) : lines;
    return {
      shaped: this.#shaped(),
      guides: this.guides,
      gaps: this.gaps,
      bars: this.bars,
      saysBars: this.isSpacing || this.isBarHovered,
      lines: held && held.index === null ? [...lines, held] : shown,
      chosen: this.chosenGuide,
    };
  }

  /** What is pulled says how large it is, what is turned how far. */
  #shaped(): Shaped | null {
    const { shaping } = this.canvas;
    const { object } = this.#selected;
    return shaping && object && this.isMoving ? { frame: object.frame, by: shaping } : null;
  }

  #takenFrames(): readonly Frame[] {
    const { document } = this.state;
    const frames = this.taken.map((id) => drawnFrame(document, this.#scene, id));
    const whole = frames.length > MANY ? boundsOfAll(frames) : null;
    return whole ? [{ ...whole, rotation: 0 }] : frames;
  }

  /** Many outlines say no more than the box around them, and cost every frame of a drag. */
  #hasOutlines(): boolean {
    const { length } = this.#selected.members;
    return length > 1 && (length <= MANY || !this.canvas.isTransforming);
  }

  #overlayView(): { matrix: Matrix; ratio: number; theme: Theme } {
    const { scale, x, y } = this.#viewport;
    const ratio = this.canvas.getRetinaScaling();
    return { matrix: [scale, 0, 0, scale, x, y], ratio, theme: this.theme };
  }

  /** Says on the host where the panel is, for scripts and for rulers. */
  #announce(): void {
    const { host, onViewChange } = this.#options;
    const view = this.clientView;
    const text = [view.pxPerMm, view.x, view.y].map((n) => Number(n.toFixed(6))).join(',');
    const { panelId } = this.#scene;
    if (host.dataset.panel !== panelId) host.dataset.panel = panelId;
    if (text === this.#announced) return;
    this.#announced = text;
    host.dataset.view = text;
    onViewChange(view);
  }

  /** The split costs one painting: it is made when nothing else is to do, never in a press. */
  #prepareSoon(): void {
    cancelIdle(this.#idle);
    if (this.#selected.members.length === 0) return;
    this.#idle = whenIdle(() => {
      if (this.#label.isCarried || this.canvas.isTransforming) return;
      this.painter.prepare(this.canvas.getElement(), this.#stack.runs);
    });
  }
}
