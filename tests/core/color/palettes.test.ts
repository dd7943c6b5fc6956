import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  cmykGrid,
  contrast,
  findPalette,
  inkToRgb,
  PALETTE_PARTS,
  PALETTES,
  type Ink,
} from '../../../src/core/color';
import { patterns as en } from '../../../src/i18n/en.patterns';
import { patterns as id } from '../../../src/i18n/id.patterns';

const bytes = readFileSync(join(import.meta.dirname, '../../../public/icc/fogra39-srgb-9.bin'));
const grid = cmykGrid(new Uint8Array(bytes));
const onPress = (a: Ink, b: Ink): number => contrast(inkToRgb(grid, a), inkToRgb(grid, b));

test('there are sixteen, each with a name in both languages', () => {
  expect(PALETTES).toHaveLength(16);
  const keys = PALETTES.map((each) => each.key);
  expect(Object.keys(id.palette)).toEqual(keys);
  expect(Object.keys(en.palette)).toEqual(keys);
  expect(findPalette('kopi')?.key).toBe('kopi');
  expect(findPalette('neon')).toBeNull();
});

describe.each(PALETTES.map((each) => [each.key, each.inks] as const))('%s', (_, inks) => {
  test('is safe on the press: at most 300 % of ink anywhere', () => {
    for (const part of PALETTE_PARTS) {
      const { c, m, y, k } = inks[part];
      expect(c + m + y + k, part).toBeLessThanOrEqual(300);
    }
  });

  test('type in its ink and accent is read on its ground', () => {
    expect(onPress(inks.ink, inks.ground)).toBeGreaterThanOrEqual(7);
    expect(onPress(inks.accent, inks.ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('its strips are told apart', () => {
    const strips = [inks.strip1, inks.strip2, inks.strip3, inks.strip4];
    strips.forEach((a, i) =>
      strips.slice(i + 1).forEach((b) => {
        const [p, q] = [inkToRgb(grid, a), inkToRgb(grid, b)];
        expect(Math.hypot(p.r - q.r, p.g - q.g, p.b - q.b)).toBeGreaterThan(30);
      }),
    );
  });
});
