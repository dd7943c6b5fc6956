import {
  childrenOf,
  deepEqual,
  descendantsOf,
  designOf,
  emptyFacts,
  factsOf,
  isNode,
  makeId,
  nodeOf,
  parseDocument,
} from '../core/document';
import { ordersBetween } from '../core/document';
import type { BesekDocument, DocRecord, Id, NodeRecord, PanelRecord } from '../core/document';
import type { Frame, Point } from '../core/geometry';
import { Draft, placedNode } from './draft';
import { boundsOfAll, frameInParent, frameOnPanel } from './frames';
import { withSwatches } from './kernels/find';
import { outermost } from './kernels/place';
import { stacked, type Random } from './kernels/structure';
import { sound } from './sound';
import type { EditorState, Plan } from './types';

/**
 * What was copied: a small design of its own, whose one panel holds the objects where they lay,
 * with the swatches, styles and pictures that they need. So it is read by the one parser.
 */
export interface Clip {
  readonly document: BesekDocument;
  /** The panel or group they were taken from. */
  readonly parent: Id;
}

/** The kind of text under which a clip lies on the system's clipboard. */
export const CLIP_TYPE = 'application/x-besek-objects';

/** How far from where it was copied something is pasted, in mm. */
const OFFSET = 3;

/** The selected objects, taken out of their design. Null with nothing selected. */
export function clipOf({ document, selection }: EditorState): Clip | null {
  const nodes = stacked(document, outermost(document, selection));
  const [first] = nodes;
  if (!first) return null;
  const panel = panelAround(document, first);
  const taken = nodes.flatMap((node) => withInsides(document, node, panel.id));
  const records: DocRecord[] = [bareDesign(document), bareFacts(document), barePanel(panel)];
  for (const record of [...taken]) records.push(...neededBy(document, record));
  records.push(...taken);
  const { format, version } = document;
  const all = Object.fromEntries(records.map((record) => [record.id, record]));
  return { document: { format, version, records: all }, parent: first.parent };
}

/** A clip as text. */
export function writeClip({ document, parent }: Clip): string {
  return JSON.stringify({ parent, document });
}

/** A clip from text that came from outside; null where it is none, or not sound. */
export function readClip(text: string): Clip | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { parent, document } = value as { readonly parent?: unknown; readonly document?: unknown };
  const parsed = parseDocument(document);
  return parsed.ok && typeof parent === 'string' ? { document: parsed.value, parent } : null;
}

export interface Pasting {
  readonly random: Random;
  /** Exactly where it lay, and in its old place in the stack where that is free. */
  readonly inPlace?: boolean;
  /** How often this clip has been pasted before: each lies a little further. */
  readonly times?: number;
}

/**
 * Puts a clip's objects on the active panel, in the entered group if there is one. Swatches,
 * styles and pictures come along where the design has none that equals them. Null where the design
 * has no room for them.
 */
export function paste(state: EditorState, clip: Clip, how: Pasting): Plan | null {
  const { document } = state;
  const panel = Object.values(clip.document.records).find((record) => record.type === 'panel');
  const tops = panel ? childrenOf(clip.document, panel.id) : [];
  if (tops.length === 0) return null;
  const draft = new Draft(document);
  const ids = sharedIds(draft, { document, clip: clip.document, random: how.random });
  for (const node of tops) nameAnew(ids, clip.document, node, how.random);
  const parent = how.inPlace ? oldParent(state, clip) : (state.scope ?? state.panel);
  const by = how.inPlace ? { x: 0, y: 0 } : shiftFor(state, tops, how.times ?? 0);
  const orders = ordersFor(state, parent, how.inPlace ? tops : tops.map(() => null));
  tops.forEach((node, i) => {
    const place = frameInParent(document, parent, moved(node, by));
    const { x, y, w, h, rotation } = place;
    put(draft, ids, { ...node, order: orders[i]!, x, y, w, h, rotation }, parent);
    for (const inner of descendantsOf(clip.document, node.id)) {
      put(draft, ids, inner, ids.get(inner.parent)!);
    }
  });
  return sound(document, draft.plan('paste'));
}

function moved(frame: Frame, { x, y }: Point): Frame {
  const { w, h, rotation } = frame;
  return { x: frame.x + x, y: frame.y + y, w, h, rotation };
}

/** A little aside of where it was copied; into the middle where that is outside the label. */
function shiftFor({ document, panel }: EditorState, tops: readonly Frame[], times: number): Point {
  const face = document.records[panel];
  const box = boundsOfAll(tops);
  if (face?.type !== 'panel' || !box) return { x: 0, y: 0 };
  const aside = OFFSET * (times + 1);
  const isIn =
    box.x + aside < face.width &&
    box.y + aside < face.height &&
    box.x + box.w + aside > 0 &&
    box.y + box.h + aside > 0;
  if (isIn) return { x: aside, y: aside };
  return { x: (face.width - box.w) / 2 - box.x, y: (face.height - box.h) / 2 - box.y };
}

function oldParent({ document, panel, scope }: EditorState, { parent }: Clip): Id {
  const record = document.records[parent];
  if (record?.type === 'panel' && parent === panel) return parent;
  if (record?.type === 'group' && panelAround(document, record).id === panel) return parent;
  return scope ?? panel;
}

