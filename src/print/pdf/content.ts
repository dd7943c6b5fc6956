import { isPureBlack } from '../../core/color';
import {
  IDENTITY,
  intersection,
  mapBox,
  multiply,
  rectPath,
  union,
  type Box,
  type Matrix,
} from '../../core/geometry';
import { isPrinted, itemBox, layersOf, type Layer } from '../../core/scene';
import type { GlyphsItem, ImageItem, PathItem, PatternItem, SceneItem } from '../../core/scene';
import type { Inks } from './color';
import type { GraphicsStates } from './extgstate';
import type { Groups } from './groups';
import type { Images } from './images';
import { matrixText } from './numbers';
import { pathText } from './path';
import { pathItemLines } from './path-item';
import type { Patterns } from './pattern';
import type { Shadings } from './shading';

/** Draws a run of glyphs: as text with embedded fonts, or as outlines. */
export type GlyphPainter = (item: GlyphsItem) => string;

/** What the items of one file share. */
export interface Painter {
  readonly inks: Inks;
  readonly states: GraphicsStates;
  readonly patterns: Patterns;
  readonly shadings: Shadings;
  readonly groups: Groups;
  readonly images: Images;
  readonly glyphs: GlyphPainter;
}

/** Operators of all printed items, clipped to the bleed; `toPage` maps panel mm to page pt. */
export function artText(
  items: readonly SceneItem[],
  painter: Painter,
  page: { readonly matrix: Matrix; readonly bleed: Box },
): string {
  const clip = `${pathText(rectPath(page.bleed))} W n`;
  const art = layersOf(items.filter(isPrinted)).flatMap((layer) =>
    layer.opacity < 1
      ? [groupText(layer, painter, page.bleed)]
      : layer.items.map((item) => itemText(item, painter, page.matrix)),
  );
  return ['q', clip, ...art.filter((text) => text !== ''), 'Q'].join('\n');
}

/** A form has a space of its own, in which patterns stand too: panel mm. */
function groupText({ items, opacity }: Layer, painter: Painter, bleed: Box): string {
  const boxes = items.map((item) => mapBox(item.matrix, itemBox(item)));
  const box = intersection(boxes.reduce(union), bleed);
  const content = items.map((item) => itemText(item, painter, IDENTITY)).join('\n');
  return box ? painter.groups.draw(content, box, opacity) : '';
}

function itemText(item: SceneItem, painter: Painter, toPage: Matrix): string {
  switch (item.kind) {
    case 'path':
      return pathItemText(item, painter);
    case 'glyphs':
      return glyphsItemText(item, painter);
    case 'pattern':
      return patternItemText(item, painter, toPage);
    case 'image':
      return imageItemText(item, painter);
  }
}

function pathItemText(item: PathItem, painter: Painter): string {
  if (!item.fill && !item.stroke) return '';
  return inState(pathItemLines(item, placed(item.matrix), painter));
}

function glyphsItemText(item: GlyphsItem, { inks, states, glyphs }: Painter): string {
  if (item.glyphs.length === 0) return '';
  const overprint = states.overprint(isPureBlack(item.ink), false);
  return inState([overprint, inks.fill(item.ink), glyphs(item)]);
}

function patternItemText(item: PatternItem, { patterns }: Painter, toPage: Matrix): string {
  const toDefault = multiply(toPage, item.matrix);
  return inState([placed(item.matrix), ...patterns.fill(item.clip, item.cell, toDefault)]);
}

function imageItemText(item: ImageItem, { images }: Painter): string {
  const drawn = images.draw(item);
  return drawn.length > 0 ? inState([placed(item.matrix), ...drawn]) : '';
}

function placed(matrix: Matrix): string {
  const same = matrix.every((v, i) => v === IDENTITY[i]);
  return same ? '' : `${matrixText(matrix)} cm`;
}

function inState(lines: readonly string[]): string {
  return ['q', ...lines.filter((line) => line !== ''), 'Q'].join('\n');
}
