import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { BLACK } from '../../../src/core/color';
import {
  caretAt,
  caretLines,
  indexAt,
  indexBeside,
  layoutText,
  selectionBoxes,
  type Shaper,
  type StyledRun,
  type TextBlock,
} from '../../../src/core/text';
import { allFonts } from '../../support/fonts';

let shaper: Shaper;
beforeAll(async () => {
  shaper = (await allFonts()).shaper;
});

function block(text: string, more: Partial<TextBlock & StyledRun> = {}): TextBlock {
  const { family = 'Gloock', weight = 400, tracking = 0, size = 4, ...rest } = more;
  const run = (line: string): StyledRun => ({
    text: line,
    family,
    weight,
    size,
    tracking,
    ink: BLACK,
  });
  return {
    paragraphs: text.split('\n').map((line) => [run(line)]),
    width: 30,
    height: 40,
    align: 'left',
    valign: 'top',
    size,
    leading: 1.2,
    fit: null,
    ...rest,
  };
}

const TEXTS = fc.array(
  fc.constantFrom(
    'Kopi',
    'Gayo',
    'fi',
    'ffl',
    ' ',
    '  ',
    '\n',
    'ñ',
    '茶',
    '👨‍👩‍👧',
    'e\u0301',
    '250 g',
    '-',
  ),
  { maxLength: 14 },
);
const BLOCKS = fc
  .tuple(
    TEXTS,
    fc.constantFrom('left', 'centre', 'right'),
    fc.constantFrom(0, 80),
    fc.constantFrom(null, [2, 2, 2]),
  )
  .map(([words, align, tracking, fit]) => ({
    text: words.join(''),
    block: block(words.join(''), { align, tracking, fit } as Partial<TextBlock & StyledRun>),
  }));

describe('the caret', () => {
  it('has a place at every index, never left of the one before on its line', () => {
    fc.assert(
      fc.property(BLOCKS, ({ text, block: b }) => {
        const lines = caretLines(shaper, b);
        for (let i = 0; i <= text.length; i++) {
          const { x, line } = caretAt(lines, i);
          expect(Number.isFinite(x)).toBe(true);
          expect(line.top).toBeLessThan(line.bottom);
        }
        for (const { xs } of lines)
          xs.slice(1).forEach((x, i) => expect(x).toBeGreaterThanOrEqual(xs[i]! - 1e-9));
      }),
    );
  });

  it('comes back to where it is pressed', () => {
    fc.assert(
      fc.property(BLOCKS, ({ text, block: b }) => {
        const lines = caretLines(shaper, b);
        for (let i = 0; i <= text.length; i++) {
          const { x, line } = caretAt(lines, i);
          const found = indexAt(lines, { x, y: (line.top + line.bottom) / 2 });
          expect(Math.abs(caretAt(lines, found).x - x)).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it('stands where the layout puts the letters, kerned and within a ligature', () => {
    const b = block('Kopi AVA');
    const { glyphs } = layoutText(shaper, b).runs[0]!;
    const lines = caretLines(shaper, b);
    for (const glyph of glyphs) expect(caretAt(lines, glyph.cluster).x).toBeCloseTo(glyph.x, 3);
    const joined = block('fine', { family: 'Barlow Condensed', weight: 500 });
    const laid = layoutText(shaper, joined).runs[0]!.glyphs;
    expect(laid.length).toBeLessThan(4);
    const [xs] = caretLines(shaper, joined).map((line) => line.xs);
    expect(xs![1]! - xs![0]!).toBeCloseTo(xs![2]! - xs![1]!, 6);
    expect(xs![1]! - xs![0]!).toBeGreaterThan(0);
  });

  it('moves on behind a space at the end, and after an empty line', () => {
    const lines = caretLines(shaper, block('Kopi \n\nGayo'));
    expect(caretAt(lines, 5).x).toBeGreaterThan(caretAt(lines, 4).x);
    expect(lines.map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [6, 6],
      [7, 11],
    ]);
  });

  it('has a line of its own for a paragraph that fitting leaves out', () => {
    const lines = caretLines(shaper, block('Kopi\n', { fit: [2, 2], size: 4 }));
    expect(lines).toHaveLength(2);
    expect(lines[1]!.top).toBeGreaterThan(lines[0]!.top);
  });

  it('goes up and down by the lines as they are broken', () => {
    const b = block('Simpan di tempat sejuk dan kering', { width: 20 });
    const lines = caretLines(shaper, b);
    expect(lines.length).toBeGreaterThan(2);
    const down = indexBeside(lines, 2, caretAt(lines, 2).x, 1);
    expect(down).toBeGreaterThanOrEqual(lines[1]!.start);
    expect(down).toBeLessThanOrEqual(lines[1]!.end);
    expect(indexBeside(lines, down, caretAt(lines, 2).x, -1)).toBe(2);
    expect(indexBeside(lines, 0, 0, -1)).toBe(0);
    expect(indexBeside(lines, lines.at(-1)!.end, 0, 1)).toBe(lines.at(-1)!.end);
  });

  it('selects line by line', () => {
    const b = block('Simpan di tempat sejuk', { width: 16 });
    const lines = caretLines(shaper, b);
    const all = selectionBoxes(lines, 0, 22);
    expect(all).toHaveLength(lines.length);
    expect(selectionBoxes(lines, 3, 3)).toEqual([expect.objectContaining({ w: 0 })]);
    const [one] = selectionBoxes(lines, 0, 6);
    expect(one!.w).toBeCloseTo(caretAt(lines, 6).x - caretAt(lines, 0).x, 6);
  });
});
