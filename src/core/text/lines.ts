import { RULE } from './breaks';
import { filesOf } from './faces';
import type { FontId, ShapedGlyph, Shaper } from './shaper';
import type { StyledRun } from './types';

/** A shaped piece of a line: one run, one font file. Lengths in mm. */
export interface Piece {
  readonly run: StyledRun;
  readonly font: FontId;
  readonly text: string;
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
  readonly missing: readonly string[];
}

/** A paragraph's characters with the run that each belongs to; `index` is its place in the block. */
export interface Paragraph {
  readonly index: number;
  readonly text: string;
  readonly runs: readonly {
    readonly run: StyledRun;
    readonly start: number;
    readonly end: number;
  }[];
}

export function toParagraph(runs: readonly StyledRun[], index = 0): Paragraph {
  let text = '';
  const spans = runs.map((run) => {
    const start = text.length;
    text += run.blank === undefined ? run.text : RULE;
    return { run, start, end: text.length };
  });
  return { index, text, runs: spans };
}

/** Paragraphs as one line, a space between them. */
export function joined(paragraphs: readonly (readonly StyledRun[])[]): Paragraph {
  const runs = paragraphs.flatMap((each, i) => {
    const before = paragraphs[i - 1]?.at(-1);
    return i > 0 && before ? [{ ...before, text: ' ' }, ...each] : each;
  });
  return toParagraph(runs);
}

/** Shapes the characters `start … end` of a paragraph. */
export function shapeLine(
  shaper: Shaper,
  paragraph: Paragraph,
  start: number,
  end: number,
): Piece[] {
  const pieces: Piece[] = [];
  for (const span of paragraph.runs) {
    const from = Math.max(start, span.start);
    const to = Math.min(end, span.end);
    if (from >= to) continue;
    if (span.run.blank !== undefined) pieces.push(rulePiece(shaper, span.run));
    else pieces.push(...shapeRun(shaper, span.run, paragraph.text.slice(from, to)));
  }
  return pieces;
}

/** Advance width of a line; the tracking after its last cluster does not count. */
export function lineWidth(pieces: readonly Piece[]): number {
  const last = pieces.at(-1);
  const sum = pieces.reduce((total, p) => total + p.width, 0);
  return last ? sum - trailing(last) : 0;
}

function trailing(piece: Piece): number {
  return piece.glyphs.length > 0 ? (piece.run.tracking / 1000) * piece.run.size : 0;
}

function rulePiece(shaper: Shaper, run: StyledRun): Piece {
  return { run, font: primary(shaper, run), text: '', glyphs: [], width: run.blank!, missing: [] };
}

function primary(shaper: Shaper, run: StyledRun): FontId {
  const font = filesOf(shaper, run)?.[0];
  if (font === undefined) throw new RangeError(`face is not loaded: ${run.family} ${run.weight}`);
  return font;
}

/** From spreadsheets and web pages: no face has a glyph for them. */
const SPACING = /[\t\v\f\u0085\u2028\u2029]/g;

function shapeRun(shaper: Shaper, run: StyledRun, text: string): Piece[] {
  return splitByFont(shaper, run, text.replace(SPACING, ' ')).map(
    ({ font, text: part, missing }) => {
      const glyphs = shaper.shape(font, part, run.tracking === 0, run.features);
      const advance = glyphs.reduce((sum, g) => sum + g.advance, 0);
      const clusters = new Set(glyphs.map((g) => g.cluster)).size;
      const width = (advance + (clusters * run.tracking) / 1000) * run.size;
      return { run, font, text: part, glyphs, width, missing };
    },
  );
}

interface FontSpan {
  readonly font: FontId;
  readonly text: string;
  readonly missing: readonly string[];
}

/** Cuts a run where another file of the face has to step in (latin-ext). */
function splitByFont(shaper: Shaper, run: StyledRun, text: string): FontSpan[] {
  const files = filesOf(shaper, run) ?? [];
  const first = primary(shaper, run);
  const spans: { font: FontId; text: string; missing: string[] }[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const last = spans.at(-1);
    const order = last ? [last.font, ...files] : files;
    const font = order.find((id) => shaper.covers(id, code));
    const use = font ?? last?.font ?? first;
    const span = last?.font === use ? last : { font: use, text: '', missing: [] };
    if (span !== last) spans.push(span);
    span.text += character;
    if (font === undefined) span.missing.push(character);
  }
  return spans;
}
