import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { findGenerator } from '../../src/core/patterns';
import { ordersBetween } from '../../src/core/document';
import { createFontStore } from '../../src/assets';
import { exportPdf, printScenes, type ExportResources, type PdfJob } from '../../src/print';
import { aDesign, aDocument, aPanel, aShape, aSwatch, aText } from '../support/builders';
import { readFont } from '../support/fonts';
import { failedCurves, failedX4 } from '../support/pdf-checklist';
import { readPdfFile } from '../support/pdf-file';
import { aJob, printResources } from '../support/print';
import { typesetter } from '../../src/core/text';
import { coffeeLabel, plainLabel } from '../support/print-label';

let resources: ExportResources;
beforeAll(async () => {
  resources = await printResources();
});

async function exported(job: Partial<PdfJob>): Promise<ReturnType<typeof exportPdf>> {
  const full = aJob(job);
  const fonts = await createFontStore(readFont);
  const scenes = await printScenes(full, fonts);
  return exportPdf(full, scenes, { ...resources, fonts: fonts.bytes, shaper: fonts.shaper });
}

async function bytesOf(job: Partial<PdfJob>): Promise<Uint8Array> {
  const result = await exported(job);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.bytes;
}

const [first, second] = ordersBetween(null, null, 2) as [string, string];
const twoPanels = aDocument({
  panels: [
    aPanel({ id: 'back', order: second, width: 30, height: 40 }),
    aPanel({ id: 'front', order: first, width: 50, height: 70 }),
  ],
  nodes: [aText({ id: 'name' }), aText({ id: 'more', parent: 'back', x: 5, w: 20 })],
});

describe('exporting a design', () => {
  it('loads the faces it needs and keeps the checklists', async () => {
    expect(failedX4(await bytesOf({ document: coffeeLabel }))).toEqual([]);
    expect(failedCurves(await bytesOf({ document: coffeeLabel, profile: 'curves' }))).toEqual([]);
  });

  it('prints all panels in their order, or those asked for in the order asked', async () => {
    const widths = async (job: Partial<PdfJob>): Promise<number[]> => {
      const { pages } = readPdfFile(await bytesOf({ document: twoPanels, ...job }));
      return pages.map((page) => {
        const [left, , right] = page['/TrimBox'] as [number, number, number, number];
        return Math.round(((right - left) * 25.4) / 72);
      });
    };
    expect(await widths({})).toEqual([50, 30]);
    expect(await widths({ panels: ['back'] })).toEqual([30]);
    expect(await widths({ panels: ['back', 'front'] })).toEqual([30, 50]);
    await expect(widths({ panels: ['nowhere'] })).rejects.toThrow(RangeError);
  });

  it('gives the same bytes for the same job, and other ids for another date or content', async () => {
    const hash = async (job: Partial<PdfJob>): Promise<string> =>
      createHash('sha256')
        .update(await bytesOf(job))
        .digest('hex');
    const job = { document: plainLabel };
    expect(await hash(job)).toBe(await hash(job));
    // The worker's test in the browser holds its bytes to the same hash.
    await expect(`${await hash(job)}\n`).toMatchFileSnapshot('../golden/pdf/plain-label.sha256');
    const id = async (part: Partial<PdfJob>): Promise<unknown> =>
      JSON.stringify(readPdfFile(await bytesOf(part)).trailer['/ID']);
    const ids = await Promise.all([
      id(job),
      id({ ...job, date: '2026-01-02T03:04:06Z' }),
      id({ document: aDocument({ nodes: [aText()] }) }),
      id({ document: aDocument({ nodes: [aText({ x: 10.001 })] }) }),
    ]);
    expect(new Set(ids).size).toBe(4);
  });

  it('holds its size: a label without pictures takes 40 kB beside the profile at most', async () => {
    const empty = await bytesOf({ document: aDocument() });
    const label = await bytesOf({ document: coffeeLabel });
    expect(label.length - empty.length).toBeLessThan(40_000);
  });

  it('uses the profile of the design’s paper', async () => {
    const document = aDocument({ design: aDesign({ profile: 'fogra47' }) });
    const { catalog, array, dict } = readPdfFile(await bytesOf({ document }));
    expect(dict(array(catalog['/OutputIntents'])[0])['/OutputConditionIdentifier']).toBe(
      'u:FOGRA47',
    );
  });

  it('takes dates as given and refuses others', async () => {
    await expect(bytesOf({ date: 'yesterday' })).rejects.toThrow(RangeError);
  });
});

describe('a finding that blocks', () => {
  const document = aDocument({ nodes: [aText({ text: 'Kopi Robusta Lampung', w: 5, h: 4 })] });

  it('comes back instead of a file', async () => {
    const result = await exported({ document });
    expect(result.ok).toBe(false);
    expect(result.findings.map((f) => f.id)).toContain('text-overset');
  });

  it('stands beside the file when the owner insists', async () => {
    const result = await exported({ document, force: true });
    expect(result.ok && result.pages).toBe(1);
    expect(result.findings.map((f) => f.id)).toContain('text-overset');
  });

  it('does not stop a file for warnings', async () => {
    const thin = aShape({ stroke: { swatch: 'ink', width: 0.05 }, fill: null });
    const result = await exported({
      document: aDocument({ nodes: [thin], swatches: [aSwatch()] }),
    });
    expect(result.ok).toBe(true);
    expect(result.findings.map((f) => f.id)).toEqual(['thin-line']);
  });
});

describe('a scene that waits for a face', () => {
  it('is never printed without its text', async () => {
    const document = aDocument({ nodes: [aText()] });
    const job = aJob({ document });
    const fonts = await createFontStore(readFont);
    const { buildScene } = await import('../../src/core/scene');
    const scene = buildScene(document, 'front', {
      generator: findGenerator,
      typeset: typesetter(fonts.shaper),
    });
    expect(scene.pending).toHaveLength(1);
    await expect(exportPdf(job, [scene], resources)).rejects.toThrow(/face/);
  });
});
