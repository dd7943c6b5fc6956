import {
  outlineBounds,
  quantise,
  quantiseRotation,
  scaling,
  transformPath,
} from '../../core/geometry';
import { multiply, translation, union, type Box, type Segment } from '../../core/geometry';
import type { GradientStop, Paint, Stroke } from '../../core/document';
import type { ColourGradient } from './gradient';
import { drawnElements, indexFile } from './index-file';
import { Inks } from './inks';
import { PX } from './numbers';
import { readSvg } from './read';
import { Sheet } from './style';
import { Losses, Refused, SVG_LIMITS } from './types';
import type { SvgDrawing, SvgNode, SvgOutcome, SvgWish } from './types';
import { pageOf } from './viewport';
import { Walker, type DrawnShape } from './walk';

export { SVG_LIMITS } from './types';
export type { SvgDrawing, SvgLoss, SvgNode, SvgOutcome, SvgRefusal, SvgWish } from './types';

/** No side of a frame may be nothing, in mm. */
const LEAST = 0.001;
const MOST = SVG_LIMITS.elements;

/**
 * Reads an SVG from anywhere into paths of ours: transforms are worked into them, colours become
 * swatches, and what cannot come along is counted. Never throws, fetches nothing, runs nothing.
 */
export function importSvg(text: string, wish: SvgWish): SvgOutcome {
  try {
    return { ok: true, drawing: drawingOf(text, wish) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, why: error.why };
    throw error;
  }
}

function drawingOf(text: string, { most, ink }: SvgWish): SvgDrawing {
  const root = readSvg(text);
  const losses = new Losses();
  const sheet = new Sheet(losses);
  const file = indexFile(root, sheet, losses);
  if (drawnElements(root, file.byId) > MOST) throw new Refused('too-many-elements');
  const walker = new Walker(file, sheet, losses);
  const page = pageOf(root);
  walker.walk(root, multiply(scaling(PX), page.matrix), page.room);
  const box = boxOf(walker.shapes);
  if (!box) throw new Refused('empty');
  const k = Math.min(1, most.w / Math.max(box.w, LEAST), most.h / Math.max(box.h, LEAST));
  const inks = new Inks(ink);
  const nodes = walker.shapes.map((shape) => nodeOf(shape, { box, k, inks }));
  return {
    title: file.title,
    w: quantise(box.w * k),
    h: quantise(box.h * k),
    nodes,
    swatches: inks.swatches,
    lost: losses.list,
  };
}

function boxOf(shapes: readonly DrawnShape[]): Box | null {
  return shapes.reduce<Box | null>((sum, { box }) => (sum ? union(sum, box) : box), null);
}

interface Making {
  /** Of the whole drawing on its page, in mm, and by how much it becomes smaller. */
  readonly box: Box;
  readonly k: number;
  readonly inks: Inks;
}

function nodeOf(shape: DrawnShape, { box, k, inks }: Making): SvgNode {
  const { name, evenodd, fill, stroke, opacity } = shape;
  const moved = transformPath(
    multiply(scaling(k), translation(-shape.box.x, -shape.box.y)),
    shape.path,
  );
  const path = moved.map(quantised);
  const { w, h } = outlineBounds(path);
  const size = { w: Math.max(quantise(w), LEAST), h: Math.max(quantise(h), LEAST) };
  const percent = Math.round(opacity * 10_000) / 100;
  return {
    type: 'path',
    ...(name !== '' && { name }),
    x: quantise((shape.box.x - box.x) * k),
    y: quantise((shape.box.y - box.y) * k),
    ...size,
    rotation: 0,
    path,
    natural: size,
    ...(evenodd && { fillRule: 'evenodd' as const }),
    fill: fill && paintOf(fill, inks),
    stroke: stroke && strokeOf(stroke, k, inks),
    ...(percent < 100 && { opacity: percent }),
  };
}

function quantised(segment: Segment): Segment {
  return segment.map((part) =>
    typeof part === 'number' ? quantise(part) : part,
  ) as unknown as Segment;
}

function paintOf(paint: NonNullable<DrawnShape['fill']>, inks: Inks): Paint {
  if (!('kind' in paint)) return inks.fill(paint);
  const stops = stopsOf(paint, inks);
  if (paint.kind === 'linear') {
    return { kind: 'linear', angle: quantiseRotation(paint.angle), stops };
  }
  const { cx, cy, r } = paint;
  return { kind: 'radial', cx: quantise(cx), cy: quantise(cy), r: quantise(r), stops };
}

function stopsOf({ stops }: ColourGradient, inks: Inks): readonly GradientStop[] {
  return stops.map(({ at, colour }) => ({ at: quantise(at * 100), fill: inks.fill(colour) }));
}

function strokeOf(
  { colour, width, dash, ...line }: NonNullable<DrawnShape['stroke']>,
  k: number,
  inks: Inks,
): Stroke {
  return {
    ...inks.fill(colour),
    ...line,
    width: Math.max(quantise(width * k), LEAST),
    ...(dash && { dash: dash.map((length) => quantise(length * k)) }),
  };
}
