import { describe, expect, it } from 'vitest';
import { process } from '../../src/core/color';
import { IDENTITY, rectPath, type Box } from '../../src/core/geometry';
import type { PatternCell } from '../../src/core/patterns';
import type { PatternItem } from '../../src/core/scene';
import { paintItem } from '../../src/paint';
import { paper, pixelsOf } from '../support/pixels';

/** Two upright strips whose edges fall between pixels; they run on from cell to cell. */
function strips(height: number): PatternCell {
  const overhang = 0.6;
  const strip = (x: number, w: number): PatternCell['paths'][number] => {
    const box: Box = { x, y: -overhang, w, h: height + 2 * overhang };
    return { ink: process(0, 0, 0, 100), path: rectPath(box) };
  };
  return { width: 7.3, height, overhang, paths: [strip(1.03, 2.05), strip(4.21, 0.37)] };
}

function filled(cell: PatternCell, pxPerMm: number): ImageData {
  const item: PatternItem = {
    kind: 'pattern',
    nodeId: 'n',
    role: null,
    matrix: IDENTITY,
    frame: { w: 60, h: 60 },
    clip: rectPath({ x: 0, y: 0, w: 60, h: 60 }),
    cell,
  };
  const ctx = paper(240, 240);
  const resources = { css: () => '#000', cssFamily: () => null, outline: () => null };
  paintItem(ctx, item, [pxPerMm, 0, 0, pxPerMm, 0, 0], resources);
  return pixelsOf(ctx);
}

/** Most by which a pixel differs from the one above it. */
function unevenness({ data, width }: ImageData): number {
  const row = 4 * width;
  return data.reduce(
    (most, value, i) => (i < row ? most : Math.max(most, Math.abs(value - data[i - row]!))),
    0,
  );
}

describe('a tile', () => {
  it.each([
    [4.1, 10.3],
    [4.7, 12],
    [5.9, 50.4],
    [11.8, 9.77],
  ])('lets a strip run on from cell to cell (%s px/mm, %s mm)', (pxPerMm, height) => {
    const seen = filled(strips(height), pxPerMm);
    expect(new Set(seen.data).size).toBeGreaterThan(3);
    expect(unevenness(seen)).toBeLessThanOrEqual(2);
  });
});
