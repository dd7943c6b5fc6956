import { mix, type Ink } from '../../color';
import { polygonPath, type Path, type Point, type Segment } from '../../geometry';
import { between as within, hashSeed, random, type Random } from '../random';
import { between } from '../rangka/strokes';
import { deepened, isDark, lit, shaded, varied } from '../tone';
import type { CellPath } from '../types';

/** A culm cut across; lengths in mm, fractions 0–1. */
export interface Section {
  readonly centre: Point;
  /** To the outermost point of the skin. */
  readonly radius: number;
  /** The wall as a part of the radius. */
  readonly wall: number;
  /** How crowded the bundles are. */
  readonly fibre: number;
  readonly jitter: number;
  readonly shade: number;
  /** Bundles at the middle of `fibre`: more make a long file. */
  readonly most: number;
  readonly seed: number;
}

export interface SectionInks {
  readonly culm: Ink;
  readonly skin: Ink;
  /** What is seen in the bore; null for what lies beneath. */
  readonly hollow: Ink | null;
}

/** A culm is no circle: so much of it has two sides, so much three. */
const TWOFOLD = 0.02;
const THREEFOLD = 0.012;
/** Skin and what lies below it, mm at a radius of 31 mm. */
const SKIN = 0.5;
const UNDERSKIN = 0.95;
const BORE_LINE = 0.28;
const DRAWN_AT = 31;
/** Curves around a contour, of small culms and of large ones. */
const CURVES = [8, 12] as const;
const LARGE = 12;

/** How far from the centre a section reaches at an angle, 1 at most. */
type Outline = (angle: number) => number;

function outlineOf(next: Random): Outline {
  const [two, three] = [next() * Math.PI, next() * Math.PI];
  return (angle) =>
    (1 + TWOFOLD * Math.cos(2 * (angle - two)) + THREEFOLD * Math.cos(3 * (angle - three))) /
    (1 + TWOFOLD + THREEFOLD);
}

/** The contour `radius` mm from a centre, as cubics with the slopes of the outline. */
function contour({ x, y }: Point, outline: Outline, radius: number): Path {
  const at = (angle: number): Point => {
    const r = radius * outline(angle);
    return { x: x + r * Math.cos(angle), y: y + r * Math.sin(angle) };
  };
  const count = CURVES[radius < LARGE ? 0 : 1];
  const step = (2 * Math.PI) / count;
  const small = 1e-4;
  const handle = (angle: number, way: number): Point => {
    const [a, b] = [at(angle), at(angle + way * small)];
    const k = ((4 / 3) * Math.tan(step / 4)) / small;
    return { x: a.x + (b.x - a.x) * k, y: a.y + (b.y - a.y) * k };
  };
  const first = at(0);
  const curves = Array.from({ length: count }, (_, i): Segment => {
    const [from, to] = [i * step, (i + 1) * step];
    const [a, b, c] = [handle(from, 1), handle(to, -1), at(to)];
    return ['C', a.x, a.y, b.x, b.y, c.x, c.y];
  });
  return [['M', first.x, first.y], ...curves, ['Z']];
}

/** A vascular bundle: where, how large, which way it lies, and how deep in the wall (0–1). */
interface Bundle {
  readonly angle: number;
  readonly depth: number;
  readonly size: number;
  readonly part: number;
}

/** Distance of bundles and their size at a part of the wall: small and crowded outside, large and loose inside. */
function spacingAt(part: number): number {
  return 0.42 + 0.95 * part;
}
function sizeAt(part: number): number {
  return 0.1 + 0.17 * part;
}

/** Rows of bundles, from the skin to the bore; depth grows as the part of the wall to the power 1.7. */
function rows(radius: number, deep: number, scale: number): readonly (readonly [number, number])[] {
  const out: [depth: number, count: number][] = [];
  for (let d = 0; d < deep;) {
    const gap = spacingAt((d / deep) ** (1 / 1.7)) * scale;
    out.push([d, Math.max(6, Math.round((2 * Math.PI * (radius - d)) / gap))]);
    d += gap * 0.82;
  }
  return out;
}

