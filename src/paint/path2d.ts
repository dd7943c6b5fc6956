import type { Path } from '../core/geometry';

const paths = new WeakMap<Path, Path2D>();

/** The browser's path object of a path, made once. */
export function toPath2D(path: Path): Path2D {
  const known = paths.get(path);
  if (known) return known;
  const made = new Path2D();
  for (const s of path) {
    switch (s[0]) {
      case 'M':
        made.moveTo(s[1], s[2]);
        break;
      case 'L':
        made.lineTo(s[1], s[2]);
        break;
      case 'C':
        made.bezierCurveTo(s[1], s[2], s[3], s[4], s[5], s[6]);
        break;
      case 'Z':
        made.closePath();
    }
  }
  paths.set(path, made);
  return made;
}
