import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blend, cmykGrid, inkToRgb, parseHex, toHex, type Ink } from '../../src/core/color';
import type { NodeRecord } from '../../src/core/document';
import { findGenerator } from '../../src/core/patterns';
import { createLook, createSceneBuilder, screenLayers, type Scene } from '../../src/core/scene';
import { createOnScreen, sceneToSvg } from '../../src/paint';
import { aDocument, aPattern, aShape, aSwatch } from '../support/builders';

const grid = cmykGrid(new Uint8Array(readFileSync('public/icc/fogra39-srgb-9.bin')));
const css = (ink: Ink): string => toHex(inkToRgb(grid, ink));
const channels = (ink: Ink): readonly number[] => Object.values(parseHex(css(ink))!);

const percent = fc.integer({ min: 0, max: 100 });
const recipe = fc.record({ c: percent, m: percent, y: percent, k: percent });
const ink: fc.Arbitrary<Ink> = fc.oneof(
  recipe.map((of) => ({ kind: 'process' as const, ...of })),
  fc.record({
    kind: fc.constant('spot' as const),
    name: fc.constantFrom('Emas', 'Perak'),
    tint: percent,
    alternate: recipe,
  }),
);
const opacity = fc.integer({ min: 1, max: 99 });

/** What is seen through, on the first ground to the left and the second to the right. */
function veiled(grounds: readonly [Ink, Ink], shown: Ink, opacity: number): Scene {
  const half = { y: 0, w: 30, h: 90 };
  return sceneOf(
    [
      aSwatch({ id: 'left', ink: grounds[0] }),
      aSwatch({ id: 'right', ink: grounds[1] }),
      aSwatch({ id: 'shown', ink: shown }),
    ],
    [
      aShape({ id: 'a', ...half, x: 0, fill: { swatch: 'left' } }),
      aShape({ id: 'b', ...half, x: 30, fill: { swatch: 'right' } }),
      aShape({ id: 'veil', x: 20, y: 30, w: 20, h: 20, opacity, fill: { swatch: 'shown' } }),
    ],
  );
}

function sceneOf(swatches: Parameters<typeof aSwatch>[0][], nodes: NodeRecord[]): Scene {
  const builder = createSceneBuilder({
    generator: findGenerator,
    typeset: () => {
      throw new Error('no text here');
    },
  });
  const document = aDocument({ swatches: swatches.map((each) => aSwatch(each)), nodes });
  return builder.build(document, 'front');
}

/** What a screen shows of the topmost layer on a ground, by how it is painted. */
function seen(scene: Scene, ground: Ink): readonly number[] {
  const layer = screenLayers(scene.items).at(-1)!;
  const [item] = layer.items;
  const of = item?.kind === 'path' && item.fill && 'kind' in item.fill ? item.fill : null;
  const light = channels(of as Ink);
  return channels(ground).map((v, c) => v * (1 - layer.opacity) + light[c]! * layer.opacity);
}

const printed = (ground: Ink, shown: Ink, opacity: number): readonly number[] =>
  channels(blend(ground, shown, opacity / 100));

describe('what is seen through looks on a screen', () => {
  it('as the press prints it, on one ground', () => {
    fc.assert(
      fc.property(ink, ink, opacity, (ground, shown, share) => {
        const scene = createOnScreen(css)(veiled([ground, ground], shown, share));
        const [light, wanted] = [seen(scene, ground), printed(ground, shown, share)];
        light.forEach((v, c) => expect(Math.abs(v - wanted[c]!)).toBeLessThanOrEqual(1));
      }),
    );
  });

  it('never worse than light mixes it, on two', () => {
    fc.assert(
      fc.property(ink, ink, ink, opacity, (left, right, shown, share) => {
        const scene = veiled([left, right], shown, share);
        const { grounds } = [...createLook()(scene).values()][0]!;
        const error = (of: Scene): number =>
          grounds.reduce((sum, ground) => {
            const [light, wanted] = [seen(of, ground.ink), printed(ground.ink, shown, share)];
            const squares = light.map((v, c) => (v - wanted[c]!) ** 2);
            return sum + ground.share * squares.reduce((a, b) => a + b, 0);
          }, 0);
        const [better, plain] = [error(createOnScreen(css)(scene)), error(scene)];
        // A colour has whole numbers.
        expect(Math.sqrt(better)).toBeLessThanOrEqual(Math.sqrt(plain) + 1);
      }),
    );
  });

  it('on straw and on what is dark, much nearer to print than light mixes it', () => {
    const [straw, red] = [
      { kind: 'process', c: 12, m: 23, y: 51, k: 0 } as const,
      { kind: 'process', c: 20, m: 92, y: 100, k: 10 } as const,
    ];
    const dark = { kind: 'process', c: 5, m: 9, y: 20, k: 60 } as const;
    const plain = veiled([straw, dark], red, 40);
    const scene = createOnScreen(css)(plain);
    const error = (of: Scene): number =>
      Math.max(
        ...[straw, dark].flatMap((ground) => {
          const wanted = printed(ground, red, 40);
          return seen(of, ground).map((v, c) => Math.abs(v - wanted[c]!));
        }),
      );
    expect(error(plain)).toBeGreaterThan(20);
    expect(error(scene)).toBeLessThan(10);
  });

  it('in screen colours as they are mixed there', () => {
    const sky = { kind: 'rgb', r: 80, g: 150, b: 230 } as const;
    const straw = { kind: 'process', c: 12, m: 23, y: 51, k: 0 } as const;
    const scene = veiled([straw, straw], sky, 40);
    const [light, plain] = [seen(createOnScreen(css)(scene), straw), seen(scene, straw)];
    light.forEach((v, c) => expect(Math.abs(v - plain[c]!)).toBeLessThanOrEqual(1));
  });
});

