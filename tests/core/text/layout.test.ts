import { beforeAll, describe, expect, it } from 'vitest';
import { BLACK } from '../../../src/core/color';
import { layoutText, type Shaper, type StyledRun, type TextBlock } from '../../../src/core/text';
import { allFonts } from '../../support/fonts';

let shaper: Shaper;
beforeAll(async () => {
  shaper = (await allFonts()).shaper;
});

function run(text: string, more: Partial<StyledRun> = {}): StyledRun {
  return {
    text,
    family: 'Barlow Condensed',
    weight: 500,
    size: 3,
    tracking: 0,
    ink: BLACK,
    ...more,
  };
}

function block(text: string, more: Partial<TextBlock> = {}): TextBlock {
  return {
    paragraphs: text.split('\n').map((line) => [run(line)]),
    width: 40,
    height: 20,
    align: 'left',
    valign: 'top',
    size: 3,
    leading: 1.2,
    fit: null,
    ...more,
  };
}

function linesOf(b: TextBlock): string[] {
  const byBaseline = new Map<number, string>();
  for (const r of layoutText(shaper, b).runs) {
    const y = r.glyphs[0]!.y;
    byBaseline.set(y, (byBaseline.get(y) ?? '') + r.text);
  }
  return [...byBaseline.values()];
}

describe('line breaking', () => {
  it('keeps a number and its unit together', () => {
    for (let width = 8; width < 40; width += 0.5) {
      const lines = linesOf(block('Berat bersih 250 g dan 1,5 kg', { width }));
      expect(lines.some((l) => /\d$/.test(l))).toBe(false);
    }
  });

  it('swallows the space at a break and keeps paragraphs', () => {
    expect(linesOf(block('Jalan Kebon Agung\nTrenggalek', { width: 14 }))).toEqual([
      'Jalan Kebon',
      'Agung',
      'Trenggalek',
    ]);
  });

  it('breaks after a hyphen between words, never inside P-IRT or a number', () => {
    const lines = linesOf(block('kupu-kupu P-IRT 2063273010123-29', { width: 6 }));
    expect(lines).toEqual(['kupu-', 'kupu', 'P-IRT', '2063273010123-29']);
  });

  it('reports a word wider than the frame as overset', () => {
    expect(layoutText(shaper, block('Rengginang', { width: 5 })).overset).toBe(true);
    expect(layoutText(shaper, block('Rengginang')).overset).toBe(false);
  });
});

describe('paragraphs', () => {
  const words = 'Simpan di tempat kering\nJauhkan dari matahari';
  const starts = (more: Partial<TextBlock>): { x: number; y: number }[] => {
    const seen = new Map<number, number>();
    for (const { glyphs } of layoutText(shaper, block(words, { width: 16, ...more })).runs)
      if (!seen.has(glyphs[0]!.y)) seen.set(glyphs[0]!.y, glyphs[0]!.x);
    return [...seen].map(([y, x]) => ({ x, y }));
  };

  it('stand in by their first line alone, which holds fewer words', () => {
    const set = starts({ indent: 4 });
    expect(set.filter((line) => line.x === 4)).toHaveLength(2);
    expect(set.filter((line) => line.x === 0).length).toBeGreaterThan(1);
    expect(layoutText(shaper, block('Simpan', { width: 7, indent: 2 })).overset).toBe(true);
  });

  it('are parted by their space beside the leading', () => {
    const apart = (set: { y: number }[]): number[] =>
      set.slice(1).map((line, i) => line.y - set[i]!.y);
    const plain = apart(starts({}));
    const parted = apart(starts({ paragraphSpace: 2 }));
    const more = parted.map((gap, i) => Math.round((gap - plain[i]!) * 1000) / 1000);
    expect(more.filter((gap) => gap === 2)).toHaveLength(1);
    expect(more.filter((gap) => gap === 0)).toHaveLength(more.length - 1);
  });

  it('that are single lines break at no frame', () => {
    const single = block(words, { width: 10, line: { kind: 'single' } });
    expect(linesOf(single)).toEqual(words.split('\n'));
    expect(layoutText(shaper, single).overset).toBe(true);
  });
});

