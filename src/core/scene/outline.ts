import { ellipsePath, grow, rectPath, roundedRectPath, type Path } from '../geometry';
import type { Scene } from './types';

/** The panel's cut outline in panel mm, grown by `by` mm (0: the trim). */
export function panelOutline({ trim, shape }: Pick<Scene, 'trim' | 'shape'>, by = 0): Path {
  const box = grow({ x: 0, y: 0, w: trim[0], h: trim[1] }, by);
  switch (shape.kind) {
    case 'rectangle':
      return rectPath(box);
    case 'rounded':
      return roundedRectPath(box, Math.max(0, shape.radius + by));
    case 'ellipse':
      return ellipsePath(box);
    case 'path':
      return by === 0 ? shape.path : rectPath(box);
  }
}
