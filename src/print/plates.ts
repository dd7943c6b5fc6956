import {
  isPureBlack,
  process,
  rgbToProcess,
  type Ink,
  type ProcessInk,
  type RgbTable,
  type SpotInk,
} from '../core/color';
import {
  isPrinted,
  isShading,
  screenStops,
  type PathItem,
  type PatternItem,
  type Scene,
  type SceneItem,
  type Shading,
} from '../core/scene';

/** Names that are not colorants of their own (ISO 32000-1, 8.6.6.4 and 8.6.6.5). */
const RESERVED = new Set(['All', 'None', 'Cyan', 'Magenta', 'Yellow', 'Black', '']);

/** A plate of the press, with the ink that it prints, at full strength. */
export interface Plate {
  readonly name: string;
  readonly ink: ProcessInk | SpotInk;
}

/** The four plates of the process, by the names that they have in a PDF. */
export const PROCESS_PLATES = [
  { name: 'Cyan', ink: process(100, 0, 0, 0) },
  { name: 'Magenta', ink: process(0, 100, 0, 0) },
  { name: 'Yellow', ink: process(0, 0, 100, 0) },
  { name: 'Black', ink: process(0, 0, 0, 100) },
] as const satisfies readonly Plate[];

const COMPONENT: Readonly<Record<string, 'c' | 'm' | 'y' | 'k'>> = {
  Cyan: 'c',
  Magenta: 'm',
  Yellow: 'y',
  Black: 'k',
};

/** Whether an ink has a plate of its own. */
export function hasOwnPlate(ink: Ink): ink is SpotInk {
  return ink.kind === 'spot' && !RESERVED.has(ink.name);
}

/** The process recipe by which an ink is printed where it has no plate of its own. */
export function toProcess(ink: Ink, table: RgbTable): ProcessInk {
  if (ink.kind === 'process') return ink;
  if (ink.kind === 'rgb') return rgbToProcess(table, ink);
  const t = ink.tint / 100;
  const { c, m, y, k } = ink.alternate;
  return process(c * t, m * t, y * t, k * t);
}

/** The spot that all these are tints of, or null: only then they mix on its plate. */
export function oneSpot(inks: readonly Ink[]): SpotInk | null {
  const [first] = inks;
  if (!first || !hasOwnPlate(first)) return null;
  return inks.every((ink) => ink.kind === 'spot' && ink.name === first.name) ? first : null;
}

/** The plates that a panel is printed with: the process and each spot that it uses. */
export function platesOf({ items }: Pick<Scene, 'items'>): readonly Plate[] {
  const spots = new Map<string, Plate>();
  for (const ink of items.filter(isPrinted).flatMap(inksOf)) {
    if (!hasOwnPlate(ink) || spots.has(ink.name)) continue;
    spots.set(ink.name, { name: ink.name, ink: { ...ink, tint: 100 } });
  }
  return [...PROCESS_PLATES, ...spots.values()];
}

/** The inks that an item names, of a picture none. */
export function inksIn(item: SceneItem): readonly Ink[] {
  switch (item.kind) {
    case 'path': {
      const { fill, stroke } = item;
      const filled = !fill ? [] : isShading(fill) ? fill.stops.map(({ ink }) => ink) : [fill];
      return stroke ? [...filled, stroke.ink] : filled;
    }
    case 'glyphs':
      return [item.ink];
    case 'pattern':
      return item.cell.paths.map(({ ink }) => ink);
    case 'image':
      return [];
  }
}

/** Those that it is printed with: a gradient that mixes inks is printed by the process. */
function inksOf(item: SceneItem): readonly Ink[] {
  if (item.kind !== 'path' || !item.fill || !isShading(item.fill)) return inksIn(item);
  const isOne = oneSpot(item.fill.stops.map(({ ink }) => ink)) !== null;
  return inksIn(isOne ? item : { ...item, fill: null });
}

/**
 * A panel as one plate holds it: every ink is its share there as a tint of black, all that lies
 * above knocks out what lies beneath, but for what overprints in the PDF (see `pdf/content.ts`).
 * Pictures stay as they are: who draws them shows their share.
 */
export function separated(scene: Scene, plate: string, table: RgbTable): Scene {
  const grey = (ink: Ink): Ink => process(0, 0, 0, share(ink, plate, table));
  const items = scene.items.filter(isPrinted).flatMap((whole): readonly SceneItem[] => {
    // A plate mixes its tints as light is mixed, whatever lies beneath.
    const { onScreen: _, ...item } = whole;
    // What is seen through is mixed in a group of its own, where nothing lies beneath.
    const lets = plate !== 'Black' && (item.opacity ?? 1) === 1;
    switch (item.kind) {
      case 'path':
        return [separatedPath(item, lets, grey, (fill) => shaded(fill, plate, table))];
      case 'glyphs':
        return lets && isPureBlack(item.ink) ? [] : [{ ...item, ink: grey(item.ink) }];
      case 'pattern':
        return [separatedPattern(item, grey)];
      case 'image':
        return [item];
    }
  });
  return { ...scene, items };
}

/** Percent of a plate that an ink covers. */
function share(ink: Ink, plate: string, table: RgbTable): number {
  const component = COMPONENT[plate];
  if (hasOwnPlate(ink)) return ink.name === plate ? ink.tint : 0;
  return component ? toProcess(ink, table)[component] : 0;
}

function separatedPath(
  item: PathItem,
  lets: boolean,
  grey: (ink: Ink) => Ink,
  shade: (fill: Shading) => Shading,
): PathItem {
  const { fill, stroke, role } = item;
  const runsOn = (ink: Ink): boolean => lets && isPureBlack(ink);
  const flat =
    fill && !isShading(fill) ? (role === 'blank' && runsOn(fill) ? null : grey(fill)) : null;
  return {
    ...item,
    fill: fill && isShading(fill) ? shade(fill) : flat,
    stroke: stroke && !runsOn(stroke.ink) ? { ...stroke, ink: grey(stroke.ink) } : null,
  };
}

function shaded(shading: Shading, plate: string, table: RgbTable): Shading {
  const stops = screenStops(shading);
  const isOne = oneSpot(stops.map(({ ink }) => ink)) !== null;
  const mixing = (ink: Ink): Ink => (isOne ? ink : toProcess(ink, table));
  return {
    ...shading,
    stops: stops.map(({ at, ink }) => ({
      at,
      ink: process(0, 0, 0, share(mixing(ink), plate, table)),
    })),
  };
}

function separatedPattern(item: PatternItem, grey: (ink: Ink) => Ink): PatternItem {
  const paths = item.cell.paths.map((each) => ({ ...each, ink: grey(each.ink) }));
  return { ...item, cell: { ...item.cell, paths } };
}
