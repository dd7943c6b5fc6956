import { expect, test } from 'vitest';
import { tenun } from '../../../src/core/patterns/tenun';
import { runs } from '../../../src/core/patterns/tenun/grid';
import { ikatTone } from '../../../src/core/patterns/tenun/ikat';
import { wajikTone } from '../../../src/core/patterns/tenun/wajik';
import { CLOTH_INKS } from './support';

test.each([8, 24, 50])('stepped diamonds of %i rows are the same from all four sides', (rows) => {
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < 2 * rows; i++) {
      const tone = wajikTone([i, j], rows, 3);
      expect(wajikTone([2 * rows - 1 - i, j], rows, 3)).toBe(tone);
      expect(wajikTone([i, rows - 1 - j], rows, 3)).toBe(tone);
    }
  }
});

test('a diamond steps: one thread up for two along', () => {
  for (let i = 2; i < 22; i += 2) {
    for (const j of [3, 6, 9]) {
      expect(wajikTone([i, j], 24, 3)).toBe(wajikTone([i + 1, j], 24, 3));
      expect(wajikTone([i, j + 1], 24, 3)).toBe(wajikTone([i + 2, j], 24, 3));
    }
  }
});

test('the dyed figure of an ikat is the same along both axes before the threads slip', () => {
  for (let i = 0; i < 20; i++) {
    for (let j = 0; j < 20; j++) {
      expect(ikatTone([j, i], 20, 3)).toBe(ikatTone([i, j], 20, 3));
      expect(ikatTone([19 - i, j], 20, 3)).toBe(ikatTone([i, j], 20, 3));
    }
  }
});

test('equal neighbours are one float, past the end of the row too', () => {
  const row = [1, 1, -1, 0, 0, 1];
  expect(runs(6, (i) => row[i]!)).toEqual([
    { from: 3, to: 5, tone: 0 },
    { from: 5, to: 8, tone: 1 },
  ]);
  expect(runs(4, () => -1)).toEqual([]);
});

test('without feathering no dye creeps beyond its tie', () => {
  const size = { w: 60, h: 40 };
  const layers = (feather: number): number =>
    tenun.draw({ motif: 'ikat', feather }, 1, CLOTH_INKS, size).paths.length;
  expect(layers(0)).toBeLessThan(layers(50));
});

test('a cloth without thread is refused', () => {
  expect(() => tenun.draw({}, 1, { ground: CLOTH_INKS['ground']! }, { w: 60, h: 40 })).toThrow(
    /thread/,
  );
});
