import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli';
import { designOf, factsOf, parseDocument, type BesekDocument } from '../../src/core/document';
import { packDesign, sha256 } from '../../src/share';
import { aDesign, aDocument, aPanel, aShape, aText } from '../support/builders';
import { FIXTURES, fixtureLabel } from '../support/fixture-label';
import { run } from '../support/pdf-tools';
import { fixture } from '../support/pictures';

const project = join(import.meta.dirname, '../..');
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'besek-cli-'));
  mkdirSync(join(folder, 'templates/kraft/uji'), { recursive: true });
  for (const shared of ['public', 'node_modules'])
    symlinkSync(join(project, shared), join(folder, shared));
  save('templates/kraft/uji/template.json', TEMPLATE);
  // The first call bundles; later ones only start.
  await besek(['templates']);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LABEL = aDocument({
  panels: [
    aPanel(),
    aPanel({ id: 'back', order: 'W' }),
    aPanel({ id: 'lid', order: 'X', width: 40, height: 40 }),
  ],
  nodes: [
    aText({ id: 'name', fact: 'name', follow: { h: 'stretch', v: 'start' } }),
    aText({ id: 'legal', parent: 'back', text: 'Komposisi: biji kopi' }),
  ],
  facts: { name: 'Kopi Robusta', brand: 'Sore' },
  design: { modified: '2026-05-06T07:08:09Z' },
});

const TEMPLATE = {
  format: 'besek-template',
  version: 1,
  title: { id: 'Uji', en: 'Trial' },
  family: 'kraft',
  idea: { id: 'Satu gagasan.', en: 'One idea.' },
  author: 'Besek',
  licence: 'CC0-1.0',
  sizes: { min: [50, 80], max: [80, 120] },
  plaque: 'name',
  design: LABEL,
};

const OVERSET = aDocument({
  nodes: [aText({ text: 'Keripik singkong balado pedas', w: 20, h: 4 })],
});

function save(name: string, value: unknown): string {
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  return name;
}

