import { beforeAll, describe, expect, it } from 'vitest';
import { LabelPainter, type Run } from '../../src/canvas/label-painter';
import {
  cmykGrid,
  inkToRgb,
  process,
  type CmykGrid,
  type Ink,
  type Rgb,
} from '../../src/core/color';
import type { NodeRecord, Stock } from '../../src/core/document';
import { buildScene, STOCK_COLOUR, type Scene } from '../../src/core/scene';
import { createPaintResources, paintScene, sceneToSvg, type PaintResources } from '../../src/paint';
import { aDocument, aPanel, aShape, aSwatch } from '../support/builders';
import { decode, meanDifference, pixelsOf } from '../support/pixels';

const SCALE = 8;
const [WIDTH, HEIGHT] = [40 * SCALE, 30 * SCALE];
const RED = process(0, 90, 80, 0);
const STOCKS: readonly Stock[] = ['white', 'kraft', 'bamboo', 'clear', 'silver'];

let grid: CmykGrid;
let resources: PaintResources;
beforeAll(async () => {
  grid = cmykGrid(new Uint8Array(await (await fetch('/icc/fogra39-srgb-9.bin')).arrayBuffer()));
  resources = createPaintResources(grid, () => null);
});

/** Red at the left, on it a smaller one of no ink at all, and a see-through one at the right. */
const NODES: readonly NodeRecord[] = [
  aShape({ id: 'large', x: 2, y: 2, w: 16, h: 26, fill: { swatch: 'red' } }),
  aShape({ id: 'none', x: 6, y: 10, w: 8, h: 8, fill: { swatch: 'paper' } }),
  aShape({ id: 'faint', x: 22, y: 2, w: 8, h: 26, fill: { swatch: 'red' }, opacity: 50 }),
];

function sceneOn(stock: Stock, nodes = NODES): Scene {
  const document = aDocument({
    panels: [aPanel({ width: 40, height: 30, bleed: 2, safe: 2, stock })],
    swatches: [
      aSwatch({ id: 'red', ink: RED }),
      aSwatch({ id: 'paper', order: 'W', ink: process(0, 0, 0, 0) }),
    ],
    styles: [],
    nodes,
  });
  return buildScene(document, 'front', { typeset: () => ({ pending: [] }), generator: () => null });
}

/** A canvas of nothing. */
function empty(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  return canvas.getContext('2d')!;
}

function paint(scene: Scene): CanvasRenderingContext2D {
  const ctx = empty();
  paintScene(ctx, scene, { scale: SCALE, x: 0, y: 0 }, { resources });
  return ctx;
}

function at(ctx: CanvasRenderingContext2D, x: number, y: number): Rgb {
  const [r, g, b] = ctx.getImageData(x * SCALE, y * SCALE, 1, 1).data;
  return { r: r!, g: g!, b: b! };
}

/** What one sees of an ink that lies on a stock. */
function seen(ink: Ink, stock: Stock): Rgb {
  const [a, b] = [inkToRgb(grid, ink), STOCK_COLOUR[stock]];
  const times = (part: keyof Rgb): number => Math.round((a[part] * b[part]) / 255);
  return { r: times('r'), g: times('g'), b: times('b') };
}

/** Silver is a little brighter here and darker there. */
const offOf = (stock: Stock): number => (stock === 'silver' ? 12 : 2);

function expectNear(found: Rgb, wanted: Rgb, off = 2): void {
  for (const part of ['r', 'g', 'b'] as const) {
    expect(Math.abs(found[part] - wanted[part])).toBeLessThanOrEqual(off);
  }
}

