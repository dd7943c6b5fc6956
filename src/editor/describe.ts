import { childrenOf, factsOf, worldFrame } from '../core/document';
import type {
  BesekDocument,
  FactPath,
  Id,
  NodeRecord,
  NodeType,
  ShapeKind,
} from '../core/document';
import { quantise, quantiseRotation } from '../core/geometry';
import type { Frame } from '../core/geometry';
import { placedNode } from './draft';
import { boundFact, plainText } from './text-runs';

/** What the name of an object is made of; `i18n` has the sentence. */
export interface NodeDescription {
  readonly type: NodeType;
  readonly shape: ShapeKind | null;
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

/** Describes a node for whoever cannot see it; `frame` is where it is drawn, if elsewhere. */
export function describeNode(
  document: BesekDocument,
  node: NodeRecord,
  frame: Frame = worldFrame(document, node),
): NodeDescription {
  const { x, y, w, h } = frame;
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

type FrameOf = (node: NodeRecord) => Frame;

/**
 * All nodes of a panel, top of the stack first, each group before what is in it. `frameOf` says
 * where they are drawn, where that is not what their records say.
 */
export function layerRows(
  document: BesekDocument,
  panel: Id,
  frameOf: FrameOf = (node) => worldFrame(document, node),
): readonly LayerRow[] {
  const rowsIn = (parent: Id, level: number): readonly LayerRow[] =>
    [...childrenOf(document, parent)].reverse().flatMap((child) => {
      const node = placedNode(document, child.id);
      const row = {
        id: node.id,
        level,
        node,
        fact: node.type === 'text' ? boundFact(node.runs) : null,
        box: quantised(frameOf(child)),
      };
      return node.type === 'group' ? [row, ...rowsIn(node.id, level + 1)] : [row];
    });
  return rowsIn(panel, 1);
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
