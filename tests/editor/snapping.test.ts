import { describe, expect, it } from 'vitest';
import { boundsOf, snapBox, snapField, snapSize, snapValue } from '../../src/editor';
import type { Box } from '../../src/core/geometry';

const field = snapField({ boxes: [{ x: 10, y: 10, w: 20, h: 8 }] });

describe('snapping', () => {
  it.each([
    ['left to left', { x: 10.4, y: 50, w: 6, h: 6 }, { x: expect.closeTo(-0.4), y: 0 }],
    ['centre to centre', { x: 16.8, y: 50, w: 6, h: 6 }, { x: expect.closeTo(0.2), y: 0 }],
    ['top to bottom', { x: 50, y: 18.3, w: 6, h: 6 }, { x: 0, y: expect.closeTo(-0.3) }],
    ['the nearer of two', { x: 10.4, y: 50, w: 19.8, h: 6 }, { x: expect.closeTo(-0.2), y: 0 }],
    ['nothing near', { x: 50, y: 50, w: 6, h: 6 }, { x: 0, y: 0 }],
  ])('%s', (_, box, by) => {
    expect(snapBox(box, field, 0.5).by).toEqual(by);
  });

  it('shows a guide through both and how far they are apart', () => {
    const { guides } = snapBox({ x: 10.1, y: 30, w: 6, h: 6 }, field, 0.5);
    expect(guides).toEqual([
      { axis: 'x', at: 10, from: 10, to: 36, distance: 12, gapFrom: 18, gapTo: 30 },
    ]);
  });

  it('snaps one coordinate', () => {
    expect(snapValue(29.7, field, 'x', 0.5)).toBeCloseTo(0.3);
    expect(snapValue(29.7, field, 'y', 0.5)).toBeNull();
  });

  it('keeps to one axis where it is told so', () => {
    const box = { x: 10.4, y: 10.3, w: 6, h: 60 };
    expect(snapBox(box, field, 0.5, ['y']).by).toEqual({ x: 0, y: expect.closeTo(-0.3) });
  });

  it('takes the bounds of the label and guides, which are no neighbours', () => {
    const line = { axis: 'x', at: 33.3, from: 0, to: 90 } as const;
    const around = snapField({ boxes: [], bounds: [{ x: 0, y: 0, w: 60, h: 90 }], lines: [line] });
    expect(snapBox({ x: 33.1, y: 12, w: 5, h: 5 }, around, 0.5).by.x).toBeCloseTo(0.2);
    expect(snapBox({ x: 54.8, y: 12, w: 5, h: 5 }, around, 0.5).by.x).toBeCloseTo(0.2);
    expect(snapBox({ x: 12, y: 12, w: 5, h: 5 }, around, 0.5).gaps).toEqual([]);
  });

  it('finds sides as long as others, whatever their turn', () => {
    const turned = snapField({ boxes: [], sizes: [{ w: 12, h: 7 }] });
    expect(snapSize(12.3, turned, 'x', 0.5)).toBeCloseTo(-0.3);
    expect(snapSize(7.3, turned, 'x', 0.5)).toBeNull();
    expect(snapSize(6.8, turned, 'y', 0.5)).toBeCloseTo(0.2);
  });
});

/** Boxes of a row 10 high at y 20: where they begin and how wide they are. */
function row(...spans: readonly (readonly [x: number, w: number])[]): Box[] {
  return spans.map(([x, w]) => ({ x, y: 20, w, h: 10 }));
}

function flipped({ x, y, w, h }: Box): Box {
  return { x: y, y: x, w: h, h: w };
}

