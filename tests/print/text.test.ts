import { beforeAll, describe, expect, it } from 'vitest';
import { process as cmyk } from '../../src/core/color';
import { applyToPoint, frameMatrix, mmToPt } from '../../src/core/geometry';
import type { GlyphsItem, PlacedGlyph } from '../../src/core/scene';
import { FACES } from '../../src/assets';
import { exportPdf, type ExportResources } from '../../src/print';
import { failedX4 } from '../support/pdf-checklist';
import { run, withPdf } from '../support/pdf-tools';
import { aJob, aLine, aScene, MARGIN, printResources } from '../support/print';

let resources: ExportResources;
beforeAll(async () => {
  resources = await printResources();
});

async function printed(items: readonly GlyphsItem[]): Promise<Uint8Array> {
  const scene = aScene({ trim: [90, 40], items });
  const result = await exportPdf(aJob(), [scene], resources);
  if (!result.ok) throw new Error('blocked');
  return result.bytes;
}

interface Word {
  readonly text: string;
  /** Start of the word in panel mm. */
  readonly x: number;
}

/** Words as poppler finds them. */
function popplerWords(pdf: Uint8Array): Word[] {
  const html = withPdf(pdf, (file) => run('pdftotext', ['-bbox', file, '-']));
  return [...html.matchAll(/<word xMin="([\d.]+)".*?>(.*?)<\/word>/g)].map(([, x, text]) => ({
    text: text!,
    x: (Number(x) * 25.4) / 72 - MARGIN,
  }));
}

/** Glyph origins in panel mm as mutool finds them. */
function mutoolOrigins(pdf: Uint8Array): { c: string; x: number; y: number }[] {
  const xml = withPdf(pdf, (file) => run('mutool', ['draw', '-q', '-F', 'stext', '-o', '-', file]));
  const mm = (pt: string): number => (Number(pt) * 25.4) / 72 - MARGIN;
  return [...xml.matchAll(/<char [^>]*? x="([-\d.]+)" y="([-\d.]+)"[^>]*? c="(.*?)"/g)].map(
    ([, x, y, c]) => ({ c: c!, x: mm(x!), y: mm(y!) }),
  );
}

function copied(pdf: Uint8Array): string {
  return withPdf(pdf, (file) => run('pdftotext', [file, '-'])).trim();
}

