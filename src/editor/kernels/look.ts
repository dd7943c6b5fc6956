import { isGradient, nodeOf } from '../../core/document';
import type { Fill, Id, NodeRecord, Paint, Run, Shadow, ShapeNode } from '../../core/document';
import type { Stroke } from '../../core/document';
import type { EditorState, Plan } from '../types';
import { Draft } from '../draft';

/** Some fields; `undefined` takes a field away. */
type Part<T> = { readonly [K in keyof T]?: T[K] | undefined };

/**
 * Paints shapes, drawings and the characters of texts. A text has always a fill, and a flat one:
 * null and a gradient leave it.
 */
export function setFill(
  { document }: EditorState,
  ids: readonly Id[],
  fill: Paint | null,
  mergeKey?: string,
): Plan | null {
  const draft = new Draft(document);
  const flat = fill && !isGradient(fill) ? fill : null;
  let changed = false;
  for (const id of ids) {
    const node = nodeOf(document, id);
    if (!isDrawn(node) && (node.type !== 'text' || flat === null)) continue;
    changed = true;
    if (node.type === 'text' && flat) {
      draft.arrange(id, { overrides: { fill: flat } });
      draft.change(id, { runs: node.runs.map(withoutFill) });
    } else draft.change(id, { fill });
  }
  return changed ? draft.plan('fill', mergeKey) : null;
}

function isDrawn(node: NodeRecord): boolean {
  return node.type === 'shape' || node.type === 'path';
}

function withoutFill(run: Run): Run {
  if (!run.overrides?.fill) return run;
  const { fill: _fill, ...overrides } = run.overrides;
  return { ...run, overrides };
}

/** Outlines shapes and drawings; null takes the outline away. */
export function setStroke(
  { document }: EditorState,
  ids: readonly Id[],
  stroke: Stroke | null,
  mergeKey?: string,
): Plan | null {
  const drawn = ids.filter((id) => isDrawn(nodeOf(document, id)));
  return changeAll(document, drawn, () => ({ stroke }), ['stroke', mergeKey]);
}

/** Changes the outlines that are there, each as it is. */
export function changeStroke(
  { document }: EditorState,
  ids: readonly Id[],
  part: Part<Stroke>,
  mergeKey?: string,
): Plan | null {
  const strokeOf = (id: Id): Stroke | null => {
    const node = nodeOf(document, id);
    return node.type === 'shape' || node.type === 'path' ? node.stroke : null;
  };
  const outlined = ids.filter((id) => strokeOf(id) !== null);
  const change = (id: Id) => ({ stroke: withPart<Stroke>(strokeOf(id)!, part) });
  return changeAll(document, outlined, change, ['stroke', mergeKey]);
}

function withPart<T extends object>(whole: T, part: Part<T>): T {
  const entries = Object.entries({ ...whole, ...part }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}

/** Corner radius of rectangles in mm, of all four corners. */
export function setRadius(
  { document }: EditorState,
  ids: readonly Id[],
  radius: number,
  mergeKey?: string,
): Plan | null {
  const all = { radius: Math.max(0, radius) || undefined, radii: undefined };
  return changeAll(document, shapesOf(document, ids), () => all, ['radius', mergeKey]);
}

/** Corner radii of rectangles in mm: top left, top right, bottom right, bottom left. */
export function setRadii(
  { document }: EditorState,
  ids: readonly Id[],
  radii: NonNullable<ShapeNode['radii']>,
  mergeKey?: string,
): Plan | null {
  const change = () => ({ radii, radius: undefined });
  return changeAll(document, shapesOf(document, ids), change, ['radius', mergeKey]);
}

/** What makes a polygon, a star or an arrow of a shape. */
export function setShape(
  { document }: EditorState,
  ids: readonly Id[],
  part: Part<Pick<ShapeNode, 'sides' | 'inner' | 'heads'>>,
  mergeKey?: string,
): Plan | null {
  return changeAll(document, shapesOf(document, ids), () => part, ['shape', mergeKey]);
}

function shapesOf(document: EditorState['document'], ids: readonly Id[]): readonly Id[] {
  return ids.filter((id) => nodeOf(document, id).type === 'shape');
}

/** A shadow beneath shapes, drawings and texts; null takes it away. */
export function setShadow(
  { document }: EditorState,
  ids: readonly Id[],
  shadow: Shadow | null,
  mergeKey?: string,
): Plan | null {
  const casting = ids.filter((id) => castsShadow(nodeOf(document, id)));
  const change = () => ({ shadow: shadow ?? undefined });
  return changeAll(document, casting, change, ['shadow', mergeKey]);
}

/** Whether an object may have a shadow. */
export function castsShadow(node: NodeRecord): boolean {
  return isDrawn(node) || node.type === 'text';
}

/** How far objects are seen, in percent; a group's holds for all that is in it. */
export function setOpacity(
  { document }: EditorState,
  ids: readonly Id[],
  percent: number,
  mergeKey?: string,
): Plan | null {
  const opacity = Math.min(100, Math.max(0, percent));
  const change = () => ({ opacity: opacity === 100 ? undefined : opacity });
  return changeAll(document, ids, change, ['opacity', mergeKey]);
}

function changeAll(
  document: EditorState['document'],
  ids: readonly Id[],
  change: (id: Id) => Readonly<Record<string, unknown>>,
  [label, mergeKey]: readonly [label: string, mergeKey: string | undefined],
): Plan | null {
  if (ids.length === 0) return null;
  const draft = new Draft(document);
  for (const id of ids) draft.change(id, change(id));
  return draft.plan(label, mergeKey);
}

/** A gradient from a fill to nothing of it, which is where one begins. */
export function gradientOf(fill: Fill, kind: 'linear' | 'radial'): Paint {
  const stops = [
    { at: 0, fill },
    { at: 100, fill: { ...fill, tint: 0 } },
  ];
  return kind === 'linear' ? { kind, angle: 90, stops } : { kind, cx: 50, cy: 50, r: 50, stops };
}
