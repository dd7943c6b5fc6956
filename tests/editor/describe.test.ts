import { expect, it } from 'vitest';
import { nodeOf } from '../../src/core/document';
import { describeNode, layerRows } from '../../src/editor';
import { aDocument, aText } from '../support/builders';
import { sampleDocument } from './support';

it('lists a panel top first, groups before what is in them, with boxes on the panel', () => {
  const rows = layerRows(sampleDocument(), 'front');
  expect(rows.map(({ id, level, fact }) => [id, level, fact])).toEqual([
    ['net', 1, null],
    ['title', 1, 'name'],
    ['seal', 1, null],
    ['word', 2, null],
    ['disc', 2, null],
    ['box', 1, null],
    ['ground', 1, null],
  ]);
  // The group is turned by 90° about 40, 70: the word's centre (10, 10 in it) stays there.
  expect(rows[3]!.box).toEqual({ x: 32, y: 68, w: 16, h: 4, rotation: 90 });
});

it('describes a text by its characters as stored, lines joined by a space', () => {
  const doc = aDocument({
    facts: { name: 'Kopi\nGayo' },
    nodes: [aText({ fact: 'name', x: 12.5049, y: 30.006, w: 40.001, h: 8, locked: true })],
  });
  expect(describeNode(doc, nodeOf(doc, 'text'))).toEqual({
    type: 'text',
    shape: null,
    text: 'Kopi Gayo',
    width: 40,
    height: 8,
    x: 12.5,
    y: 30.01,
    locked: true,
    hidden: false,
  });
});
