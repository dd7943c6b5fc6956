/** A measure as a finding tells it: hundredths, cut off so that 0.998 never reads as 1. */
export function measured(mm: number): number {
  return Math.floor(mm * 100 + 1e-6) / 100;
}
