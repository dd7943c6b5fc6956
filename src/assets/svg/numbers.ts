import { multiply, rotation, scaling, translation, type Matrix } from '../../core/geometry';
import { IDENTITY } from '../../core/geometry';

const NUMBER = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/g;
const LENGTH = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(px|mm|cm|in|pt|pc|q|em|%|)$/i;

/** A CSS pixel in mm. */
export const PX = 25.4 / 96;
const MM: Readonly<Record<string, number>> = {
  '': PX,
  px: PX,
  mm: 1,
  cm: 10,
  in: 25.4,
  pt: 25.4 / 72,
  pc: 25.4 / 6,
  q: 0.25,
  em: 16 * PX,
};

/** All finite numbers in a text, whatever stands between them. */
export function numbersIn(text: string): number[] {
  return (text.match(NUMBER) ?? []).map(Number).filter(Number.isFinite);
}

/** A length in user units; a percentage is of `whole`. Null where it is none. */
export function lengthOf(text: string | undefined, whole = 0): number | null {
  const match = LENGTH.exec((text ?? '').trim());
  if (!match) return null;
  const [, digits = '', unit = ''] = match;
  const value = Number(digits);
  if (!Number.isFinite(value)) return null;
  if (unit === '%') return (value / 100) * whole;
  return (value * MM[unit.toLowerCase()]!) / PX;
}

const STEP = /(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)/gi;

/** The map of a `transform`, with units or without. Parts that are none are left out. */
export function transformOf(text: string | undefined): Matrix {
  let whole: Matrix = IDENTITY;
  for (const [, name = '', values = ''] of (text ?? '').matchAll(STEP)) {
    whole = multiply(whole, stepOf(name.toLowerCase(), numbersIn(values)));
  }
  return whole.every(Number.isFinite) ? whole : IDENTITY;
}

function stepOf(name: string, values: readonly number[]): Matrix {
  const [a = 0, b = 0, c = 0] = values;
  switch (name) {
    case 'matrix':
      return values.length === 6 ? (values as unknown as Matrix) : IDENTITY;
    case 'translate':
      return translation(a, b);
    case 'scale':
      return values.length > 0 ? scaling(a, values[1] ?? a) : IDENTITY;
    case 'rotate':
      return multiply(multiply(translation(b, c), rotation(a)), translation(-b, -c));
    case 'skewx':
      return [1, 0, Math.tan((a * Math.PI) / 180), 1, 0, 0];
    default:
      return [1, Math.tan((a * Math.PI) / 180), 0, 1, 0, 0];
  }
}

/** By how much lengths grow under a map, on the whole. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}
