import type { Point } from '../../geometry';
import type { Outline } from '../cell';
import {
  dash,
  dot,
  handOf,
  inOval,
  Layer,
  ovalLine,
  ovalOutline,
  partOf,
  squareCloth,
  type Brush,
  type Cloth,
  type Oval,
} from './hand';

/** Repeats in a cell: a hand's unrest must not come round too soon. */
const REPEATS = 3;
/** Half axes of a petal in repeats: four tips all but meet where petals cross. */
const LONG = 0.326;
const SLIM = 0.178;

/** The four petals round the middle of a repeat at `(column, row)`, as exact ovals. */
export function kawungPetals(size: number, column: number, row: number): readonly Oval[] {
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([x = 0, y = 0]) => ({
    at: { x: (column + 0.5 + x / 4) * size, y: (row + 0.5 + y / 4) * size },
    a: LONG * size,
    b: SLIM * size,
    turn: (x * y * Math.PI) / 4,
  }));
}

interface Drawing {
  readonly petals: Outline[];
  readonly lines: Outline[];
  readonly dots: Outline[];
}

function fill({ lines, dots }: Drawing, petal: Oval, brush: Brush, place: number): void {
  const next = handOf(brush, 1, place);
  const { unrest, line } = brush;
  const inner = { ...petal, a: petal.a * 0.74, b: petal.b * 0.66 };
  lines.push(...ovalLine(inner, Math.min(line, petal.b * 0.22), unrest, next));
  if (brush.isen === 'cecek') {
    for (const x of [-0.34, 0.34]) {
      dots.push(dot(inOval(petal, x * petal.a, 0), petal.b * 0.155, unrest, next));
    }
  }
  if (brush.isen !== 'sawut') return;
  for (let k = -3; k <= 3; k++) {
    for (const side of [-1, 1]) {
      const x = (k / 4.6) * inner.a;
      const y = side * inner.b * Math.sqrt(1 - (x / inner.a) ** 2);
      const [from, to] = [inOval(petal, x, y * 0.9), inOval(petal, x * 0.9, y * 0.4)];
      lines.push(dash([from, to], Math.min(line * 0.8, inner.a * 0.09), unrest, next));
    }
  }
}

/** The eyes between petals: a drop where tips meet, a cross of drops in each gap. */
function eyes(dots: Outline[], at: Point, brush: Brush, place: number): void {
  const next = handOf(brush, 2, place);
  const { size, unrest } = brush;
  dots.push(dot(at, 0.033 * size, unrest, next));
  for (const [x, y] of [
    [0.5, 0],
    [0, 0.5],
  ] as const) {
    const gap = { x: at.x + x * size, y: at.y + y * size };
    dots.push(dot(gap, 0.033 * size, unrest, next));
    if (brush.isen === 'none') continue;
    for (const [dx, dy] of [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ] as const) {
      const r = 0.088 * size;
      dots.push(dot({ x: gap.x + dx * r, y: gap.y + dy * r }, 0.02 * size, unrest, next));
    }
  }
}

/** Kawung: petals on crossing diagonals, four round every middle. */
export function kawung(brush: Brush): Cloth {
  const { size, inks, unrest } = brush;
  const drawing: Drawing = { petals: [], lines: [], dots: [] };
  for (let row = 0; row < REPEATS; row++) {
    for (let column = 0; column < REPEATS; column++) {
      const place = row * REPEATS + column;
      kawungPetals(size, column, row).forEach((petal, i) => {
        drawing.petals.push(ovalOutline(petal, unrest, handOf(brush, 0, place, i)));
        fill(drawing, petal, brush, place * 4 + i);
      });
      const at = { x: (column + 0.5) * size, y: (row + 0.5) * size };
      eyes(drawing.dots, at, brush, place);
      // Where the tips of four neighbours meet, at the corner of the repeat.
      const corner = { x: column * size, y: row * size };
      drawing.dots.push(dot(corner, 0.033 * size, unrest, handOf(brush, 3, place)));
    }
  }
  const whole = REPEATS * size;
  return squareCloth(whole, inks.ground, [
    partOf(Layer.field, inks.motif, drawing.petals),
    partOf(Layer.line, inks.line, drawing.lines),
    partOf(Layer.dot, inks.line, drawing.dots),
  ]);
}
