import { describe, expect, it } from 'vitest';
import { itemBox, layersOf, pressStops, screenStops } from '../../../src/core/scene';
import type { PathItem, SceneItem, Shading } from '../../../src/core/scene';
import type { NodeRecord, Paint, ShapeNode } from '../../../src/core/document';
import { buildScene } from '../../../src/core/scene';
import { aDocument, aGroup, aPath, aShape, aSwatch } from '../../support/builders';
import { MORE_SWATCHES } from '../../support/drawn';

const RED = aSwatch({ id: 'red', ink: { kind: 'process', c: 0, m: 100, y: 80, k: 0 } });
const NOTHING = { typeset: () => ({ pending: [] }), generator: () => null };

function itemsOf(...nodes: readonly NodeRecord[]): readonly SceneItem[] {
  const swatches = [aSwatch(), RED, ...MORE_SWATCHES];
  return buildScene(aDocument({ swatches, nodes }), 'front', NOTHING).items;
}

function paths(...nodes: readonly NodeRecord[]): readonly PathItem[] {
  return itemsOf(...nodes).filter((item) => item.kind === 'path');
}

const ONE: Paint = {
  kind: 'linear',
  angle: 0,
  stops: [
    { at: 0, fill: { swatch: 'ink' } },
    { at: 100, fill: { swatch: 'red' } },
  ],
};
const STROKE = { swatch: 'red', width: 1 };
const LINE = aShape({ shape: 'line', w: 30, h: 2, fill: null, stroke: STROKE });

/** Every field that says how a drawing looks, as it is and changed. */
const FIELDS: readonly (readonly [string, ShapeNode, Partial<ShapeNode>])[] = [
  ['shape', aShape(), { shape: 'polygon' }],
  ['radius', aShape(), { radius: 2 }],
  ['radii', aShape({ radius: 2 }), { radii: [1, 2, 3, 4] }],
  ['sides', aShape({ shape: 'polygon' }), { sides: 7 }],
  ['points', aShape({ shape: 'star' }), { sides: 7 }],
  ['inner', aShape({ shape: 'star' }), { inner: 30 }],
  ['head at the start', LINE, { heads: { start: 'dot' } }],
  ['head at the end', LINE, { heads: { end: 'arrow' } }],
  ['fill', aShape(), { fill: { swatch: 'red' } }],
  ['gradient', aShape(), { fill: ONE }],
  ['angle', aShape({ fill: ONE }), { fill: { ...ONE, angle: 30 } }],
  [
    'radial',
    aShape({ fill: ONE }),
    { fill: { kind: 'radial', cx: 50, cy: 50, r: 50, stops: ONE.stops } },
  ],
  ['stroke', aShape(), { stroke: STROKE }],
  ['side', aShape({ stroke: STROKE }), { stroke: { ...STROKE, side: 'inside' } }],
  ['dash', aShape({ stroke: STROKE }), { stroke: { ...STROKE, dash: [2, 1] } }],
  ['cap', aShape({ stroke: STROKE }), { stroke: { ...STROKE, cap: 'round' } }],
  ['join', aShape({ stroke: STROKE }), { stroke: { ...STROKE, join: 'bevel' } }],
  ['mitre', aShape({ stroke: STROKE }), { stroke: { ...STROKE, miterLimit: 2 } }],
  ['shadow', aShape(), { shadow: { x: 1, y: 1, fill: { swatch: 'red' } } }],
  ['opacity', aShape(), { opacity: 40 }],
];

it.each(FIELDS)('%s is seen', (_, before, change) => {
  expect(paths({ ...before, ...change })).not.toEqual(paths(before));
});

