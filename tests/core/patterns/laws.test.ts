import { describe, expect, test } from 'vitest';
import {
  findGenerator,
  GENERATORS,
  resolveKnobs,
  type Generator,
  type KnobValues,
  type PatternCell,
  type RoleInks,
} from '../../../src/core/patterns';
import { process, type Ink, type ProcessInk } from '../../../src/core/color';
import { LIMITS } from '../../../src/core/document';
import { fibrous } from '../../../src/core/patterns/tone';
import { random } from '../../../src/core/patterns/random';
import {
  BATIK_INKS,
  BOUND_INKS,
  CLOTH_INKS,
  CULM_INKS,
  PANDAN_INKS,
  fingerprint,
  inkOn,
  NEIGHBOURS,
  shapeOf,
  WEAVE_INKS,
} from './support';

const DRAFT = '10010011/00111001/01101100/11000110/10010011/11000110/01101100/00111001';

/** Of a frame that repeating patterns must not depend on, in mm. */
const SIZE = { w: 60, h: 40 };

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

const plaited = (name: string, params: KnobValues, golden: string): Case => {
  return { name, id: 'pandan@1', params, inks: PANDAN_INKS, golden };
};
const tied = (name: string, params: KnobValues, golden: string): Case => {
  return { name, id: 'kerai@1', params, inks: BOUND_INKS, golden };
};
const woven = (name: string, params: KnobValues, golden: string): Case => {
  return { name, id: 'tenun@1', params, inks: CLOTH_INKS, golden };
};
const waxed = (name: string, params: KnobValues, golden: string): Case => {
  return { name, id: 'batik@1', params, inks: BATIK_INKS, golden };
};

const CASES: readonly Case[] = [
  plaited('dyed kepang', {}, '3fe9f9db'),
  plaited('ribbed lontar', { weave: 'lontar', rib: 70, width: 4, offsetY: 2 }, '0c202034'),
  { name: 'a cane seat', id: 'mata-delapan@1', params: {}, inks: WEAVE_INKS, golden: 'f40d130c' },
  {
    name: 'a cane seat out of phase',
    id: 'mata-delapan@1',
    params: { width: 2, eye: 4, offsetX: 5, offsetY: 9 },
    inks: WEAVE_INKS,
    golden: '2183fecc',
  },
  plaited('dyed wajik', { weave: 'wajik', offsetX: 3.1 }, '43d6d090'),
  tied('a blind', { offsetX: 3.3 }, '008ee2c5'),
  tied('a bundle', { kind: 'berkas', gap: 0.1, cord: 2.2, offsetX: 3, offsetY: 9 }, 'cfb21b54'),
  woven('lurik', {}, 'd1323906'),
  woven('fine lurik', { motif: 'lurik-fine', thread: 0.71, offsetX: 4 }, '35a8afe7'),
  woven('stepped diamonds', { motif: 'wajik', offsetX: 3.2, offsetY: 7 }, '8575a902'),
  woven('warp ikat', { motif: 'ikat', size: 16 }, '4d3f5b2b'),
  waxed('kawung', {}, '61f17754'),
  waxed(
    'truntum out of phase',
    { motif: 'truntum', size: 7, offsetX: 3.3, isen: 'sawut' },
    'e1decc12',
  ),
  waxed('ceplok', { motif: 'ceplok', isen: 'sawut', offsetY: -4 }, '164f54e9'),
  waxed('nitik', { motif: 'nitik' }, '5a5808f0'),
  waxed('mega mendung', { motif: 'mega-mendung', size: 40, layers: 9 }, '4bf4e715'),
  waxed('lereng', { motif: 'lereng', offsetX: 2.2, offsetY: 1 }, 'fe61aeac'),
  weaving('sasag', { weave: 'sasag', width: 2.4, gap: 0.1, skin: 12 }, 'd21e5778'),
  weaving('kepang out of phase', { weave: 'kepang', offsetX: 7.3, offsetY: -2.1 }, 'b2df4589'),
  weaving('kepang without gaps', { weave: 'kepang', gap: 0, fibre: 80 }, '3c572f91'),
  weaving(
    'a draft',
    { weave: 'draft', draft: DRAFT, width: 3.41, gap: 0.34, warps: '0001-000' },
    '609e890f',
  ),
  weaving('a lone draft', { weave: 'draft', draft: '1', warps: '-0-1', wefts: '-' }, 'e396789b'),
  weaving('mata walik', { weave: 'mata-walik', width: 3.1, eye: 7.3 }, '9c550d44'),
  weaving(
    'mata walik out of phase',
    { weave: 'mata-walik', width: 2, eye: 3, offsetX: 5, offsetY: 9 },
    'a4772580',
  ),
  bamboo('culms', {}, 'dbf43933'),
  bamboo(
    'culms out of phase',
    { culms: '7w 12- 6.0t', offsetX: 4, offsetY: 30.5, gap: 0 },
    'b37ed297',
  ),
  bamboo('slats', { kind: 'slats', culms: '5t 7t 4w', gap: 0.4 }, '2b306121'),
];

function generatorOf(id: string): Generator {
  const generator = findGenerator(id);
  if (!generator) throw new Error(`no generator ${id}`);
  return generator;
}

function drawn({ id, params, inks }: Case, seed = 7): PatternCell {
  return generatorOf(id).draw(params, seed, inks, SIZE);
}

