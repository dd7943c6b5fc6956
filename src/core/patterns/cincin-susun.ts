import { pathBounds, quantise, rectPath, type Path, type Segment } from '../geometry';
import { SECTION_KNOBS, sectionOf, sectionRoles, skinOf } from './cincin';
import { sectionPaths } from './bamboo/section';
import { modulo, type CellSize } from './cell';
import { numberAt, resolveKnobs } from './knobs';
import { hashSeed } from './random';
import { inksOf, phaseKnobs } from './roles';
import type { CellPath, Generator } from './types';

/** Culms in a row of the cell, and rows: each lies in the hollow between two below. */
const COLUMNS = 2;
const ROWS = 2;
/** No culm is a circle: so much closer they lie that they touch all the same. */
const CLOSER = 0.964;
const MOST_BUNDLES = 110;
/** How far the art reaches over the cell, in mm. */
const OVERHANG = 0.05;

/** Whole outlines of a path. */
function subpaths(path: Path): readonly Path[] {
  const out: Segment[][] = [];
  for (const step of path) {
    if (step[0] === 'M') out.push([]);
    out.at(-1)!.push(step);
  }
  return out;
}

function moved(path: Path, dx: number, dy: number): Path {
  const x = (v: number): number => quantise(v + dx);
  const y = (v: number): number => quantise(v + dy);
  return path.map((s): Segment => {
    switch (s[0]) {
      case 'Z':
        return s;
      case 'C':
        return ['C', x(s[1]), y(s[2]), x(s[3]), y(s[4]), x(s[5]), y(s[6])];
      default:
        return [s[0], x(s[1]), y(s[2])];
    }
  });
}

/** Everything of a path that shows in the cell: rings whole, bundles one by one. */
function wrapped(path: Path, { width, height }: CellSize): Path {
  // A ring is two outlines that belong together, of curves; bundles are many, and straight.
  const groups = path.some((step) => step[0] === 'C') ? [path] : subpaths(path);
  return groups.flatMap((group) => {
    const { x, y, w, h } = pathBounds(group);
    const shifts = (low: number, size: number, side: number): number[] => {
      const first = Math.ceil((-OVERHANG - low - size) / side);
      const last = Math.floor((side + OVERHANG - low) / side);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * side);
    };
    return shifts(x, w, width).flatMap((dx) =>
      shifts(y, h, height).flatMap((dy) => moved(group, dx, dy)),
    );
  });
}

/** Cut culms stacked so that they touch, seen from their ends. Throws when `culm` has no ink. */
export const cincinSusun: Generator = {
  id: 'cincin-susun@1',
  knobs: [
    { kind: 'number', key: 'diameter', min: 4, max: 60, step: 0.5, unit: 'mm', initial: 15 },
    { kind: 'number', key: 'gap', min: 0, max: 5, step: 0.05, unit: 'mm', initial: 0.1 },
    ...SECTION_KNOBS,
    ...phaseKnobs,
  ],
  inkRoles: [...sectionRoles(4, ['ink']), { key: 'ground', min: 0, max: 1, takes: ['ground'] }],
  draw(params, seed, inks) {
    const values = resolveKnobs(cincinSusun, params);
    const culms = inksOf(cincinSusun, inks, 'culm');
    const pitch = CLOSER * numberAt(values, 'diameter') + numberAt(values, 'gap');
    const size: CellSize = {
      width: quantise(COLUMNS * pitch),
      height: quantise((ROWS * pitch * Math.sqrt(3)) / 2),
    };
    const at = {
      x: modulo(numberAt(values, 'offsetX'), size.width),
      y: modulo(numberAt(values, 'offsetY'), size.height),
    };
    const tubes = Array.from({ length: COLUMNS * ROWS }, (_, i): readonly CellPath[] => {
      const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)];
      const culm = culms[i % culms.length]!;
      const section = sectionOf(values, {
        centre: {
          x: at.x + (column + (row % 2 === 0 ? 0.5 : 1)) * pitch,
          y: at.y + ((row + 0.5) * size.height) / ROWS,
        },
        radius: numberAt(values, 'diameter') / 2,
        most: MOST_BUNDLES,
        seed: hashSeed(seed, 73, i),
      });
      const thicker = { ...section, wall: section.wall * (0.85 + 0.1 * ((i * 2 + row) % 4)) };
      const skin = skinOf(inks['skin']?.[0], culm);
      return sectionPaths(thicker, { culm, skin, hollow: inks['hollow']?.[0] ?? null });
    });
    const ground = (inks['ground'] ?? []).map((ink): CellPath => {
      const over = { x: -OVERHANG, y: -OVERHANG };
      const box = { ...over, w: size.width + 2 * OVERHANG, h: size.height + 2 * OVERHANG };
      return { ink, path: rectPath(box) };
    });
    const art = tubes.flat().map(({ ink, path }) => ({ ink, path: wrapped(path, size) }));
    const paths = [...ground, ...art].filter(({ path }) => path.length > 0);
    return { ...size, overhang: OVERHANG, paths };
  },
};
