import { afterEach, describe, expect, it } from 'vitest';
import type { NodeRecord } from '../../src/core/document';
import { move, perform } from '../../src/editor';
import { aDocument, aShape } from '../support/builders';
import { Hands } from './support';

const INK = [0x20, 0x40, 0x80, 255];
const BOX = { x: 20, y: 35 };
const free = { ctrlKey: true };
let hands: Hands;

function open(...nodes: readonly NodeRecord[]): Hands {
  hands = new Hands(
    aDocument({ nodes: [aShape({ id: 'box', x: 10, y: 30, w: 20, h: 10 }), ...nodes] }),
  );
  return hands;
}
afterEach(() => hands.leave());

/** What the canvas shows at a place on the panel. */
async function pixelAt({ x, y }: { x: number; y: number }): Promise<readonly number[]> {
  const canvas = await hands.painted();
  const { left, top, width } = canvas.getBoundingClientRect();
  const { pxPerMm, x: px, y: py } = hands.view.view;
  const ratio = canvas.width / width;
  const at = [(x * pxPerMm + px - left) * ratio, (y * pxPerMm + py - top) * ratio] as const;
  return [...canvas.getContext('2d')!.getImageData(...at, 1, 1).data];
}

describe('a drag', () => {
  it('goes on when the window is resized under it, and Escape still puts all back', async () => {
    const { editor, host } = open();
    hands.hold(free);
    hands.down(BOX);
    hands.move({ x: 25, y: 35 });
    Object.assign(host.style, { width: '420px', height: '500px' });
    await hands.painted();
    await expect.poll(() => hands.view.view.pxPerMm).toBeLessThan(9);
    hands.move({ x: 30, y: 40 });
    hands.key('keydown', 'Escape');
    await hands.up({ x: 30, y: 40 });
    expect(hands.node('box')).toMatchObject({ x: 10, y: 30 });
    expect(editor.state.canUndo).toBe(false);
    expect(await pixelAt(BOX)).toEqual(INK);
    await hands.drag(BOX, { x: 30, y: 45 });
    expect(hands.node('box').x).toBeCloseTo(20, 1);
  });

  it('may end outside of the window, or be seen to have ended there', async () => {
    open();
    hands.hold(free);
    hands.down(BOX);
    hands.move({ x: -900, y: 35 });
    hands.move({ x: 20, y: 45 });
    await hands.up({ x: 20, y: 45 });
    expect(hands.node('box')).toMatchObject({ x: 10, y: 40 });
    hands.move({ x: 50, y: 80 }, { buttons: 0 });
    expect(hands.node('box')).toMatchObject({ x: 10, y: 40 });
  });

  it('becomes a pinch with a second finger, and nothing more with a third', async () => {
    const { editor } = open();
    const finger = (id: number) => ({ pointerType: 'touch', pointerId: id, isPrimary: id === 1 });
    hands.down(BOX, finger(1));
    hands.move({ x: 24, y: 35 }, finger(1));
    hands.down({ x: 40, y: 60 }, finger(2));
    hands.down({ x: 50, y: 70 }, finger(3));
    hands.move({ x: 46, y: 66 }, finger(2));
    hands.move({ x: 55, y: 75 }, finger(3));
    for (const id of [3, 2, 1]) await hands.up({ x: 40, y: 60 }, finger(id));
    expect(editor.state.canUndo).toBe(false);
    expect(hands.node('box')).toMatchObject({ x: 10, y: 30 });
    await hands.drag(BOX, { x: 24, y: 38 }, finger(1));
    expect(hands.node('box').x).toBeCloseTo(14, 0);
  });
});

describe('an object without a size, or far away', () => {
  it.each([
    aShape({ id: 'odd', x: 30, y: 60, w: 0, h: 0 }),
    aShape({ id: 'odd', x: 30, y: 60, w: 0, h: 20 }),
    aShape({ id: 'odd', x: 99_000, y: -99_000, w: 20, h: 10 }),
    aShape({ id: 'odd', x: -90_000, y: -90_000, w: 99_999, h: 99_999, rotation: 17 }),
  ])('is selected, moved and undone, and the rest stays on the canvas', async (odd) => {
    const { editor } = open({ ...odd, fill: null } as NodeRecord);
    editor.select(['odd']);
    perform(move(editor.state, ['odd'], { x: 1, y: 1 }), editor.dispatch);
    expect(hands.node('odd').x).toBeCloseTo(Math.min(odd.x + 1, 100_000), 3);
    expect(await pixelAt(BOX)).toEqual(INK);
    hands.view.fitTo(['odd']);
    await hands.painted();
    expect(Number.isFinite(hands.view.view.pxPerMm)).toBe(true);
    hands.view.fit();
    editor.undo();
    expect(await pixelAt(BOX)).toEqual(INK);
  });
});
