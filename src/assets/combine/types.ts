import type { Path } from '../../core/geometry';

/** An outline and what counts as inside of it. */
export interface Area {
  readonly path: Path;
  readonly fillRule: 'nonzero' | 'evenodd';
}

export type Combining = 'unite' | 'subtract' | 'intersect' | 'exclude';
