import { expect, test } from 'vitest';
import { process } from '../../../src/core/color';
import { pathBounds } from '../../../src/core/geometry';
import { findGenerator, type KnobValues, type PatternCell } from '../../../src/core/patterns';
import { bow, type Hand } from '../../../src/core/patterns/botany/pen';
import { grow, PLANTS } from '../../../src/core/patterns/botany/plants';
import { extentOfEnds } from '../../../src/core/patterns/botany/trace';
import { random } from '../../../src/core/patterns/random';

const INKS = {
  line: [process(60, 60, 60, 90)],
  leaf: [process(30, 5, 60, 0)],
  fruit: [process(10, 90, 80, 5)],
  ground: [process(3, 4, 12, 0)],
};

function drawn(id: string, params: KnobValues, size = { w: 60, h: 40 }, seed = 7): PatternCell {
  return findGenerator(id)!.draw(params, seed, INKS, size);
}

/** The ends of all segments, as text that can be compared. */
function ends(
  cell: PatternCell,
  move: (x: number, y: number) => readonly [number, number],
): Set<string> {
  return new Set(
    cell.paths.flatMap(({ path }) =>
      path.flatMap((s) => {
        if (s[0] === 'Z') return [];
        const [x, y] = move(s.at(-2) as number, s.at(-1) as number);
        return [`${Math.round(x * 50)} ${Math.round(y * 50)}`];
      }),
    ),
  );
}

test.each(PLANTS)('a field of %s is the same for ever and joins itself', (plant) => {
  const cell = drawn('kebun@1', { plant }, undefined, 0);
  expect(JSON.stringify(cell)).toBe(JSON.stringify(drawn('kebun@1', { plant }, undefined, 0)));
  expect(JSON.stringify(cell)).not.toBe(JSON.stringify(drawn('kebun@1', { plant }, undefined, 1)));
  expect(cell.paths.length).toBeGreaterThan(20);
  expect(cell.paths.length).toBeLessThan(6000);
  // Whatever crosses an edge comes in again at the other: a tile cut at its edges is whole.
  const lefts = cell.paths.map(({ path }) => pathBounds(path));
  const has = (x: number, y: number, w: number): boolean =>
    lefts.some((b) => Math.hypot(b.x - x, b.y - y) < 0.01 && Math.abs(b.w - w) < 0.01);
  for (const b of lefts) {
    if (b.x + b.w > cell.width + 0.1) expect(has(b.x - cell.width, b.y, b.w)).toBe(true);
    if (b.y + b.h > cell.height + 0.1) expect(has(b.x, b.y - cell.height, b.w)).toBe(true);
    if (b.x < -0.1) expect(has(b.x + cell.width, b.y, b.w)).toBe(true);
    if (b.y < -0.1) expect(has(b.x, b.y + cell.height, b.w)).toBe(true);
  }
});

const FRAMES = [
  { w: 12, h: 8 },
  { w: 60, h: 40 },
  { w: 18, h: 120 },
  { w: 200, h: 280 },
];

test.each(
  ['wreath', 'corner', 'band', 'sprig'].flatMap((form) => FRAMES.map((size) => ({ form, size }))),
)('a $form stays within $size.w × $size.h mm', ({ form, size }) => {
  const cell = drawn('kebun-rangkai@1', { form, shift: 0 }, size);
  expect(cell).toMatchObject({ width: size.w, height: size.h, overhang: 0 });
  expect(cell.paths.length).toBeLessThan(6000);
  for (const { path } of cell.paths) {
    const b = pathBounds(path);
    expect(Math.min(b.x, b.y)).toBeGreaterThan(-0.01);
    expect(b.x + b.w).toBeLessThan(size.w + 0.01);
    expect(b.y + b.h).toBeLessThan(size.h + 0.01);
  }
});

test.each(['wreath', 'corner', 'band'])('both halves of a %s mirror each other', (form) => {
  const cell = drawn('kebun-rangkai@1', { form, shift: 0, plant: 'clove' }, { w: 80, h: 30 });
  const own = ends(cell, (x, y) => [x, y]);
  const other = [...ends(cell, (x, y) => [80 - x, y])];
  // Rounding may move an end by one step of the grid that they are compared on.
  const near = other.filter((key) => {
    const [x, y] = key.split(' ').map(Number) as [number, number];
    return [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => own.has(`${x + dx} ${y + dy}`)));
  });
  expect(near.length).toBe(other.length);
});

test('without colours the line stands alone', () => {
  const cell = findGenerator('kebun@1')!.draw({}, 1, { line: INKS.line }, { w: 60, h: 40 });
  expect(new Set(cell.paths.map(({ ink }) => JSON.stringify(ink))).size).toBe(1);
});

test.each(PLANTS)('a rough sketch of %s reaches as far as the drawing', (plant) => {
  const extent = (hand: Hand, rough: boolean): unknown => {
    const spine = bow({ x: 0, y: 0, a: 0.7 }, 30, 0.8);
    const shapes = grow(plant, { ...hand, rough, next: random(11) }, spine);
    return extentOfEnds(shapes.map(({ trace }) => trace));
  };
  for (const size of [4, 11, 40]) {
    for (const line of [0.1, 0.8]) {
      for (const hatch of [0, 1]) {
        const hand: Hand = { line, size, hatch, sway: 1, density: 1.2, next: random(11) };
        expect(extent(hand, true)).toEqual(extent(hand, false));
      }
    }
  }
});
