import {
  designOf,
  type BesekDocument,
  type FactPath,
  type Facts,
  type Issue,
} from '../core/document';
import { factsInTable, FIELDS, getFact, parseFacts, readTable, setFact } from '../core/facts';
import { loadFileWords, loadMakingWords, loadUi, type FileWords } from '../i18n';
import { foreignKind } from './foreign';
import type { App } from './app.svelte';

/** Larger files are not even read, in bytes. */
const FILE_MAX = 64 * 1024 * 1024;
/** No record of a product is larger, in bytes. */
const FACTS_MAX = 1024 * 1024;

/** Where the facts of a file go: the open design's record, or the home's. */
export interface FactsPlace {
  readonly facts: Facts;
  take(facts: Facts): void;
  /** Takes it back; null where there is no such thing. */
  readonly undo: (() => void) | null;
}

/** What lies on a label: nothing by itself. */
const FOR_LABEL = /\.(?:png|jpe?g|webp|svg|[ot]tf|woff2?)$/i;

/**
 * Reads a file that was picked or dropped, whatever it is: a design opens, facts go to their
 * place, and of anything else a sentence says what to do with it.
 */
export async function takeFile(app: App, file: File, place: FactsPlace): Promise<void> {
  const words = await loadFileWords(app.lang);
  const foreign = FOR_LABEL.test(file.name) ? 'forLabel' : foreignKind(file.name);
  if (foreign && foreign !== 'pdf') return app.warn(words.foreign[foreign](file.name));
  if (/\.(?:csv|tsv)$/i.test(file.name)) return takeTable(app, file, words, place);
  const facts = /\.json$/i.test(file.name) ? await factsJson(file) : null;
  if (facts) return takeRecord(app, { name: file.name, value: facts }, words, place);
  await openDesign(app, file, words);
}

async function openDesign(app: App, file: File, words: FileWords): Promise<void> {
  const outcome = await read(app, file);
  if (!outcome.ok && holdsNoDesign(file.name, outcome.issues)) {
    return app.warn(words.foreign.pdf(file.name));
  }
  if (!outcome.ok) {
    app.refusal = { name: file.name, issues: outcome.issues };
    return;
  }
  const id = app.startDesign(outcome.value);
  if (designOf(outcome.value).about) void takeIn(app, outcome.value, id);
}

/** A PDF as any program makes it, or what only calls itself one. */
function holdsNoDesign(name: string, [issue]: readonly Issue[]): boolean {
  if (issue?.code === 'pdf-without-design') return true;
  return foreignKind(name) === 'pdf' && /^not-/.test(issue?.code ?? '');
}

async function read(app: App, file: File) {
  if (file.size > FILE_MAX) {
    const issues = [{ path: '', code: 'file-too-big', params: { max: FILE_MAX } }] as const;
    return { ok: false as const, issues };
  }
  return app.services.readFile(new Uint8Array(await file.arrayBuffer()));
}

/** A file that is a template too goes onto the wall; where nothing can be stored it is open all the same. */
async function takeIn(app: App, document: BesekDocument, id: string): Promise<void> {
  const title = await app.services.keepAsTemplate(document, id).catch(() => null);
  if (title) app.done((await loadMakingWords(app.lang)).arrived(title[app.lang]));
}

/** What the file says if it says that it is a product's record. */
async function factsJson(file: File): Promise<object | null> {
  if (file.size > FACTS_MAX) return null;
  try {
    const value: unknown = JSON.parse(await file.text());
    const isFacts =
      typeof value === 'object' && value !== null && 'format' in value
        ? value.format === 'besek-facts'
        : false;
    return isFacts ? (value as object) : null;
  } catch {
    return null;
  }
}

/** The whole record: what the file does not say is empty then. */
function takeRecord(
  app: App,
  { name, value }: { readonly name: string; readonly value: object },
  words: FileWords,
  place: FactsPlace,
): void {
  const parsed = parseFacts(value);
  if (!parsed.ok) {
    app.refusal = { name, issues: parsed.issues };
    return;
  }
  const count = FIELDS.filter(({ path }) => getFact(parsed.value, path) !== '').length;
  place.take(parsed.value);
  report(app, words.taken(name, count + parsed.value.details.length), [], place);
}

/** What the table names; the rest of the record stays. */
async function takeTable(app: App, file: File, words: FileWords, place: FactsPlace): Promise<void> {
  const { name } = file;
  if (file.size > FACTS_MAX) return app.warn(words.tooBig(name));
  const text = utf8(await file.arrayBuffer());
  if (text === null) return app.warn(words.noUtf8(name));
  const rows = readTable(text);
  if (!rows) return app.warn(words.noTable(name));
  const { given, left, more } = factsInTable(rows, await fieldNames());
  const lost = left.length > 0 ? [words.left(left)] : [];
  if (given.length === 0) return app.warn([words.nothing(name), ...lost].join(' '));
  place.take(given.reduce((facts, [path, value]) => setFact(facts, path, value), place.facts));
  const rest = more > 0 ? [words.firstRow(more)] : [];
  report(app, words.taken(name, given.length), [...rest, ...lost], place);
}

function report(app: App, taken: string, left: readonly string[], { undo }: FactsPlace): void {
  const back = undo ? { label: app.t.editor.undo, run: undo } : undefined;
  if (left.length > 0) app.warn([taken, ...left].join(' '), back);
  else app.done(taken, back);
}

function utf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Fields by their names in both languages and by their paths; only letters and digits count. */
async function fieldNames(): Promise<(name: string) => FactPath | null> {
  const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const languages = await Promise.all([loadUi('id'), loadUi('en')]);
  const known = new Map(
    FIELDS.flatMap(({ path }) => [
      [bare(path), path] as const,
      ...languages.map(
        ({ fact }) => [bare((fact as Readonly<Record<string, string>>)[path]!), path] as const,
      ),
    ]),
  );
  return (name) => known.get(bare(name)) ?? null;
}