describe('a scene for the screen', () => {
  const warp = [{ swatch: 'straw' }];
  const weave = (opacity: number) =>
    aPattern({ id: 'weave', x: 5, y: 5, w: 30, h: 30, opacity, inks: { warp, weft: warp } });
  const ground = aShape({ id: 'ground', x: 0, y: 0, w: 60, h: 90, fill: { swatch: 'straw' } });
  const straw = aSwatch({ id: 'straw', ink: { kind: 'process', c: 12, m: 23, y: 51, k: 0 } });

  it('keeps its items as long as they stand on the same inks, and the cells of its patterns', () => {
    const builder = createSceneBuilder({
      generator: findGenerator,
      typeset: () => {
        throw new Error('no text here');
      },
    });
    const onScreen = createOnScreen(css);
    const shown = (nodes: NodeRecord[]) => {
      const document = aDocument({ swatches: [aSwatch(), straw], nodes });
      const { items } = onScreen(builder.build(document, 'front'));
      const item = items.find(({ nodeId }) => nodeId === 'weave')!;
      const { onScreen: light } = item;
      return { item, cell: light?.kind === 'pattern' ? light.cell : null };
    };
    const veil = weave(50);
    const far = aShape({ id: 'far', x: 50, y: 80, w: 5, h: 5 });
    const nodes = [ground, far, veil].map((node, i) => ({ ...node, order: `a${i}` }));
    const first = shown(nodes);
    const farther = nodes.map((node) => (node.id === 'far' ? { ...node, x: 52 } : node));
    expect(shown(farther).item).toBe(first.item);
    const moved = shown([ground, far, { ...veil, x: 8 }]);
    expect(moved.item).not.toBe(first.item);
    expect(moved.cell).toBe(first.cell);
    const bare = shown([far, veil]);
    expect(bare.item).not.toBe(first.item);
    expect(bare.cell).not.toBe(first.cell);
  });

  it('leaves what is opaque, and what has no colour yet, as it is', () => {
    const opaque = sceneOf([straw], [ground, weave(100)]);
    expect(createOnScreen(css)(opaque).items).toEqual(opaque.items);
    const veiled = sceneOf([straw], [ground, weave(50)]);
    expect(createOnScreen(() => 'transparent')(veiled)).toBe(veiled);
  });

  it('writes the same into an SVG', () => {
    const scene = veiled(
      [straw.ink, straw.ink],
      { kind: 'process', c: 20, m: 92, y: 100, k: 10 },
      50,
    );
    const resources = { css, cssFamily: () => null, outline: () => null };
    const light = createOnScreen(css)(scene);
    const layer = screenLayers(light.items).at(-1)!;
    const [item] = layer.items;
    const fill = item?.kind === 'path' ? css(item.fill as Ink) : '';
    const svg = sceneToSvg(light, resources);
    expect(svg).toMatch(new RegExp(`<g opacity="${layer.opacity}"><path[^>]* fill="${fill}"`));
    expect(fill).not.toBe(css({ kind: 'process', c: 20, m: 92, y: 100, k: 10 }));
  });
});
