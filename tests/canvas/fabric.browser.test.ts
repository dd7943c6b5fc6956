import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Control, FabricObject } from 'fabric/es';
import { EditorCanvas } from '../../src/canvas/editor-canvas';
import type { CanvasOptions } from '../../src/canvas';
import { Gestures } from '../../src/canvas/gestures';
import { Stage } from '../../src/canvas/stage';
import type { Point } from '../../src/core/geometry';
import { createEditor, frameOnPanel } from '../../src/editor';
import { sampleDocument } from '../editor/support';
import { stageOptions } from './support';

/** What of Fabric's insides the canvas leans on: an upgrade that changes it fails here. */
describe('Fabric', () => {
  let canvas: EditorCanvas;
  let object: FabricObject;

  beforeEach(() => {
    const element = document.createElement('canvas');
    document.body.append(element);
    canvas = EditorCanvas.create(element);
    canvas.setDimensions({ width: 200, height: 200 });
    object = new FabricObject({ left: 50, top: 50, width: 40, height: 40, strokeWidth: 0 });
    canvas.add(object);
    canvas.setActiveObject(object);
  });
  afterEach(() => canvas.dispose());

  const fire = (type: string, x: number, y: number, part: PointerEventInit = {}): boolean => {
    const { left, top } = canvas.upperCanvasEl.getBoundingClientRect();
    const at = { clientX: left + x, clientY: top + y, pointerId: 1, isPrimary: true };
    const init = { bubbles: true, cancelable: true, ...at, ...part };
    return canvas.upperCanvasEl.dispatchEvent(new PointerEvent(type, init));
  };

  it('reports a change before the release, and only then forgets the transform', () => {
    const seen: string[] = [];
    canvas.on('before:transform', () => seen.push('begin'));
    canvas.on('object:moving', () => seen.push('moving'));
    canvas.on('object:modified', () => seen.push(`modified ${canvas.isTransforming}`));
    canvas.on('mouse:up', () => seen.push(`up ${canvas.isTransforming}`));
    fire('pointerdown', 50, 50);
    fire('pointermove', 60, 50);
    fire('pointerup', 60, 50);
    expect(seen).toEqual(['begin', 'moving', 'modified true', 'up true']);
    expect(canvas.isTransforming).toBe(false);
  });

  it('forgets a dropped transform without saying that something changed', () => {
    let modified = 0;
    canvas.on('object:modified', () => modified++);
    fire('pointerdown', 50, 50);
    fire('pointermove', 60, 50);
    expect(canvas.isTransforming).toBe(true);
    canvas.dropTransform();
    canvas.discardActiveObject();
    fire('pointermove', 90, 50);
    fire('pointerup', 90, 50);
    expect(modified).toBe(0);
    expect(object.left).toBe(60);
  });

  it('asks for its target where it finds it, and takes the handle from there', () => {
    let grips = 0;
    canvas.drawBy({ label: () => undefined, over: () => undefined }, () => {
      grips++;
      return false;
    });
    fire('pointerdown', 50, 50);
    expect(grips).toBe(1);
    expect(canvas.isTransforming).toBe(false);
    fire('pointerup', 50, 50);
  });

  it('finds no handle on an object without controls', () => {
    const handle = new Control({ x: 0.5, y: 0.5, sizeX: 20, sizeY: 20, actionName: 'resize' });
    object.controls = { br: handle };
    object.setCoords();
    const corner = canvas.getViewportPoint(
      new PointerEvent('pointermove', {
        clientX: canvas.upperCanvasEl.getBoundingClientRect().left + 70,
        clientY: canvas.upperCanvasEl.getBoundingClientRect().top + 70,
      }),
    );
    expect(object.findControl(corner)?.key).toBe('br');
    object.hasControls = false;
    expect(object.findControl(corner)).toBeUndefined();
  });

  it('draws what the painters draw, once a frame: the label below, the rest above', () => {
    const painted: HTMLCanvasElement[] = [];
    const note = (ctx: CanvasRenderingContext2D): void => void painted.push(ctx.canvas);
    canvas.drawBy({ label: note, over: note }, () => true);
    canvas.renderAll();
    expect(painted).toEqual([canvas.lowerCanvasEl, canvas.upperCanvasEl]);
  });

  it('keeps no bitmap of an object', async () => {
    const given = options();
    given.editor.select(['box', 'title']);
    const stage = new Stage(given);
    stage.sync();
    stage.canvas.renderAll();
    for (const member of stage.selected.members) {
      expect(member.objectCaching).toBe(false);
      expect(member._cacheCanvas).toBeUndefined();
    }
    stage.destroy();
    given.host.remove();
  });
});

