import type { Point } from '../../geometry';
import { modulo } from '../cell';
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
  steps,
  stroke,
  sway,
  swell,
  taper,
  turned,
  type Hand,
  type Shape,
  type Spine,
  type Turn,
} from './pen';
import type { Trace } from './trace';

/** Short arcs that follow a round body on its shaded side. */
function crescent(hand: Hand, at: Turn, rx: number, ry: number): readonly Trace[] {
  const rows = Math.round(1 + hand.hatch * 3);
  return steps(rows, 0.86, 0.56).map((s, i) =>
    stroke(
      steps(5, 0.25 + 0.16 * i, 1.5 - 0.17 * i).map((u) =>
        local(at, rx * s * Math.cos(u * 1.3), ry * s * Math.sin(u * 1.3)),
      ),
      swell(Math.max(0.05, hand.line * 0.5), 0.05),
    ),
  );
}

/** A coffee cherry with its stalk end at `base`: round, a glint, and the small disc at its tip. */
export function cherry(hand: Hand, base: Turn, diameter: number): readonly Shape[] {
  const r = diameter / 2;
  const centre = turned(base, 0, r);
  const body = oval(centre, r * 1.08, r, 12);
  if (hand.rough) return [inked([contour(body, hand.line)])];
  const eye = turned(centre, 0, r * 0.82);
  const glint = turned(centre, -0.5, -r * 0.1, -r * 0.5);
  return [
    { tone: 'fruit', trace: loop(body) },
    { tone: 'light', trace: loop(oval(glint, r * 0.34, r * 0.12, 8)) },
    inked([
      contour(body, hand.line),
      ...(hand.hatch > 0 ? crescent(hand, centre, r * 1.08, r) : []),
      contour(oval(eye, r * 0.13, r * 0.3, 8), hand.line * 0.7),
    ]),
  ];
}

/** A chilli hanging from its stalk: `length` in mm with cap and hooked stalk. */
export function chilli(hand: Hand, base: Turn, length: number, bend: number): readonly Shape[] {
  const stalk = bow(base, length * 0.26, -bend * 0.9);
  const pod = bow(stalk.at(1), length * 0.74, bend);
  const half = length * 0.078;
  const wide = (t: number): number =>
    half * Math.pow(1 - t, 0.55) * (0.82 + 0.5 * Math.sin(Math.PI * Math.min(1, t * 1.25)));
  const [right, left] = flanks(pod, steps(10), wide);
  const cap = [-0.03, 0.12].map((t) => pod.at(Math.max(0, t)));
  const lobes = steps(6, -1, 1).map((s, i) =>
    local(cap[1]!, (i % 2 ? -1 : 0.4) * half * 0.5, s * half * 0.98),
  );
  const neck = [
    local(cap[0]!, -half * 0.3, half * 0.34),
    local(cap[0]!, -half * 0.3, -half * 0.34),
  ];
  const hatching = steps(Math.round(3 + hand.hatch * length * 1.2), 0.16, 0.86).map((t) =>
    stroke(
      [0.97, 0.62, 0.3].map((s, i) => beside(pod, t + i * 0.012, wide(t) * s)),
      taper(Math.max(0.05, hand.line * 0.45), 0.1),
    ),
  );
  return [
    { tone: 'fruit', trace: outline(right, [...left].reverse()) },
    {
      tone: 'light',
      trace: stroke(
        steps(5, 0.2, 0.66).map((t) => beside(pod, t, -wide(t) * 0.45)),
        swell(half * 0.36, 0),
      ),
    },
    inked([
      ...(hand.hatch > 0 ? hatching : []),
      stroke(right, swell(hand.line * 1.2, 0.5)),
      stroke(left, swell(hand.line, 0.5)),
    ]),
    { tone: 'leaf', trace: outline(lobes, neck) },
    inked([
      contour([...lobes, ...neck], hand.line * 0.9),
      ...stalkStrokes(hand, stalk, half * 0.5),
    ]),
  ];
}

function stalkStrokes(hand: Hand, stalk: Spine, width: number): readonly Trace[] {
  return [
    stroke(
      steps(5).map((t) => stalk.at(t)),
      taper(Math.max(width, hand.line * 1.6), 0.7),
    ),
  ];
}

/** A clove bud: a slender tube, four lobes that spread (three are seen), the round bud on top. */
export function clove(hand: Hand, base: Turn, length: number): readonly Shape[] {
  const axis = bow(base, length, sway(hand, 0.2));
  const neck = 0.66;
  const wide = (t: number): number => length * (0.05 + 0.085 * Math.pow(t / neck, 1.5));
  const [right, left] = flanks(axis, steps(5, 0, neck), wide);
  const collar = axis.at(neck);
  const ball = oval(turned(collar, 0, length * 0.17), length * 0.16, length * 0.15, 10);
  const lobe = (s: number): readonly Point[] => [
    local(collar, -length * 0.03, s * length * 0.06),
    local(collar, length * 0.06, s * length * 0.2),
    local(collar, length * 0.2, s * length * 0.27),
    local(collar, length * 0.12, s * length * 0.1),
  ];
  const front = [
    local(collar, -length * 0.02, -length * 0.1),
    local(collar, length * 0.1, -length * 0.05),
    local(collar, length * 0.19, 0),
    local(collar, length * 0.1, length * 0.05),
    local(collar, -length * 0.02, length * 0.1),
  ];
  const hatching = steps(Math.round(2 + hand.hatch * 5), 0.12, 0.58).map((t) =>
    stroke(
      [0.95, 0.55, 0.15].map((s) => beside(axis, t + (1 - s) * 0.02, wide(t) * s)),
      taper(hand.line * 0.5, 0.1),
    ),
  );
  const seam = stroke(
    steps(3, 0.3, 1).map((t) => local(collar, length * (0.17 + 0.16 * t), length * 0.05 * (1 - t))),
    swell(hand.line * 0.5, 0.1),
  );
  return [
    { tone: 'fruit', trace: loop(ball) },
    inked([contour(ball, hand.line), seam]),
    { tone: 'leaf', trace: outline(right, [...left].reverse()) },
    inked([
      stroke(right, swell(hand.line, 0.6)),
      stroke(left, swell(hand.line, 0.6)),
      ...(hand.hatch > 0 ? hatching : []),
    ]),
    ...[lobe(1), lobe(-1), front].flatMap((points): readonly Shape[] => [
      { tone: 'leaf', trace: outline(points, [points[0]!]) },
      inked([stroke([...points, points[0]!], swell(hand.line * 0.9, 0.6))]),
    ]),
  ];
}

