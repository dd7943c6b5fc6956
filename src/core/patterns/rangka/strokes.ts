import {
  polygonPath,
  quantise,
  type Box,
  type Path,
  type Point,
  type Segment,
} from '../../geometry';
import type { Random } from '../random';
import type { FrameSize } from '../types';

/** What a shape of a frame is filled with. */
export type FrameTone = 'line' | 'fill' | 'accent' | 'fibre';

export interface FrameShape {
  readonly tone: FrameTone;
  readonly path: Path;
}

/** Everything a frame is drawn from; lengths in mm that fit the frame already. */
export interface FrameLook {
  readonly size: FrameSize;
  readonly line: number;
  readonly inset: number;
  readonly unit: number;
  readonly corner: number;
  readonly next: Random;
}

const KAPPA = 0.5522847498307936;

export function boxWithin({ size, inset }: FrameLook, by = 0): Box {
  const d = inset + by;
  return { x: d, y: d, w: Math.max(0.02, size.w - 2 * d), h: Math.max(0.02, size.h - 2 * d) };
}

export function onGrid(path: Path): Path {
  return path.map(
    (s): Segment => s.map((v) => (typeof v === 'number' ? quantise(v) : v)) as unknown as Segment,
  );
}

/** The same outline run the other way round: a hole in what lies about it. */
export function reversed(path: Path): Path {
  const ends = path.flatMap((s): readonly Point[] =>
    s[0] === 'Z' ? [] : [{ x: s.at(-2) as number, y: s.at(-1) as number }],
  );
  const out: Segment[] = [['M', ends.at(-1)!.x, ends.at(-1)!.y]];
  const steps = path.filter((s) => s[0] !== 'Z');
  for (let i = steps.length - 1; i > 0; i--) {
    const s = steps[i]!;
    const to = ends[i - 1]!;
    out.push(s[0] === 'C' ? ['C', s[3], s[4], s[1], s[2], to.x, to.y] : ['L', to.x, to.y]);
  }
  return [...out, ['Z']];
}

/** What lies between two outlines that run the same way, as a stroke of true width. */
export function between(outer: Path, inner: Path): Path {
  return [...outer, ...reversed(inner)];
}

/** A disc about a point. */
export function disc({ x, y }: Point, r: number): Path {
  const k = r * KAPPA;
  return [
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
    ['Z'],
  ];
}

/** A straight stroke with square ends. */
export function bar(a: Point, b: Point, width: number): Path {
  const d = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const n = { x: (-(b.y - a.y) / d) * (width / 2), y: ((b.x - a.x) / d) * (width / 2) };
  return polygonPath([
    { x: a.x + n.x, y: a.y + n.y },
    { x: a.x - n.x, y: a.y - n.y },
    { x: b.x - n.x, y: b.y - n.y },
    { x: b.x + n.x, y: b.y + n.y },
  ]);
}

/**
 * What lies `by` mm within a rectangle whose corners are circles of `r` about them, cut out of it:
 * the arcs stay about the outer corners, so that a line between two of these has one width.
 */
export function concave({ x, y, w, h }: Box, r: number, by: number): Path {
  const radius = r + by;
  const from = Math.asin(by / radius);
  const handle = (4 / 3) * Math.tan((Math.PI / 2 - 2 * from) / 4) * radius;
  const far = radius * Math.cos(from);
  const [hx, hy] = [handle * Math.sin(from), handle * Math.cos(from)];
  // Arc about the top left corner, from the top side to the left one, as distances from the corner.
  const arc = [far, by, far - hx, by + hy, by + hy, far - hx, by, far] as const;
  const corner = (cx: number, cy: number, sx: number, sy: number): Point[] =>
    [0, 2, 4, 6].map((i) => ({ x: cx + sx * arc[i]!, y: cy + sy * arc[i + 1]! }));
  const corners = [
    corner(x + w, y, -1, 1),
    corner(x + w, y + h, -1, -1).reverse(),
    corner(x, y + h, 1, -1),
    corner(x, y, 1, 1).reverse(),
  ];
  const path = corners.flatMap(([a, b, c, d], i): readonly Segment[] => [
    [i === 0 ? 'M' : 'L', a!.x, a!.y],
    ['C', b!.x, b!.y, c!.x, c!.y, d!.x, d!.y],
  ]);
  return [...path, ['Z']];
}

/** One step along a side of a frame: from, to, and how many there are on it. */
export interface Unit {
  readonly from: Point;
  readonly to: Point;
}

/** Every side of a box in whole units, each about `unit` long: none is cut at a corner. */
export function unitsAround({ x, y, w, h }: Box, unit: number): readonly Unit[] {
  const at = [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ] as const;
  return at.flatMap((a, side) => {
    const b = at[(side + 1) % 4]!;
    const n = Math.max(1, Math.round(Math.hypot(b.x - a.x, b.y - a.y) / unit));
    const on = (t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
    return Array.from({ length: n }, (_, i): Unit => ({ from: on(i / n), to: on((i + 1) / n) }));
  });
}
