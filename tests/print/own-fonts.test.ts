import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFontStore } from '../../src/assets';
import { main } from '../../src/cli';
import { exportPdf, printScenes } from '../../src/print';
import { packDesign } from '../../src/share';
import { readFont } from '../support/fonts';
import { ownLabel } from '../support/own-label';
import { anOpenType, aTrueType, tablesOf } from '../support/own-fonts';
import { render, run, type Grey } from '../support/pdf-tools';
import { aJob, printResources } from '../support/print';

const project = join(import.meta.dirname, '../..');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'besek-fonts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function besek(...args: readonly string[]): Promise<Outcome> {
  const said = { stdout: '', stderr: '' };
  const code = await main(args, {
    root: project,
    cwd: folder,
    env: {},
    stdout: (text) => (said.stdout += text),
    stderr: (text) => (said.stderr += text),
  });
  return { code, ...said };
}

function save(font: Uint8Array, text?: string): string {
  const { document, assets } = ownLabel(font, text);
  writeFileSync(join(folder, 'label.besek'), packDesign(document, assets));
  return 'label.besek';
}

const pdf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

/** Share of the pixels that differ by more than their smoothed edges. */
function apart(a: Grey, b: Grey): number {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  const wrong = a.data.reduce((n, v, i) => n + (Math.abs(v - b.data[i]!) > 100 ? 1 : 0), 0);
  return wrong / a.data.length;
}

describe('a label in a font of its own', () => {
  const variable = { fvar: new Uint8Array(16) };
  it.each([
    ['TrueType', () => aTrueType(), 'CID TrueType'],
    ['TrueType that must stay whole', () => aTrueType({ embedding: 0x100 }), 'CID TrueType'],
    ['variable TrueType', () => aTrueType({ tables: variable }), 'CID TrueType'],
    ['CFF by name', () => anOpenType('by name'), 'CID Type 0C'],
    ['CFF by id', () => anOpenType('by id'), 'CID Type 0C'],
  ] as const)('prints alike as text and as curves (%s)', async (_, make, kind) => {
    const file = save(await make());
    for (const profile of ['press', 'curves']) {
      const made = await besek('export', file, '--profile', profile, '-o', `${profile}.pdf`);
      expect(made).toMatchObject({ code: 0 });
    }
    const fonts = run('pdffonts', [join(folder, 'press.pdf')]);
    expect(fonts).toMatch(
      new RegExp(`[A-Z]{6}\\+WarungUji-Regular.* ${kind} +Identity-H +yes yes yes`),
    );
    expect(run('pdffonts', [join(folder, 'curves.pdf')])).not.toContain('Warung');
    expect(run('pdftotext', [join(folder, 'press.pdf'), '-']).trim()).toBe('Kopi Tubruk');
    for (const renderer of ['poppler', 'mutool', 'ghostscript'] as const) {
      const [text, curves] = ['press.pdf', 'curves.pdf'].map((each) =>
        render(pdf(each), renderer, 150),
      ) as [Grey, Grey];
      expect(apart(text, curves)).toBeLessThan(0.002);
      expect(text.data.some((value) => value < 80)).toBe(true);
    }
  });

  it('keeps its letters where the font is too damaged to be embedded', async () => {
    const hhea = tablesOf(await aTrueType())['hhea']!;
    hhea[1] = 9;
    const file = save(await aTrueType({ tables: { hhea } }));
    expect(await besek('export', file, '--profile', 'press', '-o', 'x.pdf')).toMatchObject({
      code: 0,
    });
    expect(render(pdf('x.pdf'), 'poppler', 100).data.some((value) => value < 80)).toBe(true);
  });

  it('is drawn on the screen from the same outlines, which the scene names by the file', async () => {
    const font = await aTrueType();
    const file = save(font);
    const scene = JSON.parse((await besek('scene', file)).stdout);
    expect(scene.items).toMatchObject([{ kind: 'glyphs', text: 'Kopi Tubruk', missing: [] }]);
    const { assets } = ownLabel(font);
    expect([...assets.keys()]).toEqual([scene.items[0].font]);
    await besek('export', file, '--profile', 'screen', '-o', 'x.svg');
    const svg = readFileSync(join(folder, 'x.svg'), 'utf8');
    expect(svg.match(/<path id="g/g)).toHaveLength(9);
  });

  it('is set in another face, and stops the press, while its file is nowhere to be had', async () => {
    const { document } = ownLabel(await aTrueType());
    const job = aJob({ document });
    const fonts = await createFontStore(readFont);
    const scenes = await printScenes(job, fonts);
    const resources = { ...(await printResources()), fonts: fonts.bytes, shaper: fonts.shaper };
    const result = await exportPdf(job, scenes, resources);
    expect(result).toMatchObject({
      ok: false,
      findings: [{ id: 'font-missing', severity: 'blocking', params: { fonts: 'Warung Uji' } }],
    });
    expect(scenes[0]!.items).toMatchObject([{ font: 'barlow-condensed-500.latin' }]);
    expect(await exportPdf({ ...job, force: true }, scenes, resources)).toMatchObject({ ok: true });
  });

  it('says which letters it lacks', async () => {
    const checked = await besek('check', save(await aTrueType(), 'Kopi 25'), '--json');
    expect(JSON.parse(checked.stdout).findings).toMatchObject([{ id: 'missing-glyph' }]);
  });

  it.each([
    ['restricted', () => aTrueType({ embedding: 2 }), /lisensi fon ini melarang/],
    ['broken', async () => (await aTrueType()).subarray(0, 900), /rusak atau terpotong/],
  ] as const)('is refused with all that is wrong when the font is %s', async (_, make, why) => {
    const refused = await besek('export', save(await make()), '--profile', 'press', '-o', 'no.pdf');
    expect(refused.code).toBe(3);
    expect(refused.stderr).toMatch(/^assets\/[0-9a-f]{64}: /);
    expect(refused.stderr).toMatch(why);
  });
});