/** Keys in the stack: the old ones where they are free, else above everything. */
function ordersFor(
  { document }: EditorState,
  parent: Id,
  wanted: readonly ({ readonly order: string } | null)[],
): readonly string[] {
  const siblings = childrenOf(document, parent);
  const used = new Set(siblings.map((node) => node.order));
  const old = wanted.flatMap((each) => (each && !used.has(each.order) ? [each.order] : []));
  if (old.length === wanted.length) return old;
  return ordersBetween(siblings.at(-1)?.order ?? null, null, wanted.length);
}

function put(draft: Draft, ids: ReadonlyMap<Id, Id>, node: NodeRecord, parent: Id): void {
  const renamed = (id: Id): Id => ids.get(id) ?? id;
  const made = withSwatches({ ...node, id: renamed(node.id), parent }, renamed);
  if (made.type === 'text')
    draft.put({ ...made, style: renamed(made.style), ...gives(made, renamed) });
  else draft.put(made);
}

/** A name that moves pictures moves the copies. */
function gives(
  { fit }: { readonly fit?: Extract<NodeRecord, { type: 'text' }>['fit'] },
  renamed: (id: Id) => Id,
) {
  if (!fit?.give) return {};
  const { nodes, leaves } = fit.give;
  const anew = <T>(of: Readonly<Record<Id, T>>): Readonly<Record<Id, T>> =>
    Object.fromEntries(Object.entries(of).map(([id, value]) => [renamed(id), value]));
  const give = { ...fit.give, nodes: anew(nodes), ...(leaves ? { leaves: anew(leaves) } : {}) };
  return { fit: { ...fit, give } };
}

function nameAnew(ids: Map<Id, Id>, from: BesekDocument, node: NodeRecord, random: Random): void {
  for (const { id, type } of [node, ...descendantsOf(from, node.id)]) {
    ids.set(id, makeId(type, random));
  }
}

interface Sharing {
  readonly document: BesekDocument;
  readonly clip: BesekDocument;
  readonly random: Random;
}

type SharedRecord = Extract<DocRecord, { type: 'swatch' | 'textStyle' | 'asset' }>;

/** Ids in the design for what the clip brings: of equals that are there, or of records put there. */
export function sharedIds(draft: Draft, { document, clip, random }: Sharing): Map<Id, Id> {
  const ids = new Map<Id, Id>();
  // A style may name a font's file: files come before it.
  for (const type of ['swatch', 'asset', 'textStyle'] as const) {
    const mine = recordsOf(document, type);
    for (const record of recordsOf(clip, type)) {
      const theirs = withSwatches(record, (id) => ids.get(id) ?? id);
      const equal = mine.filter((each) => isAlike(each, theirs));
      const known = equal.find((each) => each.id === record.id) ?? equal[0];
      const id = known?.id ?? (document.records[record.id] ? makeId(type, random) : record.id);
      ids.set(record.id, id);
      if (!known) draft.put({ ...theirs, id });
    }
  }
  return ids;
}

function recordsOf(document: BesekDocument, type: SharedRecord['type']): readonly SharedRecord[] {
  return Object.values(document.records).filter(
    (record): record is SharedRecord => record.type === type,
  );
}

/** Whether one record does for the other: names and places in lists make no difference. */
function isAlike(a: SharedRecord, b: SharedRecord): boolean {
  if (a.type === 'swatch' && b.type === 'swatch') return deepEqual(a.ink, b.ink);
  if (a.type === 'asset' && b.type === 'asset') return a.sha256 === b.sha256;
  const blank = { id: '', name: '', order: '' };
  return deepEqual({ ...a, ...blank }, { ...b, ...blank });
}

/** A node as it stands on its panel, with all that is in it, each as arranged now. */
function withInsides(document: BesekDocument, node: NodeRecord, panel: Id): readonly NodeRecord[] {
  const { x, y, w, h, rotation } = frameOnPanel(document, node.id);
  const top = { ...placedNode(document, node.id), parent: panel, x, y, w, h, rotation };
  return [top, ...descendantsOf(document, node.id).map(({ id }) => placedNode(document, id))];
}

/** The swatches, style and picture that a record names, and what those name. */
export function neededBy(document: BesekDocument, record: DocRecord): readonly DocRecord[] {
  const names = new Set<Id>();
  withSwatches(record, (id) => (names.add(id), id));
  if (record.type === 'text') names.add(record.style);
  return [...names].flatMap((id) => {
    const found = document.records[id];
    return found ? [...neededBy(document, found), found] : [];
  });
}

function panelAround(document: BesekDocument, node: NodeRecord): PanelRecord {
  const parent = document.records[node.parent];
  if (parent?.type === 'panel') return parent;
  if (parent && isNode(parent)) return panelAround(document, parent);
  throw new Error(`node ${node.id} stands on no panel`);
}

function bareDesign(document: BesekDocument): DocRecord {
  const { arrangements: _arrangements, about: _about, ...design } = designOf(document);
  return design;
}

/** Facts stay with their product. */
function bareFacts(document: BesekDocument): DocRecord {
  return { ...factsOf(document), product: null, values: emptyFacts() };
}

function barePanel(panel: PanelRecord): DocRecord {
  const { composed: _composed, guides: _guides, ...bare } = panel;
  return bare;
}

/** The characters of a clip's texts, for programs that take nothing else. */
export function clipWords(state: EditorState): string {
  const texts = outermost(state.document, state.selection).flatMap((id) => [
    nodeOf(state.document, id),
    ...descendantsOf(state.document, id),
  ]);
  return texts
    .flatMap((node) => (node.type === 'text' ? [node] : []))
    .map((node) => node.runs.map((run) => ('text' in run ? run.text : '')).join(''))
    .filter((words) => words.trim() !== '')
    .join('\n');
}