/** Ridges of a cacao pod that are seen, as shares of its half width. */
const RIDGES = [-0.78, -0.42, 0.02, 0.46, 0.8] as const;

/** Small bows strewn evenly over a pod. */
function warts(hand: Hand, pod: Spine, wide: (t: number) => number): readonly Trace[] {
  return steps(Math.round(pod.length)).flatMap((t, i): readonly Trace[] => {
    const s = modulo(i * 0.618 + 0.1 * hand.next(), 1) * 1.7 - 0.85;
    const c = beside(pod, 0.1 + 0.78 * t, wide(0.1 + 0.78 * t) * s);
    const w = pod.length * 0.013;
    return [
      stroke(
        [
          { x: c.x - w, y: c.y + w * 0.4 },
          { x: c.x, y: c.y - w * 0.5 },
          { x: c.x + w, y: c.y + w * 0.4 },
        ],
        swell(hand.line * 0.5, 0.2),
      ),
    ];
  });
}

/** A cacao pod that hangs from its stalk: ridged, warty, with a blunt beak. */
export function cacao(hand: Hand, base: Turn, length: number): readonly Shape[] {
  const stalk = bow(base, length * 0.1, 0);
  const pod = bow(stalk.at(1), length * 0.9, sway(hand, 0.25));
  const half = length * 0.215;
  const wide = (t: number): number =>
    half *
    Math.pow(Math.sin(Math.PI * Math.pow(t, 0.82)), 0.72) *
    (t > 0.86 ? 1 - (t - 0.86) * 1.2 : 1);
  const lump = (t: number): number => 1 + 0.025 * Math.sin(t * 34);
  const right = steps(18).map((t) => beside(pod, t, wide(t) * lump(t)));
  const left = steps(18).map((t) => beside(pod, t, -wide(t) * lump(t + 0.1)));
  const ridge = (s: number): readonly Point[] =>
    steps(9, 0.01, 0.985).map((t) => beside(pod, t, wide(t) * s));
  const rows =
    hand.hatch === 0
      ? 0
      : Math.min(60, Math.round((length * (0.5 + hand.hatch)) / Math.max(0.3, hand.line * 2.2)));
  const furrow = (s: number, i: number): readonly Trace[] =>
    rows < 3
      ? []
      : steps(rows, 0.08, 0.92).map((t) => {
          const reach = (0.09 + 0.1 * (i / 4)) * (0.6 + 0.7 * hand.next());
          return stroke(
            [0, 0.5, 1].map((u) => beside(pod, t + 0.012 * u * u, wide(t) * (s - reach * u))),
            taper(Math.max(0.05, hand.line * 0.5), 0.1),
          );
        });
  const shade = steps(12).map((t) => beside(pod, t, wide(t) * 0.46));
  return [
    inked([
      stroke(
        steps(4).map((t) => stalk.at(t)),
        () => length * 0.055,
      ),
    ]),
    { tone: 'fruit', trace: outline(right, [...left].reverse()) },
    { tone: 'fruitDark', trace: outline(right, [...shade].reverse()) },
    {
      tone: 'light',
      trace: stroke(
        steps(6, 0.18, 0.6).map((t) => beside(pod, t, -wide(t) * 0.6)),
        swell(half * 0.1, 0),
      ),
    },
    inked([...RIDGES.flatMap(furrow), ...(hand.hatch > 0 ? warts(hand, pod, wide) : [])]),
    inked([
      ...RIDGES.map((s) => stroke(ridge(s), swell(hand.line * 0.9, 0.3))),
      stroke(right, swell(hand.line * 1.4, 0.6)),
      stroke(left, swell(hand.line * 1.1, 0.6)),
    ]),
  ];
}

/** A grain of rice in its husk, with keel and awn. */
export function grain(hand: Hand, base: Turn, length: number): readonly Shape[] {
  const axis = bow(base, length, sway(hand, 0.3));
  const wide = (t: number): number =>
    length * 0.17 * Math.pow(Math.sin(Math.PI * Math.pow(t, 0.85)), 0.85);
  const [right, left] = flanks(axis, steps(6), wide);
  const awn = bow(axis.at(1), length * 0.7, sway(hand, 0.3));
  return [
    { tone: 'fruit', trace: outline(right, [...left].reverse()) },
    inked([
      stroke(right, swell(hand.line * 0.9, 0.5)),
      stroke(left, swell(hand.line * 0.75, 0.5)),
      stroke(
        steps(3, 0.1, 0.85).map((t) => beside(axis, t, wide(t) * 0.3)),
        swell(hand.line * 0.5, 0.1),
      ),
      stroke(
        steps(3).map((t) => awn.at(t)),
        taper(hand.line * 0.6, 0.15),
      ),
    ]),
  ];
}
