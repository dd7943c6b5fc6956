import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFontStore, type FontStore } from '../../src/assets';
import { BLACK, rgbTable } from '../../src/core/color';
import {
  multiply,
  polygonPath,
  rectPath,
  scaling,
  translation,
  type Path,
  type Point,
} from '../../src/core/geometry';
import type { Scene, StrokeStyle } from '../../src/core/scene';
import { exportPdf, printScenes, type ExportResources } from '../../src/print';
import {
  coverageOf,
  INKS,
  inkPixels,
  strokeArea,
  within,
  type Coverage,
  type InkPixels,
} from '../../src/print/pixels';
import { CORPUS } from '../support/corpus';
import { readFont } from '../support/fonts';
import { plates, type Grey } from '../support/pdf-tools';
import { aJob, printResources } from '../support/print';

const DPI = 150;
/** Ghostscript's plates have no soft edges: so many of their pixels make one. */
const FINE = 4;
const MM = DPI / 25.4;
/** Room for the marks around the bleed, in mm. */
const MARKS = 8;
/** What has a plate of its own stands behind the four. */
const OWN = 4;
const PLATES = ['Cyan', 'Magenta', 'Yellow', 'Black', 'Emas'];

let fonts: FontStore;
let resources: ExportResources;
beforeAll(async () => {
  fonts = await createFontStore(readFont);
  resources = { ...(await printResources()), shaper: fonts.shaper, fonts: fonts.bytes };
});

/** The trim of a scene in inks. */
function inked({ items, trim }: Scene): InkPixels {
  const [width, height] = [Math.floor(trim[0] * MM), Math.floor(trim[1] * MM)];
  const painter = {
    table: rgbTable(resources.rgbTable),
    outline: fonts.shaper.outline.bind(fonts.shaper),
    picture: () => null,
  };
  return inkPixels(items, { width, height, toPixels: scaling(MM) }, painter);
}

/** Ink of a plate in percent in a pixel of the trim, whose left upper corner is `corner` mm in. */
function printed({ data, width }: Grey, corner: number, x: number, y: number): number {
  const start = Math.round(corner * MM * FINE);
  let sum = 0;
  for (let row = 0; row < FINE; row++) {
    const line = (start + y * FINE + row) * width + start + x * FINE;
    for (let column = 0; column < FINE; column++) sum += 255 - data[line + column]!;
  }
  return sum / FINE ** 2 / 2.55;
}

/** Mean difference of a plate in percent of ink, and the share of pixels that are far off. */
function difference(found: InkPixels, grey: Grey, plate: number, corner: number) {
  const off = Array.from({ length: found.width * found.height }, (_, i) => {
    const [x, y] = [i % found.width, Math.floor(i / found.width)];
    // A spot stands in the four by its recipe too: on paper only on its own plate.
    if (plate < OWN && found.data[i * INKS + OWN]! > 0) return 0;
    return Math.abs(found.data[i * INKS + plate]! / 2.55 - printed(grey, corner, x, y));
  });
  const mean = off.reduce((sum, v) => sum + v, 0) / off.length;
  return { mean, far: off.filter((v) => v > 30).length / off.length };
}

// What is see-through is mixed before it comes here, pictures bring their own pixels.
const DRAWN = CORPUS.filter(({ name }) => name !== 'see-through' && name !== 'pictures');

describe.each(DRAWN)('$name', ({ document }) => {
  it('has in pixels the inks of the plates', async () => {
    const job = aJob({ document, profile: 'press' });
    const [scene] = await printScenes(job, fonts);
    const result = await exportPdf({ ...job, force: true }, [scene!], resources);
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    const wanted = plates(result.bytes, DPI * FINE);
    const found = inked(scene!);
    PLATES.forEach((name, plate) => {
      const grey = wanted.get(name);
      if (!grey) return;
      const { mean, far } = difference(found, grey, plate, MARKS + scene!.bleed);
      expect.soft(mean, name).toBeLessThan(1.2);
      expect.soft(far, name).toBeLessThan(0.002);
    });
  });
});

