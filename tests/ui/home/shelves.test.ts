import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filledScale,
  neighbour,
  shelvesOf,
  wallScale,
  withExtras,
} from '../../../src/ui/home/shelves';

const GAPS = { least: 24, most: 96 };

describe('the wall', () => {
  it('puts every object on one shelf, in order, and none beyond the edge', () => {
    const widths = fc.array(fc.integer({ min: 20, max: 400 }), { maxLength: 60 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 400, max: 2400 }), (all, room) => {
        const shelves = shelvesOf(all, room, GAPS);
        expect(shelves.flatMap((s) => all.slice(s.first, s.first + s.count))).toEqual(all);
        for (const { first, count, gap } of shelves) {
          const used = all.slice(first, first + count).reduce((sum, w) => sum + w, 0);
          expect(used + gap * (count - 1)).toBeLessThanOrEqual(room + 1e-6);
          expect(gap).toBeGreaterThanOrEqual(GAPS.least);
          expect(gap).toBeLessThanOrEqual(GAPS.most);
        }
      }),
    );
  });

  it('shows all at one scale, the tallest and the widest whole', () => {
    const sizes = [
      { w: 90, h: 130 },
      { w: 120, h: 75 },
    ];
    const scale = wallScale(sizes, { width: 1000, height: 260, most: 2.6 });
    expect(scale).toBe(2);
    expect(wallScale(sizes, { width: 60, height: 900, most: 9 })).toBe(0.5);
    expect(wallScale([], { width: 100, height: 100, most: 2.6 })).toBe(2.6);
  });

  it('shrinks a little rather than leave one object alone on the last shelf', () => {
    const mm = [90, 100, 80, 60, 120, 80];
    const at = (scale: number) =>
      shelvesOf(
        mm.map((w) => w * scale),
        1360,
        GAPS,
      );
    expect(at(2.6)).toHaveLength(2);
    expect(at(filledScale(2.6, at))).toHaveLength(1);
  });
});

describe('what stands beside', () => {
  const widths = [300, 300, 200, 400];
  const shelves = shelvesOf(widths, 900, GAPS);

  it('stands where its shelf has room, and the shelf is full for it', () => {
    const extras = [0, 40, 0, 120];
    const laid = withExtras(shelves, { widths, extras }, 900, GAPS);
    expect(shelves.map(({ count }) => count)).toEqual([3, 1]);
    expect([...laid.shown]).toEqual([1, 3]);
    expect(laid.shelves[0]).toEqual({ first: 0, count: 3, gap: 30 });
  });

  it('stays away where it does not fit, and nothing moves', () => {
    const laid = withExtras(shelves, { widths, extras: [60, 0, 0, 600] }, 900, GAPS);
    expect([...laid.shown]).toEqual([]);
    expect(laid.shelves).toEqual(shelves);
  });
});

describe('arrows', () => {
  const widths = [100, 300, 100, 100, 100, 200];
  const shelves = [
    { first: 0, count: 2, gap: 20 },
    { first: 2, count: 3, gap: 20 },
    { first: 5, count: 1, gap: 20 },
  ];

  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 1, 2],
    ['ArrowRight', 5, null],
    ['ArrowLeft', 2, 1],
    ['ArrowLeft', 0, null],
    ['ArrowDown', 0, 2],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 4, 5],
    ['ArrowDown', 5, null],
    ['ArrowUp', 5, 2],
    ['ArrowUp', 4, 1],
    ['ArrowUp', 1, null],
    ['Home', 4, 2],
    ['End', 3, 4],
    ['Enter', 3, null],
  ] as const)('%s from %i leads to %s', (key, at, to) => {
    expect(neighbour(shelves, widths, { at, key })).toBe(to);
  });

  it('lead nowhere from an object that is not there', () => {
    expect(neighbour(shelves, widths, { at: 9, key: 'ArrowLeft' })).toBeNull();
  });
});
