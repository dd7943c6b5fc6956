import { isNode, type Id, type NodeRecord } from '../core/document';
import { intersection, type Box, type Point } from '../core/geometry';
import { boundsOf, drawnFrame, guidesOf, panelsAround } from '../editor';
import { boxBetween, dragEnd } from './draw';
import { GapDrag } from './gap-bars';
import { GuideDrag } from './guide-drag';
import { countAsHeld } from './held';
import { hitChild, hitLeaf, isInFrame, isWithin, touched } from './hit';
import { Hold } from './hold';
import { Moving } from './moving';
import { Navigation } from './navigation';
import { isCutStrip } from './neighbours';
import { Operated } from './operated';
import type { Stage } from './stage';
import type { CanvasOptions, Tool } from './types';

/** A drag shorter than this, in px, is a click. */
const CLICK = 3;

type Mode = 'idle' | 'object' | 'pan' | 'pinch' | 'marquee' | 'draw' | 'guide' | 'gap' | 'spent';

/**
 * Reads pointers before Fabric does. Presses that are none of Fabric's business (empty ground,
 * tools, the view) never reach it; the others find the selection already made.
 */
export class Gestures {
  readonly #stage: Stage;
  readonly #options: CanvasOptions;
  readonly #moving: Moving;
  readonly #navigation: Navigation;
  readonly #gap: GapDrag;
  readonly #guide: GuideDrag;
  readonly #listening = new AbortController();
  readonly #touches = new Map<number, Point>();
  readonly #hold: Hold;
  /** The last press rested until its menu: its release is no half of a double click. */
  #wasHeld = false;
  #mode: Mode = 'idle';
  #tool: Tool = 'select';
  #start: Point = { x: 0, y: 0 };
  #kept: readonly Id[] = [];
  #isSpaceDown = false;
  readonly #operated: Operated;
  #afterClick: () => void = () => undefined;

  constructor(stage: Stage, options: CanvasOptions) {
    this.#stage = stage;
    this.#options = options;
    this.#moving = new Moving(stage, options.editor, (node) => options.keepsRatio?.(node) ?? false);
    this.#navigation = new Navigation(stage);
    this.#gap = new GapDrag(stage, options.editor);
    this.#guide = new GuideDrag(stage, options.editor);
    this.#moving.onClick = () => this.#afterClick();
    this.#hold = new Hold(() => this.cancel());
    this.#operated = new Operated(options.host, this.#listening.signal);
    this.#listen();
  }

  get tool(): Tool {
    return this.#tool;
  }

  setTool(tool: Tool): void {
    if (tool === this.#tool) return;
    this.#tool = tool;
    this.#stage.canvas.defaultCursor = tool === 'select' ? 'default' : 'crosshair';
    this.#stage.canvas.setCursor(this.#stage.canvas.defaultCursor);
    this.#options.onToolChange(tool);
  }

  /** Whether a pointer is doing something that Escape would put back. */
  get isActive(): boolean {
    return this.#mode !== 'idle' && this.#mode !== 'spent';
  }

  /** Whether Fabric has the selection in its hands now. */
  get isHolding(): boolean {
    return this.#moving.isActive;
  }

  get #isForFabric(): boolean {
    return this.#mode === 'object';
  }

