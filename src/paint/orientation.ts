import type { Matrix } from '../core/geometry';

/** Turns and mirrors about the middle, from how a picture is stored to how it stands. */
const MATRICES: Readonly<Record<number, Matrix>> = {
  2: [-1, 0, 0, 1, 0, 0],
  3: [-1, 0, 0, -1, 0, 0],
  4: [1, 0, 0, -1, 0, 0],
  5: [0, 1, 1, 0, 0, 0],
  6: [0, 1, -1, 0, 0, 0],
  7: [0, -1, -1, 0, 0, 0],
  8: [0, -1, 1, 0, 0, 0],
};

/** Maps a stored picture's unit square about the origin to the upright one; 1 … 8 as EXIF counts. */
export function orientationMatrix(orientation: number): Matrix {
  return MATRICES[orientation] ?? [1, 0, 0, 1, 0, 0];
}
