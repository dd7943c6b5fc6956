import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { BLACK } from '../../../src/core/color';
import type { Point } from '../../../src/core/geometry';
import {
  barAt,
  caretAt,
  caretLines,
  caretReach,
  indexAlong,
  indexAt,
  indexBeside,
  layoutText,
  selectionBoxes,
  type CaretBar,
  type LineShape,
  type Shaper,
  type TextBlock,
} from '../../../src/core/text';
import { allFonts } from '../../support/fonts';

let shaper: Shaper;
beforeAll(async () => {
  shaper = (await allFonts()).shaper;
});

const TOP: LineShape = { kind: 'arc', side: 'top', span: 160 };
const BOTTOM: LineShape = { kind: 'arc', side: 'bottom', span: 160 };
const STACK: LineShape = { kind: 'stack' };

function block(text: string, line: LineShape, fit: readonly number[] | null = null): TextBlock {
  const look = { family: 'Gloock', weight: 400, size: 5, tracking: 30, ink: BLACK };
  return {
    paragraphs: text.split('\n').map((each) => [{ text: each, ...look }]),
    ...{ width: 60, height: 60, align: 'centre', valign: 'top', size: 5, leading: 1.2 },
    fit,
    line,
  };
}

function middleOf({ x, y, length, turn }: CaretBar, down = 0.5): Point {
  const angle = (turn * Math.PI) / 180;
  return { x: x - length * down * Math.sin(angle), y: y + length * down * Math.cos(angle) };
}

/** Where the pen of each letter stands, first to last. */
const pens = (of: TextBlock) => layoutText(shaper, of).runs.flatMap((run) => run.glyphs);

const WORDS = fc
  .array(fc.constantFrom('Kopi', 'Gayo', 'fi', ' ', '  ', '\n', 'ñ', '👨‍👩‍👧', '250 g'), {
    maxLength: 7,
  })
  .map((words) => words.join(''));
const SHAPES = fc.constantFrom<[LineShape, readonly number[] | null]>(
  [TOP, null],
  [BOTTOM, [2]],
  [STACK, null],
  [STACK, [3, 2, 2]],
);

describe('a caret on an arc or in a stack', () => {
  it('has a place for every index, in order, and a press on a caret means its index', () => {
    fc.assert(
      fc.property(WORDS, SHAPES, (text, [line, fit]) => {
        const lines = caretLines(shaper, block(text, line, fit));
        expect(lines[0]!.start).toBe(0);
        expect(lines.at(-1)!.end).toBe(text.length);
        for (let index = 0; index <= text.length; index++) {
          const { x, line: on } = caretAt(lines, index);
          expect(Number.isFinite(x)).toBe(true);
          const pressed = indexAt(lines, middleOf(barAt(on, x)));
          const there = caretAt(lines, pressed);
          expect(there.x).toBeCloseTo(x, 5);
        }
      }),
      { numRuns: 120 },
    );
  });

  it.each([
    ['top', TOP, -1],
    ['bottom', BOTTOM, 1],
  ] as const)('stands between the letters and turns with them (%s)', (_, line, sign) => {
    const text = 'Kopi Tubruk';
    const of = block(text, line);
    const [on] = caretLines(shaper, of);
    const bars = on!.xs.map((x) => barAt(on!, x));
    expect(bars).toHaveLength(text.length + 1);
    const turns = bars.map(({ turn }) => turn * -sign);
    expect([...turns].sort((a, b) => a - b)).toEqual(turns);
    expect(turns[0]!).toBeCloseTo(-turns.at(-1)!, 0);
    pens(of).forEach(({ turn = 0 }, i) => {
      expect(turn * -sign).toBeGreaterThan(turns[i]!);
      expect(turn * -sign).toBeLessThan(turns[i + 1]!);
    });
    // All stand on the circle that the frame holds, and reach to both sides of the letters.
    for (const bar of bars) {
      const radius = ({ x, y }: Point): number => Math.hypot(x - 30, y - 30);
      const [head, foot] = [radius(middleOf(bar, 0)), radius(middleOf(bar, 1))];
      expect(sign * (foot - head)).toBeGreaterThan(4);
      expect(Math.abs((head + foot) / 2 - 30)).toBeLessThan(3);
    }
  });

  it('selects letter by letter on an arc, each turned as the letter is', () => {
    const of = block('Kopi', TOP);
    const boxes = selectionBoxes(caretLines(shaper, of), 1, 3);
    expect(boxes).toHaveLength(2);
    const [, o, p] = pens(of);
    expect(boxes[0]!.turn).toBeCloseTo(o!.turn!, 0);
    expect(boxes[1]!.turn).toBeCloseTo(p!.turn!, 0);
  });

  it('lies across its column, and goes down through the letters', () => {
    const of = block('KOPI\nTUBRUK', STACK);
    const lines = caretLines(shaper, of);
    expect(lines.map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [5, 11],
    ]);
    const letters = pens(of);
    const bars = [0, 1, 2, 3, 4].map((index) => barAt(lines[0]!, lines[0]!.xs[index]!));
    expect(
      bars.every(({ turn, x, length }) => turn === -90 && x === bars[0]!.x && length > 5),
    ).toBe(true);
    letters.slice(0, 4).forEach(({ y }, i) => {
      // Its baseline, with capitals above, lies between the bars.
      expect(bars[i]!.y).toBeLessThan(y - 3);
      expect(bars[i + 1]!.y).toBeGreaterThan(y);
    });
    expect(indexAlong(lines, 2, 1)).toBe(3);
    expect(indexAlong(lines, 4, 1)).toBe(5);
    expect(indexAlong(lines, 0, -1)).toBe(0);
    expect(indexBeside(lines, 2, caretAt(lines, 2).x, 1)).toBe(7);
    const [one] = selectionBoxes(lines, 1, 2);
    expect(one).toMatchObject({ x: bars[0]!.x, y: bars[1]!.y, h: bars[2]!.y - bars[1]!.y });
  });

  it('follows columns that fitting has made of words', () => {
    const of = block('KOPI  TUBRUK', STACK, [30, 5]);
    const lines = caretLines(shaper, of);
    expect(layoutText(shaper, of).lines).toBe(2);
    expect(lines.map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [6, 12],
    ]);
    expect(lines[1]!.top).toBeGreaterThan(lines[0]!.top + 5);
  });

  it('has room where nothing is written yet, and its reach holds every place', () => {
    for (const line of [TOP, BOTTOM, STACK]) {
      const lines = caretLines(shaper, block('', line));
      expect(lines).toMatchObject([{ start: 0, end: 0 }]);
      expect(barAt(lines[0]!, lines[0]!.xs[0]!).length).toBeGreaterThan(3);
      const reach = caretReach(caretLines(shaper, block('Kopi Tubruk', line)));
      expect(reach.w).toBeGreaterThan(5);
      expect(reach.h).toBeGreaterThan(5);
      expect([reach.x, reach.y].every((at) => at > -5 && at < 60)).toBe(true);
    }
  });
});
