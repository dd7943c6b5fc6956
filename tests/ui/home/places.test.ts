import { describe, expect, it } from 'vitest';
import { barBottom, placeInSight } from '../../../src/ui/home/bar-place';
import { sameHeight } from '../../../src/ui/wall/side-by-side';

describe('the bar of a card', () => {
  it.each([
    ['bottom', 100, 500, 'bottom'],
    ['bottom', 700, 1100, 'top'],
    ['top', 100, 500, 'top'],
    ['top', -200, 300, 'bottom'],
    ['above', 200, 500, 'above'],
    ['above', 20, 500, 'bottom'],
  ] as const)('wanted at %s of %i to %i stands at %s', (wanted, top, bottom, place) => {
    expect(placeInSight(wanted, { top, bottom, window: 900 })).toBe(place);
  });

  it('stands within the label, or just above it', () => {
    expect(barBottom('bottom', 300)).toBe(56);
    expect(barBottom('top', 300)).toBe(300);
    expect(barBottom('above', 300)).toBe(344);
  });
});

describe('labels of one height', () => {
  const boxes = [
    { w: 90, h: 130 },
    { w: 70, h: 70 },
  ];
  it('find room side by side, and stay under the height that is free', () => {
    const high = sameHeight(boxes, { wide: 390, most: 900, gap: 16 });
    expect(boxes.reduce((sum, { w, h }) => sum + (w * high) / h, 0)).toBeLessThanOrEqual(390 - 56);
    expect(sameHeight(boxes, { wide: 1400, most: 400, gap: 48 })).toBe(400);
    expect(sameHeight(boxes, { wide: 100, most: 400, gap: 48 })).toBe(120);
  });
});
