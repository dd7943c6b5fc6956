import { beforeAll, describe, expect, it } from 'vitest';
import { BLACK, looksLike, parseHex, process, type Rgb } from '../../src/core/color';
import type { Point } from '../../src/core/geometry';
import type { NodeRecord } from '../../src/core/document';
import { findGenerator } from '../../src/core/patterns';
import { buildScene, type Scene } from '../../src/core/scene';
import { typesetter } from '../../src/core/text';
import { inkAt, paintScene, type PaintResources } from '../../src/paint';
import { browserPaint } from '../support/browser-fonts';
import {
  aDocument,
  anAsset,
  anImage,
  aPanel,
  aPattern,
  aShape,
  aSwatch,
  aText,
} from '../support/builders';
import { paper } from '../support/pixels';

const RED = process(0, 90, 80, 0);
const YELLOW = process(0, 0, 90, 0);
let typeset: ReturnType<typeof typesetter>;
let resources: PaintResources;
beforeAll(async () => {
  const paint = await browserPaint();
  ({ resources } = paint);
  typeset = typesetter(paint.fonts.shaper);
});

function sceneOf(...nodes: readonly NodeRecord[]): Scene {
  const document = aDocument({
    panels: [aPanel()],
    swatches: [
      aSwatch(),
      aSwatch({ id: 'red', order: 'W', ink: RED }),
      aSwatch({ id: 'yellow', order: 'X', ink: YELLOW }),
    ],
    assets: [anAsset({ width: 24, height: 16 })],
    nodes,
  });
  return buildScene(document, 'front', {
    typeset,
    generator: findGenerator,
    picture: () => 'there',
  });
}

const inkOf = (...found: Parameters<typeof inkAt>): unknown => {
  const drawn = inkAt(...found);
  return drawn?.kind === 'ink' ? drawn.ink : (drawn?.kind ?? null);
};

describe('what lies at a point', () => {
  it('is the fill of what is on top, its outline when that is asked for, and else the stock', () => {
    const scene = sceneOf(
      aShape({
        id: 'box',
        x: 10,
        y: 10,
        w: 20,
        h: 20,
        rotation: 30,
        fill: { swatch: 'red' },
        stroke: { swatch: 'ink', width: 2 },
      }),
    );
    expect(inkOf(scene, { x: 20, y: 20 })).toEqual(RED);
    expect(inkOf(scene, { x: 20, y: 20 }, 'stroke')).toEqual(BLACK);
    expect(inkOf(scene, { x: 10.5, y: 10.5 })).toBeNull();
    expect(inkOf(scene, { x: 50, y: 80 })).toBeNull();
  });

  it('is the outline of what is not filled, but nothing within it', () => {
    const scene = sceneOf(
      aShape({
        ...{ id: 'ring', shape: 'ellipse', x: 10, y: 10, w: 20, h: 20 },
        ...{ fill: null, stroke: { swatch: 'red', width: 2 } },
      }),
    );
    expect(inkOf(scene, { x: 10, y: 20 })).toEqual(RED);
    expect(inkOf(scene, { x: 20, y: 20 })).toBeNull();
  });

  it('is the ink of letters, a hair beside them too, but not far from them', () => {
    const scene = sceneOf(aText({ id: 'words', text: 'Kopi', x: 10, y: 10, w: 40, h: 8 }));
    expect(inkOf(scene, { x: 11, y: 12 })).toEqual(BLACK);
    expect(inkOf(scene, { x: 45, y: 12 })).toBeNull();
  });

  it('is a strip of a pattern', () => {
    const weave = aPattern({
      ...{ id: 'weave', x: 0, y: 0, w: 60, h: 90 },
      inks: { weft: [{ swatch: 'ink' }], warp: [{ swatch: 'red' }] },
    });
    const ground = aShape({ id: 'ground', x: 0, y: 0, w: 60, h: 90, fill: { swatch: 'yellow' } });
    const scene = sceneOf(ground, weave);
    const ctx = paper(600, 900);
    paintScene(ctx, scene, { scale: 10, x: 0, y: 0 }, { resources });
    const places = Array.from({ length: 900 }, (_, i) => ({
      x: 2 + (i % 30) * 1.87,
      y: 3 + Math.floor(i / 30) * 2.81,
    }));
    const colourAt = ({ x, y }: Point): Rgb => {
      const [r, g, b] = ctx.getImageData(x * 10, y * 10, 1, 1).data;
      return { r: r!, g: g!, b: b! };
    };
    const yellow = parseHex(resources.css(YELLOW))!;
    const strips = places.filter((place) => !looksLike(yellow, colourAt(place)));
    const agree = strips.filter((place) => {
      const drawn = inkAt(scene, place);
      const isInk = drawn?.kind === 'ink' && drawn.item.nodeId === 'weave';
      return isInk && looksLike(parseHex(resources.css(drawn.ink))!, colourAt(place));
    });
    // What is painted is what is found, but for edges that lie within a pixel.
    expect(strips.length).toBeGreaterThan(40);
    expect(agree.length).toBeGreaterThan(strips.length * 0.8);
  });

  it('is a place in a picture, mirrored as it is, and what lies beneath where it is looked through', () => {
    const part = { id: 'photo', x: 10, y: 10, w: 30, h: 20 };
    const ground = aShape({ id: 'ground', x: 0, y: 0, w: 60, h: 90, fill: { swatch: 'red' } });
    const point = { x: 16, y: 14 };
    const drawn = inkAt(sceneOf(ground, anImage(part)), point);
    expect(drawn).toMatchObject({ kind: 'picture', at: { x: 0.2, y: 0.2 } });
    const mirrored = inkAt(sceneOf(anImage({ ...part, flip: 'both' })), point);
    expect(mirrored).toMatchObject({ kind: 'picture' });
    if (mirrored?.kind === 'picture') expect(mirrored.at.x).toBeCloseTo(0.8);
    const through = inkOf(
      sceneOf(ground, anImage(part)),
      point,
      'fill',
      (it) => it.kind === 'image',
    );
    expect(through).toEqual(RED);
  });
});
