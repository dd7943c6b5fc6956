import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledScale, shelvesOf, wallScale } from '../../src/ui/home/shelves';

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
