import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderBetween, ordersBetween } from '../../../src/core/document';

const key = fc
  .stringMatching(/^[-0-9A-Za-z]{0,6}[0-9A-Za-z]$/)
  .filter((text) => text.length > 0 && text.length < 10);

it('puts a key between any two different keys', () => {
  fc.assert(
    fc.property(key, key, (one, two) => {
      fc.pre(one !== two);
      const [low, high] = one < two ? [one, two] : [two, one];
      const between = orderBetween(low, high);
      expect(low < between && between < high, `${low} ${between} ${high}`).toBe(true);
      expect(between).toMatch(/[0-9A-Za-z]$/);
    }),
    { numRuns: 500 },
  );
});

it('goes before and after any key', () => {
  fc.assert(
    fc.property(key, (one) => {
      expect(orderBetween(one, null) > one).toBe(true);
      expect(orderBetween(null, one) < one).toBe(true);
    }),
  );
});

it.each([
  ['a', 'a0'],
  ['a', 'a-0'],
  ['a1', 'a2'],
  ['zzz', 'zzz0'],
])('finds room between the neighbours %s and %s', (low, high) => {
  const between = orderBetween(low, high);
  expect(low < between && between < high).toBe(true);
});

it('stays short when a thousand nodes are stacked one on the other', () => {
  let top = orderBetween(null, null);
  let bottom = top;
  for (let i = 0; i < 1000; i++) {
    top = orderBetween(top, null);
    bottom = orderBetween(null, bottom);
  }
  expect(top.length).toBeLessThanOrEqual(4);
  expect(bottom.length).toBeLessThanOrEqual(4);
});

it('gives n ascending keys', () => {
  for (const [a, b] of [
    [null, null],
    ['V', null],
    [null, 'V'],
    ['V', 'W'],
  ] as const) {
    const keys = ordersBetween(a, b, 50);
    const all = [...(a === null ? [] : [a]), ...keys, ...(b === null ? [] : [b])];
    expect(keys).toHaveLength(50);
    expect(all).toEqual([...new Set(all)].sort());
  }
});

it('refuses two keys the wrong way round', () => {
  expect(() => orderBetween('b', 'a')).toThrow(RangeError);
});
