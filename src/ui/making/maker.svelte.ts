import { childrenOf, designOf, factsOf, panelsOf, templateOf } from '../../core/document';
import type { BesekDocument, Facts, Issue, TemplateDraft } from '../../core/document';
import type { TemplateFile, Words } from '../../core/document';
import { TRIAL_NAMES } from '../../core/facts';
import { loadMakingWords, loadWallWords, type MakingWords, type WallWords } from '../../i18n';
import type { TemplateFault } from '../../print';
import type { Session } from '../editor/session.svelte';

/** How long after the last change the template is looked at anew, and for how long at a time. */
const LOOK_AFTER_MS = 400;
const SLICE_MS = 10;

/** The words of template making, once they are there. */
export class MakerWords {
  making = $state.raw<MakingWords | null>(null);
  wall = $state.raw<WallWords | null>(null);

  constructor(session: Session) {
    $effect(() => {
      const { lang } = session.app;
      void loadMakingWords(lang).then((words) => (this.making = words));
      void loadWallWords(lang).then((words) => (this.wall = words));
    });
  }
}

/** The template that the open design comes to, and what is wrong with it; follows every change. */
export class Maker {
  template = $state.raw<TemplateFile | null>(null);
  issues = $state.raw<readonly Issue[]>([]);
  faults = $state.raw<readonly TemplateFault[]>([]);
  looking = $state(false);
  shortName = $state<string>(TRIAL_NAMES[0]);
  longName = $state<string>(TRIAL_NAMES.at(-1)!);
  #turn = 0;

  constructor(readonly session: Session) {
    $effect(() => {
      const { document } = session;
      if (!session.app.canSet || session.app.fontsVersion === 0) return;
      const timer = setTimeout(() => this.look(document), LOOK_AFTER_MS);
      return () => clearTimeout(timer);
    });
  }

  /** How much there is that must be mended, and that could be better. */
  readonly must = $derived(this.issues.length + this.#count('blocking'));
  readonly better = $derived(this.#count('warning'));

  #count(severity: TemplateFault['severity']): number {
    return this.faults.filter((fault) => fault.severity === severity).length;
  }

  /** The sample with another name. */
  named(name: string): Facts {
    return { ...factsOf(this.session.document).values, name };
  }

  /** Looks at once; a later look ends an earlier one. */
  look(document = this.session.document): void {
    const turn = ++this.#turn;
    const said = templateOf(document);
    this.issues = said.ok ? [] : said.issues;
    // How it stands in its sizes can be seen before everything about it has been said.
    const made = said.ok ? said : templateOf(filledIn(document));
    if (!made.ok) return void (this.faults = []);
    this.template = made.value;
    const build = this.session.app.services.createSceneBuilder();
    const steps = this.session.app.services.lint(made.value, build)[Symbol.iterator]();
    this.looking = true;
    this.#step({ steps, turn, found: [] });
  }

  /** Some steps, then the screen's turn. */
  #step(job: Job): void {
    if (job.turn !== this.#turn) return;
    const end = performance.now() + SLICE_MS;
    let next = job.steps.next();
    for (; !next.done; next = job.steps.next()) {
      job.found.push(...next.value);
      if (performance.now() > end) break;
    }
    if (next.done) {
      this.faults = job.found;
      this.looking = false;
    } else setTimeout(() => this.#step(job));
  }
}

/** The design with something in the place of all that its maker has not said yet. */
function filledIn(document: BesekDocument): BesekDocument {
  const design = designOf(document);
  const front = panelsOf(document)[0];
  if (!design.about || !front) return document;
  const filled = ({ id, en }: Words): Words => ({ id: id.trim() || '–', en: en.trim() || '–' });
  const about: TemplateDraft = {
    ...design.about,
    title: filled(design.about.title),
    idea: filled(design.about.idea),
    author: design.about.author.trim() || '–',
    plaque: design.about.plaque ?? childrenOf(document, front.id)[0]?.id ?? null,
  };
  return { ...document, records: { ...document.records, [design.id]: { ...design, about } } };
}

interface Job {
  readonly steps: Iterator<readonly TemplateFault[]>;
  readonly turn: number;
  readonly found: TemplateFault[];
}
