import type { Point, Segment } from '../../core/geometry';

interface Ellipse {
  readonly rx: number;
  readonly ry: number;
  /** Degrees by which it is turned. */
  readonly turn: number;
}

/** An elliptical arc as curves of at most a quarter each, by the rules of SVG's appendix on arcs. */
export function arcCurves(
  from: Point,
  to: Point,
  { rx, ry, turn }: Ellipse,
  which: { readonly large: boolean; readonly sweep: boolean },
): Segment[] {
  if (from.x === to.x && from.y === to.y) return [];
  if (rx === 0 || ry === 0) return [['L', to.x, to.y]];
  const phi = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  // Half the chord, in the ellipse's own axes.
  const [hx, hy] = [(from.x - to.x) / 2, (from.y - to.y) / 2];
  const [x, y] = [cos * hx + sin * hy, cos * hy - sin * hx];
  const grow = Math.max(1, Math.hypot(x / rx, y / ry));
  const [a, b] = [rx * grow, ry * grow];
  const rest = Math.max(0, 1 / ((x / a) ** 2 + (y / b) ** 2) - 1);
  const k = (which.large === which.sweep ? -1 : 1) * Math.sqrt(rest);
  const [cx, cy] = [(k * a * y) / b, (-k * b * x) / a];
  const start = Math.atan2((y - cy) / b, (x - cx) / a);
  let sweep = Math.atan2((-y - cy) / b, (-x - cx) / a) - start;
  if (which.sweep && sweep < 0) sweep += 2 * Math.PI;
  if (!which.sweep && sweep > 0) sweep -= 2 * Math.PI;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const place = (u: number, v: number): readonly [number, number] => [
    cos * (cx + a * u) - sin * (cy + b * v) + middle.x,
    sin * (cx + a * u) + cos * (cy + b * v) + middle.y,
  ];
  const curves = unitCurves(start, sweep).map((points): Segment => {
    const [c1, c2, end] = points.map(([u, v]) => place(u, v));
    return ['C', ...c1!, ...c2!, ...end!];
  });
  return endAt(curves, to);
}

type UnitPoint = readonly [number, number];

/** An arc of the unit circle as curves: two control points and an end each. */
function unitCurves(start: number, sweep: number): (readonly UnitPoint[])[] {
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, i) => {
    const [p, q] = [start + i * step, start + (i + 1) * step];
    return [
      [Math.cos(p) - reach * Math.sin(p), Math.sin(p) + reach * Math.cos(p)],
      [Math.cos(q) + reach * Math.sin(q), Math.sin(q) - reach * Math.cos(q)],
      [Math.cos(q), Math.sin(q)],
    ];
  });
}

/** The last curve ends exactly where the data says. */
function endAt(curves: readonly Segment[], { x, y }: Point): Segment[] {
  return curves.map((curve, i) => {
    if (i < curves.length - 1 || curve[0] !== 'C') return curve;
    return ['C', curve[1], curve[2], curve[3], curve[4], x, y];
  });
}
