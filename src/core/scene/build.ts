import { frameMatrix, IDENTITY, mapBox, multiply, union, type Matrix } from '../geometry';
import {
  arranged,
  childrenOf,
  designOf,
  sharedRecordsOf,
  type BesekDocument,
  type DesignRecord,
  type DocRecord,
  type Id,
  type NodeRecord,
  type PanelRecord,
} from '../document';
import type { Drawing } from './drawing';
import { givenWay } from './give';
import { hatch } from './hatch';
import { createMemo, isKept, type DrawingMemo, type Outcome, type SceneAssets } from './memo';
import type { Scene, SceneItem, TextReport, Wanted } from './types';

/** Builds scenes and remembers what has not changed since. */
export interface SceneBuilder {
  /** The panel's display list. Throws for an id that is no panel. */
  build(document: BesekDocument, panel: Id): Scene;
}

/** A builder for one document that changes: a change re-lays the touched nodes only. */
export function createSceneBuilder(assets: SceneAssets): SceneBuilder {
  const memo = createMemo(assets);
  const places: Places = { of: new Map(), rows: new Map() };
  return { build: (document, panel) => collect({ memo, places }, document, panel) };
}

/** One panel's display list, built once. Throws for an id that is no panel. */
export function buildScene(document: BesekDocument, panel: Id, assets: SceneAssets): Scene {
  return createSceneBuilder(assets).build(document, panel);
}

interface Collected {
  readonly items: SceneItem[];
  readonly texts: TextReport[];
  readonly pending: Map<string, Wanted>;
  readonly failed: Scene['failed'][number][];
}

/** What a node put on its panel last, and from what it was made. */
interface Place {
  readonly node: NodeRecord;
  readonly parent: Within;
  readonly outcome: Outcome;
  /** Everything that is no node, as it was when the outcome was found to stand; null while it waits. */
  readonly shared: readonly DocRecord[] | null;
  readonly matrix: Matrix;
  readonly opacity: number;
  readonly items: readonly SceneItem[];
  readonly text: TextReport | null;
}

/** The places of all nodes, and those of each parent's children in the order they stood in last. */
interface Places {
  readonly of: Map<Id, Place>;
  readonly rows: Map<Id, readonly Place[]>;
}

interface Memory {
  readonly memo: DrawingMemo;
  readonly places: Places;
}

interface Walk {
  readonly draw: ReturnType<DrawingMemo>;
  readonly places: Places;
  readonly design: DesignRecord;
  readonly document: BesekDocument;
  readonly shared: readonly DocRecord[];
  readonly panel: PanelRecord;
  readonly to: Collected;
}

function collect({ memo, places }: Memory, document: BesekDocument, id: Id): Scene {
  const panel = document.records[id];
  if (panel?.type !== 'panel') throw new RangeError(`no panel ${id}`);
  const to: Collected = { items: [], texts: [], pending: new Map(), failed: [] };
  const [design, shared] = [designOf(document), sharedRecordsOf(document)];
  const walk = { draw: memo(document), places, design, document, shared, panel, to };
  addChildren(walk, id, { matrix: IDENTITY, opacity: 1 });
  return {
    panelId: id,
    trim: [panel.width, panel.height],
    bleed: panel.bleed,
    safe: panel.safe,
    shape: panel.shape,
    stock: panel.stock,
    items: to.items,
    texts: to.texts,
    pending: [...to.pending.values()],
    failed: to.failed,
  };
}

/** What a parent does to all that is in it. */
interface Within {
  readonly matrix: Matrix;
  /** 0–1. */
  readonly opacity: number;
}

function addChildren(walk: Walk, parent: Id, within: Within): void {
  const before = walk.places.rows.get(parent);
  const row: Place[] = [];
  for (const node of givenWay(standingIn(walk, parent), walk.draw)) {
    if (node.hidden) continue;
    const place = placeNode(walk, node, within, before?.[row.length]);
    row.push(place);
    addPlace(walk.to, place);
    if (node.type === 'group') addChildren(walk, node.id, place);
  }
  walk.places.rows.set(parent, row);
}

/** Children as the panel's composition has them. */
function standingIn({ document, design, panel }: Walk, parent: Id): readonly NodeRecord[] {
  const children = childrenOf(document, parent);
  return design.arrangements ? children.map((child) => arranged(design, panel, child)) : children;
}

/**
 * The node on its panel; the same value as last time unless it, its place or its look changed.
 * `guess` is what stood in its place in the row: among thousands it spares looking it up.
 */
function placeNode(walk: Walk, node: NodeRecord, parent: Within, guess?: Place): Place {
  const { shared, places } = walk;
  const known = guess?.node === node ? guess : places.of.get(node.id);
  const stood = known?.node === node && sameWithin(known.parent, parent) ? known : null;
  if (stood?.shared === shared) return stood;
  const outcome = walk.draw(node);
  const stands = isKept(outcome) ? shared : null;
  const place =
    stood?.outcome === outcome
      ? { ...stood, shared: stands }
      : newPlace(node, parent, { outcome, shared: stands });
  places.of.set(node.id, place);
  return place;
}

function newPlace(
  node: NodeRecord,
  parent: Within,
  look: Pick<Place, 'outcome' | 'shared'>,
): Place {
  const { outcome } = look;
  const matrix = multiply(parent.matrix, frameMatrix(node));
  const opacity = parent.opacity * ((node.opacity ?? 100) / 100);
  const seen = opacity < 1 ? { opacity } : {};
  const frame = { w: node.w, h: node.h };
  const drawn = outcome.ok && !outcome.drawing.late ? outcome.drawing.items : hatch(node);
  const items = drawn.map((item): SceneItem => ({
    ...item,
    nodeId: node.id,
    matrix,
    frame,
    ...seen,
  }));
  const text = outcome.ok ? toReport(node.id, outcome.drawing, matrix) : null;
  return { node, parent, ...look, matrix, opacity, items, text };
}

function sameWithin(a: Within, b: Within): boolean {
  return a.matrix === b.matrix && a.opacity === b.opacity;
}

function addPlace(to: Collected, { node, outcome, items, text }: Place): void {
  for (const item of items) to.items.push(item);
  if (text) to.texts.push(text);
  if (!outcome.ok) return void to.failed.push({ nodeId: node.id, message: outcome.message });
  const { late, pending = [] } = outcome.drawing;
  if (late) to.failed.push({ nodeId: node.id, message: 'it is late', late });
  for (const each of pending) to.pending.set(JSON.stringify(each), each);
}

function toReport(nodeId: Id, { text }: Drawing, matrix: Matrix): TextReport | null {
  if (!text) return null;
  const { overset, leftOut, lacking, inks, xHeight, missing, size, lines } = text;
  const ink = inks.length > 0 ? mapBox(matrix, inks.reduce(union)) : null;
  const report = { nodeId, overset, ink, inks, matrix, xHeight, missing, size, lines };
  return { ...report, ...(leftOut && { leftOut }), ...(lacking && { lacking }) };
}
