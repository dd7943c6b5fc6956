import { unknownFaces } from '../assets';
import { fontIssues } from '../assets/fonts';
import { pictureIssues } from '../assets/raster';
import {
  applyPatch,
  designOf,
  factsOf,
  freshDocument,
  parseTemplate,
  updatePatch,
  type BesekDocument,
  type Facts,
  type TemplateFile,
  type TemplateSizes,
} from '../core/document';
import { parseFacts } from '../core/facts';
import { openFile } from '../share';
import type { Run } from './context';
import { inputFailure } from './failure';
import { issuesFailure, readInput, readJson, unwrap } from './files';
import { resized } from './size';
import { findTemplate, needTemplate } from './templates';

const FILE = /\.(?:besek|json|pdf)$/;

/** A design as a command uses it. */
export interface LoadedDesign {
  readonly document: BesekDocument;
  /** Bytes of its pictures and fonts by their SHA-256. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** A design with the facts and the size that were asked for. */
export async function loadDesign(run: Run, name: string): Promise<LoadedDesign> {
  const facts = await loadFacts(run);
  const {
    document,
    bounds,
    assets = new Map(),
  } = FILE.test(name)
    ? await fromFile(run, name, facts)
    : fromTemplate(run, name, await needTemplate(run, name), facts);
  refuseUnknownFaces(run, name, document);
  return { document: resized(run, document, bounds), assets };
}

interface Loaded {
  readonly document: BesekDocument;
  /** Sizes that its template takes, or null where none says. */
  readonly bounds: TemplateSizes | null;
  readonly assets?: LoadedDesign['assets'];
}

/** A template wearing its sample or, whole, the given record. Dates are never the clock's. */
export function fromTemplate(
  run: Run,
  id: string,
  template: TemplateFile,
  facts: Facts | null,
): Loaded {
  const { language, modified } = designOf(template.design);
  const document = freshDocument(template, {
    template: id,
    name: (facts ?? factsOf(template.design).values).name || template.title[language],
    modified: dateOf(run) ?? modified,
    facts,
  });
  return { document, bounds: template.sizes };
}

async function fromFile(run: Run, file: string, facts: Facts | null): Promise<Loaded> {
  const bytes = await readInput(run, file);
  const template = templateIn(bytes);
  if (template !== null) {
    const parsed = unwrap(run, file, parseTemplate(template));
    return fromTemplate(run, designOf(parsed.design).template ?? parsed.family, parsed, facts);
  }
  const { document, assets } = unwrap(run, file, openFile(bytes));
  const issues = [...pictureIssues(document, assets), ...(await fontIssues(document, assets))];
  if (issues.length > 0) throw issuesFailure(run, file, issues);
  const { template: id } = designOf(document);
  const known = id === null ? null : await findTemplate(run, id);
  const dressed = facts ? wearing(document, facts) : document;
  return { document: dressed, bounds: known?.sizes ?? null, assets };
}

/** The value of a template's file, for who makes templates; null for any other bytes. */
export function templateIn(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isTemplate(value) ? value : null;
  } catch {
    return null;
  }
}

function isTemplate(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'besek-template'
  );
}

function wearing(document: BesekDocument, values: Facts): BesekDocument {
  return applyPatch(document, updatePatch(document, { [factsOf(document).id]: { values } }));
}

async function loadFacts(run: Run): Promise<Facts | null> {
  const file = run.args.values.facts;
  return file === undefined ? null : unwrap(run, file, parseFacts(await readJson(run, file)));
}

/** `SOURCE_DATE_EPOCH` as ISO 8601, or null while it is not set. */
export function dateOf(run: Run): string | null {
  const seconds = run.env['SOURCE_DATE_EPOCH'];
  if (seconds === undefined || seconds === '') return null;
  if (!/^\d{1,11}$/.test(seconds)) {
    throw inputFailure('SOURCE_DATE_EPOCH', run.m.wrongDate(seconds));
  }
  return new Date(Number(seconds) * 1000).toISOString().replace('.000', '');
}

function refuseUnknownFaces(run: Run, file: string, document: BesekDocument): void {
  const issues = unknownFaces(document);
  if (issues.length > 0) throw issuesFailure(run, file, issues);
}
