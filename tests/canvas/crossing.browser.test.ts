import { afterEach, describe, expect, it } from 'vitest';
import { panelOf } from '../../src/core/document';
import { frameOnPanel, panelsAround } from '../../src/editor';
import { aDocument, aGroup, aPanel, aShape, aSwatch } from '../support/builders';
import { Hands } from './support';

let hands: Hands;

afterEach(() => hands.leave());

/** Two faces of 30 × 40 mm side by side; on the first a shape and a turned group. */
async function open(): Promise<Hands> {
  const face = { width: 30, height: 40, bleed: 2 };
  hands = new Hands(
    aDocument({
      panels: [aPanel(face), aPanel({ ...face, id: 'back', order: 'W' })],
      swatches: [aSwatch()],
      nodes: [
        aShape({ id: 'box', x: 5, y: 5, w: 8, h: 6 }),
        aGroup({ id: 'group', x: 5, y: 20, w: 10, h: 10, rotation: 30 }),
        aShape({ id: 'inner', parent: 'group', x: 0, y: 0, w: 10, h: 10 }),
        aShape({ id: 'there', parent: 'back', x: 4, y: 30, w: 8, h: 6 }),
      ],
    }),
  );
  hands.view.zoomTo(5);
  // Panels beside are shown once the first one stands.
  await new Promise((done) => requestIdleCallback(() => done(undefined)));
  await hands.painted();
  hands.hold({ ctrlKey: true });
  return hands;
}

const beside = (): number => panelsAround(hands.editor.state.document, 'front').get('back')!.x;

/** Whether ink is at a place given in mm of the first panel. */
async function hasInk(x: number, y: number): Promise<boolean> {
  const canvas = await hands.painted();
  const { pxPerMm, ...view } = hands.view.view;
  const { left, top, width } = canvas.getBoundingClientRect();
  const ratio = canvas.width / width;
  const at = [view.x + x * pxPerMm - left, view.y + y * pxPerMm - top].map((px) => px * ratio);
  const [r = 0, g = 0, b = 0] = canvas.getContext('2d')!.getImageData(at[0]!, at[1]!, 1, 1).data;
  return b > r + 40 && b > g;
}

describe('dragged over the panel beside', () => {
  it('objects stay in sight, and let go there they lie where the eye saw them', async () => {
    const { editor, view } = await open();
    const first = editor.state.document;
    hands.down({ x: 9, y: 8 });
    hands.move({ x: 20, y: 9 });
    hands.move({ x: beside() + 10, y: 12 });
    expect(await hasInk(beside() + 10, 12)).toBe(true);
    expect(editor.state.document).toBe(first);
    const before = view.view;
    await hands.up({ x: beside() + 10, y: 12 });
    const { document, panel, selection } = editor.state;
    expect([panel, selection]).toEqual(['back', ['box']]);
    expect(frameOnPanel(document, 'box')).toMatchObject({ x: 6, y: 9, w: 8, h: 6 });
    expect(document.records['box']!).toMatchObject({ parent: 'back' });
    // The view has not moved under the hand: its origin is the other panel's now.
    expect(view.view.x - before.x).toBeCloseTo(beside() * before.pxPerMm, 3);
    editor.undo();
    expect(editor.state).toMatchObject({ panel: 'front', selection: ['box'], canUndo: false });
    expect(editor.state.document).toEqual(first);
  });

  it('Alt leaves the originals, and a group takes its insides along', async () => {
    const { editor } = await open();
    hands.hold({ ctrlKey: true, altKey: true });
    await hands.drag({ x: 10, y: 25 }, { x: beside() + 12, y: 25 });
    const { document, selection } = editor.state;
    const [copy] = selection;
    expect(panelOf(document, copy!).id).toBe('back');
    expect(frameOnPanel(document, copy!)).toMatchObject({ x: 7, y: 20, rotation: 30 });
    expect(frameOnPanel(document, 'group')).toMatchObject({ x: 5, y: 20 });
  });

  it('Escape puts all back, and a way out and in again stays on the first panel', async () => {
    const { editor } = await open();
    const first = editor.state.document;
    hands.down({ x: 9, y: 8 });
    hands.move({ x: beside() + 10, y: 12 });
    hands.key('keydown', 'Escape');
    await hands.up({ x: beside() + 10, y: 12 });
    expect(editor.state).toMatchObject({ document: first, panel: 'front', canUndo: false });
    hands.down({ x: 9, y: 8 });
    hands.move({ x: beside() + 10, y: 12 });
    hands.move({ x: 14, y: 12 });
    await hands.up({ x: 14, y: 12 });
    expect(editor.state.panel).toBe('front');
    expect(frameOnPanel(editor.state.document, 'box')).toMatchObject({ x: 10, y: 9 });
  });

  it('with a finger, they snap to what is there', async () => {
    const { editor } = await open();
    hands.hold({});
    await hands.drag({ x: 9, y: 8 }, { x: beside() + 8.3, y: 15.2 }, { pointerType: 'touch' });
    expect(frameOnPanel(editor.state.document, 'box').x).toBe(4);
  });
});
