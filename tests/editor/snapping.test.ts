import { describe, expect, it } from 'vitest';
import { linesOf, snapBox, snapValue } from '../../src/editor';

const lines = linesOf({ x: 10, y: 10, w: 20, h: 8 });

describe('snapping', () => {
  it.each([
    ['left to left', { x: 10.4, y: 50, w: 6, h: 6 }, { x: expect.closeTo(-0.4), y: 0 }],
    ['centre to centre', { x: 16.8, y: 50, w: 6, h: 6 }, { x: expect.closeTo(0.2), y: 0 }],
    ['top to bottom', { x: 50, y: 18.3, w: 6, h: 6 }, { x: 0, y: expect.closeTo(-0.3) }],
    ['the nearer of two', { x: 10.4, y: 50, w: 19.8, h: 6 }, { x: expect.closeTo(-0.2), y: 0 }],
    ['nothing near', { x: 50, y: 50, w: 6, h: 6 }, { x: 0, y: 0 }],
  ])('%s', (_, box, by) => {
    expect(snapBox(box, lines, 0.5).by).toEqual(by);
  });

  it('shows a guide through both and how far they are apart', () => {
    const { guides } = snapBox({ x: 10.1, y: 30, w: 6, h: 6 }, lines, 0.5);
    expect(guides).toEqual([
      { axis: 'x', at: 10, from: 10, to: 36, distance: 12, gapFrom: 18, gapTo: 30 },
    ]);
  });

  it('snaps one coordinate', () => {
    expect(snapValue(29.7, lines, 'x', 0.5)).toBeCloseTo(0.3);
    expect(snapValue(29.7, lines, 'y', 0.5)).toBeNull();
  });
});
