import { PALETTES } from '../../core/color';
import type { TemplateFile } from '../../core/document';
import { findGenerator, PATTERN_BOOK, type BookPage } from '../../core/patterns';
import { mainPattern, partsOf } from '../../editor';
import type { Lang } from '../route';
import type { Sought } from '../home/filter';
import type { Look } from '../home/look';

/** A template in a look, of whatever the wall makes its cards. */
interface Worn<Card> {
  readonly card: Card;
  readonly look: Look;
  readonly name: string;
}

/** Names that stand in the pattern book's words. */
export interface Names {
  readonly palette: Readonly<Record<string, string>>;
  readonly pattern: Readonly<Record<string, { readonly name: string }>>;
}

/** The same design in other inks: first the palettes of its own maker, then those of the house. */
export function otherPalettes<Card>(
  stand: Worn<Card>,
  file: TemplateFile,
  names: Names,
  lang: Lang,
): readonly Worn<Card>[] {
  if (partsOf(file.design).length === 0) return [];
  const own = (file.palettes ?? []).map(({ name, inks }) => ({ name: name[lang], inks }));
  const house = PALETTES.map(({ key, inks }) => ({ name: names.palette[key] ?? key, inks }));
  const worn = JSON.stringify(stand.look.inks ?? file.palettes?.[0]?.inks ?? null);
  return [...own, ...house]
    .filter(({ inks }) => JSON.stringify(inks) !== worn)
    .map(({ name, inks }) => ({ card: stand.card, look: { ...stand.look, inks }, name }));
}

/** The same design with other pages of the pattern book, those of its own craft first. */
export function otherPatterns<Card>(
  stand: Worn<Card>,
  file: TemplateFile,
  names: Names,
): readonly Worn<Card>[] {
  const node = mainPattern(file.design);
  const made = node && findGenerator(node.generator);
  if (!made) return [];
  const isOwn = (page: BookPage): boolean => page.generator === node.generator;
  const others = PATTERN_BOOK.filter(
    (page) => isOwn(page) || (made.extent !== 'frame' && isCloth(page)),
  ).filter((page) => page !== stand.look.page && !isSame(page, node.params, isOwn(page)));
  return [...others.filter(isOwn), ...others.filter((page) => !isOwn(page))].map((page) => ({
    card: stand.card,
    look: { ...stand.look, page },
    name: names.pattern[page.key]?.name ?? page.key,
  }));
}

/** A pattern that covers any ground, as against one that is drawn for a frame. */
function isCloth({ generator, uses }: BookPage): boolean {
  return uses.includes('behind') && findGenerator(generator)?.extent !== 'frame';
}

/** What chooses the drawing itself, as against its measures. */
const KIND = ['weave', 'draft', 'motif', 'kind', 'form', 'plant'];

/** Whether the design already shows the page's drawing. */
function isSame(
  { params }: BookPage,
  worn: Readonly<Record<string, unknown>>,
  isOwn: boolean,
): boolean {
  const chosen = KIND.filter((key) => key in params);
  return isOwn && chosen.length > 0 && chosen.every((key) => params[key] === worn[key]);
}

/** Other designs in the same look: those for the same product first, of every family in turn. */
export function otherFamilies<Card extends Sought>(
  stand: Worn<Card>,
  cards: readonly Card[],
): readonly Worn<Card>[] {
  const { card } = stand;
  const others = cards.filter(({ family }) => family !== card.family);
  const shared = (other: Card): number =>
    other.products.filter((product) => card.products.includes(product)).length;
  const seen = new Map<string, number>();
  const turns = new Map(
    [...others]
      .sort((a, b) => shared(b) - shared(a))
      .map((other) => {
        const turn = seen.get(other.family) ?? 0;
        seen.set(other.family, turn + 1);
        return [other, turn] as const;
      }),
  );
  return [...others]
    .sort((a, b) => shared(b) - shared(a) || turns.get(a)! - turns.get(b)!)
    .map((other) => ({ card: other, look: { inks: stand.look.inks, page: null }, name: '' }));
}
