import { describe, expect, test } from 'vitest';
import { process } from '../../../src/core/color';
import { pathBounds, type Path } from '../../../src/core/geometry';
import { cincin } from '../../../src/core/patterns/cincin';
import { cincinSusun } from '../../../src/core/patterns/cincin-susun';
import { random } from '../../../src/core/patterns/random';
import { fingerprint, flattened, inkOn, NEIGHBOURS, shapeOf } from './support';

const SKIN = process(60, 60, 60, 90);
const INKS = {
  culm: [process(12, 23, 51, 0), process(24, 34, 66, 8)],
  skin: [SKIN],
  hollow: [process(58, 62, 62, 72)],
  ground: [process(3, 5, 15, 0)],
};
const DISC = { w: 40, h: 40 };

/** The outlines of straight edges: bundles. */
function bundles(path: Path): Path[] {
  const out: Path[number][][] = [];
  for (const step of path) {
    if (step[0] === 'M') out.push([]);
    out.at(-1)!.push(step);
  }
  return out.filter((part) => !part.some((step) => step[0] === 'C'));
}

describe('a culm cut across', () => {
  test('bundles are small and crowded by the skin, large and loose by the bore', () => {
    const { paths } = cincin.draw({ jitter: 0 }, 7, INKS, DISC);
    const found = paths
      .flatMap(({ path }) => bundles(path))
      .map((part) => {
        const { x, y, w, h } = pathBounds(part);
        return { far: Math.hypot(x + w / 2 - 20, y + h / 2 - 20), size: Math.max(w, h) };
      });
    expect(found.length).toBeGreaterThan(200);
    const least = Math.min(...found.map(({ far }) => far));
    const most = Math.max(...found.map(({ far }) => far));
    const third = (from: number): typeof found =>
      found.filter(({ far }) => {
        const part = (most - far) / (most - least);
        return part >= from && part < from + 1 / 3;
      });
    const [skin, middle, heart] = [third(0), third(1 / 3), third(2 / 3)];
    const mean = (all: typeof found): number =>
      all.reduce((sum, { size }) => sum + size, 0) / all.length;
    expect(skin.length).toBeGreaterThan(middle.length);
    expect(middle.length).toBeGreaterThan(heart.length * 0.9);
    expect(mean(skin)).toBeLessThan(mean(middle));
    expect(mean(middle)).toBeLessThan(mean(heart));
  });

  test.each([
    { w: 40, h: 40 },
    { w: 90, h: 8 },
    { w: 3, h: 300 },
    { w: 200, h: 200 },
  ])('keeps within the largest circle of $w × $h mm at the ends of every knob', (size) => {
    const numbers = cincin.knobs.flatMap((k) => (k.kind === 'number' ? [k] : []));
    const r = Math.min(size.w, size.h) / 2;
    for (const params of [
      {},
      ...numbers.flatMap((k) => [{ [k.key]: k.min }, { [k.key]: k.max }]),
    ]) {
      for (const { path } of cincin.draw(params, 3, INKS, size).paths) {
        for (const s of flattened(path)) {
          if (s[0] !== 'M' && s[0] !== 'L') continue;
          expect(Math.hypot(s[1] - size.w / 2, s[2] - size.h / 2)).toBeLessThan(r * 1.002 + 0.01);
        }
      }
    }
  });

  test('an empty bore shows what lies beneath', () => {
    const { culm, skin } = INKS;
    const open = cincin.draw({}, 7, { culm, skin }, DISC);
    const shapes = open.paths.map(({ path }) => shapeOf(flattened(path)));
    const cell = { ...open, width: 400, height: 400 };
    expect(inkOn(cell, shapes, [[0, 0]], [20, 20])).toBe('paper');
    expect(inkOn(cell, shapes, [[0, 0]], [20, 1])).not.toBe('paper');
  });

  test('the same arguments give the same bytes, in every version', () => {
    expect(fingerprint(cincin.draw({}, 7, INKS, DISC))).toBe('a7fbc091');
    expect(fingerprint(cincin.draw({}, 8, INKS, DISC))).not.toBe('a7fbc091');
  });
});

describe('stacked culms', () => {
  test('the same arguments give the same bytes, in every version', () => {
    const params = { offsetX: 3.3, offsetY: -2 };
    expect(fingerprint(cincinSusun.draw(params, 7, INKS, DISC))).toBe('3fa61556');
    expect(fingerprint(cincinSusun.draw(params, 8, INKS, DISC))).not.toBe('3fa61556');
  });

  test.each([{}, { offsetX: 3.3, offsetY: -2, diameter: 9 }, { diameter: 31, gap: 2 }])(
    'cells meet without a seam (%j)',
    (params) => {
      const cell = cincinSusun.draw(params, 7, INKS, DISC);
      const shapes = cell.paths.map(({ path }) => shapeOf(flattened(path, 16)));
      const next = random(11);
      let seen = 0;
      for (let i = 0; i < 200; i++) {
        const near = (next() * 2 - 1) * cell.overhang;
        const along = next();
        const [x, y] = i % 2 === 0 ? [near, along * cell.height] : [along * cell.width, near];
        const home = [(x + cell.width) % cell.width, (y + cell.height) % cell.height] as const;
        const inside = inkOn(cell, shapes, [[0, 0]], home);
        const over = inkOn(cell, shapes, [[0, 0]], [x, y]);
        if (inside === null || over === null) continue;
        seen += 1;
        expect(over, `at ${x}, ${y}`).toEqual(inside);
      }
      expect(seen).toBeGreaterThan(150);
    },
  );

  test('they touch, but none grows into its neighbour', () => {
    const params = { fibre: 0, jitter: 0, gap: 0 };
    const cell = cincinSusun.draw(params, 7, { ...INKS, ground: [] }, DISC);
    const shapes = cell.paths.map(({ path }) => shapeOf(flattened(path)));
    // In the middle between two centres there is skin, or next to nothing.
    const middle = inkOn(cell, shapes, NEIGHBOURS, [cell.width / 2, cell.height / 4]);
    expect(middle === 'paper' || JSON.stringify(middle) === JSON.stringify(SKIN)).toBe(true);
  });

  test('a new colour changes inks and nothing else', () => {
    const rgb = { kind: 'rgb', r: 40, g: 90, b: 160 } as const;
    const before = cincinSusun.draw({}, 7, INKS, DISC);
    const other = { culm: [rgb, rgb], skin: [rgb], hollow: [rgb], ground: [rgb] };
    const after = cincinSusun.draw({}, 7, other, DISC);
    expect(after.paths.map(({ path }) => path)).toEqual(before.paths.map(({ path }) => path));
    expect(after.paths.every(({ ink }) => ink.kind === 'rgb')).toBe(true);
  });
});
