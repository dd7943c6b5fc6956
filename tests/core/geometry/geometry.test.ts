import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyToPoint,
  contains,
  ellipsePath,
  frameMatrix,
  intersection,
  invert,
  mapBox,
  mmToPt,
  multiply,
  pathBounds,
  ptToMm,
  quantise,
  quantiseRotation,
  rotation,
  rotationOf,
  roundedRectPath,
  transformPath,
  translation,
  union,
} from '../../../src/core/geometry';

const mm = fc.double({ min: -500, max: 500, noNaN: true });
const size = fc.double({ min: 0.01, max: 500, noNaN: true });
const box = fc.record({ x: mm, y: mm, w: size, h: size });
const frame = fc.record({ x: mm, y: mm, w: size, h: size, rotation: mm });

describe('matrices', () => {
  it('undo what they did', () => {
    fc.assert(
      fc.property(frame, mm, mm, (f, x, y) => {
        const back = applyToPoint(multiply(invert(frameMatrix(f)), frameMatrix(f)), { x, y });
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      }),
    );
  });

  it('turn a frame about its centre, clockwise', () => {
    fc.assert(
      fc.property(frame, (f) => {
        const centre = applyToPoint(frameMatrix(f), { x: f.w / 2, y: f.h / 2 });
        expect(centre.x).toBeCloseTo(f.x + f.w / 2, 6);
        expect(centre.y).toBeCloseTo(f.y + f.h / 2, 6);
      }),
    );
    const right = applyToPoint(rotation(90), { x: 1, y: 0 });
    expect(right.y).toBeCloseTo(1, 12);
    expect(rotationOf(rotation(30))).toBeCloseTo(30, 9);
  });

  it('apply the inner one first', () => {
    const moved = applyToPoint(multiply(rotation(90), translation(10, 0)), { x: 0, y: 0 });
    expect(moved.x).toBeCloseTo(0, 9);
    expect(moved.y).toBeCloseTo(10, 9);
  });

  it('refuse to be undone when flat', () => {
    expect(() => invert([1, 1, 1, 1, 0, 0])).toThrow(RangeError);
  });
});

describe('boxes', () => {
  it('are within their union, and their intersection within both', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        expect(contains(union(a, b), a, 1e-9) && contains(union(a, b), b, 1e-9)).toBe(true);
        const shared = intersection(a, b);
        if (shared) expect(contains(a, shared, 1e-9) && contains(b, shared, 1e-9)).toBe(true);
      }),
    );
  });

  it('grow around what is turned', () => {
    const turned = mapBox(rotation(45), { x: -1, y: -1, w: 2, h: 2 });
    expect(turned.w).toBeCloseTo(2 * Math.SQRT2, 9);
  });
});

describe('paths', () => {
  it('of ellipses and rounded boxes fill their box and move with it', () => {
    fc.assert(
      fc.property(box, size, mm, (b, radius, by) => {
        for (const path of [ellipsePath(b), roundedRectPath(b, radius)]) {
          const bounds = pathBounds(transformPath(translation(by, 0), path));
          expect(bounds.x).toBeCloseTo(b.x + by, 6);
          expect(bounds.w).toBeCloseTo(b.w, 6);
          expect(bounds.h).toBeCloseTo(b.h, 6);
        }
      }),
    );
  });
});

describe('units', () => {
  it('quantise to a thousandth of a millimetre and keep no minus zero', () => {
    expect(quantise(1.23456)).toBe(1.235);
    expect(Object.is(quantise(-0.0001), 0)).toBe(true);
  });

  it('keep rotations between 0 and 360', () => {
    fc.assert(
      fc.property(mm, (r) => {
        const kept = quantiseRotation(r * 10);
        expect(kept).toBeGreaterThanOrEqual(0);
        expect(kept).toBeLessThan(360);
      }),
    );
    expect(quantiseRotation(359.999)).toBe(0);
  });

  it('know the point', () => {
    expect(ptToMm(72)).toBeCloseTo(25.4, 12);
    expect(mmToPt(ptToMm(8))).toBeCloseTo(8, 12);
  });
});
