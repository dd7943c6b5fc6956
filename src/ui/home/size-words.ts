import { sizeWord } from '../parts/size-word';
import type { Lang } from '../route';
import type { CardFace } from './summary';

/** A trim as a maker says it: `70 × 108 mm`, `Ø 70 mm`. */
export function sizeWords({ width, height, shape }: CardFace, lang: Lang): string {
  const round = shape.kind === 'ellipse' && width === height;
  return `${sizeWord({ width, height, round }, lang)} mm`;
}
