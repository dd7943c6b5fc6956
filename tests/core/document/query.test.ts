import { expect, it } from 'vitest';
import { applyToPoint } from '../../../src/core/geometry';
import {
  ancestorsOf,
  childrenOf,
  descendantsOf,
  nodeOf,
  panelOf,
  panelsOf,
  shapeClassOf,
  worldFrame,
  worldMatrix,
} from '../../../src/core/document';
import { aDocument, aGroup, anImage, aPanel, aShape, aText } from '../../support/builders';

const nested = aDocument({
  panels: [aPanel({ id: 'back', order: 'b' }), aPanel({ order: 'a' })],
  nodes: [
    aText({ id: 'over' }),
    aGroup({ id: 'outer', x: 10, y: 20, w: 20, h: 10, rotation: 90 }),
    aGroup({ id: 'inner', parent: 'outer', x: 2, y: 1, w: 10, h: 4, rotation: 0 }),
    aShape({ id: 'leaf', parent: 'inner', x: 1, y: 1, w: 4, h: 2, rotation: 30 }),
  ],
});

it('finds panels, children and ancestors in their order', () => {
  expect(panelsOf(nested).map((panel) => panel.id)).toEqual(['front', 'back']);
  expect(childrenOf(nested, 'front').map((node) => node.id)).toEqual(['over', 'outer']);
  expect(childrenOf(nested, 'leaf')).toEqual([]);
  expect(descendantsOf(nested, 'front').map((node) => node.id)).toEqual([
    'over',
    'outer',
    'inner',
    'leaf',
  ]);
  expect(ancestorsOf(nested, 'leaf').map((node) => node.id)).toEqual(['inner', 'outer']);
  expect(panelOf(nested, 'leaf').id).toBe('front');
});

it('sorts siblings of equal order by id', () => {
  const doc = aDocument({
    nodes: [aText({ id: 'b', order: 'k' }), aText({ id: 'a', order: 'k' })],
  });
  expect(childrenOf(doc, 'front').map((node) => node.id)).toEqual(['a', 'b']);
});

it('maps a node in turned groups to its panel', () => {
  // By hand: the outer group's centre is (20, 25); a quarter turn sends its (dx, dy) to (−dy, dx).
  const frame = worldFrame(nested, nodeOf(nested, 'leaf'));
  // The leaf's centre in the outer group is (2+1+2, 1+1+1) = (5, 3), so (−5, −2) from its centre.
  expect(frame.x + frame.w / 2).toBeCloseTo(22, 9);
  expect(frame.y + frame.h / 2).toBeCloseTo(20, 9);
  expect([frame.w, frame.h, frame.rotation]).toEqual([4, 2, 120]);
  const centre = applyToPoint(worldMatrix(nested, 'leaf'), { x: 2, y: 1 });
  expect(centre.x).toBeCloseTo(22, 9);
});

it('shows an arrangement only while the panel has its shape', () => {
  const arrangements = { portrait: { over: { x: 33, hidden: true } } };
  const nodes = [aText({ id: 'over' })];
  const portrait = aDocument({ design: { arrangements }, nodes });
  const square = aDocument({ design: { arrangements }, nodes, panels: [aPanel({ height: 60 })] });
  expect(worldFrame(portrait, nodeOf(portrait, 'over')).x).toBe(33);
  expect(worldFrame(square, nodeOf(square, 'over')).x).toBe(10);
});

it.each([
  [60, 90, 'portrait'],
  [60, 60, 'square'],
  [90, 60, 'landscape'],
  [200, 40, 'band'],
  [40, 200, 'band'],
] as const)('calls a face of %d × %d mm %s', (width, height, shapeClass) => {
  expect(shapeClassOf(width, height, { kind: 'rectangle' })).toBe(shapeClass);
  expect(shapeClassOf(width, height, { kind: 'ellipse' })).toBe('round');
});

it('names what is missing', () => {
  expect(() => nodeOf(nested, 'ink')).toThrow('no node ink');
  const lost = aDocument({ nodes: [anImage({ parent: 'nowhere' })] });
  expect(() => panelOf(lost, 'image')).toThrow('stands on no panel');
});
