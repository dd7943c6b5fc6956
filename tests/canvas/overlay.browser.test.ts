import { expect, it } from 'vitest';
import { Stage } from '../../src/canvas/stage';
import { paintMeasures } from '../../src/canvas/measures';
import { currentTheme } from '../../src/canvas/theme';
import { IDENTITY } from '../../src/core/geometry';
import type { TextReport } from '../../src/core/scene';
import { createEditor } from '../../src/editor';
import { aDocument, aText } from '../support/builders';
import { paper, pixelsOf } from '../support/pixels';
import { stageOptions } from './support';

const REPORT: TextReport = {
  nodeId: '',
  overset: false,
  ink: null,
  inks: [],
  matrix: IDENTITY,
  xHeight: 1,
  missing: [],
  size: 3,
  lines: 1,
};

/** Colours as CSS has them, of a pixel. */
function colour(ctx: CanvasRenderingContext2D, x: number, y: number): string {
  const [r = 0, g = 0, b = 0] = ctx.getImageData(x, y, 1, 1).data;
  return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

it('marks a text that does not fit at the foot of its frame, selected or not', () => {
  const text = aText({ id: 'long', x: 10, y: 10, w: 20, h: 5 });
  const options = stageOptions(createEditor(aDocument({ nodes: [text] })));
  const texts = [{ ...REPORT, nodeId: 'long', overset: true }];
  const stage = new Stage({ ...options, scene: (panel) => ({ ...options.scene(panel), texts }) });
  stage.sync();
  stage.canvas.renderAll();
  const ratio = stage.canvas.getRetinaScaling();
  const { scale, x, y } = stage.viewport;
  const [left, top] = [(30 * scale + x) * ratio, (15 * scale + y) * ratio];
  const theme = currentTheme();
  const { contextTop } = stage.canvas;
  expect(colour(contextTop, left + 5 * ratio, top + 5 * ratio)).toBe(theme.blocking);
  // The plus in its middle: white, but for what smooths its edge.
  expect(colour(contextTop, left, top)).toMatch(/^#f.f.f.$/);
  stage.destroy();
  options.host.remove();
});

it.each(['resize', 'rotate'] as const)('says at the frame what a hand makes of it: %s', (by) => {
  const ctx = paper(200, 200);
  const theme = currentTheme();
  const frame = { x: 5, y: 5, w: 10, h: 6, rotation: 0 };
  const nothing = { guides: [], gaps: [], bars: [], saysBars: false, lines: [], chosen: null };
  const view = { matrix: [10, 0, 0, 10, 0, 0], ratio: 1, theme } as const;
  paintMeasures(ctx, { ...nothing, shaped: { frame, by } }, view);
  const { data } = pixelsOf(ctx);
  expect(data.some((value, i) => i % 4 === 0 && value !== 255)).toBe(true);
  // The middle of the frame's foot is 100, 110; below it, clear of the handle there, stands the pill.
  expect(colour(ctx, 100, 117)).toBe('#ffffff');
  expect(colour(ctx, 100, 126)).toBe(theme.measure);
});
