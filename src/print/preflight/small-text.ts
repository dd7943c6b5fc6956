import type { Scene } from '../../core/scene';
import { measured } from './measured';
import type { Found } from './preflight';

/** Smallest height of the small letter x in mm; the lesser holds on faces up to 10 cm². */
const MIN = 1;
const MIN_ON_SMALL_FACE = 0.75;
const SMALL_FACE = 1000;
const SOURCE = 'PerBPOM 31/2018 Pasal 9';
/** Layout lengths are exact to 0.001 mm. */
const TOLERANCE = 0.0005;

/** Texts whose smallest run is set below what the food label law reads as legible. */
export function findSmallText({ texts, trim, shape }: Scene): Found[] {
  const [w, h] = trim;
  const area = w * h * (shape.kind === 'ellipse' ? Math.PI / 4 : 1);
  const min = area <= SMALL_FACE ? MIN_ON_SMALL_FACE : MIN;
  return texts
    .filter((text) => text.xHeight < min - TOLERANCE)
    .map(({ nodeId, xHeight }) => ({
      id: 'small-text',
      verdict: 'fail',
      nodeId,
      params: { measured: measured(xHeight), min },
      source: SOURCE,
    }));
}
