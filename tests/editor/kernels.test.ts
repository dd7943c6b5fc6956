import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenOf, panelsOf, type BesekDocument } from '../../src/core/document';
import type { PalettePart } from '../../src/core/color';
import { frameMatrix, type Frame } from '../../src/core/geometry';
import * as kernels from '../../src/editor';
import { frameOnPanel, pointOf, resizeFrame, type EditorState } from '../../src/editor';
import { aDocument, aGroup, aShape, aStyle, aSwatch, aText } from '../support/builders';
import { bench, sampleDocument, seeded } from './support';

const names = (document: BesekDocument, parent = 'front'): string[] =>
  childrenOf(document, parent).map((node) => node.id);

const close = (a: Frame, b: Frame): void => {
  for (const key of ['x', 'y', 'w', 'h'] as const) expect(a[key]).toBeCloseTo(b[key], 3);
};

describe('frames', () => {
  it('moves a node in a turned group by mm of the panel', () => {
    const { editor, act } = bench();
    const before = frameOnPanel(editor.state.document, 'word');
    act(kernels.move(editor.state, ['word'], { x: 10, y: -2.5 }));
    close(frameOnPanel(editor.state.document, 'word'), {
      ...before,
      x: before.x + 10,
      y: before.y - 2.5,
    });
  });

  it.each(['title', 'box', 'word', 'seal'])('sets the numbers of %s as they are shown', (id) => {
    const { editor, act } = bench();
    const wanted = { x: 12.345, y: 6.789, w: 31.5, h: 9.25, rotation: 40 };
    act(kernels.setFrame(editor.state, [id], wanted));
    close(frameOnPanel(editor.state.document, id), wanted);
    expect(frameOnPanel(editor.state.document, id).rotation).toBeCloseTo(40, 2);
  });

  it('leaves the other numbers when one is set', () => {
    const { editor, act } = bench();
    const before = frameOnPanel(editor.state.document, 'box');
    act(kernels.setFrame(editor.state, ['box'], { w: 33 }));
    close(frameOnPanel(editor.state.document, 'box'), { ...before, w: 33 });
  });

  it('turns several nodes about their common centre, and back', () => {
    const { editor, act } = bench();
    act(kernels.rotate(editor.state, ['title', 'box'], 90));
    expect(frameOnPanel(editor.state.document, 'title').rotation).toBe(90);
    act(kernels.rotate(editor.state, ['title', 'box'], -90));
    for (const id of ['title', 'box']) {
      close(frameOnPanel(editor.state.document, id), frameOnPanel(sampleDocument(), id));
    }
  });

  it('keeps the opposite corner of a turned node within 0.002 mm', () => {
    const side = fc.double({ min: 1, max: 80, noNaN: true });
    const at = fc.double({ min: -50, max: 50, noNaN: true });
    const rotation = fc.double({ min: 0, max: 359.99, noNaN: true });
    const frame = fc.record({ x: at, y: at, w: side, h: side, rotation });
    const part = fc.constantFrom(-1 as const, 0 as const, 1 as const);
    const options = fc.record({ ratio: fc.boolean() });
    fc.assert(
      fc.property(frame, part, part, fc.record({ x: at, y: at }), options, (f, x, y, by, o) => {
        const { editor, act } = bench(aDocument({ nodes: [aShape({ id: 'box' })] }));
        act(kernels.setFrame(editor.state, ['box'], f));
        const before = frameOnPanel(editor.state.document, 'box');
        const next = resizeFrame(before, { x, y }, by, o);
        act(kernels.place(editor.state.document, new Map([['box', next]]), 'resize'));
        const after = frameOnPanel(editor.state.document, 'box');
        const was = pointOf(before, (1 - x) / 2, (1 - y) / 2);
        const is = pointOf(after, (1 - x) / 2, (1 - y) / 2);
        expect(Math.hypot(is.x - was.x, is.y - was.y)).toBeLessThan(0.002);
        // Sides are kept to a thousandth: the ratio holds as far as that lets it.
        const skew = Math.abs(after.w * before.h - before.w * after.h);
        if (o.ratio && (x !== 0 || y !== 0))
          expect(skew).toBeLessThanOrEqual(0.001 * (before.w + before.h));
      }),
      { numRuns: 200 },
    );
  });

  it('pulls the named corner to the pointer', () => {
    const frame = { x: 10, y: 10, w: 20, h: 10, rotation: 90 };
    const next = resizeFrame(frame, { x: 1, y: 1 }, { x: -2, y: 5 });
    expect(next).toMatchObject({ w: 25, h: 12 });
    const corner = pointOf(frame, 1, 1);
    const moved = pointOf(next, 1, 1);
    expect([moved.x - corner.x, moved.y - corner.y]).toEqual([
      expect.closeTo(-2, 9),
      expect.closeTo(5, 9),
    ]);
  });

  it('scales the children of a group and their type, there and back', () => {
    const { editor, act, node } = bench();
    const { w, h } = node('seal');
    act(kernels.setFrame(editor.state, ['seal'], { w: w * 2, h: h * 2 }));
    expect(node('word')).toMatchObject({ x: 4, y: 16, w: 32, h: 8, overrides: { size: 8 } });
    expect(node('disc')).toMatchObject({ x: 0, y: 0, w: 40, h: 40 });
    act(kernels.setFrame(editor.state, ['seal'], { w, h }));
    expect(node('word')).toMatchObject({ x: 2, y: 8, w: 16, h: 4, overrides: { size: 4 } });
  });

  it('writes into the arrangement that is active, so that the way back is not lost', () => {
    const doc = aDocument({
      design: { arrangements: { portrait: { title: { x: 5 } } } },
      nodes: [aText({ id: 'title' }), aText({ id: 'other' })],
    });
    const { editor, act, node } = bench(doc);
    act(kernels.move(editor.state, ['title', 'other'], { x: 1, y: 0 }));
    act(kernels.setType(editor.state, ['other'], { size: 7 }));
    expect([node('title').x, node('other').x]).toEqual([10, 10]);
    expect(frameOnPanel(editor.state.document, 'title').x).toBe(6);
    expect(kernels.placedNode(editor.state.document, 'other')).toMatchObject({
      x: 11,
      overrides: { size: 7 },
    });
  });
});

