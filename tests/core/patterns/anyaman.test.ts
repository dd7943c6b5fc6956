import { describe, expect, test } from 'vitest';
import { process } from '../../../src/core/color';
import { topAt, weaveParts } from '../../../src/core/patterns/anyaman';
import { random } from '../../../src/core/patterns/random';
import type { KnobValues } from '../../../src/core/patterns';
import { lastAt, shapeOf, WEAVE_INKS } from './support';

function randomDraft(seed: number): string {
  const next = random(seed);
  return Array.from({ length: 7 }, () =>
    Array.from({ length: 5 }, () => (next() < 0.5 ? '1' : '0')).join(''),
  ).join('/');
}

const WEAVES: readonly (readonly [string, KnobValues])[] = [
  ['sasag', { weave: 'sasag', width: 3, gap: 0.4 }],
  ['kepang', { weave: 'kepang', width: 3, gap: 0.4, offsetX: 4.2, offsetY: -1.7 }],
  ['a random draft', { weave: 'draft', draft: randomDraft(1), width: 2.2, gap: 0.2 }],
  [
    'a draft with strips left out',
    { weave: 'draft', draft: randomDraft(2), warps: '0-1', wefts: '00-' },
  ],
  ['mata walik', { weave: 'mata-walik', width: 3.1, eye: 7.3 }],
  ['mata walik out of phase', { weave: 'mata-walik', width: 2, eye: 5, offsetX: 3, offsetY: -8 }],
];

interface Seen {
  readonly drawn: string | null;
  readonly wanted: string | null;
}

/** The family painted last and the one that the matrix wants, at points where `counts`. */
function look(
  params: KnobValues,
  wanted: number,
  counts: (x: number, y: number) => boolean,
): Seen[] {
  const parts = weaveParts(params, 3, WEAVE_INKS);
  const shapes = parts.map(({ path }) => shapeOf(path.path));
  const next = random(99);
  const seen: Seen[] = [];
  for (let tries = 0; seen.length < wanted && tries < 20000; tries++) {
    const [x, y] = [next() * 24, next() * 24] as const;
    if (!counts(x, y)) continue;
    const at = lastAt(shapes, x, y);
    if (at === null) continue;
    const owner = parts[at]?.owner ?? null;
    seen.push({ drawn: owner === null ? null : owner.split(' ')[0]!, wanted: topAt(params, x, y) });
  }
  return seen;
}

/** Two strips share this point: a finger's breadth to any side another family shows. */
function atCrossing(params: KnobValues): (x: number, y: number) => boolean {
  const parts = weaveParts({ ...params, fibre: 0, shade: 0 }, 3, WEAVE_INKS);
  const bodies = parts.flatMap((part) =>
    part.owner ? [{ ...part, shape: shapeOf(part.path.path) }] : [],
  );
  return (x, y) => {
    const owners = bodies.filter(({ shape }) => lastAt([shape], x, y) === 0);
    return new Set(owners.map(({ owner }) => owner!.split(' ')[0])).size > 1;
  };
}

describe.each(WEAVES)('%s', (_, params) => {
  test('at 200 crossings the strip painted last is the one the matrix puts on top', () => {
    const seen = look(params, 200, atCrossing(params));
    expect(seen).toHaveLength(200);
    for (const { drawn, wanted } of seen) expect(drawn).toBe(wanted);
  });

  test('everywhere else the strip, or the ground, that the plan has there', () => {
    const seen = look(params, 200, () => true);
    expect(seen).toHaveLength(200);
    for (const { drawn, wanted } of seen) expect(drawn).toBe(wanted);
  });
});

test('both families come up at crossings', () => {
  const families = new Set(look(WEAVES[1]![1], 100, () => true).map(({ drawn }) => drawn));
  expect(families).toEqual(new Set(['warp', 'weft', null]));
});

test('kepang goes over two and under two, one further in each row', () => {
  const params = { weave: 'kepang', width: 3, gap: 0 };
  const rows = [0, 1, 2, 3].map((row) =>
    [0, 1, 2, 3]
      .map((column) => (topAt(params, column * 3 + 1.5, row * 3 + 1.5) === 'warp' ? '1' : '0'))
      .join(''),
  );
  expect(rows).toEqual(['1100', '0110', '0011', '1001']);
});

test('a draft is read row by row, 1 = warp on top', () => {
  const params = { weave: 'draft', draft: '110/001', width: 2, gap: 0 };
  const at = (column: number, row: number): string | null =>
    topAt(params, column * 2 + 1, row * 2 + 1);
  expect([0, 1, 2].map((c) => at(c, 0))).toEqual(['warp', 'warp', 'weft']);
  expect([0, 1, 2].map((c) => at(c, 1))).toEqual(['weft', 'weft', 'warp']);
});

test('every mata walik strip goes over, under, over', () => {
  const params = { weave: 'mata-walik', width: 3, eye: 9 };
  const parts = weaveParts(params, 1, WEAVE_INKS);
  const shapes = parts.map(({ path }) => shapeOf(path.path));
  const y = 5.197;
  const families: string[] = [];
  for (let x = 0.2; x < 41; x += 0.02) {
    const at = lastAt(shapes, x, y);
    const family = at === null ? undefined : parts[at]?.owner?.split(' ')[0];
    if (family && family !== families.at(-1)) families.push(family);
  }
  expect(new Set(families)).toEqual(new Set(['third', 'weft']));
  expect(families.length).toBeGreaterThan(4);
});

test('a strip keeps its lightness and its fibres wherever it comes up', () => {
  const params = { weave: 'kepang', width: 3, gap: 0.3 };
  const warp = weaveParts(params, 5, WEAVE_INKS).filter(({ owner }) => owner === 'warp 2');
  const inks = new Set(warp.map(({ path }) => JSON.stringify(path.ink)));
  expect(inks.size).toBeLessThan(16);
  const other = weaveParts({ ...params, gap: 0.4, offsetX: 9 }, 5, WEAVE_INKS);
  const same = other.filter(({ owner }) => owner === 'warp 2');
  expect(new Set(same.map(({ path }) => JSON.stringify(path.ink)))).toEqual(inks);
});

test('over paper a strip casts an opaque shadow on what lies beneath', () => {
  const params = { weave: 'draft', draft: '1', warps: '0-', wefts: '-' };
  const paper = process(3, 6, 16, 0);
  const { warp = [], weft = [] } = WEAVE_INKS;
  const without = weaveParts(params, 1, { warp, weft });
  const on = weaveParts(params, 1, { warp, weft, beneath: [paper] });
  expect(without.every(({ owner }) => owner !== null)).toBe(true);
  const shadows = on.filter(({ owner }) => owner === null);
  expect(shadows).toHaveLength(3);
  for (const { path } of shadows) expect(path.ink).not.toEqual(paper);
});

test('weavers count lifts and presses: A2T2 is kepang, A1T1 sasag', () => {
  const at = (params: KnobValues): (string | null)[] =>
    Array.from({ length: 200 }, (_, i) =>
      topAt(params, (i % 20) * 2.15 + 1, Math.floor(i / 20) * 2.15 + 1),
    );
  const draft = (text: string): KnobValues => ({ weave: 'draft', draft: text });
  expect(at(draft('A2T2'))).toEqual(at({ weave: 'kepang' }));
  expect(at(draft('A1T1'))).toEqual(at({ weave: 'sasag' }));
  expect(at(draft('A3T1'))).not.toEqual(at(draft('A1T3')));
});
