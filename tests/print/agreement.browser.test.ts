import { commands } from 'vitest/browser';
import { beforeAll, describe, expect, it } from 'vitest';
import { panelsOf, parseTemplate, type BesekDocument } from '../../src/core/document';
import { findGenerator } from '../../src/core/patterns';
import { buildScene } from '../../src/core/scene';
import { createOnScreen, paintScene, type BrowserResources } from '../../src/paint';
import type { FontStore } from '../../src/assets';
import { browserPaint } from '../support/browser-fonts';
import { CORPUS } from '../support/corpus';
import { paper, pixelsOf } from '../support/pixels';
import { typesetter } from '../../src/core/text';
import type { RasterPage, Renderer } from '../support/raster-commands';

const files = import.meta.glob('/templates/*/*/template.json', { import: 'default' });
const LABELS = ['anyaman-bilik', 'kraft-sore'];
const MM_PER_INCH = 25.4;
const CLEAR = 70;
const FAINT = 18;

let fonts: FontStore;
let resources: BrowserResources;
beforeAll(async () => {
  ({ fonts, resources } = await browserPaint());
});

async function designOf(id: string): Promise<BesekDocument> {
  const [family, slug] = id.split('-');
  const parsed = parseTemplate(await files[`/templates/${family}/${slug}/template.json`]!());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value.design;
}

/** The front on white paper, without its stock: what the press prints. */
function painted(design: BesekDocument, dpi: number): ImageData {
  const scene = createOnScreen(resources.css)(
    buildScene(design, panelsOf(design)[0]!.id, {
      generator: findGenerator,
      typeset: typesetter(fonts.shaper),
    }),
  );
  const scale = dpi / MM_PER_INCH;
  const ctx = paper(Math.floor(scene.trim[0] * scale), Math.floor(scene.trim[1] * scale));
  paintScene(ctx, scene, { scale, x: 0, y: 0 }, { resources, stock: false });
  return pixelsOf(ctx);
}

/** The trim of a drawn page, shifted by its part of a pixel. */
async function trimOf(page: RasterPage, width: number, height: number): Promise<ImageData> {
  const image = new Image();
  image.src = `data:image/png;base64,${page.png}`;
  await image.decode();
  const ctx = paper(width, height);
  ctx.drawImage(image, -page.x, -page.y);
  return pixelsOf(ctx);
}

const luminance = (d: Uint8ClampedArray, i: number): number =>
  0.2126 * d[i]! + 0.7152 * d[i + 1]! + 0.0722 * d[i + 2]!;

/** Whether a pixel's neighbourhood in the picture is flat: no edge within one pixel. */
function isFlat({ data, width }: ImageData, x: number, y: number): boolean {
  const here = luminance(data, (y * width + x) * 4);
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      if (Math.abs(luminance(data, ((y + dy) * width + x + dx) * 4) - here) > 12) return false;
    }
  }
  return true;
}

/** Mean difference 0–1 where neither picture has an edge within a pixel. */
function flatDifference(a: ImageData, b: ImageData): { mean: number; share: number } {
  let sum = 0;
  let count = 0;
  for (let y = 1; y < a.height - 1; y++) {
    for (let x = 1; x < a.width - 1; x++) {
      if (!isFlat(a, x, y) || !isFlat(b, x, y)) continue;
      const i = (y * a.width + x) * 4;
      for (let c = 0; c < 3; c++) sum += Math.abs(a.data[i + c]! - b.data[i + c]!);
      count++;
    }
  }
  return { mean: sum / (count * 3 * 255), share: count / (a.width * a.height) };
}

/**
 * Brightness averaged over three by three pixels: what is thinner than a pixel (the tip of a
 * wedge) each reader draws as it likes, and it is no edge.
 */
function smoothed({ data, width, height }: ImageData): Float32Array {
  const out = new Float32Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) sum += luminance(data, ((y + dy) * width + x + dx) * 4);
      }
      out[y * width + x] = sum / 9;
    }
  }
  return out;
}

