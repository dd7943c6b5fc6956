import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFontStore } from '../../src/assets';
import { FONT_ISSUE_CODES, FONT_LIMITS, fontIssues, tryFont } from '../../src/assets/fonts';
import { id } from '../../src/i18n/id';
import { createSubsetter } from '../../src/print/pdf/subset';
import { aDocument, anAsset, aStyle } from '../support/builders';
import { readFont as readShipped } from '../support/fonts';
import { anOpenType, aTrueType, bytesOf, joined, tablesOf } from '../support/own-fonts';
import { printResources } from '../support/print';

let plain: Uint8Array;
beforeAll(async () => {
  plain = await aTrueType();
});

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await tryFont(bytes);
  return read.ok ? 'taken' : read.issues[0]!.code;
};
const letters = (text: string): Uint8Array => Uint8Array.from(text, (l) => l.charCodeAt(0));

/** The font with one table changed byte by byte. */
async function patched(tag: string, patch: (table: DataView) => void): Promise<Uint8Array> {
  const table = tablesOf(plain)[tag]!;
  patch(new DataView(table.buffer));
  return aTrueType({ tables: { [tag]: table } });
}

/** A WOFF of one table that says how much comes out of it. */
function aWoff(tag: string, data: Uint8Array, says: number): Uint8Array {
  const packed = zlibSync(data);
  return joined([
    letters('wOFF'),
    bytesOf([0x00010000, 4], [64 + packed.length, 4], [1, 2], [0, 2], [12 + 16 + says, 4]),
    new Uint8Array(24),
    letters(tag),
    bytesOf([64, 4], [packed.length, 4], [says, 4], [0, 4]),
    packed,
  ]);
}

