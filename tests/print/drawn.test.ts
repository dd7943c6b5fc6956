import { beforeAll, describe, expect, it } from 'vitest';
import type { NodeRecord, ShapeNode } from '../../src/core/document';
import { rectPath, type Path } from '../../src/core/geometry';
import { findGenerator } from '../../src/core/patterns';
import { buildScene, type Scene } from '../../src/core/scene';
import { typesetter } from '../../src/core/text';
import { exportPdf, preflight, type ExportResources, type PdfProfile } from '../../src/print';
import { aDocument, aPanel, aPath, aPattern, aShape, aText } from '../support/builders';
import { CORPUS, SWATCHES } from '../support/corpus';
import { failedCurves, failedX4 } from '../support/pdf-checklist';
import { readPdfFile } from '../support/pdf-file';
import { inkAt, plates, run, withPdf } from '../support/pdf-tools';
import { aJob, printResources } from '../support/print';

const DPI = 300;
/** From the page's edge to the trim with 2 mm of bleed. */
const MARGIN = 10;
const PANEL = aPanel({ width: 40, height: 30, bleed: 2, safe: 0 });

let resources: ExportResources;
beforeAll(async () => {
  resources = await printResources();
});

function sceneOf(document: Parameters<typeof buildScene>[0]): Scene {
  return buildScene(document, 'front', {
    generator: findGenerator,
    typeset: typesetter(resources.shaper),
  });
}

function labelOf(...nodes: readonly NodeRecord[]): Scene {
  return sceneOf(aDocument({ panels: [PANEL], swatches: SWATCHES, nodes }));
}

async function written(scene: Scene, profile: PdfProfile, force = false): Promise<Uint8Array> {
  const result = await exportPdf(aJob({ profile, force }), [scene], resources);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.bytes;
}

/** Percent of an ink on its plate at panel mm. */
async function inks(scene: Scene, profile: PdfProfile, force = false) {
  const found = plates(await written(scene, profile, force), DPI);
  return (plate: string, x: number, y: number): number => {
    const grey = found.get(plate);
    return grey ? inkAt(grey, DPI, x + MARGIN, y + MARGIN) : 0;
  };
}

const DRAWN = CORPUS.filter(({ name }) =>
  ['outlines', 'gradients', 'see-through', 'shadows'].includes(name),
);

describe.each(DRAWN)('$name', ({ document }) => {
  it('keeps every statement of PDF/X-4', async () => {
    expect(failedX4(await written(sceneOf(document), 'press'))).toEqual([]);
  });

  it('is plain in a file for drawing programs', async () => {
    expect(failedCurves(await written(sceneOf(document), 'curves', true))).toEqual([]);
  });
});

const stop = (at: number, swatch: string, tint?: number) => ({
  at,
  fill: tint === undefined ? { swatch } : { swatch, tint },
});

describe.each(['press', 'curves'] as const)('a gradient on the plates of %s', (profile) => {
  it('grows evenly in the inks', async () => {
    const fill = { kind: 'linear', angle: 0, stops: [stop(0, 'red'), stop(100, 'straw')] } as const;
    const at = await inks(labelOf(aShape({ x: 0, y: 0, w: 40, h: 30, fill })), profile);
    // red 20 92 100 10, straw 12 23 51 0
    expect(at('Magenta', 20, 15)).toBeCloseTo(57.5, -0.5);
    expect(at('Magenta', 10, 15)).toBeCloseTo(74.75, -0.5);
    expect(at('Yellow', 30, 15)).toBeCloseTo(63.25, -0.5);
  });

  it('of one spot lies on its plate alone, down to nothing', async () => {
    const fill = {
      kind: 'linear',
      angle: 90,
      stops: [stop(0, 'gold'), stop(100, 'gold', 0)],
    } as const;
    const at = await inks(labelOf(aShape({ x: 0, y: 0, w: 40, h: 30, fill })), profile);
    expect(at('Emas', 20, 15)).toBeCloseTo(50, -0.5);
    for (const plate of ['Cyan', 'Magenta', 'Yellow', 'Black']) expect(at(plate, 20, 15)).toBe(0);
  });

  it('has a hard edge where two colours are at one place', async () => {
    const stops = [stop(0, 'ink'), stop(50, 'ink'), stop(50, 'paper'), stop(100, 'paper')];
    const fill = { kind: 'linear', angle: 0, stops } as const;
    const at = await inks(labelOf(aShape({ x: 0, y: 0, w: 40, h: 30, fill })), profile);
    expect(at('Black', 19.5, 15)).toBeCloseTo(100, 0);
    expect(at('Black', 20.5, 15)).toBe(0);
  });
});

