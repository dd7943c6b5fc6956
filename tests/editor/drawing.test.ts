import { describe, expect, it } from 'vitest';
import { combine } from '../../src/assets/combine';
import { importSvg } from '../../src/assets/svg';
import { childrenOf, nodeOf, type BesekDocument } from '../../src/core/document';
import { outlineBounds } from '../../src/core/geometry';
import * as kernels from '../../src/editor';
import type { Combining, Drawing, EditorState } from '../../src/editor';
import { aDocument, aGroup, anImage, aPath, aShape, aSwatch } from '../support/builders';
import { bench, seeded } from './support';

function drawingOf(inside: string): Drawing {
  const outcome = importSvg(`<svg viewBox="0 0 100 100" width="40mm">${inside}</svg>`, {
    most: { w: 36, h: 54 },
    ink: ({ r, g, b }) => ({
      kind: 'process',
      c: 100 - r / 2.55,
      m: 100 - g / 2.55,
      y: 100 - b / 2.55,
      k: 0,
    }),
  });
  if (!outcome.ok) throw new Error(outcome.why);
  return { ...outcome.drawing, name: 'Logo' };
}

const TWO = '<rect width="50" height="50"/><circle cx="75" cy="75" r="25" fill="red"/>';

describe('a drawing from outside', () => {
  it('is a group about the point, its paths lowest first, its colours as swatches, one step', () => {
    const { editor, act } = bench(aDocument());
    const before = editor.state.document;
    act(kernels.insertDrawing(editor.state, drawingOf(TWO), { x: 30, y: 45 }, seeded()));
    const { document, selection } = editor.state;
    const group = nodeOf(document, selection[0]!);
    // 40 mm is more than 60 % of the label: 36.
    expect(group).toMatchObject({ type: 'group', name: 'Logo', x: 12, y: 27, w: 36, h: 36 });
    const inside = childrenOf(document, group.id);
    expect(inside).toMatchObject([
      { type: 'path', x: 0, y: 0, w: 18, h: 18, fill: { swatch: 'ink' } },
      { type: 'path', x: 18, y: 18, w: 18, h: 18 },
    ]);
    const red = Object.values(document.records).filter(
      (r) => r.type === 'swatch' && r.id !== 'ink',
    );
    expect(red).toMatchObject([{ name: '#FF0000', ink: { c: 0, m: 100, y: 100, k: 0 } }]);
    editor.undo();
    expect(editor.state.document).toEqual(before);
  });

  it('uses the swatches that are there, also those that came with the first', () => {
    const { editor, act } = bench(aDocument());
    const state = (): EditorState => editor.state;
    expect(kernels.newInks(state(), drawingOf(TWO))).toBe(1);
    act(kernels.insertDrawing(state(), drawingOf(TWO), { x: 30, y: 45 }, seeded(1)));
    expect(kernels.newInks(state(), drawingOf(TWO))).toBe(0);
    const count = () =>
      Object.values(state().document.records).filter((r) => r.type === 'swatch').length;
    const swatches = count();
    act(kernels.insertDrawing(state(), drawingOf(TWO), { x: 30, y: 45 }, seeded(2)));
    expect(count()).toBe(swatches);
  });

  it('of one path is that path; in a turned group it stands upright on the label', () => {
    const inside = aGroup({ id: 'seal', x: 20, y: 30, w: 20, h: 20, rotation: 30 });
    const { editor, act } = bench(
      aDocument({ nodes: [inside, aShape({ id: 'a', parent: 'seal' })] }),
    );
    editor.enter('seal');
    act(
      kernels.insertDrawing(
        editor.state,
        drawingOf('<rect width="50" height="25"/>'),
        { x: 30, y: 40 },
        seeded(),
      ),
    );
    const [id] = editor.state.selection;
    expect(nodeOf(editor.state.document, id!)).toMatchObject({
      type: 'path',
      parent: 'seal',
      name: 'Logo',
    });
    const frame = kernels.frameOnPanel(editor.state.document, id!);
    expect(frame.rotation % 360).toBeCloseTo(0, 5);
    expect([frame.x + frame.w / 2, frame.y + frame.h / 2]).toEqual(
      [30, 40].map((n) => expect.closeTo(n, 2)),
    );
  });

  it('that no document could hold changes nothing', () => {
    const drawing = drawingOf('<rect width="9" height="9"/>');
    const many = { ...drawing, nodes: Array.from({ length: 20_000 }, () => drawing.nodes[0]!) };
    expect(
      kernels.insertDrawing(bench(aDocument()).editor.state, many, { x: 0, y: 0 }, seeded()),
    ).toBeNull();
  });
});

