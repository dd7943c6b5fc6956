import { MM_PER_PT, mmToPt, multiply, type Box, type Matrix } from '../../core/geometry';
import { round } from './numbers';

/** Distance of the crop marks from the bleed, their length and the room beyond them, in mm. */
export const MARK_OFFSET = 2;
export const MARK_LENGTH = 5;
const MARK_ROOM = 1;

/** The page boxes of a label in pt (ISO 32000-1, 14.11.2) and the map onto the page. */
export interface PageBoxes {
  readonly mediaBox: readonly number[];
  readonly bleedBox: readonly number[];
  readonly trimBox: readonly number[];
  /** Panel mm (origin at the trim's top left, y down) → page pt. */
  readonly matrix: Matrix;
  /** The bleed rectangle in panel mm. */
  readonly bleed: Box;
}

/** From the page's edge to the trim, in mm: the bleed and the crop marks' room. */
export function pageMargin(bleed: number): number {
  return bleed + MARK_OFFSET + MARK_LENGTH + MARK_ROOM;
}

/** Boxes for a trim size and bleed in mm, with room for crop marks on all sides. */
export function pageBoxes([w, h]: readonly [number, number], bleed: number): PageBoxes {
  const margin = pageMargin(bleed);
  const around = (by: number): number[] =>
    [margin - by, margin - by, margin + w + by, margin + h + by].map((v) => round(mmToPt(v)));
  const scale = 1 / MM_PER_PT;
  return {
    mediaBox: around(margin),
    bleedBox: around(bleed),
    trimBox: around(0),
    matrix: multiply([scale, 0, 0, scale, 0, 0], [1, 0, 0, -1, margin, margin + h]),
    bleed: { x: -bleed, y: -bleed, w: w + 2 * bleed, h: h + 2 * bleed },
  };
}
