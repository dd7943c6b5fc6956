import { beforeAll, describe, expect, it } from 'vitest';
import {
  applyPatch,
  designOf,
  factsOf,
  panelsOf,
  parseTemplate,
  resizePanel,
  type BesekDocument,
  type DocRecord,
} from '../../src/core/document';
import { findGenerator, GENERATORS, type Knob } from '../../src/core/patterns';
import { buildScene, type Scene } from '../../src/core/scene';
import { typesetter, type Typeset } from '../../src/core/text';
import { findingSentence } from '../../src/i18n';
import { messages } from '../../src/i18n/all';
import { preflight } from '../../src/print';
import { cellDigests } from '../support/cells';
import { dressed } from '../support/facts';
import { allFonts } from '../support/fonts';
import { readTemplates } from '../support/templates';

const TEMPLATES = [...readTemplates()];
const [, SAMPLE] = TEMPLATES[0]!;

let typeset: Typeset;
beforeAll(async () => {
  typeset = typesetter((await allFonts()).shaper);
});

const scenesOf = (document: BesekDocument): Scene[] =>
  panelsOf(document).map((panel) => buildScene(document, panel.id, { typeset, generator: findGenerator }));

/** What the owner reads of the design, in both languages; throws where a sentence is missing. */
function sentences(document: BesekDocument): string[] {
  const findings = preflight(scenesOf(document), document);
  return findings.map((finding) => {
    findingSentence(messages('en'), finding, (id) => id);
    return findingSentence(messages('id'), finding, (id) => id);
  });
}

const named = (document: BesekDocument, name: string): BesekDocument =>
  dressed(document, { ...factsOf(document).values, name });

describe.each(TEMPLATES)('%s', (_, { design }) => {
  it.each([
    ['of 300 letters', 'Kopi Arabika Toraja Panen Istimewa '.repeat(9).slice(0, 300)],
    ['of 300 letters in one word', 'k'.repeat(300)],
    ['that is empty', ''],
    ['of spaces', '   '],
    ['with emoji', 'Kopi 🌶️ Pedas ☕'],
    ['in letters that no face has', 'ကော်ဖီ'],
  ])('takes a name %s: drawn whole, or told what to do', (_case, name) => {
    const document = named(design, name);
    for (const scene of scenesOf(document)) expect(scene.failed).toEqual([]);
    for (const sentence of sentences(document)) expect(sentence).toMatch(/[.]$/);
  });

  it.each([
    [10, 10],
    [1000, 1000],
    [1000, 10],
  ])('stands on a face of %d × %d mm without breaking', (width, height) => {
    const front = panelsOf(design)[0]!;
    const document = applyPatch(design, resizePanel(design, front.id, { width, height }));
    const scene = buildScene(document, front.id, { typeset, generator: findGenerator });
    expect(scene.failed).toEqual([]);
  });
});

it('tells what of a name too long may go where', () => {
  const long = named(SAMPLE.design, 'Keripik Singkong Balado Rasa Daun Jeruk '.repeat(4).trim());
  expect(sentences(long).join(' ')).toMatch(/Nama \d+ huruf tidak muat\. Pindahkan ".+" ke baris jenis\./);
});

describe('a template', () => {
  const with_ = (change: (record: DocRecord) => object): unknown => ({
    ...SAMPLE,
    design: {
      ...SAMPLE.design,
      records: Object.fromEntries(
        Object.entries(SAMPLE.design.records).map(([id, record]) => [id, change(record)]),
      ),
    },
  });

  it('that names a generator no version has is drawn with its place struck through, and reported', () => {
    const parsed = parseTemplate(
      with_((record) =>
        record.type === 'pattern' ? { ...record, generator: 'anyaman@99' } : record,
      ),
    );
    if (!parsed.ok) throw new Error('refused');
    const [front] = scenesOf(parsed.value.design);
    expect(front!.failed.length).toBeGreaterThan(0);
    expect(front!.items.some((item) => item.role === 'hatch')).toBe(true);
    expect(sentences(parsed.value.design).join(' ')).toContain('tidak bisa digambar');
  });

  it('whose groups stand in each other is refused with the place of the fault', () => {
    const records = {
      ...SAMPLE.design.records,
      a: group('a', 'b'),
      b: group('b', 'a'),
    };
    const parsed = parseTemplate({ ...SAMPLE, design: { ...SAMPLE.design, records } });
    expect(parsed).toMatchObject({ ok: false });
    expect(!parsed.ok && parsed.issues.map((issue) => issue.code)).toContain('cycle');
  });

  it('that follows a rule no version has is refused', () => {
    const parsed = parseTemplate(
      with_((record) => ('parent' in record ? { ...record, follow: { h: 'self', v: 'end' } } : record)),
    );
    expect(!parsed.ok && parsed.issues[0]).toMatchObject({ code: 'not-allowed' });
  });

  it('keeps its date and its maker', () => {
    expect(designOf(SAMPLE.design).modified).toMatch(/Z$/);
    expect(SAMPLE.author).not.toBe('');
  });
});

function group(id: string, parent: string): object {
  return { id, type: 'group', parent, order: 'V', x: 0, y: 0, w: 1, h: 1, rotation: 0 };
}

describe('a generator', () => {
  const ends = (knob: Knob): readonly (number | string | boolean)[] => {
    if (knob.kind === 'number') return [knob.min, knob.max];
    return knob.kind === 'choice' ? knob.choices : [knob.initial];
  };

  it.each([...GENERATORS.keys()])('%s draws with each knob at both its ends and a seed of 0', (id) => {
    const generator = findGenerator(id)!;
    const ink = { kind: 'process', c: 0, m: 0, y: 0, k: 100 } as const;
    const inks = Object.fromEntries(
      generator.inkRoles.map((role) => [role.key, Array.from({ length: Math.max(1, role.min) }, () => ink)]),
    );
    for (const knob of generator.knobs) {
      for (const value of ends(knob)) {
        const cell = generator.draw({ [knob.key]: value }, 0, inks, { w: 40, h: 30 });
        const numbers = cell.paths.flatMap(({ path }) => path.flatMap((s) => s.slice(1) as number[]));
        expect(numbers.every(Number.isFinite), `${knob.key} ${String(value)}`).toBe(true);
        expect(cell.width > 0 && cell.height > 0, knob.key).toBe(true);
      }
    }
  });

  it('has a page of which nothing is empty', async () => {
    expect((await cellDigests()).split('\n').length).toBeGreaterThan(30);
  });
});
