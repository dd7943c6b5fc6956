import { mix, type Ink } from '../../color';
import { quantise, type Matrix, type Path, type Segment } from '../../geometry';
import { inksOf } from '../roles';
import { deepened, lit } from '../tone';
import type { CellPath, Generator, InkRole, RoleInks } from '../types';
import type { Shape, Tone } from './pen';

/** Roles of everything botanical. */
export const BOTANY_ROLES: readonly InkRole[] = [
  { key: 'line', min: 1, max: 1, takes: ['ink'] },
  { key: 'leaf', min: 0, max: 1, takes: ['strip2'] },
  { key: 'fruit', min: 0, max: 1, takes: ['accent'] },
  { key: 'ground', min: 0, max: 1, takes: ['ground'] },
];

export type Inkwell = Readonly<Partial<Record<Tone, Ink>>> & { readonly line: Ink };

/** An ink for every tone; what has none of its own is left as the ground, or empty. Throws without a line. */
export function inkwell(generator: Pick<Generator, 'id'>, inks: RoleInks): Inkwell {
  const line = inksOf(generator, inks, 'line')[0]!;
  const ground = inks['ground']?.[0];
  const bare: Inkwell = ground
    ? {
        line,
        paper: ground,
        stem: ground,
        leaf: ground,
        leafDark: ground,
        fruit: ground,
        light: ground,
      }
    : { line };
  return { ...bare, ...leafTones(inks['leaf']?.[0], ground), ...fruitTones(inks['fruit']?.[0]) };
}

function leafTones(leaf: Ink | undefined, ground: Ink | undefined): Partial<Inkwell> {
  if (!leaf) return {};
  const stem = ground ? mix(leaf, ground, 0.45) : leaf;
  return { leaf, stem, leafDark: deepened(leaf, 0.24) };
}

function fruitTones(fruit: Ink | undefined): Partial<Inkwell> {
  return fruit ? { fruit, fruitDark: deepened(fruit, 0.22), light: lit(fruit, 0.55) } : {};
}

/** A path moved by `m`, on the grid of thousandths: in one pass, since fields are long. */
export function placedPath(path: Path, [a, b, c, d, e, f]: Matrix): Path {
  const x = (px: number, py: number): number => quantise(a * px + c * py + e);
  const y = (px: number, py: number): number => quantise(b * px + d * py + f);
  return path.map((s): Segment => {
    switch (s[0]) {
      case 'Z':
        return s;
      case 'C':
        return [
          'C',
          x(s[1], s[2]),
          y(s[1], s[2]),
          x(s[3], s[4]),
          y(s[3], s[4]),
          x(s[5], s[6]),
          y(s[5], s[6]),
        ];
      default:
        return [s[0], x(s[1], s[2]), y(s[1], s[2])];
    }
  });
}

/** The shapes moved by `m`. */
export function placed(shapes: readonly Shape[], m: Matrix): readonly Shape[] {
  return shapes.map(({ tone, path }) => ({ tone, path: placedPath(path, m) }));
}

function isFlat(tone: Tone): boolean {
  return tone === 'leaf' || tone === 'leafDark' || tone === 'fruit' || tone === 'fruitDark';
}

/**
 * The shapes in ink. Flat fills lie `offset` mm beside their lines, as in a print of several
 * plates; where there is a ground it first clears the form, so that what is behind stays behind.
 */
export function painted(
  shapes: readonly Shape[],
  inks: Inkwell,
  offset: number,
): readonly CellPath[] {
  const by: Matrix = [1, 0, 0, 1, offset, offset * 0.7];
  return shapes.flatMap(({ tone, path }): readonly CellPath[] => {
    const ink = inks[tone];
    if (!ink) return [];
    if (!isFlat(tone) || offset === 0) return [{ path, ink }];
    const moved: CellPath = { path: placedPath(path, by), ink };
    const clears = inks.paper && (tone === 'leaf' || tone === 'fruit');
    return clears ? [{ path, ink: inks.paper }, moved] : [moved];
  });
}

/** Every end of a segment: enough to tell where a shape lies. */
export function corners(path: Path): readonly (readonly [number, number])[] {
  return path.flatMap((s) =>
    s[0] === 'Z' ? [] : [[s.at(-2) as number, s.at(-1) as number] as const],
  );
}
