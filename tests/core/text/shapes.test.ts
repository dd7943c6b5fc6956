import { beforeAll, describe, expect, test } from 'vitest';
import { process } from '../../../src/core/color';
import { layoutText, type Layout, type LineShape, type Shaper } from '../../../src/core/text';
import { allFonts } from '../../support/fonts';

const FACE = { family: 'Gloock', weight: 400 };
let shaper: Shaper;

beforeAll(async () => {
  shaper = (await allFonts()).shaper;
});

interface Job {
  readonly text: string;
  readonly w?: number;
  readonly h?: number;
  readonly size?: number;
  readonly fit?: readonly number[];
}

function set(line: LineShape, { text, w = 40, h = 40, size = 4, fit }: Job): Layout {
  return layoutText(shaper, {
    paragraphs: text
      .split('\n')
      .map((each) => [{ text: each, ...FACE, size, tracking: 0, ink: process(0, 0, 0, 100) }]),
    width: w,
    height: h,
    align: 'centre',
    valign: 'top',
    size,
    leading: 1.2,
    fit: fit ?? null,
    line,
  });
}

/** Where the middle of each letter's feet is: its pen position, half its advance along its turn. */
function feet(layout: Layout) {
  return layout.runs.flatMap((run) =>
    run.glyphs.map((g) => {
      const advance = shaper.shape(run.font, run.text, true).find((s) => s.cluster === g.cluster)!;
      const turn = ((g.turn ?? 0) * Math.PI) / 180;
      const half = (advance.advance * run.size) / 2;
      return { x: g.x + half * Math.cos(turn), y: g.y + half * Math.sin(turn), turn };
    }),
  );
}

describe('text on a circle', () => {
  test('at the top it hangs on the circle, upright in the middle, letters square to it', () => {
    const layout = set({ kind: 'arc', side: 'top', span: 180 }, { text: 'KOPI BUBUK' });
    const cap = shaper.metrics(layout.runs[0]!.font).capHeight * 4;
    for (const { x, y, turn } of feet(layout)) {
      expect(Math.hypot(x - 20, y - 20)).toBeCloseTo(20 - cap, 2);
      expect(Math.atan2(x - 20, 20 - y)).toBeCloseTo(turn, 2);
    }
    const turns = layout.runs.flatMap((run) => run.glyphs.map((g) => g.turn ?? 0));
    expect(Math.min(...turns)).toBeLessThan(0);
    expect([...turns].sort((a, b) => a - b)).toEqual(turns);
    for (const ink of layout.inks) {
      expect(Math.hypot(ink.x + ink.w / 2 - 20, ink.y + ink.h / 2 - 20)).toBeLessThan(20);
    }
  });

  test('at the bottom it stands on the circle and is read from the left', () => {
    const layout = set({ kind: 'arc', side: 'bottom', span: 180 }, { text: 'BANYUWANGI' });
    const places = feet(layout);
    for (const { x, y } of places) expect(Math.hypot(x - 20, y - 20)).toBeCloseTo(20, 2);
    expect(places.map((p) => p.x)).toEqual(places.map((p) => p.x).sort((a, b) => a - b));
    expect(Math.min(...places.map((p) => p.y))).toBeGreaterThan(20);
  });

  test('a long text is fitted to its span, and one that cannot be is overset', () => {
    const arc = { kind: 'arc', side: 'top', span: 120 } as const;
    const text = 'KERIPIK SINGKONG DAUN JERUK';
    const fitted = set(arc, { text, fit: [1.5] });
    expect(fitted.overset).toBe(false);
    expect(fitted.size).toBeLessThan(4);
    const turns = fitted.runs.flatMap((run) => run.glyphs.map((g) => g.turn ?? 0));
    expect(Math.max(...turns) - Math.min(...turns)).toBeLessThanOrEqual(120);
    expect(set(arc, { text, fit: [3.9] }).overset).toBe(true);
    expect(set(arc, { text }).overset).toBe(true);
    expect(set(arc, { text: 'KOPI', fit: [1.5] }).size).toBe(4);
  });

  test('paragraphs become one line; no text is nothing', () => {
    const arc = { kind: 'arc', side: 'top', span: 300 } as const;
    const words = set(arc, { text: 'Kopi\nTubruk' }).runs.map((run) => run.text);
    expect(words.join('')).toBe('Kopi Tubruk');
    expect(set(arc, { text: '' })).toMatchObject({ runs: [], overset: false });
  });
});

describe('upright text', () => {
  test('letters stand below each other on one axis', () => {
    const layout = set({ kind: 'stack' }, { text: 'SENJA', w: 10, h: 60, size: 8 });
    expect(layout.runs.map((run) => run.text)).toEqual(['S', 'E', 'N', 'J', 'A']);
    const middles = layout.runs.map((run) => {
      const [glyph] = run.glyphs;
      return glyph!.x + (shaper.shape(run.font, run.text, true)[0]!.advance * run.size) / 2;
    });
    for (const x of middles) expect(x).toBeCloseTo(5, 2);
    const baselines = layout.runs.map((run) => run.glyphs[0]!.y);
    baselines.slice(1).forEach((y, i) => expect(y - baselines[i]!).toBeCloseTo(9.6, 3));
  });

  test('a long name goes into columns, by its words, as small as it may', () => {
    const text = 'Kopi Robusta Temanggung';
    const layout = set({ kind: 'stack' }, { text, w: 30, h: 60, size: 10, fit: [8, 5, 4] });
    expect(layout.overset).toBe(false);
    expect(layout.lines).toBeGreaterThan(1);
    for (const ink of layout.inks) {
      expect(ink.x).toBeGreaterThan(-0.5);
      expect(ink.y + ink.h).toBeLessThan(62);
    }
    expect(set({ kind: 'stack' }, { text, w: 5, h: 20, size: 10, fit: [8] }).overset).toBe(true);
  });
});
