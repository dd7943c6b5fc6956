import type { NodeRecord, PathNode, ShapeNode, Stroke } from '../../src/core/document';
import { aGroup, aPath, aPattern, aShape, aSwatch, aText } from './builders';

/** Inks beside those of the corpus: a spot, two of the screen. */
export const MORE_SWATCHES = [
  aSwatch({
    id: 'gold',
    ink: { kind: 'spot', name: 'Emas', tint: 100, alternate: { c: 20, m: 30, y: 75, k: 10 } },
  }),
  aSwatch({ id: 'sky', ink: { kind: 'rgb', r: 80, g: 150, b: 230 } }),
  aSwatch({ id: 'dawn', ink: { kind: 'rgb', r: 250, g: 190, b: 90 } }),
];

const star = (id: string, x: number, stroke: Stroke): ShapeNode =>
  aShape({
    id,
    shape: 'star',
    x,
    y: 2,
    w: 10,
    h: 9,
    rotation: 20,
    fill: { swatch: 'straw' },
    stroke,
  });

/** Polygons, stars, corners of their own, heads, and lines on every side of an outline. */
export const OUTLINES: readonly NodeRecord[] = [
  star('in', 2, { swatch: 'red', width: 0.8, side: 'inside' }),
  star('middle', 15, { swatch: 'red', width: 0.8, join: 'round' }),
  star('out', 28, { swatch: 'red', width: 0.8, side: 'outside', miterLimit: 2 }),
  aShape({
    id: 'six',
    shape: 'polygon',
    sides: 6,
    x: 2,
    y: 13,
    w: 8,
    h: 7,
    fill: null,
    stroke: { swatch: 'ink', width: 0.6, side: 'outside', dash: [1.2, 0.6] },
  }),
  aShape({
    id: 'seal',
    shape: 'star',
    sides: 16,
    inner: 85,
    x: 13,
    y: 13,
    w: 8,
    h: 8,
    fill: { swatch: 'grey' },
    stroke: { swatch: 'ink', width: 0.3, side: 'inside', join: 'bevel' },
  }),
  aShape({
    id: 'corners',
    x: 24,
    y: 13,
    w: 12,
    h: 7,
    radii: [3, 0, 2, 1],
    fill: { swatch: 'straw' },
    stroke: { swatch: 'ink', width: 0.5, side: 'inside', dash: [0, 1], cap: 'round' },
  }),
  aPath({
    id: 'ring',
    x: 2,
    y: 22,
    w: 7,
    h: 6,
    path: [
      ['M', 0, 0],
      ['L', 10, 0],
      ['L', 10, 10],
      ['L', 0, 10],
      ['Z'],
      ['M', 3, 3],
      ['L', 3, 7],
      ['L', 7, 7],
      ['L', 7, 3],
      ['Z'],
    ],
    fillRule: 'evenodd',
    fill: { swatch: 'grey' },
    stroke: { swatch: 'red', width: 0.4, side: 'outside', join: 'round' },
  }),
  aPath({
    id: 'open',
    x: 12,
    y: 23,
    w: 7,
    h: 4,
    path: [
      ['M', 0, 10],
      ['L', 5, 0],
      ['L', 10, 10],
    ],
    fill: null,
    stroke: { swatch: 'ink', width: 0.5, side: 'outside', join: 'round', cap: 'square' },
  }),
  aShape({
    id: 'arrow',
    shape: 'line',
    x: 22,
    y: 24,
    w: 15,
    h: 2,
    rotation: -10,
    fill: null,
    heads: { start: 'dot', end: 'arrow' },
    stroke: { swatch: 'red', width: 0.6 },
  }),
];

const stop = (at: number, swatch: string, tint?: number) => ({
  at,
  fill: tint === undefined ? { swatch } : { swatch, tint },
});
const drop: PathNode = aPath({
  id: 'drop',
  x: 27,
  y: 16,
  w: 10,
  h: 11,
  fill: { kind: 'linear', angle: 60, stops: [stop(10, 'gold'), stop(90, 'straw')] },
  stroke: { swatch: 'ink', width: 0.4, side: 'inside' },
});

