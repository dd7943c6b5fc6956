import { resampled, type Pixels } from '../../assets/raster';
import { parseHex, process, type Ink, type RgbTable } from '../../core/color';
import type { Scene } from '../../core/scene';
import { newCanvas, paintScene, type PaintResources, type View } from '../../paint';
import { asGrey, inkPicture, separated } from '../../print/preview';
import type { InkPicture, Plate } from '../../print/preview';
import { paintMarks } from './page';

/** Longest side in pixels to which a picture is made smaller before it is separated. */
const PICTURE_SIDE = 1600;

/** One page as its plates: a byte a pixel, 255 is full ink. */
export interface Rasters {
  readonly width: number;
  readonly height: number;
  readonly plates: readonly { readonly plate: Plate; readonly data: Uint8Array }[];
}

/** How a page is drawn: its pixels, and where the panel's trim begins on it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly view: View;
}

/** What plates are drawn with: pictures by their SHA-256, in the press's inks. */
export interface PlateResources {
  readonly outline: PaintResources['outline'];
  readonly table: RgbTable;
  readonly pictures: ReadonlyMap<string, InkPicture>;
}

/** A picture's inks, as the PDF has them, in no more pixels than a screen shows. */
export function separatedPicture(pixels: Pixels, table: RgbTable): InkPicture {
  const { width, height } = pixels;
  const whole = { x: 0, y: 0, w: width, h: height };
  return inkPicture(asGrey(resampled(pixels, whole, smaller(width, height))), table);
}

/** Pixels of a picture that the screen shows already, which is quicker than to decode it again. */
export function pixelsOnScreen(image: ImageBitmap): Pixels {
  const { width, height } = smaller(image.width, image.height);
  const canvas = newCanvas(width, height);
  const ctx = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(image, 0, 0, width, height);
  const { data: rgba } = ctx.getImageData(0, 0, width, height);
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    return rgba[4 * Math.floor(i / 3) + (i % 3)]!;
  });
  const alpha = Uint8Array.from({ length: width * height }, (_, i) => rgba[4 * i + 3]!);
  return { width, height, space: 'rgb', data, alpha: alpha.every((a) => a === 255) ? null : alpha };
}

function smaller(width: number, height: number): { width: number; height: number } {
  const less = Math.min(1, PICTURE_SIDE / Math.max(width, height));
  return { width: Math.ceil(width * less), height: Math.ceil(height * less) };
}

/** One plate of a page: what is printed on it, and the crop marks, which are on each, if asked for. */
export function rasterOf(
  scene: Scene,
  plate: Plate,
  { width, height, view, marks }: Drawing & { readonly marks: boolean },
  { outline, table, pictures }: PlateResources,
): Uint8Array {
  const canvas = newCanvas(width, height);
  const ctx = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  ctx.fillStyle = '#fff';
  ctx.fillRect(0, 0, width, height);
  const images = new Map([...pictures].map(([sha256, it]) => [sha256, pictureOn(it, plate.name)]));
  const resources: PaintResources = {
    css: greyOf,
    cssFamily: () => null,
    outline,
    // One that is not known in inks is on no plate.
    image: (sha256) => images.get(sha256) ?? newCanvas(1, 1),
  };
  const options = { clip: 'bleed', stock: false, resources } as const;
  paintScene(ctx, separated(scene, plate.name, table), view, options);
  ctx.setTransform(view.scale, 0, 0, view.scale, view.x, view.y);
  if (marks) paintMarks(ctx, scene);
  const { data } = ctx.getImageData(0, 0, width, height);
  return Uint8Array.from({ length: width * height }, (_, i) => 255 - data[4 * i]!);
}

function greyOf(ink: Ink): string {
  const light = ink.kind === 'process' ? Math.round(255 - ink.k * 2.55) : 255;
  return `rgb(${light},${light},${light})`;
}

/** A picture's share on a plate, light where there is none, as opaque as the picture is. */
function pictureOn({ width, height, channels, data, alpha }: InkPicture, plate: string) {
  const canvas = newCanvas(width, height);
  const ctx = canvas.getContext('2d') as CanvasRenderingContext2D;
  const image = ctx.createImageData(width, height);
  const channel = ['Cyan', 'Magenta', 'Yellow', 'Black'].indexOf(plate);
  const light = (i: number): number => {
    if (channels === 1) return plate === 'Black' ? data[i]! : 255;
    return channel < 0 ? 255 : 255 - data[4 * i + channel]!;
  };
  for (let i = 0; i < width * height; i++) {
    image.data.fill(light(i), 4 * i, 4 * i + 3);
    image.data[4 * i + 3] = alpha ? alpha[i]! : 255;
  }
  ctx.putImageData(image, 0, 0);
  return canvas;
}

/** Greatest total ink in percent. */
export function mostInk({ plates, width, height }: Rasters): number {
  let most = 0;
  for (let i = 0; i < width * height; i++) {
    let sum = 0;
    for (const { data } of plates) sum += data[i]!;
    if (sum > most) most = sum;
  }
  return Math.round(most / 2.55);
}

/** The page as these of its plates show it, printed over one another on white. */
export function overlaid(
  { width, height, plates }: Rasters,
  isOn: (plate: string) => boolean,
  css: PaintResources['css'],
): ImageData {
  const image = new ImageData(width, height);
  const shown = plates.filter(({ plate }) => isOn(plate.name));
  const data = (name: string) => shown.find(({ plate }) => plate.name === name)?.data;
  const [c, m, y, k] = ['Cyan', 'Magenta', 'Yellow', 'Black'].map(data);
  const spots = shown.filter(({ plate }) => plate.ink.kind === 'spot');
  const colours = new Map<number, number>();
  const out = new Uint32Array(image.data.buffer);
  for (let i = 0; i < out.length; i++) {
    const recipe = [c?.[i] ?? 0, m?.[i] ?? 0, y?.[i] ?? 0, k?.[i] ?? 0] as const;
    out[i] = colourOf(recipe, css, colours);
  }
  for (const { plate, data } of spots) multiply(image.data, data, plate.ink, css);
  return image;
}

/** Screen colour of four bytes of ink, as `Uint32Array` has pixels; each is converted once. */
function colourOf(
  [c, m, y, k]: readonly [number, number, number, number],
  css: PaintResources['css'],
  known: Map<number, number>,
): number {
  const key = ((c << 24) | (m << 16) | (y << 8) | k) >>> 0;
  const found = known.get(key);
  if (found !== undefined) return found;
  const rgb = parseHex(css(process(c / 2.55, m / 2.55, y / 2.55, k / 2.55)))!;
  const made = ((255 << 24) | (rgb.b << 16) | (rgb.g << 8) | rgb.r) >>> 0;
  known.set(key, made);
  return made;
}

/** A spot ink lies on the others as a filter does. */
function multiply(
  pixels: Uint8ClampedArray,
  plate: Uint8Array,
  ink: Plate['ink'],
  css: PaintResources['css'],
): void {
  const tints = Array.from({ length: 256 }, (_, byte) =>
    parseHex(css(ink.kind === 'spot' ? { ...ink, tint: byte / 2.55 } : ink)),
  );
  plate.forEach((byte, i) => {
    if (byte === 0) return;
    const { r, g, b } = tints[byte]!;
    pixels[4 * i]! *= r / 255;
    pixels[4 * i + 1]! *= g / 255;
    pixels[4 * i + 2]! *= b / 255;
  });
}
