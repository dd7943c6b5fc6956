import { expect, it } from 'vitest';
import { boldOf, regularOf } from '../../src/ui/editor/bold';

it.each([
  ['bold before black', [400, 500, 700, 900], 700],
  ['the heaviest where there is no bold', [400, 600, 900], 900],
  ['the heavier of two that are near', [500, 600], 600],
  ['none of one', [400], null],
])('a family stands out in %s', (_, weights, bold) => {
  expect(boldOf(weights)).toBe(bold);
});

it.each([
  ['what the text is set in otherwise', [400, 600, 900], 900, 600, 600],
  ['what is nearest to regular where it is bold otherwise', [300, 400, 500, 700], 700, 700, 400],
  ['the same where it is of another family', [500, 600], 600, null, 500],
])('it goes back to %s', (_, weights, bold, wanted, regular) => {
  expect(regularOf(weights, bold, wanted)).toBe(regular);
});