/** Whether every coordinate is a number that can be printed; cells have a hundred thousand of them. */
function isFinitePath({ path }: PatternCell['paths'][number]): boolean {
  for (const step of path) {
    for (let i = 1; i < step.length; i++) if (!Number.isFinite(step[i])) return false;
  }
  return true;
}

function isSound(cell: PatternCell): boolean {
  const whole = [cell.width, cell.height, cell.overhang].every(Number.isFinite);
  const sized = cell.paths.length > 0 && cell.width > 0 && cell.height > 0;
  return whole && sized && cell.paths.every(isFinitePath);
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
  const inks = {
    ...WEAVE_INKS,
    ...CULM_INKS,
    ...BATIK_INKS,
    ...CLOTH_INKS,
    ...PANDAN_INKS,
    line: WEAVE_INKS['weft']!,
    cane: WEAVE_INKS['weft']!,
    bind: WEAVE_INKS['third']!,
  };

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

  // Many ends come down to the same knobs (a choice tried with itself): each is drawn once.
  const judged = new Map<string, boolean>();

  function isSoundWith(params: KnobValues): boolean {
    const key = JSON.stringify(resolveKnobs(generator, params));
    const sound = judged.get(key) ?? isSound(generator.draw(params, 0, inks, SIZE));
    judged.set(key, sound);
    return sound;
  }

  test.each(ends.map((params) => [JSON.stringify(params), params] as const))('%s', (_, params) => {
    for (const variant of generator.knobs.flatMap((k) => (k.kind === 'choice' ? [k] : []))) {
      for (const choice of variant.choices) {
        expect(isSoundWith({ [variant.key]: choice, ...params })).toBe(true);
      }
    }
  });

  test('every number at its least, every number at its most', () => {
    for (const end of ['min', 'max'] as const) {
      const params = Object.fromEntries(
        generator.knobs.flatMap((k) => (k.kind === 'number' ? [[k.key, k[end]]] : [])),
      );
      expect(isSound(generator.draw(params, 0, inks, SIZE))).toBe(true);
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
    const cell = generator.draw(wild, 3, inks, SIZE);
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
  expect(generatorOf('anyaman@1').draw(params, 1, WEAVE_INKS, SIZE).paths.length).toBeLessThan(
    6000,
  );
  const culms = Array.from({ length: 24 }, () => '20t').join(' ');
  const thicket = { culms, internode: 12, fibre: 100 };
  expect(generatorOf('bambu@1').draw(thicket, 1, CULM_INKS, SIZE).paths.length).toBeLessThan(6000);
});

test('a pattern without its main ink is refused', () => {
  expect(() => generatorOf('anyaman@1').draw({}, 1, { warp: WEAVE_INKS['warp']! }, SIZE)).toThrow(
    /weft/,
  );
  expect(() => generatorOf('bambu@1').draw({}, 1, {}, SIZE)).toThrow(/culm/);
});

test.each(Array.from({ length: 12 }, (_, seed) => seed))(
  'a strip that crosses nothing runs past any panel without a repeat (seed %i)',
  (seed) => {
    const lone = { width: 6, offsetX: 3 * seed, offsetY: 7 * seed };
    // A ground is one colour all over: where its copies meet in one path, nothing shows.
    const inks = { ...WEAVE_INKS, ground: [], beneath: [process(5, 6, 15, 0)] };
    const warps = generatorOf('anyaman@1').draw({ ...lone, wefts: '-' }, seed, inks, SIZE);
    const wefts = generatorOf('anyaman@1').draw({ ...lone, warps: '-' }, seed, inks, SIZE);
    expect(Math.min(warps.height, wefts.width)).toBeGreaterThan(LIMITS.panelMax);
    for (const { path } of warps.paths) expect(ends(path, 2)).toEqual([true, true]);
    for (const { path } of wefts.paths) expect(ends(path, 1)).toEqual([true, true]);
  },
);

/** Whether no corner lies within the panel, on either side of it. */
function ends(path: PatternCell['paths'][number]['path'], axis: 1 | 2): [boolean, boolean] {
  const at = path.flatMap((step) => (step[0] === 'M' || step[0] === 'L' ? [step[axis]] : []));
  const [before, after] = [at.filter((v) => v <= 0), at.filter((v) => v >= LIMITS.panelMax)];
  return [before.length > 0 && after.length > 0, before.length + after.length === at.length];
}

test.each([
  ['pale', process(12, 23, 51, 0)],
  ['red', process(30, 92, 90, 34)],
  ['black', process(58, 62, 62, 72)],
  ['a screen colour', { kind: 'rgb', r: 120, g: 20, b: 24 } as const],
])('fibre on %s bamboo is a shade of it, not a gap', (_, ink) => {
  const light = (tone: Ink): number => {
    const { r, g, b } = tone.kind === 'rgb' ? tone : plainRgb(tone);
    return 116 * Math.cbrt((0.3 * r + 0.59 * g + 0.11 * b) / 255) - 16;
  };
  for (const amount of [0.2, 0.5, 0.8, 1]) {
    const drop = light(ink) - light(fibrous(ink, amount));
    expect(drop).toBeGreaterThan(0);
    expect(drop).toBeLessThan(11);
  }
});

/** Four inks as filters, one on the other. */
function plainRgb(ink: Ink): { r: number; g: number; b: number } {
  const { c, m, y, k } = ink as ProcessInk;
  const [r, g, b] = [c, m, y].map((v) => 255 * (1 - v / 100) * (1 - k / 100));
  return { r: r!, g: g!, b: b! };
}

test('an unknown generator is not found', () => {
  expect(findGenerator('anyaman@99')).toBeNull();
});