  /** Ends whatever goes on and puts everything back as it was. */
  cancel(): void {
    const wasActive = this.isActive;
    this.#stage.marquee = null;
    this.#stage.drawing = null;
    this.#navigation.end();
    this.#gap.cancel();
    this.#guide.cancel();
    this.#stage.taken = [];
    if (this.#mode === 'marquee') this.#selectHere(this.#kept);
    this.#afterClick = () => undefined;
    if (wasActive) this.#mode = 'spent';
    this.#moving.cancel();
  }

  /** A guide is pulled out of a ruler; the pointer that does it is followed from here on. */
  pullGuide(axis: 'x' | 'y', event: PointerEvent): void {
    if (this.isActive || this.#options.editor.state.readOnly) return;
    this.#mode = 'guide';
    this.#guide.begin(axis, null, event);
  }

  destroy(): void {
    this.#hold.end();
    this.#listening.abort();
  }

  #listen(): void {
    const { signal } = this.#listening;
    const { host } = this.#options;
    const capture = { signal, capture: true };
    host.addEventListener('pointerdown', (e) => this.#down(e), capture);
    host.addEventListener('dblclick', (e) => this.#doubleClick(e), capture);
    host.addEventListener('wheel', this.#navigation.wheel, { ...capture, passive: false });
    host.addEventListener('pointerleave', () => this.#hoverOver(null), { signal });
    window.addEventListener('pointermove', (e) => this.#move(e), capture);
    window.addEventListener('pointerup', (e) => this.#up(e), capture);
    window.addEventListener('pointercancel', (e) => this.#lose(e), capture);
    window.addEventListener('keydown', (e) => this.#keyDown(e), capture);
    window.addEventListener('keyup', (e) => this.#keyUp(e), capture);
    window.addEventListener('blur', () => (this.#isSpaceDown = false), { signal });
  }

  #down(event: PointerEvent): void {
    const { canvas } = this.#stage;
    if (event.target !== canvas.upperCanvasEl) return;
    this.#stage.isTouch = event.pointerType === 'touch';
    this.#holdFor(event);
    if (event.pointerType === 'touch') this.#touches.set(event.pointerId, this.#stage.pxOf(event));
    if (this.#touches.size > 1) return this.#takeTwoFingers(event);
    if (event.pointerType === 'touch' && this.#tool === 'select') this.#hold.begin(event);
    this.#mode = 'idle';
    this.#options.host.focus({ preventScroll: true });
    if (event.button === 1 || (event.button === 0 && this.#isSpaceDown)) this.#beginPan(event);
    else if (event.button === 2) this.#pressSecondary(event);
    else if (this.#tool !== 'select') this.#beginBox(event, 'draw');
    else this.#press(event);
    if (!this.#isForFabric) event.stopPropagation();
  }

  #holdFor(event: PointerEvent): void {
    const held = this.#options.held?.();
    if (held) countAsHeld(held, event);
  }

  #takeTwoFingers(event: PointerEvent): void {
    event.stopPropagation();
    this.#hold.end();
    if (this.#touches.size > 2) return;
    if (this.isActive) this.cancel();
    this.#mode = 'pinch';
    this.#navigation.beginPinch(this.#touches);
  }

  #beginPan(event: PointerEvent): void {
    event.preventDefault();
    this.#mode = 'pan';
    this.#navigation.beginPan(event);
    this.#stage.canvas.setCursor('grabbing');
  }

  /** A right press takes what it is on, for the menu that follows. */
  #pressSecondary(event: PointerEvent): void {
    const point = this.#stage.mmOf(event);
    if (this.#stage.memberAt(point)) return;
    const hit = this.#pick(point);
    this.#options.editor.select(hit ? [hit.id] : []);
  }

  #press(event: PointerEvent): void {
    const { editor } = this.#options;
    const point = this.#stage.mmOf(event);
    this.#afterClick = () => undefined;
    if (this.#isOnHandle(event)) return this.#gripHandle(event);
    if (this.#pressBar(event)) return;
    const member = this.#stage.memberAt(point);
    if (member && event.shiftKey) return this.#grip(() => this.#toggle(member.nodeId));
    if (member) return this.#grip(() => this.#clickThrough(point));
    if (this.#pressGuide(event)) return;
    const hit = this.#pick(point);
    if (!hit && this.#turnTo(point)) return this.#press(event);
    if (!hit) return this.#beginBox(event, 'marquee');
    editor.select(event.shiftKey ? [...editor.state.selection, hit.id] : [hit.id]);
    this.#grip();
    this.#withoutHandles();
  }

  /** A press on another panel works there from now on; the view stays. */
  #turnTo(point: Point): boolean {
    const { canvas, state } = this.#stage;
    const panel = this.#stage.panelAt(point);
    if (panel === null) return false;
    const trim = panelsAround(state.document, state.panel).get(panel)!;
    const toDevice = canvas.viewportTransform;
    if (isCutStrip(trim, { toDevice, width: canvas.width })) return false;
    this.#stage.isStaying = true;
    this.#options.editor.activate(panel);
    this.#stage.isStaying = false;
    return true;
  }

  #pressBar(event: PointerEvent): boolean {
    const bar = this.#gap.barAt(event);
    if (bar === null) return false;
    this.#mode = 'gap';
    this.#gap.begin(bar, event);
    return true;
  }

  #pressGuide(event: PointerEvent): boolean {
    const { state } = this.#options.editor;
    const index = state.readOnly ? null : this.#guide.guideAt(event);
    this.#stage.chosenGuide = null;
    if (index === null) return false;
    this.#mode = 'guide';
    this.#options.editor.select([]);
    this.#guide.begin(guidesOf(state)[index]!.axis, index, event);
    return true;
  }

  #isOnHandle(event: PointerEvent): boolean {
    const { object } = this.#stage.selected;
    const at = this.#stage.canvas.getViewportPoint(event);
    return object?.findControl(at, event.pointerType === 'touch') !== undefined;
  }

  /** Handles for a finger lie over what is beside a small object: a tap means that, a drag the handle. */
  #gripHandle(event: PointerEvent): void {
    if (event.pointerType !== 'touch') return this.#grip();
    const point = this.#stage.mmOf(event);
    this.#grip(() => (event.shiftKey ? this.#addAt(point) : this.#clickThrough(point)));
  }

  /** Leaves the press to Fabric, which drags the selection. */
  #grip(afterClick: () => void = () => undefined): void {
    if (this.#options.editor.state.readOnly) return afterClick();
    this.#mode = 'object';
    this.#stage.isGripped = true;
    this.#afterClick = afterClick;
  }

  /** A press that selects also drags: it must not find a handle under the pointer. */
  #withoutHandles(): void {
    const { object } = this.#stage.selected;
    if (object) object.hasControls = false;
  }

  #toggle(id: Id): void {
    const { editor } = this.#options;
    editor.select(editor.state.selection.filter((each) => each !== id));
  }

  /** Adds what is at a point, or takes it away. */
  #addAt(point: Point): void {
    const { editor } = this.#options;
    const { selection } = editor.state;
    const hit = this.#pick(point);
    if (hit && selection.includes(hit.id)) this.#toggle(hit.id);
    else if (hit) editor.select([...selection, hit.id]);
  }

  /** A click within the selection takes what lies on top there. */
  #clickThrough(point: Point): void {
    const { editor } = this.#options;
    const { selection, document } = editor.state;
    const hit = hitChild(this.#stage.hitField, this.#scope, point);
    if (!hit || (selection.length === 1 && isWithin(document, hit.id, selection[0]!))) return;
    editor.select([hit.id]);
  }

  get #scope(): Id {
    const { scope, panel } = this.#options.editor.state;
    return scope ?? panel;
  }

  /** What is pressed in the entered group, else on the panel: that leaves the group. */
  #pick(point: Point): NodeRecord | null {
    const { panel } = this.#options.editor.state;
    const field = this.#stage.hitField;
    return hitChild(field, this.#scope, point) ?? hitChild(field, panel, point);
  }

  #beginBox(event: PointerEvent, mode: 'marquee' | 'draw'): void {
    const { editor } = this.#options;
    this.#mode = mode;
    this.#start = this.#stage.mmOf(event);
    this.#kept = mode === 'marquee' && !event.shiftKey ? [] : editor.state.selection;
    if (mode === 'marquee' && !event.shiftKey) editor.enter(this.#groupUnder(this.#start));
  }

  /** The entered group where a point lies in its frame: what is begun beside it leaves it. */
  #groupUnder(point: Point): Id | null {
    const { document, scope } = this.#options.editor.state;
    if (scope === null) return null;
    return isInFrame(drawnFrame(document, this.#stage.scene, scope), point) ? scope : null;
  }

  /** Selects without leaving the entered group where there is nothing to select. */
  #selectHere(ids: readonly Id[]): void {
    const { editor } = this.#options;
    if (ids.length > 0) editor.select(ids);
    else editor.enter(editor.state.scope);
  }

  #move(event: PointerEvent): void {
    this.#hold.move(event);
    this.#holdFor(event);
    if (this.#touches.has(event.pointerId)) {
      this.#touches.set(event.pointerId, this.#stage.pxOf(event));
    }
    switch (this.#mode) {
      case 'pan':
        return this.#navigation.pan(event);
      case 'pinch':
        if (this.#touches.size === 2) this.#navigation.pinch(this.#touches);
        return;
      case 'gap':
        return this.#gap.move(event);
      case 'guide':
        return this.#guide.move(event);
      case 'marquee':
      case 'draw':
        return this.#stretch(event);
      case 'idle':
        if (event.pointerType !== 'touch') this.#hoverOver(event);
    }
  }

  #stretch(event: PointerEvent): void {
    const box = this.#boxTo(event);
    if (this.#mode === 'draw') this.#stage.drawing = box;
    else {
      this.#stage.marquee = box;
      this.#stage.taken = this.#touchedBy(box);
    }
    this.#stage.render();
  }

  /** Only shown until the marquee is let go: to select thousands anew in each frame takes too long. */
  #touchedBy(box: Box): readonly Id[] {
    return touched(this.#stage.hitField, this.#scope, (frame) => {
      const bounds = boundsOf(frame);
      // A line has no area; give it some.
      return intersection(box, { ...bounds, w: bounds.w || 0.01, h: bounds.h || 0.01 }) !== null;
    });
  }

  #endMarquee(): void {
    const stage = this.#stage;
    const { marquee, taken } = stage;
    stage.marquee = null;
    stage.taken = [];
    if (marquee) this.#selectHere([...this.#kept, ...taken]);
  }

  #boxTo(event: PointerEvent): Box {
    return boxBetween(this.#start, this.#endOf(event));
  }

  #endOf(event: PointerEvent): Point {
    const isHeld = this.#mode === 'draw' && event.shiftKey;
    return dragEnd(this.#start, this.#stage.mmOf(event), isHeld ? this.#tool : null);
  }

  #up(event: PointerEvent): void {
    this.#touches.delete(event.pointerId);
    this.#wasHeld = this.#hold.end();
    if (this.#wasHeld) this.#options.onHold?.({ x: event.clientX, y: event.clientY });
    if (this.#mode === 'idle') return;
    if (this.#mode === 'pinch' && this.#touches.size > 0) {
      this.#mode = 'spent';
      return this.#navigation.end();
    }
    if (this.#mode === 'draw') this.#insert(event);
    if (this.#mode === 'gap') this.#gap.end();
    if (this.#mode === 'guide') this.#guide.end(event);
    if (this.#mode === 'pan') this.#stage.canvas.setCursor(this.#isSpaceDown ? 'grab' : 'default');
    if (this.#mode === 'marquee') this.#endMarquee();
    this.#navigation.end();
    if (this.#mode !== 'spent' || this.#touches.size === 0) this.#mode = 'idle';
    this.#stage.render();
  }

  #insert(event: PointerEvent): void {
    const to = this.#endOf(event);
    const box = boxBetween(this.#start, to);
    const isClick = Math.max(box.w, box.h) * this.#stage.viewport.scale < CLICK;
    const tool = this.#tool;
    this.#stage.drawing = null;
    this.setTool('select');
    const drag = { from: this.#start, to };
    this.#options.onInsert(tool, isClick ? { ...this.#start, w: 0, h: 0 } : box, drag);
  }

  #lose(event: PointerEvent): void {
    this.#hold.end();
    this.#touches.delete(event.pointerId);
    if (this.isActive) this.cancel();
    if (this.#touches.size === 0) this.#mode = 'idle';
  }

  #hoverOver(event: PointerEvent | null): void {
    const isOver = event !== null && event.target === this.#stage.canvas.upperCanvasEl;
    const canHover = isOver && event.buttons === 0 && this.#tool === 'select';
    const id = canHover ? (this.#pick(this.#stage.mmOf(event))?.id ?? null) : null;
    const bar = canHover && this.#pointAt(event);
    if (id === this.#stage.hover && bar === this.#stage.isBarHovered) return;
    this.#stage.isBarHovered = bar;
    this.#stage.hover = id;
    this.#stage.render();
  }

  /** The cursor says what a press would move. True over the handle of a gap. */
  #pointAt(event: PointerEvent): boolean {
    const { bars, state, canvas } = this.#stage;
    const bar = this.#gap.barAt(event);
    const guide = bar === null ? this.#guide.guideAt(event) : null;
    const axis = (bar === null ? guidesOf(state)[guide ?? -1] : bars[bar])?.axis;
    canvas.defaultCursor =
      axis === undefined ? 'default' : axis === 'x' ? 'ew-resize' : 'ns-resize';
    return bar !== null;
  }

  /** Into a text or picture to edit it, however deep it lies; into a group by one step. */
  #doubleClick(event: MouseEvent): void {
    if (event.target !== this.#stage.canvas.upperCanvasEl || this.#tool !== 'select') return;
    if (this.#wasHeld || this.#options.held?.().several) return;
    const { editor, onEditText, onEditPicture } = this.#options;
    const point = this.#stage.mmOf(event);
    const field = this.#stage.hitField;
    const within = hitChild(field, this.#scope, point) ? this.#scope : editor.state.panel;
    const leaf = hitLeaf(field, within, point);
    if (!leaf) return;
    if (leaf.type === 'text' && !editor.state.readOnly) {
      editor.select([leaf.id]);
      onEditText(leaf.id, point);
    } else if (leaf.type === 'image' && !editor.state.readOnly) {
      editor.select([leaf.id]);
      onEditPicture?.(leaf.id);
    } else editor.select([this.#oneStepIn(leaf, within)]);
  }

  #oneStepIn(leaf: NodeRecord, within: Id): Id {
    const { document } = this.#options.editor.state;
    const chain: Id[] = [leaf.id];
    for (let parent = leaf.parent; parent !== within;) {
      chain.unshift(parent);
      const record = document.records[parent];
      if (!record || !isNode(record)) break;
      parent = record.parent;
    }
    return chain[1] ?? leaf.id;
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && (this.isActive || this.#tool !== 'select')) {
      event.stopPropagation();
      event.preventDefault();
      if (this.isActive) this.cancel();
      this.setTool('select');
    }
    if (event.key === 'Delete' || event.key === 'Backspace') return this.#dropGuide(event);
    if (event.code !== 'Space' || this.#operated.by(event.target)) return;
    event.preventDefault();
    // A row or button that was clicked before does not take it for its own.
    event.stopPropagation();
    if (this.#isSpaceDown) return;
    this.#isSpaceDown = true;
    this.#stage.canvas.setCursor('grab');
  }

  /** Takes the chosen guide away; with none the key means the selection. */
  #dropGuide(event: KeyboardEvent): void {
    const { chosenGuide } = this.#stage;
    if (chosenGuide === null || event.target !== this.#options.host) return;
    event.preventDefault();
    event.stopPropagation();
    this.#guide.remove(chosenGuide);
  }

  #keyUp(event: KeyboardEvent): void {
    if (event.code !== 'Space' || !this.#isSpaceDown) return;
    this.#isSpaceDown = false;
    this.#stage.canvas.setCursor(this.#stage.canvas.defaultCursor);
  }
}
