import { afterEach, beforeEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import type { Point } from '../../src/core/geometry';
import { aDocument, aShape } from '../support/builders';
import { Hands } from './support';

/** The browser's own input, as a mouse and fingers send it: nothing here is made by a script. */
interface Devices {
  send(
    method: 'Input.dispatchMouseEvent' | 'Input.dispatchTouchEvent',
    params: object,
  ): Promise<unknown>;
}
const devices = cdp() as unknown as Devices;

const BOX = { x: 20, y: 35 };
let hands: Hands;

beforeEach(() => {
  hands = new Hands(
    aDocument({
      nodes: [
        aShape({ id: 'ground', x: -3, y: -3, w: 66, h: 96, locked: true }),
        aShape({ id: 'box', x: 10, y: 30, w: 20, h: 10 }),
      ],
    }),
  );
});
afterEach(() => hands.leave());

/** Page px of a place on the panel: the test runs in a frame of the page, which may be scaled. */
function pageOf({ x, y }: Point): Point {
  const { pxPerMm, x: left, y: top } = hands.view.view;
  const frame = window.frameElement?.getBoundingClientRect() ?? {
    left: 0,
    top: 0,
    width: innerWidth,
  };
  const k = frame.width / innerWidth;
  return { x: frame.left + (x * pxPerMm + left) * k, y: frame.top + (y * pxPerMm + top) * k };
}

const CTRL = 2;

async function mouse(type: string, at: Point, buttons = 1): Promise<void> {
  const params = { type, ...pageOf(at), button: 'left', buttons, clickCount: 1, modifiers: CTRL };
  await devices.send('Input.dispatchMouseEvent', params);
}

async function fingers(type: string, ...at: readonly Point[]): Promise<void> {
  const touchPoints = at.map((point, id) => ({ ...pageOf(point), id }));
  await devices.send('Input.dispatchTouchEvent', { type, touchPoints });
}

const close = (mm: number): unknown => expect.closeTo(mm, 0);

it('drags by mouse, also the way out of the label', async () => {
  await mouse('mousePressed', BOX);
  for (const x of [25, 40, 60]) await mouse('mouseMoved', { x, y: 35 });
  await mouse('mouseReleased', { x: 60, y: 35 }, 0);
  await expect.poll(() => hands.node('box')).toMatchObject({ x: close(50), y: close(30), w: 20 });
});

it('draws a marquee from a locked ground', async () => {
  await mouse('mousePressed', { x: 5, y: 20 });
  for (const y of [25, 32, 38]) await mouse('mouseMoved', { x: 15, y });
  await mouse('mouseReleased', { x: 15, y: 38 }, 0);
  await expect.poll(() => hands.editor.state.selection).toEqual(['box']);
});

it('drags by finger, and gives it back when a second one comes to pinch', async () => {
  await fingers('touchStart', BOX);
  for (const x of [24, 30, 35]) await fingers('touchMove', { x, y: 45 });
  await fingers('touchEnd');
  await expect.poll(() => hands.node('box').x).toBeGreaterThan(20);
  hands.editor.undo();
  const { pxPerMm } = hands.view.view;
  await fingers('touchStart', BOX);
  await fingers('touchMove', { x: 28, y: 35 });
  await fingers('touchStart', { x: 28, y: 35 }, { x: 40, y: 60 });
  await fingers('touchMove', { x: 24, y: 30 }, { x: 46, y: 66 });
  await fingers('touchEnd');
  await expect.poll(() => hands.view.view.pxPerMm).toBeGreaterThan(pxPerMm);
  expect(hands.node('box')).toMatchObject({ x: 10, y: 30 });
  expect(hands.editor.state.canUndo).toBe(false);
});
