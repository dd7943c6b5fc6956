import type { Point } from '../../geometry';
import {
  beside,
  bow,
  flanks,
  inked,
  outline,
  polyline,
  steps,
  stroke,
  sway,
  swell,
  taper,
  type Hand,
  type Shape,
  type Spine,
  type Turn,
} from './pen';
import { emptyTrace, type Trace } from './trace';

/** What makes a leaf that of its plant; lengths as shares of its length. */
export interface LeafForm {
  readonly width: number;
  /** Where it is widest, from its base. */
  readonly widest: number;
  /** 0.6 round – 1.8 drawn out. */
  readonly base: number;
  readonly tip: number;
  readonly veins: number;
  /** How far a side vein climbs on its way to the margin. */
  readonly rise: number;
  /** Depth of the margin's waves as a share of the half width. */
  readonly wave?: number;
  /** Teeth on each side. */
  readonly teeth?: number;
  /** Veins run along the blade, as in grasses. */
  readonly parallel?: boolean;
}

interface Blade {
  readonly spine: Spine;
  readonly form: LeafForm;
  /** The power that brings the middle of a sine to where the form is widest. */
  readonly skew: number;
  readonly phase: number;
  /** Half the width on each side at the widest, in mm: right, left. */
  readonly halves: readonly [number, number];
}

type Side = 1 | -1;

/** Half the width at `t`, 0–1, whose peak stands at the form's `widest`. */
function profile({ form: { widest, base, tip }, skew }: Blade, t: number): number {
  const u = Math.sin(Math.PI * Math.pow(t, skew));
  return Math.pow(Math.max(0, u), t < widest ? base : tip);
}

/** The point of the blade `s` 0–1 of the way from the midrib to the margin. */
function on(blade: Blade, side: Side, t: number, s: number): Point {
  const at = Math.min(1, Math.max(0, t));
  return across(blade, side, at, { s, wide: profile(blade, at) });
}

/** As `on`, where the profile is known to be `wide`. */
function across(
  { spine, form, phase, halves }: Blade,
  side: Side,
  t: number,
  { s, wide }: { readonly s: number; readonly wide: number },
): Point {
  const wave = (form.wave ?? 0) * Math.sin(t * 2 * Math.PI * 3.5 + phase + side) * s;
  const half = (side === 1 ? halves[0] : halves[1]) * wide * (s + wave);
  return beside(spine, t, side * half);
}

const ALONG = steps(12);
/** The profile along a smooth margin: the same for all leaves of a form. */
const rims = new WeakMap<LeafForm, readonly number[]>();

function rimOf(blade: Blade): readonly number[] {
  const known = rims.get(blade.form);
  if (known) return known;
  const made = ALONG.map((t) => profile(blade, t));
  rims.set(blade.form, made);
  return made;
}

function margin(blade: Blade, side: Side): readonly Point[] {
  const teeth = blade.form.teeth;
  if (!teeth) {
    const rim = rimOf(blade);
    return ALONG.map((t, i) => across(blade, side, t, { s: 1, wide: rim[i]! }));
  }
  return steps(teeth * 2).map((t, i) =>
    on(blade, side, i % 2 ? t + 0.35 / teeth : t, i % 2 ? 1.06 : 0.94),
  );
}

function midrib(blade: Blade, n: number): readonly Point[] {
  return steps(n).map((t) => blade.spine.at(t));
}

function veinOf(
  blade: Blade,
  side: Side,
  { t, to, rise }: { t: number; to: number; rise: number },
): readonly Point[] {
  return [0, 0.33, 0.67, 1].map((u) => on(blade, side, t + rise * Math.pow(u, 1.6), u * to));
}

const NOTHING = emptyTrace(0);

function sideVeins(blade: Blade, hand: Hand): readonly Trace[] {
  const { veins, rise, parallel } = blade.form;
  const width = hand.line * 0.62;
  if (parallel) {
    return ([1, -1] as const).flatMap((side) =>
      [0.36, 0.68].map((s) =>
        stroke(
          steps(6, 0.03, 0.94 - s * 0.14).map((t) => on(blade, side, t, s)),
          swell(width * 0.8, 0.1),
        ),
      ),
    );
  }
  return ([1, -1] as const).flatMap((side) =>
    steps(veins - 1, 0.1, 0.86 - rise * 0.5).map((t) => {
      const start = t + (side === 1 ? 0 : 0.025) + sway(hand, 0.008);
      if (hand.rough) return NOTHING;
      return stroke(
        veinOf(blade, side, { t: start, to: 0.92, rise: rise * (1 - 0.3 * t) }),
        taper(width, 0.12),
      );
    }),
  );
}

