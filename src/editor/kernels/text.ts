import { designOf, factsOf, nodeOf } from '../../core/document';
import type {
  BesekDocument,
  BlockKind,
  FactPath,
  Facts,
  FontRef,
  Id,
  Run,
  RunOverrides,
  TextLine,
  TextNode,
  TextOverrides,
  TextStyleRecord,
} from '../../core/document';
import { activeArrangement, Draft, placedNode } from '../draft';
import { getFact, setFact as withFact } from '../../core/facts';
import { boundBlock, boundFact, editRuns, styledRuns, unlinkedRuns } from '../text-runs';
import type { EditorState, Plan } from '../types';

/** The text with this id. Throws when it is none. */
function textOf(document: BesekDocument, id: Id): TextNode {
  const node = nodeOf(document, id);
  if (node.type !== 'text') throw new Error(`${id} is no text`);
  return node;
}

/**
 * Makes a text read `next`. A text that is one bound run changes its fact, everywhere. Null when
 * it reads so already.
 */
export function setText({ document }: EditorState, id: Id, next: string): Plan | null {
  const node = textOf(document, id);
  const facts = factsOf(document);
  const edit = editRuns(node.runs, facts.values, next);
  if (edit.facts.size === 0 && edit.runs === node.runs) return null;
  const draft = new Draft(document);
  if (edit.runs !== node.runs) draft.change(id, { runs: edit.runs });
  if (edit.facts.size > 0) draft.put({ ...facts, values: withAll(facts.values, edit.facts) });
  return draft.plan('type', `typing:${id}`);
}

function withAll(values: Facts, changes: ReadonlyMap<FactPath, string>): Facts {
  return [...changes].reduce((made, [path, value]) => withFact(made, path, value), values);
}

/** Writes one fact as it was typed. Null when it reads so already. */
export function setFact({ document }: EditorState, path: FactPath, value: string): Plan | null {
  const facts = factsOf(document);
  if (getFact(facts.values, path) === value) return null;
  const draft = new Draft(document);
  draft.put({ ...facts, values: withFact(facts.values, path, value) });
  return draft.plan('fact', `fact:${path}`);
}

/** Replaces the whole product record (an owner's product that was chosen). */
export function setFacts({ document }: EditorState, values: Facts, product: Id | null): Plan {
  const draft = new Draft(document);
  draft.put({ ...factsOf(document), values, product });
  return draft.plan('facts');
}

/** Bound runs become characters. Null where none is bound. */
export function unlink({ document }: EditorState, ids: readonly Id[]): Plan | null {
  const facts = factsOf(document).values;
  const bound = texts(document, ids).filter((node) => node.runs.some((run) => !('text' in run)));
  if (bound.length === 0) return null;
  const { language } = designOf(document);
  const draft = new Draft(document);
  for (const node of bound)
    draft.change(node.id, { runs: unlinkedRuns(node.runs, facts, language) });
  return draft.plan('unlink');
}

/** Binds texts to a fact: their runs become that one. */
export function bind({ document }: EditorState, ids: readonly Id[], fact: FactPath): Plan | null {
  const unbound = texts(document, ids).filter((node) => boundFact(node.runs) !== fact);
  if (unbound.length === 0) return null;
  const draft = new Draft(document);
  for (const node of unbound) draft.change(node.id, { runs: [{ fact }] });
  return draft.plan('bind');
}

/** Makes texts one block of facts, written out by the scene. */
export function setBlock(
  { document }: EditorState,
  ids: readonly Id[],
  block: BlockKind,
): Plan | null {
  const others = texts(document, ids).filter((node) => boundBlock(node.runs) !== block);
  if (others.length === 0) return null;
  const draft = new Draft(document);
  for (const node of others) draft.change(node.id, { runs: [{ block }] });
  return draft.plan('bind');
}

