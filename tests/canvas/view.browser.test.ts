import { afterEach, describe, expect, it } from 'vitest';
import type { BesekDocument } from '../../src/core/document';
import { createCommands, frameOnPanel } from '../../src/editor';
import { aDocument, aGroup, aPanel, aShape, aText } from '../support/builders';
import { Hands } from './support';

let hands: Hands;

function open(doc: BesekDocument = label()): Hands {
  hands = new Hands(doc);
  return hands;
}

afterEach(() => hands.leave());

/** 60 × 90 mm: a locked ground, a text, a turned box, a ring, a group with a text in it. */
function label(): BesekDocument {
  return aDocument({
    panels: [aPanel(), aPanel({ id: 'back', order: 'W', width: 40, height: 40 })],
    nodes: [
      aShape({ id: 'ground', x: -3, y: -3, w: 66, h: 96, locked: true }),
      aText({ id: 'title', text: 'Kopi', x: 10, y: 10, w: 40, h: 8 }),
      aShape({ id: 'box', x: 10, y: 30, w: 20, h: 10 }),
      aShape({ id: 'ring', shape: 'ellipse', x: 38, y: 26, w: 16, h: 16 }),
      aGroup({ id: 'seal', x: 20, y: 60, w: 24, h: 16, rotation: 90 }),
      aShape({ id: 'plate', parent: 'seal', x: 0, y: 0, w: 24, h: 16 }),
      aText({ id: 'word', parent: 'seal', text: 'Asli', x: 4, y: 4, w: 16, h: 4 }),
    ],
  });
}

const TITLE = { x: 30, y: 14 };
const BOX = { x: 20, y: 35 };
const free = { ctrlKey: true };

describe('where the panel is', () => {
  it('stands on the host from the first moment, to the pixel', async () => {
    const { host, view } = open();
    expect(host.getAttribute('aria-busy')).toBe('false');
    expect(host.dataset.panel).toBe('front');
    const [scale, x, y] = host.dataset.view!.split(',').map(Number);
    expect(view.view.pxPerMm).toBeCloseTo(scale!, 5);
    // 60 mm and 3 mm of bleed at each side into 600 px, in the middle of 900 px that begin at 10.
    expect(scale).toBeCloseTo(600 / 66, 5);
    expect(x).toBeCloseTo(20 + 3 * scale!, 4);
    expect(y).toBeCloseTo(10 + (900 - 90 * scale!) / 2, 4);
    const canvas = await hands.painted();
    const ratio = canvas.width / 600;
    const at = (mmX: number, mmY: number): number[] => {
      const px = [(mmX * scale! + x! - 20) * ratio, (mmY * scale! + y! - 10) * ratio] as const;
      return [...canvas.getContext('2d')!.getImageData(...px, 1, 1).data];
    };
    expect(at(20, 35)).toEqual([0x20, 0x40, 0x80, 255]);
  });

  it('is painted anew when the browser took its pixels', async () => {
    open();
    const canvas = await hands.painted();
    const ctx = canvas.getContext('2d')!;
    const middle = (): number =>
      ctx.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data[3]!;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    expect(middle()).toBe(0);
    canvas.dispatchEvent(new Event('contextrestored'));
    await hands.painted();
    expect(middle()).toBe(255);
  });

  it('follows zoom, pan, panel and size of the host', async () => {
    const { host, view, editor } = open();
    hands.wheel(BOX, { deltaY: -200 });
    const [scale, x] = host.dataset.view!.split(',').map(Number);
    expect(scale).toBeGreaterThan(600 / 66);
    hands.wheel(BOX, { deltaX: 30 });
    expect(Number(host.dataset.view!.split(',')[1])).toBeCloseTo(x! - 30, 4);
    view.fit();
    expect(view.view.pxPerMm).toBeCloseTo(600 / 66, 5);
    editor.activate('back');
    expect(host.dataset.panel).toBe('back');
    expect(view.view.pxPerMm).toBeCloseTo(600 / 46, 5);
    host.style.width = '400px';
    await expect.poll(() => view.view.pxPerMm).toBeCloseTo(400 / 46, 1);
  });

  it('keeps the mm under the pointer while the wheel zooms', () => {
    const { view } = open();
    const before = {
      x: BOX.x * view.view.pxPerMm + view.view.x,
      y: BOX.y * view.view.pxPerMm + view.view.y,
    };
    hands.wheel(BOX, { deltaY: 300 });
    // A wheel's place comes in whole px.
    expect(BOX.x * view.view.pxPerMm + view.view.x).toBeCloseTo(before.x, 0);
    expect(BOX.y * view.view.pxPerMm + view.view.y).toBeCloseTo(before.y, 0);
  });

  it('pans by Space, by the middle button, and brings a node into sight', async () => {
    const { view, editor } = open();
    const { x, y } = view.view;
    hands.key('keydown', ' ', 'Space');
    hands.down(BOX, { clientX: 300, clientY: 300 });
    hands.move(BOX, { clientX: 350, clientY: 290 });
    await hands.up(BOX, { clientX: 350, clientY: 290 });
    hands.key('keyup', ' ', 'Space');
    expect(view.view).toMatchObject({ x: x + 50, y: y - 10 });
    expect(editor.state.selection).toEqual([]);
    hands.down(BOX, { button: 1, buttons: 4, clientX: 300, clientY: 300 });
    hands.move(BOX, { buttons: 4, clientX: 300, clientY: 2300 });
    await hands.up(BOX, { button: 1, clientX: 300, clientY: 2300 });
    expect(view.view.y).toBe(y - 10 + 2000);
    view.zoomTo(40);
    view.reveal('title');
    const top = view.view.y + 10 * 40;
    expect(top).toBeGreaterThan(10);
    expect(top + 8 * 40).toBeLessThan(910);
  });
});

