import { ptToMm } from '../../core/geometry';
import type { PathItem, Scene } from '../../core/scene';
import type { Found } from './preflight';

/** A quarter point, the thinnest line that a plate holds everywhere. */
const MIN = ptToMm(0.25);
const TOLERANCE = 0.0005;

/** Printed strokes that may break up; each node is reported once, with its thinnest. */
export function findThinLines({ items }: Scene): Found[] {
  const thinnest = new Map<string, number>();
  for (const item of items) {
    if (item.kind !== 'path' || !item.stroke || item.role === 'hatch') continue;
    const width = strokeWidth(item, item.stroke.width);
    if (width < MIN - TOLERANCE) {
      thinnest.set(item.nodeId, Math.min(width, thinnest.get(item.nodeId) ?? Infinity));
    }
  }
  return [...thinnest].map(([nodeId, width]) => ({
    id: 'thin-line',
    verdict: 'fail',
    nodeId,
    params: { measured: thousandths(width), min: thousandths(MIN) },
  }));
}

/** The stroke's width on the panel, by the matrix's mean scale. */
function strokeWidth({ matrix: [a, b, c, d] }: PathItem, width: number): number {
  return width * Math.sqrt(Math.abs(a * d - b * c));
}

function thousandths(mm: number): number {
  return Math.round(mm * 1000) / 1000;
}
