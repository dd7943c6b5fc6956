import type { Id } from '../core/document';
import { grow, union, type Box } from '../core/geometry';
import type { Scene } from '../core/scene';
import type { EditorState, Viewport } from '../editor';
import type { PaintResources } from '../paint';
import type { EditorCanvas } from './editor-canvas';
import { Carried } from './carried';
import { LabelPainter } from './label-painter';
import { Neighbours, paintNeighbours, type Ground, type Neighbour, type Sight } from './neighbours';
import { paintPrintGuides } from './overlay';
import type { Selected, Stack } from './selection';
import { stalePart, type LabelFrame } from './stale';
import { Still } from './still';
import type { Theme } from './theme';

/** What is to be seen, as it stands in this frame. */
export interface LabelHost {
  readonly canvas: EditorCanvas;
  readonly state: EditorState;
  readonly viewport: Viewport;
  readonly theme: Theme;
  readonly scene: Scene;
  readonly stack: Stack;
  readonly selected: Selected;
  /** Something is shown elsewhere than the scene has it. */
  readonly isMoving: boolean;
  /** The panels beside the active one. */
  readonly others: readonly Neighbour[];
  sceneBeside(id: Id): Scene;
  /** The panel beside over which the selection is dragged. */
  readonly crossing: Id | null;
}

/** The lower canvas: the label with its panels beside, from pictures wherever there are some. */
export class LabelLayer {
  readonly painter: LabelPainter;
  readonly #host: LabelHost;
  readonly #neighbours: Neighbours;
  readonly #carried: Carried;
  readonly #still = new Still();
  /** As it was painted last; null where only a whole painting is sure to be right. */
  #shown: LabelFrame | null = null;

  /** `sharpen` is called when a view that carried its label along has come to rest. */
  constructor(host: LabelHost, resources: PaintResources, sharpen: () => void) {
    this.#host = host;
    this.painter = new LabelPainter(resources);
    this.#neighbours = new Neighbours(resources);
    this.#carried = new Carried(sharpen);
  }

  /** The view moves, and the label goes with it as it was painted last. */
  get isCarried(): boolean {
    return this.#carried.isOn;
  }

  /** What it was painted with has changed, or where: no picture of it is true any more. */
  forget(): void {
    this.#shown = null;
    this.#still.forget();
    this.#neighbours.forget();
    this.painter.forget();
  }

  /** The view is about to be moved by hand. */
  beginMove(): void {
    const { canvas, viewport } = this.#host;
    this.#carried.begin(viewport, () => canvas.renderAll());
  }

  endMove(): void {
    this.#carried.end();
  }

  /** Paints anew what shows something else than in the frame before. */
  paint(ctx: CanvasRenderingContext2D): void {
    const { canvas, isMoving, viewport } = this.#host;
    // A hand that moves something is followed at once.
    if (isMoving) this.#carried.end();
    const isCarried = this.#carried.isOn && !this.#isSpent();
    if (this.#carried.isOn) this.#shown = null;
    if (this.#carried.isOn && !isCarried) this.#carried.renew(viewport);
    this.#carried.place(canvas.getElement(), viewport);
    if (isCarried) return;
    const sights = this.#lookBeside();
    const frame = this.#frame(sights);
    const part = frame && stalePart(this.#shown, frame);
    this.#shown = frame;
    if (part && (part.w <= 0 || part.h <= 0)) return;
    ctx.save();
    wipe(ctx, part);
    this.#paintSharp(ctx, sights);
    ctx.restore();
  }

  /** Too much of the panels and their bleed is missing where it is carried to. */
  #isSpent(): boolean {
    const { canvas, others, scene, viewport } = this.#host;
    const [w, h] = scene.trim;
    const trims = others.map(({ trim }) => trim).reduce(union, { x: 0, y: 0, w, h });
    const size = { w: canvas.width, h: canvas.height };
    return this.#carried.isSpent(viewport, grow(trims, scene.bleed), size);
  }

  #frame(sights: readonly Sight[]): LabelFrame | null {
    const { isMoving, crossing, scene, stack, state, theme } = this.#host;
    const moved = isMoving ? this.painter.reachOfMoving(stack.runs) : null;
    if (crossing !== null || (isMoving && !moved)) return null;
    const beside = sights.flatMap(({ image, name, box }) => [image, name, box.x, box.y]);
    const basis = [theme, scene.safe, state.scope, ...beside];
    return { scene, toDevice: this.painter.toDevice, basis, moved };
  }

  #paintSharp(ctx: CanvasRenderingContext2D, sights: readonly Sight[]): void {
    const { canvas, isMoving, scene, stack, theme, viewport } = this.#host;
    const { scale, x, y } = viewport;
    paintNeighbours(ctx, sights, this.#ground);
    if (isMoving) this.painter.paint(ctx, scene, stack);
    else this.#paintStill(ctx);
    const matrix = [scale, 0, 0, scale, x, y] as const;
    paintPrintGuides(ctx, scene, { matrix, ratio: canvas.getRetinaScaling(), theme });
  }

  #paintStill(ctx: CanvasRenderingContext2D): void {
    const { canvas, scene, stack, state } = this.#host;
    const shown = { scene, scope: state.scope, toDevice: this.painter.toDevice };
    this.#still.update(canvas.getElement(), shown, (picture, by, part) => {
      const paint = (): void => this.painter.paintStill(picture, scene, stack, { by, part });
      if (part) paint();
      else this.#carried.measure(paint);
    });
    this.#still.paint(ctx);
  }

  #lookBeside(): readonly Sight[] {
    const { others } = this.#host;
    return this.#neighbours.look(others, (id) => this.#host.sceneBeside(id), this.#ground);
  }

  get #ground(): Ground {
    const { canvas, crossing, theme } = this.#host;
    const { width, height } = canvas.getElement();
    const { toDevice } = this.painter;
    const ratio = canvas.getRetinaScaling();
    const over = crossing === null ? null : { id: crossing, paint: this.#paintHeld };
    return { width, height, toDevice, ratio, theme, over };
  }

  /** What is dragged, where the label's own painting ends. */
  readonly #paintHeld = (ctx: CanvasRenderingContext2D): void => {
    for (const member of this.#host.selected.members) {
      this.painter.paintItems(ctx, member.items, member.shift());
    }
  };
}

/** Clears a part of the canvas, in device pixels, and keeps what follows within it; null: all of it. */
function wipe(ctx: CanvasRenderingContext2D, part: Box | null): void {
  const { width, height } = ctx.canvas;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  if (part) {
    ctx.beginPath();
    ctx.rect(part.x, part.y, part.w, part.h);
    ctx.clip();
  }
  ctx.clearRect(0, 0, width, height);
}
