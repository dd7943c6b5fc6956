import { ellipsePath, polygonPath, roundedRectPath, type Path } from '../../core/geometry';
import { lengthOf, numbersIn } from './numbers';
import { pathOf } from './path-data';
import type { Element } from './read';
import { Refused } from './types';

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
  return roundedRectPath({ x, y, w, h }, gx ?? gy ?? 0, gy ?? gx ?? 0);
}