describe.each(STOCKS)('on %s', (stock) => {
  it('inks darken the stock, and no ink is the stock itself', () => {
    const ctx = paint(sceneOn(stock));
    const off = offOf(stock);
    expectNear(at(ctx, 4, 5), seen(RED, stock), off);
    expectNear(at(ctx, 10, 14), STOCK_COLOUR[stock], off);
    expectNear(at(ctx, 36, 14), STOCK_COLOUR[stock], off);
    const [full, bare] = [seen(RED, stock), STOCK_COLOUR[stock]];
    const half = (part: keyof Rgb): number => (full[part] + bare[part]) / 2;
    expectNear(at(ctx, 26, 14), { r: half('r'), g: half('g'), b: half('b') }, off);
  });

  it('SVG shows the same', async () => {
    const scene = sceneOn(stock);
    const file = new Blob([sceneToSvg(scene, resources)], { type: 'image/svg+xml' });
    const address = URL.createObjectURL(file);
    const drawn = await decode(address, WIDTH, HEIGHT);
    URL.revokeObjectURL(address);
    expect(meanDifference(pixelsOf(paint(scene)), drawn)).toBeLessThan(0.004);
  });

  it('what is painted anew in a part is as if all of it were', () => {
    const first = sceneOn(stock);
    const ctx = paint(first);
    const next = sceneOn(stock, [NODES[0]!, { ...NODES[1]!, x: 8 } as NodeRecord, NODES[2]!]);
    const view = { scale: SCALE, x: 0, y: 0 };
    paintScene(ctx, next, view, { resources, before: first });
    expect(meanDifference(pixelsOf(ctx), pixelsOf(paint(next)))).toBeLessThan(0.001);
  });

  it('the canvas that one works on shows the same, what is outside a group only fainter', () => {
    const scene = sceneOn(stock);
    const painter = new LabelPainter(resources);
    painter.toDevice = [SCALE, 0, 0, SCALE, 0, 0];
    const runs: readonly Run[] = [{ kind: 'still', items: scene.items }];
    const ctx = empty();
    painter.paint(ctx, scene, { faded: [], runs });
    expect(meanDifference(pixelsOf(ctx), pixelsOf(paint(scene)))).toBeLessThan(0.001);
    const dim = empty();
    painter.paint(dim, scene, { faded: scene.items, runs: [] });
    expectNear(at(dim, 36, 14), STOCK_COLOUR[stock], offOf(stock));
    const [full, bare] = [seen(RED, stock), STOCK_COLOUR[stock]];
    const mixed = (part: keyof Rgb): number => full[part] * 0.4 + bare[part] * 0.6;
    expectNear(at(dim, 4, 5), { r: mixed('r'), g: mixed('g'), b: mixed('b') }, offOf(stock));
  });
});

it('silver has a quiet sheen of its own hue, along one diagonal, and nothing else has', () => {
  const { r, g, b } = STOCK_COLOUR.silver;
  const bare = paint(sceneOn('silver', []));
  const along = Array.from({ length: 9 }, (_, i) => at(bare, 2 + i * 4.4, 2 + i * 3.2));
  const shades = along.map((seen) => seen.g / g);
  expect(Math.max(...shades) - Math.min(...shades)).toBeGreaterThan(0.06);
  for (const seen of along) {
    expect(Math.abs(seen.g / g - 1)).toBeLessThanOrEqual(0.06);
    expect(Math.abs(seen.r / r - seen.g / g)).toBeLessThan(0.01);
    expect(Math.abs(seen.b / b - seen.g / g)).toBeLessThan(0.01);
  }
  // Across it nothing changes.
  expectNear(at(bare, 20 - 3, 15 + 4), at(bare, 20 + 3, 15 - 4), 1);
  for (const stock of STOCKS) {
    const has = sceneToSvg(sceneOn(stock), resources).includes('id="stock"');
    expect(has).toBe(stock === 'silver');
  }
});

it('a page for the press shows no stock', () => {
  const view = { scale: SCALE, x: 0, y: 0 };
  const pages = (['kraft', 'silver'] as const).map((stock) => {
    const ctx = empty();
    paintScene(ctx, sceneOn(stock), view, { resources, stock: false });
    expectNear(at(ctx, 4, 5), inkToRgb(grid, RED));
    return ctx;
  });
  expect(meanDifference(pixelsOf(pages[0]!), pixelsOf(pages[1]!))).toBe(0);
});
