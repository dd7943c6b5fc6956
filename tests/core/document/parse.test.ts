import { expect, it } from 'vitest';
import { LIMITS, parseDocument, parseTemplate } from '../../../src/core/document';
import type { Issue, Result } from '../../../src/core/document';
import * as build from '../../support/builders';

/** One of everything, as plain JSON that a test may spoil. */
function everything(): Json {
  const document = build.aDocument({
    panels: [build.aPanel(), build.aPanel({ id: 'back', order: 'b' })],
    assets: [build.anAsset()],
    nodes: [
      build.aText({ runs: [{ text: 'Kopi' }, { fact: 'name', blank: 20 }] }),
      build.aShape({ stroke: { swatch: 'ink', width: 0.2, dash: [1, 1] } }),
      build.aPath({
        shadow: { x: 1, y: 1, fill: { swatch: 'ink', tint: 50 } },
        opacity: 40,
        fill: {
          kind: 'linear',
          angle: 30,
          stops: [
            { at: 0, fill: { swatch: 'ink' } },
            { at: 100, fill: { swatch: 'ink', tint: 0 } },
          ],
        },
      }),
      build.aShape({
        id: 'star',
        shape: 'star',
        sides: 7,
        inner: 40,
        radii: [1, 2, 3, 4],
        heads: { start: 'dot', end: 'arrow' },
        fill: {
          kind: 'radial',
          cx: 50,
          cy: 50,
          r: 70,
          stops: [
            { at: 20, fill: { swatch: 'ink' } },
            { at: 20, fill: { swatch: 'ink', tint: 0 } },
          ],
        },
        stroke: { swatch: 'ink', width: 1, side: 'inside', miterLimit: 4 },
      }),
      build.aPattern({ params: { strip: 4 }, clip: { kind: 'rounded', radius: 2 } }),
      build.aGroup(),
      build.aGroup({ id: 'inner', parent: 'group' }),
      build.anImage({ parent: 'inner' }),
    ],
    design: { arrangements: { square: { text: { x: 1, overrides: { size: 3 } } } } },
  });
  return JSON.parse(JSON.stringify(document)) as Json;
}

interface Json {
  [key: string]: Json;
}

