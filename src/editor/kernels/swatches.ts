import { deepEqual, LIMITS, orderBetween } from '../../core/document';
import type { BesekDocument, Fill, Id, NodeRecord, SwatchRecord } from '../../core/document';
import { recipe, tint, type Ink } from '../../core/color';
import { Draft } from '../draft';
import { swatchesOf } from '../swatches';
import type { EditorState, Plan } from '../types';
import { withSwatches } from './find';

/** The first swatch of exactly this ink, or null. */
export function swatchOfInk(document: BesekDocument, ink: Ink): SwatchRecord | null {
  return swatchesOf(document).find((swatch) => deepEqual(swatch.ink, ink)) ?? null;
}

/** Adds a swatch after the others, under an id that is new. */
export function addSwatch(
  { document }: EditorState,
  { id, name, ink }: Pick<SwatchRecord, 'id' | 'name' | 'ink'>,
): Plan {
  const order = orderBetween(swatchesOf(document).at(-1)?.order ?? null, null);
  const draft = new Draft(document);
  draft.put({ id, type: 'swatch', name: name.slice(0, LIMITS.name), order, ink });
  return draft.plan('swatch-add');
}

/** Renames a swatch; an empty name, and the one it has, is nothing to do. */
export function renameSwatch({ document }: EditorState, id: Id, name: string): Plan | null {
  const swatch = document.records[id];
  const trimmed = name.trim().slice(0, LIMITS.name);
  if (swatch?.type !== 'swatch' || trimmed === '' || trimmed === swatch.name) return null;
  const draft = new Draft(document);
  draft.put({ ...swatch, name: trimmed });
  return draft.plan('swatch', `swatch-name:${id}`);
}

/**
 * Takes a swatch away; whatever was painted with it is painted with another, at its own tint, in
 * the same step. Null where the two are one, or one of them is none.
 */
export function removeSwatch({ document }: EditorState, id: Id, by: Id): Plan | null {
  const isSwatch = (each: Id): boolean => document.records[each]?.type === 'swatch';
  if (id === by || !isSwatch(id) || !isSwatch(by)) return null;
  const draft = new Draft(document);
  for (const record of Object.values(document.records)) {
    const next = withSwatches(record, (each) => (each === id ? by : each));
    if (next !== record) draft.put(next);
  }
  draft.remove(id);
  return draft.plan('swatch-remove');
}

/**
 * The swatch behind an ink that a node is drawn with: it names its fills in many places, and an ink
 * is known by its recipe. An ink that was mixed for light or shade belongs to the nearest of them;
 * null of a node without any.
 */
export function fillOfInk(document: BesekDocument, node: NodeRecord, ink: Ink): Fill | null {
  const style = node.type === 'text' ? document.records[node.style] : undefined;
  const fills = [...namedFills(node), ...(style ? namedFills(style) : [])];
  const exact = fills.find((fill) => deepEqual(inkOf(document, fill), ink));
  if (exact) return exact;
  const far = fills.map((fill) => distance(inkOf(document, fill), ink));
  return fills[far.indexOf(Math.min(...far))] ?? null;
}

/** How far two inks are from each other on the four plates; no ink is far from all. */
function distance(a: Ink | null, b: Ink): number {
  if (a === null) return Infinity;
  const to = recipe(b);
  return Math.hypot(...recipe(a).map((part, plate) => part - to[plate]!));
}

function inkOf(document: BesekDocument, { swatch, tint: percent = 100 }: Fill): Ink | null {
  const record = document.records[swatch];
  if (record?.type !== 'swatch') return null;
  return percent < 100 ? tint(record.ink, percent / 100) : record.ink;
}

function namedFills(value: unknown): readonly Fill[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'swatch' in value && typeof value.swatch === 'string' ? [value as Fill] : [];
  return [...own, ...Object.values(value).flatMap(namedFills)];
}