/** Linear and radial, of process inks, one spot, a spot and process, and screen colours. */
export const GRADIENTS: readonly NodeRecord[] = [
  aShape({
    id: 'ground',
    x: -2,
    y: -2,
    w: 44,
    h: 15,
    fill: {
      kind: 'linear',
      angle: 90,
      stops: [stop(0, 'red'), stop(60, 'straw'), stop(100, 'paper')],
    },
  }),
  aShape({
    id: 'sun',
    shape: 'ellipse',
    x: 3,
    y: 2,
    w: 12,
    h: 8,
    fill: { kind: 'radial', cx: 40, cy: 40, r: 60, stops: [stop(0, 'paper'), stop(100, 'red')] },
  }),
  aShape({
    id: 'plate',
    x: 19,
    y: 2,
    w: 18,
    h: 8,
    rotation: 10,
    radius: 2,
    fill: { kind: 'linear', angle: 0, stops: [stop(0, 'gold'), stop(100, 'gold', 0)] },
  }),
  aShape({
    id: 'edge',
    shape: 'polygon',
    x: 3,
    y: 15,
    w: 10,
    h: 12,
    fill: {
      kind: 'linear',
      angle: 30,
      stops: [stop(0, 'ink'), stop(50, 'ink', 40), stop(50, 'straw'), stop(100, 'red')],
    },
  }),
  aShape({
    id: 'evening',
    x: 15,
    y: 16,
    w: 10,
    h: 11,
    fill: { kind: 'linear', angle: 270, stops: [stop(0, 'dawn'), stop(100, 'sky')] },
  }),
  drop,
];

/** Objects that are seen through: one, a group, letters, a weave; over something flat and not. */
export const SEE_THROUGH: readonly NodeRecord[] = [
  aShape({ id: 'ground', x: -2, y: -2, w: 44, h: 20, fill: { swatch: 'straw' } }),
  aShape({
    id: 'disc',
    shape: 'ellipse',
    x: 3,
    y: 3,
    w: 10,
    h: 10,
    opacity: 50,
    fill: { swatch: 'red' },
    stroke: { swatch: 'ink', width: 1 },
    shadow: { x: 0.8, y: 0.8, fill: { swatch: 'grey' } },
  }),
  aGroup({ id: 'two', x: 15, y: 3, w: 12, h: 10, opacity: 60 }),
  aShape({ id: 'lower', parent: 'two', x: 0, y: 0, w: 8, h: 7, fill: { swatch: 'ink' } }),
  aShape({
    id: 'upper',
    parent: 'two',
    x: 4,
    y: 3,
    w: 8,
    h: 7,
    opacity: 50,
    fill: { swatch: 'red' },
  }),
  aText({
    id: 'words',
    text: 'Kopi',
    x: 29,
    y: 4,
    w: 11,
    h: 8,
    opacity: 35,
    overrides: { size: 5 },
  }),
  aPattern({
    id: 'weave',
    x: 3,
    y: 15,
    w: 34,
    h: 12,
    opacity: 40,
    params: { weave: 'kepang', width: 3, gap: 0.3 },
    inks: { warp: [{ swatch: 'red' }], weft: [{ swatch: 'straw' }] },
  }),
];

/** The same outline beneath, moved, in an ink of its own. */
export const SHADOWS: readonly NodeRecord[] = [
  aShape({
    id: 'plaque',
    x: 3,
    y: 3,
    w: 15,
    h: 10,
    radius: 1.5,
    fill: { swatch: 'straw' },
    stroke: { swatch: 'red', width: 0.6, side: 'outside' },
    shadow: { x: 1, y: 1, fill: { swatch: 'ink', tint: 40 } },
  }),
  aText({
    id: 'name',
    fact: 'name',
    x: 3,
    y: 17,
    w: 34,
    h: 10,
    shadow: { x: 0.4, y: 0.4, fill: { swatch: 'red' } },
  }),
  aPath({
    id: 'leaf',
    x: 22,
    y: 3,
    w: 12,
    h: 9,
    shadow: { x: -0.8, y: 0.6, fill: { swatch: 'red' } },
  }),
];