describe('a line on one side', () => {
  it('has no side on an open path', () => {
    const open = aPath({
      path: [
        ['M', 0, 0],
        ['L', 10, 10],
      ],
      stroke: { ...STROKE, side: 'inside' },
    });
    expect(paths(open)[0]!.stroke).not.toHaveProperty('side');
  });

  it('leaves ink as far as it is wide, on its side alone', () => {
    const boxOf = (side?: 'inside' | 'outside') =>
      itemBox(
        paths(
          aShape({ w: 20, h: 10, stroke: { ...STROKE, join: 'round', ...(side && { side }) } }),
        )[0]!,
      );
    expect(boxOf('inside')).toEqual({ x: 0, y: 0, w: 20, h: 10 });
    expect(boxOf()).toEqual({ x: -0.5, y: -0.5, w: 21, h: 11 });
    expect(boxOf('outside')).toEqual({ x: -1, y: -1, w: 22, h: 12 });
  });

  it('reaches as far as its longest mitre, and no further where that is cut', () => {
    const reach = (miterLimit: number): number => {
      const path = aPath({
        natural: { w: 10, h: 10 },
        w: 10,
        h: 10,
        // A corner of 2 · atan(1/10): a mitre of ten widths.
        path: [['M', 0, 0], ['L', 10, 1], ['L', 0, 2], ['Z']],
        stroke: { ...STROKE, miterLimit },
      });
      return -itemBox(paths(path)[0]!).x;
    };
    expect(reach(20)).toBeCloseTo(Math.sqrt(101) / 2, 3);
    expect(reach(5)).toBeLessThan(1);
  });
});

describe('dashes', () => {
  it('without a length are dots that every reader draws', () => {
    const dots = aShape({ stroke: { ...STROKE, cap: 'round', dash: [0, 2] } });
    expect(paths(dots)[0]!.stroke!.dash).toEqual([0.01, 2]);
  });

  it('without a gap are a whole line', () => {
    const whole = aShape({ stroke: { ...STROKE, dash: [0, 0] } });
    expect(paths(whole)[0]!.stroke!.dash).toEqual([]);
  });

  it('of an odd number go on with gap and dash changed', () => {
    const odd = aShape({ stroke: { ...STROKE, dash: [3] } });
    expect(paths(odd)[0]!.stroke!.dash).toEqual([3, 3]);
  });
});

describe('the heads of a line', () => {
  it('stay between its ends, and the shaft ends within them', () => {
    const [shaft, heads] = paths({ ...LINE, heads: { start: 'dot', end: 'arrow' } });
    const box = itemBox(heads!);
    expect([box.x, box.x + box.w]).toEqual([0, 30]);
    expect(shaft!.path).toEqual([
      ['M', 1.75, 1],
      ['L', 27.3, 1],
    ]);
    expect(heads!.fill).toBe(shaft!.stroke!.ink);
  });

  it('shrink to a line too short for them', () => {
    const [, heads] = paths({ ...LINE, w: 4, heads: { start: 'arrow', end: 'arrow' } });
    expect(itemBox(heads!)).toMatchObject({ x: 0, w: 4 });
  });
});

