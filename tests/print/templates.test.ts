import { beforeAll, describe, expect, it } from 'vitest';
import type { Ink } from '../../src/core/color';
import {
  descendantsOf,
  designOf,
  factsOf,
  panelsOf,
  type BesekDocument,
} from '../../src/core/document';
import { factsIn, factText } from '../../src/core/facts';
import { applyToPoint } from '../../src/core/geometry';
import { isShading, type GlyphsItem, type Scene, type SceneItem } from '../../src/core/scene';
import { exportPdf, printScenes, type ExportResources, type PdfProfile } from '../../src/print';
import { dressed, LONG_FACTS } from '../support/facts';
import { allFonts } from '../support/fonts';
import { failedCurves, failedX4 } from '../support/pdf-checklist';
import { platesOfPages, run, withPdf, type Grey, type Plates } from '../support/pdf-tools';
import { aJob, MARGIN, printResources } from '../support/print';
import { readTemplates } from '../support/templates';

const MM = 72 / 25.4;
const DPI = 72;
const NEAR = 0.05;

let resources: ExportResources;
beforeAll(async () => {
  resources = await printResources();
});

interface Printed {
  readonly scenes: readonly Scene[];
  readonly bytes: Uint8Array;
}

/** A template as its owner would never have drawn it, printed. */
async function printed(document: BesekDocument, profile: PdfProfile): Promise<Printed> {
  const job = aJob({ document, profile });
  const scenes = await printScenes(job, await allFonts());
  const result = await exportPdf(job, scenes, resources);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return { scenes, bytes: result.bytes };
}

function read(program: string, args: readonly string[], bytes: Uint8Array): string {
  return withPdf(bytes, (file) => run(program, [...args.map((a) => (a === '@' ? file : a))]));
}

/** The sides of a box on each page in mm, as poppler reads them to a hundredth of a point. */
function boxes(bytes: Uint8Array, pages: number, name: string): number[][] {
  const text = read('pdfinfo', ['-box', '-l', `${pages}`, '@'], bytes);
  const lines = text.matchAll(new RegExp(`^Page +\\d+ ${name}: +(.*)$`, 'gm'));
  return [...lines].map(([, sides]) => sides!.trim().split(/ +/).map(Number));
}

/** The box that stands `by` mm around the trim of each scene, in points of its page. */
function around(scenes: readonly Scene[], by: (scene: Scene) => number): number[][] {
  return scenes.map((scene) => {
    const [w, h] = scene.trim;
    const [margin, d] = [scene.bleed + 8, by(scene)];
    return [margin - d, margin - d, margin + w + d, margin + h + d].map((mm) => mm * MM);
  });
}

function expectBoxes(found: number[][], wanted: number[][]): void {
  expect(found).toHaveLength(wanted.length);
  found.forEach((sides, page) =>
    sides.forEach((side, i) => expect(Math.abs(side - wanted[page]![i]!)).toBeLessThan(0.006)),
  );
}

function isText(item: SceneItem): item is GlyphsItem {
  return item.kind === 'glyphs' && item.role === null;
}

/** Breaks, hyphens at a line's end and capitals are the design's, not the text's. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00AD-]/g, '')
    .toLowerCase();
}

/** The values of all facts that a document binds, as its labels word them. */
function boundValues(document: BesekDocument, scenes: readonly Scene[]): string[] {
  const { values } = factsOf(document);
  const texts = scenes.flatMap((s) => descendantsOf(document, s.panelId));
  const paths = texts.flatMap((n) => (n.type === 'text' && !n.hidden ? factsIn(n.runs) : []));
  return paths.map((path) => factText(values, path, designOf(document).language));
}

type Origin = { readonly c: string; readonly x: number; readonly y: number };

/** Origins of all characters by page, in panel mm, as mutool reads them. */
function origins(bytes: Uint8Array): Origin[][] {
  const xml = read('mutool', ['draw', '-q', '-F', 'stext', '-o', '-', '@'], bytes);
  const place = (pt: string): number => Number(pt) / MM - MARGIN;
  return xml
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<char [^>]*? x="([-\d.e]+)" y="([-\d.e]+)"[^>]*? c="(.*?)"/g)].map(
        ([, x, y, c]) => ({ c: unescaped(c!), x: place(x!), y: place(y!) }),
      ),
    );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  return text.replace(/&(#x([\da-f]+)|(\w+));/g, (_, _all, hex: string, name: string) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : (ENTITIES[name] ?? "'"),
  );
}

/** Glyphs of a scene that the reader does not find within 0.05 mm of their place. */
function strays(scene: Scene, found: readonly Origin[]): string[] {
  return scene.items.filter(isText).flatMap((item) =>
    item.glyphs.flatMap((glyph, i) => {
      const c = item.text[glyph.cluster]!;
      if (c.trim() === '' || item.glyphs[i - 1]?.cluster === glyph.cluster) return [];
      const { x, y } = applyToPoint(item.matrix, glyph);
      const near = (o: Origin): boolean => Math.abs(o.x - x) <= NEAR && Math.abs(o.y - y) <= NEAR;
      return found.some((o) => o.c === c && near(o)) ? [] : [`${c} of ${item.text}: ${x}, ${y}`];
    }),
  );
}

const PROCESS = { Cyan: 'c', Magenta: 'm', Yellow: 'y', Black: 'k' } as const;
const PLATES = Object.keys(PROCESS) as (keyof typeof PROCESS)[];