/** Sets the value at a dotted path; `undefined` removes the key. */
function spoil(target: Json, path: string, value: unknown): Json {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Json>((at, key) => at[key] as Json, target);
  if (value === undefined) delete holder[last];
  else
    Object.defineProperty(holder, last, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return target;
}

function issuesOf(result: Result<unknown>): readonly Issue[] {
  return result.ok ? [] : result.issues;
}

function faults(result: Result<unknown>): readonly string[] {
  return issuesOf(result).map(({ path, code }) => `${path}: ${code}`);
}

it('accepts a picture with all that a picture may have', () => {
  const whole = everything();
  spoil(whole, 'records.image.crop', { x: 0.2, y: 0, w: 0.8, h: 1 });
  spoil(whole, 'records.image.mask', { kind: 'arch' });
  spoil(whole, 'records.image.flip', 'both');
  spoil(whole, 'records.image.ink', INK_DRAWING);
  spoil(whole, 'records.asset.space', 'cmyk');
  spoil(whole, 'records.asset.alpha', true);
  spoil(whole, 'records.asset.bits', 16);
  expect(faults(parseDocument(whole))).toEqual([]);
});

it('accepts one of everything', () => {
  expect(parseDocument(everything())).toEqual({ ok: true, value: everything() });
});

const INK_DRAWING = {
  threshold: 50,
  smooth: 0.2,
  fill: { swatch: 'ink' },
  path: [['M', 0, 0], ['L', 4, 0], ['L', 4, 3], ['Z']],
  natural: { w: 4, h: 3 },
};

const cases: readonly [path: string, value: unknown, code: string, at?: string][] = [
  ['format', 'besek', 'not-allowed'],
  ['format', undefined, 'missing-key'],
  ['version', 2, 'newer-version'],
  ['version', '1', 'not-allowed'],
  ['records', [], 'wrong-type'],
  ['extra', 1, 'unknown-key'],
  ['__proto__', {}, 'forbidden-key'],
  ['records.__proto__', {}, 'forbidden-key'],
  ['records.constructor', {}, 'forbidden-key'],
  ['records.Text', {}, 'bad-key'],
  ['records.new', null, 'wrong-type'],
  ['records.new', {}, 'missing-key', 'records.new.type'],
  ['records.new', { type: 'sticker' }, 'not-allowed', 'records.new.type'],
  ['records.new', { type: 'toString' }, 'not-allowed', 'records.new.type'],
  ['records.text.id', 'txet', 'id-mismatch'],
  ['records.text.w', undefined, 'missing-key'],
  ['records.text.colour', 'red', 'unknown-key'],
  ['records.text.x', NaN, 'not-finite'],
  ['records.text.x', Infinity, 'not-finite'],
  ['records.text.x', '10', 'wrong-type'],
  ['records.text.x', 1e6, 'out-of-range'],
  ['records.text.w', -1, 'out-of-range'],
  ['records.text.rotation', 361, 'out-of-range'],
  ['records.text.order', '', 'bad-format'],
  ['records.text.order', 'a-', 'bad-format'],
  ['records.text.locked', 1, 'wrong-type'],
  ['records.text.parent', 'gone', 'dangling'],
  ['records.text.parent', 'toString', 'bad-format'],
  ['records.text.parent', 'shape', 'wrong-reference'],
  ['records.text.parent', 'ink', 'wrong-reference'],
  ['records.text.style', 'gone', 'dangling'],
  ['records.text.style', 'ink', 'wrong-reference'],
  ['records.text.runs', {}, 'wrong-type'],
  ['records.text.runs.0', { text: 'a', fact: 'name' }, 'unknown-key', 'records.text.runs.0.text'],
  ['records.text.runs.0.text', 'x'.repeat(10_001), 'too-long'],
  ['records.text.runs.1.fact', 'price', 'unknown-fact'],
  ['records.text.runs.1.blank', null, 'wrong-type'],
  [
    'records.text.overrides',
    { fill: { swatch: 'gone' } },
    'dangling',
    'records.text.overrides.fill.swatch',
  ],
  ['records.text.overrides', { size: 0 }, 'out-of-range', 'records.text.overrides.size'],
  [
    'records.text.runs.0.overrides',
    { align: 'left' },
    'unknown-key',
    'records.text.runs.0.overrides.align',
  ],
  ['records.text.fit', { min: [] }, 'too-few', 'records.text.fit.min'],
  ['records.text.direction', 'rtl', 'not-allowed'],
  ['records.text.follow', { h: 'start' }, 'missing-key', 'records.text.follow.v'],
  ['records.shape.fill', undefined, 'missing-key'],
  ['records.shape.fill', { swatch: 'body' }, 'wrong-reference', 'records.shape.fill.swatch'],
  ['records.shape.fill', { swatch: 'ink', tint: 101 }, 'out-of-range', 'records.shape.fill.tint'],
  ['records.shape.stroke.dash.1', -1, 'out-of-range'],
  ['records.path.opacity', 101, 'out-of-range'],
  ['records.path.shadow.fill.swatch', 'gone', 'dangling'],
  ['records.path.fill.stops.1.fill.swatch', 'gone', 'dangling'],
  ['records.path.fill.stops.0.at', 101, 'out-of-range'],
  ['records.path.fill.stops.1.at', -1, 'out-of-range'],
  ['records.star.fill.stops.1.at', 10, 'not-ascending'],
  ['records.path.fill.stops', [{ at: 0, fill: { swatch: 'ink' } }], 'too-few'],
  ['records.path.fill.kind', 'conic', 'not-allowed'],
  ['records.path.fill.cx', 1, 'unknown-key'],
  ['records.star.fill.r', 0, 'out-of-range'],
  ['records.star.radii', [1, 2, 3], 'wrong-count'],
  ['records.star.sides', 2, 'out-of-range'],
  ['records.star.sides', 4.5, 'not-whole'],
  ['records.star.inner', 96, 'out-of-range'],
  ['records.star.heads.end', 'bar', 'not-allowed'],
  ['records.star.stroke.side', 'centre', 'not-allowed'],
  ['records.star.stroke.miterLimit', 0, 'out-of-range'],
  [
    'records.text.overrides',
    { fill: { kind: 'linear', angle: 0, stops: [] } },
    'missing-key',
    'records.text.overrides.fill.swatch',
  ],
  ['records.path.path.0', ['L', 0, 0], 'subpath-start'],
  ['records.path.path.1', ['L', 0], 'wrong-count'],
  ['records.path.path.1', ['Q', 0, 0, 1, 1], 'not-allowed', 'records.path.path.1.0'],
  ['records.path.path.1.2', NaN, 'not-finite'],
  ['records.path.natural.w', 0, 'out-of-range'],
  ['records.pattern.generator', 'anyaman', 'bad-format'],
  ['records.pattern.seed', 1.5, 'not-whole'],
  ['records.pattern.params', { 'a b': 1 }, 'bad-key', 'records.pattern.params.a b'],
  ['records.pattern.params.strip', [], 'wrong-type'],
  ['records.pattern.inks.strips.0.swatch', 'gone', 'dangling'],
  ['records.pattern.clip.kind', 'star', 'not-allowed'],
  ['records.group.parent', 'inner', 'cycle'],
  ['records.inner.parent', 'inner', 'cycle'],
  ['records.image.asset', 'gone', 'dangling'],
  ['records.image.crop', { x: 0.6, y: 0, w: 0.5, h: 1 }, 'out-of-range', 'records.image.crop.w'],
  ['records.image.crop', { x: 0, y: 0.3, w: 1, h: 0.701 }, 'out-of-range', 'records.image.crop.h'],
  ['records.image.crop', { x: 0, y: 0, w: 0, h: 1 }, 'out-of-range', 'records.image.crop.w'],
  ['records.image.crop', { x: 0, y: 0, w: 1 }, 'missing-key', 'records.image.crop.h'],
  ['records.image.mask', { kind: 'star' }, 'not-allowed', 'records.image.mask.kind'],
  ['records.image.mask', { kind: 'rounded' }, 'missing-key', 'records.image.mask.radius'],
  ['records.image.flip', 'x', 'not-allowed'],
  [
    'records.image.ink',
    { ...INK_DRAWING, fill: { swatch: 'gone' } },
    'dangling',
    'records.image.ink.fill.swatch',
  ],
  [
    'records.image.ink',
    { ...INK_DRAWING, threshold: 101 },
    'out-of-range',
    'records.image.ink.threshold',
  ],
  ['records.asset.alpha', false, 'not-allowed'],
  ['records.asset.bits', 8, 'not-allowed'],
  ['records.asset.sha256', 'ABC', 'bad-format'],
  ['records.asset.mime', 'png', 'bad-format'],
  ['records.front.width', 4.9, 'out-of-range'],
  ['records.front.height', 1501, 'out-of-range'],
  [
    'records.front.shape',
    {
      kind: 'path',
      path: [
        ['M', 0, 0],
        ['L', 1, 1],
      ],
    },
    'open-path',
    'records.front.shape.path',
  ],
  ['records.front.stock', 'gold', 'not-allowed'],
  ['records.ink.ink.k', 101, 'out-of-range'],
  ['records.ink.ink.kind', 'lab', 'not-allowed'],
  ['records.ink', undefined, 'dangling', 'records.body.fill.swatch'],
  ['records.body.font.weight', 400.5, 'not-whole'],
  ['records.design', undefined, 'not-one', 'records'],
  ['records.facts', undefined, 'not-one', 'records'],
  ['records.design.modified', '2026-01-02', 'bad-format'],
  ['records.design.modified', '2026-13-02T00:00:00Z', 'bad-format'],
  ['records.design.template', '../x', 'bad-format'],
  ['records.design.arrangements.oval', {}, 'unknown-key'],
  ['records.design.arrangements.square.text.text', 'x', 'unknown-key'],
  [
    'records.design.arrangements.square.text.overrides',
    { fill: { swatch: 'gone' } },
    'dangling',
    'records.design.arrangements.square.text.overrides.fill.swatch',
  ],
  ['records.facts.values.name', null, 'wrong-type'],
  ['records.facts.values.category', 'food', 'not-allowed'],
  ['records.facts.values.price', '1', 'unknown-key'],
  ['records.facts.values.details', Array(9).fill({ label: '', value: '' }), 'too-many'],
];

it.each(cases)('refuses %s = %j (%s)', (path, value, code, at = path) => {
  expect(faults(parseDocument(spoil(everything(), path, value)))).toContain(`${at}: ${code}`);
});

it.each([null, undefined, 1, 'besek', [], true])('refuses %j as a whole', (value) => {
  expect(faults(parseDocument(value))).toEqual([': wrong-type']);
});

it('refuses a second design and a document without a face', () => {
  const two = spoil(everything(), 'records.other', build.aDesign({ id: 'other' }));
  expect(faults(parseDocument(two))).toEqual(['records: not-one']);
  const none = build.aDocument({ panels: [] });
  expect(faults(parseDocument(none))).toEqual(['records: no-panel']);
});

it('lists every fault at once, each in its place', () => {
  const bad = everything();
  spoil(bad, 'records.text.x', 'ten');
  spoil(bad, 'records.text.colour', 'red');
  spoil(bad, 'records.image.asset', 'gone');
  spoil(bad, 'records.ink.ink.k', -1);
  expect([...faults(parseDocument(bad))].sort()).toEqual([
    'records.image.asset: dangling',
    'records.ink.ink.k: out-of-range',
    'records.text.colour: unknown-key',
    'records.text.x: wrong-type',
  ]);
});

it('does not blame what refers to a record for that record being unsound', () => {
  const bad = spoil(everything(), 'records.front.width', 'wide');
  expect(faults(parseDocument(bad))).toEqual(['records.front.width: wrong-type']);
});

it('stops listing at the limit', () => {
  const shapes = Array.from({ length: 300 }, (_, i) => [`s${i}`, { type: 'x' }]);
  const bad = { ...build.aDocument(), records: Object.fromEntries(shapes) as unknown };
  expect(issuesOf(parseDocument(bad))).toHaveLength(LIMITS.issues);
});

it('does not begin to read what is too big or too deep', () => {
  const million = Array.from({ length: 1_000_000 }, () => 0);
  expect(faults(parseDocument({ records: million }))).toEqual([': too-big']);
  let deep: unknown = 1;
  for (let i = 0; i < 100_000; i++) deep = [deep];
  expect(faults(parseDocument(deep))).toEqual([': too-deep']);
  const shape = build.aShape();
  const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`s${i}`, shape]));
  expect(faults(parseDocument({ format: 'besek-design', version: 1, records: many }))).toContain(
    'records: too-many',
  );
});

