import { isPureBlack } from '../../core/color';
import { IDENTITY, multiply, rectPath, type Box, type Matrix } from '../../core/geometry';
import type { GlyphsItem, PathItem, PatternItem, SceneItem } from '../../core/scene';
import type { Inks } from './color';
import type { GraphicsStates } from './extgstate';
import { matrixText } from './numbers';
import { lineStyleText, paintOperator, pathText } from './path';
import type { Patterns } from './pattern';
import { isPrinted } from './printed';
import { simplified } from './simplify';

/** Draws a run of glyphs: as text with embedded fonts, or as outlines. */
export type GlyphPainter = (item: GlyphsItem) => string;

/** What the items of one file share. */
export interface Painter {
  readonly inks: Inks;
  readonly states: GraphicsStates;
  readonly patterns: Patterns;
  readonly glyphs: GlyphPainter;
}

/** Operators of all printed items, clipped to the bleed; `toPage` maps panel mm to page pt. */
export function artText(
  items: readonly SceneItem[],
  painter: Painter,
  page: { readonly matrix: Matrix; readonly bleed: Box },
): string {
  const clip = `${pathText(rectPath(page.bleed))} W n`;
  const art = items.filter(isPrinted).map((item) => itemText(item, painter, page.matrix));
  return ['q', clip, ...art.filter((text) => text !== ''), 'Q'].join('\n');
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
      return ''; // a picture blocks the export (preflight) until pictures can be printed
  }
}

function pathItemText(item: PathItem, { inks, states }: Painter): string {
  const { fill, stroke } = item;
  if (!fill && !stroke) return '';
  const rule = item.role === 'blank';
  const overprint = states.overprint(
    rule && fill !== null && isPureBlack(fill),
    stroke !== null && isPureBlack(stroke.ink),
  );
  return inState([
    overprint,
    placed(item.matrix),
    fill ? inks.fill(fill) : '',
    stroke ? `${inks.stroke(stroke.ink)} ${lineStyleText(stroke)}` : '',
    pathText(simplified(item.path)),
    paintOperator(fill !== null, stroke !== null, item.fillRule),
  ]);
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

function placed(matrix: Matrix): string {
  const same = matrix.every((v, i) => v === IDENTITY[i]);
  return same ? '' : `${matrixText(matrix)} cm`;
}

function inState(lines: readonly string[]): string {
  return ['q', ...lines.filter((line) => line !== ''), 'Q'].join('\n');
}