describe('equal gaps', () => {
  const box = (x: number, w: number, y = 22): Box => ({ x, y, w, h: 5.3 });

  it('stands between two neighbours, with both gaps shown', () => {
    const { by, gaps } = snapBox(box(24.8, 7), snapField({ boxes: row([3, 8], [45, 9]) }), 0.5);
    expect(by.x).toBeCloseTo(-0.3);
    expect(gaps).toEqual([
      { axis: 'x', from: 11, to: expect.closeTo(24.5), cross: 25 },
      { axis: 'x', from: expect.closeTo(31.5), to: 45, cross: 25 },
    ]);
  });

  it.each([
    ['after the last', [3, 8, 15, 6], 25.3, 7, 25],
    ['before the first', [23, 8, 35, 6], 11.7, 7, 12],
  ] as const)('repeats a gap that is there: %s', (_, [a, aw, b, bw], x, w, to) => {
    const { by, gaps } = snapBox(box(x, w), snapField({ boxes: row([a, aw], [b, bw]) }), 0.5);
    expect(x + by.x).toBeCloseTo(to);
    expect(gaps.map((gap) => gap.to - gap.from)).toEqual([expect.closeTo(4), expect.closeTo(4)]);
  });

  it('goes the same way down as across', () => {
    const boxes = row([3, 8], [15, 6]);
    const across = snapBox(box(25.3, 7), snapField({ boxes }), 0.5);
    const down = snapBox(flipped(box(25.3, 7)), snapField({ boxes: boxes.map(flipped) }), 0.5);
    expect(down.by).toEqual({ x: across.by.y, y: across.by.x });
    expect(down.gaps.map((gap) => [gap.from, gap.to])).toEqual(
      across.gaps.map((gap) => [gap.from, gap.to]),
    );
    expect(down.gaps.every(({ axis }) => axis === 'y')).toBe(true);
  });

  it('measures to the box around a turned neighbour, not to its frame', () => {
    const turned = boundsOf({ x: 3, y: 20, w: 10, h: 10, rotation: 45 });
    const half = 5 * Math.SQRT2;
    const boxes = [turned, ...row([40, 8])];
    const { by, gaps } = snapBox(box(24, 5), snapField({ boxes }), 2);
    expect(gaps).toHaveLength(2);
    expect(24 + by.x - (8 + half)).toBeCloseTo(40 - (24 + by.x + 5));
  });

  it('knows no gap across something that stands between', () => {
    // The one that ends at 13 is the neighbour of the one at 20: the gap is 7, none is 9.
    const field = snapField({ boxes: row([3, 8], [5, 8], [20, 9]) });
    expect(snapBox(box(38.2, 5), field, 0.5).by.x).toBe(0);
    expect(36.3 + snapBox(box(36.3, 5), field, 0.5).by.x).toBeCloseTo(36);
  });

  it('passes over what lies in no common row, and over a ground behind all', () => {
    const ground = { x: -3, y: -3, w: 100, h: 66 };
    const above = { x: 20, y: 5, w: 2, h: 5 };
    const field = snapField({ boxes: [ground, above, ...row([3, 8], [15, 6])] });
    const { by, gaps } = snapBox(box(25.3, 7.1), field, 0.5);
    expect(25.3 + by.x).toBeCloseTo(25);
    expect(gaps).toHaveLength(2);
  });

  it('never pushes the box into its neighbours', () => {
    const field = snapField({ boxes: row([3, 8], [15, 6], [27, 20]) });
    // A gap of 4 would want it at 25, and there it would overlap the next by 0.4.
    expect(24.9 + snapBox(box(24.9, 2.4), field, 0.5).by.x).toBeCloseTo(24.6);
  });

  it('lets the nearest of line and gap win', () => {
    // A gap of 4 wants the left side at 25, a line of the box below wants it at 25,4.
    const below = { x: 25.4, y: 60, w: 31, h: 3 };
    const field = snapField({ boxes: [...row([3, 8], [15, 6]), below] });
    expect(25.3 + snapBox(box(25.3, 7), field, 0.5).by.x).toBeCloseTo(25.4);
    expect(25.1 + snapBox(box(25.1, 7), field, 0.5).by.x).toBeCloseTo(25);
  });
});