function options(): CanvasOptions {
  return stageOptions(createEditor(sampleDocument()));
}

const FREE = { shiftKey: false, altKey: false, ctrlKey: false };
/** The middle of a turned handle's square is level with two of its corners. */
const TURN = 'turn-tr' as const;
const ONTO_A_CORNER = [
  {
    ids: ['box', 'title'],
    handle: TURN,
    to: [{ x: 240, y: 0 }],
    keys: { ...FREE, shiftKey: true },
  },
  { ids: ['title'], handle: TURN, to: [{ x: 0, y: 0 }], keys: FREE },
];

it('shows after any gesture what the records say: making the objects anew changes nothing', async () => {
  const selections = [['box'], ['title'], ['seal'], ['word'], ['box', 'title'], ['seal', 'net']];
  const place = fc.record({ x: fc.nat(580), y: fc.nat(880) });
  const gesture = fc.record({
    ids: fc.constantFrom(...selections),
    handle: fc.constantFrom('inside', 'tl', 'tr', 'br', 'bl', 'ml', 'mb', 'turn-tr'),
    to: fc.array(place, { minLength: 1, maxLength: 3 }),
    keys: fc.record({ shiftKey: fc.boolean(), altKey: fc.boolean(), ctrlKey: fc.boolean() }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(gesture, { minLength: 1, maxLength: 4 }), async (gestures) => {
      const given = options();
      const { editor } = given;
      const stage = new Stage(given);
      const hands = new Gestures(stage, given);
      const stop = editor.subscribe(() => stage.sync());
      for (const { ids, handle, to, keys } of gestures) {
        editor.select(ids);
        const from = gripOf(stage, handle);
        const fire = (type: string, { x, y }: Point): boolean =>
          stage.canvas.upperCanvasEl.dispatchEvent(
            new PointerEvent(type, {
              ...{ clientX: x, clientY: y, buttons: 1, pointerId: 1, isPrimary: true },
              ...{ bubbles: true, cancelable: true, ...keys },
            }),
          );
        fire('pointerdown', from);
        for (const point of to) fire('pointermove', point);
        const shown = stage.selected.object!.frames();
        const copied = handle === 'inside' && keys.altKey;
        fire('pointerup', to.at(-1)!);
        await Promise.resolve();
        await Promise.resolve();
        const { document, selection } = editor.state;
        expect(stage.selected.members.map((member) => member.nodeId)).toEqual(selection);
        for (const { nodeId, frame, scaleX, scaleY } of stage.selected.members) {
          const record = frameOnPanel(document, nodeId);
          expect([scaleX, scaleY]).toEqual([1, 1]);
          for (const key of ['x', 'y', 'w', 'h', 'rotation'] as const) {
            expect(frame[key]).toBeCloseTo(record[key], 9);
          }
          const last = copied ? undefined : shown.get(nodeId);
          if (!last) continue;
          expect(Math.abs(last.x - record.x)).toBeLessThan(0.0011);
          expect(Math.abs(last.y - record.y)).toBeLessThan(0.0011);
          expect(Math.abs(last.w - record.w)).toBeLessThan(0.0011);
          expect(Math.abs(last.h - record.h)).toBeLessThan(0.0011);
        }
      }
      while (editor.state.canUndo) editor.undo();
      expect(editor.state.document).toEqual(sampleDocument());
      stop();
      hands.destroy();
      stage.destroy();
      given.host.remove();
    }),
    { numRuns: 40, examples: [[ONTO_A_CORNER]] },
  );
});

/** Client px of a handle of the selection, or of a place in the first selected node. */
function gripOf(stage: Stage, handle: string): Point {
  const { object, members } = stage.selected;
  const coord = object!.oCoords[handle];
  if (handle !== 'inside' && coord && object!.isControlVisible(handle)) return coord;
  const { left, top } = members[0]!;
  const { scale, x, y } = stage.viewport;
  return { x: left * scale + x, y: top * scale + y };
}
