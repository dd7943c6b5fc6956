import type { Point } from '../../geometry';
import { mix } from '../../color';
import { rectOutline, type Outline } from '../cell';
import { handOf, Layer, partOf, type Brush, type Cloth } from './hand';

/** A limb of a cloud: the hull of two discs. Grown by d it is the same hull of grown discs. */
export interface Limb {
  readonly from: Point;
  readonly to: Point;
  readonly r0: number;
  readonly r1: number;
}

/** x, y, radius of its ends in hundredths of the repeat: a cloud that drifts to the right. */
type Bone = readonly [x0: number, y0: number, r0: number, x1: number, y1: number, r1: number];

/** The core of a cloud, before it is wrapped by its tones. */
const BONES: readonly Bone[] = [
  [-22, 2, 2.4, 20, 2, 2.4],
  [-15, 1, 2.4, -16, -3.4, 3.6],
  [-3, 0, 2.4, -2, -7.6, 4.6],
  [11, 1, 2.4, 12, -3.8, 3.8],
  [-22, 2, 2.4, -28, 1.6, 2.2],
  [20, 2, 2.4, 26, 1.2, 2.4],
  [-8, 2, 2.4, -9, 4.4, 2.6],
  [6, 2, 2.4, 5.4, 4.8, 2.8],
  [-28, 1.6, 2.2, -36, 3.6, 0.6],
  [26, 1.2, 2.4, 34, 3.8, 0.6],
];

/** The widest contour in hundredths of the repeat. */
const SPREAD = 6.6;

/** The limbs of the cloud whose middle is `at`; `flip` −1 lets it drift the other way. */
export function cloudLimbs(
  { size, unrest, seed }: Pick<Brush, 'size' | 'unrest' | 'seed'>,
  at: Point,
  flip: 1 | -1,
): readonly Limb[] {
  const unit = size / 100;
  return BONES.map(([x0, y0, r0, x1, y1, r1], i): Limb => {
    const next = handOf({ seed }, 20, flip, i);
    const sway = (): number => 1.6 * unrest * (next() - 0.5);
    return {
      from: { x: at.x + flip * x0 * unit, y: at.y + y0 * unit },
      to: { x: at.x + flip * (x1 + sway()) * unit, y: at.y + (y1 + sway()) * unit },
      r0: r0 * unit,
      r1: r1 * (1 + 0.2 * unrest * (next() - 0.5)) * unit,
    };
  });
}

/** How far contour `level` of `levels` lies from the core, in mm; 0 is the widest. */
export function contourAt(size: number, level: number, levels: number): number {
  return (SPREAD * (size / 100) * (levels - 1 - level)) / (levels - 1);
}

function arc(c: Point, r: number, from: number, to: number): readonly Point[] {
  const count = Math.max(5, Math.ceil(((to - from) / 2) * Math.sqrt(r / 0.014)));
  return Array.from({ length: count + 1 }, (_, i) => {
    const t = from + ((to - from) * i) / count;
    return { x: c.x + r * Math.cos(t), y: c.y + r * Math.sin(t) };
  });
}

/** The outline of a limb grown by `by` mm: an exact parallel of it. */
export function limbOutline({ from, to, r0, r1 }: Limb, by: number): Outline {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const along = Math.atan2(dy, dx);
  const open = Math.acos(Math.max(-1, Math.min(1, (r0 - r1) / Math.hypot(dx, dy))));
  return [
    ...arc(to, r1 + by, along - open, along + open),
    ...arc(from, r0 + by, along + open, along - open + 2 * Math.PI),
  ];
}

/** Mega mendung: clouds in nested parallels, from the strong tone outside to the pale one within. */
export function mega(brush: Brush): Cloth {
  const { size, inks, layers, line } = brush;
  const height = size * 0.62;
  const limbs = [
    ...cloudLimbs(brush, { x: size * 0.5, y: height * 0.26 }, 1),
    ...cloudLimbs(brush, { x: 0, y: height * 0.76 }, -1),
  ];
  const grown = (by: number): readonly Outline[] => limbs.map((limb) => limbOutline(limb, by));
  const edge = Math.min(line * 1.3, size * 0.016);
  const tones = Array.from({ length: layers }, (_, i) =>
    partOf(
      Layer.field + 1 + i,
      mix(inks.second, inks.line, i / (layers - 1)),
      grown(contourAt(size, i, layers)),
    ),
  );
  return {
    size: { width: size, height },
    topLayer: Layer.field + layers,
    parts: [
      partOf(Layer.ground, inks.ground, [rectOutline(0, 0, size, height)]),
      partOf(Layer.field, inks.line, grown(contourAt(size, 0, layers) + edge)),
      ...tones,
    ],
  };
}
