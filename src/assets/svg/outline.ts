import { ellipsePath, polygonPath, type Path, type Segment } from '../../core/geometry';
import { lengthOf, numbersIn } from './numbers';
import { pathOf } from './path-data';
import type { Element } from './read';
import { Refused } from './types';

/** Control point distance of a quarter circle drawn as one cubic (4/3·(√2−1)). */
const KAPPA = 0.5522847498307936;

/** What percentages are of: the size of the nearest `svg`, in user units. */
export interface Room {
  readonly w: number;
  readonly h: number;
}

export interface Outline {
  readonly path: Path;
  readonly isBroken: boolean;
}

export const SHAPES: ReadonlySet<string> = new Set([
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
]);

/** The outline of a shape in user units; throws `Refused` beyond `most` segments. */
export function outlineOf(element: Element, room: Room, most: number): Outline {
  if (element.name === 'path') return pathOf(element.attributes.get('d') ?? '', most);
  const path = basicOutline(element, room);
  if (path.length > most) throw new Refused('too-many-segments');
  return { path, isBroken: false };
}

function basicOutline(element: Element, room: Room): Path {
  const x = (name: string): number => lengthOf(element.attributes.get(name), room.w) ?? 0;
  const y = (name: string): number => lengthOf(element.attributes.get(name), room.h) ?? 0;
  switch (element.name) {
    case 'rect':
      return rectangle(element, room);
    case 'circle': {
      const whole = Math.hypot(room.w, room.h) / Math.SQRT2;
      const r = lengthOf(element.attributes.get('r'), whole) ?? 0;
      return ellipse(x('cx'), y('cy'), r, r);
    }
    case 'ellipse':
      return ellipse(x('cx'), y('cy'), x('rx'), y('ry'));
    case 'line':
      return [
        ['M', x('x1'), y('y1')],
        ['L', x('x2'), y('y2')],
      ];
    default:
      return corners(element);
  }
}

function ellipse(cx: number, cy: number, rx: number, ry: number): Path {
  if (rx <= 0 || ry <= 0) return [];
  return ellipsePath({ x: cx - rx, y: cy - ry, w: 2 * rx, h: 2 * ry });
}

function corners({ name, attributes }: Element): Path {
  const values = numbersIn(attributes.get('points') ?? '');
  const points = Array.from({ length: Math.floor(values.length / 2) }, (_, i) => ({
    x: values[2 * i]!,
    y: values[2 * i + 1]!,
  }));
  return points.length < 2 ? [] : polygonPath(points, name === 'polygon');
}

function rectangle({ attributes }: Element, room: Room): Path {
  const of = (name: string, whole: number): number | null => lengthOf(attributes.get(name), whole);
  const [x, y] = [of('x', room.w) ?? 0, of('y', room.h) ?? 0];
  const [w, h] = [of('width', room.w) ?? 0, of('height', room.h) ?? 0];
  if (w <= 0 || h <= 0) return [];
  const [gx, gy] = [of('rx', room.w), of('ry', room.h)];
  const rx = Math.min(Math.max(gx ?? gy ?? 0, 0), w / 2);
  const ry = Math.min(Math.max(gy ?? gx ?? 0, 0), h / 2);
  return rx === 0 || ry === 0 ? sharp(x, y, w, h) : rounded({ x, y, w, h }, rx, ry);
}

function sharp(x: number, y: number, w: number, h: number): Path {
  return [['M', x, y], ['L', x + w, y], ['L', x + w, y + h], ['L', x, y + h], ['Z']];
}

function rounded(
  { x, y, w, h }: { readonly x: number; readonly y: number } & Room,
  rx: number,
  ry: number,
): Path {
  const [right, bottom] = [x + w, y + h];
  const [kx, ky] = [rx * (1 - KAPPA), ry * (1 - KAPPA)];
  const sides: Segment[] = [
    ['M', x + rx, y],
    ['L', right - rx, y],
    ['C', right - kx, y, right, y + ky, right, y + ry],
    ['L', right, bottom - ry],
    ['C', right, bottom - ky, right - kx, bottom, right - rx, bottom],
    ['L', x + rx, bottom],
    ['C', x + kx, bottom, x, bottom - ky, x, bottom - ry],
    ['L', x, y + ry],
    ['C', x, y + ky, x + kx, y, x + rx, y],
    ['Z'],
  ];
  return sides;
}