/** Percent of each plate that an ink puts down. The templates have no screen colours. */
function percents(ink: Ink): [plate: string, percent: number][] {
  if (ink.kind === 'rgb') throw new Error('a screen colour has no plates of its own');
  if (ink.kind === 'spot') return [[ink.name, ink.tint]];
  return PLATES.map((plate) => [plate, ink[PROCESS[plate]]]);
}

/** The plates that the swatches of a document can put ink on. */
function swatchPlates(document: BesekDocument): string[] {
  const records = Object.values(document.records);
  const inks = records.flatMap((r) => (r.type === 'swatch' ? percents(r.ink) : []));
  return [...new Set(inks.filter(([, percent]) => percent > 0).map(([plate]) => plate))].sort();
}

function inksOf(item: SceneItem): Ink[] {
  if (item.kind === 'pattern') return item.cell.paths.map(({ ink }) => ink);
  if (item.kind === 'glyphs') return [item.ink];
  if (item.kind !== 'path') return [];
  const fill =
    item.fill && isShading(item.fill) ? item.fill.stops.map(({ ink }) => ink) : [item.fill];
  return [...fill, item.stroke?.ink].filter((ink) => !!ink);
}

/** Tints of a plate within the bleed: the marks beyond it stand on every plate. */
function tintsOn(plate: Grey, { trim: [w, h], bleed }: Scene): number[] {
  const px = (mm: number): number => Math.round(((mm + bleed + 8) / 25.4) * DPI);
  const found = new Set<number>();
  for (let row = px(-bleed); row < px(h + bleed); row++) {
    const start = row * plate.width;
    for (let x = px(-bleed); x < px(w + bleed); x++) found.add(plate.data[start + x]!);
  }
  return [...found].map((value) => 100 - value / 2.55);
}

/** Tints on a page's plates that none of its inks has: Ghostscript mixes none at an edge. */
function foreignTints(page: Plates, scene: Scene): string[] {
  const allowed = scene.items.flatMap(inksOf).flatMap(percents);
  return [...page].flatMap(([name, plate]) => {
    const known = [0, ...allowed.filter(([n]) => n === name).map(([, percent]) => percent)];
    const isKnown = (tint: number): boolean => known.some((k) => Math.abs(k - tint) <= 0.4);
    return tintsOn(plate, scene)
      .filter((tint) => !isKnown(tint))
      .map((tint) => `${name} ${tint.toFixed(1)} %`);
  });
}

describe.each([...readTemplates()])('%s with facts that are not its own', (_, { design }) => {
  const document = dressed(design, LONG_FACTS);

  describe('for the press', () => {
    let scenes: readonly Scene[];
    let bytes: Uint8Array;
    beforeAll(async () => {
      ({ scenes, bytes } = await printed(document, 'press'));
    });

    it('keeps every statement of the PDF/X-4 checklist', () => {
      expect(failedX4(bytes)).toEqual([]);
    });

    it('has the exact boxes of each panel', () => {
      const panels = panelsOf(document);
      expect(scenes.map((s) => [s.trim, s.bleed])).toEqual(
        panels.map((p) => [[p.width, p.height], p.bleed]),
      );

      expectBoxes(
        boxes(bytes, scenes.length, 'TrimBox'),
        around(scenes, () => 0),
      );
      expectBoxes(
        boxes(bytes, scenes.length, 'BleedBox'),
        around(scenes, (s) => s.bleed),
      );
      expectBoxes(
        boxes(bytes, scenes.length, 'MediaBox'),
        around(scenes, (s) => s.bleed + 8),
      );
    });

    it('holds no picture', () => {
      expect(read('pdfimages', ['-list', '@'], bytes).trim().split('\n')).toHaveLength(2);
    });

    it('can be read: every fact and every word', () => {
      const text = bare(read('pdftotext', ['-raw', '@', '-'], bytes));
      const runs = scenes.flatMap((s) => s.items.filter(isText).map((item) => item.text));
      const wanted = [...boundValues(document, scenes), ...runs];
      expect(wanted.length).toBeGreaterThan(20);
      expect(wanted.filter((words) => !text.includes(bare(words)))).toEqual([]);
    });

    it('begins each glyph where the scene says, to 0.05 mm', () => {
      const found = origins(bytes);
      expect(found).toHaveLength(scenes.length);
      expect(scenes.flatMap((scene, i) => strays(scene, found[i]!))).toEqual([]);
    });

    it('has the plates of its swatches and no other, at the tints of its inks', () => {
      const pages = platesOfPages(bytes, DPI);
      const inked = pages.flatMap((page, i) =>
        [...page].filter(([, plate]) => tintsOn(plate, scenes[i]!).some((tint) => tint > 0)),
      );
      expect([...new Set(inked.map(([name]) => name))].sort()).toEqual(swatchPlates(document));
      const named = new Set(pages.flatMap((page) => [...page.keys()]));
      expect([...named].sort()).toEqual(
        [...new Set([...PLATES, ...swatchPlates(document)])].sort(),
      );
      expect(pages.flatMap((page, i) => foreignTints(page, scenes[i]!))).toEqual([]);
    });
  });

  it('is plain CMYK PDF 1.4 without fonts or transparency for a drawing program', async () => {
    const { bytes } = await printed(document, 'curves');
    expect(failedCurves(bytes)).toEqual([]);
  });
});
