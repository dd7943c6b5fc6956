import { expect, test } from 'vitest';
import { childrenOf, designOf, parseDocument, type PatternNode } from '../../src/core/document';
import { PATTERN_BOOK } from '../../src/core/patterns';
import { layPattern, matchBorder, setPatternParam } from '../../src/editor';
import { bench, seeded } from './support';

const random = seeded(5);
const page = (key: string) => PATTERN_BOOK.find((each) => each.key === key)!;

/** A label with each of the pages laid on it; answers the nodes of the last one. */
function laid(...all: readonly (readonly [string, 'behind' | 'band' | 'frame' | 'ornament'])[]) {
  const { editor, act } = bench();
  const nodes = all.map(([key, use]) => {
    const before = new Set(Object.keys(editor.state.document.records));
    act(layPattern(editor.state, { page: page(key), use, name: key }, random));
    const now = childrenOf(editor.state.document, editor.state.panel);
    return now.filter((node) => !before.has(node.id)).map((node) => node.id);
  });
  const get = (id: string) => editor.state.document.records[id] as PatternNode;
  return { editor, act, nodes, get };
}

test('bands along the edges become as the pattern is, in one lattice, in one step', () => {
  const { editor, act, nodes, get } = laid(['truntum', 'frame'], ['kepang', 'behind']);
  const [bands, [ground]] = nodes as [string[], [string]];
  const before = editor.state.document;
  act(matchBorder(editor.state, ground));
  expect(parseDocument(editor.state.document).ok).toBe(true);
  expect(bands).toHaveLength(4);
  for (const id of bands) {
    const { generator, inks, params, x, y, name } = get(id);
    expect({ generator, inks, name }).toEqual({ ...pick(get(ground)), name: 'truntum' });
    expect(params).toMatchObject({ ...page('kepang').params, offsetX: -x, offsetY: -y });
  }
  expect(matchBorder(editor.state, ground)).toBeNull();
  editor.undo();
  expect(editor.state.document).toEqual(before);
});

test('there is nothing to change without a band, with a frame around it, for a frame or a single strip', () => {
  const alone = laid(['kepang', 'behind']);
  expect(matchBorder(alone.editor.state, alone.nodes[0]![0]!)).toBeNull();
  const framed = laid(['double-rule', 'frame'], ['kepang', 'behind']);
  expect(matchBorder(framed.editor.state, framed.nodes[1]![0]!)).toBeNull();
  const frame = laid(['kepang', 'band'], ['double-rule', 'frame']);
  expect(matchBorder(frame.editor.state, frame.nodes[1]![0]!)).toBeNull();
  const strip = laid(['truntum', 'band'], ['kepang', 'behind']);
  const [id] = strip.nodes[1]!;
  expect(matchBorder(strip.editor.state, id!)).not.toBeNull();
  strip.act(setPatternParam(strip.editor.state, id!, ['warps', '-0-']));
  expect(matchBorder(strip.editor.state, id!)).toBeNull();
});

test('other shapes of the face say the same of both', () => {
  const { editor, act, nodes } = laid(['truntum', 'band'], ['kepang', 'behind']);
  const [[band], [ground]] = nodes as [[string], [string]];
  const arrangements = {
    band: { [band]: { x: 1, params: { size: 9 } }, [ground]: { params: { width: 2 } } },
  };
  const design = designOf(editor.state.document);
  const patch = {
    added: {},
    updated: { [design.id]: [{}, { arrangements }] as const },
    removed: {},
  };
  act({ patch, label: 'arrange' });
  act(matchBorder(editor.state, ground));
  expect(designOf(editor.state.document).arrangements?.band?.[band]).toEqual({
    x: 1,
    params: { width: 2 },
  });
});

function pick({ generator, inks }: PatternNode) {
  return { generator, inks };
}
