import { expect, it } from 'vitest';
import { hitChild } from '../../src/canvas/hit';
import { selectedObjects } from '../../src/canvas/selection';
import { multiply, translation } from '../../src/core/geometry';
import { findGenerator } from '../../src/core/patterns';
import { buildScene, type Scene } from '../../src/core/scene';
import { createEditor } from '../../src/editor';
import { aDocument, aShape } from '../support/builders';

const editor = createEditor(
  aDocument({
    nodes: [
      aShape({ id: 'paper', x: 10, y: 30, w: 40, h: 20 }),
      aShape({ id: 'still', x: 10, y: 60, w: 40, h: 20 }),
    ],
  }),
);

/** As a name leaves it: the paper's upper edge 5 mm higher than its record says. */
function scene(): Scene {
  const typeset = (): never => {
    throw new Error('no text');
  };
  const assets = { typeset, generator: findGenerator };
  const built = buildScene(editor.state.document, 'front', assets);
  const items = built.items.map((item) => {
    if (item.nodeId !== 'paper' || item.kind !== 'path') return item;
    const path = [['M', 0, 0], ['L', 40, 0], ['L', 40, 25], ['L', 0, 25], ['Z']] as const;
    const frame = { w: 40, h: 25 };
    return { ...item, path, frame, matrix: multiply(translation(0, -5), item.matrix) };
  });
  return { ...built, items };
}

it('holds what a name has moved where it is drawn, and writes back what its record needs', () => {
  editor.select(['paper']);
  const { object } = selectedObjects(editor.state, scene(), () => undefined);
  expect(object!.frame).toMatchObject({ x: 10, y: 25, w: 40, h: 25 });
  object!.show({ ...object!.frame, x: 13, y: 27 });
  expect(object!.frames().get('paper')).toMatchObject({ x: 13, y: 32, w: 40, h: 20 });
});

it('does so among several', () => {
  editor.select(['paper', 'still']);
  const { object } = selectedObjects(editor.state, scene(), () => undefined);
  expect(object!.frame).toMatchObject({ y: 25, h: 55 });
  object!.show({ ...object!.frame, y: 26 });
  expect(object!.frames().get('paper')).toMatchObject({ x: 10, y: 31, w: 40, h: 20 });
  expect(object!.frames().get('still')).toMatchObject({ x: 10, y: 61, w: 40, h: 20 });
});

it('is found where it is drawn', () => {
  const field = { document: editor.state.document, scene: scene(), tolerance: 0 };
  expect(hitChild(field, 'front', { x: 20, y: 27 })?.id).toBe('paper');
});
