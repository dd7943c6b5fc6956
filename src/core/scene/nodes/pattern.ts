import { ellipsePath, rectPath, roundedRectPath, type Path } from '../../geometry';
import type { Ink } from '../../color';
import type { PatternNode } from '../../document';
import type { Generator, PatternCell } from '../../patterns';
import { inkOf, type DrawContext, type Drawing } from '../drawing';

/** Cells of the patterns drawn last: moving or resizing a pattern must not weave it anew. */
const cells = new Map<string, PatternCell>();
const MOST_CELLS = 48;

export function drawPattern(node: PatternNode, context: DrawContext): Drawing {
  const generator = context.generator(node.generator);
  if (!generator) throw new RangeError(`no such pattern: ${node.generator}`);
  if (typeof generator === 'string') {
    const late = generator === 'late';
    return { items: [], pending: [{ generator: node.generator }], ...(late && { late }) };
  }
  const inks = Object.fromEntries(
    Object.entries(node.inks).map(([role, fills]) => [role, fills.map((f) => inkOf(context, f))]),
  );
  const cell = cellOf(node, generator, inks);
  return { items: [{ kind: 'pattern', role: null, clip: patternOutline(node), cell }] };
}

function cellOf(node: PatternNode, generator: Generator, inks: Record<string, Ink[]>): PatternCell {
  const size = { w: node.w, h: node.h };
  const depends = generator.extent === 'frame' ? size : null;
  const key = JSON.stringify([node.generator, node.params, node.seed, inks, depends]);
  const known = cells.get(key);
  if (known) return known;
  const cell = generator.draw(node.params, node.seed, inks, size);
  if (cells.size >= MOST_CELLS) cells.delete(cells.keys().next().value!);
  cells.set(key, cell);
  return cell;
}

/** What the pattern fills, in the node's own mm. */
export function patternOutline({ w, h, clip }: PatternNode): Path {
  const box = { x: 0, y: 0, w, h };
  switch (clip?.kind) {
    case 'ellipse':
      return ellipsePath(box);
    case 'rounded':
      return roundedRectPath(box, clip.radius);
    default:
      return rectPath(box);
  }
}
