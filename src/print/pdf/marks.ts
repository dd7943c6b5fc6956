import { ptToMm } from '../../core/geometry';
import { MARK_LENGTH, MARK_OFFSET } from './boxes';
import { num } from './numbers';

const WIDTH = ptToMm(0.25);

/** Crop marks in panel mm at the trim's corners, outside the bleed, on every plate. */
export function cropMarks(
  [w, h]: readonly [number, number],
  bleed: number,
  registration: string,
): string {
  const near = bleed + MARK_OFFSET;
  const far = near + MARK_LENGTH;
  const line = (x1: number, y1: number, x2: number, y2: number): string =>
    `${num(x1)} ${num(y1)} m ${num(x2)} ${num(y2)} l`;
  const lines = [0, w].flatMap((x) => [line(x, -near, x, -far), line(x, h + near, x, h + far)]);
  lines.push(...[0, h].flatMap((y) => [line(-near, y, -far, y), line(w + near, y, w + far, y)]));
  return ['q', registration, `${num(WIDTH)} w`, ...lines, 'S', 'Q'].join('\n');
}
