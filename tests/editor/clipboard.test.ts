import { describe, expect, it } from 'vitest';
import { designOf, descendantsOf, type BesekDocument, type Id } from '../../src/core/document';
import {
  clipOf,
  clipWords,
  findText,
  frameOnPanel,
  freeSelection,
  paste,
  pasteStyle,
  readClip,
  remove,
  replaceColour,
  replaceText,
  setPanelFace,
  styleClip,
  usesOf,
  writeClip,
} from '../../src/editor';
import { addGuide, guidesOf, lockGuide, moveGuide, removeGuide } from '../../src/editor';
import { parseDocument } from '../../src/core/document';
import { aDocument, aGroup, aPanel, aShape, aStyle, aSwatch, aText } from '../support/builders';
import { bench, sampleDocument, seeded } from './support';

/** All that is drawn on a panel, without ids: what lies where, how and above what. */
function drawn(document: BesekDocument, panel: Id): readonly unknown[] {
  return descendantsOf(document, panel).map((node) => {
    const { id, parent: _parent, order: _order, ...rest } = node;
    return { ...rest, ...frameOnPanel(document, id) };
  });
}

describe('cutting and pasting', () => {
  for (const ids of [['title'], ['box'], ['seal'], ['word'], ['box', 'net'], ['disc', 'word']]) {
    it(`in place gives the same drawing: ${ids.join(', ')}`, () => {
      const { editor, act } = bench();
      const before = editor.state.document;
      editor.select(ids);
      const clip = readClip(writeClip(clipOf(editor.state)!));
      act(remove(editor.state, freeSelection(editor.state)));
      act(paste(editor.state, clip!, { random: seeded(), inPlace: true }));
      expect(drawn(editor.state.document, 'front')).toEqual(drawn(before, 'front'));
      expect(editor.state.selection).toHaveLength(ids.length);
      editor.undo();
      editor.undo();
      expect(editor.state.document).toEqual(before);
    });
  }

  it('lays each copy a little further, and in the middle where it would not be seen', () => {
    const { editor, act, node } = bench();
    editor.select(['title']);
    const clip = clipOf(editor.state)!;
    const { x, y } = node('title');
    for (const times of [0, 1]) {
      act(paste(editor.state, clip, { random: seeded(times + 1), times }));
      const aside = 3 * (times + 1);
      expect(node(editor.state.selection[0]!)).toMatchObject({ x: x + aside, y: y + aside });
    }
    editor.activate('back');
    act(paste(editor.state, clip, { random: seeded(9) }));
    expect(node(editor.state.selection[0]!).parent).toBe('back');
  });

  it('brings swatches and styles along by value and takes equal ones that are there', () => {
    const source = bench(
      aDocument({
        panels: [aPanel()],
        swatches: [
          aSwatch({ id: 'mine', ink: { kind: 'process', c: 3, m: 4, y: 5, k: 6 } }),
          aSwatch({ id: 'same' }),
        ],
        styles: [aStyle({ id: 'odd', size: 7.7, fill: { swatch: 'mine' } })],
        nodes: [
          aText({ id: 'a', style: 'odd', text: 'Halo' }),
          aShape({ id: 'b', fill: { swatch: 'same' } }),
        ],
      }),
    );
    source.editor.select(['a', 'b']);
    const clip = clipOf(source.editor.state)!;
    const { editor, act } = bench(
      aDocument({ panels: [aPanel()], swatches: [aSwatch()], styles: [aStyle()] }),
    );
    act(paste(editor.state, clip, { random: seeded() }));
    act(paste(editor.state, clip, { random: seeded(2) }));
    const records = Object.values(editor.state.document.records);
    expect(records.filter(({ type }) => type === 'swatch')).toHaveLength(2);
    expect(records.filter(({ type }) => type === 'textStyle')).toHaveLength(2);
    expect(parseDocument(editor.state.document).ok).toBe(true);
    expect(designOf(editor.state.document).id).toBe('design');
  });

  it.each([
    ['no JSON', 'halo'],
    ['other JSON', '{"a":1}'],
    ['null', 'null'],
    ['a broken clip', JSON.stringify({ parent: 'x', document: { format: 'besek-design' } })],
  ])('takes nothing that is not sound: %s', (_, text) => {
    expect(readClip(text)).toBeNull();
  });

  it('pastes nothing for which the design has no room: groups too deep', () => {
    const groups = Array.from({ length: 40 }, (_, i) =>
      aGroup({ id: `g${i}`, parent: i === 0 ? 'front' : `g${i - 1}` }),
    );
    const { editor, act } = bench(aDocument({ panels: [aPanel()], nodes: groups }));
    editor.select(['g0']);
    const clip = clipOf(editor.state)!;
    const before = editor.state.document;
    editor.enter('g39');
    expect(act(paste(editor.state, clip, { random: seeded() }))).toBe(false);
    expect(editor.state.document).toBe(before);
    editor.enter('g5');
    expect(act(paste(editor.state, clip, { random: seeded() }))).toBe(true);
  });

  it('keeps the facts out and gives other programs the words', () => {
    const { editor } = bench();
    editor.select(['net', 'seal']);
    const clip = writeClip(clipOf(editor.state)!);
    expect(clip).not.toContain('Kopi Gayo');
    expect(clipWords(editor.state)).toBe('Netto  bersih\nAsli');
  });
});

