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
import type { PictureGround } from '../preflight';
import { blackOf } from './picture-ink';
import { unitMatrix } from './picture-place';
import {
  placedPictures,
  pressSize,
  type PictureBytes,
  type PlacedPicture,
} from './placed-pictures';

/** What a picture's own pixels, or finer ones, are mixed with, and the share 0–1 to which it is seen. */
export interface GroundPixels {
  readonly share: number;
  readonly beneath: InkPixels;
}

/** What the grounds are painted with: of each picture in them the share to which it is seen. */
export interface GroundSource extends PictureBytes {
  readonly outline: InkPainter['outline'];
  readonly grounds: ReadonlyMap<ImageItem, PictureGround>;
}

/** The inks on which a picture lies, in pixels as fine as its own and as a press can use. */
export async function groundPixels(
  { item, place, inks }: PlacedPicture,
  { share, beneath }: PictureGround,
  source: GroundSource,
): Promise<GroundPixels> {
  const press = pressSize(place);
  const width = Math.max(inks.width, press.width);
  const height = Math.max(inks.height, press.height);
  const toUnit = invert(multiply(item.matrix, unitMatrix(place.box, item.flip)));
  const grid = { width, height, toPixels: multiply(fromUnit(width, height), toUnit) };
  const seen = mapBox(invert(grid.toPixels), { x: 0, y: 0, w: width, h: height });
  const touches = (each: SceneItem): boolean =>
    isPrinted(each) && intersection(mapBox(each.matrix, itemBox(each)), seen) !== null;
  const below = beneath.filter(touches);
  const painter = { ...source, picture: await picturesIn(below, source) };
  return { share, beneath: inkPixels(below, grid, painter) };
}

/** From the unit square, whose first row of pixels is its upper edge, to pixels. */
function fromUnit(width: number, height: number): Matrix {
  return [width, 0, 0, -height, 0, height];
}

/** The pictures among the items, each decoded for this. */
async function picturesIn(
  items: readonly SceneItem[],
  source: GroundSource,
): Promise<InkPainter['picture']> {
  const found = new Map<ImageItem, PictureInks>();
  for (const item of items) {
    if (item.kind !== 'image' || item.missing) continue;
    const [placed] = await placedPictures(item.sha256, [item], source);
    if (placed) found.set(item, inksIn(placed, source.grounds.get(item)?.share ?? 1));
  }
  return (item) => found.get(item) ?? null;
}

function inksIn({ item, place, inks }: PlacedPicture, share: number): PictureInks {
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
