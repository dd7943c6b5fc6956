import { describe, expect, it } from 'vitest';
import { blend, process, WHITE, type Ink } from '../../../src/core/color';
import type { BesekDocument, NodeRecord } from '../../../src/core/document';
import { findGenerator } from '../../../src/core/patterns';
import { createLook, createSceneBuilder, type Beneath } from '../../../src/core/scene';
import {
  aDocument,
  anAsset,
  anImage,
  aPanel,
  aPath,
  aPattern,
  aShape,
  aSwatch,
} from '../../support/builders';

const STRAW = process(12, 23, 51, 0);
const RED = process(20, 92, 100, 10);
const BLACK = process(0, 0, 0, 100);
const SWATCHES = [
  aSwatch(),
  aSwatch({ id: 'straw', ink: STRAW }),
  aSwatch({ id: 'red', ink: RED }),
];
const ASSETS = [anAsset()];

const all = { x: 0, y: 0, w: 60, h: 90 };
/** What is looked through: 20 × 20 mm in the middle of the panel. */
const veil = aShape({
  id: 'veil',
  ...{ x: 20, y: 30, w: 20, h: 20 },
  opacity: 40,
  fill: { swatch: 'red' },
});

const designOf = (nodes: readonly NodeRecord[]): BesekDocument =>
  aDocument({ panels: [aPanel()], swatches: SWATCHES, assets: ASSETS, nodes: [...nodes] });

function eye() {
  const builder = createSceneBuilder({
    generator: findGenerator,
    typeset: () => {
      throw new Error('no text here');
    },
    picture: () => 'there',
  });
  const look = createLook();
  return (document: BesekDocument) => {
    const scene = builder.build(document, 'front');
    expect(scene.failed).toEqual([]);
    const found = look(scene);
    return (id: string): Beneath | undefined =>
      found.get(scene.items.find((item) => item.nodeId === id)!);
  };
}

const beneath = (nodes: readonly NodeRecord[], id = 'veil') => eye()(designOf(nodes))(id);

/** The share that an ink has beneath the veil. */
function share(nodes: readonly NodeRecord[], ink: Ink): number {
  const { grounds } = beneath([...nodes, veil])!;
  expect(grounds.reduce((sum, each) => sum + each.share, 0)).toBeCloseTo(1, 9);
  return grounds.find((each) => JSON.stringify(each.ink) === JSON.stringify(ink))?.share ?? 0;
}

const ground = (part: Parameters<typeof aShape>[0]): NodeRecord =>
  aShape({ id: 'ground', ...all, fill: { swatch: 'straw' }, ...part });

