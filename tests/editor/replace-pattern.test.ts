import { describe, expect, it, test } from 'vitest';
import { childrenOf, designOf, parseDocument, type PatternNode } from '../../src/core/document';
import { findGenerator, knobIssues, pageOf, PATTERN_BOOK } from '../../src/core/patterns';
import { layPattern, replacePattern, setPatternInk, setPatternParam } from '../../src/editor';
import { bench, seeded } from './support';

const random = seeded(5);
const page = (key: string) => PATTERN_BOOK.find((each) => each.key === key)!;

/** A label with one page laid on it as a band. */
function laid(key: string) {
  const { editor, act } = bench();
  act(layPattern(editor.state, { page: page(key), use: 'band', name: 'Pita' }, random));
  const id = childrenOf(editor.state.document, editor.state.panel).at(-1)!.id;
  const node = () => editor.state.document.records[id] as PatternNode;
  const turn = (param: string, value: number | string) =>
    act(setPatternParam(editor.state, id, [param, value]));
  const change = (to: string, name?: string) =>
    act(replacePattern(editor.state, id, { page: page(to), name }));
  return { editor, act, id, node, turn, change };
}

describe.each(PATTERN_BOOK.map(({ key }) => key))('kepang becomes %s', (key) => {
  it('in one step, can be drawn, is its page, and goes back', () => {
    const { editor, node, turn, change } = laid('kepang');
    turn('width', 4.4);
    turn('warps', '0-');
    const before = editor.state.document;
    change(key);
    expect(parseDocument(editor.state.document).ok).toBe(true);
    const generator = findGenerator(node().generator)!;
    expect(knobIssues(generator, node().params)).toEqual([]);
    expect(pageOf(generator, node().params)?.key).toBe(key);
    for (const { key: role, min, max } of generator.inkRoles) {
      expect(node().inks[role]!.length).toBeGreaterThanOrEqual(min);
      expect(node().inks[role]!.length).toBeLessThanOrEqual(max);
    }
    if (key === 'kepang') return;
    editor.undo();
    expect(editor.state.document).toEqual(before);
  });
});

test('what was set by hand stays where both have it, and the page says the rest', () => {
  const { node, turn, change } = laid('kepang');
  turn('width', 4.4);
  change('sasag');
  expect(node().params).toMatchObject({ weave: 'sasag', width: 4.4 });
  change('pandan-sasag');
  expect(node().params).toMatchObject({ weave: 'sasag', width: 4.4 });
});

test('what was not set by hand is as the page has it', () => {
  const { node, change } = laid('kepang');
  change('sasag');
  expect(node().params).toMatchObject(page('sasag').params);
});

test('where pages differ in numbers alone the numbers are what was chosen', () => {
  const { node, turn, change } = laid('kawung-picis');
  turn('size', 5.4);
  turn('hand', 12);
  change('kawung-sen');
  expect(node().params).toMatchObject({ ...page('kawung-sen').params, hand: 12 });
});

test('inks of roles that both have stay, and so do frame, seed and name', () => {
  const { act, editor, id, node, change } = laid('kepang');
  const [, other] = Object.values(editor.state.document.records).filter((r) => r.type === 'swatch');
  act(setPatternInk(editor.state, id, ['warp', [{ swatch: other!.id, tint: 40 }]]));
  const { x, y, w, h, seed, name, inks } = node();
  change('mata-walik');
  expect(node()).toMatchObject({ x, y, w, h, seed, name });
  expect(node().inks).toMatchObject({ warp: inks['warp'], weft: inks['weft'] });
  change('truntum', 'Truntum');
  expect(node().name).toBe('Truntum');
});

test('strips stay where they lie', () => {
  const { act, editor, id, node, turn, change } = laid('kepang');
  turn('offsetX', 0);
  act(setPatternParam(editor.state, id, ['offsetY', 1.5]));
  change('sasag');
  expect(node().params['offsetX'] ?? 0).toBe(0);
  expect(node().params['offsetY']).toBe(1.5);
});

test('a role that was left empty stays empty', () => {
  const { act, editor, id, node, change } = laid('kepang');
  act(setPatternInk(editor.state, id, ['ground', []]));
  change('sasag');
  expect(node().inks['ground']).toEqual([]);
});

test('a weave of no strips becomes one with strips', () => {
  const { node, turn, change } = laid('mata-walik');
  turn('warps', '--');
  turn('wefts', '-');
  change('kepang');
  expect(node().params).not.toHaveProperty('warps');
  expect(node().params).not.toHaveProperty('wefts');
});

test('settings for other shapes of the face go as far as the page can have them', () => {
  const { editor, act, id, change } = laid('kepang');
  const design = designOf(editor.state.document);
  const params = { weave: 'kepang', width: 2.2, fibre: 20 };
  const arrangements = { band: { [id]: { x: 1, params } } };
  const patch = {
    added: {},
    updated: { [design.id]: [{}, { arrangements }] as const },
    removed: {},
  };
  act({ patch, label: 'arrange' });
  change('truntum');
  expect(designOf(editor.state.document).arrangements).toEqual({
    band: { [id]: { x: 1, params: {} } },
  });
});
