import { describe, expect, test } from 'vitest';
import { designOf } from '../../src/core/document';
import { openFile, packDesign } from '../../src/share';
import { datedCopy } from '../../src/ui/editor/copy';
import { isoSeconds } from '../../src/ui/iso';
import { aDocument } from '../support/builders';

const document = aDocument();
const { modified } = designOf(document);

describe('a copy that is saved', () => {
  test('carries the time of the last change and stays a valid file', () => {
    const copy = datedCopy(document, '2031-05-06T07:08:09Z');
    expect(designOf(copy).modified).toBe('2031-05-06T07:08:09Z');
    expect(designOf(document).modified).toBe(modified);
    expect(openFile(packDesign(copy, new Map()))).toMatchObject({ ok: true });
  });

  test('is the design itself where nothing changed, or a clock runs behind', () => {
    expect(datedCopy(document, null)).toBe(document);
    expect(datedCopy(document, modified)).toBe(document);
    expect(datedCopy(document, '1999-01-01T00:00:00Z')).toBe(document);
  });
});

test('a date has seconds and is in UTC', () => {
  expect(isoSeconds(new Date(Date.UTC(2027, 0, 12, 3, 4, 5, 678)))).toBe('2027-01-12T03:04:05Z');
});
