import { beforeAll, describe, expect, it } from 'vitest';
import { process as cmyk, rgbTable } from '../../src/core/color';
import { ellipsePath, frameMatrix, rectPath } from '../../src/core/geometry';
import type { SceneItem, Shading } from '../../src/core/scene';
import type { ExportResources } from '../../src/print';
import { curvesGlyphs, pressGlyphs, writePdf } from '../../src/print/pdf';
import { readPdfFile } from '../support/pdf-file';
import { aFill, aLine, aScene, aStroke, aWeave, loadWebp, printResources } from '../support/print';

let resources: ExportResources;
beforeAll(async () => {
  resources = await printResources();
});

/** The page's content, that of each tiling pattern and group, and each gradient, as it stands in an uncompressed file. */
async function contents(items: readonly SceneItem[], curves = false): Promise<string> {
  const scenes = [aScene({ trim: [20, 20], items })];
  const { shaper, fonts, icc, loadSubsetter } = resources;
  const bytes = await writePdf({
    scenes,
    title: 'golden',
    date: '2026-01-02T03:04:05Z',
    pdfx: curves ? null : 'PDF/X-4',
    condition: 'fogra39',
    icc,
    rgbTable: rgbTable(resources.rgbTable),
    glyphs: curves
      ? () => curvesGlyphs(shaper)
      : await pressGlyphs(scenes, { fonts, shaper }, await loadSubsetter()),
    pictures: {
      ...{ assets: new Map(), loadWebp, grounds: new Map(), layers: new Map() },
      outline: (font, gid) => shaper.outline(font, gid),
      onDamaged: () => undefined,
      onLostSpot: () => undefined,
    },
    compress: false,
  });
  const pdf = readPdfFile(bytes);
  const page = pdf.pages[0]!;
  const all = (kind: string) => Object.values(pdf.dict(pdf.dict(page['/Resources'])[kind]));
  const streams = [page['/Contents'], ...all('/Pattern'), ...all('/XObject')];
  const shadings = all('/Shading').map((ref) => `${JSON.stringify(pdf.resolve(ref), null, 1)}\n`);
  return [...streams.map((ref) => textOf(pdf.data(ref))), ...shadings].join('\n\n');
}

function textOf(data: Uint8Array): string {
  return `${Buffer.from(data).toString('latin1')}\n`;
}

const folder = '../golden/pdf';

describe('the content of a page, as people read it', () => {
  it('inks and overprint', async () => {
    const box = rectPath({ x: 2, y: 2, w: 6, h: 6 });
    const spot = { kind: 'spot', name: 'Emas', alternate: { c: 0, m: 20, y: 80, k: 10 } } as const;
    const black = aStroke(0.25, cmyk(0, 0, 0, 100), { dash: [0.01, 0.62], cap: 'round' });
    const text = await contents([
      aFill(box, cmyk(0, 0, 0, 40)),
      aFill(box, { ...spot, tint: 50 }, { stroke: black, fillRule: 'evenodd' }),
      aFill(
        box,
        { kind: 'rgb', r: 200, g: 30, b: 40 },
        {
          matrix: frameMatrix({ x: 5, y: 5, w: 10, h: 10, rotation: 30 }),
        },
      ),
      aFill(box, cmyk(0, 90, 80, 10), { role: 'hatch' }),
      aFill(box, cmyk(0, 0, 0, 45), { role: 'question' }),
    ]);
    await expect(text).toMatchFileSnapshot(`${folder}/inks.txt`);
  });

  it('gradients, lines on one side, and what is see-through', async () => {
    const box = rectPath({ x: 2, y: 2, w: 6, h: 6 });
    const gold = { kind: 'spot', name: 'Emas', alternate: { c: 0, m: 20, y: 80, k: 10 } } as const;
    const linear: Shading = {
      kind: 'linear',
      from: { x: 2, y: 5 },
      to: { x: 8, y: 5 },
      stops: [
        { at: 0, ink: cmyk(0, 90, 80, 10) },
        { at: 0.4, ink: cmyk(10, 20, 40, 0) },
        { at: 0.4, ink: cmyk(0, 0, 0, 0) },
        { at: 1, ink: { ...gold, tint: 50 } },
      ],
    };
    const radial: Shading = {
      kind: 'radial',
      centre: { x: 4, y: 4 },
      radius: 3,
      stops: [
        { at: 0, ink: { ...gold, tint: 100 } },
        { at: 1, ink: { ...gold, tint: 0 } },
      ],
    };
    const line = aStroke(0.5, cmyk(0, 0, 0, 100));
    const text = await contents([
      { ...aFill(box, cmyk(0, 0, 0, 0)), fill: linear, stroke: { ...line, side: 'inside' } },
      { ...aFill(ellipsePath({ x: 1, y: 1, w: 8, h: 8 }), cmyk(0, 0, 0, 0)), fill: radial },
      aFill(box, cmyk(0, 0, 0, 40), { stroke: { ...line, side: 'outside' } }),
      {
        ...aFill(box, cmyk(0, 0, 0, 40)),
        fill: null,
        stroke: { ...line, side: 'outside', miterLimit: 4 },
      },
      aFill(box, cmyk(0, 50, 0, 0), { opacity: 0.4 }),
    ]);
    await expect(text).toMatchFileSnapshot(`${folder}/drawn.txt`);
  });

  it('text with kerning and a copy of its own, and the same as curves', async () => {
    const line = await aLine('AVA', [2, 10], { size: 5 });
    const copy = { ...line, text: 'xyz', glyphs: line.glyphs.map((g) => ({ ...g, y: 16 })) };
    await expect(await contents([line, copy])).toMatchFileSnapshot(`${folder}/text.txt`);
    const bar = await aLine('l', [2, 10], { size: 5, family: 'Barlow Condensed', weight: 500 });
    await expect(await contents([bar], true)).toMatchFileSnapshot(`${folder}/curves.txt`);
  });

  it('a pattern with its neighbours’ overhang', async () => {
    const cell = {
      width: 3,
      height: 2,
      overhang: 0.5,
      paths: [
        { path: rectPath({ x: 0, y: 0, w: 3, h: 2 }), ink: cmyk(10, 20, 40, 0) },
        { path: rectPath({ x: 1, y: -0.5, w: 1, h: 1.5 }), ink: cmyk(0, 0, 0, 100) },
      ],
    };
    const item = aWeave(
      rectPath({ x: 0, y: 0, w: 12, h: 9 }),
      cell,
      frameMatrix({ x: 4, y: 5, w: 12, h: 9, rotation: 0 }),
    );
    await expect(await contents([item])).toMatchFileSnapshot(`${folder}/pattern.txt`);
    const small = { ...item, clip: ellipsePath({ x: 0, y: 0, w: 4, h: 2.5 }) };
    await expect(await contents([small])).toMatchFileSnapshot(`${folder}/pattern-part.txt`);
  });
});