describe('moving', () => {
  it('moves the record by exactly what the pointer went, in one step', async () => {
    const { editor } = open();
    hands.hold(free);
    await hands.drag(TITLE, { x: TITLE.x + 10, y: TITLE.y - 3.25 });
    expect(hands.node('title')).toMatchObject({ x: 20, y: 6.75, w: 40, h: 8 });
    expect(editor.state.selection).toEqual(['title']);
    editor.undo();
    expect(editor.state.document).toEqual(label());
    expect(editor.state.canUndo).toBe(false);
    editor.redo();
    expect(hands.node('title').x).toBe(20);
  });

  it('drags what is selected, whatever lies above', async () => {
    const { editor } = open(
      aDocument({
        nodes: [
          aText({ id: 'low', text: 'Kopi', x: 10, y: 10, w: 40, h: 20 }),
          aShape({ id: 'high', x: 0, y: 0, w: 60, h: 90 }),
        ],
      }),
    );
    editor.select(['low']);
    hands.hold(free);
    await hands.drag({ x: 30, y: 20 }, { x: 35, y: 20 });
    expect([hands.node('low').x, hands.node('high').x]).toEqual([15, 0]);
    await hands.click({ x: 35, y: 20 });
    expect(editor.state.selection).toEqual(['high']);
  });

  it('goes through locked nodes and the empty corner of an ellipse', async () => {
    const { editor } = open();
    await hands.click({ x: 39, y: 27 });
    expect(editor.state.selection).toEqual([]);
    await hands.click({ x: 46, y: 34 });
    expect(editor.state.selection).toEqual(['ring']);
    await hands.click({ x: 2, y: 2 });
    expect(editor.state.selection).toEqual([]);
  });

  it('moves several as one and keeps them selected through undo', async () => {
    const { editor } = open();
    await hands.click(TITLE);
    await hands.click(BOX, { shiftKey: true });
    expect(editor.state.selection).toEqual(['title', 'box']);
    hands.hold(free);
    await hands.drag(BOX, { x: BOX.x + 2, y: BOX.y + 4 });
    expect(hands.node('title')).toMatchObject({ x: 12, y: 14 });
    expect(hands.node('box')).toMatchObject({ x: 12, y: 34 });
    editor.undo();
    expect(editor.state.selection).toEqual(['title', 'box']);
    await hands.click(BOX, { shiftKey: true });
    expect(editor.state.selection).toEqual(['title']);
  });

  it('keeps to an axis with Shift and copies with Alt', async () => {
    const { editor } = open();
    await hands.click(BOX);
    hands.hold({ ...free, shiftKey: true });
    await hands.drag(BOX, { x: BOX.x + 6, y: BOX.y + 2 });
    expect(hands.node('box')).toMatchObject({ x: 16, y: 30 });
    hands.hold({ ...free, altKey: true });
    await hands.drag({ x: 26, y: 35 }, { x: 26, y: 45 });
    expect(hands.node('box')).toMatchObject({ x: 16, y: 30 });
    const [copy] = editor.state.selection;
    expect(copy).not.toBe('box');
    expect(hands.node(copy!)).toMatchObject({ x: 16, y: 40 });
  });

  it('snaps to what is near unless Ctrl is held', async () => {
    open();
    // 0.3 mm is less than 6 px: the box's centre comes to that of the panel.
    await hands.drag(BOX, { x: BOX.x + 9.7, y: BOX.y + 12.1 });
    expect(hands.node('box').x).toBe(20);
    expect(hands.node('box').y).toBe(42.1 - 0.1);
  });

  it('is put back by Escape, and by a second finger', async () => {
    const { editor, view } = open();
    hands.hold(free);
    hands.down(BOX);
    hands.move({ x: 40, y: 50 });
    hands.key('keydown', 'Escape');
    await hands.up({ x: 40, y: 50 });
    expect(editor.state.document).toEqual(label());
    const touch = { pointerType: 'touch' };
    hands.down(BOX, touch);
    hands.move({ x: 40, y: 50 }, touch);
    const before = view.view.pxPerMm;
    hands.down({ x: 20, y: 80 }, { ...touch, pointerId: 2, isPrimary: false });
    hands.move({ x: 20, y: 85 }, { ...touch, pointerId: 2, isPrimary: false });
    expect(view.view.pxPerMm).toBeGreaterThan(before);
    await hands.up({ x: 20, y: 85 }, { ...touch, pointerId: 2, isPrimary: false });
    await hands.up({ x: 40, y: 50 }, touch);
    expect(editor.state.document).toEqual(label());
    expect(editor.state.canUndo).toBe(false);
  });

  it('works by touch at the first press', async () => {
    open();
    hands.hold(free);
    await hands.drag(BOX, { x: BOX.x - 4, y: BOX.y + 5 }, { pointerType: 'touch' });
    expect(hands.node('box')).toMatchObject({ x: 6, y: 35 });
  });

  it('takes a shaking press for a click', async () => {
    const { editor } = open();
    await hands.drag(BOX, { x: BOX.x + 0.1, y: BOX.y + 0.1 });
    expect(editor.state.canUndo).toBe(false);
    expect(editor.state.selection).toEqual(['box']);
  });

  it('changes nothing while read only, but selects', async () => {
    const { editor } = open();
    editor.setReadOnly(true);
    await hands.drag(BOX, { x: 50, y: 50 });
    expect(hands.node('box').x).toBe(10);
    expect(editor.state.selection).toEqual(['box']);
  });

  it('lets a change from elsewhere end a drag', async () => {
    const { editor } = open();
    editor.select(['title']);
    createCommands(Math.random)['leap-right'].run(editor);
    hands.hold(free);
    hands.down(TITLE);
    hands.move({ x: 40, y: 60 });
    editor.undo();
    await hands.up({ x: 40, y: 60 });
    expect(editor.state.document).toEqual(label());
  });
});

