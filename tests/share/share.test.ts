import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { expect, it } from 'vitest';
import { applyPatch, invertPatch, updatePatch, type BesekDocument } from '../../src/core/document';
import { lackingAssets, openFile, packDesign, type OpenedFile } from '../../src/share';
import { sha256 } from '../../src/share/sha256';
import type { Result } from '../../src/core/document';
import { arbitraryDocument } from '../support/arbitrary';
import { aDocument, anAsset, anImage, aShape, aText } from '../support/builders';

const plain = aDocument({ nodes: [aText({ text: 'Kopi “Ibu” ☕' }), aShape()] });
const plainJson = JSON.stringify(plain);
const picture = strToU8('a picture, surely');
const hash = createHash('sha256').update(picture).digest('hex');
const pictured = aDocument({ assets: [anAsset({ sha256: hash })], nodes: [anImage()] });

function faults(result: Result<OpenedFile>): readonly string[] {
  return result.ok ? ['opened'] : result.issues.map(({ path, code }) => `${path}: ${code}`);
}

/** A container as another program may write it. */
function zip(files: Zippable): Uint8Array {
  return zipSync(files, { mtime: new Date(2026, 1, 1) });
}

/** Bytes with one place changed. */
function poke(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

/** Where a text stands for the nth time in the file. */
function find(bytes: Uint8Array, text: string, nth = 0): number {
  const whole = Buffer.from(bytes);
  let at = whole.indexOf(text, 0, 'latin1');
  for (let i = 0; i < nth; i++) at = whole.indexOf(text, at + 1, 'latin1');
  return at;
}

it('hashes as node does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});

it('opens what it packed, with and without pictures', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const bare = {
        ...document,
        records: { ...document.records, asset: anAsset({ sha256: hash }) },
      };
      const assets = new Map([[hash, picture]]);
      const result = openFile(packDesign(bare, assets));
      expect(result).toEqual({ ok: true, value: { document: bare, assets } });
    }),
    { numRuns: 50 },
  );
});

it('opens a design that is JSON alone, also with a byte order mark', () => {
  const opened = { ok: true, value: { document: plain, assets: new Map() } };
  expect(openFile(strToU8(plainJson))).toEqual(opened);
  expect(openFile(strToU8(`\ufeff  ${plainJson}\n`))).toEqual(opened);
});

it('gives the same bytes for the same design, however it came to be', () => {
  const packed = packDesign(pictured, new Map([[hash, picture]]));
  const there = updatePatch(pictured, { image: { name: 'Foto', x: 1 } });
  const back = applyPatch(applyPatch(pictured, there), invertPatch(there));
  const turned = Object.fromEntries(Object.entries(back.records).reverse());
  const again = packDesign({ ...back, records: turned }, new Map([[hash, picture]]));
  expect(Buffer.from(again).equals(Buffer.from(packed))).toBe(true);
  expect(find(packed, 'design.json')).toBe(30);
});

it('reads what another program packed anew', () => {
  const file = zip({
    LICENSES: strToU8('x'),
    [`assets/${hash}`]: picture,
    'design.json': [strToU8(JSON.stringify(pictured)), { level: 0 }],
  });
  expect(faults(openFile(file))).toEqual(['opened']);
});

it('packs and opens a design whose picture is gone, and says what is not in the file', () => {
  const gone = anAsset({ id: 'gone', sha256: '7a'.repeat(32), name: 'pagi.jpg' });
  const document = { ...pictured, records: { ...pictured.records, gone } };
  const assets = new Map([[hash, picture]]);
  expect(lackingAssets(document, assets)).toEqual([gone]);
  const packed = packDesign(document, assets);
  expect(openFile(packed)).toEqual({ ok: true, value: { document, assets } });
  const licences = strFromU8(unzipSync(packed)['LICENSES']!);
  expect(licences.split('\n')).toContain(`assets/${gone.sha256} pagi.jpg: not in this file`);
});

const good = packDesign(plain, new Map());
const other = strToU8(plainJson);
const lookAlike = zip({ 'design.json': other, 'preview.png': picture });

