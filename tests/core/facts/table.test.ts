import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsInTable, readTable } from '../../../src/core/facts';

const NAMES: Readonly<Record<string, string>> = {
  'nama produk': 'name',
  netto: 'net',
  brand: 'brand',
};
const fieldOf = (name: string): string | null => NAMES[name.toLowerCase()] ?? null;
const facts = (text: string) => factsInTable(readTable(text)!, fieldOf);

describe('a table as text', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;"b;c"\r\n;d\r\n',
      [
        ['a', 'b;c'],
        ['', 'd'],
      ],
    ],
    ['\ufeffa\t"say ""hi"""\n\n,\n', [['a', 'say "hi"'], [',']]],
    ['"two\nlines",x', [['two\nlines', 'x']]],
    ['', []],
    ['a,', [['a']]],
  ])('%j has its rows', (text, rows) => {
    expect(readTable(text)).toEqual(rows);
  });

  it('is none with a quote that is never closed', () => {
    expect(readTable('a,"b')).toBeNull();
    expect(readTable('a,b"c')).toBeNull();
  });

  it('gives back whatever was written by the rule', () => {
    const cell = fc.string().map((text) => `x${text.replaceAll('\r', '')}`.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        // What divides is read off the first line: there it must be the comma.
        const written = [['x', 'x'], ...rows].map((row) => row.map(quoted).join(',')).join('\n');
        expect(readTable(written)).toEqual([['x', 'x'], ...rows]);
      }),
    );
  });
});

describe('facts in a table', () => {
  it('stand in two columns, with a head or without; unknown and second ones are named', () => {
    const said = 'Kolom,Isi\nNama produk,Kopi Gayo\nNetto,250 g\nHarga,50000\nnetto,1 kg\nBrand,';
    expect(facts(said)).toEqual({
      given: [
        ['name', 'Kopi Gayo'],
        ['net', '250 g'],
      ],
      left: ['Harga', 'netto'],
      more: 0,
    });
    expect(facts('Brand;Aroma').given).toEqual([['brand', 'Aroma']]);
  });

  it('stand under their names, one product a row: the first is taken', () => {
    expect(facts('Nama produk,Harga,Netto\nKopi,5,250 g\nTeh,6,100 g\nGula,7,1 kg')).toEqual({
      given: [
        ['name', 'Kopi'],
        ['net', '250 g'],
      ],
      left: ['Harga'],
      more: 2,
    });
  });

  it('are no more than a text may hold', () => {
    expect(facts(`Brand,${'a'.repeat(10_001)}`)).toMatchObject({ given: [], left: ['Brand'] });
  });
});
