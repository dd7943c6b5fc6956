import { beforeAll, expect, it } from 'vitest';
import type { FontStore } from '../../src/assets';
import type { Matrix } from '../../src/core/geometry';
import { findGenerator } from '../../src/core/patterns';
import { buildScene } from '../../src/core/scene';
import { typesetter } from '../../src/core/text';
import { deviceBounds, paintItem, type PaintResources } from '../../src/paint';
import { browserPaint } from '../support/browser-fonts';
import { CORPUS } from '../support/corpus';

/** Room around the panel for what reaches over it. */
const VIEW: Matrix = [4, 0, 0, 4, 150, 150];

let fonts: FontStore;
let resources: PaintResources;
beforeAll(async () => {
  ({ fonts, resources } = await browserPaint());
});

it.each(CORPUS)('$name: no item leaves ink outside its bounds', ({ document }) => {
  const scene = buildScene(document, 'front', {
    generator: findGenerator,
    typeset: typesetter(fonts.shaper),
  });
  const canvas = new OffscreenCanvas(700, 700);
  const ctx = canvas.getContext('2d', { willReadFrequently: true })!;
  for (const item of scene.items) {
    ctx.reset();
    paintItem(ctx, item, VIEW, resources);
    const { x, y, w, h } = deviceBounds([item], VIEW)!;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(x, y, w, h);
    expect(ctx.getImageData(0, 0, 700, 700).data.some((value) => value > 0)).toBe(false);
  }
});
