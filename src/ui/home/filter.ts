import type { Family, Pack, Product } from '../../core/document';
import type { TemplateSummary } from './summary';

/** What of a template the filters look at. */
export interface Sought extends Pick<TemplateSummary, 'family' | 'products' | 'packs' | 'shapes'> {
  readonly id: string;
}

/** What the owner asks the wall for; null and empty ask for nothing. */
export interface Query {
  readonly product: Product | null;
  readonly family: Family | null;
  readonly pack: Pack | null;
  readonly shape: string | null;
  readonly favourites: boolean;
  readonly words: string;
}

export const NO_QUERY: Query = {
  product: null,
  family: null,
  pack: null,
  shape: null,
  favourites: false,
  words: '',
};

/** How well a template answers: not at all, as one that suits anything, or drawn for just this. */
export type Fit = 0 | 1 | 2;

export function isAsking(query: Query): boolean {
  const { words, favourites, ...facets } = query;
  return favourites || words.trim() !== '' || Object.values(facets).some((facet) => facet !== null);
}

/**
 * The templates that answer, in the order of the wall, those that are drawn for what is asked
 * before those that suit anything. `byWords` judges the words of the search.
 */
export function answering<T extends Sought>(
  cards: readonly T[],
  query: Query,
  {
    favourites,
    byWords,
  }: {
    readonly favourites: ReadonlySet<string>;
    readonly byWords: (card: T) => Fit;
  },
): readonly T[] {
  const fits = cards.map((card) => {
    const kept = !query.favourites || favourites.has(card.id);
    return kept ? Math.min(facetFit(card, query), byWords(card)) : 0;
  });
  const of = (fit: Fit): readonly T[] => cards.filter((_, i) => fits[i] === fit);
  return [...of(2), ...of(1)];
}

function facetFit(card: Sought, { product, family, pack, shape }: Query): Fit {
  if (family && card.family !== family) return 0;
  if (shape && !card.shapes.includes(shape)) return 0;
  return Math.min(listed(card.products, product), listed(card.packs, pack)) as Fit;
}

/** A template that names none is for any. */
export function listed<T>(named: readonly T[], asked: T | null): Fit {
  if (asked === null) return 2;
  if (named.length === 0) return 1;
  return named.includes(asked) ? 2 : 0;
}

/** What the menus offer: only what at least one template is, in the order given. */
export function offered<T extends string>(
  order: readonly T[],
  cards: readonly Sought[],
  of: (card: Sought) => readonly string[],
): readonly T[] {
  const known = new Set(cards.flatMap(of));
  return order.filter((each) => known.has(each));
}

/** The cards by turns of their families, so that neighbours differ: the first of each, then the second. */
export function inTurns<T extends Pick<Sought, 'family'>>(cards: readonly T[]): readonly T[] {
  const turns = new Map<string, number>();
  const turnOf = ({ family }: T): number => {
    const turn = turns.get(family) ?? 0;
    turns.set(family, turn + 1);
    return turn;
  };
  const turned = cards.map((card) => ({ card, turn: turnOf(card) }));
  return turned.sort((a, b) => a.turn - b.turn).map(({ card }) => card);
}