describe('printed text', () => {
  it.each([
    ['Gloock', 400, 'AVATAR To Wafer Kopi Tubruk'],
    ['Besley', 900, 'Keripik Tempe Yogyakarta'],
    ['Barlow Condensed', 500, 'Komposisi: tepung, gula, garam'],
    ['Molle', 400, 'Sambal Terasi'],
  ] as const)('starts each word where the scene has it (%s %d)', async (family, weight, text) => {
    const line = await aLine(text, [2.345, 20], { family, weight, size: 4.2 });
    const words = popplerWords(await printed([line]));
    expect(words.map((w) => w.text)).toEqual(text.split(' '));
    let index = 0;
    for (const word of words) {
      const glyph = line.glyphs.find((g) => g.cluster === text.indexOf(word.text, index))!;
      expect(Math.abs(word.x - glyph.x), word.text).toBeLessThan(0.05);
      index = text.indexOf(word.text, index) + 1;
    }
  });

  it('stands letters around a circle where the scene has them, to be read as words', async () => {
    const line = await aLine('Kopi Bubuk', [20, 20], { size: 4 });
    const glyphs = line.glyphs.map((g, i) => ({ ...g, y: -i, turn: i * 8 - 30 }));
    const pdf = await printed([{ ...line, glyphs }]);
    expect(copied(pdf).replace(/\s+/g, ' ')).toBe('Kopi Bubuk');
    const seen = mutoolOrigins(pdf).filter(({ c }) => c !== ' ');
    const drawn = glyphs.filter((g) => line.text[g.cluster] !== ' ');
    expect(seen).toHaveLength(drawn.length);
    drawn.forEach((g, i) => {
      const at = applyToPoint(line.matrix, g);
      expect(Math.hypot(seen[i]!.x - at.x, seen[i]!.y - at.y)).toBeLessThan(0.01);
    });
  });

  it('puts each glyph where the scene has it, turned, raised and spaced, to 0.01 mm', async () => {
    const matrix = frameMatrix({ x: 20, y: 5, w: 40, h: 10, rotation: 17 });
    const plain = await aLine('Kopi Robusta Lampung', [0, 6], { size: 3.3, matrix });
    const raised = (g: PlacedGlyph, i: number): PlacedGlyph => ({
      ...g,
      x: g.x + i * 0.137,
      y: g.y - (i % 3) * 0.2,
    });
    const item = { ...plain, glyphs: plain.glyphs.map(raised) };
    const letters = item.glyphs.filter((g) => item.text[g.cluster] !== ' ');
    const found = mutoolOrigins(await printed([item])).filter((g) => g.c.trim() !== '');
    expect(found.map((g) => g.c).join('')).toBe(item.text.replaceAll(' ', ''));
    found.forEach((origin, i) => {
      const wanted = applyToPoint(matrix, letters[i]!);
      expect(Math.hypot(origin.x - wanted.x, origin.y - wanted.y), origin.c).toBeLessThan(0.01);
    });
  });

  it('does not add up rounding over a long line', async () => {
    const plain = await aLine('iIl'.repeat(12), [0, 20], { size: 3 });
    // Less than half a thousandth of an em a glyph: lost, if each were rounded by itself.
    const glyphs = plain.glyphs.map((g, i) => ({ ...g, x: g.x + i * 0.0013 }));
    const found = mutoolOrigins(await printed([{ ...plain, glyphs }]));
    expect(Math.abs(found.at(-1)!.x - glyphs.at(-1)!.x)).toBeLessThan(0.01);
  });

  it('can be copied: accents, ligatures, and a glyph that stands for two different texts', async () => {
    const item = await aLine('Wafer office fjord', [5, 10], { size: 5 });
    expect(copied(await printed([item]))).toBe('Wafer office fjord');
    const first = item.glyphs[0]!;
    const again: GlyphsItem = { ...item, text: '❦', glyphs: [{ ...first, y: 30, cluster: 0 }] };
    expect(copied(await printed([item, again]))).toContain('❦');
  });

  it('keeps the order of the text where glyphs are reordered', async () => {
    const item = await aLine('abc', [5, 20], { size: 5 });
    const [a, b, c] = item.glyphs as [PlacedGlyph, PlacedGlyph, PlacedGlyph];
    const swapped = [{ ...a, gid: b.gid, cluster: 1 }, { ...b, gid: a.gid, cluster: 0 }, c];
    expect(copied(await printed([{ ...item, glyphs: swapped }]))).toBe('abc');
  });

  it('embeds composite glyphs with their parts, and only what is used', async () => {
    const { shaper } = resources;
    const ink = cmyk(0, 0, 0, 100);
    const item = await aLine('éàüñçÉ', [5, 20], { size: 8, ink, family: 'Besley', weight: 400 });
    expect(item.glyphs.every((g) => shaper.extents(item.font, g.gid).w > 0)).toBe(true);
    const pdf = await printed([item]);
    expect(copied(pdf)).toBe('éàüñçÉ');
    const whole = resources.fonts.get(item.font)!.length;
    const profile = resources.icc.length;
    expect(pdf.length).toBeLessThan(profile * 0.73 + whole / 3);
  });

  it('embeds every face that labels are set in', async () => {
    const words = [...new Set(FACES.map(({ family, weight }) => `${family} ${weight}`))];
    const lines = FACES.map(({ family, weight }, i) =>
      aLine(`${family} ${weight}`, [2, 3 + i * 3], { family, weight, size: 2.5 }),
    );
    const pdf = await printed(await Promise.all(lines));
    expect(copied(pdf).split(/\s*\n\s*/)).toEqual(words);
    expect(failedX4(pdf)).toEqual([]);
  });

  it('refuses a font whose licence forbids embedding, and embeds whole one that forbids cutting', async () => {
    const item = await aLine('Kopi', [5, 20]);
    const withBits = (bits: number): ExportResources => ({
      ...resources,
      fonts: new Map([[item.font, withEmbeddingBits(resources.fonts.get(item.font)!, bits)]]),
    });
    const scenes = [aScene({ items: [item] })];
    await expect(exportPdf(aJob(), scenes, withBits(2))).rejects.toThrow(/licence/);
    await expect(exportPdf(aJob(), scenes, withBits(0x200))).rejects.toThrow(/licence/);
    const whole = await exportPdf(aJob(), scenes, withBits(0x100));
    const cut = await exportPdf(aJob(), scenes, withBits(8));
    if (!whole.ok || !cut.ok) throw new Error('blocked');
    expect(whole.bytes.length).toBeGreaterThan(cut.bytes.length + 5000);
    expect(copied(whole.bytes)).toBe('Kopi');
  });
});

/** The font with `fsType` set in its OS/2 table. */
function withEmbeddingBits(font: Uint8Array, bits: number): Uint8Array {
  const copy = font.slice();
  const view = new DataView(copy.buffer);
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    if (view.getUint32(at) === 0x4f532f32) view.setUint16(view.getUint32(at + 8) + 8, bits);
  }
  return copy;
}

describe('text as curves', () => {
  it('covers the same ink as text with fonts', async () => {
    const item = await aLine('Kopi', [5, 20], { size: 8 });
    const scene = aScene({ items: [item] });
    const boxes = await Promise.all(
      (['press', 'curves'] as const).map(async (profile) => {
        const result = await exportPdf(aJob({ profile }), [scene], resources);
        if (!result.ok) throw new Error('blocked');
        return inkBox(result.bytes);
      }),
    );
    boxes[0]!.forEach((side, i) => expect(Math.abs(side - boxes[1]![i]!)).toBeLessThan(0.2));
  });
});

/** Box of all ink within the trim in pt, by Ghostscript at 720 dpi. */
function inkBox(pdf: Uint8Array): number[] {
  const [x, y] = [mmToPt(MARGIN), mmToPt(MARGIN)];
  const cut = `<< /PageSize [${mmToPt(40)} ${mmToPt(30)}] /PageOffset [${-x} ${-y}] >> setpagedevice`;
  const args = ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=bbox', '-r720', '-dFIXEDMEDIA', '-c', cut];
  return withPdf(pdf, (file) => boundingBox([...args, '-f', file]));
}

function boundingBox(args: readonly string[]): number[] {
  const text = run('sh', ['-c', 'exec gs "$@" 2>&1', 'gs', ...args]);
  return /%%HiResBoundingBox: (.*)/.exec(text)![1]!.trim().split(' ').map(Number);
}
