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
  type Id,
  type NodeRecord,
  type PanelRecord,
} from '../document';
import type { Drawing, Drawn } from './drawing';
import { createMemo, type DrawingMemo, type SceneAssets } from './memo';
import type { Scene, SceneItem, TextReport } from './types';

/** Builds scenes and remembers what has not changed since. */
export interface SceneBuilder {
  /** The panel's display list. Throws for an id that is no panel. */
  build(document: BesekDocument, panel: Id): Scene;
}

/** A builder for one document that changes: a change re-lays the touched nodes only. */
export function createSceneBuilder(assets: SceneAssets): SceneBuilder {
  const memo = createMemo(assets);
  return { build: (document, panel) => collect(memo, document, panel) };
}

/** One panel's display list, built once. Throws for an id that is no panel. */
export function buildScene(document: BesekDocument, panel: Id, assets: SceneAssets): Scene {
  return createSceneBuilder(assets).build(document, panel);
}

interface Collected {
  readonly items: SceneItem[];
  readonly texts: TextReport[];
  readonly pending: Map<string, { family: string; weight: number }>;
  readonly failed: { nodeId: Id; message: string }[];
}

interface Walk {
  readonly memo: DrawingMemo;
  readonly document: BesekDocument;
  readonly panel: PanelRecord;
  readonly to: Collected;
}

function collect(memo: DrawingMemo, document: BesekDocument, id: Id): Scene {
  const panel = document.records[id];
  if (panel?.type !== 'panel') throw new RangeError(`no panel ${id}`);
  const to: Collected = { items: [], texts: [], pending: new Map(), failed: [] };
  addChildren({ memo, document, panel, to }, id, IDENTITY);
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

function addChildren(walk: Walk, parent: Id, matrix: Matrix): void {
  const design = designOf(walk.document);
  for (const child of childrenOf(walk.document, parent)) {
    const node = arranged(design, walk.panel, child);
    if (node.hidden) continue;
    const here = multiply(matrix, frameMatrix(node));
    addNode(walk, node, here);
    if (node.type === 'group') addChildren(walk, node.id, here);
  }
}

function addNode({ memo, document, to }: Walk, node: NodeRecord, matrix: Matrix): void {
  const outcome = memo.draw(document, node);
  const place = { nodeId: node.id, matrix, frame: { w: node.w, h: node.h } };
  if (!outcome.ok) {
    to.failed.push({ nodeId: node.id, message: outcome.message });
    to.items.push({ ...hatch(node), ...place });
    return;
  }
  const { drawing } = outcome;
  for (const item of drawing.items) to.items.push({ ...item, ...place });
  for (const face of drawing.pending ?? []) to.pending.set(`${face.family} ${face.weight}`, face);
  const report = toReport(node.id, drawing, matrix);
  if (report) to.texts.push(report);
}

function toReport(nodeId: Id, { text }: Drawing, matrix: Matrix): TextReport | null {
  if (!text) return null;
  const { overset, inks, xHeight, missing, size, lines } = text;
  const ink = inks.length > 0 ? mapBox(matrix, inks.reduce(union)) : null;
  return { nodeId, overset, ink, inks, matrix, xHeight, missing, size, lines };
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
