import type { Pixels } from '../../../assets/raster';
import {
  contrast,
  dominantColours,
  isGrey,
  looksLike,
  parseHex,
  process,
  rgbTable,
  rgbToProcess,
  type Ink,
  type ProcessInk,
  type Recipe,
  type Rgb,
  type RgbTable,
} from '../../../core/color';
import type { PressProfile, Stock } from '../../../core/document';
import { STOCK_COLOUR } from '../../../core/scene';
import type { Services } from '../../services';

/** How many colours a picture offers. */
const OFFERED = 5;
/** So many points of a picture say what it is made of. */
const POINTS = 4096;
/** Components nearer to each other than this are a grey that a camera has tinted. */
const GREY = 6;

type Css = Pick<Services, 'resources'>;

/** The screen colour of an ink on white paper. */
export function screenOf({ resources }: Css, ink: Ink): Rgb {
  return parseHex(resources.css(ink)) ?? { r: 0, g: 0, b: 0 };
}

/** The four shares of an ink; of a spot ink those of its stand-in, of a screen colour the nearest. */
export function recipeOf(ink: Ink, table: RgbTable | null): Recipe {
  if (ink.kind === 'process') return ink;
  if (ink.kind === 'spot') return ink.alternate;
  return table ? nearestInk(table, ink) : process(0, 0, 0, 0);
}

/** The process ink nearest a screen colour, in whole percents; a grey stays black alone. */
export function nearestInk(table: RgbTable, rgb: Rgb): ProcessInk {
  const { r, g, b } = rgb;
  const isNeutral = Math.max(r, g, b) - Math.min(r, g, b) <= GREY;
  const mean = Math.round((r + g + b) / 3);
  const { c, m, y, k } = rgbToProcess(table, isNeutral ? { r: mean, g: mean, b: mean } : rgb);
  return process(Math.round(c), Math.round(m), Math.round(y), Math.round(k));
}

/** Whether a screen colour looks in print as it does on screen. Greys are printed by their share of black. */
export function isPrintable(services: Css, table: RgbTable, rgb: Rgb): boolean {
  const nearest = nearestInk(table, rgb);
  return isGrey(nearest) || looksLike(rgb, screenOf(services, nearest));
}

const tables = new Map<PressProfile, Promise<RgbTable>>();

/** The press profile's table from screen to ink, fetched once. */
export function pressTable(profile: PressProfile): Promise<RgbTable> {
  const known = tables.get(profile);
  if (known) return known;
  const made = fetchTable(profile);
  tables.set(profile, made);
  // Without a net it can be asked for again.
  made.catch(() => tables.delete(profile));
  return made;
}

async function fetchTable(profile: PressProfile): Promise<RgbTable> {
  const response = await fetch(new URL(`icc/srgb-${profile}-33.bin`, document.baseURI));
  if (!response.ok) throw new Error(`srgb-${profile}: ${response.status}`);
  return rgbTable(new Uint8Array(await response.arrayBuffer()));
}

/** How well one tells an ink from what it lies on, on a stock that shines through both. */
export function contrastOn(services: Css, ink: Ink, ground: Ink | null, stock: Stock): number {
  const paper = STOCK_COLOUR[stock];
  const on = (each: Ink): Rgb => {
    const { r, g, b } = screenOf(services, each);
    return { r: (r * paper.r) / 255, g: (g * paper.g) / 255, b: (b * paper.b) / 255 };
  };
  return contrast(on(ink), ground ? on(ground) : paper);
}

/** The colours of pictures, most of it first, as inks of the press. */
export function coloursOf(
  services: Css,
  pictures: readonly Pixels[],
  table: RgbTable,
): readonly ProcessInk[] {
  const share = Math.ceil(POINTS / pictures.length);
  const points = pictures.flatMap((pixels) => sampled(services, pixels, share));
  const colours = dominantColours(
    Uint8Array.from(points.flatMap(({ r, g, b }) => [r, g, b])),
    OFFERED,
  );
  return colours.map((colour) => nearestInk(table, colour));
}

/** Points of a picture in an even grid; what is seen through is none of its colours. */
function sampled(services: Css, pixels: Pixels, most: number): readonly Rgb[] {
  const { width, height, alpha } = pixels;
  const step = Math.max(1, Math.sqrt((width * height) / most));
  const found: Rgb[] = [];
  for (let y = step / 2; y < height; y += step) {
    for (let x = step / 2; x < width; x += step) {
      const at = Math.floor(y) * width + Math.floor(x);
      if (alpha && alpha[at]! < 128) continue;
      const ink = pixelInk(pixels, at);
      found.push(ink.kind === 'rgb' ? ink : screenOf(services, ink));
    }
  }
  return found;
}

/** One pixel as it stands in its file: four-colour pictures as ink, the others as a screen colour. */
export function pixelInk({ space, data }: Pixels, at: number): Ink {
  if (space === 'grey') return { kind: 'rgb', r: data[at]!, g: data[at]!, b: data[at]! };
  if (space === 'rgb') {
    const [r, g, b] = data.subarray(at * 3, at * 3 + 3);
    return { kind: 'rgb', r: r!, g: g!, b: b! };
  }
  const [c, m, y, k] = [...data.subarray(at * 4, at * 4 + 4)].map((v) => Math.round(v / 2.55));
  return process(c!, m!, y!, k!);
}
