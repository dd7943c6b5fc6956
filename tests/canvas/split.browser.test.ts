import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ink } from '../../src/core/color';
import { Carried } from '../../src/canvas/carried';
import { LabelPainter } from '../../src/canvas/label-painter';
import { Stage } from '../../src/canvas/stage';
import { createEditor, perform, remove } from '../../src/editor';
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

describe('a label that takes long to paint, while the view moves', () => {
  const slow = (): void => {
    const until = performance.now() + 12;
    while (performance.now() < until);
  };
  const seen = (canvas: HTMLCanvasElement): readonly number[] => {
    const { left, width } = canvas.getBoundingClientRect();
    return [left, width];
  };
  const start = { scale: 2, x: 10, y: 0 };

  it('is carried where the view goes, and painted sharp when it rests', async () => {
    let sharpened = 0;
    const carried = new Carried(() => sharpened++);
    const canvas = document.body.appendChild(document.createElement('canvas'));
    canvas.style.cssText = 'position: fixed; left: 0; top: 0; width: 100px; height: 100px';
    carried.measure(slow);
    carried.begin(start, () => undefined);
    // What stood at 10 px stands at 30 px, twice as large.
    carried.place(canvas, { scale: 4, x: 30, y: 0 });
    expect(seen(canvas)).toEqual([10, 200]);
    await expect.poll(() => sharpened).toBe(1);
    carried.place(canvas, start);
    expect(seen(canvas)).toEqual([0, 100]);
    canvas.remove();
  });

  it('is painted anew where what was not painted comes into sight, but not in every frame', async () => {
    const carried = new Carried(() => undefined);
    const canvas = { w: 100, h: 100 };
    const here = { scale: 2, x: 0, y: 0 };
    const beyond = { x: 0, y: 0, w: 100, h: 40 };
    const within = { x: 5, y: 5, w: 40, h: 40 };
    const far = { scale: 2, x: -60, y: 0 };
    carried.measure(slow);
    carried.begin(here, () => undefined);
    expect(carried.isSpent(far, beyond, canvas)).toBe(false);
    await new Promise((done) => setTimeout(done, 110));
    // 60 px more of it are seen at the right; a label that was seen whole has nothing to add.
    expect(carried.isSpent(far, beyond, canvas)).toBe(true);
    expect(carried.isSpent(far, within, canvas)).toBe(false);
    expect(carried.isSpent({ ...here, scale: 4.1 }, within, canvas)).toBe(true);
    expect(carried.isSpent({ ...here, scale: 0.9 }, within, canvas)).toBe(true);
    carried.renew(far);
    expect(carried.isSpent({ ...far, x: -120 }, beyond, canvas)).toBe(false);
  });

  it('one that is quick to paint is painted sharp in every frame', () => {
    const carried = new Carried(() => undefined);
    carried.measure(() => undefined);
    carried.begin(start, () => undefined);
    expect(carried.isOn).toBe(false);
  });

  it('shows what was changed in the same moment', () => {
    const paintStill = stage.painter.paintStill.bind(stage.painter);
    stage.painter.paintStill = (...given) => {
      slow();
      paintStill(...given);
    };
    stage.forget();
    pixels();
    perform(remove(editor.state, ['s39']), editor.dispatch);
    stage.sync();
    const { scale, x, y } = stage.viewport;
    stage.navigate({ scale, x: x + 20, y });
    const carried = pixels();
    expect(seen(stage.canvas.getElement())[0]).toBeCloseTo(20);
    stage.setViewport({ scale, x, y });
    stage.sync();
    expect(difference(carried, pixels())).toBeLessThan(0.0005);
  });
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