describe.each(['press', 'curves'] as const)('a line on one side, in %s', (profile) => {
  it.each([
    ['inside', [0, 100]],
    ['outside', [100, 0]],
    [undefined, [100, 100]],
  ] as const)('%s: as wide as it says', async (side, [out, within]) => {
    // A star's edge is slanted, so the probes lie square to a straight side: a rectangle's.
    const stroke = { swatch: 'ink', width: 2, ...(side && { side }) };
    const at = await inks(
      labelOf(aShape({ x: 10, y: 8, w: 20, h: 14, fill: null, stroke })),
      profile,
    );
    expect(at('Black', 20, 7.5)).toBeCloseTo(out, 0);
    expect(at('Black', 20, 8.5)).toBeCloseTo(within, 0);
    expect(at('Black', 20, side === 'outside' ? 6.5 : 7.5)).toBeCloseTo(out, 0);
    expect(at('Black', 20, side === 'inside' ? 9.5 : 8.5)).toBeCloseTo(within, 0);
    expect(at('Black', 20, 5.5)).toBe(0);
    expect(at('Black', 20, 10.5)).toBe(0);
  });
});

/** With a line and a shadow. */
function dressed(shape: ShapeNode): ShapeNode {
  const shadow = { x: 1, y: 1, fill: { swatch: 'grey' } };
  return { ...shape, stroke: { swatch: 'ink', width: 1.5 }, shadow };
}

