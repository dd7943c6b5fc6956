import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenOf, descendantsOf, designOf, panelOf, panelsOf } from '../../src/core/document';
import {
  addPanel,
  copyToPanel,
  duplicatePanel,
  frameOnPanel,
  movePanel,
  moveToPanel,
  outermost,
  panelsAround,
  placedNode,
  removePanel,
} from '../../src/editor';
import { arbitraryDocument } from '../support/arbitrary';
import { patchLaws } from '../support/laws';
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

describe('objects that go to another panel', () => {
  it('lie on top of it where they lay, bound and whole, selected there; one step back', () => {
    const { editor, act, node } = bench();
    const before = editor.state.document;
    editor.select(['title', 'word']);
    act(moveToPanel(editor.state, editor.state.selection, { panel: 'back' }));
    const { document, panel, selection, scope } = editor.state;
    expect([panel, [...selection].sort(), scope]).toEqual(['back', ['title', 'word'], null]);
    expect(childrenOf(document, 'back').map(({ id }) => id)).toEqual(['again', 'word', 'title']);
    expect(node('title')).toMatchObject({ runs: [{ fact: 'name' }], style: 'body' });
    for (const id of ['word', 'title']) {
      expect(frameOnPanel(document, id)).toEqual(frameOnPanel(before, id));
    }
    editor.undo();
    expect(editor.state.document).toEqual(before);
    expect(editor.state).toMatchObject({ panel: 'front', selection: ['title', 'word'] });
    editor.redo();
    expect(editor.state).toMatchObject({ panel: 'back', document });
  });

  it('take their insides along, and a place that was given', () => {
    const { editor, act } = bench();
    const at = { x: 3, y: 4, w: 20, h: 20, rotation: 90 };
    const to = { panel: 'back', frames: new Map([['seal', at]]) };
    act(moveToPanel(editor.state, ['seal', 'disc'], to));
    const { document } = editor.state;
    expect(frameOnPanel(document, 'seal')).toEqual(at);
    expect(['disc', 'word'].map((id) => panelOf(document, id).id)).toEqual(['back', 'back']);
  });

  it('are copied, the originals staying as they were', () => {
    const { editor, act } = bench();
    const before = editor.state.document;
    editor.select(['seal']);
    act(copyToPanel(editor.state, ['seal'], { panel: 'back' }, seeded()));
    const { document, panel, selection } = editor.state;
    expect(panel).toBe('back');
    expect(childrenOf(document, selection[0]!).map(({ type }) => type)).toEqual(['shape', 'text']);
    for (const id of ['seal', 'disc', 'word'])
      expect(document.records[id]).toBe(before.records[id]);
  });

  it('come into sight on a smaller panel, and stay out of one that is theirs already', () => {
    const { editor, act } = bench();
    const sides = [
      { width: 60, height: 90 },
      { width: 8, height: 8 },
    ] as const;
    const patch = { added: {}, removed: {}, updated: { back: sides } };
    editor.dispatch({ patch, label: 'panel-size', origin: 'user' });
    act(moveToPanel(editor.state, ['box'], { panel: 'back' }));
    const { x, y, w, h } = frameOnPanel(editor.state.document, 'box');
    expect([x + w / 2, y + h / 2]).toEqual([4, 4]);
    expect(moveToPanel(editor.state, ['box', 'again'], { panel: 'back' })).toBeNull();
  });

  it('of any document, in any number, are seen where they were sent, and come back', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(), fc.nat(), (document, from, which) => {
        const panels = panelsOf(document);
        fc.pre(panels.length > 1);
        const [source, target] = [
          panels[from % panels.length]!,
          panels[(from + 1) % panels.length]!,
        ];
        const ids = descendantsOf(document, source.id)
          .filter((_, i) => (which >> (i % 30)) & 1)
          .map(({ id }) => id);
        const { editor } = bench(document);
        const tops = outermost(document, ids);
        const frames = new Map(tops.map((id) => [id, frameOnPanel(document, id)]));
        const plan = moveToPanel(editor.state, ids, { panel: target.id, frames });
        fc.pre(plan !== null);
        const after = patchLaws(document, plan!.patch);
        for (const [id, { x, y, w, h }] of frames) {
          expect(panelOf(after, id).id).toBe(target.id);
          const seen = frameOnPanel(after, id);
          expect(Math.hypot(seen.x - x, seen.y - y, seen.w - w, seen.h - h)).toBeLessThan(0.003);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keep the look that an arrangement gave them', () => {
    const { editor, act } = bench();
    const { document: first } = editor.state;
    const design = designOf(first);
    const arrangements = { portrait: { box: { x: 1, hidden: true }, again: { x: 2 } } };
    const updated = { [design.id]: [{}, { arrangements }] as const };
    const patch = { added: {}, removed: {}, updated };
    editor.dispatch({ patch, label: 'arrangement', origin: 'user' });
    const seen = placedNode(editor.state.document, 'box');
    act(moveToPanel(editor.state, ['box'], { panel: 'back' }));
    const { document } = editor.state;
    expect(document.records['box']).toMatchObject({ x: seen.x, hidden: true, parent: 'back' });
    expect(designOf(document).arrangements).toEqual({ portrait: { again: { x: 2 } } });
  });
});
