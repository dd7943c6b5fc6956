import { describe, expect, it } from 'vitest';
import { childrenOf, panelsOf } from '../../src/core/document';
import { addPanel, duplicatePanel, movePanel, panelsAround, removePanel } from '../../src/editor';
import { bench, sampleDocument, seeded } from './support';

const names = (document: ReturnType<typeof sampleDocument>): string[] =>
  panelsOf(document).map(({ name }) => name);

describe('panels', () => {
  it('are added after another, empty, of its size', () => {
    const { editor, act } = bench();
    act(addPanel(editor.state, { after: 'front', name: 'Segel' }, seeded()));
    expect(names(editor.state.document)).toEqual(['Depan', 'Segel', 'Belakang']);
    const made = panelsOf(editor.state.document)[1]!;
    expect([made.width, made.height]).toEqual([60, 90]);
    expect(childrenOf(editor.state.document, made.id)).toEqual([]);
  });

  it('are copied with all that is on them, each node once more', () => {
    const { editor, act } = bench();
    const before = editor.state.document;
    act(duplicatePanel(editor.state, { panel: 'front', name: 'Depan, salinan' }, seeded()));
    const made = panelsOf(editor.state.document)[1]!;
    const copies = childrenOf(editor.state.document, made.id);
    const originals = childrenOf(before, 'front');
    const look = ({ id: _, parent: __, ...rest }: (typeof copies)[number]) => rest;
    expect(copies.map(look)).toEqual(originals.map(look));
    expect(copies.some(({ id }) => originals.some((each) => each.id === id))).toBe(false);
    editor.undo();
    expect(editor.state.document).toEqual(before);
  });

  it('change places and come back', () => {
    const { editor, act } = bench();
    const before = editor.state.document;
    expect(movePanel(editor.state, 'front', -1)).toBeNull();
    act(movePanel(editor.state, 'front', 1));
    expect(names(editor.state.document)).toEqual(['Belakang', 'Depan']);
    editor.undo();
    expect(editor.state.document).toEqual(before);
  });

  it('go with what is on them, but never the last one', () => {
    const { editor, act } = bench();
    const before = editor.state.document;
    act(removePanel(editor.state, 'front'));
    expect(names(editor.state.document)).toEqual(['Belakang']);
    expect(editor.state.panel).toBe('back');
    expect(removePanel(editor.state, 'back')).toBeNull();
    editor.undo();
    expect(editor.state.document).toEqual(before);
  });

  it('stand side by side, seen from each of them alike', () => {
    const document = sampleDocument();
    const fromFront = panelsAround(document, 'front').get('back')!;
    const fromBack = panelsAround(document, 'back').get('front')!;
    expect(fromFront.x).toBeGreaterThan(60);
    expect(fromBack.x).toBe(-fromFront.x);
    expect(fromFront.y).toBe(0);
  });
});
