import { describe, expect, it, test } from 'vitest';
import { findGenerator, isSameMotif, pageOf, PATTERN_BOOK } from '../../../src/core/patterns';

const of = (id: string, params: Parameters<typeof pageOf>[1]): string | undefined =>
  pageOf(findGenerator(id)!, params)?.key;

describe.each(PATTERN_BOOK.map((page) => [page.key, page] as const))('%s', (key, page) => {
  it('is found again as it is laid, wherever it lies', () => {
    expect(of(page.generator, page.params)).toBe(key);
    expect(of(page.generator, { ...page.params, offsetX: -3, offsetY: 12 })).toBe(key);
  });
});

test.each([
  ['a wider strip', 'anyaman@1', { weave: 'kepang', width: 9 }, 'kepang'],
  ['what is not said is as it is at first', 'anyaman@1', {}, 'kepang'],
  ['a wreath of another plant', 'kebun-rangkai@1', { form: 'wreath', plant: 'tea' }, 'wreath'],
  ['the nearest in size', 'batik@1', { motif: 'kawung', size: 12 }, 'kawung-sen'],
  ['slats of other widths', 'bambu@1', { kind: 'slats', culms: '3w 5w' }, 'slats'],
  ['a draft of one’s own', 'anyaman@1', { weave: 'draft', draft: '1100/0011' }, undefined],
])('%s', (_, generator, params, key) => {
  expect(of(generator, params)).toBe(key);
});

test('pages that differ in numbers alone are one motif', () => {
  const page = (key: string) => PATTERN_BOOK.find((each) => each.key === key)!;
  expect(isSameMotif(page('kawung-picis'), page('kawung-sen'))).toBe(true);
  expect(isSameMotif(page('kawung-picis'), page('truntum'))).toBe(false);
  expect(isSameMotif(page('wajik'), page('gunung'))).toBe(false);
  expect(isSameMotif(page('mata-delapan'), page('cincin'))).toBe(false);
});
