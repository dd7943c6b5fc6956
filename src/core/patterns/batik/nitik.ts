import type { Point } from '../../geometry';
import type { Outline } from '../cell';
import { dash, handOf, Layer, partOf, squareCloth, type Brush, type Cloth } from './hand';

const REPEATS = 2;
/** Places of a grid in one repeat: the cloth is counted, square by square. */
const COUNT = 18;

type Mark = 'line' | 'motif' | null;

/** The filling between rosettes. */
function gapAt(ring: number, plain: boolean): Mark {
  if (ring === 10 || (ring === 11 && plain)) return null;
  return ring !== 11 && ring % 2 === 0 ? 'line' : 'motif';
}

/** The rosette, `a`, `b` places from its middle, a ≥ b ≥ 0: an eighth of it. */
function rosetteAt(a: number, b: number, plain: boolean): Mark {
  if (a === 1 && b === 0) return 'motif';
  if ((a === b && a <= 3) || (b === 0 && a <= 4)) return 'line';
  if (a + b <= 5) return 'motif';
  return a + b === 7 && !plain ? 'motif' : null;
}

/** The mark of place `i`, `j` of a repeat; the figure is the same along all its eight axes. */
export function nitikMark(i: number, j: number, isen: Brush['isen']): Mark {
  const [x, y] = [Math.abs(i - COUNT / 2), Math.abs(j - COUNT / 2)];
  const plain = isen === 'none';
  if (x + y === 9) return 'line';
  return x + y > 9 ? gapAt(x + y, plain) : rosetteAt(Math.max(x, y), Math.min(x, y), plain);
}

/** A nitik drop is square: the spout of its canting is cut in four. */
function drop(at: Point, step: number, brush: Brush, place: number): Outline {
  const next = handOf(brush, 40, place);
  const half = 0.34 * step;
  const flat = { x: at.x - half, y: at.y };
  return dash([flat, { x: at.x + half, y: at.y }], 0.62 * step, brush.unrest, next);
}

/** Ceplok nitik: the rosette and its lozenge told in drops, as on woven cloth. */
export function nitik(brush: Brush): Cloth {
  const { size, inks, isen } = brush;
  const step = size / COUNT;
  const marks = { line: [] as Outline[], motif: [] as Outline[] };
  const whole = REPEATS * size;
  for (let j = 0; j < COUNT * REPEATS; j++) {
    for (let i = 0; i < COUNT * REPEATS; i++) {
      const mark = nitikMark(i % COUNT, j % COUNT, isen);
      if (!mark) continue;
      const place = j * COUNT * REPEATS + i;
      const at = { x: (i + 0.5) * step, y: (j + 0.5) * step };
      marks[mark].push(drop(at, step, brush, place));
    }
  }
  return squareCloth(whole, inks.ground, [
    partOf(Layer.dot, inks.motif, marks.motif),
    partOf(Layer.dot, inks.line, marks.line),
  ]);
}