describe('a gradient', () => {
  const shadingOf = (fill: Paint): Shading =>
    paths(aShape({ w: 20, h: 10, fill }))[0]!.fill as Shading;

  it('runs from corner to corner, clockwise with its angle', () => {
    expect(shadingOf(ONE)).toMatchObject({ from: { x: 0, y: 5 }, to: { x: 20, y: 5 } });
    const down = shadingOf({ ...ONE, angle: 90 }) as Extract<Shading, { kind: 'linear' }>;
    expect(down.from.y).toBeCloseTo(0, 9);
    expect(down.to.y).toBeCloseTo(10, 9);
    const slanted = shadingOf({ ...ONE, angle: 45 }) as Extract<Shading, { kind: 'linear' }>;
    // Through the middle; the corners (0, 0) and (20, 10) lie square to its ends.
    expect(slanted.from.x + slanted.from.y).toBeCloseTo(0, 9);
    expect(slanted.to.x + slanted.to.y).toBeCloseTo(30, 9);
  });

  it('holds its first and last colour to the ends', () => {
    const { stops } = shadingOf({
      ...ONE,
      stops: [
        { ...ONE.stops[0]!, at: 20 },
        { ...ONE.stops[1]!, at: 60 },
      ],
    });
    expect(stops.map(({ at }) => at)).toEqual([0, 0.2, 0.6, 1]);
  });

  it('mixes in ink: half way between two inks lie half the shares of both', () => {
    const steps = screenStops(shadingOf(ONE));
    expect(steps.find(({ at }) => at === 0.5)?.ink).toEqual({
      kind: 'process',
      c: 0,
      m: 50,
      y: 40,
      k: 50,
    });
    expect(steps).toHaveLength(17);
    expect(pressStops(shadingOf(ONE))).toHaveLength(2);
  });

  it('to nothing of a spot stays on the spot', () => {
    const stops = [
      { at: 0, fill: { swatch: 'gold' } },
      { at: 100, fill: { swatch: 'gold', tint: 0 } },
    ];
    const inks = screenStops(shadingOf({ ...ONE, stops })).map(({ ink }) => ink);
    expect(inks.every((ink) => ink.kind === 'spot' && ink.name === 'Emas')).toBe(true);
    expect(inks.map((ink) => ink.kind === 'spot' && ink.tint)[8]).toBe(50);
  });

  it('follows its swatches', () => {
    const other = aSwatch({ id: 'red', ink: { kind: 'process', c: 90, m: 0, y: 0, k: 0 } });
    const nodes = [aShape({ fill: ONE })];
    const [item] = buildScene(
      aDocument({ swatches: [aSwatch(), other], nodes }),
      'front',
      NOTHING,
    ).items;
    expect(((item as PathItem).fill as Shading).stops[1]!.ink).toBe(other.ink);
  });
});

describe('opacity', () => {
  it('of a group is multiplied into all that is in it', () => {
    const [first, second] = itemsOf(
      aGroup({ opacity: 50 }),
      aShape({ parent: 'group' }),
      aShape({ id: 'other', parent: 'group', opacity: 50 }),
    );
    expect([first!.opacity, second!.opacity]).toEqual([0.5, 0.25]);
  });

  it('lays what a node is made of together before it is seen through, each node by itself', () => {
    const shadow = { x: 1, y: 1, fill: { swatch: 'red' } };
    const layers = layersOf(
      itemsOf(
        aShape({ id: 'a' }),
        aShape({ id: 'b', opacity: 50, shadow }),
        aShape({ id: 'c', opacity: 50 }),
        aShape({ id: 'd' }),
        aShape({ id: 'e' }),
      ),
    );
    const names = layers.map(({ items }) => items.map(({ nodeId }) => nodeId).join(''));
    expect(names).toEqual(['a', 'bb', 'c', 'de']);
  });

  it('changes nothing else of what a node draws', () => {
    const [plain] = paths(aShape());
    const [faint] = paths(aShape({ opacity: 20 }));
    expect({ ...faint, opacity: undefined }).toEqual({ ...plain, opacity: undefined });
  });
});

describe('a shadow', () => {
  it('lies beneath, moved, in its own ink', () => {
    const [shadow, plate] = paths(
      aShape({
        w: 20,
        h: 10,
        stroke: STROKE,
        shadow: { x: 1, y: 2, fill: { swatch: 'red', tint: 50 } },
      }),
    );
    expect(shadow).toMatchObject({
      role: 'shadow',
      fill: { m: 50, y: 40 },
      stroke: { ink: { m: 50 } },
    });
    const [under, over] = [itemBox(shadow!), itemBox(plate!)];
    expect([under.x - over.x, under.y - over.y]).toEqual([1, 2]);
  });

  it('of a line inside an area is the area’s alone', () => {
    const stroke = { ...STROKE, side: 'inside' as const };
    const [shadow] = paths(aShape({ stroke, shadow: { x: 1, y: 1, fill: { swatch: 'red' } } }));
    expect(shadow!.stroke).toBeNull();
  });
});
