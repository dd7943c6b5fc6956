import {
  contains,
  distanceToEdges,
  ellipsePath,
  flatten,
  grow,
  isInside,
  mapBox,
  roundedRectPath,
  type Box,
  type Path,
  type Point,
} from '../../core/geometry';
import type { Scene } from '../../core/scene';
import type { Found } from './preflight';

/** Rounding of layout and of flattened curves, in mm. */
const TOLERANCE = 0.02;

/** Texts with ink nearer to the cut than the panel's safe distance. */
export function findOutsideSafe(scene: Scene): Found[] {
  const isSafe = safeTest(scene);
  return scene.texts
    .filter(({ ink, inks, matrix }) => {
      // The box around letters on a round label's rim is larger than the label: they count one by one.
      return ink !== null && !isSafe(ink) && !inks.every((each) => isSafe(mapBox(matrix, each)));
    })
    .map(({ nodeId }) => ({
      id: 'outside-safe',
      verdict: 'review',
      nodeId,
      params: { min: scene.safe },
    }));
}

function safeTest({ trim: [w, h], safe, shape }: Scene): (ink: Box) => boolean {
  const trim = { x: 0, y: 0, w, h };
  switch (shape.kind) {
    case 'rectangle':
      return (ink) => contains(grow(trim, -safe), ink, TOLERANCE);
    case 'rounded':
      return cornersWithin(roundedRectPath(trim, shape.radius), safe);
    case 'ellipse':
      return cornersWithin(ellipsePath(trim), safe);
    case 'path':
      return cornersWithin(shape.path, safe);
  }
}

/** Whether a box's corners lie inside the outline and at least `safe` from it. */
function cornersWithin(outline: Path, safe: number): (ink: Box) => boolean {
  const rings = flatten(outline);
  return (ink) =>
    corners(ink).every((p) => isInside(rings, p) && distanceToEdges(rings, p) >= safe - TOLERANCE);
}

function corners({ x, y, w, h }: Box): Point[] {
  return [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ];
}