describe('pulling and turning', () => {
  it('writes width and height, with the opposite corner where it was', async () => {
    open();
    await hands.click(BOX);
    hands.hold(free);
    await hands.drag({ x: 30, y: 40 }, { x: 35, y: 47 });
    expect(hands.node('box')).toMatchObject({ x: 10, y: 30, w: 25, h: 17 });
    await hands.drag({ x: 10, y: 38.5 }, { x: 12, y: 60 });
    expect(hands.node('box')).toMatchObject({ x: 12, y: 30, w: 23, h: 17 });
  });

  it('keeps the ratio with Shift, and snaps an edge', async () => {
    open();
    await hands.click(BOX);
    hands.hold({ ...free, shiftKey: true });
    await hands.drag({ x: 30, y: 40 }, { x: 40, y: 45 });
    expect(hands.node('box')).toMatchObject({ x: 10, y: 30, w: 30, h: 15 });
    hands.hold({});
    await hands.drag({ x: 40, y: 37.5 }, { x: 50.3, y: 37.5 });
    expect(hands.node('box').w).toBe(40);
  });

  it('scales a turned group with its type', async () => {
    const { editor } = open();
    editor.select(['seal']);
    // Turned by 90° about 32, 68: its corners are 24 … 40 across and 56 … 80 down.
    hands.hold(free);
    await hands.drag({ x: 24, y: 80 }, { x: 16, y: 92 });
    expect(hands.node('seal')).toMatchObject({ w: 36, h: 24, rotation: 90 });
    expect(hands.node('word')).toMatchObject({ x: 6, y: 6, w: 24, h: 6, overrides: { size: 6 } });
    const seal = frameOnPanel(editor.state.document, 'seal');
    // The corner at 40, 56 stayed.
    expect(seal.x + seal.w / 2 + seal.h / 2).toBeCloseTo(40, 3);
    expect(seal.y + seal.h / 2 - seal.w / 2).toBeCloseTo(56, 3);
  });

  it('turns from just outside a corner and holds on to 15°', async () => {
    const { view } = open();
    await hands.click(BOX);
    const away = 14 / view.view.pxPerMm;
    const from = { x: 30 + away, y: 40 + away };
    const radius = Math.hypot(from.x - 20, from.y - 35);
    const angle = Math.atan2(from.y - 35, from.x - 20);
    const at = (degrees: number) => ({
      x: 20 + radius * Math.cos(angle + (degrees * Math.PI) / 180),
      y: 35 + radius * Math.sin(angle + (degrees * Math.PI) / 180),
    });
    await hands.drag(from, at(28));
    expect(hands.node('box')).toMatchObject({ x: 10, y: 30, w: 20, h: 10, rotation: 30 });
  });

  it('drags a small node by its middle, not by its handles', async () => {
    const tiny = aShape({ id: 'tiny', x: 30, y: 40, w: 1.5, h: 1.5 });
    const { editor } = open(aDocument({ nodes: [tiny] }));
    editor.select(['tiny']);
    hands.hold(free);
    await hands.drag({ x: 30.75, y: 40.75 }, { x: 40.75, y: 50.75 });
    expect(hands.node('tiny')).toMatchObject({ x: 40, y: 50, w: 1.5, h: 1.5 });
  });
});

