import { childrenOf, factsOf, worldFrame } from '../core/document';
import type { BesekDocument, FactPath, Id, NodeRecord, NodeType } from '../core/document';
import { quantise, quantiseRotation } from '../core/geometry';
import type { Frame } from '../core/geometry';
import { placedNode } from './draft';
import { boundFact, plainText } from './text-runs';

/** What the name of an object is made of; `i18n` has the sentence. */
export interface NodeDescription {
  readonly type: NodeType;
  readonly shape: 'rectangle' | 'ellipse' | 'line' | null;
  /** Characters of a text as stored, lines joined by a space, else the node's own name, else null. */
  readonly text: string | null;
  /** On the panel, in mm with at most two decimals. */
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly locked: boolean;
  readonly hidden: boolean;
}

/** Describes a node for whoever cannot see it. */
export function describeNode(document: BesekDocument, node: NodeRecord): NodeDescription {
  const { x, y, w, h } = worldFrame(document, node);
  return {
    type: node.type,
    shape: node.type === 'shape' ? node.shape : null,
    text: textOf(document, node),
    width: twoDecimals(w),
    height: twoDecimals(h),
    x: twoDecimals(x),
    y: twoDecimals(y),
    locked: node.locked ?? false,
    hidden: node.hidden ?? false,
  };
}

function textOf(document: BesekDocument, node: NodeRecord): string | null {
  if (node.type !== 'text') return node.name ?? null;
  return plainText(node.runs, factsOf(document).values)
    .split(/\s*\n\s*/)
    .join(' ');
}

function twoDecimals(mm: number): number {
  return Math.round(mm * 100) / 100 || 0;
}

/** A row of the layer list. */
export interface LayerRow {
  readonly id: Id;
  readonly level: number;
  readonly node: NodeRecord;
  /** Only of a text that is exactly one bound run. */
  readonly fact: FactPath | null;
  /** On the panel, quantised. */
  readonly box: Frame;
}

/** All nodes of a panel, top of the stack first, each group before what is in it. */
export function layerRows(document: BesekDocument, panel: Id): readonly LayerRow[] {
  return rowsIn(document, panel, 1);
}

function rowsIn(document: BesekDocument, parent: Id, level: number): readonly LayerRow[] {
  return [...childrenOf(document, parent)].reverse().flatMap((child) => {
    const node = placedNode(document, child.id);
    const row = {
      id: node.id,
      level,
      node,
      fact: node.type === 'text' ? boundFact(node.runs) : null,
      box: quantised(worldFrame(document, child)),
    };
    return node.type === 'group' ? [row, ...rowsIn(document, node.id, level + 1)] : [row];
  });
}

function quantised({ x, y, w, h, rotation }: Frame): Frame {
  return {
    x: quantise(x),
    y: quantise(y),
    w: quantise(w),
    h: quantise(h),
    rotation: quantiseRotation(rotation),
  };
}
