import type { AskedSize } from '../../core/document';
import { formatNumber } from './number';

/** `60 × 90` or `Ø 70`, without the unit. */
export function sizeWord({ width, height, round }: AskedSize, lang: string): string {
  const side = (mm: number): string => formatNumber(mm, lang);
  return round ? `Ø ${side(width)}` : `${side(width)} × ${side(height)}`;
}

export function isSameSize(a: AskedSize, b: AskedSize): boolean {
  return a.width === b.width && a.height === b.height && a.round === b.round;
}