describe('structure', () => {
  it.each<[kernels.Direction, string[], string]>([
    ['front', ['a', 'c'], 'bdac'],
    ['back', ['b', 'd'], 'bdac'],
    ['forward', ['a', 'c'], 'badc'],
    ['forward', ['c', 'd'], 'abcd'],
    ['backward', ['b', 'c'], 'bcad'],
    ['backward', ['a'], 'abcd'],
  ])('brings to the %s %j: %s', (to, ids, expected) => {
    const nodes = ['a', 'b', 'c', 'd'].map((id) => aShape({ id }));
    const { editor, act } = bench(aDocument({ nodes }));
    expect(act(kernels.reorder(editor.state, ids, to))).toBe(expected !== 'abcd');
    expect(names(editor.state.document).join('')).toBe(expected);
  });

  it('copies deeply, above the originals, 3 mm away', () => {
    const { editor, act, node } = bench();
    act(kernels.duplicate(editor.state, ['box', 'seal'], seeded(7)));
    const order = names(editor.state.document);
    const [boxCopy, sealCopy] = order.slice(3, 5) as [string, string];
    expect(order).toEqual(['ground', 'box', 'seal', boxCopy, sealCopy, 'title', 'net']);
    expect(node(boxCopy)).toMatchObject({ x: 13, y: 43, rotation: 30 });
    expect(node(sealCopy)).toMatchObject({ x: 33, y: 63 });
    expect(childrenOf(editor.state.document, sealCopy)).toHaveLength(2);
    expect(editor.state.selection).toEqual([boxCopy, sealCopy]);
  });

  it('copies within a turned group by mm of the panel', () => {
    const { editor, act } = bench();
    const before = frameOnPanel(editor.state.document, 'word');
    act(kernels.duplicate(editor.state, ['word'], seeded(7)));
    const [id] = editor.state.selection;
    const after = frameOnPanel(editor.state.document, id!);
    expect([after.x - before.x, after.y - before.y]).toEqual([
      expect.closeTo(3),
      expect.closeTo(3),
    ]);
  });

  it('takes a group away with all that is in it', () => {
    const { editor, act } = bench();
    act(kernels.remove(editor.state, ['seal', 'word']));
    expect(Object.keys(editor.state.document.records)).not.toContain('disc');
    editor.undo();
    expect(editor.state.document).toEqual(sampleDocument());
  });

  it('moves nothing by grouping and ungrouping', () => {
    const nodes = [
      aGroup({ id: 'outer', x: 20, y: 20, w: 30, h: 30, rotation: 33 }),
      aShape({ id: 'a', parent: 'outer', x: 1, y: 2, rotation: 12 }),
      aText({ id: 'b', parent: 'outer', x: 8, y: 20 }),
      aShape({ id: 'top' }),
    ];
    const { editor, act } = bench(aDocument({ nodes }));
    const at = (): Frame[] => ['a', 'b'].map((id) => frameOnPanel(editor.state.document, id));
    const before = at();
    act(kernels.group(editor.state, ['a', 'b'], seeded(3)));
    at().forEach((frame, i) => close(frame, before[i]!));
    act(kernels.ungroup(editor.state, editor.state.selection));
    act(kernels.ungroup(editor.state, ['outer']));
    at().forEach((frame, i) => close(frame, before[i]!));
    expect(names(editor.state.document)).toEqual(['a', 'b', 'top']);
  });

  it('groups siblings only', () => {
    const { editor } = bench();
    expect(kernels.group(editor.state, ['title', 'word'], seeded())).toBeNull();
    expect(kernels.group(editor.state, ['title'], seeded())).toBeNull();
  });
});

