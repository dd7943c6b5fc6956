import { descendantsOf, factsOf, isNode, panelsOf } from '../../core/document';
import type { BesekDocument, DocRecord, FactPath, Id, TextNode } from '../../core/document';
import { FIELDS, getFact, setFact } from '../../core/facts';
import { Draft } from '../draft';
import type { EditorState, Plan } from '../types';

/** One place where the words stand: in a text's own characters, or in a fact. */
export interface Found {
  readonly panel: Id | null;
  /** The text that shows it; null for a fact that no label shows. */
  readonly node: Id | null;
  readonly source: { readonly run: number } | { readonly fact: FactPath };
  readonly from: number;
  readonly to: number;
  /** The whole of what it was found in. */
  readonly whole: string;
}

/**
 * All places of some words, on all panels in reading order, then in the facts. A fact that stands
 * in several places is found once: it is one.
 */
export function findText(
  document: BesekDocument,
  words: string,
  exactCase = false,
): readonly Found[] {
  if (words === '') return [];
  const texts = textsOf(document);
  const inRuns = texts.flatMap(({ panel, node }) =>
    node.runs.flatMap((run, i) =>
      'text' in run
        ? placesIn(run.text, words, exactCase).map(([from, to]) => {
            return { panel, node: node.id, source: { run: i }, from, to, whole: run.text };
          })
        : [],
    ),
  );
  return [...inRuns, ...inFacts(document, texts, { words, exactCase })];
}

/** Replaces what was found, as one step; facts stay facts. Null when nothing changes. */
export function replaceText(
  { document }: EditorState,
  found: readonly Found[],
  words: string,
): Plan | null {
  const draft = new Draft(document);
  const facts = factsOf(document);
  let values = facts.values;
  // From the last to the first, so that the places before it stay where they are.
  const last = [...found].sort((a, b) => b.from - a.from);
  for (const { node, source, from, to } of last) {
    if ('fact' in source) {
      values = setFact(values, source.fact, spliced(getFact(values, source.fact), from, to, words));
      continue;
    }
    const text = draft.get(node ?? '');
    if (text?.type !== 'text') continue;
    const runs = text.runs.map((run, i) =>
      i === source.run && 'text' in run
        ? { ...run, text: spliced(run.text, from, to, words) }
        : run,
    );
    draft.change(text.id, { runs });
  }
  if (values !== facts.values) draft.put({ ...facts, values });
  const plan = draft.plan('replace');
  const isEmpty = Object.keys(plan.patch.updated).length === 0;
  return isEmpty ? null : plan;
}

/** How many objects, styles and arrangements are painted with a swatch. */
export function usesOf(document: BesekDocument, swatch: Id): number {
  return Object.values(document.records).filter(
    (record) => recoloured(record, swatch, '') !== record,
  ).length;
}

/** Paints with another swatch whatever was painted with this one, everywhere. Null if nothing was. */
export function replaceColour({ document }: EditorState, from: Id, to: Id): Plan | null {
  const draft = new Draft(document);
  let changed = false;
  for (const record of Object.values(document.records)) {
    const next = recoloured(record, from, to);
    if (from === to || next === record) continue;
    changed = true;
    draft.put(next);
  }
  return changed ? draft.plan('replace') : null;
}

/** The record with every fill of one swatch in another; the same value where there is none. */
function recoloured(record: DocRecord, from: Id, to: Id): DocRecord {
  return withSwatches(record, (id) => (id === from ? to : id));
}

/** A value with every `swatch` and `asset` it names renamed; the same value where nothing changes. */
export function withSwatches<T>(value: T, rename: (id: Id) => Id): T {
  if (Array.isArray(value)) {
    const made = value.map((each: unknown) => withSwatches(each, rename));
    return made.every((each, i) => each === value[i]) ? value : (made as T);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]: [string, unknown]) => {
    const isName = (key === 'swatch' || key === 'asset') && typeof each === 'string';
    return [key, isName ? rename(each) : withSwatches(each, rename)] as const;
  });
  const isSame = entries.every(([key, each]) => each === (value as Record<string, unknown>)[key]);
  return isSame ? value : (Object.fromEntries(entries) as T);
}

interface Placed {
  readonly panel: Id;
  readonly node: TextNode;
}

function textsOf(document: BesekDocument): readonly Placed[] {
  return panelsOf(document).flatMap(({ id: panel }) =>
    descendantsOf(document, panel)
      .filter((node) => isNode(node) && node.type === 'text')
      .map((node) => ({ panel, node: node as TextNode })),
  );
}

function inFacts(
  document: BesekDocument,
  texts: readonly Placed[],
  { words, exactCase }: { readonly words: string; readonly exactCase: boolean },
): readonly Found[] {
  const { values } = factsOf(document);
  return FIELDS.flatMap(({ path }) => {
    const whole = getFact(values, path);
    const shown = texts.find(({ node }) => node.runs.some((r) => 'fact' in r && r.fact === path));
    const { panel = null, node = null } = { panel: shown?.panel, node: shown?.node.id };
    return placesIn(whole, words, exactCase).map(([from, to]) => {
      return { panel, node, source: { fact: path }, from, to, whole };
    });
  });
}

function placesIn(
  text: string,
  words: string,
  exactCase: boolean,
): readonly (readonly [number, number])[] {
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const places = text.matchAll(new RegExp(pattern, exactCase ? 'gu' : 'giu'));
  return [...places].map(({ 0: { length }, index }) => [index, index + length]);
}

function spliced(text: string, from: number, to: number, words: string): string {
  return text.slice(0, from) + words + text.slice(to);
}
