import { blend, type Ink, type RgbTable } from '../../core/color';
import type { Point } from '../../core/geometry';
import { placeAlong, pressStops, type Shading } from '../../core/scene';
import { hasOwnPlate, oneSpot, toProcess } from '../plates';

/** Cyan, magenta, yellow, black and what has a plate of its own, 0–255 each. */
export type PixelInks = readonly number[];

/** Colours that a gradient is cut into. */
const SHADES = 256;

/** A spot's recipe stands in the four, its tint in the fifth. */
export function inksOf(ink: Ink, table: RgbTable): PixelInks {
  const { c, m, y, k } = toProcess(ink, table);
  const own = hasOwnPlate(ink) ? ink.tint : 0;
  return [c, m, y, k, own].map((percent) => percent * 2.55);
}

/** The inks of a gradient at a point, in the item's own mm, mixed as a press mixes them. */
export function shadeAt(shading: Shading, table: RgbTable): (at: Point) => PixelInks {
  const stops = pressStops(shading);
  const mixing = oneSpot(stops.map(({ ink }) => ink))
    ? (ink: Ink): Ink => ink
    : (ink: Ink): Ink => toProcess(ink, table);
  const shades = Array.from({ length: SHADES }, (_, i) => {
    const t = i / (SHADES - 1);
    const next = Math.max(
      1,
      stops.findIndex(({ at }) => at >= t),
    );
    const [from, to] = [stops[next - 1]!, stops[next]!];
    const part = to.at > from.at ? (t - from.at) / (to.at - from.at) : 1;
    return inksOf(blend(mixing(from.ink), mixing(to.ink), part), table);
  });
  return (at) => shades[Math.round(placeAlong(shading, at) * (SHADES - 1))]!;
}
