import { PACKS, PRODUCTS } from '../../core/document';
import { loadWallWords, type WallWords } from '../../i18n';
import type { App } from '../app.svelte';
import { SUMMARIES } from './cards';
import { answering, inTurns, isAsking, NO_QUERY, offered, type Fit, type Query } from './filter';
import type { Lang } from '../route';
import { lookOf, type Look } from './look';
import { deviceOf, type Device } from './device.svelte';
import { toggled } from './preferences';
import type { Searchable } from './search';
import { WallCard } from './wall-card.svelte';

/** More than three true labels fit no screen. */
export const MOST_CHOSEN = 3;
const SHAPES = ['portrait', 'square', 'round', 'landscape', 'band'] as const;

/** A template in a look, standing beside others. */
export interface Stand {
  readonly card: WallCard;
  readonly look: Look;
  /** What its look is called; empty for that of the wall. */
  readonly name: string;
}

/** What lies over the wall. */
export type Over =
  | { readonly kind: 'compare'; readonly stands: readonly Stand[] }
  | { readonly kind: 'sheet'; readonly card: WallCard };

/**
 * The wall as its owner has arranged it: what is asked, the palette, who stands side by side.
 * It outlives the screen, so that the way back leads where one was.
 */
export class Desk {
  query = $state.raw<Query>(NO_QUERY);
  /** Key of the palette that all wear; empty as designed. */
  palette = $state('');
  chosen = $state.raw<readonly WallCard[]>([]);
  over = $state.raw<Over | null>(null);
  /** The card that has, or last had, the focus: the one in the tab order. */
  at = $state<string | null>(null);
  /** The cards under the pointer and with the focus; the first of them shows its bar. */
  hot = $state<string | null>(null);
  focused = $state<string | null>(null);
  words = $state.raw<WallWords | null>(null);
  /** How far the wall was scrolled when it was left, in px; null: never left. */
  left: number | null = null;
  /** The owner's own templates, then those of the house; own ones stand for namesakes. */
  readonly cards = $derived.by(() => {
    const own = new Set(this.#own.map(({ id }) => id));
    return [...this.#own, ...this.#house.filter(({ id }) => !own.has(id))];
  });
  readonly #device: Device;
  readonly #house: readonly WallCard[];
  #own = $state.raw<readonly WallCard[]>([]);
  readonly broken: readonly string[];
  /** Judges by the words of the search, once that has been fetched. */
  #judge = $state.raw<((card: Searchable) => Fit) | null>(null);

  readonly favourites = $derived(new Set(this.preferences.favourites));
  readonly look = $derived(lookOf(this.palette));
  readonly isAsking = $derived(isAsking(this.query));
  readonly shown = $derived.by(() => {
    const judge = this.query.words.trim() === '' ? null : this.#judge;
    const { favourites } = this;
    return answering(this.cards, this.query, { favourites, byWords: judge ?? (() => 2) });
  });
  readonly offers = $derived(offersOf(this.cards));

  constructor(readonly app: App) {
    // Made here: what is made while something is derived from it is not followed.
    this.#device = deviceOf(app);
    const known = app.services.templates.map((entry) => [entry, SUMMARIES.get(entry.id)] as const);
    const cards = known.flatMap(([entry, about]) => (about ? [new WallCard(entry, about)] : []));
    this.#house = inTurns(cards);
    this.broken = known.flatMap(([entry, about]) => (about ? [] : [entry.id]));
  }

  /** Looks for templates that the owner has made or taken in since. */
  async readOwn(): Promise<void> {
    const kept = await this.app.services.store.ownTemplates().catch(() => []);
    this.#own = kept.flatMap(([id, file]) => WallCard.of(id, file) ?? []);
  }

  /** Takes an own template off the wall; the notice puts it back. */
  async drop(card: WallCard): Promise<void> {
    const { store } = this.app.services;
    const kept = (await store.ownTemplates()).find(([id]) => id === card.id);
    if (!kept) return;
    await store.dropTemplate(card.id);
    await this.readOwn();
    const { t, lang } = this.app;
    this.app.done(this.words?.dropped(card.title[lang]) ?? '', {
      label: t.editor.undo,
      run: () => void store.keepTemplate(...kept).then(() => this.readOwn()),
    });
  }

  async speak(lang: Lang): Promise<void> {
    this.words = await loadWallWords(lang);
  }

  ask(part: Partial<Query>): void {
    this.query = { ...this.query, ...part };
    if (part.words) void this.#search(part.words);
  }

  clear(): void {
    this.query = NO_QUERY;
  }

  get preferences() {
    return this.#device.preferences;
  }

  toggleFavourite(card: WallCard): void {
    this.#device.keep(toggled(this.preferences, card.id));
  }

  /** Puts a card among those to compare, or takes it away. */
  toggleChosen(card: WallCard): void {
    if (this.chosen.includes(card)) this.chosen = this.chosen.filter((each) => each !== card);
    else if (this.chosen.length < MOST_CHOSEN) this.chosen = [...this.chosen, card];
    else this.app.warn(this.words?.tray.full ?? '');
  }

  compare(cards: readonly WallCard[]): void {
    const { look } = this;
    this.over = { kind: 'compare', stands: cards.map((card) => ({ card, look, name: '' })) };
  }

  async #search(words: string): Promise<void> {
    const [{ finder }, { ideaOf }] = await Promise.all([import('./search'), import('./ideas')]);
    if (this.query.words === words) this.#judge = finder(words, ideaOf);
  }
}

/** What the menus of a wall of these cards choose from. */
function offersOf(cards: readonly WallCard[]) {
  const families = [...new Set(cards.map(({ family }) => family))].sort();
  return {
    products: offered(PRODUCTS, cards, (card) => card.products),
    families,
    packs: offered(PACKS, cards, (card) => card.packs),
    shapes: offered(SHAPES, cards, (card) => card.shapes),
  };
}

const desks = new WeakMap<App, Desk>();

/** The app's one wall. */
export function deskOf(app: App): Desk {
  const known = desks.get(app);
  if (known) return known;
  // In a root of its own: what the desk derives must not end with the screen that asked first.
  $effect.root(() => void desks.set(app, new Desk(app)));
  return desks.get(app)!;
}
