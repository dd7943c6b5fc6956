import { describe, expect, it } from 'vitest';
import * as kernels from '../../src/editor';
import { boxBetween, dragEnd } from '../../src/canvas/draw';
import { lineStyleOf, lineStylePart } from '../../src/ui/editor/line-style';
import { aDocument, aGroup, aShape, aText } from '../support/builders';
import { bench, sampleDocument, seeded } from './support';

const stops = [
  { at: 0, fill: { swatch: 'ink' } },
  { at: 100, fill: { swatch: 'red' } },
];
const gradient = { kind: 'linear', angle: 0, stops } as const;

describe('a look', () => {
  it('of a gradient goes to shapes and leaves letters flat', () => {
    const { editor, act, node } = bench();
    act(kernels.setFill(editor.state, ['box', 'title'], gradient));
    expect(node('box')).toMatchObject({ fill: gradient });
    expect(node('title')).toEqual(sampleDocument().records['title']);
    expect(kernels.setFill(editor.state, ['title'], gradient)).toBeNull();
  });

  it('changes of each outline what is named, and of what has none nothing', () => {
    const stroke = { swatch: 'ink', width: 2, side: 'inside' } as const;
    const { editor, act, node } = bench(
      aDocument({
        nodes: [
          aShape({ id: 'a', stroke }),
          aShape({ id: 'b', stroke: { ...stroke, width: 5 } }),
          aShape({ id: 'c' }),
        ],
      }),
    );
    act(kernels.changeStroke(editor.state, ['a', 'b', 'c'], { side: undefined, cap: 'round' }));
    expect(node('a')).toMatchObject({ stroke: { swatch: 'ink', width: 2, cap: 'round' } });
    expect(node('b')).toMatchObject({ stroke: { width: 5 } });
    expect(node('a')).not.toHaveProperty('stroke.side');
    expect(node('c')).toMatchObject({ stroke: null });
  });

  it('of corners is one number or four, never both', () => {
    const { editor, act, node } = bench();
    act(kernels.setRadius(editor.state, ['box'], 3));
    act(kernels.setRadii(editor.state, ['box'], [1, 2, 3, 4]));
    expect(node('box')).toMatchObject({ radii: [1, 2, 3, 4] });
    expect(node('box')).not.toHaveProperty('radius');
    act(kernels.setRadius(editor.state, ['box'], 2));
    expect(node('box')).toMatchObject({ radius: 2 });
    expect(node('box')).not.toHaveProperty('radii');
  });

  it('gives a shadow to what can cast one, and takes it away without a trace', () => {
    const { editor, act, node } = bench();
    const shadow = { x: 1, y: 1, fill: { swatch: 'red' } };
    act(kernels.setShadow(editor.state, ['box', 'title', 'ground', 'seal'], shadow));
    expect(['box', 'title', 'ground', 'seal'].map((id) => 'shadow' in node(id))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    act(kernels.setShadow(editor.state, ['box', 'title'], null));
    expect(editor.state.document).toEqual(sampleDocument());
  });

  it('is see-through from 0 to 100 %, and writes nothing where it is opaque', () => {
    const { editor, act, node } = bench();
    act(kernels.setOpacity(editor.state, ['seal', 'box'], -5));
    expect(node('seal')).toMatchObject({ opacity: 0 });
    act(kernels.setOpacity(editor.state, ['seal', 'box'], 100));
    expect(editor.state.document).toEqual(sampleDocument());
  });

  it('begins a gradient with the fill that was there, down to nothing of it', () => {
    const made = kernels.gradientOf({ swatch: 'red', tint: 80 }, 'radial');
    expect(made).toMatchObject({
      kind: 'radial',
      stops: [{ fill: { swatch: 'red', tint: 80 } }, { fill: { swatch: 'red', tint: 0 } }],
    });
  });
});

describe('inserting', () => {
  const box = { x: 10, y: 10, w: 20, h: 20 };

  it('makes an arrow of a line with a head', () => {
    const { editor, act, node } = bench();
    act(kernels.insertShape(editor.state, 'arrow', { box: { ...box, rotation: 45 } }, seeded()));
    expect(node(editor.state.selection[0]!)).toMatchObject({
      shape: 'line',
      heads: { end: 'arrow' },
      fill: null,
      rotation: 45,
    });
  });

  it.each(['polygon', 'star'] as const)('fills a %s', (shape) => {
    const { editor, act, node } = bench();
    act(kernels.insertShape(editor.state, shape, { box }, seeded()));
    expect(node(editor.state.selection[0]!)).toMatchObject({ shape, fill: { swatch: 'ink' } });
  });
});

describe('a drag with Shift held', () => {
  const start = { x: 10, y: 10 };

  it('draws as high as wide, to all sides', () => {
    for (const tool of ['rectangle', 'star'] as const) {
      expect(dragEnd(start, { x: 0, y: 14 }, tool)).toEqual({ x: 0, y: 20 });
    }
    expect(boxBetween(start, { x: 0, y: 20 })).toEqual({ x: 0, y: 10, w: 10, h: 10 });
  });

  it('lays a line at the nearest multiple of 45°', () => {
    const flat = dragEnd(start, { x: 30, y: 13 }, 'line');
    expect(flat.x).toBeCloseTo(30, 9);
    expect(flat.y).toBeCloseTo(10, 9);
    const slanted = dragEnd(start, { x: 2, y: 3 }, 'arrow');
    expect(slanted.x).toBeCloseTo(2.5, 9);
    expect(slanted.y).toBeCloseTo(2.5, 9);
  });

  it('does nothing where it is not held', () => {
    expect(dragEnd(start, { x: 30, y: 13 }, null)).toEqual({ x: 30, y: 13 });
  });
});

describe('a line style', () => {
  it.each(['solid', 'dashed', 'dotted'] as const)('%s is known again', (style) => {
    const stroke = { swatch: 'ink', width: 0.5, ...lineStylePart(style, 0.5) };
    expect(lineStyleOf(stroke as Parameters<typeof lineStyleOf>[0])).toBe(style);
  });
});

it('undoing every look gives the first document back', () => {
  const first = aDocument({
    nodes: [aGroup(), aShape({ parent: 'group', shape: 'star' }), aText({ id: 'words' })],
  });
  const { editor, act } = bench(first);
  act(kernels.setFill(editor.state, ['shape'], { ...gradient, stops: [stops[0]!, stops[0]!] }));
  act(kernels.setShape(editor.state, ['shape'], { sides: 9, inner: 20 }));
  act(kernels.setOpacity(editor.state, ['group'], 40));
  act(kernels.setShadow(editor.state, ['words'], { x: 1, y: 1, fill: { swatch: 'ink' } }));
  expect(editor.state.document).not.toEqual(first);
  while (editor.state.canUndo) editor.undo();
  expect(JSON.stringify(editor.state.document)).toBe(JSON.stringify(first));
});
