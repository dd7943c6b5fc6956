import { nodeOf, type BesekDocument, type DocRecord, type Id } from '../../core/document';
import type { NodeRecord, TextProps } from '../../core/document';
import { Draft, placedNode } from '../draft';
import { neededBy, sharedIds } from '../clipboard';
import type { EditorState, Plan } from '../types';
import { withSwatches } from './find';
import { freeSelection } from './place';
import { typeOf } from './select-same';
import type { Random } from './structure';

/** How an object looks, with the swatches by value, so that it can go to another design. */
export interface StyleClip {
  /** Keys that any drawn object has: fill, outline, corners, shadow, opacity. */
  readonly look: Readonly<Record<string, unknown>>;
  /** Typography, from texts only. */
  readonly type: Partial<TextProps> | null;
  readonly shared: BesekDocument;
}

const DRAWN = ['fill', 'stroke', 'shadow', 'opacity', 'radius', 'radii'] as const;
const TYPE = [
  'font',
  'size',
  'leading',
  'tracking',
  'align',
  'fill',
  'case',
  'features',
  'indent',
  'paragraphSpace',
] as const;

/** The look of the one selected object, or null. */
export function styleClip({ document, selection }: EditorState): StyleClip | null {
  const [id] = selection;
  if (id === undefined || selection.length !== 1) return null;
  const node = placedNode(document, id);
  if (node.type === 'group') return null;
  const type = node.type === 'text' ? picked(typeOf(document, node), TYPE) : null;
  const look = picked(node, DRAWN);
  const needed = [...neededBy(document, asRecord(look)), ...neededBy(document, asRecord(type))];
  const records = Object.fromEntries(needed.map((record) => [record.id, record]));
  return { look, type, shared: { ...document, records } };
}

/** Gives the selected objects a look, as far as their kind has it. Null where nothing changes. */
export function pasteStyle(state: EditorState, clip: StyleClip, random: Random): Plan | null {
  const ids = freeSelection(state);
  if (ids.length === 0) return null;
  const { document } = state;
  const draft = new Draft(document);
  const names = sharedIds(draft, { document, clip: clip.shared, random });
  const renamed = (id: Id): Id => names.get(id) ?? id;
  for (const id of ids) {
    const node = nodeOf(document, id);
    if (node.type === 'text') dressText(draft, node, withSwatches(clip, renamed));
    else if (node.type !== 'group') draft.change(id, lookFor(node, withSwatches(clip, renamed)));
  }
  const plan = draft.plan('paste-style');
  return Object.keys(plan.patch.updated).length > 0 ? plan : null;
}

function dressText(draft: Draft, node: NodeRecord, { type, look }: StyleClip): void {
  const fill = look['fill'];
  // A gradient has no place on letters.
  const isPlain = typeof fill === 'object' && fill !== null && 'swatch' in fill;
  const overrides = type ?? (isPlain ? { fill: fill as TextProps['fill'] } : null);
  if (overrides) draft.arrange(node.id, { overrides });
  draft.change(node.id, { opacity: look['opacity'], shadow: look['shadow'] });
}

/** Of a look what this kind of object has; a text's colour fills a shape. */
function lookFor(node: NodeRecord, { look, type }: StyleClip): Readonly<Record<string, unknown>> {
  const isDrawn = node.type === 'shape' || node.type === 'path';
  if (!isDrawn) return { opacity: look['opacity'] };
  const { radius, radii, fill = type?.fill, stroke, ...rest } = look;
  const isRectangle = node.type === 'shape' && node.shape === 'rectangle';
  const isLine = node.type === 'shape' && node.shape === 'line';
  return {
    shadow: undefined,
    opacity: undefined,
    ...rest,
    ...(fill !== undefined && !isLine && { fill }),
    ...(stroke !== undefined && { stroke }),
    ...(isRectangle && !type && { radius, radii }),
  };
}

function picked(from: object, keys: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
}

function asRecord(part: object | null): DocRecord {
  return { ...part } as DocRecord;
}
