import { isPureBlack, type Ink, type RgbTable } from '../../core/color';
import {
  applyToPoint,
  intersection,
  invert,
  mapBox,
  multiply,
  pathBounds,
  subpathsOf,
  transformPath,
  translation,
  type Box,
  type Matrix,
  type Path,
  type Point,
} from '../../core/geometry';
import type { PatternCell } from '../../core/patterns';
import {
  glyphMatrix,
  isPrinted,
  isShading,
  itemBox,
  liesBeneath,
  outsideOf,
  type GlyphsItem,
  type ImageItem,
  type PathItem,
  type PatternItem,
  type SceneItem,
} from '../../core/scene';
import { stepsInto } from './lattice';
import { coverageOf, within, type Coverage, type PixelSize } from './coverage';
import { inksOf, shadeAt, type PixelInks } from './inks';
import { strokeArea } from './stroke-area';

/** Pixels on a panel; `toPixels` maps panel mm to them, the first at the upper left. */
export interface PixelGrid extends PixelSize {
  readonly toPixels: Matrix;
}

/** Per pixel the shares 0–255 of the four inks, and of all plates of their own together. */
export interface InkPixels extends PixelSize {
  readonly data: Uint8Array;
}

export const INKS = 5;

/** Whether all pixels hold the same. */
export function isOneInk({ data }: InkPixels): boolean {
  for (let i = INKS; i < data.length; i++) if (data[i] !== data[i % INKS]) return false;
  return true;
}

/** A picture's inks and opacity 0–1 at a place of its item, in mm; null beside it. */
export type PictureInks = (
  at: Point,
) => { readonly inks: PixelInks; readonly alpha: number } | null;

/** What the inks of a panel are painted with. */
export interface InkPainter {
  readonly table: RgbTable;
  /** Outline of a glyph in em. */
  outline(font: GlyphsItem['font'], gid: number): Path;
  /** Null for a picture that prints as nothing. */
  picture(item: ImageItem): PictureInks | null;
}

type Source = (x: number, y: number) => PixelInks;

/**
 * The inks that a press lays where items lie, bottom first, each as if it were opaque: what is
 * above knocks out what is beneath, but for what overprints in the PDF. They lie on bare stock, or,
 * as a group in which nothing overprints, on the pixels `on` of the same grid.
 */
export function inkPixels(
  items: readonly SceneItem[],
  grid: PixelGrid,
  painter: InkPainter,
  on?: InkPixels,
): InkPixels {
  const { width, height } = grid;
  const data = on ? on.data.slice() : new Uint8Array(width * height * INKS);
  for (let top = 0; top < height; top += STRIP) {
    const rows = Math.min(STRIP, height - top);
    const part = data.subarray(top * width * INKS, (top + rows) * width * INKS);
    const toPixels = multiply(translation(0, -top), grid.toPixels);
    const strip = { width, height: rows, data: part };
    for (const item of items) layWithin(strip, item, { toPixels, painter, isGroup: !!on });
  }
  return { width, height, data };
}

/** Rows that are painted at a time: shares of a whole sheet's pixels would fill a phone's memory. */
const STRIP = 512;

function layWithin(pixels: InkPixels, item: SceneItem, sheet: Omit<Sheet, 'pixels'>): void {
  const toPixels = multiply(sheet.toPixels, item.matrix);
  const seen = { x: 0, y: 0, w: pixels.width, h: pixels.height };
  if (!isPrinted(item) || !intersection(mapBox(toPixels, itemBox(item)), seen)) return;
  layItem({ ...sheet, pixels, toPixels }, item);
}

/** An item's own mm as pixels. */
interface Sheet {
  readonly pixels: InkPixels;
  readonly toPixels: Matrix;
  readonly painter: InkPainter;
  readonly isGroup: boolean;
}

function layItem(sheet: Sheet, item: SceneItem): void {
  switch (item.kind) {
    case 'path':
      return layPath(sheet, item);
    case 'glyphs':
      return layGlyphs(sheet, item);
    case 'pattern':
      return layPattern(sheet, item);
    case 'image':
      return layPicture(sheet, item);
  }
}

function covered({ pixels, toPixels }: Sheet, path: Path, rule: PathItem['fillRule'] = 'nonzero') {
  return coverageOf(transformPath(toPixels, path), rule, pixels);
}

function layPath(sheet: Sheet, item: PathItem): void {
  const isBeneath = liesBeneath(item);
  if (isBeneath) layStroke(sheet, item);
  layFill(sheet, item);
  if (!isBeneath) layStroke(sheet, item);
}

