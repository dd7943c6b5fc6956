import {
  ordersBetween,
  type BesekDocument,
  type NodeRecord,
  type ShapeNode,
} from '../../src/core/document';
import { aDocument, aPanel, aShape, aText } from '../support/builders';

/** The crowd stands in rows of so many, each in its own 4 mm square. */
export const COLUMNS = 50;
export const PITCH = 4;

/** What labels are drawn of, in turns; the plain canvas in `scripts/bench-page.mjs` draws the same. */
const SHAPES: readonly Partial<ShapeNode>[] = [
  { shape: 'star' },
  { shape: 'rectangle' },
  { shape: 'ellipse' },
  { shape: 'rectangle', radius: 0.5 },
];
const STROKE = { swatch: 'ink', width: 0.2 };

/** A panel of 200 × 160 mm with `count` objects of 3 × 3 mm on it, every tenth a text that fits. */
export function crowd(count: number): BesekDocument {
  const orders = ordersBetween(null, null, count);
  const nodes = Array.from({ length: count }, (_, i): NodeRecord => {
    const place = {
      id: `n${i}`,
      order: orders[i]!,
      x: (i % COLUMNS) * PITCH,
      y: Math.floor(i / COLUMNS) * PITCH,
      w: 3,
      h: 3,
    };
    const fill = { swatch: 'ink', tint: 20 + (i % 8) * 10 };
    return i % 10 === 0
      ? aText({ ...place, w: 20, h: 8, text: `Kopi ${i}` })
      : aShape({ ...place, ...SHAPES[i % 4], fill, stroke: STROKE });
  });
  return aDocument({ panels: [aPanel({ width: 200, height: 160 })], nodes });
}
