import { opportunities } from './breaks';
import { filesOf } from './faces';
import { fitName } from './fit';
import { lineWidth, shapeLine, toParagraph, type Paragraph, type Piece } from './lines';
import { scaleRun } from './place';
import type { Shaper } from './shaper';
import type { TextBlock } from './types';

/** Rounding noise of shaping must not report a text as overset. */
export const TOLERANCE = 0.01;

/** A line as it was broken: characters `start … end` of a paragraph. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** How far it stands in, and the space above it beside the leading, in mm. */
  readonly indent?: number;
  readonly above?: number;
}

/** A line where it stands: its pen begins at `x` on the baseline `y`, in mm of the frame. */
export interface PlacedLine extends Line {
  readonly x: number;
  readonly y: number;
}

/** A block broken into lines, at the size that was found for it. */
export interface SetBlock {
  readonly block: TextBlock;
  readonly lines: readonly PlacedLine[];
  readonly height: number;
  readonly capHeight: number;
  /** Where the capitals of the first line begin, in mm from the frame's top. */
  readonly top: number;
  readonly fits: boolean;
}

/** Breaks, fits and places the lines of a block that runs in lines. */
export function setLines(shaper: Shaper, block: TextBlock): SetBlock {
  const fitted = block.fit ? fitBlock(shaper, block, block.fit) : null;
  const set = fitted?.block ?? block;
  const lines = fitted?.lines ?? breakLines(shaper, set);
  const capHeight = firstCapHeight(shaper, lines, set);
  const baselines = placeBaselines(lines, set);
  const height = (baselines.at(-1) ?? 0) - (baselines[0] ?? 0) + capHeight;
  const top = verticalOffset(set, height);
  const placed = lines.map((line, i) => ({
    ...line,
    x: lineStart(line, set) - hanging(shaper, line, set),
    y: top + capHeight + baselines[i]!,
  }));
  return { block: set, lines: placed, height, capHeight, top, fits: fitted?.fits !== false };
}

function breakLines(shaper: Shaper, block: TextBlock): Line[] {
  const { indent = 0, paragraphSpace = 0 } = block;
  return block.paragraphs.flatMap((runs, i) => {
    const [first, ...rest] = breakParagraph(shaper, block, toParagraph(runs, i));
    if (!first) return [];
    return [{ ...first, indent, above: i > 0 ? paragraphSpace : 0 }, ...rest];
  });
}

/** Greedy breaking at the frame's width; a word wider than the frame stands out of it. */
function breakParagraph(shaper: Shaper, block: TextBlock, paragraph: Paragraph): Line[] {
  const inside = block.line?.kind === 'single' ? [] : opportunities(paragraph.text);
  const breaks = [...inside, endOf(paragraph)];
  const lines: Line[] = [];
  let start = 0;
  let last: { line: Line; next: number } | null = null;
  for (let i = 0; i < breaks.length; i++) {
    const { end, next } = breaks[i]!;
    const line = setLine(shaper, paragraph, start, end);
    const measure = block.width - (lines.length === 0 ? (block.indent ?? 0) : 0);
    if (last && line.width > measure + TOLERANCE) {
      lines.push(last.line);
      start = last.next;
      last = null;
      i--;
    } else {
      last = { line, next };
    }
  }
  if (last) lines.push(last.line);
  return lines;
}

function endOf(paragraph: Paragraph): { end: number; next: number } {
  return { end: paragraph.text.trimEnd().length, next: paragraph.text.length };
}

function setLine(shaper: Shaper, paragraph: Paragraph, start: number, to: number): Line {
  const end = Math.max(start, to);
  const pieces = shapeLine(shaper, paragraph, start, end);
  return { pieces, width: lineWidth(pieces), paragraph: paragraph.index, start, end };
}

interface Fitted {
  readonly block: TextBlock;
  readonly lines: Line[];
  readonly fits: boolean;
}