/** Pixels across which the brightness changes by `level` or more over two pixels. */
function edges(image: ImageData, level: number): Uint8Array {
  const { width, height } = image;
  const bright = smoothed(image);
  const found = new Uint8Array(width * height);
  for (let i = 2 * width; i < bright.length - 2 * width; i++) {
    if (i % width < 2 || i % width >= width - 2) continue;
    const across = Math.abs(bright[i + 1]! - bright[i - 1]!);
    const down = Math.abs(bright[i + width]! - bright[i - width]!);
    if (Math.max(across, down) >= level) found[i] = 1;
  }
  return found;
}

/** Edges of `a` that have none of `b` within `reach` pixels. */
function strays(a: Uint8Array, b: Uint8Array, width: number, reach: number): number {
  const height = a.length / width;
  let count = 0;
  for (let y = reach; y < height - reach; y++) {
    for (let x = reach; x < width - reach; x++) {
      if (a[y * width + x] && !anyNear(b, width, { x, y, reach })) count++;
    }
  }
  return count;
}

function anyNear(
  b: Uint8Array,
  width: number,
  { x, y, reach }: { x: number; y: number; reach: number },
): boolean {
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) if (b[(y + dy) * width + x + dx]) return true;
  }
  return false;
}

describe.each(LABELS)('%s', (id) => {
  it('has on paper the colours of the screen', async () => {
    const screen = painted(await designOf(id), 300);
    const page = await commands.rasterTemplate(id, 'press', 'ghostscript', 300);
    const { mean, share } = flatDifference(screen, await trimOf(page, screen.width, screen.height));
    expect(share).toBeGreaterThan(0.4);
    expect(mean).toBeLessThan(0.01);
  });

  it.each<Renderer>(['poppler', 'mutool'])(
    'has the shapes of the screen in %s',
    async (renderer) => {
      const dpi = 600;
      const screen = painted(await designOf(id), dpi);
      const page = await commands.rasterTemplate(id, 'press', renderer, dpi);
      const print = await trimOf(page, screen.width, screen.height);
      // 0.05 mm is 1.2 pixels of 600 dpi. Readers mix inks differently: what is a clear edge in
      // one picture must be an edge at all in the other.
      const far = (from: ImageData, to: ImageData): number =>
        strays(edges(from, CLEAR), edges(to, FAINT), from.width, 1);
      expect([far(screen, print), far(print, screen)]).toEqual([0, 0]);
      const moved = await trimOf({ ...page, x: page.x + 2.4 }, screen.width, screen.height);
      expect(far(screen, moved)).toBeGreaterThan(100);
    },
  );
});

// Pictures have tests of their own: their pixels are made anew for the press.
const DRAWN = CORPUS.filter(({ name }) => name !== 'pictures');

describe.each(DRAWN)('$name', ({ document }) => {
  const json = JSON.stringify(document);

  it('has on paper the colours of the screen', async () => {
    const screen = painted(document, 300);
    const page = await commands.rasterDesign(json, 'press', 'ghostscript', 300);
    const { mean, share } = flatDifference(screen, await trimOf(page, screen.width, screen.height));
    expect(share).toBeGreaterThan(0.4);
    expect(mean).toBeLessThan(0.01);
  });

  it.each<Renderer>(['poppler', 'mutool'])(
    'has the shapes of the screen in %s',
    async (renderer) => {
      const screen = painted(document, 600);
      const page = await commands.rasterDesign(json, 'press', renderer, 600);
      const print = await trimOf(page, screen.width, screen.height);
      const far = (from: ImageData, to: ImageData): number =>
        strays(edges(from, CLEAR), edges(to, FAINT), from.width, 1);
      expect([far(screen, print), far(print, screen)]).toEqual([0, 0]);
    },
  );
});
