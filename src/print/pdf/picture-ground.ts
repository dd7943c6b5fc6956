import {
  applyToPoint,
  intersection,
  invert,
  mapBox,
  multiply,
  type Matrix,
} from '../../core/geometry';
import { isPrinted, itemBox, type ImageItem, type SceneItem } from '../../core/scene';
import { inkPixels, type InkPainter, type InkPixels, type PictureInks } from '../pixels';
import type { PixelGrid, PixelSize } from '../pixels';
import type { PictureGround, SeenThrough } from '../preflight';
import { blackOf, type InkPicture } from './picture-ink';
import { seenThrough, type OpaquePicture } from './picture-opaque';
import { unitMatrix } from './picture-place';
import { layerSize, placedPictures, pressSize } from './placed-pictures';
import type { PictureBytes, PlacedPicture } from './placed-pictures';

/** What a picture's own pixels, or finer ones, are mixed with, and the share 0–1 to which it is seen. */
export interface GroundPixels {
  readonly share: number;
  readonly beneath: InkPixels;
}

/** What grounds are painted with, and what lies beneath whatever is not opaque. */
export interface GroundSource extends PictureBytes {
  readonly outline: InkPainter['outline'];
  readonly grounds: ReadonlyMap<ImageItem, PictureGround>;
  readonly layers: ReadonlyMap<ImageItem, SeenThrough>;
}

/** A layer that is drawn in pixels, as a picture in its place. */
export interface LayerPicture extends OpaquePicture {
  readonly item: ImageItem;
  readonly place: PlacedPicture['place'];
}

/** What lies beneath pictures and layers, in pixels. */
export interface Grounds {
  /** As fine as the picture's own pixels, and as a press can use. */
  under(placed: PlacedPicture, on: PictureGround): Promise<GroundPixels>;
  /** Together with what lies beneath it; made once. Throws for an item that stands for no layer. */
  layer(item: ImageItem): Promise<LayerPicture>;
}

export function createGrounds(source: GroundSource): Grounds {
  const layers = new Map<ImageItem, Promise<LayerPicture>>();

  async function painterOf(items: readonly SceneItem[]): Promise<InkPainter> {
    const found = new Map<ImageItem, PictureInks>();
    for (const item of items) {
      const inks = item.kind === 'image' && !item.missing ? await inksOf(item) : null;
      if (inks) found.set(item as ImageItem, inks);
    }
    return { ...source, picture: (item) => found.get(item) ?? null };
  }

  async function inksOf(item: ImageItem): Promise<PictureInks | null> {
    if (source.layers.has(item)) {
      const { place, picture } = await layer(item);
      return inksIn({ item, place, inks: picture }, 1);
    }
    const [placed] = await placedPictures(item.sha256, [item], source);
    return placed ? inksIn(placed, source.grounds.get(item)?.share ?? 1) : null;
  }

  async function made(item: ImageItem): Promise<LayerPicture> {
    const { share, items, beneath } = source.layers.get(item)!;
    const place = { part: { x: 0, y: 0, w: 1, h: 1 }, box: item.box };
    const grid = gridOf({ item, place }, layerSize(place, items));
    const below = beneath.filter(touching(grid));
    const ground = inkPixels(below, grid, await painterOf(below));
    const whole = inkPixels(items, grid, await painterOf(items), ground);
    return { item, place, ...seenThrough(whole, ground, share) };
  }

  function layer(item: ImageItem): Promise<LayerPicture> {
    const known = layers.get(item) ?? made(item);
    layers.set(item, known);
    return known;
  }

  return {
    layer,
    async under(placed, { share, beneath }) {
      const press = pressSize(placed.place);
      const { width, height } = placed.inks;
      const size = { width: Math.max(width, press.width), height: Math.max(height, press.height) };
      const grid = gridOf(placed, size);
      const below = beneath.filter(touching(grid));
      return { share, beneath: inkPixels(below, grid, await painterOf(below)) };
    },
  };
}

/** The pixels of a placed picture, from its first row on. */
function gridOf(
  { item, place }: Pick<PlacedPicture, 'item' | 'place'>,
  { width, height }: PixelSize,
): PixelGrid {
  const toUnit = invert(multiply(item.matrix, unitMatrix(place.box, item.flip)));
  return { width, height, toPixels: multiply(fromUnit(width, height), toUnit) };
}

function touching({ width, height, toPixels }: PixelGrid): (item: SceneItem) => boolean {
  const seen = mapBox(invert(toPixels), { x: 0, y: 0, w: width, h: height });
  return (item) =>
    isPrinted(item) && intersection(mapBox(item.matrix, itemBox(item)), seen) !== null;
}

/** From the unit square, whose first row of pixels is its upper edge, to pixels. */
function fromUnit(width: number, height: number): Matrix {
  return [width, 0, 0, -height, 0, height];
}

function inksIn(
  { item, place, inks }: Pick<PlacedPicture, 'item' | 'place'> & { readonly inks: InkPicture },
  share: number,
): PictureInks {
  const { width, height, alpha } = inks;
  const data = inks.channels === 1 ? blackOf(inks.data) : inks.data;
  const toPixels = multiply(fromUnit(width, height), invert(unitMatrix(place.box, item.flip)));
  return (at) => {
    const { x, y } = applyToPoint(toPixels, at);
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < 0 || row < 0 || column >= width || row >= height) return null;
    const i = row * width + column;
    const own = [data[4 * i]!, data[4 * i + 1]!, data[4 * i + 2]!, data[4 * i + 3]!, 0];
    return { inks: own, alpha: share * (alpha ? alpha[i]! / 255 : 1) };
  };
}
