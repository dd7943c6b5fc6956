import { pathBounds, scaling, transformPath } from '../core/geometry';
import type { PatternCell } from '../core/patterns';
import {
  isPrinted,
  panelOutline,
  screenLayers,
  type GlyphsItem,
  type PatternItem,
  type Scene,
  type SceneItem,
} from '../core/scene';
import { pathSvg } from './path-svg';
import { imageSvg } from './image-svg';
import { cellOrigins } from './pattern';
import { showsThrough, stockColour, stockSheen } from './stock';
import { n, pathData, transform } from './svg-data';
import type { PaintResources } from './types';

interface Writer {
  readonly resources: PaintResources;
  readonly defs: string[];
  readonly cells: Map<PatternCell, string>;
  readonly glyphs: Map<string, string>;
}

/** Paints a panel's trim as an SVG document in mm; text as outlines, stock beneath, no editor's words. */
export function sceneToSvg(scene: Scene, resources: PaintResources): string {
  const writer: Writer = { resources, defs: [], cells: new Map(), glyphs: new Map() };
  const [w, h] = scene.trim;
  const outline = pathData(panelOutline(scene));
  const art = screenLayers(scene.items.filter(isPrinted)).map((layer) => {
    const drawn = layer.items.map((item) => itemSvg(writer, item)).join('\n');
    return layer.opacity < 1 ? `<g opacity="${n(layer.opacity)}">${drawn}</g>` : drawn;
  });
  const sheen = sheenSvg(scene);
  const stock = sheen ? 'url(#stock)' : stockColour(scene);
  const defs = [`<clipPath id="trim"><path d="${outline}"/></clipPath>`, sheen, ...writer.defs];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(w)}mm" height="${n(h)}mm" viewBox="0 0 ${n(w)} ${n(h)}">`,
    `<defs>${defs.join('')}</defs>`,
    `<g clip-path="url(#trim)"><path d="${outline}" fill="${stock}"/>`,
    ...(showsThrough(scene) ? ['<g style="mix-blend-mode:multiply">', ...art, '</g>'] : art),
    '</g></svg>',
    '',
  ].join('\n');
}

function sheenSvg(scene: Scene): string {
  const stops = stockSheen(scene)?.map(
    ([at, colour]) => `<stop offset="${n(at)}" stop-color="${colour}"/>`,
  );
  const [w, h] = scene.trim;
  const place = `gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="${n(w)}" y2="${n(h)}"`;
  return stops ? `<linearGradient id="stock" ${place}>${stops.join('')}</linearGradient>` : '';
}

function itemSvg(writer: Writer, item: SceneItem): string {
  switch (item.kind) {
    case 'path':
      return pathSvg(writer, item);
    case 'glyphs':
      return glyphsSvg(writer, item);
    case 'pattern':
      return patternSvg(writer, item);
    case 'image':
      return imageSvg(writer, item);
  }
}

function glyphsSvg(writer: Writer, item: GlyphsItem): string {
  const uses = item.glyphs.map((g) => {
    const id = glyphId(writer, item, g.gid);
    const turn = g.turn ? ` transform="rotate(${n(g.turn)} ${n(g.x)} ${n(g.y)})"` : '';
    return id ? `<use href="#${id}" x="${n(g.x)}" y="${n(g.y)}"${turn}/>` : '';
  });
  const label = escapeXml(item.text);
  return `<g${transform(item.matrix)} fill="${writer.resources.css(item.ink)}" aria-label="${label}">${uses.join('')}</g>`;
}

/** Each glyph of a size is written once; an empty one (space) not at all. */
function glyphId(writer: Writer, { font, size }: GlyphsItem, gid: number): string | null {
  const key = `${font} ${gid} ${n(size)}`;
  const known = writer.glyphs.get(key);
  if (known !== undefined) return known || null;
  const outline = writer.resources.outline(font, gid) ?? [];
  const id = outline.length > 0 ? `g${writer.glyphs.size}` : '';
  writer.glyphs.set(key, id);
  if (id) {
    writer.defs.push(`<path id="${id}" d="${pathData(transformPath(scaling(size), outline))}"/>`);
  }
  return id || null;
}

function patternSvg(writer: Writer, item: PatternItem): string {
  const cell = cellId(writer, item.cell);
  const clip = `c${writer.defs.length}`;
  writer.defs.push(`<clipPath id="${clip}"><path d="${pathData(item.clip)}"/></clipPath>`);
  const uses = cellOrigins(item.cell, pathBounds(item.clip)).map(
    ([x, y]) => `<use href="#${cell}" x="${n(x)}" y="${n(y)}"/>`,
  );
  return `<g${transform(item.matrix)}><g clip-path="url(#${clip})">${uses.join('')}</g></g>`;
}

function cellId(writer: Writer, cell: PatternCell): string {
  const known = writer.cells.get(cell);
  if (known) return known;
  const id = `p${writer.cells.size}`;
  writer.cells.set(cell, id);
  const paths = cell.paths.map(
    ({ path, ink }) => `<path d="${pathData(path)}" fill="${writer.resources.css(ink)}"/>`,
  );
  writer.defs.push(`<g id="${id}">${paths.join('')}</g>`);
  return id;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"\u0000-\u001f]/gu, (c) => `&#${c.codePointAt(0)};`);
}
