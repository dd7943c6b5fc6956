import { Point } from 'fabric/es';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { Gestures } from '../../src/canvas/gestures';
import { Stage } from '../../src/canvas/stage';
import type { NodeRecord } from '../../src/core/document';
import { createEditor, perform, setFrame, type Editor } from '../../src/editor';
import { aDocument, aGroup, aShape } from '../support/builders';
import { stageOptions } from './support';

const RADIUS = 7;
/** Of a frame this much may lie under a finger's handles. */
const MOST = 0.1;

const left: (() => void)[] = [];
afterEach(() => left.splice(0).forEach((leave) => leave()));

function stageOf(nodes: readonly NodeRecord[]): { readonly stage: Stage; readonly editor: Editor } {
  const given = stageOptions(createEditor(aDocument({ nodes })));
  const stage = new Stage(given);
  const hands = new Gestures(stage, given);
  const stop = given.editor.subscribe(() => stage.sync());
  left.push(() => {
    stop();
    hands.destroy();
    stage.destroy();
    given.host.remove();
  });
  stage.isTouch = true;
  given.editor.select([nodes[0]!.id]);
  return { stage, editor: given.editor };
}

/** The middles of the handles that are seen, in px about the frame's middle, unturned. */
function handlesOf({ selected, viewport }: Stage): readonly { x: number; y: number }[] {
  const object = selected.object!;
  const middle = {
    x: object.left * viewport.scale + viewport.x,
    y: object.top * viewport.scale + viewport.y,
  };
  const r = (-object.angle * Math.PI) / 180;
  return Object.entries(object.oCoords)
    .filter(([key]) => !key.startsWith('turn') && object.isControlVisible(key))
    .map(([, { x, y }]) => [x - middle.x, y - middle.y] as const)
    .map(([x, y]) => ({
      x: x * Math.cos(r) - y * Math.sin(r),
      y: x * Math.sin(r) + y * Math.cos(r),
    }));
}

/** How much of a frame lies under discs, counted on a lattice. */
function covered(w: number, h: number, discs: readonly { x: number; y: number }[]): number {
  const steps = 24;
  let count = 0;
  for (let i = 0; i < steps; i++) {
    for (let k = 0; k < steps; k++) {
      const [x, y] = [((i + 0.5) / steps - 0.5) * w, ((k + 0.5) / steps - 0.5) * h];
      if (discs.some((disc) => Math.hypot(disc.x - x, disc.y - y) < RADIUS)) count++;
    }
  }
  return count / steps ** 2;
}

/** A box in a view of 8 px per mm: `shape` gives it a size in px and a turn. */
function boxInView() {
  const { stage, editor } = stageOf([aShape({ id: 'box', x: 10, y: 10 })]);
  stage.setViewport({ scale: 8, x: 0, y: 0 });
  const shape = (w: number, h: number, rotation: number): boolean =>
    perform(setFrame(editor.state, ['box'], { w: w / 8, h: h / 8, rotation }), editor.dispatch);
  return { stage, shape };
}

const px = fc.integer({ min: 4, max: 260 });
const degrees = fc.integer({ min: 0, max: 359 });

it('a finger’s handles cover a tenth of any frame at most, and its width can be pulled', () => {
  const { stage, shape } = boxInView();
  fc.assert(
    fc.property(px, px, degrees, (w, h, rotation) => {
      shape(w, h, rotation);
      const handles = handlesOf(stage);
      expect(covered(w, h, handles)).toBeLessThanOrEqual(MOST);
      expect(handles.filter(({ x }) => Math.abs(x) >= w / 2 - 0.01).length).toBeGreaterThan(3);
    }),
    {
      examples: [
        [90, 8, 0],
        [29, 8, 0],
        [28, 28, 45],
        [148, 69, 0],
        [88, 88, 0],
      ],
    },
  );
});

it('a finger in the middle of a frame drags it, however small and turned it is', () => {
  const { stage, shape } = boxInView();
  fc.assert(
    fc.property(px, px, degrees, (w, h, rotation) => {
      shape(w, h, rotation);
      const object = stage.selected.object!;
      const middle = new Point(object.left * 8, object.top * 8);
      expect(object.findControl(middle, true)?.key).toBeUndefined();
    }),
    { examples: [[13, 13, 0]] },
  );
});

it('what is hidden shows where it would be, without handles and without a hold on presses', () => {
  const group = aGroup({ id: 'gone', x: 10, y: 10, w: 20, h: 20, hidden: true });
  for (const nodes of [
    [aShape({ id: 'box', x: 10, y: 10, w: 20, h: 20, hidden: true })],
    [aShape({ id: 'box', parent: 'gone', x: 0, y: 0, w: 20, h: 20 }), group],
  ]) {
    const { stage } = stageOf(nodes);
    expect(stage.canvas.getActiveObject()).toMatchObject({ hasControls: false });
    expect(stage.canvas.getActiveObject()!.borderDashArray).not.toBeNull();
    expect(stage.memberAt({ x: 20, y: 20 })).toBeNull();
  }
  const { stage } = stageOf([aShape({ id: 'box', x: 10, y: 10, w: 20, h: 20 })]);
  expect(stage.canvas.getActiveObject()).toMatchObject({
    hasControls: true,
    borderDashArray: null,
  });
  expect(stage.memberAt({ x: 20, y: 20 })).not.toBeNull();
});
