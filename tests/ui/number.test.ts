import { describe, expect, it } from 'vitest';
import { formatNumber, parseNumber, type Unit } from '../../src/ui/parts/number';

describe('what a number field takes', () => {
  const taken: readonly (readonly [string, Unit, number])[] = [
    ['12,5', 'mm', 12.5],
    ['12.5', 'mm', 12.5],
    ['-3', 'mm', -3],
    ['.5', 'mm', 0.5],
    ['1.2cm', 'mm', 12],
    ['0.5in', 'mm', 12.7],
    ['0,5 "', 'mm', 12.7],
    ['100/3', 'mm', 100 / 3],
    ['10 / 4 cm', 'mm', 25],
    ['10+5', 'mm', 15],
    ['10,5 − 3', 'mm', 7.5],
    ['-3-2', 'mm', -5],
    ['3×1,5 cm', 'mm', 45],
    ['3*4', 'pt', 12],
    ['90÷4', 'mm', 22.5],
    ['1+2+3', 'mm', 6],
    ['10+1cm', 'mm', 20],
    ['1cm+5', 'mm', 15],
    ['1cm + 2mm', 'mm', 12],
    ['5mm*2', 'mm', 10],
    ['2*(3+4)', 'mm', 14],
    ['10-2*3', 'mm', 4],
    ['-(1cm+2)/2', 'mm', -6],
    ['12 mm', 'mm', 12],
    ['72pt', 'mm', 25.4],
    ['10mm', 'pt', 720 / 25.4],
    ['31 PT', 'pt', 31],
    ['50%', '%', 50],
    ['45°', '°', 45],
  ];
  it.each(taken)('%s in a field of %s is %d', (text, unit, value) => {
    expect(parseNumber(text, unit)).toBeCloseTo(value, 10);
  });

  const refused: readonly (readonly [string, Unit])[] = [
    ['', 'mm'],
    ['abc', 'mm'],
    ['12,,3', 'mm'],
    ['1.250,5', 'mm'],
    ['1/0', 'mm'],
    ['10+', 'mm'],
    ['2*(3+4', 'mm'],
    ['('.repeat(100_000), 'mm'],
    ['5mm*2cm', 'mm'],
    ['5 6', 'mm'],
    ['mm', 'mm'],
    ['2;3', 'mm'],
    ['12 kg', 'mm'],
    ['5 mm', '%'],
    ['1e5', 'mm'],
    ['NaN', 'mm'],
    ['Infinity', 'mm'],
  ];
  it.each(refused)('"%s" in a field of %s is no number', (text, unit) => {
    expect(parseNumber(text, unit)).toBeNull();
  });

  it('reads back what it writes, in both languages', () => {
    for (const lang of ['id', 'en']) {
      for (const value of [0, -0.001, 12.5, 1250.75, -3.2]) {
        const shown = parseNumber(formatNumber(value, lang), 'mm');
        expect(shown).toBeCloseTo(value, 2);
      }
    }
    expect(formatNumber(12.5, 'id')).toBe('12,5');
    expect(formatNumber(-0.001, 'en')).toBe('0');
  });
});
