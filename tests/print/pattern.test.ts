import { beforeAll, describe, expect, it } from 'vitest';
import { process as cmyk } from '../../src/core/color';
import { frameMatrix, rectPath, type Matrix } from '../../src/core/geometry';
import type { PatternCell } from '../../src/core/patterns';
import { exportPdf, type ExportResources } from '../../src/print';
import { render, type Grey, type Renderer } from '../support/pdf-tools';
import { aJob, aScene, aWeave, MARGIN, printResources } from '../support/print';

const RENDERERS = ['poppler', 'mutool', 'ghostscript'] as const;
/** A step that is no whole number of pixels, so that drift would show. */
const STEP = 2.37;
const SIZE = { w: 100, h: 12 };

let resources: ExportResources;
beforeAll(async () => {
  resources = await printResources();
});

async function woven(cell: PatternCell, matrix?: Matrix): Promise<Uint8Array> {
  const clip = rectPath({ x: 0, y: 0, ...SIZE });
  const scene = aScene({ trim: [SIZE.w, SIZE.h], items: [aWeave(clip, cell, matrix)] });
  const result = await exportPdf(aJob(), [scene], resources);
  if (!result.ok) throw new Error('blocked');
  return result.bytes;
}

function square(x: number, y: number, size: number, k: number): PatternCell['paths'][number] {
  return { path: rectPath({ x, y, w: size, h: size }), ink: cmyk(0, 0, 0, k) };
}

const TICKS = { width: STEP, height: STEP, overhang: 0, paths: [square(0.8, 0.8, 0.6, 100)] };
const FLAT = { width: STEP, height: STEP, overhang: 0, paths: [square(0, 0, STEP, 50)] };
/** Each strip reaches over the cell into its neighbours; together they leave no gap. */
const LAPPED = {
  width: STEP,
  height: STEP,
  overhang: 0.4,
  paths: [square(0.4, 0.4, STEP, 50), square(-0.4, -0.4, STEP, 50)],
};

/** Layers that cover each other whole, each ending a little further beyond the cell. */
const STACKED = {
  width: STEP,
  height: STEP,
  overhang: 0.4,
  paths: [80, 68, 56, 44, 32, 20].map((k, i) => {
    const reach = 0.05 + 0.07 * i;
    return square(-reach, -reach, STEP + 2 * reach, k);
  }),
};

/** Centre of the ink around a point, in panel mm. */
function centreOfInk(page: Grey, dpi: number, x: number, y: number): readonly [number, number] {
  const px = (mm: number): number => Math.round(((mm + MARGIN) / 25.4) * dpi);
  let [weight, sumX, sumY] = [0, 0, 0];
  for (let row = px(y - STEP / 2); row < px(y + STEP / 2); row++) {
    for (let column = px(x - STEP / 2); column < px(x + STEP / 2); column++) {
      const ink = 255 - page.data[row * page.width + column]!;
      weight += ink;
      sumX += ink * (column + 0.5);
      sumY += ink * (row + 0.5);
    }
  }
  const mm = (sum: number): number => ((sum / weight) * 25.4) / dpi - MARGIN;
  return [mm(sumX), mm(sumY)];
}

/** All greys within the panel, `inset` mm from its edges. */
function greys(page: Grey, dpi: number, inset: number): Set<number> {
  const px = (mm: number): number => Math.round(((mm + MARGIN) / 25.4) * dpi);
  const found = new Set<number>();
  for (let row = px(inset); row < px(SIZE.h - inset); row++) {
    for (let column = px(inset); column < px(SIZE.w - inset); column++) {
      found.add(page.data[row * page.width + column]!);
    }
  }
  return found;
}

describe.each(RENDERERS)('a pattern in %s', (renderer: Renderer) => {
  it('puts every tile in its place: none is off by more than 0.05 mm over 100 mm', async () => {
    const page = render(await woven(TICKS), renderer, 600);
    for (let row = 0; row < 4; row++) {
      for (let column = 0; column < 41; column++) {
        const [x, y] = [column * STEP + 1.1, row * STEP + 1.1];
        const [foundX, foundY] = centreOfInk(page, 600, x, y);
        expect(Math.abs(foundX - x), `tile ${column}, ${row}`).toBeLessThanOrEqual(0.05);
        expect(Math.abs(foundY - y), `tile ${column}, ${row}`).toBeLessThanOrEqual(0.05);
      }
    }
  });

  it('shows no line where layers on layers end', async () => {
    const page = render(await woven(STACKED), renderer, 300);
    expect(greys(page, 300, 1).size).toBe(1);
  });

  it.each([
    ['level', frameMatrix({ x: 0, y: 0, ...SIZE, rotation: 0 }), 1],
    ['turned', frameMatrix({ x: 0, y: 0, ...SIZE, rotation: 3 }), 4],
  ])('shows no seam between tiles that fill their cells (%s)', async (_, matrix, inset) => {
    for (const cell of [FLAT, LAPPED]) {
      const page = render(await woven(cell, matrix), renderer, 300);
      expect(greys(page, 300, inset).size).toBe(1);
    }
  });
});

describe('the same weave in three renderers', () => {
  it('looks alike', async () => {
    const cell: PatternCell = {
      width: STEP,
      height: STEP,
      overhang: 0.1,
      paths: [
        square(0, 0, STEP, 80),
        { path: rectPath({ x: -0.1, y: 0.1, w: 1.4, h: 1 }), ink: cmyk(0, 0, 0, 20) },
        { path: rectPath({ x: 1.3, y: -0.1, w: 1, h: 1.4 }), ink: cmyk(0, 0, 0, 50) },
      ],
    };
    const pdf = await woven(cell);
    const [a, b, c] = RENDERERS.map((renderer) => histogram(render(pdf, renderer, 600), 600));
    for (const other of [b!, c!]) {
      // Ghostscript paints every pixel that a shape touches: half a pixel more on each side.
      other.forEach((share, i) => expect(Math.abs(share - a![i]!)).toBeLessThan(0.03));
    }
  });
});

/** Shares of light, middle and dark on the panel; the renderers' greys differ by a few steps. */
function histogram(page: Grey, dpi: number): number[] {
  const counts = [0, 0, 0];
  const px = (mm: number): number => Math.round(((mm + MARGIN) / 25.4) * dpi);
  for (let row = px(1); row < px(SIZE.h - 1); row++) {
    for (let column = px(1); column < px(SIZE.w - 1); column++) {
      const grey = page.data[row * page.width + column]!;
      counts[grey > 180 ? 0 : grey > 100 ? 1 : 2]!++;
    }
  }
  const all = counts.reduce((sum, n) => sum + n, 0);
  return counts.map((n) => n / all);
}
