import { toParagraph, shapeLine, type Piece } from './lines';
import { scaleRun } from './place';
import { setLines, type PlacedLine, type SetBlock } from './set-lines';
import type { Box, Point } from '../geometry';
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
}

/** The caret's places in a block that runs in lines; at least one line. */
export function caretLines(shaper: Shaper, block: TextBlock): readonly CaretLine[] {
  const set = setLines(shaper, block);
  const by = set.block.size / block.size;
  const paragraphs = block.paragraphs.map((runs, i) =>
    toParagraph(
      runs.map((run) => scaleRun(run, by)),
      i,
    ),
  );
  let before = 0;
  return paragraphs.flatMap((paragraph, i) => {
    const lines = set.lines.filter((line) => line.paragraph === i);
    const first = before;
    before += paragraph.text.length + 1;
    if (lines.length === 0) return [emptyLine(shaper, set, block, first)];
    return lines.map((line, k) => {
      const next = lines[k + 1]?.start;
      const to = next ?? paragraph.text.length;
      const pieces = shapeLine(shaper, paragraph, line.start, to);
      // Fitting begins a line with its first word: spaces before it have no width.
      const skipped = k === 0 ? line.start : 0;
      return {
        start: first + line.start - skipped,
        end: first + (next === undefined ? to : Math.max(line.end, next - 1)),
        xs: [...Array<number>(skipped).fill(line.x), ...placesOf(pieces, line.x)],
        ...heightOf(shaper, set, pieces, line.y),
      };
    });
  });
}

/** A paragraph that fitting leaves out while it is empty: below what is set so far. */
function emptyLine(shaper: Shaper, set: SetBlock, block: TextBlock, start: number): CaretLine {
  const { size, leading, align, width } = set.block;
  const last: PlacedLine | undefined = set.lines.at(-1);
  const y = last ? last.y + leading * size : set.top + set.capHeight;
  const x = align === 'left' ? (block.indent ?? 0) : align === 'centre' ? width / 2 : width;
  return { start, end: start, xs: [x], ...heightOf(shaper, set, [], y) };
}

/** Lines' heights tile at the leading, whatever the faces' own measures are. */
function heightOf(
  shaper: Shaper,
  { block }: SetBlock,
  pieces: readonly Piece[],
  baseline: number,
): { top: number; bottom: number } {
  const size = Math.max(...pieces.map((p) => p.run.size), pieces.length === 0 ? block.size : 0);
  const font = pieces[0]?.font ?? firstFont(shaper, block);
  const { ascender, descender } = font ? shaper.metrics(font) : { ascender: 0.8, descender: 0.2 };
  const up = (ascender / (ascender + descender)) * Math.max(block.leading, 0.9) * size;
  return { top: baseline - up, bottom: baseline - up + Math.max(block.leading, 0.9) * size };
}

function firstFont(shaper: Shaper, { paragraphs }: TextBlock): string | undefined {
  const run = paragraphs.flat()[0];
  return run && shaper.files(run.family, run.weight)?.[0];
}

/** Where the caret stands before each character of the pieces, and after the last. */
function placesOf(pieces: readonly Piece[], start: number): number[] {
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
function lettersOf(text: string): readonly string[] {
  return [...new Intl.Segmenter('id', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

/** The line that the caret stands on at an index. */
export function lineAt(lines: readonly CaretLine[], index: number): CaretLine {
  return [...lines].reverse().find((line) => line.start <= index) ?? lines[0]!;
}

/** Where the caret stands at an index: a point on the line's top, and the line. */
export function caretAt(
  lines: readonly CaretLine[],
  index: number,
): { readonly x: number; readonly line: CaretLine } {
  const line = lineAt(lines, index);
  const at = Math.min(Math.max(index - line.start, 0), line.xs.length - 1);
  return { x: line.xs[at]!, line };
}

/** The index that a press at a point (mm of the frame) means. */
export function indexAt(lines: readonly CaretLine[], { x, y }: Point): number {
  const off = ({ top, bottom }: CaretLine): number => Math.max(top - y, y - bottom, 0);
  const line = lines.reduce((best, each) => (off(each) < off(best) ? each : best));
  return nearest(line, x);
}

function nearest({ start, end, xs }: CaretLine, x: number): number {
  const places = xs.slice(0, end - start + 1);
  const best = places.reduce(
    (at, place, i) => (Math.abs(place - x) < Math.abs(places[at]! - x) ? i : at),
    0,
  );
  return start + best;
}

/** The index above (−1) or below (1) another, nearest to `x`; the text's ends beyond them. */
export function indexBeside(
  lines: readonly CaretLine[],
  index: number,
  x: number,
  step: -1 | 1,
): number {
  const beside = lines[lines.indexOf(lineAt(lines, index)) + step];
  if (beside) return nearest(beside, x);
  return step === -1 ? lines[0]!.start : lines.at(-1)!.end;
}

/** What a selection covers, a box for each line, in mm of the frame. */
export function selectionBoxes(lines: readonly CaretLine[], from: number, to: number): Box[] {
  return lines.flatMap((line, i) => {
    const next = lines[i + 1];
    const { start, xs, top, bottom } = line;
    if (to <= start || from > line.end) return [];
    const left = xs[Math.max(from - start, 0)]!;
    const goesOn = next !== undefined && to >= next.start;
    const right = goesOn ? xs[line.end - start]! + 0.12 * (bottom - top) : xs[to - start]!;
    return [{ x: left, y: top, w: Math.max(0, right - left), h: bottom - top }];
  });
}