describe('what lies beneath', () => {
  it('is the stock where there is nothing, and what the object shows is its own ink', () => {
    const { opacity, grounds, inks } = beneath([veil])!;
    expect(opacity).toBeCloseTo(0.4, 9);
    expect(grounds).toEqual([{ ink: WHITE, share: 1 }]);
    expect(inks).toEqual([{ ink: RED, share: 1 }]);
  });

  it.each<[string, NodeRecord[], number]>([
    ['covers it', [ground({})], 1],
    ['lies half under it', [ground({ w: 30 })], 0.5],
    ['is a disc', [ground({ shape: 'ellipse', x: 20, y: 30, w: 20, h: 20 })], Math.PI / 4],
    ['is turned', [ground({ x: 20, y: 30, w: 20, h: 20, rotation: 45 })], 0.828],
    ['is beside it', [ground({ w: 15 })], 0],
    ['is above it', [aShape({ id: 'low', ...all, fill: { swatch: 'ink' } }), ground({})], 1],
    [
      'is a line',
      [
        ground({
          ...{ shape: 'line', x: 0, y: 40, w: 60, h: 0 },
          fill: null,
          stroke: { swatch: 'straw', width: 10 },
        }),
      ],
      0.5,
    ],
    [
      'is an open path, not what would close it',
      [
        aPath({
          id: 'ground',
          ...{ x: 20, y: 30, w: 20, h: 20 },
          natural: { w: 20, h: 20 },
          path: [
            ['M', 0, 20],
            ['L', 0, 0],
            ['L', 20, 0],
          ],
          fill: null,
          stroke: { swatch: 'straw', width: 8 },
        }),
      ],
      0.36,
    ],
    [
      'is the inner line of an area',
      [
        ground({
          ...{ x: 20, y: 30, w: 20, h: 20 },
          fill: { swatch: 'ink' },
          stroke: { swatch: 'straw', width: 5, side: 'inside' },
        }),
      ],
      0.75,
    ],
  ])('%s', (_, nodes, wanted) => {
    expect(Math.abs(share(nodes, STRAW) - wanted)).toBeLessThan(0.04);
  });

  it('has holes where an outline has', () => {
    const hole = aPath({
      id: 'ground',
      ...{ x: 20, y: 30, w: 20, h: 20 },
      natural: { w: 10, h: 10 },
      path: [
        ...([['M', 0, 0], ['L', 10, 0], ['L', 10, 10], ['L', 0, 10], ['Z']] as const),
        ...([['M', 0, 0], ['L', 5, 0], ['L', 5, 10], ['L', 0, 10], ['Z']] as const),
      ],
      fill: { swatch: 'straw' },
    });
    expect(share([{ ...hole, fillRule: 'evenodd' } as NodeRecord], STRAW)).toBeCloseTo(0.5, 1);
    expect(share([hole], STRAW)).toBe(1);
  });

  it('is many inks where a gradient runs, from one end to the other', () => {
    const stops = [
      { at: 0, fill: { swatch: 'straw' } },
      { at: 100, fill: { swatch: 'red' } },
    ];
    const runs = ground({ x: 20, w: 20, fill: { kind: 'linear', angle: 0, stops } });
    const { grounds } = beneath([runs, veil])!;
    const magenta = grounds.map(({ ink }) => (ink.kind === 'process' ? ink.m : NaN));
    expect(grounds.length).toBeGreaterThan(8);
    expect(Math.min(...magenta)).toBeLessThan(30);
    expect(Math.max(...magenta)).toBeGreaterThan(80);
  });

  it('is what a pattern shows at each place', () => {
    const inks = { warp: [{ swatch: 'red' }], weft: [{ swatch: 'straw' }] };
    const weave = aPattern({
      ...{ id: 'ground', ...all, params: { weave: 'kepang', width: 3, gap: 0.3 } },
      inks,
    });
    const { grounds } = beneath([weave, veil])!;
    const strong = (ink: Ink): boolean => ink.kind === 'process' && ink.m > 60;
    const red = grounds.filter(({ ink }) => strong(ink)).reduce((sum, each) => sum + each.share, 0);
    expect(red).toBeGreaterThan(0.3);
    expect(red).toBeLessThan(0.7);
    expect(grounds.some(({ ink }) => ink.kind === 'process' && ink.y > 0 && !strong(ink))).toBe(
      true,
    );
  });

  it('is mixed, as the press mixes it, where it is seen through itself', () => {
    const film = aShape({ id: 'film', ...all, opacity: 50, fill: { swatch: 'ink' } });
    const { grounds } = beneath([ground({}), film, veil])!;
    expect(grounds).toEqual([{ ink: blend(STRAW, BLACK, 0.5), share: 1 }]);
  });

  it('counts only where the object itself is', () => {
    const disc = { ...veil, shape: 'ellipse' } as NodeRecord;
    const corner = ground({ x: 20, y: 30, w: 2.5, h: 2.5 });
    expect(beneath([corner, disc])!.grounds).toEqual([{ ink: WHITE, share: 1 }]);
    expect(beneath([corner, veil])!.grounds).toHaveLength(2);
  });

  it('is not known beneath a picture, on nothing else, or beside the panel', () => {
    const picture = anImage({ id: 'picture', ...all });
    expect(beneath([picture, veil])).toBeUndefined();
    expect(beneath([ground({}), anImage({ ...veil, type: 'image' } as never)], 'veil')).toBe(
      undefined,
    );
    expect(beneath([{ ...veil, x: 70 }])).toBeUndefined();
    // What of it is known counts for the rest.
    const half = anImage({ id: 'picture', ...all, w: 30 });
    expect(share([ground({}), half], STRAW)).toBe(1);
  });
});

describe('what was seen before', () => {
  it('stays the same value until something beneath the object changes', () => {
    const see = eye();
    const far = aShape({ id: 'far', x: 0, y: 0, w: 5, h: 5 });
    // With their places in the order, records stay the same values.
    const nodes = [ground({}), far, veil].map((node, i) => ({ ...node, order: `a${i}` }));
    const first = see(designOf(nodes))('veil')!;
    const moved = nodes.map((node) => (node.id === 'far' ? { ...node, x: 4 } : node));
    expect(see(designOf(moved))('veil')).toBe(first);
    const under = nodes.map((node) => (node.id === 'far' ? { ...node, x: 25, y: 35 } : node));
    expect(see(designOf(under))('veil')!.grounds).toHaveLength(2);
    expect(see(designOf(moved))('veil')).toEqual(first);
    // On the same inks it is the same, wherever it lies and whatever lies above.
    const above = aShape({ id: 'above', ...all });
    const again = see(designOf(nodes))('veil');
    expect(see(designOf([ground({}), { ...veil, x: 22 }, above]))('veil')).toBe(again);
  });

  it('is what a fresh eye sees, whatever happens', () => {
    const see = eye();
    const film = aShape({ id: 'film', ...all, w: 30, opacity: 50, fill: { swatch: 'ink' } });
    const steps: NodeRecord[][] = [
      [ground({}), veil],
      [ground({ w: 30 }), veil],
      [ground({ w: 30 }), film, veil],
      [film, ground({ w: 30 }), veil],
      [ground({ w: 30, opacity: 30 }), film, veil],
      [film, veil],
      [veil, film],
      [{ ...veil, opacity: 60 } as NodeRecord, film],
    ];
    for (const nodes of steps) {
      const [now, fresh] = [see(designOf(nodes)), eye()(designOf(nodes))];
      for (const id of ['veil', 'film', 'ground']) expect(now(id)).toEqual(fresh(id));
    }
  });
});
