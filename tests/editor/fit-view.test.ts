import { describe, expect, it } from 'vitest';
import { fitted } from '../../src/editor';

const free = { x: 56, y: 60, w: 660, h: 640 };

describe('a label as large as it fits', () => {
  it.each([
    ['leaves a margin about a usual label', [90, 130], 3, 592 / 130],
    ['keeps the bleed of a small one in sight', [30, 20], 3, 660 / 36],
    ['and of a tall one', [20, 30], 5, 640 / 40],
  ] as const)('%s', (_, [w, h], bleed, scale) => {
    const view = fitted({ x: 0, y: 0, w, h }, free, bleed);
    expect(view.scale).toBeCloseTo(scale, 6);
    expect(view.x + (w / 2) * view.scale).toBeCloseTo(free.x + free.w / 2, 6);
    expect(view.x - bleed * view.scale).toBeGreaterThanOrEqual(free.x - 1e-6);
    expect(view.y - bleed * view.scale).toBeGreaterThanOrEqual(free.y - 1e-6);
  });
});
