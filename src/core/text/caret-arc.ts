import { setArc, shapeAt, type Arc } from './arc';
import { heightOf, placesOf, type CaretLine } from './caret-places';
import type { Shaper } from './shaper';
import type { TextBlock } from './types';

/** The caret's places along a circle; paragraphs stand on it one after the other. */
export function arcLine(shaper: Shaper, block: TextBlock, arc: Arc): CaretLine {
  const { pieces, ring, start, size } = setArc(shaper, block, arc);
  const xs = placesOf(shapeAt(shaper, block, size / block.size, true), start);
  // Letters of one line need no more air than they have.
  const tight = { ...block, size, leading: 1 };
  const way = { kind: 'arc', side: arc.side, ring } as const;
  return { start: 0, end: xs.length - 1, xs, ...heightOf(shaper, tight, pieces, 0), way };
}
