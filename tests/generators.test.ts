import { expect, it } from 'vitest';
import { GENERATORS } from '../src/core/patterns';
import { createGenerators, LOADERS } from '../src/generators';
import { PATTERNS } from '../eslint.boundaries.js';

it('every pattern can be fetched by itself, and is the one that the printer knows', async () => {
  expect(Object.keys(LOADERS).sort()).toEqual([...GENERATORS.keys()].sort());
  expect(PATTERNS.length).toBe(GENERATORS.size);
  for (const [id, load] of Object.entries(LOADERS)) expect(await load()).toBe(GENERATORS.get(id));
});

it('a pattern is on its way until it has been fetched; an unknown one never comes', async () => {
  const generators = createGenerators();
  expect(generators.find('anyaman@1')).toBe('pending');
  expect(generators.find('anyaman@99')).toBeNull();
  await generators.load('anyaman@1');
  expect(generators.find('anyaman@1')).toMatchObject({ id: 'anyaman@1' });
});
