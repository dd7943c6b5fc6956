import { describe, expect, it } from 'vitest';
import { quoted } from '../../src/ui/editor/quoted';

describe('a text in a sentence', () => {
  it.each([
    ['Komposisi', 'Komposisi'],
    ['Kopi arabika bubuk sangrai sedang, 250 g', 'Kopi arabika bubuk sangrai sedang, 250 g'],
    [
      'Singkong pilihan 82 %, minyak kelapa sawit, cabai merah',
      'Singkong pilihan 82 %, minyak kelapa…',
    ],
    ['Jalan Raya Panglima Besar, Jalan Sudirman, Kelurahan', 'Jalan Raya Panglima Besar, Jalan…'],
    [`${'x'.repeat(60)} dan`, `${'x'.repeat(40)}…`],
  ])('%s', (text, shown) => expect(quoted(text)).toBe(shown));
});
