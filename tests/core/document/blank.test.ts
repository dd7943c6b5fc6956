import { expect, it } from 'vitest';
import { blankDocument, panelsOf, parseDocument } from '../../../src/core/document';
import { SHA_GLOOCK } from '../../support/builders';

it('is a valid design with one empty face, two styles and three inks', () => {
  const font = { family: 'Gloock', weight: 400, sha256: SHA_GLOOCK };
  const words = {
    panel: 'Depan',
    heading: 'Judul',
    body: 'Isi',
    ink: 'T',
    paper: 'K',
    accent: 'A',
  };
  const made = blankDocument({
    name: 'Label kosong',
    modified: '2026-01-02T03:04:05Z',
    facts: null,
    words,
    heading: font,
    body: font,
  });
  expect(parseDocument(made)).toEqual({ ok: true, value: made });
  expect(panelsOf(made)).toHaveLength(1);
  const types = Object.values(made.records).map(({ type }) => type);
  expect(types.filter((type) => type === 'swatch')).toHaveLength(3);
  expect(types.filter((type) => type === 'textStyle')).toHaveLength(2);
});
