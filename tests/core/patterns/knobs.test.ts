import { expect, test } from 'vitest';
import { findGenerator, knobIssues, resolveKnobs } from '../../../src/core/patterns';
import { hashSeed, random } from '../../../src/core/patterns/random';

const anyaman = findGenerator('anyaman@1')!;

test('missing knobs take their initial value, numbers are held to their range', () => {
  const knobs = resolveKnobs(anyaman, {
    width: 99,
    gap: -4,
    weave: 'silk',
    draft: '10/2',
    what: 1,
  });
  expect(knobs).toMatchObject({ width: 20, gap: 0, weave: 'kepang', draft: '1100/0110/0011/1001' });
  expect(Object.keys(knobs)).toEqual(anyaman.knobs.map(({ key }) => key));
});

test('initial values are good input', () => {
  expect(knobIssues(anyaman, resolveKnobs(anyaman, {}))).toEqual([]);
});

test.each([
  [{ what: 1 }, 'unknown-knob'],
  [{ width: 21 }, 'out-of-range'],
  [{ width: Number.NaN }, 'wrong-type'],
  [{ width: '4' }, 'wrong-type'],
  [{ weave: 'silk' }, 'unknown-choice'],
  [{ weave: true }, 'wrong-type'],
  [{ draft: '10/1a' }, 'wrong-form'],
  [{ draft: 10 }, 'wrong-type'],
  [{ warps: '' }, 'wrong-form'],
] as const)('%j: %s', (params, code) => {
  const [path] = Object.keys(params);
  expect(knobIssues(anyaman, params)).toMatchObject([{ path, code }]);
});

test('every issue is told, not the first alone', () => {
  expect(knobIssues(anyaman, { width: 0, gap: 9, x: 1 }).map(({ path }) => path)).toEqual([
    'width',
    'gap',
    'x',
  ]);
});

test('seed 0 is as random as any other', () => {
  for (const seed of [0, 1, -1, 2 ** 31]) {
    const next = random(seed);
    const numbers = Array.from({ length: 2000 }, next);
    expect(numbers.every((n) => n >= 0 && n < 1)).toBe(true);
    const mean = numbers.reduce((a, b) => a + b) / numbers.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.03);
    expect(new Set(numbers).size).toBeGreaterThan(1990);
  }
});

test('strips draw from seeds of their own', () => {
  const seeds = [0, 1, 2].flatMap((family) =>
    [0, 1, 2, 3, 4].map((index) => hashSeed(0, family, index)),
  );
  expect(new Set(seeds).size).toBe(seeds.length);
});
