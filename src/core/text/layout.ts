import { opportunities } from './breaks';
import { fitName } from './fit';
import { lineWidth, shapeLine, toParagraph, type Paragraph, type Piece } from './lines';
import type { Shaper } from './shaper';
import { layoutArc } from './arc';
import { layoutStack } from './stack';
import { appearance, inksOf, round, scaleRun } from './place';
import { type LaidGlyph, type LaidRule, type LaidRun, type Layout, type TextBlock } from './types';

/** Rounding noise of shaping must not report a text as overset. */
const TOLERANCE = 0.01;

interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/**
 * Sets a text in its frame. The capitals of the first line touch the frame's top (`top`), the
 * last baseline stands on its bottom (`bottom`); a text that does not fit is set all the same
 * and reported as overset. Every face must be loaded: throws a RangeError otherwise.
 */
export function layoutText(shaper: Shaper, block: TextBlock): Layout {
  switch (block.line?.kind) {
    case 'arc':
      return layoutArc(shaper, block, block.line);
    case 'stack':
      return layoutStack(shaper, block);
    default:
      return layoutLines(shaper, block);
  }
}

function layoutLines(shaper: Shaper, block: TextBlock): Layout {
  const fitted = block.fit ? fitBlock(shaper, block, block.fit) : null;
  const set = fitted?.block ?? block;
  const lines = fitted?.lines ?? breakLines(shaper, set);
  const capHeight = firstCapHeight(shaper, lines, set);
  const baselines = placeBaselines(lines, set);
  const height = (baselines.at(-1) ?? 0) - (baselines[0] ?? 0) + capHeight;
  const top = verticalOffset(set, height) + capHeight;
  const placed = lines.map((line, i) => {
    const start = lineStart(line, set) - hanging(shaper, line, set);
    return placeLine(line, start, top + baselines[i]!);
  });
  const runs = placed.flatMap((p) => p.runs);
  const tooWide = lines.some((line) => line.width > set.width + TOLERANCE);
  // An empty text has no height.
  const tooHigh = lines.length > 0 && height > set.height + TOLERANCE;
  return {
    runs,
    rules: placed.flatMap((p) => p.rules),
    lines: lines.length,
    size: set.size,
    top: top - capHeight,
    overset: tooWide || tooHigh || fitted?.fits === false,
    inks: inksOf(shaper, runs),
    xHeight: Math.min(...runs.map((r) => shaper.metrics(r.font).xHeight * r.size)),
    missing: [...new Set(runs.flatMap((r) => r.missing))],
  };
}

/** Greedy breaking at the frame's width; a word wider than the frame stands out of it. */
function breakLines(shaper: Shaper, block: TextBlock): Line[] {
  return block.paragraphs.flatMap((runs) => {
    const paragraph = toParagraph(runs);
    const breaks = [...opportunities(paragraph.text), endOf(paragraph)];
    const lines: Line[] = [];
    let start = 0;
    let last: { line: Line; next: number } | null = null;
    for (let i = 0; i < breaks.length; i++) {
      const { end, next } = breaks[i]!;
      const line = setLine(shaper, paragraph, start, end);
      if (last && line.width > block.width + TOLERANCE) {
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
  });
}

function endOf(paragraph: Paragraph): { end: number; next: number } {
  return { end: paragraph.text.trimEnd().length, next: paragraph.text.length };
}

function setLine(shaper: Shaper, paragraph: Paragraph, start: number, end: number): Line {
  const pieces = shapeLine(shaper, paragraph, start, Math.max(start, end));
  return { pieces, width: lineWidth(pieces) };
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
  const face = shaper.files(first.family, first.weight)?.[0];
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
    text: p.text,
    runs: p.runs.map((s) => ({ ...s, run: scaleRun(s.run, by) })),
  }));
}

/** Sets a line found by its words: fitting joins words by one space, the text may hold several. */
function setPart(shaper: Shaper, paragraphs: readonly Paragraph[], line: string): Line {
  for (const p of paragraphs) {
    const at = locate(p.text, line, 0);
    if (at) return setLine(shaper, p, at.start, at.end);
  }
  return { pieces: [], width: 0 };
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
    return { pieces: [], width: 0 };
  });
}

function locate(text: string, line: string, from: number): { start: number; end: number } | null {
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
    if (i > 0) y += block.leading * largestSize(line, block.size);
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
function lineStart(line: Line, { align, width }: TextBlock): number {
  const room = width - line.width;
  return align === 'left' ? 0 : align === 'centre' ? room / 2 : room;
}

/** How far a line at the left begins outside the frame: its letter's own air, and its serifs. */
function hanging(shaper: Shaper, { pieces }: Line, { align, hang }: TextBlock): number {
  const glyph = pieces[0]?.glyphs[0];
  if (hang === undefined || align !== 'left' || !glyph) return 0;
  const { font, run } = pieces[0]!;
  return (shaper.extents(font, glyph.gid).x + glyph.dx + hang / 1000) * run.size;
}

function placeLine(
  line: Line,
  start: number,
  baseline: number,
): { runs: LaidRun[]; rules: LaidRule[] } {
  let x = start;
  const runs: LaidRun[] = [];
  const rules: LaidRule[] = [];
  for (const piece of line.pieces) {
    const { run } = piece;
    if (run.blank !== undefined) {
      rules.push({ x: round(x), y: round(baseline), length: run.blank, ink: run.ink });
    } else {
      runs.push({ ...appearance(run, piece), glyphs: placeGlyphs(piece, x, baseline) });
    }
    x += piece.width;
  }
  return { runs: runs.filter((r) => r.glyphs.length > 0), rules };
}

function placeGlyphs(piece: Piece, start: number, baseline: number): LaidGlyph[] {
  const { size, tracking } = piece.run;
  let pen = start;
  return piece.glyphs.map((g, i) => {
    const glyph = {
      gid: g.gid,
      x: round(pen + g.dx * size),
      y: round(baseline + g.dy * size),
      cluster: g.cluster,
    };
    const endsCluster = piece.glyphs[i + 1]?.cluster !== g.cluster;
    pen += (g.advance + (endsCluster ? tracking / 1000 : 0)) * size;
    return glyph;
  });
}
