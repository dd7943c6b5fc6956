import { expect, it, vi } from 'vitest';
import { GENERATORS } from '../src/core/patterns';
import { createGenerators, LOADERS } from '../src/generators';
import { PATTERNS } from '../eslint.boundaries.js';

it('every pattern can be fetched by itself, and is the one that the printer knows', async () => {
  expect(Object.keys(LOADERS).sort()).toEqual([...GENERATORS.keys()].sort());
  expect(PATTERNS.length).toBe(GENERATORS.size);
  for (const [id, load] of Object.entries(LOADERS)) expect(await load()).toBe(GENERATORS.get(id));
});

it('a pattern whose code cannot be fetched is late, until it comes', async () => {
  const loaders = { ...LOADERS };
  let isCut = true;
  const anyaman = loaders['anyaman@1']!;
  loaders['anyaman@1'] = () => (isCut ? Promise.reject(new Error('no net')) : anyaman());
  const generators = createGenerators(loaders);
  await expect(generators.load('anyaman@1')).rejects.toThrow('no net');
  expect(generators.find('anyaman@1')).toBe('late');
  expect(generators.find('bambu@1')).toBe('pending');
  isCut = false;
  await generators.load('anyaman@1');
  expect(generators.find('anyaman@1')).toMatchObject({ id: 'anyaman@1' });
});

it('a pattern of which nothing is heard is late after a while, and still comes', async () => {
  vi.useFakeTimers();
  let come = (): void => undefined;
  const arrival = new Promise<void>((resolve) => (come = resolve));
  const slow = async () => arrival.then(LOADERS['bambu@1']!);
  const generators = createGenerators({ 'bambu@1': slow });
  const load = expect(generators.load('bambu@1')).rejects.toThrow('late');
  await vi.runAllTimersAsync();
  await load;
  expect(generators.find('bambu@1')).toBe('late');
  vi.useRealTimers();
  come();
  await generators.load('bambu@1');
  expect(generators.find('bambu@1')).toMatchObject({ id: 'bambu@1' });
});

it('a pattern is on its way until it has been fetched; an unknown one never comes', async () => {
  const generators = createGenerators();
  expect(generators.find('anyaman@1')).toBe('pending');
  expect(generators.find('anyaman@99')).toBeNull();
  await generators.load('anyaman@1');
  expect(generators.find('anyaman@1')).toMatchObject({ id: 'anyaman@1' });
});
