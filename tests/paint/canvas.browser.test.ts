import { beforeAll, describe, expect, it } from 'vitest';
import { findGenerator } from '../../src/core/patterns';
import { buildScene, type Scene } from '../../src/core/scene';
import {
  createOnScreen,
  paintScene,
  sceneToSvg,
  type BrowserResources,
  type PaintResources,
} from '../../src/paint';
import type { FontStore } from '../../src/assets';
import { browserPaint } from '../support/browser-fonts';
import { CORPUS, type Specimen } from '../support/corpus';
import { goldenPicture } from '../support/golden-picture';
import { typesetter } from '../../src/core/text';
import { decode, meanDifference, paper, pixelsOf } from '../support/pixels';

const PX_PER_MM = 10;
const WIDTH = 40 * PX_PER_MM;
const HEIGHT = 30 * PX_PER_MM;

let fonts: FontStore;
let resources: BrowserResources;
beforeAll(async () => {
  ({ fonts, resources } = await browserPaint());
});

function sceneOf({ document }: Specimen): Scene {
  const built = buildScene(document, 'front', {
    generator: findGenerator,
    typeset: typesetter(fonts.shaper),
  });
  return createOnScreen(resources.css)(built);
}

function paint(scene: Scene, using: PaintResources = resources): CanvasRenderingContext2D {
  const ctx = paper(WIDTH, HEIGHT);
  paintScene(ctx, scene, { scale: PX_PER_MM, x: 0, y: 0 }, { resources: using });
  return ctx;
}

describe.each(CORPUS)('$name', (specimen) => {
  it('looks like its golden picture', async () => {
    const painted = paint(sceneOf(specimen));
    const difference = meanDifference(
      pixelsOf(painted),
      await goldenPicture(`png/${specimen.name}`, painted),
    );
    expect(difference).toBeLessThan(0.002);
  });

  it('looks the same as its SVG', async () => {
    const scene = sceneOf(specimen);
    const svg = new Blob([sceneToSvg(scene, resources)], { type: 'image/svg+xml' });
    const address = URL.createObjectURL(svg);
    const drawn = await decode(address, WIDTH, HEIGHT);
    URL.revokeObjectURL(address);
    expect(meanDifference(pixelsOf(paint(scene)), drawn)).toBeLessThan(0.01);
  });

  it('puts glyphs where their outlines are', () => {
    const outlines: PaintResources = { ...resources, cssFamily: () => null };
    const scene = sceneOf(specimen);
    const difference = meanDifference(pixelsOf(paint(scene)), pixelsOf(paint(scene, outlines)));
    expect(difference).toBeLessThan(0.01);
  });
});

describe('the painter', () => {
  it('draws small type under a large scale at its true size', () => {
    const scene = sceneOf(CORPUS[0]!);
    const ctx = paper(WIDTH * 4, HEIGHT * 4);
    paintScene(ctx, scene, { scale: PX_PER_MM * 4, x: 0, y: 0 }, { resources });
    const big = paper(WIDTH, HEIGHT);
    big.drawImage(ctx.canvas, 0, 0, WIDTH, HEIGHT);
    expect(meanDifference(pixelsOf(big), pixelsOf(paint(scene)))).toBeLessThan(0.01);
  });

  it('leaves the context as it was', () => {
    const ctx = paper(WIDTH, HEIGHT);
    ctx.setTransform(2, 0, 0, 2, 1, 1);
    paintScene(ctx, sceneOf(CORPUS[2]!), { scale: 4, x: 0, y: 0 }, { resources });
    expect(ctx.getTransform().a).toBe(2);
  });
});
