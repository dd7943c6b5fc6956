import { beforeAll, describe, expect, it } from 'vitest';
import { process as cmyk } from '../../src/core/color';
import { ellipsePath, frameMatrix, rectPath } from '../../src/core/geometry';
import type { Scene } from '../../src/core/scene';
import { exportPdf, type ExportResources, type PdfJob } from '../../src/print';
import { aDesign, aDocument } from '../support/builders';
import { failedCurves, failedX4 } from '../support/pdf-checklist';
import { readPdfFile } from '../support/pdf-file';
import { aFill, aJob, aLine, aScene, aStroke, aWeave, printResources } from '../support/print';

const GOLD = {
  kind: 'spot',
  name: 'Emas #871',
  alternate: { c: 20, m: 30, y: 70, k: 10 },
} as const;
const CELL = {
  width: 4,
  height: 4,
  overhang: 0.2,
  paths: [
    { path: rectPath({ x: 0, y: 0, w: 4, h: 4 }), ink: cmyk(20, 40, 70, 10) },
    { path: rectPath({ x: -0.2, y: 1, w: 4.4, h: 1 }), ink: { ...GOLD, tint: 60 } },
  ],
};

let resources: ExportResources;
let label: Scene;
let back: Scene;

beforeAll(async () => {
  resources = await printResources();
  label = aScene({
    items: [
      aFill(rectPath({ x: -3, y: -3, w: 46, h: 36 }), { kind: 'rgb', r: 240, g: 200, b: 90 }),
      aWeave(
        rectPath({ x: 0, y: 0, w: 20, h: 30 }),
        CELL,
        frameMatrix({ x: 5, y: 0, w: 20, h: 30, rotation: 12 }),
      ),
      aFill(
        ellipsePath({ x: 20, y: 5, w: 15, h: 15 }),
        { ...GOLD, tint: 100 },
        {
          stroke: aStroke(0.3, cmyk(0, 0, 0, 100), { dash: [1, 0.5], cap: 'round', join: 'bevel' }),
        },
      ),
      await aLine('Kopi Gayo & Arabika', [3, 20], { size: 4 }),
      await aLine('Émping melinjo', [3, 26], {
        family: 'Besley',
        weight: 600,
        ink: { ...GOLD, tint: 100 },
      }),
    ],
  });
  back = aScene({
    panelId: 'back',
    trim: [25, 60],
    items: [await aLine('Komposisi', [3, 20], { size: 2.2 })],
  });
});

async function written(scenes: readonly Scene[], job: Partial<PdfJob> = {}): Promise<Uint8Array> {
  const result = await exportPdf(aJob(job), scenes, resources);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.bytes;
}

describe('a file for the print shop', () => {
  it('keeps every statement of the PDF/X-4 checklist when it is empty', async () => {
    expect(failedX4(await written([aScene()]))).toEqual([]);
  });

  it('keeps them with paths, patterns, spots, screen colours and text on two pages', async () => {
    expect(failedX4(await written([label, back]))).toEqual([]);
  });

  it('keeps them whatever the design is called', async () => {
    for (const name of ['', 'Sambal (pedas) \\ & <keripik>', 'Kopi ☕ ꦏꦺꦴꦥꦶ', 'a\u0000b\nc']) {
      const document = aDocument({ design: aDesign({ name }) });
      expect(failedX4(await written([aScene()], { document })), name).toEqual([]);
    }
  });

  it('places the boxes exactly: trim at its size, bleed around it, marks within the page', async () => {
    const { pages } = readPdfFile(await written([back]));
    const mm = (value: number): number => (value * 72) / 25.4;
    const trim = pages[0]!['/TrimBox'] as number[];
    const bleed = pages[0]!['/BleedBox'] as number[];
    const media = pages[0]!['/MediaBox'] as number[];
    expect(trim[2]! - trim[0]!).toBeCloseTo(mm(25), 3);
    expect(trim[3]! - trim[1]!).toBeCloseTo(mm(60), 3);
    expect(trim[0]! - bleed[0]!).toBeCloseTo(mm(3), 3);
    expect(bleed[0]! - media[0]!).toBeGreaterThanOrEqual(mm(2 + 5));
    expect(pages[0]!['/CropBox']).toBeUndefined();
  });

  it('has one recipe for a spot, whichever comes first', async () => {
    const other = { ...GOLD, tint: 50, alternate: { c: 0, m: 0, y: 100, k: 0 } };
    const box = rectPath({ x: 0, y: 0, w: 5, h: 5 });
    const scene = aScene({ items: [aFill(box, { ...GOLD, tint: 100 }), aFill(box, other)] });
    expect(failedX4(await written([scene]))).toEqual([]);
  });

  it('prints a spot named like a plate of the process as its recipe', async () => {
    const box = rectPath({ x: 0, y: 0, w: 5, h: 5 });
    const scene = aScene({ items: [aFill(box, { ...GOLD, name: 'All', tint: 100 })] });
    const all = readPdfFile(await written([scene])).objects.filter(
      (o) => Array.isArray(o) && o[0] === '/Separation',
    );
    expect(all).toHaveLength(1);
    expect(all[0]).toContain('/All');
    expect(JSON.stringify(all[0])).toContain('[1,1,1,1]');
  });
});

describe('a file for drawing programs', () => {
  it('is plain CMYK PDF 1.4 without fonts or transparency', async () => {
    expect(failedCurves(await written([label, back], { profile: 'curves' }))).toEqual([]);
  });
});

describe('the checklist', () => {
  it('tells the two kinds of file apart', async () => {
    const curves = failedX4(await written([label], { profile: 'curves' }));
    expect(curves).toEqual(expect.arrayContaining(['F08', 'M03', 'M04']));
    const press = failedCurves(await written([label]));
    expect(press).toEqual(expect.arrayContaining(['K01', 'K02', 'K03', 'K04']));
  });
});
