import { beforeAll, describe, expect, it } from 'vitest';
import { factsOf, panelsOf, type DocRecord, type TemplateFile } from '../../src/core/document';
import { findGenerator } from '../../src/core/patterns';
import { createSceneBuilder } from '../../src/core/scene';
import { typesetter } from '../../src/core/text';
import { lintTemplate, type SceneOf } from '../../src/print';
import { allFonts } from '../support/fonts';
import { readTemplates } from '../support/templates';

let sceneOf: SceneOf;
beforeAll(async () => {
  const builder = createSceneBuilder({
    generator: findGenerator,
    typeset: typesetter((await allFonts()).shaper),
  });
  sceneOf = (document, panel) => builder.build(document, panel);
});

const SOUND = readTemplates().get('batik-kawung')!;

/** The template with some records changed. */
function changed(change: (record: DocRecord) => DocRecord): TemplateFile {
  const records = Object.fromEntries(
    Object.entries(SOUND.design.records).map(([id, record]) => [id, change(record)]),
  );
  return { ...SOUND, design: { ...SOUND.design, records } };
}

const idsOf = (template: TemplateFile): string[] => [
  ...new Set(lintTemplate(template, sceneOf).map((f) => f.finding?.id ?? f.id)),
];

describe('a template is told', () => {
  it('nothing that must be mended where it is sound', () => {
    const must = lintTemplate(SOUND, sceneOf).filter((fault) => fault.severity === 'blocking');
    expect(must).toEqual([]);
  });

  it('which fact its front and its label lack', () => {
    const unbound = changed((record) =>
      record.type === 'text'
        ? { ...record, runs: record.runs.map((run) => ('fact' in run ? { text: 'Teh' } : run)) }
        : record,
    );
    const faults = lintTemplate(unbound, sceneOf).map((fault) => fault.params['fact']);
    expect(faults).toContain('name');
    expect(faults).toContain('storage');
  });

  it('that the name is not the largest text', () => {
    const small = changed((record) =>
      record.type === 'textStyle' && record.id === 'nama' ? { ...record, size: 3 } : record,
    );
    expect(idsOf(small)).toContain('name-not-largest');
  });

  it('that its sample has numbers that only an owner can have', () => {
    const numbered = changed((record) =>
      record.type === 'facts'
        ? { ...record, values: { ...factsOf(SOUND.design).values, batch: 'A1' } }
        : record,
    );
    expect(idsOf(numbered)).toEqual(expect.arrayContaining(['number-given']));
  });

  it('which colour is too heavy, and that none has a part', () => {
    const heavy = changed((record) => {
      if (record.type !== 'swatch') return record;
      const { part: _part, ...plain } = record;
      return { ...plain, ink: { kind: 'process', c: 100, m: 100, y: 100, k: 20 } };
    });
    expect(idsOf(heavy)).toEqual(expect.arrayContaining(['too-much-ink', 'no-part']));
  });

  it('which objects do not know what to follow', () => {
    const front = panelsOf(SOUND.design)[0]!.id;
    const still = changed((record) => {
      if (!('parent' in record) || record.parent !== front) return record;
      const { follow: _follow, ...rest } = record;
      return rest as DocRecord;
    });
    expect(idsOf(still)).toContain('no-follow');
  });

  it('in which size and with which name a text does not fit', () => {
    const narrow = changed((record) =>
      record.id === 'nama-produk' ? ({ ...record, w: 9 } as DocRecord) : record,
    );
    const found = lintTemplate(narrow, sceneOf).find((f) => f.finding?.id === 'text-overset');
    expect(found).toMatchObject({
      nodeId: 'nama-produk',
      severity: 'blocking',
      size: { width: 70 },
    });
    expect(found?.name).toBeTruthy();
  });
});
