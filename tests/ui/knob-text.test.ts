import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findGenerator, type Knob } from '../../src/core/patterns';
import { KNOB_TEXT } from '../../src/ui/editor/knob-text';
import { patterns as en } from '../../src/i18n/en.patterns';
import { patterns as id } from '../../src/i18n/id.patterns';

const generators = ['anyaman@1', 'bambu@1'].map((name) => findGenerator(name)!);
const knobs = generators.flatMap((generator) => generator.knobs);
const texts = knobs.filter((knob): knob is Extract<Knob, { kind: 'text' }> => knob.kind === 'text');

const words = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 9900 }), fc.constantFrom('0', '1', '2', '3', '-')),
  { minLength: 1, maxLength: 24 },
);
const values: Readonly<Record<string, fc.Arbitrary<string>>> = {
  warps: fc.stringMatching(/^[0-3-]{1,64}$/),
  wefts: fc.stringMatching(/^[0-3-]{1,64}$/),
  draft: fc.stringMatching(/^[01]{1,9}(\/[01]{1,9}){0,9}$/),
  culms: words.map((all) => all.map(([w, mark]) => `${w / 100}${mark}`).join(' ')),
};

describe('a list knob', () => {
  test.each(texts.map((knob) => [knob.key, knob] as const))(
    '%s reads back what it writes, in both languages',
    (key, knob) => {
      const form = KNOB_TEXT[key]!;
      fc.assert(
        fc.property(values[key]!, fc.constantFrom('id', 'en'), (value, lang) => {
          expect(value).toMatch(knob.pattern);
          expect(form.read(form.write(value, lang))).toBe(value);
        }),
      );
    },
  );

  test.each([
    ['warps', '112-', '001-'],
    ['wefts', ' 1 2, 3 – 4', '012-3'],
    ['draft', 'xx..\n.xx.', '1100/0110'],
    ['draft', '■□\n□■\n', '10/01'],
    ['culms', '6,5:1 9:2 12.25:-', '6.50 91 12.25-'],
  ])('%s understands "%s"', (key, typed, value) => {
    const read = KNOB_TEXT[key]!.read(typed);
    expect(read).toBe(value);
    expect(read).toMatch(texts.find((knob) => knob.key === key)!.pattern);
  });

  test.each([
    ['warps', '0'],
    ['warps', '15'],
    ['wefts', ''],
    ['draft', 'xx\n\nab'],
    ['culms', '6:5'],
    ['culms', '6'],
    ['culms', '100:1'],
  ])('%s refuses "%s"', (key, typed) => {
    expect(KNOB_TEXT[key]!.read(typed)).toBeNull();
  });

  test('letters of species are colours by their number', () => {
    expect(KNOB_TEXT['culms']!.write('6.0t 8.8w 5a', 'id')).toBe('6:1 8,8:2 5:1');
  });
});

test('every knob and choice has its words, and every list knob a way to write it', () => {
  for (const t of [id, en]) {
    for (const knob of knobs) {
      expect(t.knob).toHaveProperty([knob.key]);
      if (knob.kind === 'text') expect(t.knobHint).toHaveProperty([knob.key]);
      if (knob.kind === 'choice') {
        for (const choice of knob.choices) expect(t.choice).toHaveProperty([choice]);
      }
    }
  }
  expect(Object.keys(KNOB_TEXT).sort()).toEqual([...new Set(texts.map((knob) => knob.key))].sort());
});
