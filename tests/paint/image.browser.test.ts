import { beforeAll, describe, expect, it } from 'vitest';
import { pictureFile, screenPicture } from '../../src/assets/raster';
import { cmykGrid, cmykToRgb, type CmykGrid } from '../../src/core/color';
import type { ImageNode } from '../../src/core/document';
import { buildScene, type Scene } from '../../src/core/scene';
import { createPictures, paintScene, sceneToSvg, type PaintResources } from '../../src/paint';
import { aDocument, anAsset, anImage, aPanel, aSwatch } from '../support/builders';
import { fetchFixtures } from '../support/browser-pictures';
import { decode, meanDifference, paper, pixelsOf } from '../support/pixels';

const SCALE = 10;
const [WIDTH, HEIGHT] = [400, 300];
const { sha256 } = anAsset();

let fixtures: ReadonlyMap<string, Uint8Array>;
let grid: CmykGrid;
beforeAll(async () => {
  fixtures = await fetchFixtures();
  grid = cmykGrid(new Uint8Array(await (await fetch('/icc/fogra39-srgb-9.bin')).arrayBuffer()));
});

/** Painters' resources with one picture. */
async function showing(bytes: Uint8Array): Promise<PaintResources> {
  const image = await screenPicture(bytes, grid);
  return {
    css: () => '#2040a0',
    cssFamily: () => null,
    outline: () => null,
    image: (hash) => (hash === sha256 ? image : null),
    imageFile: () => pictureFile(bytes),
  };
}

function sceneOf(part: Partial<ImageNode>, state: 'there' | 'missing' = 'there'): Scene {
  const document = aDocument({
    panels: [aPanel({ width: 40, height: 30, bleed: 2, safe: 2 })],
    swatches: [aSwatch({ id: 'ink' })],
    assets: [anAsset({ width: 24, height: 16 })],
    nodes: [anImage({ x: 5, y: 5, w: 30, h: 20, ...part })],
  });
  const typeset = () => ({ pending: [] });
  return buildScene(document, 'front', { typeset, generator: () => null, picture: () => state });
}

function paint(scene: Scene, resources: PaintResources): CanvasRenderingContext2D {
  const ctx = paper(WIDTH, HEIGHT);
  paintScene(ctx, scene, { scale: SCALE, x: 0, y: 0 }, { resources });
  return ctx;
}

/** Red, green, blue at a place in mm. */
function at(ctx: CanvasRenderingContext2D, x: number, y: number): number[] {
  return [...ctx.getImageData(Math.round(x * SCALE), Math.round(y * SCALE), 1, 1).data].slice(0, 3);
}

/** The JPEG with an EXIF segment that says orientation 6, which browsers would mind. */
function turned(jpeg: Uint8Array): Uint8Array {
  const tiff = [
    0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
  ];
  const data = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe1,
    0,
    data.length + 2,
    ...data,
    ...jpeg.subarray(2),
  ]);
}

describe('a picture', () => {
  it.each<[string, Partial<ImageNode>]>([
    ['whole', {}],
    ['cropped', { crop: { x: 0.2, y: 0.1, w: 0.5, h: 0.7 } }],
    ['mirrored', { flip: 'h', crop: { x: 0.2, y: 0.1, w: 0.5, h: 0.7 } }],
    ['upside down in an arch', { flip: 'v', mask: { kind: 'arch' }, rotation: 20 }],
    ['in a diamond', { mask: { kind: 'diamond' }, flip: 'both' }],
  ])('%s looks the same as its SVG', async (_, part) => {
    for (const bytes of [fixtures.get('rgb.jpg')!, turned(fixtures.get('rgb.jpg')!)]) {
      const resources = await showing(bytes);
      const scene = sceneOf(part);
      const svg = new Blob([sceneToSvg(scene, resources)], { type: 'image/svg+xml' });
      const address = URL.createObjectURL(svg);
      const drawn = await decode(address, WIDTH, HEIGHT);
      URL.revokeObjectURL(address);
      expect(meanDifference(pixelsOf(paint(scene, resources)), drawn)).toBeLessThan(0.01);
    }
  });

  it('stands upright, is cropped and mirrored', async () => {
    // It grows red to the right and green downwards.
    const plain = paint(sceneOf({}), await showing(fixtures.get('rgb.jpg')!));
    expect(at(plain, 33, 7)[0]).toBeGreaterThan(at(plain, 7, 7)[0]! + 150);
    expect(at(plain, 7, 23)[1]).toBeGreaterThan(at(plain, 7, 7)[1]! + 150);
    const mirrored = paint(sceneOf({ flip: 'h' }), await showing(fixtures.get('rgb.jpg')!));
    expect(at(mirrored, 7, 7)[0]).toBeGreaterThan(at(mirrored, 33, 7)[0]! + 150);
    const upright = paint(sceneOf({}), await showing(turned(fixtures.get('rgb.jpg')!)));
    expect(at(upright, 7, 23)[0]).toBeGreaterThan(at(upright, 7, 7)[0]! + 150);
    const part = paint(
      sceneOf({ crop: { x: 0.5, y: 0, w: 0.5, h: 1 } }),
      await showing(fixtures.get('rgb.jpg')!),
    );
    expect(at(part, 6, 7)[0]).toBeGreaterThan(110);
  });

  it('in inks is shown in the colours of the press', async () => {
    const ctx = paint(sceneOf({}), await showing(fixtures.get('cmyk.jpg')!));
    const { r, g, b } = cmykToRgb(grid, { c: 0, m: 80, y: 0, k: 20 });
    const found = at(ctx, 10, 20);
    [r, g, b].forEach((v, i) => expect(Math.abs(found[i]! - v)).toBeLessThan(8));
  });

  it('that is seen through shows what lies beneath', async () => {
    const ctx = paint(sceneOf({}), await showing(fixtures.get('rgba.png')!));
    expect(at(ctx, 5.3, 5.3).every((v) => v > 240)).toBe(true);
  });

  it('that is not there is a grey frame, cut by its mask', async () => {
    const resources = { ...(await showing(fixtures.get('rgb.jpg')!)), image: () => null };
    const ctx = paint(sceneOf({ mask: { kind: 'ellipse' } }, 'missing'), resources);
    const [r, g, b] = at(ctx, 20, 15.1) as [number, number, number];
    expect(r).toBe(g);
    expect(g).toBe(b);
    expect(r).toBeLessThan(230);
    expect(at(ctx, 5.5, 5.5)).toEqual(at(ctx, 2, 2));
  });
});

it('pictures arrive once, and one that is nowhere can be asked for again', async () => {
  let asked = 0;
  const file = (): ReturnType<typeof pictureFile> => ({ href: 'data:', orientation: 1 });
  const image = new OffscreenCanvas(1, 1);
  const pictures = createPictures(async (hash) => {
    asked++;
    if (hash === 'bad') throw new Error('damaged');
    return asked > 2 ? { image, file } : null;
  });
  expect(pictures.state('a')).toBe('pending');
  await Promise.all([pictures.load('a'), pictures.load('a')]);
  expect([asked, pictures.state('a'), pictures.image('a')]).toEqual([1, 'missing', null]);
  await pictures.load('bad');
  expect(pictures.state('bad')).toBe('missing');
  await pictures.load('a');
  expect([pictures.state('a'), pictures.image('a')]).toEqual(['there', image]);
  await pictures.load('a');
  expect(asked).toBe(3);
});
