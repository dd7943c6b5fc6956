import { expect, test } from 'vitest';
import { process } from '../../../src/core/color';
import {
  asLaidOut,
  recalled,
  recording,
  typesetter,
  type Layout,
  type TextBlock,
} from '../../../src/core/text';
import { allFonts } from '../../support/fonts';

const block = (text: string): TextBlock => ({
  paragraphs: [
    [{ text, family: 'Gloock', weight: 400, size: 5, tracking: 0, ink: process(0, 0, 0, 100) }],
  ],
  width: 40,
  height: 10,
  align: 'left',
  valign: 'top',
  size: 5,
  leading: 1.2,
  fit: null,
});

test('what was set is set again without an engine, after a way through storage', async () => {
  const { shaper } = await allFonts();
  const into: Record<string, Layout> = {};
  const set = recording(typesetter(shaper), into)(block('Kopi'));
  const recall = recalled(asLaidOut(structuredClone(into)), () => true);
  expect(recall(block('Kopi'))).toEqual(set);
  expect(recall(block('Teh'))).toEqual({ pending: [{ family: 'Gloock', weight: 400 }] });
});

test('a known text waits until the files of its letters can be painted, and for no others', async () => {
  const { shaper } = await allFonts();
  const into: Record<string, Layout> = {};
  recording(typesetter(shaper), into)(block('Kopi'));
  const painted = new Set<string>();
  const recall = recalled(into, (font) => painted.has(font));
  expect(recall(block('Kopi'))).toHaveProperty('pending');
  painted.add('gloock-400.latin-ext');
  expect(recall(block('Kopi'))).toHaveProperty('pending');
  painted.delete('gloock-400.latin-ext');
  painted.add('gloock-400.latin');
  expect(recall(block('Kopi'))).toHaveProperty('runs');
});

test('what cannot be set is not written down', async () => {
  const { shaper } = await allFonts();
  const into: Record<string, Layout> = {};
  recording(typesetter({ ...shaper, files: () => null }), into)(block('Kopi'));
  expect(into).toEqual({});
  expect(asLaidOut(undefined)).toEqual({});
  expect(asLaidOut('nonsense')).toEqual({});
});
