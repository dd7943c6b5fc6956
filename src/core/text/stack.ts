import { filesOf } from './faces';
import { fitName } from './fit';
import { joined, shapeLine, toParagraph, type Piece } from './lines';
import { appearance, inksOf, round, scaleRun } from './place';
import type { Shaper } from './shaper';
import type { LaidRun, Layout, StyledRun, TextBlock } from './types';

/** Between columns, from middle to middle, as a multiple of the size. */
export const PITCH = 1.3;
/** A space between stacked words, as a part of a letter's step. */
export const SPACE = 0.5;

/** A column's letters, top to bottom; null is a space. */
export type Column = readonly (Piece | null)[];

interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
  readonly fits: boolean;
}

/** A column where it stands: the middle of its letters, and its first baseline, in mm. */
export interface SetColumn {
  /** Its words, as they are set. */
  readonly line: string;
  readonly letters: Column;
  readonly middle: number;
  readonly first: number;
}

/** A text as columns, at the size that was found for it. */
export interface SetStack {
  readonly columns: readonly SetColumn[];
  readonly size: number;
  /** Height of capitals, and from letter to letter, in mm. */
  readonly cap: number;
  readonly step: number;
  readonly fits: boolean;
}

/** Sets a text letter below letter; with `fit`, in as few columns as its sizes allow. */
export function layoutStack(shaper: Shaper, block: TextBlock): Layout {
  if (!block.paragraphs.flat().some((each) => each.text.trim() !== '')) return EMPTY;
  const { columns, size, step, fits } = setStack(shaper, block);
  const runs = columns.flatMap((column) => placeColumn(column, step));
  return {
    runs,
    rules: [],
    lines: columns.length,
    size,
    top: 0,
    overset: !fits,
    inks: inksOf(shaper, runs),
    xHeight: Math.min(...runs.map((laid) => shaper.metrics(laid.font).xHeight * size)),
    missing: [...new Set(runs.flatMap((laid) => laid.missing))],
  };
}

/** Finds the columns of a text and its size. All letters look like the first that is seen. */
export function setStack(shaper: Shaper, block: TextBlock): SetStack {
  const all = block.paragraphs.flat();
  const run = all.find((each) => each.text.trim() !== '') ?? all[0];
  const cap = run ? capHeight(shaper, run) : 0.7;
  const { lines, size, fits } = fitted(block, cap);
  const columns = lines.map((line, i) => {
    const letters = run ? lettersOf(shaper, scaleRun(run, size / block.size), line) : [];
    const middle = firstMiddle(block, lines.length, size) + i * PITCH * size;
    return { line, letters, middle, first: top(block, letters, cap, size) };
  });
  return { columns, size, cap: cap * size, step: block.leading * size, fits };
}

const EMPTY: Layout = {
  runs: [],
  rules: [],
  lines: 0,
  size: 0,
  top: 0,
  overset: false,
  inks: [],
  xHeight: Infinity,
  missing: [],
};

/** Fitting as in lines, with height for width: a column is a line that runs down. */
function fitted(block: TextBlock, cap: number): Fitted {
  const hardLines = block.paragraphs.map((runs) => toParagraph(runs).text.trim());
  const steps = (line: string): number => stepsOf(line) * block.leading;
  if (!block.fit) {
    const length = Math.max(...hardLines.map((line) => (cap + steps(line)) * block.size));
    return { lines: hardLines, size: block.size, fits: length <= block.height + 0.01 };
  }
  return fitName({
    hardLines,
    widthAtOne: (line) => cap + steps(line),
    measure: block.height,
    height: block.width,
    heightAtOne: (n) => 1 + (n - 1) * PITCH,
    max: block.size,
    min: block.fit,
  });
}

/** Steps from the first letter of a column to its last. */
function stepsOf(line: string): number {
  const letters = [...line];
  const spaces = letters.filter((each) => each === ' ').length;
  return letters.length - 1 - spaces * (1 - SPACE);
}

function capHeight(shaper: Shaper, run: StyledRun): number {
  const font = filesOf(shaper, run)?.[0];
  return font === undefined ? 0.7 : shaper.metrics(font).capHeight;
}

function lettersOf(shaper: Shaper, run: StyledRun, line: string): Column {
  return [...line].map((text) => {
    if (text === ' ') return null;
    const paragraph = joined([[{ ...run, text }]]);
    return shapeLine(shaper, paragraph, 0, text.length)[0] ?? null;
  });
}

function firstMiddle(block: TextBlock, columns: number, size: number): number {
  const wide = (1 + (columns - 1) * PITCH) * size;
  const room = block.width - wide;
  const start = block.align === 'left' ? 0 : block.align === 'centre' ? room / 2 : room;
  return start + size / 2;
}

/** Where a column's first baseline is. */
function top(block: TextBlock, column: Column, cap: number, size: number): number {
  const gaps = column.filter((letter) => letter === null).length * (1 - SPACE);
  const steps = Math.max(column.length - 1 - gaps, 0);
  const length = cap * size + steps * block.leading * size;
  const room = block.height - length;
  const start = block.valign === 'top' ? 0 : block.valign === 'middle' ? room / 2 : room;
  return start + cap * size;
}

function placeColumn({ letters, middle, first }: SetColumn, step: number): LaidRun[] {
  let y = first;
  return letters.flatMap((letter) => {
    const at = y;
    y += letter ? step : step * SPACE;
    if (!letter) return [];
    const { size } = letter.run;
    const width = letter.glyphs.reduce((sum, g) => sum + g.advance * size, 0);
    let pen = middle - width / 2;
    const glyphs = letter.glyphs.map((g) => {
      const placed = {
        gid: g.gid,
        x: round(pen + g.dx * size),
        y: round(at + g.dy * size),
        cluster: g.cluster,
      };
      pen += g.advance * size;
      return placed;
    });
    return [{ ...appearance(letter.run, letter), tracking: 0, glyphs }];
  });
}
