import { describe, expect, it } from 'vitest';
import {
  emptyFacts,
  parseDocument,
  type BlockKind,
  type BlockRun,
  type Facts,
} from '../../../src/core/document';
import { factsIn, getFact, withoutBlocks } from '../../../src/core/facts';
import { aDocument, aText } from '../../support/builders';

const FACTS: Facts = {
  ...emptyFacts(),
  net: '250 ml',
  ingredients: 'Gula aren (60 %), jahe.',
  allergens: ['susu'],
  producer: { name: 'Dapur Ibu', address: 'Imogiri, Bantul' },
  bestBefore: 'MAR 2028',
  storage: 'Simpan di tempat sejuk.',
};

/** What a block reads, a line each. */
function read(
  run: Partial<BlockRun> & { block: BlockKind },
  facts = FACTS,
  language: 'id' | 'en' = 'id',
): string[] {
  return withoutBlocks([run], facts, language)
    .map((each) => ('fact' in each ? getFact(facts, each.fact) || '…' : each.text))
    .join('')
    .split('\n');
}

describe('a block of facts', () => {
  it.each<[BlockKind, string[]]>([
    ['ingredients', ['Komposisi: Gula aren (60 %), jahe.', 'Mengandung alergen: susu']],
    ['net', ['Isi bersih 250 ml']],
    ['producer', ['Diproduksi oleh Dapur Ibu, Imogiri, Bantul']],
    ['bestBefore', ['Baik digunakan sebelum MAR 2028']],
    ['storage', ['Penyimpanan: Simpan di tempat sejuk.']],
  ])('%s says what the law asks for, a line each', (block, lines) => {
    expect(read({ block })).toEqual(lines);
  });

  it('is in the label’s own language', () => {
    expect(read({ block: 'net' }, FACTS, 'en')).toEqual(['Net volume 250 ml']);
  });

  it('tells a solid by its weight', () => {
    expect(read({ block: 'net' }, { ...FACTS, net: '250 g' })).toEqual(['Berat bersih 250 g']);
  });

  it('leaves a rule for a pen where a fact is empty, if it may', () => {
    expect(read({ block: 'bestBefore', blank: 20 })).toEqual([
      'Baik digunakan sebelum MAR 2028',
      'Kode produksi …',
    ]);
  });

  it('sets its heading on a line of its own', () => {
    expect(read({ block: 'net', stacked: true })).toEqual(['Isi bersih', '250 ml']);
  });

  it('says nothing of a product that nothing is known of', () => {
    const runs = withoutBlocks([{ block: 'ingredients', stacked: true }], emptyFacts(), 'id');
    expect(runs.filter((run) => 'fact' in run)).toEqual([{ fact: 'ingredients' }]);
    expect(runs.some((run) => 'text' in run && run.text.includes('\n'))).toBe(false);
  });

  it('names the facts that it speaks of', () => {
    expect(factsIn([{ block: 'producer' }, { text: ' ' }, { fact: 'url' }])).toEqual([
      'producer.name',
      'producer.address',
      'url',
    ]);
  });

  it('comes in through the door, and no other kind does', () => {
    const parse = (block: string) => {
      const runs = [{ block, heading: { size: 3 } }] as never;
      return parseDocument(aDocument({ nodes: [{ ...aText({}), runs }] }));
    };
    expect(parse('storage').ok).toBe(true);
    expect(parse('slogan').ok).toBe(false);
  });
});
