import { formatSize } from '../../i18n';
import type { Lang } from '../route';
import type { CardFace } from './summary';

/** A trim as a maker says it: `70 × 108 mm`, `Ø 70 mm`. */
export function sizeWords({ width, height, shape }: CardFace, lang: Lang): string {
  const round = shape.kind === 'ellipse' && width === height;
  return `${formatSize(lang, { width, height, round })} mm`;
}
