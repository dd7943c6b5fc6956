import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ink } from '../../src/core/color';
import { LabelPainter } from '../../src/canvas/label-painter';
import { Snapshot } from '../../src/canvas/snapshot';
import { Stage } from '../../src/canvas/stage';
import { createEditor } from '../../src/editor';
import { deviceBounds, onCanvas } from '../../src/paint';
import { aDocument, aShape } from '../support/builders';
import { stageOptions } from './support';

const shapes = Array.from({ length: 40 }, (_, i) =>
  aShape({
    id: `s${i}`,
    x: (i * 7) % 50,
    y: (i * 11) % 80,
    w: 9,
    h: 6,
    rotation: i * 13,
    fill: { swatch: 'ink', tint: 10 + i * 2 },
  }),
);

let stage: Stage;
let editor: ReturnType<typeof createEditor>;

beforeEach(() => {
  editor = createEditor(aDocument({ nodes: shapes }));
  const options = stageOptions(editor);
  stage = new Stage({ ...options, resources: { ...options.resources, css: tinted } });
});
afterEach(() => {
  const host = stage.canvas.wrapperEl.parentElement;
  stage.destroy();
  host?.remove();
});

/** Each tint in a colour of its own, so that the order of the stack is seen. */
function tinted(ink: Ink): string {
  return ink.kind === 'process' ? `hsl(${ink.k * 3.5} 60% 50%)` : 'black';
}

function pixels(): Uint8ClampedArray {
  stage.canvas.renderAll();
  const canvas = stage.canvas.getElement();
  return canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
}

/** Share of channels that differ by more than rounding. */
function difference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  return a.filter((value, i) => Math.abs(value - b[i]!) > 4).length / a.length;
}

it('draws from bitmaps what it draws without, and drops them at any change', async () => {
  editor.select(['s20']);
  stage.sync();
  const plain = pixels();
  await expect.poll(() => stage.painter.bitmapCount).toBe(2);
  expect(difference(plain, pixels())).toBeLessThan(0.0005);
  stage.setViewport({ ...stage.viewport, x: stage.viewport.x + 1 });
  expect(stage.painter.bitmapCount).toBe(0);
});

it('shows a picture of a slow label while the view moves, and the label when it rests', async () => {
  let sharpened = 0;
  const snapshot = new Snapshot(() => sharpened++);
  const until = performance.now() + 12;
  snapshot.measure(() => {
    while (performance.now() < until);
  });
  const start = { scale: 2, x: 0, y: 0 };
  snapshot.begin({ width: 100, height: 100 }, start, (ctx) => ctx.fillRect(10, 10, 20, 20));
  expect(snapshot.isShown).toBe(true);
  const canvas = document.createElement('canvas');
  const ctx = canvas.getContext('2d')!;
  expect(snapshot.paint(ctx, { scale: 4, x: 30, y: 0 }, 1)).toBe(true);
  // 10 … 30 px at twice the scale and 30 px to the right: 50 … 90.
  const alpha = (x: number, y: number): number => ctx.getImageData(x, y, 1, 1).data[3]!;
  expect([alpha(48, 30), alpha(52, 30), alpha(88, 30), alpha(92, 30)]).toEqual([0, 255, 255, 0]);
  await expect.poll(() => sharpened).toBe(1);
  expect(snapshot.isShown).toBe(false);
  expect(snapshot.paint(ctx, start, 1)).toBe(false);
});

it('keeps no more pixels in bitmaps than four canvases have', () => {
  const { resources } = stageOptions(editor);
  const painter = new LabelPainter(resources);
  painter.toDevice = [5, 0, 0, 5, 0, 0];
  const items = stage.scene.items;
  const runs = Array.from({ length: 99 }, () => ({ kind: 'still', items: [...items] }) as const);
  const canvas = stage.canvas.getElement();
  painter.prepare(canvas, runs);
  const { w, h } = onCanvas(deviceBounds(items, painter.toDevice)!, canvas)!;
  expect(painter.bitmapCount).toBe(Math.floor((4 * canvas.width * canvas.height) / (w * h)));
});

describe('many that are dragged', () => {
  const many = shapes.slice(5, 35).map(({ id }) => id);

  /** Shows the selection so many whole pixels from where it was. */
  function carry(px: number): void {
    const { object } = stage.selected;
    const { origin } = object!;
    const by = px / stage.viewport.scale / stage.canvas.getRetinaScaling();
    object!.show({ ...origin, x: origin.x + by, y: origin.y - 2 * by });
  }

  beforeEach(async () => {
    editor.select(many);
    stage.sync();
    await expect.poll(() => stage.painter.bitmapCount).toBe(1);
  });

  it.each([false, true])('are drawn from one bitmap, in their place (copied: %s)', (isCopying) => {
    stage.isCopying = isCopying;
    const rest = pixels();
    carry(20);
    const moved = pixels();
    expect(difference(rest, moved)).toBeGreaterThan(0.02);
    stage.painter.forget();
    // Live, each copy lies on its own original; from the bitmap, all copies lie on all originals.
    expect(difference(moved, pixels())).toBeLessThan(isCopying ? 0.03 : 0.002);
  });

  it('are drawn live once they are turned or scaled', () => {
    const { object } = stage.selected;
    object!.show({ ...object!.origin, rotation: 30 });
    const turned = pixels();
    stage.painter.forget();
    expect(difference(turned, pixels())).toBe(0);
  });
});
