import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LIMITS } from '../../src/core/document';
import { quantise } from '../../src/core/geometry';
import type { Size } from '../../src/editor';
import { RatioRun } from '../../src/ui/editor/ratio-run';

const side = fc.double({ min: 0.1, max: 500, noNaN: true }).map(quantise);
const told = fc.oneof(
  side.map((w) => ({ w })),
  side.map((h) => ({ h })),
);

it('keeps width to height through any run of changes, and the way back is exact', () => {
  fc.assert(
    fc.property(side, side, fc.array(told, { minLength: 1, maxLength: 20 }), (w, h, run) => {
      const ratio = new RatioRun();
      const first = { w, h };
      let now: Size = first;
      for (const part of run) {
        now = ratio.sides(now, part);
        const [long, short] = w > h ? [now.w / w, now.h / h] : [now.h / h, now.w / w];
        expect(Math.abs(short - long) * Math.min(w, h)).toBeLessThan(0.0011);
        expect(Math.min(now.w, now.h)).toBeGreaterThanOrEqual(0.1);
        expect(Math.max(now.w, now.h)).toBeLessThanOrEqual(LIMITS.extent);
      }
      expect(ratio.sides(now, { w })).toEqual(first);
    }),
  );
});

it('a frame that something else has changed begins a new run', () => {
  const ratio = new RatioRun();
  expect(ratio.sides({ w: 40, h: 10 }, { w: 20 })).toEqual({ w: 20, h: 5 });
  expect(ratio.sides({ w: 20, h: 8 }, { w: 10 })).toEqual({ w: 10, h: 4 });
  expect(ratio.sides({ w: 10, h: 4 }, { h: 0.05 })).toEqual({ w: 0.25, h: 0.1 });
});
