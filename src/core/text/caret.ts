import { arcLine } from './caret-arc';
import { heightOf, placesOf, type CaretLine } from './caret-places';
import { stackLines } from './caret-stack';
import { alongLine } from './caret-way';
import { toParagraph, shapeLine } from './lines';
import { scaleRun } from './place';
import { setLines, type PlacedLine, type SetBlock } from './set-lines';
import type { Point } from '../geometry';
import type { Shaper } from './shaper';
import type { TextBlock } from './types';

export type { CaretLine } from './caret-places';
export { barAt, caretReach, selectionBoxes, type CaretBar, type TurnedBox } from './caret-way';

/** The caret's places in a block; at least one line. */
export function caretLines(shaper: Shaper, block: TextBlock): readonly CaretLine[] {
  switch (block.line?.kind) {
    case 'arc':
      return [arcLine(shaper, block, block.line)];
    case 'stack':
      return stackLines(shaper, block);
    default:
      return straightLines(shaper, block);
  }
}

function straightLines(shaper: Shaper, block: TextBlock): readonly CaretLine[] {
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
        ...heightOf(shaper, set.block, pieces, line.y),
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
  return { start, end: start, xs: [x], ...heightOf(shaper, set.block, [], y) };
}

/** The line that the caret stands on at an index. */
export function lineAt(lines: readonly CaretLine[], index: number): CaretLine {
  return [...lines].reverse().find((line) => line.start <= index) ?? lines[0]!;
}

/** Where the caret stands at an index: how far along which line. */
export function caretAt(
  lines: readonly CaretLine[],
  index: number,
): { readonly x: number; readonly line: CaretLine } {
  const line = lineAt(lines, index);
  const at = Math.min(Math.max(index - line.start, 0), line.xs.length - 1);
  return { x: line.xs[at]!, line };
}

/** The index that a press at a point (mm of the frame) means. */
export function indexAt(lines: readonly CaretLine[], point: Point): number {
  const off = (line: CaretLine): number => {
    const { y } = alongLine(line, point);
    return Math.max(line.top - y, y - line.bottom, 0);
  };
  const line = lines.reduce((best, each) => (off(each) < off(best) ? each : best));
  return nearest(line, alongLine(line, point).x);
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

/** The next index (1) or the one before (−1) at which the caret stands elsewhere; the text's ends beyond them. */
export function indexAlong(lines: readonly CaretLine[], index: number, step: -1 | 1): number {
  const [first, last] = [lines[0]!.start, lines.at(-1)!.end];
  const here = caretAt(lines, index);
  let at = index;
  do at += step;
  while (at > first && at < last && isSame(caretAt(lines, at), here));
  return Math.min(Math.max(at, first), last);
}

type Caret = ReturnType<typeof caretAt>;

function isSame(a: Caret, b: Caret): boolean {
  return a.line === b.line && a.x === b.x;
}