describe('the tables of a font', () => {
  it.each([
    ['TrueType', () => aTrueType(), { mime: 'font/ttf', variable: false }],
    ['CFF by name', () => anOpenType('by name'), { mime: 'font/otf' }],
    ['CFF by id', () => anOpenType('by id'), { mime: 'font/otf' }],
    ['WOFF', () => readShipped('molle-400.latin.woff'), { mime: 'font/woff', family: 'Molle' }],
    [
      'a slanted bold',
      () => aTrueType({ family: 'Pasar', subfamily: 'Bold Italic', weight: 700, italic: true }),
      { family: 'Pasar', name: 'Pasar Bold Italic', weight: 700, italic: true },
    ],
    ['a weight of old files', () => aTrueType({ weight: 7 }), { weight: 700 }],
    ['no weight at all', () => aTrueType({ weight: 0 }), { weight: 400 }],
    ['one without names', () => aTrueType({ tables: { name: null } }), { family: 'Fon' }],
    ['preview and print only', () => aTrueType({ embedding: 0x4 }), {}],
    ['editable', () => aTrueType({ embedding: 0x8 }), {}],
    ['one whose older bits allow more than they forbid', () => aTrueType({ embedding: 0x6 }), {}],
    ['one that must not be cut down', () => aTrueType({ embedding: 0x100 }), {}],
    [
      'a variable one, in the weight that it opens with',
      () => aTrueType({ tables: { fvar: new Uint8Array(16) } }),
      { variable: true },
    ],
  ] as const)('of %s say what it is', async (_, make, expected) => {
    const read = await tryFont(await make());
    expect(read).toMatchObject({ ok: true, value: expected });
  });

  it.each([
    ['one whose licence forbids embedding', () => aTrueType({ embedding: 2 }), 'font-restricted'],
    ['one of pixels in PDFs', () => aTrueType({ embedding: 0x200 }), 'font-bitmaps-only'],
    ['WOFF2', () => letters('wOF2....................'), 'font-woff2'],
    ['a collection', () => letters('ttcf....................'), 'font-collection'],
    ['Type 1', () => letters('%!PS-AdobeFont-1.0: Uji'), 'font-type1'],
    ['a text that is called .ttf', () => letters('Keripik pisang, 250 g\n'), 'font-is-text'],
    ['a picture', () => bytesOf([0x89504e47, 4], [0x0d0a1a0a, 4], [0, 4]), 'not-a-font'],
    ['nothing', () => new Uint8Array(0), 'not-a-font'],
    ['one that is too large', () => new Uint8Array(FONT_LIMITS.bytes + 1), 'font-too-big'],
    ['a WOFF that says it is a giant', () => aWoff('head', letters('x'), 2 ** 31), 'font-too-big'],
    ['a WOFF that holds more', () => aWoff('head', new Uint8Array(2e6), 9e5), 'font-damaged'],
    ['a WOFF that holds less', () => aWoff('head', new Uint8Array(900), 9e5), 'font-damaged'],
    ['one without letters', () => aTrueType({ tables: { cmap: null } }), 'font-no-tables'],
    ['one of bitmaps', () => aTrueType({ tables: { glyf: null } }), 'font-no-tables'],
    ['CFF2', () => aTrueType({ tables: { CFF2: new Uint8Array(8) } }), 'font-variable'],
    ['an unit of 0', () => patched('head', (t) => t.setUint16(18, 0)), 'font-damaged'],
    ['no widths', () => patched('hhea', (t) => t.setUint16(34, 0)), 'font-damaged'],
    ['more glyphs than loca', () => patched('maxp', (t) => t.setUint16(4, 999)), 'font-damaged'],
    ['loca out of order', () => patched('loca', (t) => t.setUint16(2, 0xffff)), 'font-damaged'],
    ['points without end', () => patched('glyf', (t) => t.setUint16(10, 0xfff0)), 'font-damaged'],
    ['a cmap of nothing', () => aTrueType({ tables: { cmap: new Uint8Array(4) } }), 'font-empty'],
    ['half of one', () => plain.subarray(0, plain.length / 2), 'font-damaged'],
  ] as const)('refuse %s', async (_, make, code) => {
    expect(await codeOf(await make())).toBe(code);
  });

  it('refuse CFF that is cut short', async () => {
    const cff = tablesOf(await anOpenType('by name'))['CFF ']!;
    const cut = cff.subarray(0, cff.length - 200);
    expect(await codeOf(await anOpenType('by name', { tables: { 'CFF ': cut } }))).toBe(
      'font-damaged',
    );
  });

  it('have a sentence for every refusal', () => {
    const known: readonly string[] = Object.keys(id.issue);
    expect(FONT_ISSUE_CODES.filter((code) => !known.includes(code))).toEqual([]);
  });

  it('never throw, and what they take can be set and embedded, whatever was damaged', async () => {
    const { loadSubsetter } = await printResources();
    const subset = await createSubsetter(await loadSubsetter());
    const fonts = [plain, await anOpenType('by id'), await readShipped('molle-400.latin.woff')];
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fonts), damage, async (font, bytes) => {
        const broken = new Uint8Array(font);
        for (const [at, value] of bytes) broken[at % broken.length] = value;
        const read = await tryFont(broken);
        if (!read.ok) return;
        const store = await createFontStore(readShipped, () => Promise.resolve(broken));
        await store.load('x', 400, 'own');
        const glyphs = store.shaper.shape('own', 'Kopi Tubruk', true);
        for (const { gid } of glyphs) store.shaper.outline('own', gid);
        const sfnt = store.bytes.get('own')!;
        const gids = glyphs.map(({ gid }) => gid);
        subset(sfnt, gids);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a font in a file from outside', () => {
  const face = { family: 'Warung Uji', weight: 400 };
  const asset = { mime: 'font/ttf', name: 'Warung Uji Regular', face };
  const { sha256 } = anAsset();
  const font = { ...face, sha256, asset: 'asset' };

  it('is judged by its bytes, and must be what texts take it for', async () => {
    const document = aDocument({ assets: [anAsset(asset)], styles: [aStyle({ font })] });
    expect(await fontIssues(document, new Map([[sha256, plain]]))).toEqual([]);
    const restricted = await aTrueType({ embedding: 2 });
    expect(await fontIssues(document, new Map([[sha256, restricted]]))).toEqual([
      { path: `assets/${sha256}`, code: 'font-restricted' },
    ]);
    const other = await aTrueType({ family: 'Lain' });
    expect(await fontIssues(document, new Map([[sha256, other]]))).toEqual([
      { path: 'records.asset.face', code: 'font-mismatch' },
    ]);
    const bold = aDocument({
      assets: [anAsset(asset)],
      styles: [aStyle({ font: { ...font, weight: 700 } })],
    });
    expect(await fontIssues(bold, new Map([[sha256, plain]]))).toEqual([
      { path: 'records.body.font', code: 'font-mismatch' },
    ]);
  });

  it('is judged too where a text takes a picture for one', async () => {
    const document = aDocument({ assets: [anAsset()], styles: [aStyle({ font })] });
    const issues = await fontIssues(document, new Map([[sha256, letters('teks')]]));
    expect(issues.map(({ code }) => code)).toEqual(['font-is-text', 'font-mismatch']);
  });
});
