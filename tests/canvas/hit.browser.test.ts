import { describe, expect, it } from 'vitest';
import { hitChild, type HitField } from '../../src/canvas/hit';
import { aDocument, aShape, aText } from '../support/builders';
import { stageOptions } from './support';
import { createEditor } from '../../src/editor';
import type { NodeRecord, Stroke } from '../../src/core/document';

/** What lies under a point of the front, in mm, with a quarter of a millimetre to spare. */
function pressing(...nodes: readonly NodeRecord[]): (x: number, y: number) => string | null {
  return pressingWithin(0.25, nodes);
}

function pressingWithin(
  tolerance: number,
  nodes: readonly NodeRecord[],
): (x: number, y: number) => string | null {
  const document = aDocument({ nodes });
  const scene = stageOptions(createEditor(document)).scene('front');
  const field: HitField = { document, scene, tolerance };
  return (x, y) => hitChild(field, 'front', { x, y })?.id ?? null;
}

const ring = (part: Partial<Stroke>): NodeRecord =>
  aShape({ x: 10, y: 10, w: 20, h: 20, fill: null, stroke: { swatch: 'ink', width: 4, ...part } });

describe('a line is pressed where it is seen', () => {
  it.each([
    ['inside', [null, 'shape', 'shape', null]],
    ['outside', ['shape', 'shape', null, null]],
    [undefined, ['shape', 'shape', 'shape', null]],
  ] as const)('%s', (side, expected) => {
    const at = pressing(ring(side ? { side } : {}));
    // Outside by 1.5 mm, on the edge, inside by 1.5 mm, in the middle.
    expect([8.5, 10, 11.5, 20].map((x) => at(x, 20))).toEqual(expected);
  });

  it('as far out as it is wide', () => {
    const at = pressing(ring({ side: 'outside' }));
    expect([at(6.5, 20), at(5.5, 20)]).toEqual(['shape', null]);
  });
});

describe('a star', () => {
  const star = aShape({ shape: 'star', inner: 30, x: 0, y: 0, w: 20, h: 20 });

  it('is not pressed between its points', () => {
    const at = pressing(star);
    expect([at(10, 4), at(10, 10), at(3, 2)]).toEqual(['shape', 'shape', null]);
  });
});

it('the head of a line is pressed beyond the line’s own frame', () => {
  const line = aShape({ shape: 'line', x: 5, y: 10, w: 20, h: 1, fill: null });
  const at = pressing({
    ...line,
    heads: { end: 'arrow' },
    stroke: { swatch: 'ink', width: 1 },
  });
  // The head is 4 mm wide where it begins, 4.5 mm before the end.
  expect([at(21, 12), at(10, 12)]).toEqual(['shape', null]);
});

it('beside a line is on it, but a text that it runs along is pressed itself', () => {
  const line = aShape({
    shape: 'line',
    x: 10,
    y: 29.5,
    w: 40,
    h: 1,
    fill: null,
    stroke: { swatch: 'ink', width: 0.2 },
  });
  const at = pressing(
    aShape({ id: 'ground', x: 0, y: 0, w: 60, h: 90 }),
    aText({ id: 'text', x: 10, y: 20, w: 20, h: 9.9 }),
    line,
  );
  expect([at(20, 29.8), at(20, 30), at(40, 29.8), at(40, 29)]).toEqual([
    'text',
    'shape',
    'shape',
    'ground',
  ]);
});

describe('a broad finger among small things', () => {
  const tile = (id: string, x: number) => aShape({ id, x, y: 10, w: 3, h: 3 });
  const at = pressingWithin(3, [
    aShape({ id: 'ground', x: 0, y: 0, w: 60, h: 90 }),
    tile('left', 10),
    tile('right', 14),
  ]);

  it('takes the one that it is on, whichever lies higher', () => {
    expect([at(11.5, 11.5), at(15.5, 11.5)]).toEqual(['left', 'right']);
  });

  it('takes what it is beside rather than the ground', () => {
    expect([at(13.5, 11.5), at(10.5, 15), at(10.5, 17)]).toEqual(['right', 'left', 'ground']);
  });
});

it('a shadow is not the object', () => {
  const plate = aShape({
    x: 10,
    y: 10,
    w: 10,
    h: 10,
    shadow: { x: 4, y: 0, fill: { swatch: 'ink' } },
  });
  const at = pressing(aText({ x: 40, y: 40 }), plate);
  expect([at(15, 15), at(22, 15)]).toEqual(['shape', null]);
});