/** Fine lines on the shaded half, each about as long as the shade is deep there. */
function shading(blade: Blade, hand: Hand): readonly Trace[] {
  if (hand.hatch === 0) return [];
  const pitch = Math.max(0.16, hand.line * 2.1) / (0.35 + 0.65 * hand.hatch);
  const count = Math.min(120, Math.floor((blade.spine.length * 0.8) / pitch));
  if (count < 3) return [];
  const { parallel, rise, veins } = blade.form;
  if (parallel) return [];
  return steps(count, 0.07, 0.9 - rise * 0.5).map((t) => {
    // Deepest just under a vein: the blade bulges between two of them.
    const bulge =
      0.5 + 0.5 * Math.cos(((t - 0.1) / ((0.76 - rise * 0.5) / (veins - 1))) * 2 * Math.PI);
    const to = (0.3 + 0.42 * bulge) * (0.82 + 0.3 * hand.next());
    if (hand.rough) return NOTHING;
    const points = [0.02, 0.5, 1].map((u) =>
      on(blade, 1, t + rise * (1 - 0.3 * t) * Math.pow(u * to, 1.6), u * to),
    );
    return stroke(points, taper(Math.max(0.05, hand.line * 0.42), 0.1));
  });
}

function penned(points: readonly Point[], blade: Blade, width: number): Trace {
  if (!blade.form.teeth) return stroke(points, swell(width, 0.5));
  // Straight edges keep the teeth's points.
  const back = points.map((p, i): Point => {
    const m = blade.spine.at(i / (points.length - 1));
    const d = Math.hypot(m.x - p.x, m.y - p.y) || 1;
    return { x: p.x + ((m.x - p.x) / d) * width, y: p.y + ((m.y - p.y) / d) * width };
  });
  return polyline([...points, ...back.reverse()]);
}

/**
 * A leaf from its base: fill, darker half, hatching, veins and margin. `length` in mm; `bend` is
 * how far its midrib turns on the way, in radians; `fold` narrows the left half.
 */
export function leaf(
  hand: Hand,
  form: LeafForm,
  base: Turn,
  { length, bend, fold = 0.84 }: { length: number; bend: number; fold?: number },
): readonly Shape[] {
  const half = (form.width * length) / 2;
  const blade: Blade = {
    spine: bow(base, length, bend + sway(hand, 0.16)),
    form,
    skew: Math.log(0.5) / Math.log(form.widest),
    phase: hand.next() * 6.28,
    halves: [half, half * fold],
  };
  const right = margin(blade, 1);
  const left = margin(blade, -1);
  const rib = midrib(blade, 6);
  const veins = inked([...shading(blade, hand), ...sideVeins(blade, hand)]);
  const lines = inked([
    stroke(rib, taper(hand.line * (form.parallel ? 1 : 1.7), 0.25)),
    penned(right, blade, hand.line * 1.15),
    penned(left, blade, hand.line * 0.95),
  ]);
  // The pen goes around a smooth leaf, so that its fills lie within.
  if (hand.rough && !form.teeth) return [lines];
  const closed = (a: readonly Point[], b: readonly Point[]): Trace =>
    form.teeth ? polyline([...a, ...[...b].reverse()]) : outline(a, [...b].reverse());
  return [
    { tone: 'leaf', trace: closed(right, left) },
    { tone: 'leafDark', trace: closed(right, midrib(blade, right.length - 1)) },
    veins,
    lines,
  ];
}

/** A stem along a spine: filled, with a line on each side; `width` in mm at its base. */
export function stem(hand: Hand, spine: Spine, width: number, end = 0.45): readonly Shape[] {
  const n = Math.max(4, Math.ceil(spine.length / hand.size) * 4);
  const half = (t: number): number => (width / 2) * (1 - (1 - end) * t);
  const [right, left] = flanks(spine, steps(n), half);
  const grain = [-0.3, 0.25].map((s, i) => {
    const from = 0.08 + 0.3 * i;
    return stroke(
      steps(4, from, from + 0.4).map((t) => beside(spine, t, 2 * s * half(t))),
      swell(hand.line * 0.4, 0.1),
    );
  });
  return [
    { tone: 'stem', trace: outline(right, [...left].reverse()) },
    inked([
      stroke(right, swell(hand.line * 1.1, 0.7)),
      stroke(left, swell(hand.line * 0.85, 0.7)),
      ...(width > hand.line * 4 ? grain : []),
    ]),
  ];
}
