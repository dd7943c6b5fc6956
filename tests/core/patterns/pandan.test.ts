import { describe, expect, test } from 'vitest';
import { pandanBundar, spokeOver } from '../../../src/core/patterns/pandan-bundar';
import { fingerprint, PANDAN_INKS, shapeOf } from './support';

const LID = { w: 70, h: 70 };

describe('round lid', () => {
  test('strips go over two and under two along every spoke', () => {
    for (let i = 0; i < 96; i++) {
      const along = Array.from({ length: 8 }, (_, j) => spokeOver(i, j));
      expect(along.filter(Boolean)).toHaveLength(4);
      expect(along.slice(0, 4)).toEqual(along.slice(4));
    }
  });

  test('the twill closes where the last spoke meets the first', () => {
    for (const spokes of [24, 96, 144]) {
      for (let j = 0; j < 12; j++) expect(spokeOver(spokes, j)).toBe(spokeOver(0, j));
    }
  });

  test.each([
    { w: 70, h: 70 },
    { w: 90, h: 40 },
    { w: 10, h: 1000 },
  ])('fills the largest circle of $w × $h mm and nothing outside it', (size) => {
    const { paths } = pandanBundar.draw({}, 0, PANDAN_INKS, size);
    const r = Math.min(size.w, size.h) / 2;
    for (const { path } of paths) {
      for (const step of path) {
        if (step[0] !== 'M' && step[0] !== 'L') continue;
        const far = Math.hypot(step[1] - size.w / 2, step[2] - size.h / 2);
        expect(far).toBeLessThanOrEqual(r + 0.002);
        expect(far).toBeGreaterThanOrEqual(0.58 * r - 0.002);
      }
    }
    expect(shapeOf(paths[0]!.path).right).toBeCloseTo(size.w / 2 + r, 2);
  });

  test('the same arguments give the same bytes, in every version', () => {
    expect(fingerprint(pandanBundar.draw({}, 7, PANDAN_INKS, LID))).toBe('74d4df31');
    expect(fingerprint(pandanBundar.draw({}, 8, PANDAN_INKS, LID))).not.toBe('74d4df31');
  });
});
