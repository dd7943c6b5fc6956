import type { Rgb } from './ink';

/** A screen colour as people type it: `#1a2B3c`, `1a2b3c` or `abc`; null for anything else. */
export function parseHex(text: string): Rgb | null {
  const digits = /^\s*#?([0-9a-f]{3}|[0-9a-f]{6})\s*$/i.exec(text)?.[1];
  if (!digits) return null;
  const six = digits.length === 6 ? digits : [...digits].map((d) => d + d).join('');
  const at = (i: number): number => parseInt(six.slice(i, i + 2), 16);
  return { r: at(0), g: at(2), b: at(4) };
}

/** A colour difference that one sees side by side; more than this is another colour. */
const SEEN = 5;

/** Whether two screen colours are as good as one (CIE 1976, D65). */
export function looksLike(a: Rgb, b: Rgb): boolean {
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]) <= SEEN;
}

function lab({ r, g, b }: Rgb): readonly [number, number, number] {
  const [lr, lg, lb] = [r, g, b].map((v) => {
    const s = v / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const x = cubeRoot((0.4124 * lr + 0.3576 * lg + 0.1805 * lb) / 0.9505);
  const y = cubeRoot(0.2126 * lr + 0.7152 * lg + 0.0722 * lb);
  const z = cubeRoot((0.0193 * lr + 0.1192 * lg + 0.9505 * lb) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function cubeRoot(t: number): number {
  return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
}
