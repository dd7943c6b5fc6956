import type { Ring } from './arc';
import { firstFont } from './faces';
import type { Piece } from './lines';
import type { Shaper } from './shaper';
import type { TextBlock } from './types';

/**
 * A line as a writer's caret sees it, in mm of the frame. Indices count through the block's
 * characters, its paragraphs joined by line feeds.
 */
export interface CaretLine {
  readonly start: number;
  /** The caret's last place on this line; after a soft break the space there belongs to the next. */
  readonly end: number;
  /** Where the caret stands at each index from `start` to `end`, and beyond it to the next line. */
  readonly xs: readonly number[];
  readonly top: number;
  readonly bottom: number;
  /** How it runs where that is not straight to the right: then its lengths are along its way. */
  readonly way?: CaretWay;
}

/**
 * Along a circle: `xs` are measured on the circle of spacing from the middle of the arc, `top` and
 * `bottom` from the feet of the letters. In a column: `xs` run down the frame, `top` is its left.
 */
export type CaretWay =
  | { readonly kind: 'arc'; readonly side: 'top' | 'bottom'; readonly ring: Ring }
  | { readonly kind: 'column' };

/** Lines' heights tile at the leading, whatever the faces' own measures are. */
export function heightOf(
  shaper: Shaper,
  block: TextBlock,
  pieces: readonly Piece[],
  baseline: number,
): { top: number; bottom: number } {
  const size = Math.max(...pieces.map((p) => p.run.size), pieces.length === 0 ? block.size : 0);
  const font = pieces[0]?.font ?? firstFont(shaper, block);
  const { ascender, descender } = font ? shaper.metrics(font) : { ascender: 0.8, descender: 0.2 };
  const up = (ascender / (ascender + descender)) * Math.max(block.leading, 0.9) * size;
  return { top: baseline - up, bottom: baseline - up + Math.max(block.leading, 0.9) * size };
}

/** Where the caret stands before each character of the pieces, and after the last. */
export function placesOf(pieces: readonly Piece[], start: number): number[] {
  const xs: number[] = [];
  let pen = start;
  for (const piece of pieces) {
    if (piece.run.blank !== undefined) xs.push(pen);
    else xs.push(...clusterPlaces(piece, pen));
    pen += piece.width;
  }
  return [...xs, pen];
}

/** A cluster of several letters (a ligature) shares its advance among them. */
function clusterPlaces({ run, text, glyphs }: Piece, start: number): number[] {
  const advances = new Map<number, number>();
  for (const { cluster, advance } of glyphs) {
    advances.set(cluster, (advances.get(cluster) ?? 0) + advance);
  }
  const clusters = [...advances.keys()].sort((a, b) => a - b);
  const xs: number[] = [];
  let pen = start;
  clusters.forEach((from, i) => {
    const letters = lettersOf(text.slice(from, clusters[i + 1] ?? text.length));
    const width = (advances.get(from)! + run.tracking / 1000) * run.size;
    letters.forEach((letter, k) => {
      // Inside a letter of several code units there is no place of its own.
      for (let unit = 0; unit < letter.length; unit++) xs.push(pen + (width * k) / letters.length);
    });
    pen += width;
  });
  return xs;
}

/** What a reader takes for one letter: a family emoji, an e with its accent. */
export function lettersOf(text: string): readonly string[] {
  return [...new Intl.Segmenter('id', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
}
