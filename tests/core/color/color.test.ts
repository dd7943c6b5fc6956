import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BLACK,
  cmykGrid,
  cmykToRgb,
  contrast,
  inkToRgb,
  isPureBlack,
  mix,
  process,
  rgbTable,
  rgbToCmykPixels,
  rgbToProcess,
  tint,
  totalInk,
  WHITE,
  type Ink,
} from '../../../src/core/color';

const file = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../public/icc/${name}`, import.meta.url)));
const grid = cmykGrid(file('fogra39-srgb-9.bin'));
const table = rgbTable(file('srgb-fogra39-33.bin'));

const percent = fc.double({ min: 0, max: 100, noNaN: true });
const byte = fc.integer({ min: 0, max: 255 });
const anyInk: fc.Arbitrary<Ink> = fc.oneof(
  fc.tuple(percent, percent, percent, percent).map((v) => process(...v)),
  fc.record({ kind: fc.constant('rgb' as const), r: byte, g: byte, b: byte }),
);

describe('screen colour of ink', () => {
  it('is white for paper and dark for black', () => {
    expect(inkToRgb(grid, WHITE)).toEqual({ r: 255, g: 255, b: 255 });
    const black = inkToRgb(grid, BLACK);
    expect(Math.max(black.r, black.g, black.b)).toBeLessThan(60);
  });

  it('takes the node itself where a recipe lies on one', () => {
    const node = (((4 * 9 + 2) * 9 + 8) * 9 + 1) * 3;
    const { r, g, b } = cmykToRgb(grid, { c: 50, m: 25, y: 100, k: 12.5 });
    expect([r, g, b]).toEqual([...grid.data.subarray(node, node + 3)]);
  });

  it('gets no lighter with more black', () => {
    fc.assert(
      fc.property(percent, percent, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const light = inkToRgb(grid, process(0, 0, 0, less));
        expect(inkToRgb(grid, process(0, 0, 0, more)).g).toBeLessThanOrEqual(light.g);
      }),
    );
  });
});

describe('printing a screen colour', () => {
  it('prints neutral greys with black alone', () => {
    expect(rgbToProcess(table, { r: 0, g: 0, b: 0 })).toEqual(BLACK);
    expect(rgbToProcess(table, { r: 255, g: 255, b: 255 })).toEqual(WHITE);
    expect(rgbToProcess(table, { r: 128, g: 128, b: 128 })).toMatchObject({ c: 0, m: 0, y: 0 });
  });

  it('gives pixels the same inks as single colours, and greys what the profile gives', () => {
    fc.assert(
      fc.property(byte, byte, byte, (r, g, b) => {
        fc.pre(r !== g || g !== b);
        const { c, m, y, k } = rgbToProcess(table, { r, g, b });
        const pixels = rgbToCmykPixels(table, Uint8Array.of(r, g, b, 255, 255, 255));
        [c, m, y, k, 0, 0, 0, 0].forEach((ink, i) =>
          expect(Math.abs(pixels[i]! - ink * 2.55)).toBeLessThan(0.52),
        );
      }),
    );
    const [c, , , k] = rgbToCmykPixels(table, Uint8Array.of(0, 0, 0));
    expect([c! > 150, k! > 200]).toEqual([true, true]);
  });

  it('never asks for more ink than the press takes', () => {
    fc.assert(
      fc.property(byte, byte, byte, (r, g, b) => {
        expect(totalInk(rgbToProcess(table, { r, g, b }))).toBeLessThanOrEqual(300);
      }),
    );
  });
});

describe('mixing', () => {
  it('begins with the one and ends with the other', () => {
    fc.assert(
      fc.property(anyInk, anyInk, (a, b) => {
        expect(mix(a, b, 0)).toBe(a);
        expect(mix(a, b, 1)).toBe(b);
      }),
    );
  });

  it('stays within the range of ink', () => {
    fc.assert(
      fc.property(anyInk, anyInk, fc.double({ min: -1, max: 2, noNaN: true }), (a, b, t) => {
        expect(totalInk(mix(a, b, t))).toBeLessThanOrEqual(400.01);
      }),
    );
  });

  it('thins an ink to paper', () => {
    expect(tint(process(40, 20, 0, 10), 0.5)).toEqual(process(20, 10, 0, 5));
    expect(totalInk(tint(BLACK, 0))).toBe(0);
  });
});

it('knows K 100 alone as the ink that overprints', () => {
  expect(isPureBlack(BLACK)).toBe(true);
  expect(isPureBlack(process(0, 0, 0, 99))).toBe(false);
  expect(isPureBlack(process(1, 0, 0, 100))).toBe(false);
});

it('measures contrast as WCAG does', () => {
  const white = { r: 255, g: 255, b: 255 };
  expect(contrast(white, { r: 0, g: 0, b: 0 })).toBeCloseTo(21, 5);
  expect(contrast(white, { r: 118, g: 118, b: 118 })).toBeCloseTo(4.54, 2);
});
