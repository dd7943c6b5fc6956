import { describe, expect, it } from 'vitest';
import { en } from '../../../src/i18n/en';
import { wall as enWall } from '../../../src/i18n/en.wall';
import { id } from '../../../src/i18n/id';
import { wall as idWall } from '../../../src/i18n/id.wall';
import { asked } from '../../../src/ui/home/asked';
import {
  answering,
  inTurns,
  isAsking,
  NO_QUERY,
  offered,
  type Fit,
  type Query,
} from '../../../src/ui/home/filter';
import { finder, type Searchable } from '../../../src/ui/home/search';

const card = (id: string, part: Partial<Searchable> = {}): Searchable => ({
  id,
  title: { id, en: id },
  family: 'batik',
  products: [],
  packs: [],
  shapes: ['portrait'],
  sizes: [{ width: 70, height: 108, round: false }],
  ...part,
});

const CARDS = [
  card('Mega'),
  card('Bilik', { family: 'anyaman', products: ['coffee'], packs: ['pouch', 'bag'] }),
  card('Haik', {
    family: 'pandan',
    packs: ['jar'],
    shapes: ['round'],
    sizes: [{ width: 70, height: 70, round: true }],
  }),
  card('Kawung', { products: ['jamu', 'drink'], packs: ['box'], shapes: ['portrait', 'band'] }),
  card('Kemarau', { family: 'musim', products: ['biscuits'], packs: ['jar', 'box'] }),
];
const ANY = { favourites: new Set<string>(), byWords: (): Fit => 2 };
const ids = (query: Partial<Query>, part = {}): readonly string[] =>
  answering(CARDS, { ...NO_QUERY, ...query }, { ...ANY, ...part }).map((each) => each.id);

describe('filters', () => {
  it.each([
    [{}, ['Mega', 'Bilik', 'Haik', 'Kawung', 'Kemarau']],
    [{ product: 'coffee' }, ['Bilik', 'Mega', 'Haik']],
    [{ family: 'batik' }, ['Mega', 'Kawung']],
    [{ pack: 'jar' }, ['Haik', 'Kemarau', 'Mega']],
    [{ shape: 'round' }, ['Haik']],
    [{ shape: 'band', pack: 'box' }, ['Kawung']],
    [{ shape: 'band', pack: 'tin' }, []],
    [{ favourites: true }, []],
  ] as const)('%j: those drawn for it before those for any', (query, found) => {
    expect(ids(query)).toEqual(found);
  });

  it('keep to the favourites when asked', () => {
    const favourites = new Set(['Haik', 'Bilik']);
    expect(ids({ favourites: true }, { favourites })).toEqual(['Bilik', 'Haik']);
    expect(ids({ favourites: true, shape: 'round' }, { favourites })).toEqual(['Haik']);
  });

  it('know when nothing is asked', () => {
    expect(isAsking(NO_QUERY)).toBe(false);
    expect(isAsking({ ...NO_QUERY, words: '  ' })).toBe(false);
    expect(isAsking({ ...NO_QUERY, words: 'kopi' })).toBe(true);
    expect(isAsking({ ...NO_QUERY, favourites: true })).toBe(true);
  });

  it('offer only what there is, in the order given', () => {
    const packs = ['bottle', 'jar', 'box', 'pouch'] as const;
    expect(offered(packs, CARDS, (each) => each.packs)).toEqual(['jar', 'box', 'pouch']);
  });

  it('leave every family its turn', () => {
    const turned = inTurns([...CARDS, card('Parang'), card('Janur', { family: 'anyaman' })]);
    expect(turned.map((each) => each.id)).toEqual([
      ...['Mega', 'Bilik', 'Haik', 'Kemarau'],
      ...['Kawung', 'Janur', 'Parang'],
    ]);
  });
});

describe('search', () => {
  const search = (words: string): readonly string[] =>
    ids({ words }, { byWords: finder(words, (id) => (id === 'Mega' ? 'Awan dan hujan' : '')) });

  it.each([
    ['kopi', ['Bilik', 'Mega', 'Haik']],
    ['coffee', ['Bilik', 'Mega', 'Haik']],
    ['kop', ['Bilik', 'Mega', 'Haik']],
    ['toples', ['Haik', 'Kemarau', 'Mega']],
    ['jar', ['Haik', 'Kemarau', 'Mega']],
    ['BULAT', ['Haik']],
    ['toples bulat', ['Haik']],
    ['kue', ['Kemarau', 'Mega', 'Haik']],
    ['hadiah', ['Kawung', 'Kemarau', 'Mega', 'Haik']],
    ['batik', ['Mega', 'Kawung', 'Haik']],
    ['anyaman', ['Bilik']],
    ['kawung', ['Kawung']],
    ['hujan', ['Mega']],
    ['label untuk jamu', ['Kawung', 'Mega', 'Haik']],
    ['70 mm bulat', ['Haik']],
    ['70x108', ['Mega', 'Bilik', 'Kawung', 'Kemarau']],
    ['  ', ['Mega', 'Bilik', 'Haik', 'Kawung', 'Kemarau']],
    ['zzz', []],
  ] as const)('“%s”', (words, found) => {
    expect(search(words)).toEqual(found);
  });
});

describe('a wall that shows nothing says what was asked', () => {
  const query: Query = {
    product: 'coffee',
    family: 'batik',
    pack: 'jar',
    shape: 'round',
    favourites: false,
    words: ' hujan ',
  };

  it('by name, in both languages', () => {
    expect(asked(query, idWall, id.ui.family)).toBe(
      'Belum ada templat kopi berbentuk bulat untuk toples dari keluarga Batik yang cocok dengan “hujan”.',
    );
    expect(asked(query, enWall, en.ui.family)).toBe(
      'No round coffee template for a jar from the Batik family that fits “hujan” yet.',
    );
  });

  it('and that there are no favourites', () => {
    const favourites = { ...NO_QUERY, favourites: true };
    expect(asked(favourites, idWall, id.ui.family)).toBe(idWall.noFavourites);
    expect(asked({ ...favourites, shape: 'round' }, enWall, en.ui.family)).toBe(
      'No round template yet. Only your favourites were searched.',
    );
  });
});
