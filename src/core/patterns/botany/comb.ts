import type { Point } from '../../geometry';
import {
  beside,
  bow,
  contour,
  flanks,
  inked,
  local,
  loop,
  outline,
  oval,
  polyline,
  steps,
  stroke,
  sway,
  swell,
  taper,
  turned,
  type Hand,
  type Shape,
  type Turn,
} from './pen';
import type { Trace } from './trace';

/** A six-sided cell about a turn, `r` from centre to corner, corners a little rounded by the hand. */
function cell(at: Turn, r: number): readonly Point[] {
  return Array.from({ length: 6 }, (_, i) =>
    local(at, r * Math.cos((i * Math.PI) / 3), r * Math.sin((i * Math.PI) / 3)),
  );
}

/** Lines that show how deep a cell is: two walls in the shade. */
function depth(hand: Hand, at: Turn, r: number): readonly Trace[] {
  const outer = cell(at, r);
  const inner = cell(turned(at, 0, r * 0.05, r * 0.08), r * 0.62);
  const walls = outer.map((p, i) => stroke([p, inner[i]!], taper(hand.line * 0.7, 0.3)));
  const floor = inner.map((p, i) => stroke([p, inner[(i + 1) % 6]!], swell(hand.line * 0.6, 0.7)));
  const rows = Math.round(hand.hatch * 4);
  const shade =
    rows < 1
      ? []
      : [3, 4].flatMap((i) =>
          steps(rows + 1).map((t) => {
            const j = (i + 1) % 6;
            const a = between(outer[i]!, outer[j]!, t);
            const b = between(inner[i]!, inner[j]!, t);
            return stroke([a, b], taper(Math.max(0.05, hand.line * 0.4), 0.3));
          }),
        );
  return [...walls, ...floor, ...shade];
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

/** A cell full of honey: its skin with a glint. */
function filled(hand: Hand, at: Turn, r: number): readonly Shape[] {
  const glint = steps(4, 3.5, 4.7).map((u) =>
    local(at, r * 0.56 * Math.cos(u), r * 0.56 * Math.sin(u)),
  );
  return [
    { tone: 'fruit', trace: polyline(cell(at, r * 0.86)) },
    { tone: 'light', trace: stroke(glint, swell(r * 0.14, 0)) },
    inked(
      cell(at, r * 0.86).map((p, i, all) => stroke([p, all[(i + 1) % 6]!], () => hand.line * 0.7)),
    ),
  ];
}

/** Axial places of a piece of comb: a row bent over, as it is broken off. */
const PLACES: readonly (readonly [q: number, r: number])[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [0, -1],
  [1, -1],
  [2, -1],
  [1, 1],
  [-2, 1],
  [-1, 2],
];

/** A piece of comb about `at`; `r` is that of one cell. Cells share their walls. */
export function comb(hand: Hand, at: Turn, r: number): readonly Shape[] {
  return PLACES.flatMap(([q, s], i): readonly Shape[] => {
    const pitch = r * 1.02;
    const centre = turned(at, 0, pitch * 1.5 * q, pitch * Math.sqrt(3) * (s + q / 2));
    const full = (i * 5) % 11 < 5;
    const wall = cell(centre, r);
    return [
      { tone: 'leaf', trace: polyline(wall) },
      ...(full ? filled(hand, centre, r) : [inked(depth(hand, centre, r))]),
      inked(wall.map((p, k) => stroke([p, wall[(k + 1) % 6]!], () => hand.line * 1.1))),
    ];
  });
}

function wing(hand: Hand, root: Turn, length: number): readonly Shape[] {
  const axis = bow(root, length, 0.25);
  const wide = (t: number): number =>
    length * 0.19 * Math.pow(Math.sin(Math.PI * Math.pow(t, 1.5)), 0.7);
  const [right, left] = flanks(axis, steps(7), wide);
  const veins = [-0.4, 0.35].map((s) =>
    stroke(
      steps(4, 0.1, 0.85).map((t) => beside(axis, t, wide(t) * s)),
      swell(hand.line * 0.5, 0.2),
    ),
  );
  return [
    { tone: 'paper', trace: outline(right, [...left].reverse()) },
    inked([
      stroke(right, swell(hand.line * 0.9, 0.5)),
      stroke(left, swell(hand.line * 0.8, 0.5)),
      ...veins,
    ]),
  ];
}

/** A bee seen from above, `length` mm from brow to tail. */
export function bee(hand: Hand, at: Turn, length: number): readonly Shape[] {
  const tail = turned(at, sway(hand, 0.1), -length * 0.2);
  const chest = turned(at, 0, length * 0.17);
  const head = turned(at, 0, length * 0.4);
  const rx = length * 0.31;
  const ry = length * 0.185;
  const stripes = [-0.62, -0.2, 0.22].map((s) => {
    const high = ry * Math.sqrt(1 - s * s) * 0.96;
    return stroke(
      steps(4, -1, 1).map((u) => local(tail, rx * (s - 0.1 * (1 - u * u)), high * u)),
      () => length * 0.065,
    );
  });
  const feelers = [1, -1].map((s) =>
    stroke(
      [
        local(head, length * 0.06, s * length * 0.04),
        local(head, length * 0.2, s * length * 0.07),
        local(head, length * 0.25, s * length * 0.16),
      ],
      taper(hand.line, 0.5),
    ),
  );
  const wings = [1, -1].flatMap((s) => [
    ...wing(hand, turned(chest, s * 2.2, -length * 0.05, s * length * 0.08), length * 0.48),
    ...wing(hand, turned(chest, s * 1.75, 0, s * length * 0.08), length * 0.68),
  ]);
  return [
    { tone: 'fruit', trace: loop(oval(tail, rx, ry, 12)) },
    inked([...stripes, contour(oval(tail, rx, ry, 12), hand.line)]),
    ...wings,
    inked([
      loop(oval(chest, length * 0.13, length * 0.13, 10)),
      loop(oval(head, length * 0.09, length * 0.11, 10)),
      ...feelers,
    ]),
  ];
}
