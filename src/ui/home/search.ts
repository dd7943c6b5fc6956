import type { Family, Pack, Product, ShapeClass } from '../../core/document';
import { listed, type Fit, type Sought } from './filter';
import type { TemplateSummary } from './summary';

// Fetched when somebody first searches.

interface Facets {
  readonly products?: readonly Product[];
  readonly packs?: readonly Pack[];
  readonly shapes?: readonly ShapeClass[];
  readonly families?: readonly Family[];
}

/** Everyday words of both languages, and what they ask for. */
const LEXICON: readonly (readonly [words: string, facets: Facets])[] = [
  ['kopi coffee robusta arabika arabica espreso espresso luwak', { products: ['coffee'] }],
  ['teh tea melati jasmine', { products: ['tea'] }],
  [
    'keripik kripik kerupuk rengginang emping crisps chips crackers snack camilan cemilan',
    { products: ['crisps'] },
  ],
  ['sambal sambel saus sauce chilli chili cabai cabe pedas', { products: ['sambal'] }],
  ['madu honey lebah bee', { products: ['honey'] }],
  ['jamu herbal herbs wedang empon', { products: ['jamu'] }],
  [
    'kue kukis cookies cookie biskuit biscuits biscuit nastar bolu roti cake bread bakery',
    { products: ['biscuits'] },
  ],
  ['cokelat coklat chocolate kakao cacao cocoa', { products: ['chocolate'] }],
  ['beras rice padi nasi', { products: ['rice'] }],
  ['minuman drink drinks sirup sirop syrup jus juice susu milk', { products: ['drink'] }],
  ['bumbu rempah spice spices merica lada pepper cengkih clove pala', { products: ['spice'] }],
  ['gula sugar aren lontar', { products: ['sugar'] }],
  ['permen candy sweets dodol manisan selai jam', { products: ['sweets'] }],
  ['ikan fish abon teri udang shrimp seafood', { products: ['fish'] }],
  ['sabun soap kosmetik cosmetic sampo shampoo lulur', { products: ['soap'] }],
  ['kerajinan craft kriya anyam lilin candle batik', { products: ['craft'] }],
  [
    'hadiah kado gift gifts hampers parsel oleh souvenir suvenir',
    { products: ['biscuits', 'chocolate', 'sweets', 'craft', 'tea'], packs: ['box', 'tin'] },
  ],
  ['kantong pouch standing saset sachet', { packs: ['pouch'] }],
  ['kantung tas bag plastik plastic', { packs: ['bag', 'pouch'] }],
  ['toples stoples jar gelas glass', { packs: ['jar'] }],
  ['botol bottle', { packs: ['bottle'] }],
  ['kotak dus kardus box besek', { packs: ['box'] }],
  ['kaleng tin can', { packs: ['tin'] }],
  ['tabung tube', { packs: ['tube'] }],
  ['tutup lid', { shapes: ['round'], packs: ['jar', 'tin'] }],
  ['bulat bundar lingkaran oval round circle', { shapes: ['round'] }],
  ['persegi kotak square', { shapes: ['square'] }],
  ['tegak tinggi portrait tall upright', { shapes: ['portrait'] }],
  ['mendatar lebar landscape wide', { shapes: ['landscape'] }],
  ['pita sabuk melingkar band wrap sleeve', { shapes: ['band'] }],
  ['anyaman anyam weave weaving woven rotan bilik', { families: ['anyaman'] }],
  ['bambu bamboo', { families: ['bambu'] }],
  ['batik malam wax', { families: ['batik'] }],
  ['etiket jadul lawas kuno vintage retro old', { families: ['etiket'] }],
  ['kebun bunga daun tanaman garden plant botanical leaf flower', { families: ['kebun'] }],
  ['kraft polos sederhana simple plain minimalis minimal', { families: ['kraft'] }],
  ['musim season modern', { families: ['musim'] }],
  ['pandan tikar lontar palm', { families: ['pandan'] }],
  ['pasar ramai market bold', { families: ['pasar'] }],
  ['tenun kain ikat lurik songket cloth textile', { families: ['tenun'] }],
];

/** Words that ask for nothing. */
const IDLE = new Set(
  'label stiker sticker kemasan untuk buat yang dan di dengan templat template for the with and in of a mm cm x'.split(
    ' ',
  ),
);

interface Word {
  readonly text: string;
  readonly facets: readonly Facets[];
  /** A length in mm, or null. */
  readonly mm: number | null;
}

export type Searchable = Sought & Pick<TemplateSummary, 'sizes' | 'title'>;

/** Judges templates by the words: each word must mean the template, its text or its size. */
export function finder(words: string, textOf: (id: string) => string): (card: Searchable) => Fit {
  const asked = wordsOf(words);
  return (card) => {
    const text = plain(`${card.title.id} ${card.title.en} ${card.family} ${textOf(card.id)}`);
    const fits = asked.map((word) => fitOf(word, card, text));
    return Math.min(2, ...fits) as Fit;
  };
}

function wordsOf(words: string): readonly Word[] {
  return plain(words)
    .split(/[^\p{L}\p{N}]+|(?<=\d)x(?=\d)/u)
    .filter((text) => text !== '' && !IDLE.has(text))
    .map((text) => ({
      text,
      facets: meant(text),
      mm: /^\d+/.test(text) ? parseFloat(text) : null,
    }));
}

/** What a word means; while it is typed its beginning does, from the second letter on. */
function meant(text: string): readonly Facets[] {
  const whole = LEXICON.filter(([words]) => words.split(' ').includes(text));
  const begun = LEXICON.filter(([words]) => words.split(' ').some((word) => word.startsWith(text)));
  return (whole.length > 0 || text.length < 2 ? whole : begun).map(([, facets]) => facets);
}

function fitOf({ text, facets, mm }: Word, card: Searchable, cardText: string): Fit {
  if (mm !== null && card.sizes.some(({ width, height }) => width === mm || height === mm))
    return 2;
  const best = Math.max(0, ...facets.map((each) => facetsFit(each, card)));
  return ` ${cardText}`.includes(` ${text}`) ? 2 : (best as Fit);
}

/** One of what a word means is enough. */
function facetsFit({ products, packs, shapes, families }: Facets, card: Sought): number {
  return Math.max(
    families?.includes(card.family) ? 2 : 0,
    shapes?.some((shape) => card.shapes.includes(shape)) ? 2 : 0,
    ...(products ?? []).map((product) => listed(card.products, product)),
    ...(packs ?? []).map((pack) => listed(card.packs, pack)),
  );
}

/** Lower case, without marks on letters. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
