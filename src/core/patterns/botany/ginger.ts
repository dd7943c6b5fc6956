import type { Point } from '../../geometry';
import {
  contour,
  inked,
  local,
  loop,
  oval,
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

/** A knob of the root: where it sits along and across, its radii, how it is turned. */
interface Knob {
  readonly along: number;
  readonly across: number;
  readonly rx: number;
  readonly ry: number;
  readonly turn: number;
}

/** From the back to the front, as shares of the root's length. */
const KNOBS: readonly Knob[] = [
  { along: -0.3, across: -0.19, rx: 0.17, ry: 0.1, turn: 1.15 },
  { along: 0.17, across: -0.18, rx: 0.19, ry: 0.105, turn: -1.05 },
  { along: 0.36, across: 0.13, rx: 0.17, ry: 0.1, turn: 0.75 },
  { along: -0.12, across: 0.2, rx: 0.18, ry: 0.1, turn: -1.25 },
  { along: 0.3, across: -0.03, rx: 0.22, ry: 0.125, turn: -0.25 },
  { along: -0.3, across: 0.05, rx: 0.23, ry: 0.135, turn: 0.3 },
  { along: 0, across: 0, rx: 0.26, ry: 0.145, turn: -0.08 },
];

function body(at: Turn, rx: number, ry: number, phase: number): readonly Point[] {
  return Array.from({ length: 14 }, (_, i) => {
    const u = (2 * Math.PI * i) / 14;
    const lump = 1 + 0.045 * Math.sin(3 * u + phase);
    return local(at, rx * lump * Math.cos(u), ry * lump * Math.sin(u));
  });
}

/** Growth rings round a knob, and short lines on its underside. */
function rings(hand: Hand, at: Turn, rx: number, ry: number): readonly Trace[] {
  const bands = [-0.62, -0.2, 0.24, 0.64].map((s) => {
    const high = ry * Math.sqrt(1 - s * s) * 0.94;
    return stroke(
      steps(5, -1, 1).map((u) => local(at, rx * (s + 0.12 * (1 - u * u)), high * u)),
      swell(hand.line * 0.6, 0.15),
    );
  });
  const rows =
    hand.hatch === 0
      ? 0
      : Math.min(24, Math.round((rx * (2 + 3 * hand.hatch)) / Math.max(0.4, hand.line * 2.4)));
  if (rows < 2) return bands;
  const under = steps(rows, -0.8, 0.8).map((s) => {
    const high = ry * Math.sqrt(1 - s * s);
    const deep = 0.35 + 0.3 * hand.next();
    return stroke(
      [0.97, 1 - deep / 2, 1 - deep].map((v, i) => local(at, rx * (s + 0.03 * i), high * v)),
      taper(Math.max(0.05, hand.line * 0.45), 0.1),
    );
  });
  return [...bands, ...under];
}

/** A root of ginger `length` mm long about `at`: knobs one over the other, ringed. */
export function rhizome(hand: Hand, at: Turn, length: number): readonly Shape[] {
  return KNOBS.flatMap(({ along, across, rx, ry, turn }): readonly Shape[] => {
    const centre = turned(at, turn + sway(hand, 0.12), along * length, across * length);
    const points = body(centre, rx * length, ry * length, hand.next() * 6);
    const tip = turned(centre, 0, rx * length * 0.86);
    return [
      { tone: 'fruit', trace: loop(points) },
      inked([...rings(hand, centre, rx * length, ry * length), contour(points, hand.line * 1.1)]),
      ...(rx < 0.2
        ? [inked([contour(oval(tip, rx * length * 0.1, ry * length * 0.42, 8), hand.line * 0.6)])]
        : []),
    ];
  });
}