it('takes a drawing of twenty thousand steps', () => {
  const steps = Array.from({ length: 20_000 }, (_, i) => ['C', i, 0, i, 1, i, 2] as const);
  const art = build.aPath({ path: [['M', 0, 0], ...steps, ['Z']] });
  expect(parseDocument(build.aDocument({ nodes: [art] })).ok).toBe(true);
});

it('refuses groups nested beyond the limit', () => {
  const nodes = Array.from({ length: 80 }, (_, i) =>
    build.aGroup({ id: `g${i}`, parent: i === 0 ? 'front' : `g${i - 1}` }),
  );
  expect(faults(parseDocument(build.aDocument({ nodes })))).toContain(
    'records.g79.parent: too-deep',
  );
});

const template = {
  format: 'besek-template',
  version: 1,
  title: { id: 'Bilik', en: 'Chamber' },
  family: 'bambu',
  idea: { id: 'Dinding bambu memegang nama.', en: 'A bamboo wall holds the name.' },
  author: 'Besek',
  licence: 'CC0-1.0',
  sizes: { min: [40, 60], max: [90, 130] },
  plaque: 'shape',
};
const withDesign = (change: object): unknown => ({ ...template, design: everything(), ...change });

it('reads a template', () => {
  expect(parseTemplate(withDesign({})).ok).toBe(true);
});

it.each([
  [{ family: 'plastik' }, 'family: not-allowed'],
  [{ title: { id: 'Bilik' } }, 'title.en: missing-key'],
  [{ idea: { id: ' ', en: 'x' } }, 'idea.id: bad-format'],
  [{ sizes: { min: [40], max: [90, 130] } }, 'sizes.min: wrong-count'],
  [{ sizes: { min: [90, 60], max: [40, 130] } }, 'sizes: min-over-max'],
  [{ plaque: 'gone' }, 'plaque: dangling'],
  [{ plaque: 'ink' }, 'plaque: dangling'],
  [{ version: 3 }, 'version: newer-version'],
  [{ script: 'x' }, 'script: unknown-key'],
  [{ design: spoil(everything(), 'records.text.x', 'a') }, 'design.records.text.x: wrong-type'],
])('refuses a template with %j', (change, fault) => {
  expect(faults(parseTemplate(withDesign(change)))).toEqual([fault]);
});

it('wants the plaque on the first face', () => {
  const design = spoil(everything(), 'records.shape.parent', 'back');
  expect(faults(parseTemplate(withDesign({ design })))).toEqual(['plaque: not-on-first-panel']);
});
