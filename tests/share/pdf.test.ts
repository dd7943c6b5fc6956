import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zlibSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { exportPdf } from '../../src/print';
import { designJson, openFile, packDesign } from '../../src/share';
import { plainLabel } from '../support/print-label';
import { failedCurves, failedX4 } from '../support/pdf-checklist';
import { run, withPdf } from '../support/pdf-tools';
import { aJob, aScene, printResources } from '../support/print';

const design = packDesign(plainLabel, new Map());
let press: Uint8Array;
let curves: Uint8Array;
let bare: Uint8Array;

beforeAll(async () => {
  const resources = await printResources();
  const written = async (job: Parameters<typeof aJob>[0]): Promise<Uint8Array> => {
    const result = await exportPdf(aJob(job), [aScene()], resources);
    if (!result.ok) throw new Error('blocked');
    return result.bytes;
  };
  press = await written({ design });
  curves = await written({ design, profile: 'curves' });
  bare = await written({});
});

/** The file as qpdf writes it anew. */
function rewritten(pdf: Uint8Array, ...options: string[]): Uint8Array {
  return withPdf(pdf, (file, folder) => {
    const out = join(folder, 'out.pdf');
    run('qpdf', [...options, file, out]);
    return new Uint8Array(readFileSync(out));
  });
}

function faultOf(bytes: Uint8Array): string {
  const result = openFile(bytes);
  return result.ok ? 'opened' : result.issues.map(({ code }) => code).join();
}

/** A stream of ours as a stranger may write it. */
function stranger(dictionary: string, data: Uint8Array, end = '\nendstream'): Uint8Array {
  return Buffer.concat([
    strToU8(`%PDF-1.6\n1 0 obj\n<< ${dictionary} >>\nstream\n`),
    data,
    strToU8(`${end}\nendobj\n`),
  ]);
}

it('gives the design back byte for byte, whatever has rewritten the file', () => {
  for (const pdf of [
    press,
    curves,
    rewritten(press),
    rewritten(press, '--linearize'),
    rewritten(curves, '--object-streams=generate', '--recompress-flate'),
    rewritten(press, '--qdf', '--stream-data=preserve'),
  ]) {
    const opened = openFile(pdf);
    expect(opened.ok && designJson(opened.value.document)).toBe(designJson(plainLabel));
  }
});

it('stays a file for the print shop: no statement of the checklists breaks', () => {
  expect(failedX4(press)).toEqual([]);
  expect(failedCurves(curves)).toEqual([]);
  for (const pdf of [press, curves]) {
    expect(withPdf(pdf, (file) => run('qpdf', ['--check', file]))).toContain('No syntax or stream');
  }
  expect(press.length - bare.length).toBeLessThan(design.length + 600);
});

it('says of each file that does not open what it is', () => {
  const locked = ['--encrypt', 'a', 'b', '256', '--'];
  expect(faultOf(bare)).toBe('pdf-without-design');
  expect(faultOf(rewritten(press, ...locked))).toBe('pdf-locked');
  expect(faultOf(rewritten(bare, ...locked))).toBe('pdf-locked');
  const at = Buffer.from(press).indexOf(design);
  expect(faultOf(press.subarray(0, at + design.length - 9))).toBe('pdf-damaged');
  expect(faultOf(new Uint8Array(100 * 1024 * 1024))).toBe('file-too-big');
  // Nothing of the cross-references is read: they may lead in circles.
  const looped = 'trailer\n<< /Size 1 /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n';
  expect(faultOf(strToU8(`%PDF-1.4\nxref\n0 0\n${looped}`))).toBe('pdf-without-design');
});

it.each<[string, Uint8Array, string]>([
  ['an honest one', stranger(`/Length ${design.length} /Type /BesekDesign`, design), 'opened'],
  ['too long', stranger(`/Type /BesekDesign /Length ${design.length + 99}`, design), 'pdf-damaged'],
  ['too short', stranger(`/Type /BesekDesign /Length ${design.length - 9}`, design), 'pdf-damaged'],
  ['a length elsewhere', stranger('/Type /BesekDesign /Length 7 0 R', design), 'pdf-damaged'],
  ['no length', stranger('/Type /BesekDesign', design), 'pdf-damaged'],
  ['999999999 long', stranger('/Type /BesekDesign /Length 999999999', design), 'file-too-big'],
  [
    'a filter that is none of ours',
    stranger(`/Type /BesekDesign /Filter /LZWDecode /Length ${design.length}`, design),
    'pdf-damaged',
  ],
  [
    'a PDF in the place of the design',
    stranger('/Type /BesekDesign /Length 9', strToU8('%PDF-1.6\n')),
    'pdf-damaged',
  ],
  ['a name in some text', strToU8('%PDF-1.6\n(/BesekDesign is a name)'), 'pdf-damaged'],
])('judges a stream with %s', (_, bytes, fault) => {
  expect(faultOf(bytes)).toBe(fault);
});

it('stops inflating where more comes out than a file may hold', () => {
  const bomb = zlibSync(new Uint8Array(65 * 1024 * 1024));
  const dictionary = `/Type /BesekDesign /Filter /FlateDecode /Length ${bomb.length}`;
  expect(faultOf(stranger(dictionary, bomb))).toBe('file-too-big');
});

it('answers for any damage, and never opens another design', () => {
  const from = Buffer.from(press).indexOf('/BesekDesign') - 60;
  const place = fc.integer({ min: from, max: press.length - 1 });
  fc.assert(
    fc.property(place, fc.integer({ min: 0, max: 255 }), fc.boolean(), (at, byte, cut) => {
      const damaged = cut ? press.slice(0, at) : press.slice();
      if (!cut) damaged[at] = byte;
      const opened = openFile(damaged);
      if (opened.ok) expect(designJson(opened.value.document)).toBe(designJson(plainLabel));
      else expect(opened.issues.length).toBeGreaterThan(0);
    }),
  );
});
