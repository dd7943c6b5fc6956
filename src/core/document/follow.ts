import { quantise, type Frame } from '../geometry';
import { updatePatch } from './patch';
import { childrenOf } from './query';
import type { BesekDocument, Follow, FollowRule, Id, NodeRecord, Patch, RecordPart } from './types';

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
 * Gives a panel a new trim in mm; its nodes move as their `follow` says, and so do the nodes
 * of a group whose size changes thereby. Throws for an id that is no panel.
 */
export function resizePanel(
  document: BesekDocument,
  panelId: Id,
  width: number,
  height: number,
): Patch {
  const panel = document.records[panelId];
  if (panel?.type !== 'panel') throw new Error(`no panel ${panelId}`);
  const to = { w: quantise(width), h: quantise(height) };
  const changes: Record<Id, RecordPart> = { [panelId]: { width: to.w, height: to.h } };
  moveChildren(document, panelId, [{ w: panel.width, h: panel.height }, to], changes);
  return updatePatch(document, changes);
}

function moveChildren(
  document: BesekDocument,
  parent: Id,
  [from, to]: readonly [Size, Size],
  changes: Record<Id, RecordPart>,
): void {
  for (const node of childrenOf(document, parent)) {
    const { x, y, w, h } = followed(node, from, to);
    changes[node.id] = { x, y, w, h };
    if (node.type !== 'group' || (w === node.w && h === node.h)) continue;
    moveChildren(document, node.id, [node, { w, h }], changes);
  }
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
