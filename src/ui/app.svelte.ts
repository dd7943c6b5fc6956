import { getContext, setContext } from 'svelte';
import { makeId, type BesekDocument, type Issue, type PanelRecord } from '../core/document';
import { issueSentence, loadMessages, loadPatternWords, loadUi } from '../i18n';
import type { Messages, PatternWords, UiWords } from '../i18n';
import type { Product } from './home/product.svelte';
import type { Scene } from '../core/scene';
import { readAddress, writeAddress, type AskedTemplate, type Lang, type Route } from './route';
import type { Services } from './services';

export interface NoticeContent {
  readonly text: string;
  /** What it means, shown by colour and shape. */
  readonly tone: 'ok' | 'info' | 'warning';
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** A file or template that was refused, with everything that is wrong with it. */
export interface Refusal {
  readonly name: string;
  readonly issues: readonly Issue[];
}

/** The open design as it stands. */
export interface OpenDesign {
  readonly document: BesekDocument;
  /** The panel that is worked on. */
  readonly panel: PanelRecord;
  /** Epoch ms up to which all of it is on disk; null where nothing of it is. */
  readonly safeUntil: number | null;
  /** Leaving it would lose changes. */
  readonly isAtRisk: boolean;
}

/** A design that is open although its first snapshot is still being written. */
export interface Fresh {
  readonly id: string;
  readonly document: BesekDocument;
  readonly created: Promise<void>;
}

const KEY = Symbol('app');
/** What failed to arrive is asked for again after so long. */
const AGAIN_MS = 5000;

/** What all screens share: place, language, notices, fonts that have arrived. */
export class App {
  lang = $state<Lang>('id');
  /** Null until the address has been read: no screen is fetched that nobody asked for. */
  route = $state.raw<Route | null>(null);
  notice = $state.raw<NoticeContent | null>(null);
  /** How much of a phone's screen lies under bar and sheet, in px: notices stand above. */
  foot = $state(56);
  refusal = $state.raw<Refusal | null>(null);
  /** An uncaught error: the screen says so and offers a copy. */
  crash = $state.raw<unknown>(null);
  /** Counts what has arrived to show labels with: inks, faces, the text engine. */
  fontsVersion = $state(0);
  /** Text can be set: what is built from now on is what will be printed. */
  canSet = $state(false);
  fresh: Fresh | null = null;
  /** The open design, for who saves a copy after a crash. */
  open: OpenDesign | null = null;
  #named = $state<Lang | null>(null);

  /** The home's product once it has been asked for; see `productOf`. */
  product: Product | null = null;

  /** The words of the screens in `lang`. */
  t = $state.raw<UiWords>() as UiWords;
  /** Every sentence in `lang`, once one about a fault or finding had to be said. */
  words = $state.raw<Messages | null>(null);
  /** Words of patterns and their knobs, once one is looked at. */
  patternWords = $state.raw<PatternWords | null>(null);

  constructor(
    readonly services: Services,
    words: UiWords,
  ) {
    this.t = words;
    void services.painting.then(() => this.fontsVersion++);
    void services.setting.then(() => {
      this.canSet = true;
      this.fontsVersion++;
    });
  }

  /** Takes the address over and answers a template that asks to be opened. */
  readAddress(): AskedTemplate | null {
    const { route, lang, template } = readAddress(location.search, location.hash);
    if (this.route && !this.#mayLeave(route)) {
      history.pushState(null, '', this.href(this.route));
      return null;
    }
    this.route = template === null ? route : null;
    this.#named = lang;
    void this.#speak(lang ?? 'id');
    return template;
  }

  href(route: Route, asked?: AskedTemplate): string {
    return writeAddress(route, this.#named, asked);
  }

  /** Goes to another screen, if the owner does not want to stay with what is on no disk. */
  go(route: Route, replace = false): void {
    if (!this.#mayLeave(route)) return;
    const address = this.href(route);
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.route = route;
  }

  #mayLeave(next: Route): boolean {
    const isSame = this.href(next) === this.href(this.route ?? next);
    return isSame || !this.open?.isAtRisk || confirm(this.t.saving.leave);
  }

  setLang(lang: Lang): void {
    this.#named = lang;
    history.replaceState(null, '', this.href(this.route ?? { kind: 'home' }));
    void this.#speak(lang);
  }

  /** Numbers and sentences change their language together. */
  async #speak(lang: Lang): Promise<void> {
    const [ui, words, patterns] = await Promise.all([
      loadUi(lang),
      this.words && loadMessages(lang),
      this.patternWords && loadPatternWords(lang),
    ]);
    this.t = ui;
    this.words = words;
    this.patternWords = patterns;
    this.lang = lang;
  }

  async loadPatternWords(): Promise<void> {
    this.patternWords ??= await loadPatternWords(this.lang);
  }

  /** Fetches what `issueSentence` and findings say. */
  async loadWords(): Promise<void> {
    this.words ??= await loadMessages(this.lang);
  }

  /** Everything that is wrong with an input, in the interface's language; after `loadWords`. */
  issueSentence(issue: Issue): string {
    if (issue.code === 'unknown-template') return this.t.refused.unknownTemplate;
    return this.words ? issueSentence(this.words, issue) : '';
  }

  /** Opens a new design at once and answers its id; its first snapshot is written meanwhile. */
  startDesign(document: BesekDocument, replace = false): string {
    const id = makeId('d', () => this.services.random());
    const created = this.services.store.create(id, document);
    created.catch(() => undefined);
    this.fresh = { id, document, created };
    this.go({ kind: 'edit', design: id }, replace);
    return id;
  }

  /** Reads a file that was picked or dropped at the home. */
  async openFile(file: File): Promise<void> {
    const [{ takeFile }, { productOf }] = await Promise.all([
      import('./take-file'),
      import('./home/product.svelte'),
    ]);
    const product = productOf(this);
    await product.loaded;
    await takeFile(this, file, {
      facts: product.facts,
      take: (facts) => product.take(facts),
      undo: null,
    });
  }

  /** Tells something: neither a mishap nor a thing done. */
  say(text: string, action?: NoticeContent['action']): void {
    this.notice = { text, tone: 'info', action };
  }

  /** Tells that what was asked for is done. */
  done(text: string, action?: NoticeContent['action']): void {
    this.notice = { text, tone: 'ok', action };
  }

  /** Tells that something was refused, or went otherwise than asked. */
  warn(text: string, action?: NoticeContent['action']): void {
    this.notice = { text, tone: 'warning', action };
  }

  /**
   * Asks for faces, patterns and pictures a scene lacks; the version grows when they are there, and
   * when it is time to ask for them again.
   */
  load(pending: Scene['pending']): void {
    const { fonts, pictures, loadGenerator } = this.services;
    const arrivalOf = (each: Scene['pending'][number]): Promise<void> => {
      if ('generator' in each) return loadGenerator(each.generator);
      if ('picture' in each) return pictures.load(each.picture);
      return fonts.load(each.family, each.weight, each.file);
    };
    for (const each of pending) {
      const key = JSON.stringify(each);
      if (this.#asked.has(key)) continue;
      this.#asked.add(key);
      arrivalOf(each).then(
        () => this.fontsVersion++,
        () => {
          // Labels say now what failed, and are built anew when its turn comes.
          this.fontsVersion++;
          setTimeout(() => {
            this.#asked.delete(key);
            this.fontsVersion++;
          }, AGAIN_MS);
        },
      );
    }
  }
  readonly #asked = new Set<string>();
}

export function provideApp(app: App): App {
  return setContext(KEY, app);
}

export function useApp(): App {
  return getContext<App>(KEY);
}
