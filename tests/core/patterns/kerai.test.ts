import { expect, test } from 'vitest';
import { bundleParts, layOutBundle } from '../../../src/core/patterns/bamboo/bundle';
import { layOutBlind } from '../../../src/core/patterns/bamboo/blind';
import type { Bound } from '../../../src/core/patterns/bamboo/bound';
import { kerai } from '../../../src/core/patterns/kerai';
import { BOUND_INKS, lastAt, shapeOf } from './support';

const BOUND: Bound = {
  look: { width: 2.2, fibre: 0.4, shade: 0.5, jitter: 0, skin: 0, seed: 7 },
  gap: 0.3,
  binding: 22,
  cord: 1,
  internode: 36,
  nodes: 1,
  strips: BOUND_INKS['strip']!,
  bind: BOUND_INKS['bind']![0]!,
};
const SIZE = { w: 60, h: 40 };

test('cords lie over every slat of a blind, and over every gap', () => {
  const params = { jitter: 0, shade: 0, fibre: 0, nodes: 0 };
  const cell = kerai.draw(params, 7, BOUND_INKS, SIZE);
  const shapes = cell.paths.map(({ path }) => shapeOf(path));
  const { cords, pitch, slats } = layOutBlind(BOUND);
  const first = cell.paths.findIndex(
    ({ ink }) => JSON.stringify(ink) === JSON.stringify(BOUND.bind),
  );
  for (const x of cords) {
    for (let row = 0; row < slats; row++) {
      for (const part of [0.02, 0.5, 0.98]) {
        const at = lastAt(shapes, x, (row + part) * pitch);
        if (at !== null) expect(at).toBeGreaterThanOrEqual(first - 1);
      }
      expect(lastAt(shapes, x + 5, (row + 0.5) * pitch)).toBeLessThan(first - 1);
    }
  }
});

test.each([8, 17, 120])('bindings %f mm apart divide a blind and a bundle evenly', (binding) => {
  const blind = layOutBlind({ ...BOUND, binding });
  expect(blind.size.width / blind.cords.length).toBeCloseTo(binding, 3);
  const { stand, ties } = layOutBundle({ ...BOUND, binding });
  const step = stand.size.height / ties.length;
  ties.forEach((y, i) => expect(y).toBeCloseTo((i + 0.5) * step, 6));
});

test('a strip lies over all sticks of its bundle', () => {
  const parts = bundleParts(BOUND);
  const ties = parts.filter(({ owner }) => owner === 'tie').map(({ layer }) => layer);
  const sticks = parts.filter(({ owner }) => owner !== 'tie').map(({ layer }) => layer);
  expect(Math.min(...ties)).toBeGreaterThan(Math.max(...sticks));
});

test('what is bound needs its binding', () => {
  expect(() => kerai.draw({}, 1, { strip: BOUND_INKS['strip']! }, SIZE)).toThrow(/bind/);
});
