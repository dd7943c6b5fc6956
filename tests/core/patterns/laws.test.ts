import { describe, expect, test } from 'vitest';
import {
  findGenerator,
  GENERATORS,
  type Generator,
  type KnobValues,
  type PatternCell,
  type RoleInks,
} from '../../../src/core/patterns';
import { random } from '../../../src/core/patterns/random';
import { CULM_INKS, fingerprint, inkOn, NEIGHBOURS, shapeOf, WEAVE_INKS } from './support';

const DRAFT = '10010011/00111001/01101100/11000110/10010011/11000110/01101100/00111001';

interface Case {
  readonly name: string;
  readonly id: string;
  readonly params: KnobValues;
  readonly inks: RoleInks;
  readonly golden: string;
}

const weaving = (name: string, params: KnobValues, golden: string): Case => {
  return { name, id: 'anyaman@1', params, inks: WEAVE_INKS, golden };
};
const bamboo = (name: string, params: KnobValues, golden: string): Case => {
  return { name, id: 'bambu@1', params, inks: CULM_INKS, golden };
};

const CASES: readonly Case[] = [
  weaving('sasag', { weave: 'sasag', width: 2.4, gap: 0.1, skin: 12 }, '9cf434f9'),
  weaving('kepang out of phase', { weave: 'kepang', offsetX: 7.3, offsetY: -2.1 }, '3d927bc4'),
  weaving('kepang without gaps', { weave: 'kepang', gap: 0, fibre: 80 }, 'd268dac9'),
  weaving(
    'a draft',
    { weave: 'draft', draft: DRAFT, width: 3.41, gap: 0.34, warps: '0001-000' },
    '3d2fe6da',
  ),
  weaving('a lone draft', { weave: 'draft', draft: '1', warps: '-0-1', wefts: '-' }, '1f97de4d'),
  weaving('mata walik', { weave: 'mata-walik', width: 3.1, eye: 7.3 }, '8e4623c6'),
  weaving(
    'mata walik out of phase',
    { weave: 'mata-walik', width: 2, eye: 3, offsetX: 5, offsetY: 9 },
    '1f7fad2a',
  ),
  bamboo('culms', {}, 'dbf43933'),
  bamboo(
    'culms out of phase',
    { culms: '7w 12- 6.0t', offsetX: 4, offsetY: 30.5, gap: 0 },
    'b37ed297',
  ),
  bamboo('slats', { kind: 'slats', culms: '5t 7t 4w', gap: 0.4 }, 'e6c399fd'),
];

function generatorOf(id: string): Generator {
  const generator = findGenerator(id);
  if (!generator) throw new Error(`no generator ${id}`);
  return generator;
}

function drawn({ id, params, inks }: Case, seed = 7): PatternCell {
  return generatorOf(id).draw(params, seed, inks);
}

function isSound(cell: PatternCell): boolean {
  const numbers = cell.paths.flatMap(({ path }): number[] =>
    path.flatMap((step) => (step as readonly unknown[]).filter((v) => typeof v === 'number')),
  );
  const whole = [cell.width, cell.height, cell.overhang, ...numbers].every(Number.isFinite);
  return whole && cell.paths.length > 0 && cell.width > 0 && cell.height > 0;
}

