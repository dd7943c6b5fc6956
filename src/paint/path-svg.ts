import {
  drawnWidth,
  isShading,
  liesBeneath,
  MITER_LIMIT,
  outsideOf,
  screenStops,
  type PathItem,
  type Shading,
  type StrokeStyle,
} from '../core/scene';
import { n, pathData, transform } from './svg-data';
import type { PaintResources } from './types';

/** Where a document's definitions go, and the colours of its inks. */
interface Writer {
  readonly resources: PaintResources;
  readonly defs: string[];
}

/** A path with its fill and outline as SVG elements. */
export function pathSvg(writer: Writer, item: PathItem): string {
  const { fill, stroke, clip } = item;
  const sided = stroke?.side !== undefined;
  const filled = fill ? fillOf(writer, fill) : 'none';
  const rule = item.fillRule === 'evenodd' ? ' fill-rule="evenodd"' : '';
  const line = stroke ? strokeSvg(writer, stroke) : '';
  const shape = `d="${pathData(item.path)}" fill="${filled}"${rule}`;
  const place = transform(item.matrix);
  if (!sided && !clip) return `<path${place} ${shape}${line}/>`;
  const cut = clip ? ` clip-path="url(#${clipId(writer, clip, 'nonzero')})"` : '';
  const drawn = sided ? sidedSvg(writer, item, { shape, line }) : `<path ${shape}${line}/>`;
  return `<g${place}${cut}>${drawn}</g>`;
}

/** The filled path and its line, which is cut along the path. */
function sidedSvg(
  writer: Writer,
  { path, fill, stroke, fillRule }: PathItem,
  { shape, line }: { readonly shape: string; readonly line: string },
): string {
  const isInside = stroke!.side === 'inside';
  const whole = `<path d="${pathData(path)}" fill="none"${line}`;
  if (liesBeneath({ fill, stroke })) return `${whole}/><path ${shape}/>`;
  const clip = isInside
    ? clipId(writer, path, fillRule)
    : clipId(writer, outsideOf(path, stroke!), 'evenodd');
  const outline = `${whole} clip-path="url(#${clip})"/>`;
  return fill ? `<path ${shape}/>${outline}` : outline;
}

function clipId({ defs }: Writer, path: PathItem['path'], rule: PathItem['fillRule']): string {
  const id = `c${defs.length}`;
  const evenodd = rule === 'evenodd' ? ' clip-rule="evenodd"' : '';
  defs.push(`<clipPath id="${id}"><path d="${pathData(path)}"${evenodd}/></clipPath>`);
  return id;
}

function strokeSvg({ resources }: Writer, stroke: StrokeStyle): string {
  const { dash, cap, join, miterLimit = MITER_LIMIT } = stroke;
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.map(n).join(' ')}"` : '';
  const limit = join === 'miter' ? ` stroke-miterlimit="${n(miterLimit)}"` : '';
  return ` stroke="${resources.css(stroke.ink)}" stroke-width="${n(drawnWidth(stroke))}" stroke-linecap="${cap}" stroke-linejoin="${join}"${limit}${dashes}`;
}

function fillOf(writer: Writer, fill: NonNullable<PathItem['fill']>): string {
  return isShading(fill) ? `url(#${gradientId(writer, fill)})` : writer.resources.css(fill);
}

function gradientId({ defs, resources }: Writer, shading: Shading): string {
  const id = `s${defs.length}`;
  const units = 'gradientUnits="userSpaceOnUse"';
  const stops = screenStops(shading)
    .map(({ at, ink }) => `<stop offset="${n(at)}" stop-color="${resources.css(ink)}"/>`)
    .join('');
  if (shading.kind === 'linear') {
    const { from, to } = shading;
    const ends = `x1="${n(from.x)}" y1="${n(from.y)}" x2="${n(to.x)}" y2="${n(to.y)}"`;
    defs.push(`<linearGradient id="${id}" ${units} ${ends}>${stops}</linearGradient>`);
  } else {
    const { centre, radius } = shading;
    const circle = `cx="${n(centre.x)}" cy="${n(centre.y)}" r="${n(radius)}"`;
    defs.push(`<radialGradient id="${id}" ${units} ${circle}>${stops}</radialGradient>`);
  }
  return id;
}