describe('what is see-through', () => {
  const ground = aShape({ id: 'ground', x: -2, y: -2, w: 44, h: 34, fill: { swatch: 'straw' } });
  const glass = aShape({
    id: 'glass',
    x: 10,
    y: 8,
    w: 20,
    h: 14,
    fill: { swatch: 'red' },
    opacity: 50,
  });
  const half = { Cyan: 16, Magenta: 57.5, Yellow: 75.5, Black: 5 };

  it.each(['press', 'curves'] as const)('mixes with the ink beneath in %s', async (profile) => {
    const at = await inks(labelOf(ground, glass), profile);
    for (const [plate, percent] of Object.entries(half)) {
      expect(Math.abs(at(plate, 20, 15) - percent), plate).toBeLessThan(1);
    }
    expect(at('Magenta', 5, 15)).toBeCloseTo(23, -0.5);
  });

  it('shows nothing of one part of an object through another', async () => {
    const stroke = { swatch: 'ink', width: 4 };
    const at = await inks(labelOf({ ...glass, stroke }), 'press');
    // The line's inner half lies on the red area.
    expect(at('Magenta', 20, 9)).toBe(0);
    expect(at('Black', 20, 9)).toBeCloseTo(50, -0.5);
  });

  it('keeps a spot on its plate where it lies on bare stock', async () => {
    const gold = { ...glass, fill: { swatch: 'gold' } };
    for (const profile of ['press', 'curves'] as const) {
      const at = await inks(labelOf(gold), profile);
      expect(at('Emas', 20, 15), profile).toBeCloseTo(50, -0.5);
    }
  });

  it('puts a group on a page that says in which inks it mixes, and only there', async () => {
    const seeThrough = readPdfFile(await written(labelOf(ground, glass), 'press'));
    expect(seeThrough.pages[0]).toHaveProperty('/Group');
    const opaque = readPdfFile(await written(labelOf(ground), 'press'));
    expect(opaque.pages[0]).not.toHaveProperty('/Group');
  });

  const bar = aShape({ id: 'bar', x: 0, y: 12, w: 40, h: 3, fill: { swatch: 'ink' } });
  const blocked = (profile: PdfProfile, ...nodes: NodeRecord[]) =>
    preflight([labelOf(...nodes)], aDocument(), profile)
      .filter(({ id }) => id === 'transparency')
      .map(({ nodeId, severity }) => [nodeId, severity]);

  const PLATES = ['Cyan', 'Magenta', 'Yellow', 'Black'];

  /** Mean difference of the plates of two files over the panel, in percent of ink. */
  async function apart(a: Scene, b: Scene): Promise<number> {
    const [curves, press] = [await inks(a, 'curves'), await inks(b, 'press')];
    let [sum, count] = [0, 0];
    for (let x = 0.1; x < 40; x += 0.4) {
      for (let y = 0.1; y < 30; y += 0.4) {
        for (const plate of PLATES) sum += Math.abs(curves(plate, x, y) - press(plate, x, y));
        count += PLATES.length;
      }
    }
    return sum / count;
  }

  const fade = { kind: 'linear', angle: 30, stops: [stop(0, 'red'), stop(100, 'straw')] } as const;
  const weave = aPattern({
    ...{ id: 'weave', x: -2, y: -2, w: 44, h: 34 },
    params: { weave: 'kepang', width: 3, gap: 0.3 },
    inks: {
      ...{ warp: [{ swatch: 'red' }], weft: [{ swatch: 'straw' }] },
      ground: [{ swatch: 'ink' }],
    },
  });
  const words = aText({ id: 'words', text: 'Kopi', x: 4, y: 4, w: 34, h: 18, opacity: 60 });
  const large = { ...words, overrides: { size: 12 } };

  it.each([
    ['two things', [ground, bar, glass]],
    ['what ends within it', [{ ...ground, w: 20 }, glass]],
    ['a gradient', [{ ...ground, fill: fade }, glass]],
    ['a weave', [weave, { ...glass, fill: { swatch: 'straw' } }]],
    ['two things, with a line and a shadow', [ground, bar, dressed(glass)]],
    ['two things, itself a gradient', [ground, bar, { ...glass, fill: fade, rotation: 25 }]],
    ['two things, itself a weave', [ground, bar, { ...weave, id: 'veil', opacity: 40 }]],
    ['a weave, as letters', [weave, large]],
    ['what is seen through too', [weave, glass, { ...glass, id: 'more', x: 16, y: 12, w: 20 }]],
  ] as const)('mixes in curves as a press does, over %s', async (_, nodes) => {
    const scene = labelOf(...nodes);
    expect(failedCurves(await written(scene, 'curves'))).toEqual([]);
    expect(await apart(scene, scene)).toBeLessThan(1);
    const last = nodes.at(-1)!;
    const without = labelOf(...nodes.slice(0, -1), { ...last, hidden: true });
    expect(await apart(scene, without)).toBeGreaterThan(1.5);
  });

  it('is left out where it lies beside the paper', async () => {
    const far = (node: ShapeNode): ShapeNode => ({ ...node, x: node.x + 300 });
    const pdf = await written(labelOf(far(ground), far(bar), far(glass)), 'curves');
    expect(failedCurves(pdf)).toEqual([]);
    expect(Buffer.from(pdf).includes('/Subtype /Image')).toBe(false);
  });

  it('is one picture in the place of each object, finer for letters, none elsewhere', async () => {
    const pdf = await written(labelOf(ground, bar, glass, large), 'curves');
    const list = withPdf(pdf, (file) => run('pdfimages', ['-list', file]));
    const ppi = list.matchAll(/\d image .*?(\d+) +\d+ +[\d.]+[BK] +[\d.]+%/g);
    expect([...ppi].map(([, each]) => Math.round(Number(each) / 10) * 10)).toEqual([300, 600]);
    expect(pdf.length).toBeLessThan(200_000);
  });

  it('blocks where it would take ink from a spot or give it, at the object', () => {
    const gold = { ...glass, fill: { swatch: 'gold' } };
    const onGold = { ...ground, fill: { swatch: 'gold' } };
    expect(blocked('curves', ground, gold)).toEqual([['glass', 'blocking']]);
    expect(blocked('curves', onGold, glass)).toEqual([['glass', 'blocking']]);
    expect(blocked('curves', onGold, bar, glass)).toEqual([['glass', 'blocking']]);
    expect(blocked('press', onGold, bar, glass)).toEqual([]);
    // Tints of one spot mix on its plate.
    expect(blocked('curves', onGold, gold)).toEqual([]);
  });

  it('sees the hole in what lies beneath', async () => {
    const square = (x: number, w: number): Path => rectPath({ x, y: x, w, h: w });
    const frame = aPath({
      ...{ id: 'frame', x: 0, y: 0, w: 40, h: 30, natural: { w: 40, h: 30 } },
      path: [...rectPath({ x: 0, y: 0, w: 40, h: 30 }), ...square(8, 14)],
      fillRule: 'evenodd',
    });
    const over = (x: number, w: number) => ({ ...glass, x, y: x, w, h: w });
    const picturesOver = async (x: number, w: number): Promise<boolean> => {
      const pdf = await written(labelOf(frame, over(x, w)), 'curves');
      return Buffer.from(pdf).includes('/Subtype /Image');
    };
    expect(await picturesOver(10, 8)).toBe(false);
    expect(await picturesOver(5, 20)).toBe(true);
    expect(await picturesOver(1, 4)).toBe(false);
    const at = await inks(labelOf(frame, over(10, 8)), 'curves');
    expect(at('Black', 14, 14)).toBeCloseTo(5, -0.5);
  });

  it('blocks nothing on one ink, on bare stock, or beside other things', () => {
    expect(blocked('curves', ground, glass)).toEqual([]);
    expect(blocked('curves', glass)).toEqual([]);
    expect(blocked('curves', { ...bar, y: 25 }, glass)).toEqual([]);
    expect(
      blocked('curves', ground, { ...glass, rotation: 30, stroke: { swatch: 'ink', width: 1 } }),
    ).toEqual([]);
    const disc = aShape({ ...ground, shape: 'ellipse' });
    expect(blocked('curves', disc, { ...glass, x: -1, y: -1, w: 3, h: 3 })).toEqual([]);
    const words = aText({ id: 'words', text: 'Kopi', x: 10, y: 10, w: 20, h: 8, opacity: 40 });
    expect(blocked('curves', ground, words)).toEqual([]);
  });

  it('is mixed with what was mixed before', async () => {
    const over = { ...glass, id: 'over', x: 14, y: 11, w: 10, h: 6, fill: { swatch: 'ink' } };
    const at = await inks(labelOf(ground, glass, over), 'curves');
    expect(at('Magenta', 19, 14)).toBeCloseTo(half.Magenta / 2, -0.5);
    expect(at('Black', 19, 14)).toBeCloseTo(52.5, -0.5);
  });
});

describe('thin lines', () => {
  const thin = (width: number) =>
    preflight(
      [labelOf(aShape({ stroke: { swatch: 'ink', width, side: 'inside' } }))],
      aDocument(),
    ).map(({ id, params }) => [id, params['measured']]);

  it('are judged as they are seen, on one side too', () => {
    expect(thin(0.06)).toEqual([['thin-line', 0.06]]);
    expect(thin(0.1)).toEqual([]);
  });
});

describe('a shadow in print', () => {
  it('is one opaque ink that the object above knocks out', async () => {
    const plate = aShape({
      x: 10,
      y: 8,
      w: 20,
      h: 14,
      fill: { swatch: 'straw' },
      shadow: { x: 2, y: 2, fill: { swatch: 'grey' } },
    });
    const at = await inks(labelOf(plate), 'curves');
    expect(at('Black', 31, 15)).toBeCloseTo(40, -0.5);
    expect(at('Black', 20, 15)).toBe(0);
    expect(at('Yellow', 31, 15)).toBe(0);
  });
});