function fitBlock(shaper: Shaper, block: TextBlock, min: readonly number[]): Fitted | null {
  const paragraphs = block.paragraphs.map(toParagraph).filter((p) => p.text.trim() !== '');
  const first = paragraphs[0]?.runs[0]?.run;
  if (!first) return null;
  const atOne = scaleRuns(paragraphs, 1 / block.size);
  const face = filesOf(shaper, first)?.[0];
  const cap = face === undefined ? 0.7 : shaper.metrics(face).capHeight;
  const result = fitName({
    hardLines: paragraphs.map((p) => p.text.trim()),
    widthAtOne: (line) => setPart(shaper, atOne, line).width,
    measure: block.width,
    height: block.height,
    heightAtOne: (n) => cap + (n - 1) * block.leading,
    max: block.size,
    min,
  });
  const scaled = scaleRuns(paragraphs, result.size / block.size);
  return {
    block: { ...block, size: result.size },
    lines: linesInOrder(shaper, scaled, result.lines),
    fits: result.fits,
  };
}

function scaleRuns(paragraphs: readonly Paragraph[], by: number): Paragraph[] {
  return paragraphs.map((p) => ({
    ...p,
    runs: p.runs.map((s) => ({ ...s, run: scaleRun(s.run, by) })),
  }));
}

const NO_LINE: Line = { pieces: [], width: 0, paragraph: 0, start: 0, end: 0 };

/** Sets a line found by its words: fitting joins words by one space, the text may hold several. */
function setPart(shaper: Shaper, paragraphs: readonly Paragraph[], line: string): Line {
  for (const p of paragraphs) {
    const at = locate(p.text, line, 0);
    if (at) return setLine(shaper, p, at.start, at.end);
  }
  return NO_LINE;
}

function linesInOrder(
  shaper: Shaper,
  paragraphs: readonly Paragraph[],
  lines: readonly string[],
): Line[] {
  let index = 0;
  let from = 0;
  return lines.map((line) => {
    for (; index < paragraphs.length; index++, from = 0) {
      const at = locate(paragraphs[index]!.text, line, from);
      if (!at) continue;
      from = at.end;
      return setLine(shaper, paragraphs[index]!, at.start, at.end);
    }
    return NO_LINE;
  });
}

/** Where words that were joined by one space stand in a text that may hold several. */
export function locate(
  text: string,
  line: string,
  from: number,
): { start: number; end: number } | null {
  const words = line.split(' ').map((w) => w.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const pattern = new RegExp(words.join('[ \\t]+'), 'u');
  const match = pattern.exec(text.slice(from));
  return match ? { start: from + match.index, end: from + match.index + match[0].length } : null;
}

function largestSize(line: Line, usual: number): number {
  return line.pieces.length === 0 ? usual : Math.max(...line.pieces.map((p) => p.run.size));
}

function firstCapHeight(shaper: Shaper, lines: readonly Line[], block: TextBlock): number {
  const pieces = lines[0]?.pieces ?? [];
  if (pieces.length === 0) return 0.7 * block.size;
  return Math.max(...pieces.map((p) => shaper.metrics(p.font).capHeight * p.run.size));
}

/** Baselines in mm below the first. */
function placeBaselines(lines: readonly Line[], block: TextBlock): number[] {
  let y = 0;
  return lines.map((line, i) => {
    if (i > 0) y += block.leading * largestSize(line, block.size) + (line.above ?? 0);
    return y;
  });
}

function verticalOffset(block: TextBlock, height: number): number {
  switch (block.valign) {
    case 'top':
      return 0;
    case 'middle':
      return (block.height - height) / 2;
    case 'bottom':
      return block.height - height;
  }
}

/** Where the pen of a line begins, in mm from the frame's left. */
function lineStart({ width, indent = 0 }: Line, block: TextBlock): number {
  const room = block.width - width;
  if (block.align === 'left') return indent;
  return block.align === 'centre' ? room / 2 : room - indent;
}

/** How far a line at the left begins outside the frame: its letter's own air, and its serifs. */
function hanging(shaper: Shaper, { pieces }: Line, { align, hang }: TextBlock): number {
  const glyph = pieces[0]?.glyphs[0];
  if (hang === undefined || align !== 'left' || !glyph) return 0;
  const { font, run } = pieces[0]!;
  return (shaper.extents(font, glyph.gid).x + glyph.dx + hang / 1000) * run.size;
}
