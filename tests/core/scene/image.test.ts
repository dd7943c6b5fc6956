import { describe, expect, it } from 'vitest';
import { applyToPoint, pathBounds, type Path } from '../../../src/core/geometry';
import { effectivePpi, type ImageNode } from '../../../src/core/document';
import { buildScene, createSceneBuilder } from '../../../src/core/scene';
import type { ImageItem, PathItem, SceneAssets, SceneItem } from '../../../src/core/scene';
import { aDocument, anAsset, anImage, aSwatch } from '../../support/builders';

const nothing: SceneAssets = {
  typeset: () => ({ pending: [] }),
  generator: () => null,
};
const there: SceneAssets = { ...nothing, picture: () => 'there' };

const FRAME = { x: 10, y: 20, w: 40, h: 20 };
const CROP = { x: 0.1, y: 0.2, w: 0.5, h: 0.4 };

const documentOf = (part: Partial<ImageNode>): ReturnType<typeof aDocument> =>
  aDocument({
    swatches: [aSwatch({ id: 'ink' })],
    assets: [anAsset({ width: 800, height: 600 })],
    nodes: [anImage({ ...FRAME, ...part })],
  });

function drawn(part: Partial<ImageNode> = {}, assets = there): SceneItem {
  return buildScene(documentOf(part), 'front', assets).items[0]!;
}

const rounded = (values: readonly number[]): number[] =>
  values.map((v) => Math.round(v * 1000) / 1000 || 0);
const numbers = (path: Path): number[] => rounded(path.flatMap(([, ...rest]) => rest));

describe('a picture', () => {
  it.each([
    ['whole', {}, [0, 0, 40, 20]],
    ['a part of it', { crop: CROP }, [-8, -10, 80, 50]],
    // The part 0.4 from the right edge: mirrored, it begins 0.4 of 80 mm to the left.
    ['a part, mirrored', { crop: CROP, flip: 'h' }, [-32, -10, 80, 50]],
    ['a part, upside down', { crop: CROP, flip: 'v' }, [-8, -20, 80, 50]],
    ['a part, both', { crop: CROP, flip: 'both' }, [-32, -20, 80, 50]],
  ] as const)('lies so that its part fills the frame: %s', (_, part, expected) => {
    const { box, clip, flip } = drawn(part) as ImageItem;
    expect(rounded([box.x, box.y, box.w, box.h])).toEqual(expected);
    expect(pathBounds(clip)).toEqual({ x: 0, y: 0, w: 40, h: 20 });
    expect(flip).toBe('flip' in part ? part.flip : null);
  });

  it('is cut by its mask', () => {
    const clipOf = (mask: ImageNode['mask'], h = 20): Path =>
      (drawn({ ...(mask && { mask }), h }) as ImageItem).clip;
    expect(numbers(clipOf(undefined))).toEqual([0, 0, 40, 0, 40, 20, 0, 20]);
    expect(numbers(clipOf({ kind: 'diamond' }))).toEqual([20, 0, 40, 10, 20, 20, 0, 10]);
    expect(clipOf({ kind: 'ellipse' })).toHaveLength(6);
    expect(clipOf({ kind: 'rounded', radius: 3 })).toHaveLength(10);
    // A half circle of 20 mm on sides of 10 mm; in a lower frame it is pressed flat.
    const arch = clipOf({ kind: 'arch' }, 30);
    expect(arch[0]).toEqual(['M', 0, 20]);
    expect(arch[1]!.slice(-2)).toEqual([20, 0]);
    expect(arch[2]!.slice(-2)).toEqual([40, 20]);
    expect(pathBounds(clipOf({ kind: 'arch' }, 8))).toEqual({ x: 0, y: 0, w: 40, h: 8 });
  });

  it('is waited for, and drawn anew when it has arrived', () => {
    let state: 'pending' | 'there' = 'pending';
    const document = documentOf({});
    const builder = createSceneBuilder({ ...nothing, picture: () => state });
    const waiting = builder.build(document, 'front');
    const { sha256 } = anAsset();
    expect(waiting.pending).toEqual([{ picture: sha256 }]);
    expect(waiting.items).toHaveLength(1);
    state = 'there';
    const come = builder.build(document, 'front');
    expect(come.pending).toEqual([]);
    // A painter that paints only what differs must see a difference.
    expect(come.items[0]).not.toBe(waiting.items[0]);
  });

  it('says when it is nowhere', () => {
    expect(drawn({}, nothing)).toMatchObject({ kind: 'image', missing: true });
    expect(drawn({})).toMatchObject({ missing: false });
  });
});

describe('a picture in one ink', () => {
  const ink: ImageNode['ink'] = {
    threshold: 50,
    smooth: 0.2,
    fill: { swatch: 'ink', tint: 80 },
    path: [['M', 0, 0], ['L', 8, 0], ['L', 8, 6], ['Z']],
    natural: { w: 8, h: 6 },
  };

  it.each([
    [{}, [0, 0, 40, 0, 40, 20]],
    [{ flip: 'h' }, [40, 0, 0, 0, 0, 20]],
    [{ flip: 'v' }, [0, 20, 40, 20, 40, 0]],
    [{ crop: CROP }, [-8, -10, 72, -10, 72, 40]],
    [{ crop: CROP, flip: 'h' }, [48, -10, -32, -10, -32, 40]],
  ] as const)('stands where the picture would: %j', (part, expected) => {
    const item = drawn({ ink, ...part }, nothing) as PathItem;
    expect(item).toMatchObject({ kind: 'path', fillRule: 'evenodd', stroke: null });
    expect(numbers(item.path)).toEqual(expected);
    expect(item.clip !== undefined).toBe('crop' in part);
  });

  it('needs no bytes, and prints in its swatch', () => {
    const scene = buildScene(documentOf({ ink }), 'front', nothing);
    expect(scene.pending).toEqual([]);
    expect((scene.items[0] as PathItem).fill).toMatchObject({ kind: 'process', k: 80 });
    expect(applyToPoint(scene.items[0]!.matrix, { x: 0, y: 0 })).toEqual({ x: 10, y: 20 });
  });

  it('is cut by its mask', () => {
    const item = drawn({ ink, mask: { kind: 'diamond' } }) as PathItem;
    expect(numbers(item.clip!)).toEqual([20, 0, 40, 10, 20, 20, 0, 10]);
  });
});

it.each([
  [{ w: 25.4, h: 25.4 }, { width: 600, height: 300 }, 300],
  [{ w: 25.4, h: 25.4, crop: { x: 0, y: 0, w: 0.25, h: 1 } }, { width: 600, height: 300 }, 150],
  [{ w: 25.4, h: 25.4 }, {}, null],
  [{ w: 0, h: 25.4 }, { width: 600, height: 300 }, null],
])('the pixels per inch of %j are those of the coarser axis', (node, asset, ppi) => {
  expect(effectivePpi(node, asset)).toBe(ppi);
});
