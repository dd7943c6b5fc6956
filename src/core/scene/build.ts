import {
  frameMatrix,
  IDENTITY,
  mapBox,
  multiply,
  union,
  type Matrix,
  type Path,
} from '../geometry';
import { process } from '../color';
import {
  arranged,
  childrenOf,
  designOf,
  type BesekDocument,
  type DesignRecord,
  type Id,
  type NodeRecord,
  type PanelRecord,
} from '../document';
import type { Drawing, Drawn } from './drawing';
import { givenWay } from './give';
import { createMemo, type DrawingMemo, type Outcome, type SceneAssets } from './memo';
import type { Scene, SceneItem, TextReport, Wanted } from './types';

/** Builds scenes and remembers what has not changed since. */
export interface SceneBuilder {
  /** The panel's display list. Throws for an id that is no panel. */
  build(document: BesekDocument, panel: Id): Scene;
}

/** A builder for one document that changes: a change re-lays the touched nodes only. */
export function createSceneBuilder(assets: SceneAssets): SceneBuilder {
  const memo = createMemo(assets);
  const places: Places = new Map();
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
  readonly failed: { nodeId: Id; message: string }[];
}

/** What a node put on its panel last, and from what it was made. */
interface Place {
  readonly node: NodeRecord;
  readonly parent: Within;
  readonly outcome: Outcome;
  readonly matrix: Matrix;
  readonly opacity: number;
  readonly items: readonly SceneItem[];
  readonly text: TextReport | null;
}

type Places = Map<Id, Place>;

interface Memory {
  readonly memo: DrawingMemo;
  readonly places: Places;
}

interface Walk {
  readonly draw: ReturnType<DrawingMemo>;
  readonly places: Places;
  readonly design: DesignRecord;
  readonly document: BesekDocument;
  readonly panel: PanelRecord;
  readonly to: Collected;
}

function collect({ memo, places }: Memory, document: BesekDocument, id: Id): Scene {
  const panel = document.records[id];
  if (panel?.type !== 'panel') throw new RangeError(`no panel ${id}`);
  const to: Collected = { items: [], texts: [], pending: new Map(), failed: [] };
  addChildren(
    { draw: memo(document), places, design: designOf(document), document, panel, to },
    id,
    { matrix: IDENTITY, opacity: 1 },
  );
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
  for (const node of givenWay(standingIn(walk, parent), walk.draw)) {
    if (node.hidden) continue;
    const place = placeNode(walk, node, within);
    addPlace(walk.to, place);
    if (node.type === 'group') addChildren(walk, node.id, place);
  }
}

/** Children as the panel's composition has them. */
function standingIn({ document, design, panel }: Walk, parent: Id): readonly NodeRecord[] {
  const children = childrenOf(document, parent);
  return design.arrangements ? children.map((child) => arranged(design, panel, child)) : children;
}

/** The node on its panel; the same value as last time unless it, its place or its look changed. */
function placeNode({ draw, places }: Walk, node: NodeRecord, parent: Within): Place {
  const outcome = draw(node);
  const known = places.get(node.id);
  const isSame = known?.node === node && known.outcome === outcome;
  if (isSame && sameWithin(known.parent, parent)) return known;
  const matrix = multiply(parent.matrix, frameMatrix(node));
  const opacity = parent.opacity * ((node.opacity ?? 100) / 100);
  const seen = opacity < 1 ? { opacity } : {};
  const frame = { w: node.w, h: node.h };
  const drawn = outcome.ok ? outcome.drawing.items : [hatch(node)];
  const items = drawn.map((item): SceneItem => ({
    ...item,
    nodeId: node.id,
    matrix,
    frame,
    ...seen,
  }));
  const text = outcome.ok ? toReport(node.id, outcome.drawing, matrix) : null;
  const place = { node, parent, outcome, matrix, opacity, items, text };
  places.set(node.id, place);
  return place;
}

function sameWithin(a: Within, b: Within): boolean {
  return a.matrix === b.matrix && a.opacity === b.opacity;
}

function addPlace(to: Collected, { node, outcome, items, text }: Place): void {
  for (const item of items) to.items.push(item);
  if (text) to.texts.push(text);
  if (!outcome.ok) to.failed.push({ nodeId: node.id, message: outcome.message });
  else for (const each of outcome.drawing.pending ?? []) to.pending.set(JSON.stringify(each), each);
}

function toReport(nodeId: Id, { text }: Drawing, matrix: Matrix): TextReport | null {
  if (!text) return null;
  const { overset, leftOut, lacking, inks, xHeight, missing, size, lines } = text;
  const ink = inks.length > 0 ? mapBox(matrix, inks.reduce(union)) : null;
  const report = { nodeId, overset, ink, inks, matrix, xHeight, missing, size, lines };
  return { ...report, ...(leftOut && { leftOut }), ...(lacking && { lacking }) };
}

const HATCH = process(0, 90, 80, 10);

/** What stands for a node that could not be drawn: its frame, struck through at 45°. */
function hatch({ w, h }: NodeRecord): Extract<Drawn, { kind: 'path' }> {
  const lines: Path = [['M', 0, 0], ['L', w, 0], ['L', w, h], ['L', 0, h], ['Z'], ...strikes(w, h)];
  return {
    kind: 'path',
    role: 'hatch',
    path: lines,
    fillRule: 'nonzero',
    fill: null,
    stroke: { ink: HATCH, width: 0.3, cap: 'butt', join: 'miter', dash: [] },
  };
}

function strikes(w: number, h: number): Path {
  const step = Math.max(2, (w + h) / 40);
  const count = Math.floor((w + h) / step);
  return Array.from({ length: count }, (_, i) => (i + 1) * step).flatMap((d) => [
    ['M', Math.min(d, w), Math.max(0, d - w)] as const,
    ['L', Math.max(0, d - h), Math.min(d, h)] as const,
  ]);
}