describe('styles', () => {
  it('go from shape to shape and to the letters of texts, as one step', () => {
    const { editor, act, node } = bench();
    act(replaceColour(editor.state, 'none', 'red'));
    editor.select(['box']);
    const made = { fill: { swatch: 'red', tint: 40 }, opacity: 60, radius: 2 };
    editor.dispatch({
      patch: {
        added: {},
        removed: {},
        updated: { box: [{ fill: fillOf(node('box')) }, made] },
      },
      origin: 'user',
      label: 'fill',
    });
    const clip = styleClip(editor.state)!;
    editor.select(['disc', 'title']);
    const before = editor.state.document;
    act(pasteStyle(editor.state, clip, seeded()));
    expect(node('disc')).toMatchObject({ fill: made.fill, opacity: 60 });
    expect(node('title')).toMatchObject({ overrides: { fill: made.fill }, opacity: 60 });
    editor.undo();
    expect(editor.state.document).toEqual(before);
  });
});

function fillOf(node: object): unknown {
  return 'fill' in node ? node.fill : null;
}

describe('finding and replacing', () => {
  it('finds words on all panels and in facts, whatever their capitals', () => {
    const { editor } = bench();
    expect(findText(editor.state.document, 'BERSIH')).toMatchObject([
      { panel: 'front', node: 'net', source: { run: 2 }, from: 1, to: 7 },
    ]);
    expect(findText(editor.state.document, 'BERSIH', true)).toEqual([]);
    expect(findText(editor.state.document, 'gayo')).toMatchObject([
      { node: 'title', source: { fact: 'name' }, from: 5, to: 9 },
    ]);
    expect(findText(editor.state.document, 'a.i')).toEqual([]);
  });

  it('replaces all in one step; facts stay facts', () => {
    const { editor, act, node } = bench();
    const before = editor.state.document;
    act(replaceText(editor.state, findText(before, 'o'), '00'));
    expect(node('title')).toMatchObject({ runs: [{ fact: 'name' }] });
    expect(findText(editor.state.document, 'K00pi Gay00')).toHaveLength(1);
    expect(findText(editor.state.document, 'Nett00')).toHaveLength(1);
    editor.undo();
    expect(JSON.stringify(editor.state.document)).toBe(JSON.stringify(before));
  });

  it('replaces one place and leaves the others', () => {
    const { editor, act } = bench();
    const [first] = findText(editor.state.document, 'a');
    const count = findText(editor.state.document, 'a').length;
    act(replaceText(editor.state, [first!], 'x'));
    expect(findText(editor.state.document, 'a')).toHaveLength(count - 1);
  });

  it('paints in another swatch whatever was painted in one', () => {
    const { editor, act } = bench();
    const before = editor.state.document;
    const uses = usesOf(before, 'ink');
    expect(uses).toBeGreaterThan(2);
    act(replaceColour(editor.state, 'ink', 'red'));
    expect(usesOf(editor.state.document, 'ink')).toBe(0);
    expect(usesOf(editor.state.document, 'red')).toBe(uses);
    editor.undo();
    expect(JSON.stringify(editor.state.document)).toBe(JSON.stringify(before));
  });
});

describe('guides', () => {
  it('come, move, are locked and go, one step each; then the file is as before', () => {
    const { editor, act } = bench();
    const before = JSON.stringify(editor.state.document);
    act(addGuide(editor.state, 'x', 6.60004));
    act(addGuide(editor.state, 'y', 41.6));
    expect(guidesOf(editor.state)).toEqual([
      { axis: 'x', at: 6.6 },
      { axis: 'y', at: 41.6 },
    ]);
    expect(act(moveGuide(editor.state, 0, 7))).toBe(true);
    act(lockGuide(editor.state, 0, true));
    expect(act(moveGuide(editor.state, 0, 9))).toBe(false);
    expect(act(removeGuide(editor.state, 0))).toBe(false);
    expect(parseDocument(editor.state.document).ok).toBe(true);
    act(removeGuide(editor.state, 1));
    expect(guidesOf(editor.state)).toEqual([{ axis: 'x', at: 7, locked: true }]);
    expect(editor.history.index).toBe(5);
    while (editor.state.canUndo) editor.undo();
    expect(JSON.stringify(editor.state.document)).toBe(before);
  });

  it('stay in their place when the trim changes, and a file with a wrong one is refused', () => {
    const { editor, act } = bench();
    act(addGuide(editor.state, 'x', 55));
    act(setPanelFace(editor.state, 'front', { width: 40 }));
    expect(guidesOf(editor.state)).toEqual([{ axis: 'x', at: 55 }]);
    const { document } = editor.state;
    const front = { ...document.records['front'], guides: [{ axis: 'z', at: 1 }] };
    const wrong = { ...document, records: { ...document.records, front } };
    expect(parseDocument(wrong)).toMatchObject({
      ok: false,
      issues: [{ path: 'records.front.guides.0.axis' }],
    });
  });

  it('belong to their panel and outlast other places', () => {
    const { editor, act } = bench(sampleDocument());
    act(addGuide(editor.state, 'x', 5));
    editor.activate('back');
    expect(guidesOf(editor.state)).toEqual([]);
  });
});
