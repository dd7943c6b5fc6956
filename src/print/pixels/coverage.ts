import { flatten, intersection, pathBounds, type Path } from '../../core/geometry';

/** Width and height in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Which share 0–1 of each pixel an area covers, row by row, within a box of whole pixels. */
export interface Coverage {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly shares: Float32Array;
}

/**
 * How far a path in pixels (y down) covers those of a picture; null where it covers none. Exact but
 * for curves, which are chords, and for pixels in which outlines cross.
 */
export function coverageOf(
  path: Path,
  rule: 'nonzero' | 'evenodd',
  { width, height }: PixelSize,
): Coverage | null {
  const seen = intersection(pathBounds(path), { x: 0, y: 0, w: width, h: height });
  if (!seen) return null;
  const [x, y] = [Math.floor(seen.x), Math.floor(seen.y)];
  const w = Math.min(width, Math.ceil(seen.x + seen.w)) - x;
  const h = Math.min(height, Math.ceil(seen.y + seen.h)) - y;
  const changes = new Float32Array(w * h);
  for (const ring of flatten(path)) {
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length]!;
      addEdge({ w, h, changes }, { x0: a.x - x, y0: a.y - y, x1: b.x - x, y1: b.y - y });
    });
  }
  sumRows(changes, w, rule);
  return { x, y, w, h, shares: changes };
}

/** What is in both, in the box of the first; null stands for nothing. */
export function within(area: Coverage | null, clip: Coverage | null): Coverage | null {
  if (!area || !clip) return null;
  const { x, y, w, h } = area;
  const shares = new Float32Array(w * h);
  const [left, right] = [Math.max(x, clip.x), Math.min(x + w, clip.x + clip.w)];
  for (let py = Math.max(y, clip.y); py < Math.min(y + h, clip.y + clip.h); py++) {
    for (let px = left; px < right; px++) {
      const i = (py - y) * w + px - x;
      shares[i] = area.shares[i]! * clip.shares[(py - clip.y) * clip.w + px - clip.x]!;
    }
  }
  return { x, y, w, h, shares };
}

interface Edge {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

interface Rows {
  readonly w: number;
  readonly h: number;
  /** By how much the winding, times its share of the pixel, differs from that of the pixel before. */
  readonly changes: Float32Array;
}

/** Adds one edge to the rows it runs through; all to the right of it is wound once more. */
function addEdge(rows: Rows, { x0, y0, x1, y1 }: Edge): void {
  if (y0 === y1) return;
  const slope = (x1 - x0) / (y1 - y0);
  const [top, bottom] = [Math.max(0, Math.min(y0, y1)), Math.min(rows.h, Math.max(y0, y1))];
  const winding = y1 > y0 ? 1 : -1;
  for (let row = Math.floor(top); row < bottom; row++) {
    const [from, to] = [Math.max(top, row), Math.min(bottom, row + 1)];
    const [a, b] = [x0 + (from - y0) * slope, x0 + (to - y0) * slope];
    addStretch(rows, row, { low: Math.min(a, b), high: Math.max(a, b) }, winding * (to - from));
  }
}

/** A stretch of an edge within one row, between two places along x. */
interface Stretch {
  readonly low: number;
  readonly high: number;
}

function addStretch({ w, changes }: Rows, row: number, stretch: Stretch, height: number): void {
  let before = 0;
  const first = Math.max(0, Math.floor(stretch.low));
  const last = Math.min(w - 1, Math.max(first, Math.ceil(stretch.high)));
  for (let column = first; column <= last; column++) {
    const share = height * (rightOf(stretch, column + 1) - rightOf(stretch, column));
    changes[row * w + column]! += share - before;
    before = share;
  }
}

/** The area to the right of the stretch, of height one, up to `x`. */
function rightOf({ low, high }: Stretch, x: number): number {
  if (x <= low) return 0;
  if (x >= high) return x - (low + high) / 2;
  return (x - low) ** 2 / (2 * (high - low));
}

/** Makes shares of the changes, in place. */
function sumRows(changes: Float32Array, w: number, rule: 'nonzero' | 'evenodd'): void {
  let sum = 0;
  for (let i = 0; i < changes.length; i++) {
    sum = i % w === 0 ? changes[i]! : sum + changes[i]!;
    changes[i] = rule === 'nonzero' ? Math.min(1, Math.abs(sum)) : oddPart(Math.abs(sum));
  }
}

/** Wound twice is outside again. */
function oddPart(winding: number): number {
  const rest = winding % 2;
  return rest > 1 ? 2 - rest : rest;
}