it('switches on the OpenType features of a face', () => {
  const ones = (features: string[]): number => {
    const [run1] = layoutText(shaper, {
      ...block(''),
      paragraphs: [[run('1118', { features, family: 'Besley', weight: 400 })]],
    }).runs;
    return run1!.glyphs[3]!.x;
  };
  expect(ones(['tnum'])).not.toBeCloseTo(ones([]), 2);
  expect(ones(['zzzz'])).toBe(ones([]));
});

describe('placing', () => {
  it('touches the top with the capitals and stands on the bottom with the last baseline', () => {
    const top = layoutText(shaper, block('Hx\nHx'));
    const cap = shaper.metrics(top.runs[0]!.font).capHeight * 3;
    expect(top.runs[0]!.glyphs[0]!.y).toBeCloseTo(cap, 3);
    const bottom = layoutText(shaper, block('Hx\nHx', { valign: 'bottom' }));
    expect(bottom.runs.at(-1)!.glyphs[0]!.y).toBeCloseTo(20, 3);
    expect(bottom.runs.at(-1)!.glyphs[0]!.y - bottom.runs[0]!.glyphs[0]!.y).toBeCloseTo(3.6, 3);
  });

  it('kerns: AV is narrower than A and V apart', () => {
    const width = (text: string): number => {
      const glyphs = shaper.shape('gloock-400.latin', text, true);
      return glyphs.reduce((sum, g) => sum + g.advance, 0);
    };
    expect(width('AV')).toBeLessThan(width('A') + width('V') - 0.02);
  });

  it('adds tracking after each cluster but not after the last', () => {
    const right = (tracking: number): number => {
      const b = { ...block(''), paragraphs: [[run('abc', { tracking })]], align: 'right' as const };
      return layoutText(shaper, b).runs[0]!.glyphs[0]!.x;
    };
    expect(right(0) - right(100)).toBeCloseTo(2 * 0.1 * 3, 3);
  });

  it('centres and sets right by the advance width', () => {
    const x = (align: TextBlock['align']): number =>
      layoutText(shaper, block('Sore', { align })).runs[0]!.glyphs[0]!.x;
    expect(x('right')).toBeCloseTo(2 * x('centre'), 3);
    expect(x('left')).toBe(0);
  });

  it('sets a dotted rule in the line where a fact is blank', () => {
    const b = { ...block(''), paragraphs: [[run('P-IRT No. '), run('', { blank: 19.6 })]] };
    const { rules, runs } = layoutText(shaper, b);
    expect(rules).toHaveLength(1);
    expect(rules[0]!.length).toBe(19.6);
    expect(rules[0]!.x).toBeGreaterThan(runs[0]!.glyphs.at(-1)!.x);
  });

  it('takes latin-ext letters from the second file and reports what no file has', () => {
    const layout = layoutText(shaper, block('Dvořák 茶'));
    expect(new Set(layout.runs.map((r) => r.font))).toEqual(
      new Set(['barlow-condensed-500.latin', 'barlow-condensed-500.latin-ext']),
    );
    expect(layout.missing).toEqual(['茶']);
  });

  it('sets as a space what a spreadsheet or a page puts between words', () => {
    const plain = layoutText(shaper, block('Gula 10 g'));
    for (const between of ['\t', '\u2028', '\u2029', '\v']) {
      const pasted = layoutText(shaper, block(`Gula${between}10 g`));
      expect(pasted.missing).toEqual([]);
      expect(pasted.runs.map(({ glyphs }) => glyphs)).toEqual(plain.runs.map((r) => r.glyphs));
    }
  });

  it('throws for a face that is not loaded', () => {
    const b = { ...block(''), paragraphs: [[run('x', { family: 'Nowhere' })]] };
    expect(() => layoutText(shaper, b)).toThrow(RangeError);
  });
});

