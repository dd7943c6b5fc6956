import { describe, expect, it, test } from 'vitest';
import { PALETTES, process } from '../../src/core/color';
import {
  childrenOf,
  parseDocument,
  type PatternNode,
  type SwatchRecord,
} from '../../src/core/document';
import { PATTERN_BOOK } from '../../src/core/patterns';
import { layPattern, partsOf, recolour, replacePattern } from '../../src/editor';
import { bench, seeded } from './support';

const random = seeded(5);

describe.each(PATTERN_BOOK.map((page) => [page.key, page] as const))('%s', (_, page) => {
  it.each(page.uses)(
    'is laid as %s in one step, in the design’s own inks, and taken back',
    (use) => {
      const { editor, act } = bench();
      const before = editor.state.document;
      act(layPattern(editor.state, { page, use, name: 'Motif' }, random));
      const after = editor.state.document;
      expect(parseDocument(after).ok).toBe(true);
      const old = new Set(Object.keys(before.records));
      const laid = childrenOf(after, editor.state.panel).filter((node) => !old.has(node.id));
      expect(laid.length).toBeGreaterThan(0);
      for (const node of laid as PatternNode[]) {
        for (const fills of Object.values(node.inks)) {
          for (const { swatch } of fills) expect(after.records[swatch]?.type).toBe('swatch');
        }
      }
      const order = childrenOf(after, editor.state.panel).map((node) => node.id);
      if (use === 'behind') expect(order.slice(0, laid.length)).toEqual(laid.map((n) => n.id));
      else expect(order.slice(-laid.length)).toEqual(laid.map((n) => n.id));
      editor.undo();
      expect(editor.state.document).toEqual(before);
    },
  );
});

test('bands of a frame share the panel’s lattice and meet without a gap', () => {
  const { editor, act } = bench();
  const page = { ...PATTERN_BOOK[0]!, uses: ['frame'] as const };
  act(layPattern(editor.state, { page, use: 'frame', name: 'Tepi' }, random));
  const bands = childrenOf(editor.state.document, editor.state.panel).slice(-4) as PatternNode[];
  const [top, bottom, left, right] = bands;
  expect(left!.y).toBeCloseTo(top!.y + top!.h, 3);
  expect(left!.y + left!.h).toBeCloseTo(bottom!.y, 3);
  expect(right!.x + right!.w).toBeCloseTo(top!.x + top!.w, 3);
  for (const band of bands) {
    expect(band.params['offsetX']).toBe(-band.x);
    expect(band.params['offsetY']).toBe(-band.y);
  }
});

test('a pattern is replaced where it stands, in one step', () => {
  const { editor, act } = bench();
  act(layPattern(editor.state, { page: PATTERN_BOOK[0]!, use: 'band', name: 'Tepi' }, random));
  const before = editor.state.document;
  const old = childrenOf(before, editor.state.panel).at(-1) as PatternNode;
  const page = PATTERN_BOOK.find(({ generator }) => generator !== old.generator)!;
  act(replacePattern(editor.state, old.id, { page }));
  const { generator, params, seed, inks, ...rest } = editor.state.document.records[
    old.id
  ] as PatternNode;
  expect({ ...old, ...rest }).toEqual(old);
  expect({ generator, seed }).toEqual({ generator: page.generator, seed: page.seed });
  expect(params).toMatchObject(page.params);
  expect(Object.keys(inks).length).toBeGreaterThan(0);
  editor.undo();
  expect(editor.state.document).toEqual(before);
});

test('a palette replaces the inks of the parts and nothing else', () => {
  const { editor, act } = bench();
  const swatches = Object.values(editor.state.document.records).filter(
    (record): record is SwatchRecord => record.type === 'swatch',
  );
  const [first] = swatches;
  const patch = {
    added: {},
    updated: { [first!.id]: [{}, { part: 'ink' }] as const },
    removed: {},
  };
  act({ patch, label: 'swatch' });
  expect(partsOf(editor.state.document)).toHaveLength(1);
  const before = editor.state.document;
  act(recolour(editor.state, PALETTES[1]!.inks));
  const now = editor.state.document;
  expect((now.records[first!.id] as SwatchRecord).ink).toEqual(PALETTES[1]!.inks.ink);
  for (const { id } of swatches.slice(1)) expect(now.records[id]).toBe(before.records[id]);
  expect(recolour(editor.state, PALETTES[1]!.inks)).toBeNull();
  expect(recolour(editor.state, { accent: process(0, 100, 0, 0) })).toBeNull();
});