it('is the same wherever a sheet is cut into strips', async () => {
  const { document } = CORPUS.find(({ name }) => name === 'outlines')!;
  const [scene] = await printScenes(aJob({ document }), fonts);
  const painter = {
    table: rgbTable(resources.rgbTable),
    outline: fonts.shaper.outline.bind(fonts.shaper),
    picture: () => null,
  };
  const toPixels = scaling(40);
  const whole = inkPixels(scene!.items, { width: 400, height: 1200, toPixels }, painter);
  const down = multiply(translation(0, -300), toPixels);
  const part = inkPixels(scene!.items, { width: 400, height: 700, toPixels: down }, painter);
  const rows = whole.data.subarray(300 * 400 * INKS, 1000 * 400 * INKS);
  expect(rows.some((ink) => ink > 0)).toBe(true);
  expect(rows.every((ink, i) => Math.abs(ink - part.data[i]!) <= 1)).toBe(true);
});

const SIZE = { width: 40, height: 30 };
const sum = (coverage: Coverage | null): number =>
  coverage ? coverage.shares.reduce((total, share) => total + share, 0) : 0;

describe('the coverage of pixels', () => {
  const number = (max: number) => fc.double({ min: 0, max, noNaN: true });
  const inside = fc.record({ x: number(SIZE.width), y: number(SIZE.height) });
  const anywhere = fc.record({
    x: fc.double({ min: -50, max: 90, noNaN: true }),
    y: fc.double({ min: -50, max: 80, noNaN: true }),
  });
  const triangle = (points: readonly Point[]) => polygonPath(points);
  const areaOf = ([a, b, c]: readonly Point[]): number =>
    Math.abs((b!.x - a!.x) * (c!.y - a!.y) - (c!.x - a!.x) * (b!.y - a!.y)) / 2;

  it('is together the area', () => {
    fc.assert(
      fc.property(fc.tuple(inside, inside, inside), (points) => {
        const found = sum(coverageOf(triangle(points), 'nonzero', SIZE));
        expect(found).toBeCloseTo(areaOf(points), 2);
      }),
    );
  });

  it('is the same whichever part of the area lies outside', () => {
    const far = { width: 200, height: 200 };
    fc.assert(
      fc.property(fc.tuple(anywhere, anywhere, anywhere), (points) => {
        const moved = points.map(({ x, y }) => ({ x: x + 60, y: y + 60 }));
        const whole = coverageOf(triangle(moved), 'evenodd', far);
        const part = coverageOf(triangle(points), 'evenodd', SIZE);
        const window = coverageOf(rectPath({ x: 60, y: 60, w: 40, h: 30 }), 'nonzero', far);
        expect(sum(part)).toBeCloseTo(sum(within(whole, window)), 1);
      }),
    );
  });

  it.each([
    ['nonzero', 100],
    ['evenodd', 75],
  ] as const)('fills a square within a square by the rule: %s', (rule, area) => {
    const two = [rectPath({ x: 2, y: 3, w: 10, h: 10 }), rectPath({ x: 4.5, y: 5.5, w: 5, h: 5 })];
    expect(sum(coverageOf(two.flat(), rule, SIZE))).toBeCloseTo(area, 3);
  });
});

describe('the area of a line', () => {
  const style: StrokeStyle = {
    ...{ ink: BLACK, width: 4, cap: 'butt', join: 'miter', dash: [] },
  };
  const corner = polygonPath(
    [
      { x: 5, y: 20 },
      { x: 20, y: 20 },
      { x: 20, y: 5 },
    ],
    false,
  );
  const area = (part: Partial<StrokeStyle>, path: Path = corner): number =>
    sum(coverageOf(strokeArea(path, { ...style, ...part }), 'nonzero', SIZE));

  it.each([
    ['a mitre', {}, 120],
    ['a mitre over its limit', { miterLimit: 1 }, 118],
    ['a bevel', { join: 'bevel' }, 118],
    ['a round corner', { join: 'round' }, 116 + Math.PI],
    ['round ends', { cap: 'round' }, 120 + Math.PI * 4],
    ['square ends', { cap: 'square' }, 120 + 16],
    ['dashes', { dash: [3, 2] }, 72],
    ['dots', { dash: [0, 6], cap: 'round', join: 'round' }, 5 * Math.PI * 4],
  ] as const)('has %s', (_, part, wanted) => {
    expect(Math.abs(area(part) - wanted)).toBeLessThan(0.6);
  });

  it('closes a frame without a gap', () => {
    const frame = rectPath({ x: 10, y: 8, w: 12, h: 9 });
    expect(area({}, frame)).toBeCloseTo(16 * 13 - 8 * 5, 1);
  });
});
