import { expect, it } from 'vitest';
import {
  applyPatch,
  compositionOf,
  designOf,
  faceFor,
  freshDocument,
  invertPatch,
  onFace,
  panelsOf,
  parseTemplate,
  resizePanel,
  sizesTaken,
  worldFrame,
  nodeOf,
  type BesekDocument,
  type TemplateFile,
} from '../../../src/core/document';
import { aDocument, aPanel, aShape } from '../../support/builders';

const LID = { width: 70, height: 70, round: true };

/** A portrait label whose square is drawn anew on a lid. */
function aTemplate(
  arranged: TemplateFile['sizes']['arranged'] = { round: { min: [70, 70], max: [90, 90] } },
): TemplateFile {
  const base = aDocument({
    panels: [aPanel({ width: 60, height: 90 })],
    nodes: [
      aShape({ id: 'field', x: 10, y: 20, w: 40, h: 30, follow: { h: 'stretch', v: 'start' } }),
    ],
  });
  const design = designOf(base);
  const round = { field: { x: 15, y: 25, w: 40, h: 20 } };
  return {
    format: 'besek-template',
    version: 1,
    title: { id: 'Contoh', en: 'Sample' },
    family: 'kraft',
    idea: { id: 'Satu gagasan.', en: 'One idea.' },
    author: 'Besek',
    licence: 'CC0-1.0',
    sizes: { min: [60, 90], max: [80, 120], ...(arranged && { arranged }) },
    plaque: 'field',
    design: {
      ...base,
      records: { ...base.records, [design.id]: { ...design, arrangements: { round } } },
    },
  };
}

const made = (template: TemplateFile): BesekDocument =>
  freshDocument(template, {
    template: 'kraft-contoh',
    name: 'Contoh',
    modified: '2026-01-01T00:00:00Z',
    facts: null,
  });

const at = (document: BesekDocument): number[] => {
  const { x, y, w, h } = worldFrame(document, nodeOf(document, 'field'));
  return [x, y, w, h];
};

it.each([
  [{ width: 60, height: 90, round: false }, true],
  [{ width: 80, height: 120, round: false }, true],
  [{ width: 81, height: 120, round: false }, false],
  [{ width: 90, height: 60, round: false }, false],
  [LID, true],
  [{ width: 60, height: 60, round: true }, false],
])('takes %j: %s', (asked, taken) => {
  const template = aTemplate();
  expect(faceFor(template.design, template.sizes, asked) !== null).toBe(taken);
});

it('says nothing of a lid where no arrangement does', () => {
  const base = aDocument({ panels: [aPanel({ width: 60, height: 90 })] });
  expect(faceFor(base, null, LID)).toBeNull();
  expect(faceFor(base, null, { width: 300, height: 10, round: false })).toMatchObject({
    width: 300,
  });
});

it('lists its own size first, then the usual ones it takes', () => {
  expect(sizesTaken(aTemplate())).toEqual([{ width: 60, height: 90, round: false }, LID]);
});

it('shows the arrangement on a lid, and its own frames when the shape comes back', () => {
  const template = aTemplate();
  const own = made(template);
  const lid = onFace(own, faceFor(own, template.sizes, LID)!);
  expect(panelsOf(lid)[0]).toMatchObject({ width: 70, height: 70, shape: { kind: 'ellipse' } });
  expect(at(lid)).toEqual([15, 25, 40, 20]);
  const back = faceFor(lid, template.sizes, { width: 70, height: 90, round: false });
  expect(back?.shape).toEqual({ kind: 'rectangle' });
  // 10 mm wider than the trim that its own frames stood for.
  expect(at(onFace(lid, back!))).toEqual([10, 20, 50, 30]);
});

it('lets an arrangement follow, from the trim it is drawn for', () => {
  const template = aTemplate();
  const own = made(template);
  const lid = onFace(own, faceFor(own, template.sizes, { ...LID, width: 80, height: 80 })!);
  expect(at(lid)).toEqual([15, 25, 50, 20]);
  expect(at(onFace(lid, { width: 70, height: 70 }))).toEqual([15, 25, 40, 20]);
});

it('turns into a lid and back in one step each, byte for byte', () => {
  const own = made(aTemplate());
  const patch = resizePanel(own, 'front', { width: 75, height: 75, shape: { kind: 'ellipse' } });
  const lid = applyPatch(own, patch);
  expect(compositionOf(designOf(lid), panelsOf(lid)[0]!)).toBe('round');
  expect(JSON.stringify(applyPatch(lid, invertPatch(patch)))).toBe(JSON.stringify(own));
});

it('refuses a template that promises a shape it has no arrangement for', () => {
  const codes = (arranged: TemplateFile['sizes']['arranged']): string[] => {
    const parsed = parseTemplate(aTemplate(arranged));
    return parsed.ok ? [] : parsed.issues.map(({ path, code }) => `${path}: ${code}`);
  };
  expect(codes({ round: { min: [70, 70], max: [90, 90] } })).toEqual([]);
  expect(codes({ band: { min: [180, 55], max: [180, 55] } })).toEqual([
    'sizes.arranged.band: no-arrangement',
  ]);
  expect(codes({ round: { min: [90, 90], max: [70, 70] } })).toEqual([
    'sizes.arranged.round: min-over-max',
  ]);
});