describe('fitting a name', () => {
  /** The measure of *Bilik*: 60.3 mm, sizes 36.4 down to 21 / 12.5 / 8.2 / 7.0. */
  function bilik(name: string): { lines: string[]; size: number; overset: boolean } {
    const b = block('', {
      paragraphs: name
        .split('\n')
        .map((l) => [run(l, { family: 'Gloock', weight: 400, size: 36.4, tracking: -8 })]),
      width: 60.3,
      height: 33.85,
      valign: 'bottom',
      size: 36.4,
      leading: 1.108,
      fit: [21, 12.5, 8.2, 7],
    });
    const { size, overset } = layoutText(shaper, b);
    return { lines: linesOf(b), size, overset };
  }

  it.each([
    ['Bilik', ['Bilik']],
    ['Teh', ['Teh']],
    ['Rengginang', ['Rengginang']],
    ['Wedang Uwuh', ['Wedang', 'Uwuh']],
    ['Kerupuk Rengginang', ['Kerupuk', 'Rengginang']],
    ['Kopi Luwak', ['Kopi', 'Luwak']],
    ['Kopi Robusta Temanggung', ['Kopi', 'Robusta', 'Temanggung']],
    ['Teh Hijau dengan Bunga Melati', ['Teh Hijau', 'dengan Bunga', 'Melati']],
    ['Kopi Arabika Kintamani Panen Istimewa', ['Kopi Arabika', 'Kintamani', 'Panen Istimewa']],
    ['Kopi Rempah Kayu Manis dan Cengkih', ['Kopi Rempah', 'Kayu Manis', 'dan Cengkih']],
  ])('%s', (name, lines) => {
    const set = bilik(name);
    expect(set.lines).toEqual(lines);
    expect(set.overset).toBe(false);
  });

  it('never sets larger than the largest size and stays inside the frame', () => {
    expect(bilik('Es').size).toBe(36.4);
    expect(bilik('Bilik').size).toBeLessThan(36.4);
  });

  it('keeps the owner’s own line breaks', () => {
    expect(bilik('Kopi\nKintamani').lines).toEqual(['Kopi', 'Kintamani']);
  });

  it('sets a dotted rule for a fact that is still missing', () => {
    const runs = [run('', { family: 'Gloock', weight: 400, size: 6, blank: 12 })];
    const b = block('', { paragraphs: [runs], width: 20, height: 5, size: 6, fit: [5] });
    const set = layoutText(shaper, b);
    expect(set.rules.map((r) => r.length)).toEqual([12]);
    expect(set.overset).toBe(false);
  });

  it('hangs the serifs of every line equally far outside the frame', () => {
    const lines = ['Kopi', 'Toraja', 'Asli'].map((l) => [
      run(l, { family: 'Gloock', weight: 400, size: 10 }),
    ]);
    const common = { paragraphs: lines, width: 60, height: 40, size: 10, fit: [5, 5, 5] };
    const starts = (hang?: number): number[] => {
      const set = layoutText(shaper, block('', { ...common, ...(hang !== undefined && { hang }) }));
      return set.runs.map((r) => {
        const first = r.glyphs[0]!;
        return first.x + shaper.extents(r.font, first.gid).x * r.size;
      });
    };
    const size = layoutText(shaper, block('', common)).size;
    for (const x of starts(20)) expect(x).toBeCloseTo(-0.02 * size, 3);
    // Without it the letters' own air shows: the edges of the lines differ.
    expect(Math.max(...starts()) - Math.min(...starts())).toBeGreaterThan(0.05);
  });

  it('reports a name that fits in no way instead of shrinking it', () => {
    const set = bilik(
      'Keripik Singkong Balado Pedas Manis Rasa Rumput Laut Istimewa Kampung Halaman',
    );
    expect(set.overset).toBe(true);
    expect(set.size).toBe(7);
  });
});
