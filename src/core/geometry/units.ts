/** Millimetres in one PostScript point (1/72 inch). */
export const MM_PER_PT = 25.4 / 72;

export function ptToMm(pt: number): number {
  return pt * MM_PER_PT;
}

export function mmToPt(mm: number): number {
  return mm / MM_PER_PT;
}

/** Lengths enter the document in thousandths of a millimetre; −0 becomes 0. */
export function quantise(mm: number): number {
  return Math.round(mm * 1000) / 1000 || 0;
}

/** Rotations enter the document in hundredths of a degree, 0 ≤ r < 360. */
export function quantiseRotation(degrees: number): number {
  const turned = Math.round((((degrees % 360) + 360) % 360) * 100) / 100;
  return turned >= 360 ? 0 : turned;
}
