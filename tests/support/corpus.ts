import type { BesekDocument, SwatchRecord } from '../../src/core/document';
import { fontRef } from '../../src/assets';
import { GRADIENTS, MORE_SWATCHES, OUTLINES, SEE_THROUGH, SHADOWS } from './drawn';
import {
  aDocument,
  aGroup,
  aPanel,
  aPath,
  aPattern,
  aShape,
  aStyle,
  aSwatch,
  aText,
} from './builders';
import { PICTURE_ASSETS, PICTURES } from './corpus-pictures';

/** One small document for each thing that painters must agree on. Golden files carry these names. */
export interface Specimen {
  readonly name: string;
  readonly document: BesekDocument;
}

const swatch = (id: string, c: number, m: number, y: number, k: number): SwatchRecord =>
  aSwatch({ id, name: id, ink: { kind: 'process', c, m, y, k } });

export const SWATCHES = [
  aSwatch(),
  swatch('straw', 12, 23, 51, 0),
  swatch('red', 20, 92, 100, 10),
  swatch('grey', 0, 0, 0, 40),
  swatch('paper', 0, 0, 0, 0),
  ...MORE_SWATCHES,
];
const STYLES = [
  aStyle({ font: fontRef('Gloock', 400), size: 8 }),
  aStyle({ id: 'legal', font: fontRef('Barlow Condensed', 500), size: 2.4, tracking: 14 }),
];
const PANEL = aPanel({ width: 40, height: 30, bleed: 2, safe: 2 });

function specimen(name: string, parts: Parameters<typeof aDocument>[0]): Specimen {
  return {
    name,
    document: aDocument({ panels: [PANEL], swatches: SWATCHES, styles: STYLES, ...parts }),
  };
}

export const CORPUS: readonly Specimen[] = [
  specimen('text', {
    facts: { name: 'Kopi AVA', net: '250 g' },
    nodes: [
      aText({ id: 'name', fact: 'name', x: 3, y: 4, w: 34, h: 10 }),
      aText({
        id: 'small',
        style: 'legal',
        x: 3,
        y: 16,
        w: 30,
        h: 10,
        runs: [
          { text: 'Berat bersih ' },
          { fact: 'net', overrides: { fill: { swatch: 'red' } } },
          { text: '\nP-IRT No. ' },
          { fact: 'numbers.pirt', blank: 15 },
        ],
      }),
    ],
  }),
  specimen('fitted', {
    facts: { name: 'Teh Hijau dengan Bunga Melati' },
    nodes: [
      aText({
        id: 'name',
        fact: 'name',
        x: 4,
        y: 3,
        w: 32,
        h: 22,
        valign: 'bottom',
        fit: { min: [8, 6, 4, 3] },
        overrides: { size: 14, align: 'centre' },
      }),
    ],
  }),
  specimen('shapes', {
    nodes: [
      aShape({ id: 'ground', x: -2, y: -2, w: 44, h: 34, fill: { swatch: 'straw' } }),
      aShape({ id: 'rounded', x: 4, y: 4, w: 14, h: 9, radius: 2, fill: { swatch: 'paper' } }),
      aShape({
        id: 'ring',
        shape: 'ellipse',
        x: 22,
        y: 4,
        w: 12,
        h: 9,
        fill: null,
        stroke: { swatch: 'red', width: 0.8 },
      }),
      aShape({
        id: 'rule',
        shape: 'line',
        x: 4,
        y: 18,
        w: 30,
        h: 1,
        fill: null,
        stroke: { swatch: 'ink', width: 0.25 },
      }),
      aShape({
        id: 'tint',
        x: 4,
        y: 21,
        w: 10,
        h: 5,
        rotation: 15,
        fill: { swatch: 'red', tint: 40 },
      }),
      aPath({ id: 'leaf', x: 22, y: 21, w: 10, h: 5, fill: { swatch: 'grey' } }),
    ],
  }),
  specimen('group', {
    nodes: [
      aGroup({ id: 'turned', x: 8, y: 6, w: 20, h: 12, rotation: 30 }),
      aShape({
        id: 'plate',
        parent: 'turned',
        x: 0,
        y: 0,
        w: 20,
        h: 12,
        fill: { swatch: 'straw' },
      }),
      aText({
        id: 'inside',
        parent: 'turned',
        style: 'legal',
        text: 'Sangraian ke 7',
        x: 2,
        y: 3,
        w: 16,
        h: 6,
        rotation: 10,
      }),
    ],
  }),
  specimen('weave', {
    nodes: [
      aPattern({
        id: 'weave',
        x: -2,
        y: -2,
        w: 44,
        h: 20,
        params: { weave: 'kepang', width: 3, gap: 0.3 },
        inks: {
          warp: [{ swatch: 'red' }],
          weft: [{ swatch: 'straw' }],
          ground: [{ swatch: 'ink' }],
        },
      }),
    ],
  }),
  specimen('ways', {
    facts: { name: 'Kopi Senja' },
    nodes: [
      aText({
        id: 'over',
        style: 'legal',
        text: 'Dari lereng gunung',
        ...{ x: 3, y: 3, w: 22, h: 22 },
        line: { kind: 'arc', side: 'top', span: 170 },
      }),
      aText({
        id: 'under',
        style: 'legal',
        fact: 'name',
        ...{ x: 3, y: 3, w: 22, h: 22 },
        line: { kind: 'arc', side: 'bottom', span: 120 },
      }),
      aText({
        id: 'stack',
        text: 'TEH',
        ...{ x: 29, y: 2, w: 8, h: 26 },
        line: { kind: 'stack' },
        overrides: { size: 7, align: 'centre' },
      }),
      aText({
        id: 'tilted',
        text: 'Rasa',
        ...{ x: 8, y: 10, w: 12, h: 8, rotation: -17 },
        line: { kind: 'single' },
        overrides: { size: 6 },
      }),
    ],
  }),
  specimen('outlines', { nodes: OUTLINES }),
  specimen('gradients', { nodes: GRADIENTS }),
  specimen('see-through', { nodes: SEE_THROUGH }),
  specimen('shadows', { facts: { name: 'Kopi' }, nodes: SHADOWS }),
  specimen('pictures', { assets: PICTURE_ASSETS, nodes: PICTURES }),
];
