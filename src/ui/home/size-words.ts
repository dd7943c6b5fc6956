import { formatNumber } from '../parts/number';
import type { Lang } from '../route';
import type { CardFace } from './summary';

/** A trim as a maker says it: `70 × 108 mm`, `Ø 70 mm`. */
export function sizeWords({ width, height, shape }: CardFace, lang: Lang): string {
  const [w, h] = [formatNumber(width, lang), formatNumber(height, lang)];
  return shape.kind === 'ellipse' && width === height ? `Ø ${w} mm` : `${w} × ${h} mm`;
}
