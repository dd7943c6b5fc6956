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
} from './hand';
import type { Random } from '../random';

const REPEATS = 3;

interface Drawing {
  readonly petals: Outline[];
  readonly leaves: Outline[];
  readonly lines: Outline[];
  readonly hearts: Outline[];
  readonly dots: Outline[];
}

/** A rosette of eight petals, in its ring. */
function rosette(drawing: Drawing, at: Point, brush: Brush, next: Random): void {
  const { size, unrest, line } = brush;
  for (let k = 0; k < 8; k++) {
    const turn = (k * Math.PI) / 4;
    const oval = {
      at: inOval({ at, turn }, 0.185 * size, 0),
      a: 0.105 * size,
      b: 0.062 * size,
      turn,
    };
    drawing.petals.push(ovalOutline(oval, unrest, next));
    const inside = inOval({ at, turn }, 0.19 * size, 0);
    if (brush.isen === 'cecek') drawing.dots.push(dot(inside, 0.02 * size, unrest, next));
    if (brush.isen === 'sawut') {
      const [from, to] = [
        inOval({ at, turn }, 0.13 * size, 0),
        inOval({ at, turn }, 0.24 * size, 0),
      ];
      drawing.dots.push(dash([from, to], Math.min(line * 0.9, 0.025 * size), unrest, next));
    }
  }
  const ring = { at, a: 0.325 * size, b: 0.325 * size, turn: 0 };
  drawing.lines.push(...ovalLine(ring, Math.min(line, 0.03 * size), unrest, next));
  drawing.hearts.push(dot(at, 0.066 * size, unrest * 0.5, next));
  drawing.dots.push(dot(at, 0.03 * size, unrest, next));
  for (let k = 0; k < 24 && brush.isen !== 'none'; k++) {
    const drop = inOval({ at, turn: (k * Math.PI) / 12 }, 0.365 * size, 0);
    drawing.dots.push(dot(drop, 0.013 * size, unrest, next));
  }
}

/** Four leaves that meet where four rosettes leave a gap. */
function cross(drawing: Drawing, at: Point, brush: Brush, next: Random): void {
  const { size, unrest } = brush;
  for (let k = 0; k < 4; k++) {
    const turn = (k * Math.PI) / 2;
    const leaf = {
      at: inOval({ at, turn }, 0.17 * size, 0),
      a: 0.125 * size,
      b: 0.05 * size,
      turn,
    };
    drawing.leaves.push(ovalOutline(leaf, unrest, next));
    for (const step of brush.isen === 'none' ? [] : [0.11, 0.17, 0.23]) {
      drawing.dots.push(dot(inOval({ at, turn }, step * size, 0), 0.013 * size, unrest, next));
    }
    const sprig = inOval({ at, turn: turn + Math.PI / 4 }, 0.12 * size, 0);
    drawing.dots.push(dot(sprig, 0.021 * size, unrest, next));
  }
  drawing.dots.push(dot(at, 0.028 * size, unrest, next));
}

/** Ceplok: a rosette in a ring on a square lattice, leaves in the gaps. */
export function ceplok(brush: Brush): Cloth {
  const { size, inks } = brush;
  const drawing: Drawing = { petals: [], leaves: [], lines: [], hearts: [], dots: [] };
  for (let row = 0; row < REPEATS; row++) {
    for (let column = 0; column < REPEATS; column++) {
      const next = handOf(brush, 30, row, column);
      const at = { x: (column + 0.5) * size, y: (row + 0.5) * size };
      rosette(drawing, at, brush, next);
      cross(drawing, { x: column * size, y: row * size }, brush, next);
    }
  }
  const whole = REPEATS * size;
  return squareCloth(whole, inks.ground, [
    partOf(Layer.field, inks.motif, drawing.petals),
    partOf(Layer.field, inks.motif, drawing.leaves),
    partOf(Layer.line, inks.line, drawing.lines),
    partOf(Layer.heart, inks.second, drawing.hearts),
    partOf(Layer.dot, inks.line, drawing.dots),
  ]);
}
