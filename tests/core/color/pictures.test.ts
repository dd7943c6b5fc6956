import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cmykGrid,
  cmykToRgb,
  dominantColours,
  looksLike,
  parseHex,
  rgbTable,
  toHex,
  type Rgb,
} from '../../../src/core/color';
import { nearestInk } from '../../../src/ui/editor/colour/inks';

const file = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../public/icc/${name}`, import.meta.url)));
const grid = cmykGrid(file('fogra39-srgb-9.bin'));
const table = rgbTable(file('srgb-fogra39-33.bin'));

const byte = fc.integer({ min: 0, max: 255 });
const anyRgb: fc.Arbitrary<Rgb> = fc.record({ r: byte, g: byte, b: byte });
const pixels = (...parts: readonly (readonly [Rgb, number])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap(([{ r, g, b }, n]) => Array.from({ length: n }, () => [r, g, b])).flat(),
  );

const brown = { r: 90, g: 60, b: 30 };
const cream = { r: 240, g: 225, b: 200 };
const red = { r: 180, g: 30, b: 25 };

describe('what a picture is made of', () => {
  it('is its flat colours, the largest first', () => {
    const found = dominantColours(pixels([red, 10], [cream, 300], [brown, 80]), 5);
    expect(found).toEqual([cream, brown, red]);
  });

  it('holds a small bright spot among many shades of one colour', () => {
    const shades = Array.from(
      { length: 60 },
      (_, i) => [{ r: 90 + i, g: 70 + i, b: 50 + i }, 30] as const,
    );
    const found = dominantColours(pixels(...shades, [red, 60]), 5);
    expect(found).toHaveLength(5);
    expect(found.some((colour) => looksLike(colour, red))).toBe(true);
  });

  it('is never more than asked for, each a mean of what is there, and of nothing nothing', () => {
    expect(dominantColours(new Uint8Array(), 5)).toEqual([]);
    fc.assert(
      fc.property(
        fc.array(anyRgb, { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 1, max: 6 }),
        (all, most) => {
          const found = dominantColours(pixels(...all.map((colour) => [colour, 1] as const)), most);
          expect(found.length).toBeGreaterThan(0);
          expect(found.length).toBeLessThanOrEqual(most);
          for (const part of ['r', 'g', 'b'] as const) {
            const values = all.map((colour) => colour[part]);
            for (const colour of found) {
              expect(colour[part]).toBeGreaterThanOrEqual(Math.min(...values));
              expect(colour[part]).toBeLessThanOrEqual(Math.max(...values));
            }
          }
        },
      ),
    );
  });
});

describe('a screen colour', () => {
  it('is read as people type it', () => {
    expect(parseHex('#1E5b3C')).toEqual({ r: 30, g: 91, b: 60 });
    expect(parseHex(' abc ')).toEqual({ r: 170, g: 187, b: 204 });
    for (const wrong of ['', '#12', '#1234', 'kopi', '#12345g']) expect(parseHex(wrong)).toBeNull();
    fc.assert(
      fc.property(anyRgb, (rgb) => {
        expect(parseHex(toHex(rgb))).toEqual(rgb);
      }),
    );
  });

  it('that ink can reach comes back from the press as it was', () => {
    for (const hex of ['#5a3c1e', '#f0e1c8', '#1e3c2e', '#b05a40', '#27457a']) {
      const rgb = parseHex(hex)!;
      expect([hex, looksLike(rgb, cmykToRgb(grid, nearestInk(table, rgb)))]).toEqual([hex, true]);
    }
  });

  it('that no ink can reach is known as such', () => {
    for (const hex of ['#00ff00', '#0000ff', '#ff00ff', '#00ffff']) {
      const rgb = parseHex(hex)!;
      expect([hex, looksLike(rgb, cmykToRgb(grid, nearestInk(table, rgb)))]).toEqual([hex, false]);
    }
  });

  it('of grey is black alone, a camera’s tinted grey too', () => {
    expect(nearestInk(table, { r: 128, g: 128, b: 128 })).toMatchObject({ c: 0, m: 0, y: 0 });
    expect(nearestInk(table, { r: 130, g: 128, b: 125 })).toMatchObject({ c: 0, m: 0, y: 0 });
    expect(nearestInk(table, { r: 150, g: 128, b: 125 }).m).toBeGreaterThan(0);
  });
});