describe('inserting', () => {
  const box = { x: 30, y: 60, w: 10, h: 5 };
  it('puts a node on top of the entered group where it was drawn on the panel', () => {
    const { editor, act } = bench();
    editor.enter('seal');
    act(kernels.insertShape(editor.state, 'ellipse', { box }, seeded()));
    const [id] = editor.state.selection;
    const { document } = editor.state;
    expect(names(document, 'seal').at(-1)).toBe(id);
    close(frameOnPanel(document, id!), { ...box, rotation: 0 });
    expect(frameOnPanel(document, id!).rotation).toBe(0);
  });

  it('takes words and styles from the caller and the document', () => {
    const { editor, act, node } = bench();
    act(kernels.insertText(editor.state, { box, text: 'Teks' }, seeded()));
    expect(node(editor.state.selection[0]!)).toMatchObject({
      style: 'body',
      runs: [{ text: 'Teks' }],
    });
    act(kernels.insertShape(editor.state, 'line', { box }, seeded(2)));
    expect(node(editor.state.selection[0]!)).toMatchObject({
      fill: null,
      stroke: { swatch: 'ink' },
    });
  });
});

describe('what a new shape is filled with', () => {
  const box = { x: 30, y: 60, w: 10, h: 5 };
  const palette = (...parts: readonly (PalettePart | null)[]) =>
    aDocument({
      swatches: parts.map((part, at) =>
        aSwatch({ id: part ?? 'own', order: `V${at + 1}V`, ...(part && { part }) }),
      ),
      styles: [aStyle({ fill: { swatch: parts[0] ?? 'own' } })],
    });

  it.each([
    ['the accent, wherever it stands', palette('ground', 'ink', 'accent'), 'accent'],
    ['a strip where there is no accent', palette('ground', 'ink', 'strip4', 'strip2'), 'strip2'],
    ['the ink sooner than the ground', palette('ground', null, 'ink'), 'ink'],
    ['the first of swatches without parts', palette(null), 'own'],
  ])('%s', (_, document, swatch) => {
    const { editor, act, node } = bench(document);
    act(kernels.insertShape(editor.state, 'rectangle', { box }, seeded()));
    expect(node(editor.state.selection[0]!)).toMatchObject({ fill: { swatch } });
  });
});

describe('any sequence of commands', () => {
  const commands = kernels.createCommands(seeded(11));
  const ids = ['box', 'seal', 'word', 'disc', 'title', 'net', 'again'];
  const edit = fc.oneof(
    fc
      .constantFrom(...(Object.keys(commands) as (keyof typeof commands)[]))
      .map((id) => (editor: kernels.Editor) => void commands[id].run(editor)),
    fc.subarray(ids).map((chosen) => (editor: kernels.Editor) => editor.select(chosen)),
    fc.constantFrom('front', 'back').map((id) => (editor: kernels.Editor) => editor.activate(id)),
    fc
      .string({ maxLength: 8 })
      .map((text) =>
        onSelection((state, id) =>
          state.document.records[id]?.type === 'text' ? kernels.setText(state, id, text) : null,
        ),
      ),
    fc
      .record({ w: fc.integer({ min: 1, max: 50 }), rotation: fc.integer({ min: 0, max: 359 }) })
      .map((part) => onSelection((state, id) => kernels.setFrame(state, [id], part))),
    fc.constant(
      onSelection((state, id) => kernels.setFill(state, [id], { swatch: 'red' }, 'fill')),
    ),
    fc.integer({ min: 40, max: 120 }).map((width) => (editor: kernels.Editor) => {
      kernels.perform(
        kernels.setPanelFace(editor.state, 'front', { width, height: 90 }),
        editor.dispatch,
      );
    }),
  );

  function onSelection(plan: (state: EditorState, id: string) => kernels.Plan | null) {
    return (editor: kernels.Editor): void => {
      const [id] = editor.state.selection;
      if (id !== undefined) kernels.perform(plan(editor.state, id), editor.dispatch);
    };
  }

  it('can be undone to the first document and redone to the last', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
        const { editor } = bench();
        for (const act of edits) act(editor);
        const last = drained(editor).document;
        while (editor.state.canUndo) editor.undo();
        expect(editor.state.document).toEqual(sampleDocument());
        while (editor.state.canRedo) editor.redo();
        expect(editor.state.document).toEqual(last);
        expect(panelsOf(last)).toHaveLength(2);
      }),
      { numRuns: 150 },
    );
  });

  /** Redoes what random undos left open. */
  function drained(editor: kernels.Editor): EditorState {
    while (editor.state.canRedo) editor.redo();
    return editor.state;
  }

  it('answers "could I?" as it then acts', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 10 }), (edits) => {
        const { editor } = bench();
        for (const act of edits) act(editor);
        for (const [id, command] of Object.entries(commands)) {
          const { state } = editor;
          const can = command.can(state);
          const did = command.run(editor);
          expect([id, did]).toEqual([id, can]);
          if (!can) expect(editor.state).toBe(state);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('gives the box around turned frames', () => {
  const turned = { x: 0, y: 0, w: 10, h: 20, rotation: 90 };
  expect(kernels.boundsOf(turned)).toMatchObject({
    x: expect.closeTo(-5),
    y: expect.closeTo(5),
    w: expect.closeTo(20),
    h: expect.closeTo(10),
  });
  expect(frameMatrix(turned)[0]).toBeCloseTo(0);
});
