import { pressStops, type Shading, type ShadingStop } from '../../core/scene';
import type { Inks } from './color';
import { round } from './numbers';
import type { PdfDict, PdfSink, Ref } from './sink';

/** The gradients of one file (ISO 32000-1, 8.7.4.5). */
export interface Shadings {
  /** Paints a gradient over all that is not clipped away, in the item's own mm. */
  paint(shading: Shading): string;
  shadings(): PdfDict;
}

export function createShadings(sink: PdfSink, inks: Inks): Shadings {
  const used = new Map<string, { readonly key: string; readonly ref: Ref }>();
  return {
    paint(shading) {
      const id = JSON.stringify(shading);
      const known = used.get(id) ?? {
        key: `Sh${used.size + 1}`,
        ref: sink.add(shadingDict(shading, inks)),
      };
      used.set(id, known);
      return `/${known.key} sh`;
    },
    shadings: () => Object.fromEntries([...used.values()].map(({ key, ref }) => [key, ref])),
  };
}

function shadingDict(shading: Shading, inks: Inks): PdfDict {
  const stops = pressStops(shading);
  const { space, values } = inks.mixed(stops.map((stop) => stop.ink));
  const along = { ColorSpace: space, Function: functionOf(stops, values), Extend: [true, true] };
  if (shading.kind === 'linear') {
    const { from, to } = shading;
    return { ShadingType: 2, Coords: coords(from.x, from.y, to.x, to.y), ...along };
  }
  const { centre, radius } = shading;
  const circles = coords(centre.x, centre.y, 0, centre.x, centre.y, radius);
  return { ShadingType: 3, Coords: circles, ...along };
}

function coords(...values: readonly number[]): number[] {
  return values.map((value) => round(value));
}

/** From one stop to the next; where two are at one place, nothing lies between. */
function functionOf(
  stops: readonly ShadingStop[],
  values: readonly (readonly number[])[],
): PdfDict {
  const ends = stops.flatMap((stop, i) => (i > 0 && stop.at > stops[i - 1]!.at ? [i] : []));
  const parts = ends.map((i) => between(values[i - 1]!, values[i]!));
  if (parts.length === 1) return parts[0]!;
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: parts,
    Bounds: ends.slice(0, -1).map((i) => round(stops[i]!.at)),
    Encode: parts.flatMap(() => [0, 1]),
  };
}

function between(from: readonly number[], to: readonly number[]): PdfDict {
  return { FunctionType: 2, Domain: [0, 1], C0: from, C1: to, N: 1 };
}
