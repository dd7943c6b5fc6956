import { describe, expect, it } from 'vitest';
import { process } from '../../src/core/color';
import type { BesekDocument } from '../../src/core/document';
import {
  addSwatch,
  fillOfInk,
  removeSwatch,
  renameSwatch,
  swatchesOf,
  swatchOfInk,
} from '../../src/editor';
import { aDocument, aPanel, aPattern, aShape, aStyle, aSwatch, aText } from '../support/builders';
import { bench } from './support';

const green = process(80, 45, 70, 60);

/** Everything that names `old`: a style, letters, fills, outlines, gradients, shadows, patterns. */
function painted(): BesekDocument {
  return aDocument({
    panels: [aPanel()],
    swatches: [
      aSwatch(),
      aSwatch({ id: 'old', order: 'W', ink: green }),
      aSwatch({ id: 'new', order: 'X', ink: process(0, 90, 80, 0) }),
    ],
    styles: [aStyle({ fill: { swatch: 'old' } })],
    nodes: [
      aShape({
        id: 'box',
        fill: { swatch: 'old', tint: 40 },
        stroke: { swatch: 'old', width: 1, dash: [2, 1] },
        shadow: { x: 1, y: 1, fill: { swatch: 'old', tint: 20 } },
      }),
      aShape({
        id: 'blend',
        fill: {
          kind: 'linear',
          angle: 0,
          stops: [
            { at: 0, fill: { swatch: 'old' } },
            { at: 100, fill: { swatch: 'ink' } },
          ],
        },
      }),
      aText({
        id: 'words',
        runs: [{ text: 'a', overrides: { fill: { swatch: 'old', tint: 70 } } }, { text: 'b' }],
      }),
      aPattern({ id: 'weave' }),
    ],
  });
}

/** As a file has them: records by their ids. */
const bytes = ({ records }: BesekDocument): string =>
  JSON.stringify(Object.entries(records).sort(([a], [b]) => (a < b ? -1 : 1)));

describe('the palette of a design', () => {
  it('takes a swatch after the others, and finds one by its ink', () => {
    const { editor, act } = bench(painted());
    act(addSwatch(editor.state, { id: 'more', name: 'Kunyit', ink: process(0, 30, 90, 0) }));
    const names = swatchesOf(editor.state.document).map(({ id }) => id);
    expect(names.at(-1)).toBe('more');
    expect(swatchOfInk(editor.state.document, process(0, 30, 90, 0))?.id).toBe('more');
    expect(swatchOfInk(editor.state.document, process(1, 30, 90, 0))).toBeNull();
  });

  it('gives a swatch another name, but never none', () => {
    const { editor, act } = bench(painted());
    act(renameSwatch(editor.state, 'old', '  Daun  '));
    expect(editor.state.document.records['old']).toMatchObject({ name: 'Daun', ink: green });
    expect(renameSwatch(editor.state, 'old', ' ')).toBeNull();
    expect(renameSwatch(editor.state, 'old', 'Daun')).toBeNull();
  });

  it('loses a swatch only for another one, which keeps tints and all relations, in one step', () => {
    const before = painted();
    const { editor, act, node } = bench(before);
    act(removeSwatch(editor.state, 'old', 'new'));
    expect(editor.state.document.records['old']).toBeUndefined();
    expect(JSON.stringify(editor.state.document)).not.toContain('"swatch":"old"');
    expect(node('box')).toMatchObject({
      fill: { swatch: 'new', tint: 40 },
      stroke: { swatch: 'new', width: 1, dash: [2, 1] },
      shadow: { x: 1, y: 1, fill: { swatch: 'new', tint: 20 } },
    });
    expect(node('blend')).toMatchObject({
      fill: { stops: [{ fill: { swatch: 'new' } }, { fill: { swatch: 'ink' } }] },
    });
    expect(node('words')).toMatchObject({
      runs: [{ overrides: { fill: { swatch: 'new', tint: 70 } } }, {}],
    });
    const after = bytes(editor.state.document);
    editor.undo();
    expect(bytes(editor.state.document)).toBe(bytes(before));
    editor.redo();
    expect(bytes(editor.state.document)).toBe(after);
  });

  it('is not left without what things are painted with', () => {
    const { state } = bench(painted()).editor;
    expect(removeSwatch(state, 'old', 'old')).toBeNull();
    expect(removeSwatch(state, 'old', 'box')).toBeNull();
    expect(removeSwatch(state, 'none', 'new')).toBeNull();
  });

  it('knows the swatch behind what is seen, tinted or of the style', () => {
    const { node, editor } = bench(painted());
    const { document } = editor.state;
    const faint = { ...green, c: 32, m: 18, y: 28, k: 24 };
    expect(fillOfInk(document, node('box'), faint)).toEqual({ swatch: 'old', tint: 40 });
    expect(fillOfInk(document, node('words'), green)).toEqual({ swatch: 'old' });
    // An ink that was mixed for a shade belongs to the nearest.
    expect(fillOfInk(document, node('blend'), process(75, 42, 66, 64))).toEqual({ swatch: 'old' });
    expect(fillOfInk(document, node('blend'), process(0, 0, 0, 95))).toEqual({ swatch: 'ink' });
    expect(fillOfInk(document, node('weave'), process(1, 2, 3, 4))).not.toBeNull();
  });
});
