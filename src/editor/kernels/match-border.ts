import { childrenOf } from '../../core/document';
import type { Arranged, BesekDocument, Id } from '../../core/document';
import type { PanelRecord, PatternNode, PatternParams } from '../../core/document';
import { findGenerator, hasAllStrips } from '../../core/patterns';
import { Draft, placedNode } from '../draft';
import type { EditorState, Plan } from '../types';
import { phaseAt } from './lay-pattern';
import { rearrange } from './rearrange';

/** A border is so long at least, and so wide at most, as parts of the face's side. */
const LONG = 0.6;
const WIDE = 0.3;

/**
 * Weaves the bands along the panel's edges as the pattern `id` on it is: its page, settings, seed
 * and inks, in one lattice with it. Null where there is no such band, or all are so already.
 */
export function matchBorder({ document }: Pick<EditorState, 'document'>, id: Id): Plan | null {
  const node = document.records[id];
  const panel = node?.type === 'pattern' ? document.records[node.parent] : undefined;
  if (node?.type !== 'pattern' || panel?.type !== 'panel' || !isCloth(node)) return null;
  const draft = new Draft(document);
  for (const band of bandsOf(document, panel)) {
    if (band.id === id) continue;
    const { generator, seed, inks } = node;
    draft.change(band.id, { generator, seed, inks, params: paramsAt(node, band) });
    arrangeAs(draft, document, { from: id, to: band.id });
  }
  const plan = draft.plan('pattern');
  return Object.keys(plan.patch.updated).length > 0 ? plan : null;
}

/** The patterns that lie along an edge, as they stand now. */
function bandsOf(document: BesekDocument, panel: PanelRecord): readonly PatternNode[] {
  return childrenOf(document, panel.id)
    .map((child) => placedNode(document, child.id))
    .filter((child): child is PatternNode => child.type === 'pattern' && !child.hidden)
    .filter((child) => isCloth(child) && liesAlong(child, panel));
}

/** Neither drawn once around a frame nor a few strips that lie alone. */
function isCloth(node: PatternNode): boolean {
  const found = findGenerator(node.generator);
  return found !== null && found.extent !== 'frame' && hasAllStrips(node.params);
}

function liesAlong({ x, y, w, h, rotation }: PatternNode, { width, height }: PanelRecord): boolean {
  if (rotation !== 0) return false;
  const isFlat = w >= LONG * width && h <= WIDE * height && (y <= 0 || y + h >= height);
  const isUpright = h >= LONG * height && w <= WIDE * width && (x <= 0 || x + w >= width);
  return isFlat || isUpright;
}

/** The settings of `node`, with the lattice that it has where `band` lies. */
function paramsAt(node: PatternNode, band: PatternNode): PatternParams {
  const generator = findGenerator(node.generator);
  if (!generator) return node.params;
  const [from, to] = [phaseAt(generator, node), phaseAt(generator, band)];
  const moved = Object.keys(to).map((key): [string, number] => {
    return [key, Number(node.params[key] ?? 0) + to[key]! - from[key]!];
  });
  return { ...node.params, ...Object.fromEntries(moved) };
}

/** What other shapes of the face say of one pattern's settings they say of the other. */
function arrangeAs(
  draft: Draft,
  document: BesekDocument,
  { from, to }: { readonly from: Id; readonly to: Id },
): void {
  rearrange(draft, document, (nodes) => {
    const { params: _, ...rest }: Arranged = nodes[to] ?? {};
    const params = nodes[from]?.params;
    if (!nodes[to] && !params) return nodes;
    return { ...nodes, [to]: params ? { ...rest, params } : rest };
  });
}