/** Writes typography onto texts as overrides of their style, for all their characters. */
export function setType(
  { document }: EditorState,
  ids: readonly Id[],
  part: TextOverrides,
  mergeKey?: string,
): Plan | null {
  const nodes = texts(document, ids);
  if (nodes.length === 0) return null;
  const draft = new Draft(document);
  for (const node of nodes) {
    draft.arrange(node.id, { overrides: part });
    if (!activeArrangement(document, node.id)) setRuns(draft, node, part);
  }
  return draft.plan('type-style', mergeKey);
}

/** Writes typography onto a part of a text's characters, `from … to` as they are stored. */
export function styleRange(
  { document }: EditorState,
  id: Id,
  range: { readonly from: number; readonly to: number },
  part: RunOverrides,
): Plan | null {
  const node = textOf(document, id);
  const runs = styledRuns(node.runs, factsOf(document).values, range, part);
  if (runs === node.runs) return null;
  const draft = new Draft(document);
  draft.change(id, { runs });
  const keys = Object.keys(part).join();
  return draft.plan('type-style', `range:${keys}:${id}:${range.from}:${range.to}`);
}

/**
 * Sets texts, or the characters `range` of each, in other faces: `to` says for every face they are
 * set in which one takes its place. It is told the face that the deviating one deviates from.
 */
export function changeFonts(
  { document }: EditorState,
  ids: readonly Id[],
  range: { readonly from: number; readonly to: number } | null,
  to: (font: FontRef, base: FontRef) => FontRef,
): Plan | null {
  const draft = new Draft(document);
  const facts = factsOf(document).values;
  for (const node of texts(document, ids)) {
    const base = styleOf(document, node).font;
    const own = node.overrides?.font ?? base;
    const ofRun = ({ font = own }: RunOverrides): RunOverrides => ({ font: to(font, own) });
    if (range) draft.change(node.id, { runs: styledRuns(node.runs, facts, range, ofRun) });
    else {
      draft.arrange(node.id, { overrides: { font: to(own, base) } });
      if (
        !activeArrangement(document, node.id) &&
        node.runs.some(({ overrides }) => overrides?.font)
      )
        draft.change(node.id, { runs: node.runs.map((run) => inFont(run, ofRun)) });
    }
  }
  return draft.plan('type-style');
}

function inFont(run: Run, to: (overrides: RunOverrides) => RunOverrides): Run {
  const { overrides } = run;
  return overrides?.font ? { ...run, overrides: { ...overrides, ...to(overrides) } } : run;
}

function styleOf(document: BesekDocument, { style: id }: TextNode): TextStyleRecord {
  const style = document.records[id];
  if (style?.type !== 'textStyle') throw new Error(`no style ${id}`);
  return style;
}

/** Whether a text breaks at its frame (null), or runs otherwise. */
export function setTextLine({ document }: EditorState, id: Id, line: TextLine | null): Plan {
  const draft = new Draft(document);
  draft.change(id, { line: line ?? undefined });
  return draft.plan('type-style');
}

/** Characters that deviate take part, and the largest size is never below the smallest. */
function setRuns(draft: Draft, node: TextNode, part: TextOverrides): void {
  const { size } = part;
  if (size !== undefined && node.fit && node.fit.min.some((min) => min > size)) {
    const min = node.fit.min.map((each) => Math.min(each, size));
    draft.change(node.id, { fit: { ...node.fit, min } });
  }
  const keys = Object.keys(part);
  if (!node.runs.some((run) => keys.some((key) => key in (run.overrides ?? {})))) return;
  const runs = node.runs.map(({ overrides, ...run }) => {
    const kept = Object.entries(overrides ?? {}).filter(([key]) => !keys.includes(key));
    return kept.length > 0 ? { ...run, overrides: Object.fromEntries(kept) } : run;
  });
  draft.change(node.id, { runs });
}

function texts(document: BesekDocument, ids: readonly Id[]): TextNode[] {
  return ids
    .map((id) => placedNode(document, id))
    .filter((node): node is TextNode => node.type === 'text');
}
