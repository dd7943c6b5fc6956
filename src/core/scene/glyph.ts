import { multiply, rotation, type Matrix } from '../geometry';
import type { PlacedGlyph } from './types';

/** Maps a glyph's outline in em to item mm: its size, its turn, its pen position. */
export function glyphMatrix({ x, y, turn = 0 }: PlacedGlyph, size: number): Matrix {
  const placed: Matrix = [size, 0, 0, size, x, y];
  return turn === 0
    ? placed
    : multiply([1, 0, 0, 1, x, y], multiply(rotation(turn), [size, 0, 0, size, 0, 0]));
}
