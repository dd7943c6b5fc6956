import { ellipsePath, polygonPath, type Path } from '../../geometry';
import type { LineHead, ShapeNode } from '../../document';
import { strokeOf, type DrawContext, type Drawn } from '../drawing';

/** Sizes of heads in line widths. */
const ARROW = { length: 4.5, half: 2, hidden: 2.7 };
const DOT = 3.5;

/** A line from the left middle of its frame to the right middle, and what stands at its ends. */
export function drawLine(node: ShapeNode, context: DrawContext): Drawn[] {
  const { start, end } = node.heads ?? {};
  const middle = node.h / 2;
  const size = headSize(node, [start, end]);
  const [from, to] = [insetOf(start) * size, node.w - insetOf(end) * size];
  const shaft: Path = [
    ['M', from, middle],
    ['L', to, middle],
  ];
  const stroke = strokeOf(context, node.stroke, shaft);
  const line: Drawn = {
    kind: 'path',
    role: null,
    path: shaft,
    fillRule: 'nonzero',
    fill: null,
    stroke,
  };
  const heads = [
    ...headPath(start, { x: 0, y: middle }, size),
    ...headPath(end, { x: node.w, y: middle }, -size),
  ];
  if (!stroke || heads.length === 0) return [line];
  return [line, { ...line, path: heads, fill: stroke.ink, stroke: null }];
}

/** The line's width, or less where two heads would not fit on the line. */
function headSize({ w, stroke }: ShapeNode, heads: readonly (LineHead | undefined)[]): number {
  const width = stroke?.width ?? 0;
  const need = heads.reduce((sum, head) => sum + lengthOf(head) * width, 0);
  return need > w ? (width * w) / need : width;
}

function lengthOf(head: LineHead | undefined): number {
  if (!head) return 0;
  return head === 'arrow' ? ARROW.length : DOT;
}

/** Where the shaft ends within its head. */
function insetOf(head: LineHead | undefined): number {
  if (!head) return 0;
  return head === 'arrow' ? ARROW.hidden : DOT / 2;
}

/** A head whose tip is at a point; `size` is positive where the line goes on to the right. */
function headPath(
  head: LineHead | undefined,
  { x, y }: { readonly x: number; readonly y: number },
  size: number,
): Path {
  if (!head) return [];
  const width = Math.abs(size);
  if (head === 'dot') {
    const d = DOT * width;
    return ellipsePath({ x: size > 0 ? x : x - d, y: y - d / 2, w: d, h: d });
  }
  const back = x + ARROW.length * size;
  const half = ARROW.half * width;
  return polygonPath([
    { x, y },
    { x: back, y: y - half },
    { x: back, y: y + half },
  ]);
}
