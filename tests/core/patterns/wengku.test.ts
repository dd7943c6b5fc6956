import { describe, expect, test } from 'vitest';
import { process } from '../../../src/core/color';
import { pathBounds } from '../../../src/core/geometry';
import { findGenerator, type KnobValues, type PatternCell } from '../../../src/core/patterns';
import { angleOf, braidOf, strandIsOver } from '../../../src/core/patterns/rim/braid';
import { placesAlong, trackOf } from '../../../src/core/patterns/rim/track';
import { rimLookOf } from '../../../src/core/patterns/wengku';
import { fingerprint, flattened, lastAt, shapeOf } from './support';

const INKS = {
  cane: [process(12, 23, 51, 0), process(6, 11, 31, 0)],
  bind: [process(10, 90, 80, 5)],
};
const wengku = findGenerator('wengku@1')!;
const FORMS = wengku.knobs.flatMap((k) => (k.kind === 'choice' ? k.choices : []));
const SIZES = [
  { w: 12, h: 8 },
  { w: 8, h: 12 },
  { w: 61, h: 43 },
  { w: 180, h: 12 },
  { w: 200, h: 280 },
];

function drawn(params: KnobValues, size: { w: number; h: number }, seed = 7): PatternCell {
  return wengku.draw(params, seed, INKS, size);
}

describe.each(FORMS)('%s', (form) => {
  // A turn is stiff: on a corner the end of one that leans far stands out a little.
  test.each(SIZES)('fits $w × $h mm at both ends of every knob', (size) => {
    const numbers = wengku.knobs.flatMap((k) => (k.kind === 'number' ? [k] : []));
    const ends = numbers.flatMap((k) => [{ [k.key]: k.min }, { [k.key]: k.max }]);
    for (const params of [{}, ...ends]) {
      const cell = drawn({ form, ...params }, size, 0);
      expect(cell).toMatchObject({ width: size.w, height: size.h, overhang: 0 });
      for (const { path } of cell.paths) {
        const b = pathBounds(flattened(path));
        expect(path.flat().every((v) => v === v)).toBe(true);
        expect(Math.min(b.x, b.y)).toBeGreaterThan(-0.45);
        expect(b.x + b.w).toBeLessThan(size.w + 0.45);
        expect(b.y + b.h).toBeLessThan(size.h + 0.45);
      }
    }
  });
});

test.each([
  ['wengku', '6d00bb6c'],
  ['jahit', '1d8997ab'],
  ['jalin', '6df0f217'],
])('%s: the same arguments give the same bytes, in every version', (form, golden) => {
  expect(fingerprint(drawn({ form }, { w: 61, h: 43 }))).toBe(golden);
  expect(fingerprint(drawn({ form }, { w: 61, h: 43 }, 8))).not.toBe(golden);
});

test.each(SIZES)('the way around $w × $h mm closes and turns without a jump', ({ w, h }) => {
  const track = trackOf({ x: 1, y: 1, w: w - 2, h: h - 2 }, 2);
  const steps = 4000;
  const step = track.length / steps;
  for (let i = 0; i < steps; i++) {
    for (const t of [-1, 0, 1]) {
      const a = track.at(i * step, t);
      const b = track.at((i + 1) * step, t);
      // On a corner the outer line is longer by as much as its radius is larger.
      expect(Math.hypot(b.x - a.x, b.y - a.y)).toBeLessThanOrEqual(step * 1.51);
    }
  }
});

test.each(SIZES)('turns stand alike about every corner of $w × $h mm', ({ w, h }) => {
  const track = trackOf({ x: 1, y: 1, w: w - 2, h: h - 2 }, 2);
  const places = placesAlong(track, 3);
  for (const { from, length } of track.sides) {
    const on = places.filter((s) => s >= from && s < from + length);
    expect(on[0]! - from).toBeCloseTo(from + length - on.at(-1)!, 9);
  }
});

test.each([...SIZES.slice(2), { w: 24, h: 16 }])(
  'each strand of a braid about $w × $h mm goes over one and under one',
  (size) => {
    const params = { form: 'jalin', fibre: 0, shade: 0, jitter: 0 };
    const strands = [...INKS.cane, ...INKS.bind];
    const cell = drawn(params, size);
    const braid = braidOf(rimLookOf(params, 7, size));
    const shapes = cell.paths.map(({ path }) => shapeOf(flattened(path)));
    /** The strand whose body is painted last at the point; outlines and lights are told by their order. */
    const top = (x: number, y: number): number | null => {
      const at = lastAt(shapes, x, y);
      if (at === null || at < 0) return null;
      // Per strand two paths below (outline, body), then three above (outline, body, light).
      return at < 6 ? Math.floor(at / 2) : Math.floor((at - 6) / 3);
    };
    expect(cell.paths).toHaveLength(15);
    let seen = 0;
    for (const strand of strands.keys()) {
      let before: boolean | null = null;
      for (let i = 0; i < 4 * braid.turns; i++) {
        // Crossings are at a sixth and at five sixths of every half period.
        const turn =
          Math.floor(i / 2) * Math.PI +
          ((i % 2 === 0 ? 1 : 5) / 6) * Math.PI -
          (2 * Math.PI * strand) / 3;
        const over = strandIsOver(angleOf(turn, strand));
        expect(over).not.toBe(before);
        before = over;
        const y = braid.swing * Math.sin(angleOf(turn, strand));
        const { x: px, y: py } = braid.track.at(braid.along(turn), y);
        const shown = top(px, py);
        if (shown === null) continue;
        seen += 1;
        expect(shown === strand, `strand ${strand}, crossing ${i}`).toBe(over);
      }
    }
    expect(seen).toBeGreaterThan(10 * braid.turns);
  },
);

test('a rim casts its shadow on what lies beneath, and only within itself', () => {
  const paper = process(3, 6, 16, 0);
  const size = { w: 61, h: 43 };
  const bare = wengku.draw({}, 7, INKS, size);
  const on = wengku.draw({}, 7, { ...INKS, beneath: [paper] }, size);
  expect(on.paths.length - bare.paths.length).toBe(3);
  expect(on.paths.slice(3)).toEqual(bare.paths);
});

test('a rim without its inks is refused', () => {
  expect(() => wengku.draw({}, 1, { cane: INKS.cane }, { w: 60, h: 40 })).toThrow(/bind/);
});
