import type { Arranged, DesignRecord, NodeRecord, PanelRecord, PanelShape } from './types';
import type { Composition, ShapeClass } from './types';

/** Beyond this ratio of the sides a face is a band around the pack. */
const BAND = 2.5;
/** Up to this ratio it counts as square. */
const SQUARE = 1.2;

/** The kind of composition a face asks for. Sizes in mm. */
export function shapeClassOf(width: number, height: number, shape: PanelShape): ShapeClass {
  if (shape.kind === 'ellipse') return 'round';
  const ratio = width / height;
  if (ratio >= BAND || ratio <= 1 / BAND) return 'band';
  if (ratio > SQUARE) return 'landscape';
  return ratio < 1 / SQUARE ? 'portrait' : 'square';
}

/** The node with what the design's arrangement for the panel's present shape says of it. */
export function arranged(design: DesignRecord, panel: PanelRecord, node: NodeRecord): NodeRecord {
  return composedNode(design, compositionOf(design, panel), node);
}

/** Which composition a face shows: the arrangement for its shape class, or the design's own. */
export function compositionOf(
  { arrangements }: DesignRecord,
  { width, height, shape }: Pick<PanelRecord, 'width' | 'height' | 'shape'>,
): Composition {
  const shapeClass = shapeClassOf(width, height, shape);
  return arrangements?.[shapeClass] ? shapeClass : 'own';
}

/** The node with what a composition says of it. */
export function composedNode(
  { arrangements }: DesignRecord,
  composition: Composition,
  node: NodeRecord,
): NodeRecord {
  const change = composition === 'own' ? undefined : arrangements?.[composition]?.[node.id];
  return change ? merged(node, change) : node;
}

function merged(node: NodeRecord, change: Arranged): NodeRecord {
  const { params, overrides, valign, fit, line, ...frame } = change;
  switch (node.type) {
    case 'pattern':
      return params
        ? { ...node, ...frame, params: { ...node.params, ...params } }
        : { ...node, ...frame };
    case 'text':
      return {
        ...node,
        ...frame,
        ...(overrides && { overrides: { ...node.overrides, ...overrides } }),
        ...(valign && { valign }),
        ...(fit && { fit }),
        ...(line && { line }),
      };
    default:
      return { ...node, ...frame };
  }
}
