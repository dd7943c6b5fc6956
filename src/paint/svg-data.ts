import type { Matrix, Path } from '../core/geometry';

/** The `transform` attribute of an item, with a space before; empty where there is none. */
export function transform(m: Matrix): string {
  const [a, b, c, d, e, f] = m;
  if (a === 1 && b === 0 && c === 0 && d === 1) {
    return e === 0 && f === 0 ? '' : ` transform="translate(${n(e)} ${n(f)})"`;
  }
  return ` transform="matrix(${[a, b, c, d].map((v) => v.toFixed(6)).join(' ')} ${n(e)} ${n(f)})"`;
}

/** SVG path data of a path. */
export function pathData(path: Path): string {
  return path
    .map(
      (s) =>
        s[0] +
        s
          .slice(1)
          .map((v) => n(v as number))
          .join(' '),
    )
    .join('');
}

/** A number in mm: a ten-thousandth is below any screen. */
export function n(value: number): string {
  return String(Math.round(value * 10000) / 10000 || 0);
}