describe('areas made into one', () => {
  const red = { swatch: 'red' };
  /** A square below a disc that it half covers, and a text-free node between them. */
  const nodes = [
    aShape({ id: 'low', x: 10, y: 10, w: 20, h: 20, stroke: { swatch: 'ink', width: 1 } }),
    aShape({ id: 'between', x: 0, y: 80, w: 5, h: 5 }),
    aShape({
      id: 'top',
      shape: 'ellipse',
      x: 20,
      y: 10,
      w: 20,
      h: 20,
      fill: red,
      opacity: 50,
      name: 'Cap',
    }),
    aShape({ id: 'above', x: 0, y: 80, w: 5, h: 5 }),
  ];
  const swatches = [aSwatch(), aSwatch({ id: 'red', order: 'W' })];

  function join(how: Combining, document: BesekDocument, ids: readonly string[]) {
    const { editor, act } = bench(document);
    editor.select(ids);
    const { state } = editor;
    const path = combine(how, kernels.outlinesOf(state.document, kernels.areasOf(state)))!;
    const plan = kernels.combined(state, how, path, seeded());
    act(plan);
    return {
      editor,
      plan,
      made: editor.state.selection.map((id) => nodeOf(editor.state.document, id))[0]!,
    };
  }

  it('lie where the topmost lay, painted as it; undone in one step', () => {
    const document = aDocument({ nodes, swatches });
    const { editor, made } = join('unite', document, ['top', 'low']);
    expect(made).toMatchObject({
      type: 'path',
      x: 10,
      y: 10,
      w: 30,
      h: 20,
      rotation: 0,
      fill: red,
      opacity: 50,
      name: 'Cap',
      stroke: null,
    });
    const order = childrenOf(editor.state.document, 'front').map(({ id }) => id);
    expect(order).toEqual(['between', made.id, 'above']);
    editor.undo();
    expect(editor.state.document).toEqual(document);
  });

  it('of which the lowest is cut by the others keep its paint', () => {
    const { made } = join('subtract', aDocument({ nodes, swatches }), ['top', 'low']);
    expect(made).toMatchObject({
      fill: { swatch: 'ink' },
      stroke: { width: 1 },
      x: 10,
      w: expect.closeTo(20, 2),
    });
  });

  it('stay as they are where nothing is left, or something else is selected with them', () => {
    const apart = aDocument({
      nodes: [aShape({ id: 'a', w: 5 }), aShape({ id: 'b', x: 50, w: 5 })],
    });
    expect(join('intersect', apart, ['a', 'b']).plan).toBeNull();
    const line = aDocument({ nodes: [...nodes, aShape({ id: 'line', shape: 'line' })], swatches });
    expect(join('unite', line, ['low', 'top', 'line']).plan).toBeNull();
    const picture = bench(
      aDocument({ nodes: [...nodes, anImage({ id: 'photo' })], swatches }),
    ).editor;
    picture.select(['low', 'photo']);
    expect(kernels.areasOf(picture.state)).toEqual([]);
  });

  it('in turned groups cover the same of the label as before', () => {
    const document = aDocument({
      swatches,
      nodes: [
        aGroup({ id: 'outer', x: 5, y: 5, w: 50, h: 50, rotation: 20 }),
        aGroup({ id: 'inner', parent: 'outer', x: 10, y: 10, w: 30, h: 30, rotation: 35 }),
        aShape({ id: 'a', parent: 'inner', x: 0, y: 0, w: 20, h: 10, rotation: 15 }),
        aPath({ id: 'b', parent: 'inner', x: 10, y: 0, w: 10, h: 20 }),
      ],
    });
    const outlines = (state: EditorState) =>
      kernels.outlinesOf(state.document, kernels.areasOf(state));
    const start = bench(document).editor;
    start.select(['a', 'b']);
    const wanted = outlineBounds(combine('unite', outlines(start.state))!);
    const { editor, made } = join('unite', document, ['a', 'b']);
    expect(made.parent).toBe('inner');
    const got = outlineBounds(outlines(editor.state)[0]!.path);
    for (const side of ['x', 'y', 'w', 'h'] as const)
      expect(got[side]).toBeCloseTo(wanted[side], 2);
  });

  it('become paths of the same look, one by one', () => {
    const { editor, act } = bench(aDocument({ nodes, swatches }));
    editor.select(['top', 'low']);
    const before = kernels.outlinesOf(editor.state.document, kernels.areasOf(editor.state));
    act(kernels.toPaths(editor.state, seeded()));
    const made = kernels.areasOf(editor.state);
    expect(made).toMatchObject([
      { type: 'path', x: 10, y: 10, w: 20, h: 20, stroke: { width: 1 } },
      { type: 'path', x: 20, y: 10, fill: red, opacity: 50, name: 'Cap' },
    ]);
    const after = kernels.outlinesOf(editor.state.document, made);
    after.forEach(({ path }, i) => {
      const [got, wanted] = [outlineBounds(path), outlineBounds(before[i]!.path)];
      expect(got.w).toBeCloseTo(wanted.w, 2);
      expect(got.x).toBeCloseTo(wanted.x, 2);
    });
    expect(kernels.toPaths(editor.state, seeded())).toBeNull();
  });
});