describe('selecting', () => {
  it('takes what a marquee touches, also when it starts on a locked ground', async () => {
    const { editor } = open();
    await hands.drag({ x: 2, y: 5 }, { x: 12, y: 32 });
    expect(editor.state.selection).toEqual(['title', 'box']);
    await hands.drag({ x: 58, y: 50 }, { x: 50, y: 30 }, { shiftKey: true });
    expect(editor.state.selection).toEqual(['title', 'box', 'ring']);
  });

  it('edits a text by double click, also in a group, which is entered', async () => {
    const { editor } = open();
    await hands.doubleClick(TITLE);
    await hands.doubleClick({ x: 34, y: 68 });
    expect(hands.edited).toEqual(['title', 'word']);
    expect(editor.state).toMatchObject({ selection: ['word'], scope: 'seal' });
  });

  it('goes into a group by double click and out by a press beside it', async () => {
    const { editor } = open();
    await hands.doubleClick({ x: 25, y: 58 });
    expect(editor.state).toMatchObject({ selection: ['plate'], scope: 'seal' });
    await hands.click(BOX);
    expect(editor.state).toMatchObject({ selection: ['box'], scope: null });
  });
});

describe('tools', () => {
  it('gives the box that was drawn and goes back to selecting', async () => {
    const { view } = open();
    view.setTool('rectangle');
    await hands.drag({ x: 40, y: 50 }, { x: 15, y: 45 });
    expect(hands.inserted).toEqual([
      [
        'rectangle',
        {
          x: expect.closeTo(15),
          y: expect.closeTo(45),
          w: expect.closeTo(25),
          h: expect.closeTo(5),
        },
      ],
    ]);
    expect(hands.tools).toEqual(['rectangle', 'select']);
    view.setTool('text');
    await hands.click(BOX);
    expect(hands.inserted[1]).toEqual([
      'text',
      { x: expect.closeTo(20), y: expect.closeTo(35), w: 0, h: 0 },
    ]);
    expect(hands.node('box').x).toBe(10);
  });

  it('is put away by Escape', () => {
    const { view } = open();
    view.setTool('line');
    hands.key('keydown', 'Escape');
    expect(hands.tools).toEqual(['line', 'select']);
  });
});
