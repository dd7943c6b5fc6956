import { expect, it } from 'vitest';
import {
  applyPatch,
  designOf,
  idBeside,
  panelsOf,
  parseTemplate,
  resizePanel,
  templateId,
  templateOf,
  type BesekDocument,
  type TemplateDraft,
} from '../../../src/core/document';
import { templateJson } from '../../../src/share';
import { aDocument, aPanel, aShape } from '../../support/builders';

const ABOUT: TemplateDraft = {
  title: { id: 'Teh Sore!', en: 'Afternoon tea' },
  idea: { id: 'Daun jatuh di cangkir.', en: 'A leaf falls into the cup.' },
  family: 'musim',
  author: 'Sanggar Raung',
  studio: 'Kebonrejo',
  note: '',
  licence: 'CC-BY-4.0',
  products: ['tea'],
  packs: ['box'],
  sizes: [
    { width: 50, height: 80, round: false },
    { width: 70, height: 70, round: true },
    { width: 90, height: 90, round: true },
  ],
  plaque: 'shape',
  palettes: [],
};

function inTheMaking(about: Partial<TemplateDraft> = {}): BesekDocument {
  const base = aDocument({ panels: [aPanel({ width: 60, height: 90 })], nodes: [aShape({})] });
  const design = designOf(base);
  const arrangements = { round: { shape: { x: 1, y: 2, w: 3, h: 4 } } };
  const made = { ...design, arrangements, about: { ...ABOUT, ...about } };
  return { ...base, records: { ...base.records, [design.id]: made } };
}

it('makes a template of a design, with the bounds of its sizes by shape', () => {
  const made = templateOf(inTheMaking());
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  expect(made.value.sizes).toEqual({
    min: [50, 80],
    max: [60, 90],
    arranged: { round: { min: [70, 70], max: [90, 90] } },
  });
  expect(designOf(made.value.design)).toMatchObject({
    name: 'Teh Sore!',
    template: 'musim-teh-sore',
  });
  expect(designOf(made.value.design).about).toBeUndefined();
  expect(templateId(made.value)).toBe('musim-teh-sore');
});

it('takes the design in its own composition, whatever shape it shows now', () => {
  const own = inTheMaking();
  const lid = applyPatch(
    own,
    resizePanel(own, 'front', { width: 70, height: 70, shape: { kind: 'ellipse' } }),
  );
  const made = templateOf(lid);
  expect(made.ok && panelsOf(made.value.design)[0]).toMatchObject({ width: 60, height: 90 });
});

it('lists what its maker has not said', () => {
  const paths = (about: Partial<TemplateDraft>): string[] => {
    const made = templateOf(inTheMaking(about));
    return made.ok ? [] : made.issues.map((issue) => issue.path);
  };
  expect(paths({ title: { id: '', en: 'Tea' } })).toEqual(['title.id']);
  expect(paths({ plaque: null, idea: { id: ' ', en: '' } })).toEqual([
    'idea.id',
    'idea.en',
    'plaque',
  ]);
  const { ok } = templateOf(aDocument({ nodes: [] }));
  expect(ok).toBe(false);
});

it('keeps another design’s template beside a namesake, never in its place', () => {
  const made = templateOf(inTheMaking());
  if (!made.ok) throw new Error('no template');
  const other = { ...made.value, author: 'Sanggar Lain' };
  expect(idBeside(other, [], 'd-2')).toBe('musim-teh-sore');
  const first = ['musim-teh-sore', made.value, 'd-1'] as const;
  expect(idBeside(other, [first], 'd-2')).toBe('musim-teh-sore-2');
  const same = ['musim-teh-sore-2', other, null] as const;
  expect(idBeside(other, [first, same], 'd-3')).toBe('musim-teh-sore-2');
});

it('keeps what the same design was made into before in its place', () => {
  const made = templateOf(inTheMaking());
  if (!made.ok) throw new Error('no template');
  const changed = { ...made.value, author: 'Sanggar Lain' };
  const kept = [
    ['musim-teh-sore', made.value, 'd-1'],
    ['musim-teh-sore-2', made.value, 'd-2'],
    ['musim-teh-sore-pagi', made.value, 'd-3'],
  ] as const;
  expect(idBeside(changed, kept, 'd-1')).toBe('musim-teh-sore');
  expect(idBeside(changed, kept, 'd-2')).toBe('musim-teh-sore-2');
  expect(idBeside(changed, kept, 'd-3')).toBe('musim-teh-sore-3');
});

it('is written as a file that is read back the same', () => {
  const made = templateOf(inTheMaking());
  if (!made.ok) throw new Error('no template');
  const read = parseTemplate(JSON.parse(templateJson(made.value)));
  expect(read).toEqual(made);
});