function layFill(sheet: Sheet, item: PathItem): void {
  const { path, fill, fillRule, role } = item;
  if (!fill) return;
  const area = clipped(sheet, item, covered(sheet, path, fillRule));
  if (!isShading(fill)) return layInk(sheet, area, fill, role === 'blank' && isPureBlack(fill));
  const shade = shadeAt(fill, sheet.painter.table);
  const toItem = invert(sheet.toPixels);
  lay(sheet.pixels, area, (x, y) => shade(applyToPoint(toItem, middleOf(x, y))));
}

function layStroke(sheet: Sheet, item: PathItem): void {
  const { path, stroke, fillRule } = item;
  if (!stroke) return;
  const line = clipped(sheet, item, covered(sheet, strokeArea(path, stroke)));
  const area = stroke.side ? within(line, sideOf(sheet, path, fillRule, stroke)) : line;
  layInk(sheet, area, stroke.ink, isPureBlack(stroke.ink));
}

function sideOf(
  sheet: Sheet,
  path: Path,
  rule: PathItem['fillRule'],
  stroke: NonNullable<PathItem['stroke']>,
): Coverage | null {
  return stroke.side === 'inside'
    ? covered(sheet, path, rule)
    : covered(sheet, outsideOf(path, stroke), 'evenodd');
}

function clipped(sheet: Sheet, { clip }: PathItem, area: Coverage | null): Coverage | null {
  return clip ? within(area, covered(sheet, clip)) : area;
}

function layGlyphs(sheet: Sheet, { glyphs, font, size, ink }: GlyphsItem): void {
  for (const glyph of glyphs) {
    const outline = transformPath(glyphMatrix(glyph, size), sheet.painter.outline(font, glyph.gid));
    layInk(sheet, covered(sheet, outline), ink, isPureBlack(ink));
  }
}

function layPattern(sheet: Sheet, { clip, cell }: PatternItem): void {
  const area = covered(sheet, clip);
  if (!area) return;
  const seen = mapBox(invert(sheet.toPixels), area);
  const isWhole = area.shares.every((share) => share > ALL);
  for (const { path, ink } of cell.paths) {
    for (const copies of subpathsOf(path).flatMap((part) => copiesOf(part, cell, seen))) {
      const part = covered(sheet, copies);
      layInk(sheet, isWhole ? part : within(part, area), ink, false);
    }
  }
}

/** A share that rounding has left of a whole pixel. */
const ALL = 0.999;

/** The copies of a part of a cell within a box: as one where they touch, so that no seam is left. */
function copiesOf(part: Path, cell: PatternCell, seen: Box): Path[] {
  const { w, h } = pathBounds(part);
  const copies = new Map<string, Path>();
  for (const [dx, dy] of stepsInto(part, cell, seen)) {
    const key = `${w < cell.width ? dx : ''} ${h < cell.height ? dy : ''}`;
    const copy = transformPath(translation(dx, dy), part);
    copies.set(key, [...(copies.get(key) ?? []), ...copy]);
  }
  return [...copies.values()];
}

function layPicture(sheet: Sheet, item: ImageItem): void {
  const picture = sheet.painter.picture(item);
  const area = picture && covered(sheet, item.clip);
  if (!area) return;
  const toItem = invert(sheet.toPixels);
  const at = (x: number, y: number) => picture(applyToPoint(toItem, middleOf(x, y)));
  const shares = area.shares.map((share, i) => {
    const [x, y] = [area.x + (i % area.w), area.y + Math.floor(i / area.w)];
    return share > 0 ? share * (at(x, y)?.alpha ?? 0) : 0;
  });
  lay(sheet.pixels, { ...area, shares }, (x, y) => at(x, y)!.inks);
}

function middleOf(x: number, y: number): Point {
  return { x: x + 0.5, y: y + 0.5 };
}

function layInk(sheet: Sheet, area: Coverage | null, ink: Ink, overprints: boolean): void {
  const inks = inksOf(ink, sheet.painter.table);
  lay(sheet.pixels, area, () => inks, overprints && !sheet.isGroup);
}

const BLACK = 3;

/** Mixes inks into the pixels of an area; of what overprints only the black, where it adds. */
function lay(
  { width, data }: InkPixels,
  area: Coverage | null,
  source: Source,
  overprints = false,
) {
  if (!area) return;
  const { x: left, y: top, w, h, shares, from, to } = area;
  for (let row = 0; row < h; row++) {
    for (let column = from[row]!; column < to[row]!; column++) {
      const share = shares[row * w + column]!;
      if (share < 1e-4) continue;
      const [x, y] = [left + column, top + row];
      const inks = source(x, y);
      const at = (y * width + x) * INKS;
      const last = overprints ? BLACK + 1 : INKS;
      for (let i = overprints ? BLACK : 0; i < last; i++) {
        const was = data[at + i]!;
        data[at + i] = Math.round(was + (inks[i]! - was) * share);
      }
    }
  }
}
