import type { Id } from '../core/document';
import { multiply, translation, type Box, type Matrix } from '../core/geometry';
import { panelOutline, type Scene } from '../core/scene';
import { newCanvas, paintScene, toPath2D, type PaintResources } from '../paint';
import { isNarrow } from './narrow';
import type { Theme } from './theme';

/** A panel beside the active one: its trim in the active panel's mm. */
export interface Neighbour {
  readonly id: Id;
  readonly name: string;
  readonly trim: Box;
}

/** Of the canvas now: its size in device pixels, and panel mm → device pixels. */
export interface Ground {
  readonly width: number;
  readonly height: number;
  readonly toDevice: Matrix;
  readonly ratio: number;
  readonly theme: Theme;
  /** The panel over which something is dragged, and how that is painted. */
  readonly over: { readonly id: Id; paint(ctx: CanvasRenderingContext2D): void } | null;
}

/** A neighbour in sight, and how it looks. */
export interface Sight extends Neighbour {
  readonly scene: Scene;
  readonly box: Box;
  readonly image: ReturnType<typeof newCanvas>;
}

interface Picture {
  readonly scene: Scene;
  readonly at: string;
  readonly box: Box;
  readonly image: ReturnType<typeof newCanvas>;
}

/** A name stands so far above its panel, in CSS px. */
const NAME_GAP = 10;
const NAME_FONT = '500 12px "Plus Jakarta Sans", sans-serif';
/** Edge of the panel that would take what is dragged, in CSS px. */
const TAKING = 2;
const CASING = 'rgba(255, 255, 255, 0.8)';

/**
 * The panels that are not worked on now, as pictures: they cost one painting when they or the view
 * change, and nothing while something is dragged.
 */
export class Neighbours {
  readonly #resources: PaintResources;
  readonly #pictures = new Map<Id, Picture>();

  constructor(resources: PaintResources) {
    this.#resources = resources;
  }

  /** Those in sight; `sceneOf` is asked for no other. */
  look(
    neighbours: readonly Neighbour[],
    sceneOf: (id: Id) => Scene,
    ground: Ground,
  ): readonly Sight[] {
    return neighbours.flatMap((neighbour) => {
      const box = inSight(neighbour.trim, ground);
      const isOver = ground.over?.id === neighbour.id;
      if (!box || (!isOver && isCutStrip(neighbour.trim, ground))) return [];
      const scene = sceneOf(neighbour.id);
      const { image } = this.#pictureOf(neighbour, scene, box, ground);
      return [{ ...neighbour, scene, box, image }];
    });
  }

  /** What they were painted with has changed. */
  forget(): void {
    this.#pictures.clear();
  }

  #pictureOf({ id, trim }: Neighbour, scene: Scene, box: Box, { toDevice }: Ground): Picture {
    const at = [...toDevice, trim.x, trim.y, ...Object.values(box)].join();
    const known = this.#pictures.get(id);
    if (known && known.at === at && looksSame(known.scene, scene)) return known;
    const image = newCanvas(box.w, box.h);
    const ctx = image.getContext('2d') as CanvasRenderingContext2D | null;
    const [scale, , , , x, y] = multiply(toDevice, translation(trim.x, trim.y));
    if (ctx) {
      const view = { scale, x: x - box.x, y: y - box.y };
      paintScene(ctx, scene, view, { resources: this.#resources });
    }
    const picture = { scene, at, box, image };
    this.#pictures.set(id, picture);
    return picture;
  }
}

/** Paints panels in sight, and above all of them what is dragged over one. */
export function paintNeighbours(
  ctx: CanvasRenderingContext2D,
  sights: readonly Sight[],
  ground: Ground,
): void {
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  for (const sight of sights) {
    ctx.drawImage(sight.image, sight.box.x, sight.box.y);
    paintName(ctx, sight, ground);
    if (ground.over?.id === sight.id) paintTaking(ctx, sight, ground);
  }
  ground.over?.paint(ctx);
  ctx.restore();
}

/** The part of a trim that lies on the canvas, in whole device pixels. */
function inSight({ x, y, w, h }: Box, { toDevice, width, height }: Ground): Box | null {
  const [scale, , , , dx, dy] = toDevice;
  const left = Math.max(0, Math.floor(x * scale + dx));
  const top = Math.max(0, Math.floor(y * scale + dy));
  const right = Math.min(width, Math.ceil((x + w) * scale + dx));
  const bottom = Math.min(height, Math.ceil((y + h) * scale + dy));
  return right > left && bottom > top
    ? { x: left, y: top, w: right - left, h: bottom - top }
    : null;
}

/**
 * On a phone a strip at the edge tells nothing, and lies under the column of panels: a trim that is
 * not whole in sight, across, is left out. Sizes and matrix in the same pixels.
 */
export function isCutStrip(
  { x, w }: Box,
  { toDevice: [scale, , , , dx], width }: Pick<Ground, 'toDevice' | 'width'>,
): boolean {
  return (x * scale + dx < 0 || (x + w) * scale + dx > width) && isNarrow();
}

/** The same items of the same face: another change of the document left this panel as it was. */
function looksSame(a: Scene, b: Scene): boolean {
  return (
    a === b ||
    (a.stock === b.stock &&
      a.shape === b.shape &&
      a.items.length === b.items.length &&
      a.items.every((item, i) => item === b.items[i]))
  );
}

/** The trim of the panel that would take what is dragged. */
function paintTaking(
  ctx: CanvasRenderingContext2D,
  { trim, scene }: Sight,
  { toDevice, ratio, theme }: Ground,
): void {
  const outline = toPath2D(panelOutline(scene));
  const px = ratio / toDevice[0];
  ctx.save();
  ctx.setTransform(...multiply(toDevice, translation(trim.x, trim.y)));
  ctx.lineWidth = (TAKING + 2) * px;
  ctx.strokeStyle = theme.casing ?? CASING;
  ctx.stroke(outline);
  ctx.lineWidth = TAKING * px;
  ctx.strokeStyle = theme.accent;
  ctx.stroke(outline);
  ctx.restore();
}

function paintName(
  ctx: CanvasRenderingContext2D,
  { name, trim }: Neighbour,
  { toDevice, ratio, theme }: Ground,
): void {
  // There the panels stand as pictures beside the label: names would be cut.
  if (isNarrow()) return;
  const [scale, , , , x, y] = toDevice;
  ctx.save();
  ctx.scale(ratio, ratio);
  ctx.font = NAME_FONT;
  ctx.fillStyle = theme.caption;
  ctx.fillText(name, (trim.x * scale + x) / ratio, (trim.y * scale + y) / ratio - NAME_GAP);
  ctx.restore();
}
