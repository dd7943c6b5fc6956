import { afterEach, beforeEach, expect, it } from 'vitest';
import { Stage } from '../../src/canvas/stage';
import { createEditor } from '../../src/editor';
import { seeded } from '../editor/support';
import { aDocument, aPanel } from '../support/builders';
import { scattered, stageOptions } from './support';

const nodes = scattered((i) => ({
  opacity: i % 4 === 0 ? 50 : 100,
  stroke: { swatch: 'ink', tint: 100, width: 0.7 },
}));

let stage: Stage;
let editor: ReturnType<typeof createEditor>;

beforeEach(() => {
  const panels = [aPanel({ id: 'front' }), aPanel({ id: 'back', order: 'b' })];
  editor = createEditor(aDocument({ panels, nodes }));
  stage = new Stage(stageOptions(editor));
});
afterEach(() => {
  const host = stage.canvas.wrapperEl.parentElement;
  stage.destroy();
  host?.remove();
});

function pixels(): Uint8ClampedArray {
  stage.canvas.renderAll();
  const canvas = stage.canvas.getElement();
  return canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
}

/** Carries the selection somewhere else, as a hand does. */
function carry(x: number, y: number): void {
  const object = stage.selected.object!;
  object.show({ ...object.origin, x: object.origin.x + x, y: object.origin.y + y });
}

/** An edge that a clip cuts is smoothed a little differently, at a pixel here and there. */
const SMOOTHED = 24;
const HERE_AND_THERE = 40;

/** How many pixels show something else. */
function apart(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  return a.filter((value, i) => i % 4 === 2 && Math.abs(value - b[i]!) > SMOOTHED).length;
}

const many = Array.from({ length: 16 }, (_, i) => `front${i}`);

it.each([
  [['front7'], false],
  [['group'], false],
  [['front3', 'front20', 'front28'], false],
  [many, true],
])('leaves nothing behind of what is dragged: %s, from bitmaps: %s', (ids, areBitmaps) => {
  const seed = Date.now() % 100_000;
  const random = seeded(seed);
  const whole = (): Uint8ClampedArray => {
    stage.forget();
    if (areBitmaps) stage.painter.prepare(stage.canvas.getElement(), stage.stack.runs);
    return pixels();
  };
  editor.select(ids);
  stage.sync();
  whole();
  for (let step = 0; step < 8; step++) {
    stage.isCopying = random() < 0.3;
    carry(random() * 60 - 30, random() * 80 - 40);
    expect(apart(pixels(), whole()), `seed ${seed}, step ${step}`).toBeLessThan(HERE_AND_THERE);
  }
  stage.sync();
  expect(apart(pixels(), whole()), `seed ${seed}, at rest`).toBeLessThan(HERE_AND_THERE);
});

it('paints nothing of the label anew while only handles and outlines change', () => {
  editor.select(['front7']);
  stage.sync();
  pixels();
  const { clearRect } = CanvasRenderingContext2D.prototype;
  const cleared: HTMLCanvasElement[] = [];
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    cleared.push(this.canvas);
    clearRect.apply(this, box);
  };
  stage.hover = 'front3';
  stage.canvas.renderAll();
  CanvasRenderingContext2D.prototype.clearRect = clearRect;
  expect(cleared).toEqual([stage.canvas.upperCanvasEl]);
});
