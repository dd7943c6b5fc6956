import { quantise, type Frame } from '../geometry';
import { composedNode, compositionOf } from './arrange';
import { updatePatch } from './patch';
import { childrenOf, designOf } from './query';
import type { Arranged, BesekDocument, Composition, Follow, FollowRule, Id } from './types';
import type { NodeRecord, PanelRecord, PanelShape, Patch, RecordPart } from './types';

/** The trim of a face in mm, and its outline where that changes too. */
export interface Face {
  readonly width: number;
  readonly height: number;
  readonly shape?: PanelShape;
}

interface Size {
  readonly w: number;
  readonly h: number;
}

interface Span {
  readonly at: number;
  readonly length: number;
}

const STAY: Follow = { h: 'start', v: 'start' };

/**
 * Gives a panel a new trim or shape; its nodes move as their `follow` says, and so do the nodes
 * of a group whose size changes thereby. Where the new shape has another composition, that one
 * moves, from the trim it last stood for, and the one that is left keeps its frames.
 * Throws for an id that is no panel.
 */
export function resizePanel(document: BesekDocument, panelId: Id, face: Face): Patch {
  const panel = document.records[panelId];
  if (panel?.type !== 'panel') throw new Error(`no panel ${panelId}`);
  const next = {
    width: quantise(face.width),
    height: quantise(face.height),
    shape: face.shape ?? panel.shape,
  };
  const design = designOf(document);
  const from = compositionOf(design, panel);
  const to = compositionOf(design, next);
  const changes: Record<Id, RecordPart> = {
    [panelId]: from === to ? next : { ...next, composed: leaving(panel, from, to) },
  };
  const [w, h] = from === to ? [panel.width, panel.height] : (panel.composed?.[to] ?? []);
  const frames = new Map<Id, Frame>();
  const before = { w: w ?? next.width, h: h ?? next.height };
  const after = { w: next.width, h: next.height };
  moveChildren({ document, composition: to, frames }, panelId, [before, after]);
  return updatePatch(document, { ...changes, ...written(document, to, frames) });
}

/** The composition that is left remembers its trim; the one that comes needs to no longer. */
function leaving(
  panel: PanelRecord,
  from: Composition,
  to: Composition,
): NonNullable<PanelRecord['composed']> {
  const { [to]: _shown, ...hidden } = panel.composed ?? {};
  return { ...hidden, [from]: [panel.width, panel.height] };
}

interface Moving {
  readonly document: BesekDocument;
  readonly composition: Composition;
  readonly frames: Map<Id, Frame>;
}

function moveChildren(job: Moving, parent: Id, [from, to]: readonly [Size, Size]): void {
  if (from.w === to.w && from.h === to.h) return;
  for (const child of childrenOf(job.document, parent)) {
    const node = composedNode(designOf(job.document), job.composition, child);
    const frame = followed(node, from, to);
    job.frames.set(node.id, frame);
    if (node.type === 'group') moveChildren(job, node.id, [node, frame]);
  }
}

/** Where the frames of a composition are kept: in the nodes, or in the design's arrangement. */
function written(
  document: BesekDocument,
  composition: Composition,
  frames: ReadonlyMap<Id, Frame>,
): Record<Id, RecordPart> {
  const places = [...frames].map(([id, { x, y, w, h }]) => [id, { x, y, w, h }] as const);
  if (composition === 'own') return Object.fromEntries(places);
  if (places.length === 0) return {};
  const { id, arrangements } = designOf(document);
  const nodes: Record<Id, Arranged> = { ...arrangements?.[composition] };
  for (const [node, frame] of places) nodes[node] = { ...nodes[node], ...frame };
  return { [id]: { arrangements: { ...arrangements, [composition]: nodes } } };
}

/** The node's frame in a parent of the new size. A quarter turn swaps its own width and height. */
function followed(node: NodeRecord, from: Size, to: Size): Frame {
  const { h: ruleH, v: ruleV } = node.follow ?? STAY;
  const quarter = Math.abs(node.rotation) % 180 === 90;
  const box = quarter ? turned(node) : node;
  const across = move({ at: box.x, length: box.w }, ruleH, from.w, to.w);
  const down = move({ at: box.y, length: box.h }, ruleV, from.h, to.h);
  const moved = { x: across.at, y: down.at, w: across.length, h: down.length };
  const frame = quarter ? turned(moved) : moved;
  return {
    x: quantise(frame.x),
    y: quantise(frame.y),
    w: quantise(frame.w),
    h: quantise(frame.h),
    rotation: node.rotation,
  };
}

/** Width and height swapped about the same centre. */
function turned({ x, y, w, h }: Omit<Frame, 'rotation'>): Omit<Frame, 'rotation'> {
  return { x: x + (w - h) / 2, y: y + (h - w) / 2, w: h, h: w };
}

function move({ at, length }: Span, rule: FollowRule, from: number, to: number): Span {
  const more = to - from;
  switch (rule) {
    case 'start':
      return { at, length };
    case 'centre':
      return { at: at + more / 2, length };
    case 'end':
      return { at: at + more, length };
    case 'stretch':
      return { at, length: Math.max(0, length + more) };
    case 'scale':
      // A group may have no width; what stands in it then stays.
      return from === 0 ? { at, length } : { at: (at * to) / from, length: (length * to) / from };
  }
}
