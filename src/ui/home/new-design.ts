import {
  blankDocument,
  LIMITS,
  freshDocument,
  parseTemplate,
  type Facts,
  type TemplateFile,
} from '../../core/document';
import type { BesekDocument } from '../../core/document';
import { loadWallWords } from '../../i18n';
import type { App } from '../app.svelte';
import type { AskedTemplate } from '../route';
import { isoSeconds } from '../iso';
import { inLook, lookOf } from './look';
import { productOf } from './product.svelte';

/** A template that becomes a design; `dress` gives it the look it wears on the wall. */
export interface Start {
  readonly id: string;
  readonly file: TemplateFile;
  readonly facts: Facts | null;
  readonly dress?: (document: BesekDocument) => BesekDocument;
}

/** What a design is called after its product, whose own name may be longer. */
function nameOf(facts: Facts | null): string {
  return facts?.name.slice(0, LIMITS.name).trim() ?? '';
}

/** Opens a new design of a template. */
export function startFrom(app: App, start: Start, replace = false): void {
  const { id, file, facts, dress = (document) => document } = start;
  const modified = isoSeconds(app.services.now());
  const name = nameOf(facts) || file.title[app.lang];
  const fresh = freshDocument(file, { template: id, name, modified, facts });
  app.startDesign(dress(fresh), replace);
}

/** Opens an empty label that wears the owner's product. */
export async function startBlank(app: App): Promise<void> {
  const product = productOf(app);
  const [words] = await Promise.all([
    loadWallWords(app.lang),
    product.loaded,
    app.services.painting,
  ]);
  const { fonts } = app.services;
  const made = blankDocument({
    name: nameOf(product.told) || words.blank,
    modified: isoSeconds(app.services.now()),
    facts: product.told,
    words: words.blankParts,
    heading: fonts.ref('Besley', 600),
    body: fonts.ref('Barlow Condensed', 500),
  });
  app.startDesign(made);
}

/** Answers an address that asks for a template; one that is not there is refused at the home. */
export async function openTemplate(app: App, { id, palette }: AskedTemplate): Promise<void> {
  const entry = app.services.templates.find((each) => each.id === id);
  const value = await (entry ? entry.read() : ownTemplate(app, id));
  const file = value === undefined ? null : parseTemplate(value);
  if (file?.ok) {
    const product = productOf(app);
    await product.loaded;
    const look = lookOf(palette);
    const dress = (document: BesekDocument): BesekDocument => inLook(document, look);
    startFrom(app, { id, file: file.value, facts: product.told, dress }, true);
  } else {
    app.refusal = { name: id, issues: file?.issues ?? [{ path: '', code: 'unknown-template' }] };
    app.go({ kind: 'home' }, true);
  }
}

async function ownTemplate(app: App, id: string): Promise<unknown> {
  const own = await app.services.store.ownTemplates().catch(() => []);
  return own.find(([each]) => each === id)?.[1];
}