describe.each(CASES)('$id: $name', (example) => {
  test('the same arguments give the same bytes, in every version', () => {
    expect(JSON.stringify(drawn(example))).toBe(JSON.stringify(drawn(example)));
    expect(fingerprint(drawn(example))).toBe(example.golden);
  });

  test('another seed draws other fibres', () => {
    expect(JSON.stringify(drawn(example, 0))).not.toBe(JSON.stringify(drawn(example, 1)));
  });

  test('no path reaches further over the edge than it says', () => {
    const cell = drawn(example);
    for (const { path } of cell.paths) {
      const { left, right, top, bottom } = shapeOf(path);
      const reach = Math.max(-left, -top, right - cell.width, bottom - cell.height);
      expect(reach).toBeLessThanOrEqual(cell.overhang + 0.001);
    }
  });

  test('cells meet without a seam, whichever is painted first', () => {
    const cell = drawn(example);
    const shapes = cell.paths.map(({ path }) => shapeOf(path));
    const next = random(11);
    let seen = 0;
    for (let i = 0; i < 160; i++) {
      const near = (next() * 2 - 1) * (cell.overhang + 0.2);
      const along = next();
      const point = (
        i % 2 === 0 ? [near, along * cell.height] : [along * cell.width, near]
      ) as readonly [number, number];
      const home = [
        (point[0] + cell.width) % cell.width,
        (point[1] + cell.height) % cell.height,
      ] as const;
      const inside = inkOn(cell, shapes, [[0, 0]], home);
      const rows = inkOn(cell, shapes, NEIGHBOURS, point);
      const reversed = inkOn(cell, shapes, [...NEIGHBOURS].reverse(), point);
      if (inside === null || rows === null || reversed === null) continue;
      seen += 1;
      expect(rows, `at ${point.join(', ')}`).toEqual(inside);
      expect(reversed, `at ${point.join(', ')}`).toEqual(inside);
    }
    expect(seen).toBeGreaterThan(80);
  });

  test('a new colour changes inks and nothing else', () => {
    const rgb = { kind: 'rgb', r: 40, g: 90, b: 160 } as const;
    const recoloured = Object.fromEntries(
      Object.entries(example.inks).map(([key, inks]) => [key, inks.map(() => rgb)]),
    );
    const before = drawn(example);
    const after = drawn({ ...example, inks: recoloured });
    expect(after.paths.map(({ path }) => path)).toEqual(before.paths.map(({ path }) => path));
    expect(after.paths.every(({ ink }) => ink.kind === 'rgb')).toBe(true);
  });
});

describe.each([...GENERATORS.values()])('$id at the ends of its knobs', (generator) => {
  const inks = { ...WEAVE_INKS, ...CULM_INKS };

  const ends = generator.knobs.flatMap((knob): readonly KnobValues[] => {
    switch (knob.kind) {
      case 'number':
        return [{ [knob.key]: knob.min }, { [knob.key]: knob.max }];
      case 'choice':
        return knob.choices.map((choice) => ({ [knob.key]: choice }));
      case 'text':
        return [{ [knob.key]: knob.initial }];
    }
  });

  test.each(ends.map((params) => [JSON.stringify(params), params] as const))('%s', (_, params) => {
    for (const variant of generator.knobs.flatMap((k) => (k.kind === 'choice' ? [k] : []))) {
      for (const choice of variant.choices) {
        expect(isSound(generator.draw({ [variant.key]: choice, ...params }, 0, inks))).toBe(true);
      }
    }
  });

  test('every number at its least, every number at its most', () => {
    for (const end of ['min', 'max'] as const) {
      const params = Object.fromEntries(
        generator.knobs.flatMap((k) => (k.kind === 'number' ? [[k.key, k[end]]] : [])),
      );
      expect(isSound(generator.draw(params, 0, inks))).toBe(true);
    }
  });

  test('strangers, wrong kinds and numbers out of range draw as if corrected', () => {
    const wild = {
      width: 1e9,
      weave: 'no such',
      draft: '12',
      culms: '',
      gap: Number.NaN,
      what: true,
    };
    const cell = generator.draw(wild, 3, inks);
    expect(isSound(cell)).toBe(true);
    expect(cell.width).toBeLessThan(400);
  });
});

test('the largest cells stay small enough for a file', () => {
  const next = random(5);
  const draft = Array.from({ length: 64 }, () =>
    Array.from({ length: 64 }, () => (next() < 0.5 ? '1' : '0')).join(''),
  ).join('/');
  const params = {
    weave: 'draft',
    draft,
    warps: '01010',
    wefts: '0'.repeat(63),
    fibre: 100,
    width: 20,
  };
  expect(generatorOf('anyaman@1').draw(params, 1, WEAVE_INKS).paths.length).toBeLessThan(6000);
  const culms = Array.from({ length: 24 }, () => '20t').join(' ');
  const thicket = { culms, internode: 12, fibre: 100 };
  expect(generatorOf('bambu@1').draw(thicket, 1, CULM_INKS).paths.length).toBeLessThan(6000);
});

test('a pattern without its main ink is refused', () => {
  expect(() => generatorOf('anyaman@1').draw({}, 1, { warp: WEAVE_INKS['warp']! })).toThrow(/weft/);
  expect(() => generatorOf('bambu@1').draw({}, 1, {})).toThrow(/culm/);
});

test('an unknown generator is not found', () => {
  expect(findGenerator('anyaman@99')).toBeNull();
});
