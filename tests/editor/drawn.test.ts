import { beforeAll, expect, it } from 'vitest';
import { nodeOf, type BesekDocument } from '../../src/core/document';
import { findGenerator } from '../../src/core/patterns';
import { buildScene, type Scene } from '../../src/core/scene';
import { typesetter, type Typeset } from '../../src/core/text';
import { describeNode, drawnFrame, frameOnPanel, givesWay } from '../../src/editor';
import { isAbsent, layerRows } from '../../src/editor';
import { aDocument, aGroup, aShape, aText } from '../support/builders';
import { allFonts } from '../support/fonts';

let typeset: Typeset;
beforeAll(async () => {
  typeset = typesetter((await allFonts()).shaper);
});

const EDGE = 30;
const UNIT = 5;

/** A paper below a weave; three lines of name push the edge between them up. */
function label(name: string): BesekDocument {
  const nodes = { paper: 'top', weave: 'bottom', slit: 'whole' } as const;
  const give = { unit: UNIT, from: -4, to: 3, clear: 4, nodes };
  return aDocument({
    facts: { name },
    nodes: [
      aShape({ id: 'weave', x: -3, y: -3, w: 66, h: EDGE + 3 }),
      aShape({ id: 'paper', x: 0, y: EDGE, w: 60, h: 60 }),
      aShape({ id: 'slit', x: 0, y: EDGE - 1, w: 60, h: 1 }),
      aShape({ id: 'turned', x: 5, y: 70, w: 20, h: 10, rotation: 33 }),
      aText({
        id: 'name',
        fact: 'name',
        ...{ x: 5, y: 4, w: 50, h: 56 },
        valign: 'bottom',
        overrides: { size: 24, leading: 1.1 },
        fit: { min: [14, 14, 14], give },
      }),
    ],
  });
}

const scene = (document: BesekDocument): Scene =>
  buildScene(document, 'front', { typeset, generator: findGenerator });

it('follows what a name has moved: an edge or the whole', () => {
  const document = label('Kopi Arabika Toraja');
  const at = (id: string) => drawnFrame(document, scene(document), id);
  const by = EDGE - at('paper').y;
  expect(by).not.toBe(0);
  expect(by % UNIT).toBeCloseTo(0, 6);
  expect(at('paper')).toMatchObject({ x: 0, w: 60, h: 60 + by });
  expect(at('weave')).toMatchObject({ y: -3, h: EDGE + 3 - by });
  expect(at('slit')).toMatchObject({ y: EDGE - 1 - by, h: 1 });
});

it('is exactly what the record says of all that stays, turned or not drawn', () => {
  const document = label('Teh');
  for (const id of ['turned', 'name']) {
    expect(drawnFrame(document, scene(document), id)).toEqual(frameOnPanel(document, id));
  }
});

it('is where a layer says that it stands', () => {
  const document = label('Kopi Arabika Toraja');
  const drawn = scene(document);
  const frameOf = ({ id }: { id: string }) => drawnFrame(document, drawn, id);
  const row = layerRows(document, 'front', frameOf).find(({ id }) => id === 'paper')!;
  expect(row.box.y).toBeCloseTo(frameOf(row).y, 3);
  expect(row.box.y).not.toBe(EDGE);
  const said = describeNode(document, nodeOf(document, 'paper'), row.box);
  expect([said.y, said.height]).toEqual([row.box.y, row.box.h]);
  expect(describeNode(document, nodeOf(document, 'paper')).y).toBe(EDGE);
});

it('is asked for only where a name may move something', () => {
  expect(givesWay(label('Teh'), 'front')).toBe(true);
  expect(givesWay(aDocument({ nodes: [aText({ fit: { min: [4] } })] }), 'front')).toBe(false);
});

it('is absent when it is hidden, lies in what is hidden, or was left out; an empty text is not', () => {
  const document = aDocument({
    nodes: [
      aShape({ id: 'plain', fill: null }),
      aText({ id: 'empty', runs: [] }),
      aText({ id: 'fits', text: 'Teh', optional: true, w: 50, h: 20 }),
      aText({ id: 'large', text: 'Kopi Arabika Toraja', optional: true, w: 1, h: 1 }),
      aShape({ id: 'hidden', hidden: true }),
      aGroup({ id: 'group', hidden: true }),
      aText({ id: 'inside', parent: 'group', text: 'Teh' }),
    ],
  });
  const drawn = scene(document);
  const ids = ['plain', 'empty', 'fits', 'large', 'hidden', 'inside'];
  const absent = ids.filter((id) => isAbsent(document, drawn, id));
  expect(absent).toEqual(['large', 'hidden', 'inside']);
});
