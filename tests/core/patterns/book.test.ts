import { expect, test } from 'vitest';
import { PALETTES } from '../../../src/core/color';
import { findGenerator, knobIssues, PATTERN_BOOK } from '../../../src/core/patterns';
import { inksFrom } from '../../../src/core/patterns/inks-from';
import { patterns as en } from '../../../src/i18n/en.patterns';
import { patterns as id } from '../../../src/i18n/id.patterns';

test('every page has a name and a note in both languages', () => {
  const keys = PATTERN_BOOK.map((page) => page.key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(Object.keys(id.pattern).sort()).toEqual([...keys].sort());
  expect(Object.keys(en.pattern).sort()).toEqual([...keys].sort());
});

test.each(PATTERN_BOOK.map((page) => [page.key, page] as const))(
  '%s is drawn in a palette with nothing but its own settings',
  (_, page) => {
    const generator = findGenerator(page.generator)!;
    expect(generator).not.toBeNull();
    expect(knobIssues(generator, page.params)).toEqual([]);
    for (const { inks } of [PALETTES[0]!, PALETTES.at(-1)!]) {
      const cell = generator.draw(page.params, page.seed, inksFrom(generator, inks), {
        w: 90,
        h: 60,
      });
      expect(cell.paths.length).toBeGreaterThan(0);
      for (const path of cell.paths) expect(path.path.flat().every((n) => n === n)).toBe(true);
    }
  },
);
