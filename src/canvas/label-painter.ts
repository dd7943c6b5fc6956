import { IDENTITY, intersection, multiply, union } from '../core/geometry';
import type { Box, Matrix, Point } from '../core/geometry';
import { panelOutline, type Scene, type SceneItem } from '../core/scene';
import {
  deviceBounds,
  multiplyStock,
  newCanvas,
  onCanvas,
  paintItems,
  showsThrough,
  toPath2D,
  type PaintResources,
} from '../paint';

/** A part of the stack: items that stand still, or what a gesture moves. */
export type Run =
  | { readonly kind: 'still'; readonly items: readonly SceneItem[] }
  | {
      readonly kind: 'moving';
      readonly items: readonly SceneItem[];
      /** Where all of it is shown now, in mm from where it was; null while it is turned or scaled. */
      offsets(): readonly Point[] | null;
      render(ctx: CanvasRenderingContext2D): void;
    };

/** Runs shorter than this are painted as fast as a bitmap. */
const LONG_RUN = 12;
/** All bitmaps together, in canvases: a phone's memory is short. */
const MOST_CANVASES = 4;

/** A run painted once, cut to its bounds: `x`, `y` in device pixels. */
interface Bitmap extends Box {
  readonly image: ReturnType<typeof newCanvas>;
}

/** What everything outside the entered group is faded with. */
const FADE = 0.6;

const PAPER = '#ffffff';

const NOWHERE: Box = { x: 0, y: 0, w: 0, h: 0 };
const ORIGIN: Point = { x: 0, y: 0 };
const AT_REST: readonly Point[] = [ORIGIN];

/** What lies on a panel; `faded` outside the entered group. */
interface Layers {
  readonly faded: readonly SceneItem[];
  readonly runs: readonly Run[];
}

/** Paints a panel's stack onto the canvas, still runs from bitmaps where there are some. */
export class LabelPainter {
  readonly #resources: PaintResources;
  readonly #bitmaps = new Map<readonly SceneItem[], Bitmap>();
  #toDevice: Matrix = IDENTITY;
  /** Where items reach to in this view. */
  #reach = new WeakMap<SceneItem, Box>();
  #reachOfRuns = new WeakMap<readonly SceneItem[], Box>();

  constructor(resources: PaintResources) {
    this.#resources = resources;
  }

  get toDevice(): Matrix {
    return this.#toDevice;
  }

  set toDevice(matrix: Matrix) {
    this.#toDevice = matrix;
    this.#reach = new WeakMap();
    this.#reachOfRuns = new WeakMap();
  }

