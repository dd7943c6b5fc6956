import { describe, expect, it } from 'vitest';
import { intersection } from '../../src/core/geometry';
import { patternFault } from '../../src/ui/editor/pattern-fault';
import { barSpot, besideSpot, steppedSize } from '../../src/ui/editor/floating';
import { jumpTo } from '../../src/ui/parts/menu';

describe('the bar at the selection', () => {
  const free = { x: 0, y: 0, w: 800, h: 600 };
  const size = { w: 200, h: 40 };
  const selection = { x: 300, y: 200, w: 100, h: 100 };

  it('stands 12 px above the middle where nothing is in the way', () => {
    expect(barSpot(selection, size, { free, texts: [] })).toEqual({ x: 250, y: 148 });
  });

  it('covers no text where a spot within reach is clear', () => {
    const texts = [
      { x: 200, y: 130, w: 300, h: 60 },
      { x: 200, y: 310, w: 300, h: 20 },
    ];
    const spot = barSpot(selection, size, { free, texts })!;
    expect(texts.map((text) => intersection({ ...spot, ...size }, text))).toEqual([null, null]);
    expect(Math.abs(spot.y - 148)).toBeLessThanOrEqual(300);
  });

  it('stands above where all about is text, below where above is no room', () => {
    const texts = [free];
    expect(barSpot(selection, size, { free, texts })).toEqual({ x: 250, y: 148 });
    const high = { ...selection, y: 10 };
    expect(barSpot(high, size, { free, texts })).toEqual({ x: 250, y: 122 });
  });

  it('moves sideways into sight before it covers what is selected', () => {
    const corner = { x: 700, y: 10, w: 90, h: 30 };
    expect(barSpot(corner, size, { free, texts: [free] })).toEqual({ x: 600, y: 52 });
  });

  it.each([
    ['left of the window', { x: -140, y: 200, w: 100, h: 100 }],
    ['below it', { x: 300, y: 640, w: 100, h: 0 }],
  ])('is gone with a selection %s', (_, away) => {
    expect(barSpot(away, size, { free, texts: [] })).toBeNull();
    expect(barSpot({ ...selection, h: 0 }, size, { free, texts: [] })).not.toBeNull();
  });

  it('stays in sight of a selection larger than the window, and gives up in a tiny one', () => {
    const huge = { x: -100, y: -100, w: 1000, h: 900 };
    const spot = barSpot(huge, size, { free, texts: [] })!;
    expect(intersection({ ...spot, ...size }, free)).toEqual({ ...spot, ...size });
    expect(barSpot(huge, size, { free: { x: 0, y: 0, w: 50, h: 50 }, texts: [] })).toBeNull();
  });
});

describe('a panel beside an object', () => {
  const ground = { w: 800, h: 600 };
  const size = { w: 200, h: 120 };
  it.each([
    ['at its right', { x: 300, y: 200, w: 100, h: 100 }, { x: 412, y: 200 }],
    ['at its left where the right is full', { x: 500, y: 200, w: 200, h: 9 }, { x: 288, y: 200 }],
    ['over it where both are full', { x: 100, y: 200, w: 600, h: 100 }, { x: 588, y: 200 }],
    ['whole in sight', { x: 300, y: 590, w: 100, h: 900 }, { x: 412, y: 468 }],
  ])('stands %s', (_, object, spot) => {
    expect(besideSpot(object, size, ground)).toEqual(spot);
  });
});

describe('what is wrong with a pattern', () => {
  const known = (id: string) => (id === 'anyaman@2' ? 'pending' : null);
  it.each([
    ['anyaman@2', null],
    ['anyaman@9999', { version: 9999, known: 2 }],
    ['anyaman@1', { version: 1, known: 0 }],
    ['tikar@3', { version: 3, known: 0 }],
  ])('%s', (id, fault) => {
    expect(patternFault(known, id)).toEqual(fault);
  });
});

describe('type sizes by steps', () => {
  it.each([
    [31, 1, 32],
    [31, -1, 30],
    [30.4, 1, 31],
    [30.4, -1, 30],
    [5.5, 1, 6],
    [5.98, -1, 5.5],
    [12, -1, 11.5],
    [11.5, 1, 12],
    [0.5, -1, 0.5],
    [2000, 1, 2000],
  ] as const)('%d pt by %d is %d pt', (pt, by, next) => {
    expect(steppedSize(pt, by)).toBe(next);
  });
});

describe('typing in a menu', () => {
  const labels = ['Gandakan', 'Hapus', 'Kunci', 'Kelompokkan'];
  it.each([
    [0, 'k', 2],
    [2, 'k', 3],
    [3, 'k', 2],
    [2, 'ke', 3],
    [3, 'ke', 3],
    [-1, 'g', 0],
    [0, 'x', null],
  ])('from row %i, "%s" goes to %s', (present, typed, to) => {
    expect(jumpTo(labels, present, typed)).toBe(to);
  });
});
