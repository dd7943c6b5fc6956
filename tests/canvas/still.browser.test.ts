import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Ink } from '../../src/core/color';
import { isNode } from '../../src/core/document';
import { Stage } from '../../src/canvas/stage';
import {
  createCommands,
  createEditor,
  move,
  perform,
  setHidden,
  setOpacity,
} from '../../src/editor';
import { seeded } from '../editor/support';
import { aDocument } from '../support/builders';
import { scattered, stageOptions } from './support';

const nodes = scattered((i) => ({ opacity: i % 5 === 0 ? 0.5 : 1 }));

let stage: Stage;
let editor: ReturnType<typeof createEditor>;
let inksAsked = 0;

beforeEach(() => {
  editor = createEditor(aDocument({ nodes }));
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
  inksAsked += 1;
  return ink.kind === 'process' ? `hsl(${ink.k * 3.5} 60% 50%)` : 'black';
}

function pixels(): Uint8ClampedArray {
  stage.sync();
  stage.canvas.renderAll();
  const canvas = stage.canvas.getElement();
  return canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
}

/** How far apart the two are at the worst, in steps of a channel. */
function apart(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}

it('mends its picture to what a label painted whole shows, whatever was done', () => {
  const seed = Date.now() % 100_000;
  const random = seeded(seed);
  const commands = Object.values(createCommands(random));
  pixels();
  for (let step = 0; step < 60; step++) {
    const ids = Object.values(editor.state.document.records)
      .filter(isNode)
      .map(({ id }) => id);
    const one = ids[Math.floor(random() * ids.length)];
    editor.select(one ? [one] : []);
    const { state } = editor;
    const kind = random();
    if (kind < 0.4) commands[Math.floor(random() * commands.length)]!.run(editor);
    else if (kind < 0.6)
      perform(move(state, state.selection, { x: 1.37, y: -0.4 }), editor.dispatch);
    else if (kind < 0.8)
      perform(setOpacity(state, state.selection, 100 * random()), editor.dispatch);
    else perform(setHidden(state, state.selection, kind < 0.85), editor.dispatch);
    const mended = pixels();
    stage.forget();
    expect(apart(mended, pixels()), `seed ${seed}, step ${step}`).toBe(0);
  }
});

it('paints only what a change touches', () => {
  pixels();
  inksAsked = 0;
  stage.forget();
  pixels();
  const all = inksAsked;
  editor.select(['front3']);
  perform(move(editor.state, ['front3'], { x: 1, y: 1 }), editor.dispatch);
  inksAsked = 0;
  pixels();
  expect(inksAsked).toBeGreaterThan(0);
  expect(inksAsked).toBeLessThan(all / 3);
});