function open(name: string): BesekDocument {
  const parsed = parseDocument(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command line as people start it: another process, typed in `folder`. */
function besek(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const script = join(project, 'scripts/besek.mjs');
  const options = {
    cwd: project,
    env: { ...process.env, INIT_CWD: folder, ...env },
    maxBuffer: 1 << 26,
  };
  return new Promise((done) => {
    execFile(process.execPath, [script, ...args], options, (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

/** The same in this process, with the templates of `folder`. */
async function here(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  let out = '';
  let err = '';
  const stdout = (text: string): void => void (out += text);
  const stderr = (text: string): void => void (err += text);
  const code = await main(args, { root: folder, cwd: folder, env, stdout, stderr });
  return { code, out, err };
}

describe('wrong usage ends with 2, says how it is used and writes nothing', () => {
  test.each([
    [[], 'Perintah belum ditulis'],
    [['cetak'], 'Perintah tidak dikenal: cetak'],
    [['constructor'], 'Perintah tidak dikenal: constructor'],
    [['templates', 'x'], 'Jumlah argumen'],
    [['templates', '--force'], 'Pilihan tidak dikenal: --force'],
    [['templates', '--lang', 'jv'], 'Nilai --lang tidak dikenal: jv'],
    [['new', 'kraft-uji'], 'Pilihan -o wajib diisi'],
    [['new', 'kraft-uji', '-o', 'a.pdf'], 'harus berakhiran'],
    [['new', 'kraft-uji', '-o'], 'memerlukan nilai'],
    [['new', 'kraft-uji', '--size', '60', '-o', 'a.json'], 'ukuran ditulis seperti'],
    [['export', 'kraft-uji', '-o', 'a.pdf'], 'Pilihan --profile wajib diisi'],
    [['export', 'kraft-uji', '--profile', 'offset', '-o', 'a.pdf'], 'press, curves, screen'],
    [['export', 'kraft-uji', '--profile', 'press', '-o', 'a.svg'], 'harus berakhiran .pdf'],
    [['scene', 'kraft-uji', '--profile', 'press'], 'Pilihan tidak dikenal: --profile'],
    [['scene', 'kraft-uji', '-x'], 'Pilihan tidak dikenal: -x'],
    [['check'], 'Jumlah argumen'],
  ])('%j', async (args, sentence) => {
    const before = readdirSync(folder);
    const { code, out, err } = await here(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).toContain('besek templates [--json]');
    expect(readdirSync(folder)).toEqual(before);
  });

  test('in a process of its own, in English', async () => {
    const { code, out, err } = await besek(['print', '--lang', 'en']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Unknown command: print.');
  });
});

describe('bad input ends with 3, one line for each fault', () => {
  const bad = (name: string, value: unknown) => [name, value] as const;
  test.each([
    [bad('text.json', 'selamat pagi'), 'text.json: this is not a Besek file'],
    [bad('latin.json', '{"a":"\\ud800"'), 'latin.json: its content is not JSON'],
    [bad('foreign.json', { a: 1 }), 'format: is missing'],
    [
      bad('nan.json', {
        ...LABEL,
        records: { ...LABEL.records, name: aText({ id: 'name', x: 1e9 }) },
      }),
      'records.name.x: must be between -100,000 and 100,000',
    ],
    [
      bad('extra.json', {
        ...LABEL,
        records: { ...LABEL.records, facts: { ...LABEL.records['facts'], secret: 1 } },
      }),
      'records.facts.secret: is unknown to Besek',
    ],
    [
      bad(
        'face.json',
        aDocument({
          nodes: [
            aText({
              overrides: { font: { family: 'Comic', weight: 400, sha256: 'a'.repeat(64) } },
            }),
          ],
        }),
      ),
      'records.text.overrides.font: Besek has no font Comic 400',
    ],
  ])('%s', async ([name, value], line) => {
    save(name, value);
    const { code, out, err } = await here(['check', name, '--lang', 'en', '--json']);
    expect([code, out]).toEqual([3, '']);
    expect(err.split('\n')).toContain(line);
  });

  test('every fault is told, also of several designs', async () => {
    save('two.json', { ...LABEL, format: 'x', extra: 1 });
    const { code, err } = await here(['check', 'two.json', 'none.json', '--lang', 'en']);
    expect(code).toBe(3);
    expect(err).toContain('two.json: format: must be one of besek-design');
    expect(err).toContain('two.json: extra: is unknown to Besek');
    expect(err).toContain('none.json: none.json: the file cannot be read (ENOENT)');
  });

  test.each([
    [['scene', 'kraft-tiada'], 'kraft-tiada: templat ini tidak ada'],
    [['scene', '../kraft-uji'], '../kraft-uji: templat ini tidak ada'],
    [
      ['scene', 'kraft-uji', '--panel', 'sisi'],
      'sisi: panel ini tidak ada; yang ada: front, back, lid',
    ],
    [
      ['scene', 'kraft-uji', '--size', '200x90'],
      '200x90: panel pertama templat ini berukuran 50 × 80 sampai 80 × 120 mm',
    ],
    [
      ['scene', 'kraft-uji', '--size', 'd70'],
      'd70: panel pertama templat ini berukuran 50 × 80 sampai 80 × 120 mm',
    ],
    [
      ['scene', 'kraft-uji', '--facts', 'none.json'],
      'none.json: berkas tidak bisa dibaca (ENOENT)',
    ],
    [
      ['new', 'kraft-uji', '-o', 'no/such/place.json'],
      'no/such/place.json: berkas tidak bisa ditulis (ENOENT)',
    ],
  ])('%j', async (args, line) => {
    const { code, out, err } = await here(args);
    expect([code, out]).toEqual([3, '']);
    expect(err.split('\n')).toContain(line);
  });

  test('a facts file with wrong types, in a process of its own', async () => {
    save('label.json', LABEL);
    save('facts-bad.json', { format: 'besek-facts', version: 1, name: 7, colour: 'red' });
    const args = [
      'export',
      'label.json',
      '--profile',
      'press',
      '--facts',
      'facts-bad.json',
      '-o',
      'bad.pdf',
    ];
    const { code, out, err } = await besek(args);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('name: harus berupa teks');
    expect(err).toContain('colour: tidak dikenal Besek');
    expect(readdirSync(folder).filter((name) => name.includes('bad.pdf'))).toEqual([]);
  });
});

describe('templates and new', () => {
  test('lists templates with their panels', async () => {
    const { code, out } = await here(['templates', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      templates: [
        {
          id: 'kraft-uji',
          title: { id: 'Uji', en: 'Trial' },
          family: 'kraft',
          panels: [
            { id: 'front', width: 60, height: 90, shape: 'rectangle' },
            { id: 'back', width: 60, height: 90, shape: 'rectangle' },
            { id: 'lid', width: 40, height: 40, shape: 'rectangle' },
          ],
          sizes: [{ width: 60, height: 90, round: false }],
        },
      ],
    });
  });

  test('a new design wears the sample, takes its date from the template and nothing from the clock', async () => {
    expect((await here(['new', 'kraft-uji', '-o', 'sample.json'])).code).toBe(0);
    const design = open('sample.json');
    expect(factsOf(design).values.name).toBe('Kopi Robusta');
    expect(designOf(design)).toMatchObject({
      template: 'kraft-uji',
      name: 'Kopi Robusta',
      modified: '2026-05-06T07:08:09Z',
    });
  });

  test('given facts replace the whole record, and the date may be given', async () => {
    save('facts.json', {
      format: 'besek-facts',
      version: 1,
      name: 'Teh Melati',
      net: { value: 50, unit: 'g' },
    });
    const args = ['new', 'kraft-uji', '--facts', 'facts.json', '-o', 'tea.json', '--json'];
    const { code, out } = await here(args, { SOURCE_DATE_EPOCH: '1700000000' });
    expect([code, JSON.parse(out)]).toEqual([0, { file: 'tea.json', template: 'kraft-uji' }]);
    const { name, brand, net } = factsOf(open('tea.json')).values;
    expect([name, brand, net]).toEqual(['Teh Melati', '', '50 g']);
    expect(designOf(open('tea.json')).modified).toBe('2023-11-14T22:13:20Z');
  });

  test('a .besek is a zip that begins with the design and is read back the same', async () => {
    for (const name of ['a.besek', 'b.besek', 'c.json']) {
      expect((await here(['new', 'kraft-uji', '-o', name])).code).toBe(0);
    }
    const [a, b] = ['a.besek', 'b.besek'].map((name) => readFileSync(join(folder, name)));
    expect(a!.subarray(0, 2).toString()).toBe('PK');
    expect(a!.subarray(30, 41).toString()).toBe('design.json');
    expect(a!.equals(b!)).toBe(true);
    const scenes = await Promise.all(['a.besek', 'c.json'].map((name) => here(['scene', name])));
    expect(scenes[0]).toEqual(scenes[1]);
  });

  test('a damaged .besek and a text of that name are refused', async () => {
    await here(['new', 'kraft-uji', '-o', 'whole.besek']);
    writeFileSync(
      join(folder, 'half.besek'),
      readFileSync(join(folder, 'whole.besek')).subarray(0, 400),
    );
    save('text.besek', 'selamat pagi');
    const half = await here(['check', 'half.besek']);
    expect([half.code, half.out, half.err]).toEqual([3, '', 'half.besek: berkas ini rusak\n']);
    expect((await here(['check', 'text.besek'])).err).toBe('text.besek: ini bukan berkas Besek\n');
  });

  test('a size moves the first panel and those of the same trim, by their rules', async () => {
    expect((await here(['new', 'kraft-uji', '--size', '70.5x100', '-o', 'wide.json'])).code).toBe(
      0,
    );
    const { records } = open('wide.json');
    expect(records['front']).toMatchObject({ width: 70.5, height: 100 });
    expect(records['back']).toMatchObject({ width: 70.5, height: 100 });
    expect(records['lid']).toMatchObject({ width: 40, height: 40 });
    expect(records['name']).toMatchObject({ w: 50.5, h: 8 });
  });

  test('an existing file is replaced whole and no draft stays behind', async () => {
    save('old.json', 'x'.repeat(100_000));
    expect((await here(['new', 'kraft-uji', '-o', 'old.json'])).code).toBe(0);
    expect(designOf(open('old.json')).template).toBe('kraft-uji');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('scene and check', () => {
  test('a scene tells where each glyph stands', async () => {
    save('label.json', LABEL);
    const { code, out } = await besek(['scene', 'label.json']);
    expect(code).toBe(0);
    const scene = JSON.parse(out);
    expect(scene).toMatchObject({ panelId: 'front', trim: [60, 90], bleed: 3 });
    expect(scene.items).toHaveLength(1);
    expect(scene.items[0]).toMatchObject({
      nodeId: 'name',
      kind: 'glyphs',
      text: 'Kopi Robusta',
      size: 4,
    });
    expect(scene.items[0].glyphs[0]).toEqual({
      gid: expect.any(Number),
      x: expect.any(Number),
      y: expect.any(Number),
      cluster: 0,
    });
  });

  test('a design without fault is checked with nothing', async () => {
    save('label.json', LABEL);
    const { code, out, err } = await here(['check', 'label.json', '--json']);
    expect([code, out, err]).toEqual([0, '{"findings":[]}\n', '']);
  });

  test('a blocking finding ends with 1 and names the words it speaks of', async () => {
    save('overset.json', OVERSET);
    const { code, out } = await here(['check', 'overset.json', '--json', '--lang', 'en']);
    expect(code).toBe(1);
    const { findings } = JSON.parse(out);
    expect(findings[0]).toMatchObject({
      id: 'text-overset',
      verdict: 'fail',
      severity: 'blocking',
      stage: 'print',
      nodeId: 'text',
      panelId: 'front',
      source: null,
      fix: null,
    });
    expect(findings[0].message).toMatch(/^The text "Keripik.*" does not fit its frame\./);
    expect(findings[0]).not.toHaveProperty('params');
  });

  test('several designs answer one line each, with their file', async () => {
    save('label.json', LABEL);
    save('overset.json', OVERSET);
    const { code, out } = await here(['check', 'label.json', 'overset.json', '--json']);
    expect(code).toBe(1);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => [line.file, line.findings.length > 0])).toEqual([
      ['label.json', false],
      ['overset.json', true],
    ]);
  });
});

describe('export', () => {
  test('press and curves have a page for each panel; the same call gives the same bytes', async () => {
    save('label.json', LABEL);
    for (const profile of ['press', 'curves']) {
      const call = (out: string) => [
        'export',
        'label.json',
        '--profile',
        profile,
        '-o',
        out,
        '--json',
      ];
      const { code, out } = await besek(call('a.pdf'));
      expect([code, JSON.parse(out)]).toEqual([
        0,
        { file: 'a.pdf', profile, pages: 3, findings: [] },
      ]);
      expect((await besek(call('b.pdf'))).code).toBe(0);
      const [a, b] = ['a.pdf', 'b.pdf'].map((name) => readFileSync(join(folder, name)));
      expect(a!.subarray(0, 5).toString()).toBe('%PDF-');
      expect(a!.equals(b!)).toBe(true);
    }
  });

  test('with its design in it the PDF is a design again, and without it is none', async () => {
    save('label.json', LABEL);
    const args = ['export', 'label.json', '--profile', 'press', '-o', 'again.pdf'];
    expect((await besek(args)).code).toBe(0);
    const refused = await here(['check', 'again.pdf']);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain('desain bisa disertakan saat ekspor');
    expect((await besek([...args, '--with-design'])).code).toBe(0);
    const [before, after] = await Promise.all(
      ['label.json', 'again.pdf'].map((name) => besek(['scene', name, '--json'])),
    );
    expect(after!.code).toBe(0);
    expect(JSON.parse(after!.out)).toEqual(JSON.parse(before!.out));
  });

  test('one panel alone is one page', async () => {
    save('label.json', LABEL);
    const args = [
      'export',
      'label.json',
      '--profile',
      'curves',
      '--panel',
      'lid',
      '-o',
      'lid.pdf',
      '--json',
    ];
    expect(JSON.parse((await besek(args)).out)).toMatchObject({ pages: 1 });
  });

  test('a file with pictures prints them, and shows them upright on the screen', async () => {
    const { document, assets } = fixtureLabel(fixture);
    writeFileSync(join(folder, 'pictures.besek'), packDesign(document, assets));
    const args = ['export', 'pictures.besek', '--profile'];
    const pdf = await besek([...args, 'press', '-o', 'pictures.pdf', '--json']);
    expect(pdf.code).toBe(0);
    const images = run('pdfimages', ['-list', join(folder, 'pictures.pdf')]).match(/ image /g);
    expect(images!.length).toBeGreaterThanOrEqual(FIXTURES.length);
    expect((await besek([...args, 'screen', '-o', 'pictures.svg'])).code).toBe(0);
    const svg = readFileSync(join(folder, 'pictures.svg'), 'utf8');
    expect(svg.match(/<image [^>]*href="data:image\/(png|jpeg|webp);base64,/g)).toHaveLength(
      FIXTURES.length,
    );
  });

  test('a file that lacks a picture opens, and the picture is found missing', async () => {
    const { document, assets } = fixtureLabel(fixture);
    const rest = new Map([...assets].slice(1));
    writeFileSync(join(folder, 'lacking.besek'), packDesign(document, rest));
    const { code, out } = await besek(['check', 'lacking.besek', '--json']);
    const { findings } = JSON.parse(out) as { findings: { id: string; nodeId: string }[] };
    const missing = findings.filter(({ id }) => id === 'picture-missing');
    expect([code, missing.map(({ nodeId }) => nodeId)]).toEqual([1, ['image-0']]);
  });

  test('a file whose picture is none is refused with its place', async () => {
    const [document, teks] = [fixtureLabel(fixture).document, new TextEncoder().encode('teks')];
    const asset = { ...document.records['asset-0']!, sha256: sha256(teks) };
    const records = Object.fromEntries(
      Object.entries(document.records).filter(([id]) => !/^(asset|image)-[1-9]/.test(id)),
    );
    const spoiled = { ...document, records: { ...records, 'asset-0': asset } } as BesekDocument;
    const file = packDesign(spoiled, new Map([[sha256(teks), teks]]));
    writeFileSync(join(folder, 'none.besek'), file);
    const { code, err } = await besek(['check', 'none.besek']);
    expect([code, err]).toEqual([3, `assets/${sha256(teks)}: ini teks, bukan gambar\n`]);
  });

  test('screen is the asked panel as SVG in its true size', async () => {
    save(
      'shape.json',
      aDocument({ nodes: [aShape(), aText({ y: 30 })], design: aDesign({ name: 'Kopi' }) }),
    );
    expect((await besek(['export', 'shape.json', '--profile', 'screen', '-o', 'a.svg'])).code).toBe(
      0,
    );
    expect(readFileSync(join(folder, 'a.svg'), 'utf8')).toMatch(
      /^<svg [^>]*width="60mm" height="90mm" viewBox="0 0 60 90"/,
    );
  });

  test.each([
    ['press', 'blocked.pdf'],
    ['curves', 'blocked.pdf'],
  ])('%s: a blocking finding writes nothing unless forced', async (profile, file) => {
    save('overset.json', OVERSET);
    rmSync(join(folder, file), { force: true });
    const args = ['export', 'overset.json', '--profile', profile, '-o', file, '--json'];
    const blocked = await besek(args);
    expect(blocked.code).toBe(1);
    expect(JSON.parse(blocked.out)).toMatchObject({
      file: null,
      profile,
      pages: 0,
      findings: [{ id: 'text-overset' }],
    });
    expect(readdirSync(folder)).not.toContain(file);
    const forced = await besek([...args, '--force']);
    expect([forced.code, JSON.parse(forced.out).file]).toEqual([0, file]);
    expect(readdirSync(folder)).toContain(file);
  });
});

test('--help is an answer, not a fault', async () => {
  const { code, out, err } = await here(['--help', '--lang=en']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('besek check <design|template>…');
});
