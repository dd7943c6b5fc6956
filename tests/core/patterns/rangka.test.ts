import { describe, expect, test } from 'vitest';
import { process } from '../../../src/core/color';
import { pathBounds } from '../../../src/core/geometry';
import { findGenerator, type KnobValues, type PatternCell } from '../../../src/core/patterns';
import { boxWithin, unitsAround } from '../../../src/core/patterns/rangka/strokes';

const INKS = {
  line: [process(60, 60, 60, 90)],
  fill: [process(3, 4, 12, 0)],
  accent: [process(10, 90, 80, 5)],
};
const rangka = findGenerator('rangka@1')!;
const FORMS = rangka.knobs.flatMap((k) => (k.kind === 'choice' ? k.choices : []));
const SIZES = [
  { w: 12, h: 8 },
  { w: 8, h: 12 },
  { w: 60, h: 40 },
  { w: 180, h: 12 },
  { w: 200, h: 280 },
];

function drawn(params: KnobValues, size: { w: number; h: number }, seed = 7): PatternCell {
  return rangka.draw(params, seed, INKS, size);
}

describe.each(FORMS)('%s', (form) => {
  test.each(SIZES)('fits $w × $h mm at both ends of every knob', (size) => {
    const numbers = rangka.knobs.flatMap((k) => (k.kind === 'number' ? [k] : []));
    const ends = numbers.flatMap((k) => [{ [k.key]: k.min }, { [k.key]: k.max }]);
    for (const params of [{}, ...ends]) {
      const cell = drawn({ form, ...params }, size, 0);
      expect(cell).toMatchObject({ width: size.w, height: size.h, overhang: 0 });
      expect(cell.paths.length).toBeGreaterThan(0);
      for (const { path } of cell.paths) {
        const b = pathBounds(path);
        expect(path.flat().every((v) => v === v)).toBe(true);
        expect(Math.min(b.x, b.y)).toBeGreaterThan(-0.01);
        expect(b.x + b.w).toBeLessThan(size.w + 0.01);
        expect(b.y + b.h).toBeLessThan(size.h + 0.01);
      }
    }
  });

  test('the same arguments give the same bytes', () => {
    expect(JSON.stringify(drawn({ form }, { w: 61, h: 43 }))).toBe(
      JSON.stringify(drawn({ form }, { w: 61, h: 43 })),
    );
  });
});

test('a rule is as thick on a small frame as on a large one', () => {
  for (const size of SIZES) {
    const outer = drawn({ form: 'rules', line: 0.3, inset: 0.5 }, size).paths[1]!.path;
    const xs = outer.flatMap((s) => (s[0] === 'M' || s[0] === 'L' ? [s[1]] : []));
    const left = [...new Set(xs)].sort((a, b) => a - b);
    expect(left[1]! - left[0]!).toBeCloseTo(0.6, 3);
  }
});

test.each(SIZES)('units divide the sides of $w × $h mm exactly and meet at the corners', (size) => {
  const look = { size, line: 0.3, inset: 0.5, unit: 3, corner: 3, next: () => 0.5 };
  const box = boxWithin(look);
  const units = unitsAround(box, 3);
  units.forEach(({ to }, i) => {
    const next = units[(i + 1) % units.length]!.from;
    expect(Math.hypot(to.x - next.x, to.y - next.y)).toBeLessThan(1e-9);
  });
  for (const x of [box.x, box.x + box.w]) {
    for (const y of [box.y, box.y + box.h]) {
      expect(units.some(({ from }) => Math.hypot(from.x - x, from.y - y) < 1e-9)).toBe(true);
    }
  }
});