  /** Paints items; `shift` maps them on the panel, in mm, before the view does, `by` moves the pixels. */
  readonly paintItems = (
    ctx: CanvasRenderingContext2D,
    items: readonly SceneItem[],
    shift: Matrix,
    by: Point = ORIGIN,
  ): void => {
    const [a, b, c, d, e, f] = multiply(this.toDevice, shift);
    const matrix: Matrix = [a, b, c, d, e + by.x, f + by.y];
    paintItems(ctx, items, matrix, this.#resources);
  };

  /** Stock, then the whole stack, cut at the bleed. `faded` lies beneath, dimmed. */
  paint(ctx: CanvasRenderingContext2D, scene: Scene, { faded, runs }: Layers): void {
    this.#within(ctx, scene, ORIGIN, (outline) => {
      if (faded.length > 0) this.#paintFaded(ctx, faded, outline, ORIGIN);
      for (const run of runs) this.#paintRun(ctx, run);
    });
  }

  /** The same while nothing is moved, by `by` device pixels; only what reaches into `part`, if given. */
  paintStill(
    ctx: CanvasRenderingContext2D,
    scene: Scene,
    { faded, runs }: Layers,
    { by, part }: { readonly by: Point; readonly part: Box | null },
  ): void {
    const seen = (items: readonly SceneItem[]): readonly SceneItem[] =>
      part ? items.filter((item) => intersection(this.#reachOf(item), part) !== null) : items;
    this.#within(ctx, scene, by, (outline) => {
      if (faded.length > 0) this.#paintFaded(ctx, seen(faded), outline, by);
      for (const { items } of runs) this.paintItems(ctx, seen(items), IDENTITY, by);
    });
  }

  /**
   * Where what moves is shown now, in whole device pixels; null where that cannot be said, since it
   * is turned or scaled.
   */
  reachOfMoving(runs: readonly Run[]): Box | null {
    const [a, b, c, d] = this.toDevice;
    const boxes: Box[] = [];
    for (const run of runs) {
      if (run.kind === 'still') continue;
      const offsets = run.offsets();
      if (!offsets) return null;
      const { x, y, w, h } = this.#reachOfRun(run.items);
      for (const by of offsets) {
        const [dx, dy] = [Math.floor(a * by.x + c * by.y), Math.floor(b * by.x + d * by.y)];
        // Between two pixels it reaches into one more.
        boxes.push({ x: x + dx, y: y + dy, w: w + 1, h: h + 1 });
      }
    }
    return boxes.length > 0 ? boxes.reduce(union) : null;
  }

  #reachOfRun(items: readonly SceneItem[]): Box {
    const known = this.#reachOfRuns.get(items);
    if (known) return known;
    const found = deviceBounds(items, this.toDevice) ?? NOWHERE;
    this.#reachOfRuns.set(items, found);
    return found;
  }

  #reachOf(item: SceneItem): Box {
    const known = this.#reach.get(item);
    if (known) return known;
    const found = deviceBounds([item], this.toDevice) ?? NOWHERE;
    this.#reach.set(item, found);
    return found;
  }

  #within(
    ctx: CanvasRenderingContext2D,
    scene: Scene,
    by: Point,
    paint: (outline: Path2D) => void,
  ): void {
    ctx.save();
    this.#toPanel(ctx, by);
    const outline = toPath2D(panelOutline(scene, scene.bleed));
    ctx.clip(outline);
    ctx.fillStyle = PAPER;
    // A stock of its own colour is laid last, through all that is painted: not twice.
    if (!showsThrough(scene)) ctx.fill(outline);
    paint(outline);
    this.#toPanel(ctx, by);
    multiplyStock(ctx, scene, outline);
    ctx.restore();
  }

  #toPanel(ctx: CanvasRenderingContext2D, by: Point): void {
    const [a, b, c, d, e, f] = this.toDevice;
    ctx.setTransform(a, b, c, d, e + by.x, f + by.y);
  }

  /** Makes the bitmaps of long runs; costs one painting. Dropped by `forget`. */
  prepare({ width, height }: HTMLCanvasElement, runs: readonly Run[]): void {
    this.forget();
    let room = MOST_CANVASES * width * height;
    const long = runs.filter((run) => run.items.length >= LONG_RUN);
    long.sort((a, b) => b.items.length - a.items.length);
    for (const { kind, items } of long) {
      const whole = deviceBounds(items, this.toDevice);
      // What moves may be dragged into sight: all of it is needed.
      const box = whole && kind === 'still' ? onCanvas(whole, { width, height }) : whole;
      if (!box || box.w * box.h > room) continue;
      room -= box.w * box.h;
      const bitmap = this.#bitmapOf(items, box);
      if (bitmap) this.#bitmaps.set(items, bitmap);
    }
  }

  #bitmapOf(items: readonly SceneItem[], box: Box): Bitmap | null {
    const image = newCanvas(box.w, box.h);
    const ctx = image.getContext('2d') as CanvasRenderingContext2D | null;
    if (!ctx) return null;
    this.paintItems(ctx, items, IDENTITY, { x: -box.x, y: -box.y });
    return { ...box, image };
  }

  /** Anything changed: the bitmaps show what is no more. */
  forget(): void {
    this.#bitmaps.clear();
  }

  /** How many runs are drawn from bitmaps now. */
  get bitmapCount(): number {
    return this.#bitmaps.size;
  }

  #paintRun(ctx: CanvasRenderingContext2D, run: Run): void {
    const bitmap = this.#bitmaps.get(run.items);
    const offsets = run.kind === 'still' ? AT_REST : run.offsets();
    if (bitmap && offsets) for (const by of offsets) this.#blit(ctx, bitmap, by);
    else if (run.kind === 'still') this.paintItems(ctx, run.items, IDENTITY);
    else run.render(ctx);
  }

  /** On whole pixels: a bitmap between them would be blurred. */
  #blit(ctx: CanvasRenderingContext2D, { image, x, y }: Bitmap, by: Point): void {
    const [a, b, c, d] = this.toDevice;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.drawImage(image, x + Math.round(a * by.x + c * by.y), y + Math.round(b * by.x + d * by.y));
  }

  #paintFaded(
    ctx: CanvasRenderingContext2D,
    items: readonly SceneItem[],
    outline: Path2D,
    by: Point,
  ): void {
    this.paintItems(ctx, items, IDENTITY, by);
    this.#toPanel(ctx, by);
    ctx.globalAlpha = FADE;
    ctx.fillStyle = PAPER;
    ctx.fill(outline);
    ctx.globalAlpha = 1;
  }
}