it.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), ': not-a-design'],
  ['a text named .besek', strToU8('Dear customer, here is the label.'), ': not-a-design'],
  ['a PDF', strToU8('%PDF-1.4\n'), ': pdf-without-design'],
  ['noise', Uint8Array.from({ length: 99 }, (_, i) => (i * 77) & 255), ': not-a-design'],
  ['JSON null', strToU8('null'), ': wrong-type'],
  ['a JSON number', strToU8('42'), ': wrong-type'],
  ['JSON with NaN', strToU8(plainJson.replace('"x":10', '"x":NaN')), ': not-json'],
  [
    'JSON with 1e999',
    strToU8(plainJson.replace('"x":10', '"x":1e999')),
    'records.text.x: not-finite',
  ],
  ['half a JSON', strToU8(plainJson.slice(0, 400)), ': not-json'],
  ['JSON that is not UTF-8', poke(strToU8(plainJson), 60, 0xff), ': not-json'],
  ['100,000 brackets', strToU8('['.repeat(100_000)), ': too-deep'],
  ['a foreign JSON', strToU8('{"version":"6.0","objects":[]}'), 'format: missing-key'],
  [
    'a design of a later Besek',
    strToU8(plainJson.replace('"version":1', '"version":2')),
    'version: newer-version',
  ],
  [
    'a design whose pictures are elsewhere',
    strToU8(JSON.stringify(pictured)),
    'records.asset.sha256: asset-missing',
  ],
  [
    'a zip with ../',
    zip({ 'design.json': other, '../etc/passwd': picture }),
    '../etc/passwd: bad-entry-name',
  ],
  [
    'a zip with constructor',
    zip({ 'design.json': other, constructor: picture }),
    'constructor: bad-entry-name',
  ],
  [
    'a zip with a bidi name',
    zip({ 'design.json': other, 'a\u202egnp': picture }),
    'a???gnp: bad-entry-name',
  ],
  ['a zip without a design', zip({ LICENSES: picture }), ': no-design'],
  ['a zip whose design is text', zip({ 'design.json': strToU8('hi') }), 'design.json: not-json'],
  [
    'a picture under a wrong hash',
    zip({ 'design.json': other, [`assets/${'0'.repeat(64)}`]: picture }),
    `assets/${'0'.repeat(64)}: asset-hash`,
  ],
  [
    'a picture of other bytes than its hash says, beside one that is not there',
    zip({ 'design.json': strToU8(JSON.stringify(pictured)), [`assets/${hash}`]: other }),
    `assets/${hash}: asset-hash`,
  ],
  [
    'a picture nobody asked for',
    zip({ 'design.json': other, [`assets/${hash}`]: picture }),
    `assets/${hash}: asset-unused`,
  ],
  ['a zip cut short', good.subarray(0, good.length - 30), ': zip-damaged'],
  ['a zip without its beginning', good.subarray(1), ': not-a-design'],
  [
    'two names for one file',
    poke(good, find(good, 'design.json'), 0x44),
    'design.json: zip-mismatch',
  ],
  [
    'one name twice',
    poke(lookAlike, find(lookAlike, 'preview.png', 1), ...strToU8('design.json')),
    'design.json: duplicate-entry',
  ],
  [
    'an encrypted entry',
    poke(poke(good, 6, 1), find(good, 'PK\u0001\u0002') + 8, 1),
    'design.json: zip-unsupported',
  ],
  [
    'another compression',
    poke(poke(good, 8, 12), find(good, 'PK\u0001\u0002') + 10, 12),
    'design.json: zip-unsupported',
  ],
  ['a changed byte of content', poke(good, 60, (good[60] ?? 0) ^ 0xff), 'design.json: zip-damaged'],
])('answers for %s', (_, bytes, fault) => {
  expect(faults(openFile(bytes))).toContain(fault);
});

it('refuses a bomb, whatever size it claims', () => {
  const bomb = zip({ 'design.json': new Uint8Array(40 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(faults(openFile(bomb))).toEqual(['design.json: entry-too-big']);
  const central = find(bomb, 'PK\u0001\u0002');
  const lying = poke(poke(bomb, 22, 16, 0, 0, 0), central + 24, 16, 0, 0, 0);
  expect(faults(openFile(lying))).toEqual(['design.json: entry-too-big']);
});

it('refuses too many entries, and a file too big', () => {
  const many = Object.fromEntries(
    Array.from({ length: 501 }, (_, i) => [`assets/${i.toString(16).padStart(64, '0')}`, picture]),
  );
  expect(faults(openFile(zip(many)))).toEqual([': too-many-entries']);
  expect(faults(openFile(new Uint8Array(64 * 1024 * 1024 + 1)))).toEqual([': file-too-big']);
});

it('refuses a million nodes, as a list and as records', () => {
  const list = strToU8(`{"records":[${'{},'.repeat(1_000_000)}{}]}`);
  expect(faults(openFile(list))).toEqual([': too-big']);
  const records = Array.from({ length: 1_000_000 }, (_, i) => `"n${i}":{}`).join(',');
  expect(faults(openFile(strToU8(`{"records":{${records}}}`)))).toEqual([': too-big']);
});

it('never throws and never half-opens, whichever byte is changed', () => {
  const packed = packDesign(pictured, new Map([[hash, picture]]));
  fc.assert(
    fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const result = openFile(poke(packed, at, (packed[at] ?? 0) ^ by));
      // Dates, versions and attributes say nothing of the design.
      if (result.ok) expect(result.value.document).toEqual<BesekDocument>(pictured);
      else expect(result.issues.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
