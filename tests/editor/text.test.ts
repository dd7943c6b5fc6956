import { describe, expect, it } from 'vitest';
import { factsOf, type FontRef, type Run } from '../../src/core/document';
import { changeFonts, plainText, setText, setType, unlink } from '../../src/editor';
import { aDocument, aStyle, aText } from '../support/builders';
import { bench } from './support';

const bound: readonly Run[] = [{ text: 'Netto ' }, { fact: 'net' }, { text: ' bersih' }];

/** What the runs and the fact `net` are after the text was typed over; `250 g` before. */
function typed(runs: readonly Run[], next: string): { runs: readonly Run[]; net: string } {
  const { editor, act, node } = bench(
    aDocument({ facts: { net: '250 g', name: 'Gayo' }, nodes: [aText({ runs })] }),
  );
  act(setText(editor.state, 'text', next));
  const text = node('text');
  if (text.type !== 'text') throw new Error('no text');
  const { values } = factsOf(editor.state.document);
  expect(plainText(text.runs, values)).toBe(next);
  return { runs: text.runs, net: values.net };
}

describe('typing', () => {
  it.each<[string, readonly Run[], string, readonly Run[], string]>([
    ['in plain characters', [{ text: 'Kopi' }], 'Kopi Gayo', [{ text: 'Kopi Gayo' }], '250 g'],
    ['away all characters', [{ text: 'Kopi' }], '', [{ text: '' }], '250 g'],
    ['in a text that is one fact', [{ fact: 'net' }], '500 g', [{ fact: 'net' }], '500 g'],
    ['away the whole of one fact', [{ fact: 'net' }], '', [{ fact: 'net' }], ''],
    ['inside a bound run', bound, 'Netto 2500 g bersih', bound, '2500 g'],
    ['away a part of a bound run', bound, 'Netto 250 bersih', bound, '250'],
    [
      'in front of a bound run',
      bound,
      'Netto: 250 g bersih',
      [{ text: 'Netto: ' }, { fact: 'net' }, { text: ' bersih' }],
      '250 g',
    ],
    [
      'after a bound run',
      [{ text: 'Netto ' }, { fact: 'net' }],
      'Netto 250 g!',
      [{ text: 'Netto ' }, { fact: 'net' }, { text: '!' }],
      '250 g',
    ],
    [
      'before a bound run that begins the text',
      [{ fact: 'net' }, { text: ' x' }],
      'ca. 250 g x',
      [{ text: 'ca. ' }, { fact: 'net' }, { text: ' x' }],
      '250 g',
    ],
    ['over everything', bound, 'Halo', [{ text: 'Halo' }], '250 g'],
    [
      'between two facts',
      [{ fact: 'name' }, { fact: 'net' }],
      'Gayo - 250 g',
      [{ fact: 'name' }, { text: ' - ' }, { fact: 'net' }],
      '250 g',
    ],
  ])('%s', (_, runs, next, expected, net) => {
    expect(typed(runs, next)).toEqual({ runs: expected, net });
  });

  it('keeps the look of the run it falls into', () => {
    const big = { overrides: { size: 6 } };
    const { runs } = typed([{ text: 'Kopi ', ...big }, { text: 'asli' }], 'Kopi tubruk asli');
    expect(runs).toEqual([{ text: 'Kopi tubruk ', ...big }, { text: 'asli' }]);
  });

  it('changes a bound name on every panel in one step', () => {
    const { editor, act, node } = bench();
    for (const text of ['Kopi Kintamani', 'Kopi Kintaman', 'Kopi Toraja']) {
      act(setText(editor.state, 'title', text));
    }
    expect(factsOf(editor.state.document).values.name).toBe('Kopi Toraja');
    expect(node('again')).toMatchObject({ runs: [{ fact: 'name' }] });
    editor.undo();
    expect(factsOf(editor.state.document).values.name).toBe('Kopi Gayo');
    expect(editor.state.canUndo).toBe(false);
  });
});

describe('typography', () => {
  it('writes overrides of the style and takes deviating runs along', () => {
    const runs = [{ text: 'Kopi', overrides: { size: 9, tracking: 20 } }, { text: ' asli' }];
    const doc = aDocument({ nodes: [aText({ runs, fit: { min: [5, 2] } })] });
    const { editor, act, node } = bench(doc);
    act(setType(editor.state, ['text'], { size: 3 }));
    expect(node('text')).toMatchObject({
      overrides: { size: 3 },
      fit: { min: [3, 2] },
      runs: [{ text: 'Kopi', overrides: { tracking: 20 } }, { text: ' asli' }],
    });
  });

  describe('in other faces', () => {
    const face = (weight: number, family = 'Besley') => ({
      family,
      weight,
      sha256: '0'.repeat(64),
    });
    const heavier = (font: FontRef): FontRef => ({ ...font, weight: font.weight + 100 });
    const runs = [
      { text: 'Kopi ' },
      { text: 'Gayo', overrides: { font: face(600), size: 3 } },
      { fact: 'net' as const },
    ];
    const doc = aDocument({
      facts: { net: '250 g' },
      styles: [aStyle({ font: face(400) })],
      nodes: [aText({ runs })],
    });

    it('each face of the texts gives way to its own', () => {
      const { editor, act, node } = bench(doc);
      act(changeFonts(editor.state, ['text'], null, heavier));
      expect(node('text')).toMatchObject({
        overrides: { font: face(500) },
        runs: [{ text: 'Kopi ' }, { overrides: { font: face(700), size: 3 } }, { fact: 'net' }],
      });
      act(changeFonts(editor.state, ['text'], null, (_, base) => base));
      expect(node('text')).toMatchObject({ overrides: { font: face(400) } });
    });

    it('only the characters chosen, a fact as a whole', () => {
      const { editor, act, node } = bench(doc);
      act(changeFonts(editor.state, ['text'], { from: 3, to: 10 }, heavier));
      expect(node('text')).toMatchObject({
        runs: [
          { text: 'Kop' },
          { text: 'i ', overrides: { font: face(500) } },
          { text: 'Gayo', overrides: { font: face(700), size: 3 } },
          { fact: 'net', overrides: { font: face(500) } },
        ],
      });
      expect(node('text')).not.toHaveProperty('overrides.font');
    });
  });

  it('leaves characters where a fact was unlinked', () => {
    const { editor, act, node } = bench();
    act(unlink(editor.state, ['title', 'net']));
    expect(node('title')).toMatchObject({ runs: [{ text: 'Kopi Gayo' }] });
    expect(node('net')).toMatchObject({ runs: [{ text: 'Netto 250 g bersih' }] });
    expect(act(unlink(editor.state, ['title']))).toBe(false);
  });
});
