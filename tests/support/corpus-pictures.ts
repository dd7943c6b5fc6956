import type { AssetRecord, ImageNode, InkDrawing } from '../../src/core/document';
import { anAsset, anImage } from './builders';

export const PICTURE_ASSETS: readonly AssetRecord[] = [anAsset({ width: 800, height: 600 })];

/** A flag with a hole, in a box of 8 × 6 mm: neither its sides nor its ends look alike. */
const FLAG: InkDrawing = {
  threshold: 50,
  smooth: 0.1,
  fill: { swatch: 'red' },
  path: [
    ['M', 0.5, 0.5],
    ['L', 7.5, 1.5],
    ['C', 6, 2.5, 6, 3.5, 7.5, 4.5],
    ['L', 2, 4],
    ['L', 2, 6],
    ['L', 0.5, 6],
    ['Z'],
    ['M', 3, 2],
    ['L', 4.5, 2.2],
    ['L', 3.75, 3.4],
    ['Z'],
  ],
  natural: { w: 8, h: 6 },
};

/** Drawings in one ink: whole, mirrored, cropped, masked. */
export const PICTURES: readonly ImageNode[] = [
  anImage({ id: 'whole', order: 'b', x: 2, y: 2, w: 16, h: 12, ink: FLAG }),
  anImage({ id: 'mirrored', order: 'c', x: 22, y: 2, w: 16, h: 12, flip: 'both', ink: FLAG }),
  anImage({
    ...{ id: 'cropped', order: 'd', x: 2, y: 16, w: 16, h: 12, rotation: 8, ink: FLAG },
    crop: { x: 0, y: 0, w: 0.6, h: 0.6 },
    mask: { kind: 'ellipse' },
  }),
  anImage({
    ...{ id: 'arch', order: 'e', x: 24, y: 15, w: 12, h: 14 },
    ...{ flip: 'h', ink: { ...FLAG, fill: { swatch: 'ink', tint: 60 } } },
    crop: { x: 0.1, y: 0.05, w: 0.8, h: 0.7 },
    mask: { kind: 'arch' },
  }),
];
