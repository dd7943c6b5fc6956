import { isNode, makeId, worldMatrix } from '../../core/document';
import type { BesekDocument, Id, PathNode, ShapeNode } from '../../core/document';
import { frameMatrix, IDENTITY, invert, outlineBounds, quantise } from '../../core/geometry';
import { transformPath, translation, type Path, type Segment } from '../../core/geometry';
import { areaOf, type Area } from '../../core/scene';
import { Draft, placedNode } from '../draft';
import { frameOnPanel } from '../frames';
import type { EditorState, Plan } from '../types';
import { freeSelection } from './place';
import { stacked, type Random } from './structure';

/** What becomes of two areas or more. */
export type Combining = 'unite' | 'subtract' | 'intersect' | 'exclude';

/** No side of a drawing may be nothing, in mm. */
const LEAST = 0.001;

type Drawable = ShapeNode | PathNode;

/** The selected shapes and paths that enclose an area, lowest first; none where anything else is selected. */
export function areasOf(state: EditorState): readonly Drawable[] {
  const { document } = state;
  const nodes = stacked(document, freeSelection(state)).map(({ id }) => placedNode(document, id));
  const areas = nodes.filter(isArea);
  return areas.length === nodes.length ? areas : [];
}

function isArea(node: { readonly type: string }): node is Drawable {
  return node.type === 'path' || (node.type === 'shape' && (node as ShapeNode).shape !== 'line');
}

/** Their outlines in panel mm, lowest first. */
export function outlinesOf(document: BesekDocument, nodes: readonly Drawable[]): readonly Area[] {
  return nodes.map((node) => {
    const { path, fillRule } = areaOf(node);
    return { path: transformPath(frameMatrix(frameOnPanel(document, node.id)), path), fillRule };
  });
}

/**
 * Puts one path, in panel mm, in the place of the selected areas: where the topmost lay in the
 * stack, painted as the topmost, but what is subtracted from keeps its own paint.
 */
export function combined(
  state: EditorState,
  how: Combining,
  path: Path,
  random: Random,
): Plan | null {
  const { document } = state;
  const nodes = areasOf(state);
  const top = nodes.at(-1);
  const painted = how === 'subtract' ? nodes[0] : top;
  if (!top || !painted || nodes.length < 2 || path.length === 0) return null;
  const draft = new Draft(document);
  for (const { id } of nodes) draft.remove(id);
  const { parent, order } = top;
  const place = { id: makeId('path', random), parent, order };
  const fillRule = 'evenodd' as const;
  draft.put({ ...lookOf(painted), ...place, ...placed(document, parent, path), fillRule });
  return draft.plan(how);
}

/** Turns the selected shapes into paths of the same look in the same places. */
export function toPaths(state: EditorState, random: Random): Plan | null {
  const shapes = areasOf(state).filter((node) => node.type === 'shape');
  if (shapes.length === 0) return null;
  const draft = new Draft(state.document);
  for (const shape of shapes) {
    const { parent, order, x, y, w, h, rotation } = shape;
    const natural = { w: Math.max(w, LEAST), h: Math.max(h, LEAST) };
    const path = areaOf(shape).path.map(quantised);
    const id = makeId('path', random);
    draft.remove(shape.id);
    draft.put({ ...lookOf(shape), id, parent, order, x, y, w, h, rotation, path, natural });
  }
  return draft.plan('to-path');
}

/** All of a node but its outline and place. */
function lookOf(node: Drawable) {
  const { name, hidden, optional, follow, opacity, fill, stroke, shadow } = node;
  const look = { name, hidden, optional, follow, opacity, shadow };
  return { type: 'path' as const, fill, stroke, ...withoutNothing(look) };
}

function withoutNothing<T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> };
}

/** A path of the panel as one in a panel or group on it, its frame upright there. */
function placed(document: BesekDocument, parent: Id, path: Path) {
  const record = document.records[parent];
  const toParent = record && isNode(record) ? invert(worldMatrix(document, parent)) : IDENTITY;
  const inside = transformPath(toParent, path);
  const { x, y } = outlineBounds(inside);
  const [left, top] = [quantise(x), quantise(y)];
  const moved = transformPath(translation(-left, -top), inside).map(quantised);
  const { w, h } = outlineBounds(moved);
  const natural = { w: Math.max(quantise(w), LEAST), h: Math.max(quantise(h), LEAST) };
  return { x: left, y: top, ...natural, rotation: 0, path: moved, natural };
}

/** A segment at the precision that documents have. */
export function quantised(segment: Segment): Segment {
  const parts = segment.map((part) => (typeof part === 'number' ? quantise(part) : part));
  return parts as unknown as Segment;
}
