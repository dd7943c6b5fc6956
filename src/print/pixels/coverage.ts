import { flatten, intersection, pathBounds, type Box, type Path } from '../../core/geometry';

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
  /** Of each row the columns from … to, counted in the box, beside which nothing is covered. */
  readonly from: Int32Array;
  readonly to: Int32Array;
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
  // First, by how much the winding, times its share of the pixel, differs from that of the one before.
  const made = emptyCoverage({ x, y, w, h });
  for (const ring of flatten(path)) {
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length]!;
      addEdge(made, { x0: a.x - x, y0: a.y - y, x1: b.x - x, y1: b.y - y });
    });
  }
  sumRows(made, rule);
  return made;
}

function emptyCoverage({ x, y, w, h }: Box): Coverage {
  const shares = new Float32Array(w * h);
  return { x, y, w, h, shares, from: new Int32Array(h).fill(w), to: new Int32Array(h) };
}

/** What is in both, in the box of the first; null stands for nothing. */
export function within(area: Coverage | null, clip: Coverage | null): Coverage | null {
  if (!area || !clip) return null;
  const { x, y, w, h } = area;
  const made = emptyCoverage(area);
  for (let row = Math.max(0, clip.y - y); row < Math.min(h, clip.y + clip.h - y); row++) {
    const clipRow = row + y - clip.y;
    const shift = x - clip.x;
    made.from[row] = Math.max(area.from[row]!, clip.from[clipRow]! - shift);
    made.to[row] = Math.min(area.to[row]!, clip.to[clipRow]! - shift);
    for (let column = made.from[row]!; column < made.to[row]!; column++) {
      const share = clip.shares[clipRow * clip.w + column + shift]!;
      made.shares[row * w + column] = area.shares[row * w + column]! * share;
    }
  }
  return made;
}

interface Edge {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Adds one edge to the rows it runs through; all to the right of it is wound once more. */
function addEdge(made: Coverage, { x0, y0, x1, y1 }: Edge): void {
  if (y0 === y1) return;
  const [top, bottom] = [Math.max(0, Math.min(y0, y1)), Math.min(made.h, Math.max(y0, y1))];
  const winding = y1 > y0 ? 1 : -1;
  const across = (y: number): number => x0 + (x1 - x0) * ((y - y0) / (y1 - y0));
  for (let row = Math.floor(top); row < bottom; row++) {
    const [from, to] = [Math.max(top, row), Math.min(bottom, row + 1)];
    const [a, b] = [across(from), across(to)];
    addStretch(made, row, { low: Math.min(a, b), high: Math.max(a, b) }, winding * (to - from));
  }
}

/** A stretch of an edge within one row, between two places along x. */
interface Stretch {
  readonly low: number;
  readonly high: number;
}

function addStretch(made: Coverage, row: number, stretch: Stretch, height: number): void {
  const { w, shares, from, to } = made;
  const first = Math.min(w, Math.max(0, Math.floor(stretch.low)));
  const end = Math.min(w, Math.max(first, Math.ceil(stretch.high)) + 1);
  let before = 0;
  for (let column = first; column < end; column++) {
    const share = height * (rightOf(stretch, column + 1) - rightOf(stretch, column));
    shares[row * w + column]! += share - before;
    before = share;
  }
  from[row] = Math.min(from[row]!, first);
  to[row] = Math.max(to[row]!, end);
}

/** The area to the right of the stretch, of height one, up to `x`. */
function rightOf({ low, high }: Stretch, x: number): number {
  if (x <= low) return 0;
  if (x >= high) return x - (low + high) / 2;
  return (x - low) ** 2 / (2 * (high - low));
}

/** Makes shares of the changes of the winding, in place. */
function sumRows({ w, h, shares, from, to }: Coverage, rule: 'nonzero' | 'evenodd'): void {
  const shareOf = rule === 'nonzero' ? anyPart : oddPart;
  for (let row = 0; row < h; row++) {
    let winding = 0;
    for (let i = row * w + from[row]!; i < row * w + to[row]!; i++) {
      winding += shares[i]!;
      shares[i] = shareOf(Math.abs(winding));
    }
  }
}

function anyPart(winding: number): number {
  return Math.min(1, winding);
}

/** Wound twice is outside again. */
function oddPart(winding: number): number {
  const rest = winding % 2;
  return rest > 1 ? 2 - rest : rest;
}
