import type { Box } from '../geometry';
import type { Piece } from './lines';
import type { Shaper } from './shaper';
import { placedInk, type LaidRun, type StyledRun } from './types';

/** The run with its size, and a rule with its length, multiplied. */
export function scaleRun(run: StyledRun, by: number): StyledRun {
  const scaled = { ...run, size: run.size * by };
  return run.blank === undefined ? scaled : { ...scaled, blank: run.blank * by };
}

/** What a piece looks like, before its glyphs are placed. */
export function appearance(run: StyledRun, piece: Piece): Omit<LaidRun, 'glyphs'> {
  return {
    font: piece.font,
    size: run.size,
    tracking: run.tracking,
    ink: run.ink,
    text: piece.text,
    ...(run.features && { features: run.features }),
    missing: piece.missing,
  };
}

/** The ink of each glyph that has any, as it stands. */
export function inksOf(shaper: Shaper, runs: readonly LaidRun[]): Box[] {
  return runs.flatMap(({ font, size, glyphs }) =>
    glyphs
      .map((g) => placedInk(shaper.extents(font, g.gid), g.x, g.y, size))
      .filter((ink) => ink.w > 0 && ink.h > 0),
  );
}

/** A ten-thousandth of a millimetre: below any device, and golden files stay readable. */
export function round(mm: number): number {
  return Math.round(mm * 10000) / 10000 || 0;
}