function bundles(
  { fibre, most }: Section,
  radius: number,
  deep: number,
  next: Random,
): readonly Bundle[] {
  const small = Math.min(1, Math.max(0.5, radius / 9));
  const all = rows(radius, deep, small).reduce((sum, [, count]) => sum + count, 0);
  const crowd = Math.sqrt(Math.min(1, most / all)) * (0.4 + 1.1 * fibre);
  const scale = small / Math.max(0.2, crowd);
  return rows(radius, deep, scale).flatMap(([depth, count], row) =>
    Array.from({ length: count }, (_, i): Bundle => {
      const part = (depth / deep) ** (1 / 1.7);
      const stagger = row % 2 === 0 ? 0 : 0.5;
      return {
        angle: ((i + stagger + within(next, -0.22, 0.22)) / count) * 2 * Math.PI,
        depth: Math.min(deep, depth + within(next, -0.16, 0.16) * spacingAt(part) * scale),
        size: 0.9 * sizeAt(part) * Math.min(1.4, scale) ** 0.7 * within(next, 0.8, 1.15),
        part,
      };
    }),
  );
}

/** A bundle is wider than deep: four corners when it is small, six when it can be seen. */
function bundleOutline({ x, y }: Point, { angle, size }: Bundle, far: number): Path {
  const corners = size > 0.17 ? 6 : 4;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return polygonPath(
    Array.from({ length: corners }, (_, i) => {
      const turn = (i / corners) * 2 * Math.PI;
      const [out, side] = [far + size * 0.86 * Math.cos(turn), size * 1.14 * Math.sin(turn)];
      return { x: x + out * cos - side * sin, y: y + out * sin + side * cos };
    }),
  );
}

/** What is seen down the bore: the far wall, and the dark, slipped away from the light. */
function bore(section: Section, outline: Outline, hollow: Ink, r: number): readonly CellPath[] {
  const { centre, shade } = section;
  const slip = r * 0.1 * (0.4 + shade);
  const down = { x: centre.x + slip * 0.8, y: centre.y + slip };
  const dark = isDark(hollow);
  return [
    { ink: dark ? lit(hollow, 0.07) : shaded(hollow, 0.1), path: contour(centre, outline, r) },
    {
      ink: dark ? shaded(hollow, 0.4) : shaded(hollow, 0.3),
      path: contour(down, outline, r - slip * 1.3),
    },
  ];
}

/** The section in painting order: wall from skin to heart, bundles, the line about the bore, the bore. */
export function sectionPaths(section: Section, inks: SectionInks): readonly CellPath[] {
  const { centre, radius, seed, jitter, shade } = section;
  const next = random(hashSeed(seed, 71));
  const outline = outlineOf(next);
  const culm = varied(inks.culm, within(next, -jitter, jitter));
  const scale = Math.min(1, Math.max(0.42, Math.sqrt(radius / DRAWN_AT)));
  const thick = Math.max(radius * section.wall, 2 * UNDERSKIN * scale);
  const inner = Math.max(radius * 0.05, radius - thick);
  const line = BORE_LINE * scale;
  const under = radius - UNDERSKIN * scale;
  const at = (part: number): number => under + (inner - under) * part;
  // Over a bore that is filled nothing needs a hole.
  const band = (from: number): Path => {
    const outer = contour(centre, outline, from);
    return inks.hollow ? outer : between(outer, contour(centre, outline, inner));
  };
  const dark = isDark(culm);
  const marks = bundles(section, under - 0.25 * scale, under - inner - line * 2 - 0.12, next);
  const drawn = (low: number, high: number): Path =>
    marks
      .filter(({ part }) => part >= low && part < high)
      .flatMap((b) =>
        bundleOutline(centre, b, (under - 0.25 * scale - b.depth) * outline(b.angle)),
      );
  const bundle = dark ? lit(culm, 0.3) : deepened(shaded(culm, 0.3), 0.8);
  const paths: readonly CellPath[] = [
    { ink: inks.skin, path: band(radius) },
    { ink: deepened(culm, 0.4 + 0.3 * shade), path: band(radius - SKIN * scale) },
    { ink: deepened(culm, 0.06), path: band(under) },
    { ink: lit(culm, dark ? 0.06 : 0.3), path: band(at(0.36)) },
    { ink: lit(culm, dark ? 0.12 : 0.54), path: band(at(0.76)) },
    { ink: bundle, path: drawn(0, 0.5) },
    { ink: mix(bundle, culm, 0.28), path: drawn(0.5, 2) },
    { ink: deepened(culm, 0.8), path: band(inner + line) },
    ...(inks.hollow ? bore(section, outline, inks.hollow, inner) : []),
  ];
  return paths.map(({ ink, path }) => ({ ink, path: rounded(path) }));
}

/** To hundredths of a millimetre: nothing here is seen to be off by so little. */
function rounded(path: Path): Path {
  const step = (v: number | string): number | string =>
    typeof v === 'number' ? Math.round(v * 100) / 100 : v;
  return path.map((s) => s.map(step) as unknown as Segment);
}
