import type { Outline } from '../cell';
import {
  dot,
  handOf,
  inOval,
  Layer,
  ovalOutline,
  partOf,
  squareCloth,
  type Brush,
  type Cloth,
} from './hand';

const REPEATS = 3;
const RAYS = 8;

/** Where the stars of one repeat stand, in repeats; every other one is turned by half a ray. */
const STARS = [
  { x: 0.25, y: 0.25, turn: 0 },
  { x: 0.75, y: 0.75, turn: Math.PI / RAYS },
] as const;

interface Drawing {
  readonly rays: Outline[];
  readonly hearts: Outline[];
  readonly dots: Outline[];
}

function star(drawing: Drawing, at: { x: number; y: number }, turn: number, brush: Brush): void {
  const next = handOf(brush, 10, Math.round(at.x * 1000), Math.round(at.y * 1000));
  const { size, unrest } = brush;
  const lean = turn + 0.14 * unrest * (next() - 0.5);
  for (let k = 0; k < RAYS; k++) {
    const ray = lean + (k * 2 * Math.PI) / RAYS;
    // Long and short in turn: a jasmine, not a gear.
    const long = (k % 2 === 0 ? 0.245 : 0.195) * size * (1 + 0.09 * unrest * (next() - 0.5));
    const petal = {
      at: inOval({ at, turn: ray }, 0.045 * size + long / 2, 0),
      a: long / 2,
      b: 0.042 * size,
      turn: ray,
    };
    drawing.rays.push(ovalOutline(petal, unrest, next));
    if (brush.isen === 'none') continue;
    const drop = inOval({ at, turn: ray + Math.PI / RAYS }, 0.275 * size, 0);
    drawing.dots.push(dot(drop, 0.019 * size, unrest, next));
  }
  drawing.hearts.push(dot(at, 0.058 * size, unrest, next));
  drawing.dots.push(dot(at, 0.03 * size, unrest, next));
}

/** Drops and sprigs on the ground between the stars. */
function ground({ dots, rays }: Drawing, x: number, y: number, brush: Brush): void {
  const next = handOf(brush, 11, Math.round(x * 1000), Math.round(y * 1000));
  const { size, unrest } = brush;
  const count = brush.isen === 'sawut' ? 4 : 0;
  for (let k = 0; k < count; k++) {
    const turn = (k * Math.PI) / 2 + Math.PI / 4;
    const at = inOval({ at: { x, y }, turn }, 0.085 * size, 0);
    rays.push(ovalOutline({ at, a: 0.05 * size, b: 0.016 * size, turn }, unrest, next));
  }
  dots.push(dot({ x, y }, 0.03 * size, unrest, next));
  if (count > 0 || brush.isen === 'none') return;
  for (const [dx, dy] of [
    [0.085, 0],
    [-0.085, 0],
    [0, 0.085],
    [0, -0.085],
  ] as const) {
    dots.push(dot({ x: x + dx * size, y: y + dy * size }, 0.021 * size, unrest, next));
  }
}

/** Truntum: small flowers like stars, staggered, on a ground of drops. */
export function truntum(brush: Brush): Cloth {
  const { size, inks } = brush;
  const drawing: Drawing = { rays: [], hearts: [], dots: [] };
  for (let row = 0; row < REPEATS; row++) {
    for (let column = 0; column < REPEATS; column++) {
      for (const { x, y, turn } of STARS) {
        star(drawing, { x: (column + x) * size, y: (row + y) * size }, turn, brush);
        ground(drawing, (column + x + 0.5) * size, (row + y) * size, brush);
      }
    }
  }
  const whole = REPEATS * size;
  return squareCloth(whole, inks.ground, [
    partOf(Layer.field, inks.line, drawing.rays),
    partOf(Layer.heart, inks.motif, drawing.hearts),
    partOf(Layer.dot, inks.line, drawing.dots),
  ]);
}
