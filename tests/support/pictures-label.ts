import { createHash } from 'node:crypto';
import { encode } from 'jpeg-js';
import type { AssetRecord, BesekDocument, ImageNode, ShapeNode } from '../../src/core/document';
import { readPicture } from '../../src/assets/raster';
import { aDocument, anAsset, anImage, aPanel, aShape, aSwatch } from './builders';
import { aPicture, fixture, withExif } from './pictures';

/** A picture of a design: its record and its bytes. */
interface Placed {
  readonly asset: AssetRecord;
  readonly bytes: Uint8Array;
}

/** The record that keeping these bytes would give. */
export function assetOf(id: string, bytes: Uint8Array): Placed {
  const read = readPicture(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const { mime, width, height, space } = read.value;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { asset: anAsset({ id, sha256, mime, width, height, space }), bytes };
}

/** 12 megapixels as a phone's camera makes them: a soft sky over a grainy field. */
export function phonePhoto(width = 4000, height = 3000): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let i = 0, at = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const grain = y * 2 > height ? ((x * 7919 + y * 104729) >> 3) & 31 : 0;
    data[at++] = 60 + (150 * x) / width + grain;
    data[at++] = 190 - (90 * y) / height + grain;
    data[at++] = 220 - (180 * y) / height;
    data[at++] = 255;
  }
  return new Uint8Array(encode({ data, width, height }, 88).data);
}

/** A round badge, red with a soft edge, seen through around it. */
export function badge(size = 240): Uint8Array {
  return aPicture(size, size, (x, y) => {
    const off = Math.hypot(x - size / 2 + 0.5, y - size / 2 + 0.5) / (size / 2);
    return [210, 40, 30, Math.max(0, Math.min(255, Math.round((1 - off) * 20 * 255)))];
  });
}

export interface PicturesLabel {
  readonly document: BesekDocument;
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/**
 * A label of 60 × 90 mm with a badge over a flat ground, a badge over a photo, a CMYK JPEG, one
 * rotated by EXIF, and a photo that is cropped, masked and mirrored.
 */
export function picturesLabel(photo: Uint8Array): PicturesLabel {
  const placed = [
    assetOf('photo', photo),
    assetOf('badge', badge()),
    assetOf('inks', fixture('cmyk.jpg')),
    assetOf('turned', withExif(fixture('rgb.jpg'), 6)),
  ];
  const nodes: (ImageNode | ShapeNode)[] = [
    aShape({ id: 'ground', order: 'a1', x: -3, y: -3, w: 66, h: 96, fill: { swatch: 'straw' } }),
    anImage({
      id: 'sky',
      order: 'a2',
      asset: 'photo',
      ...{ x: 5, y: 5, w: 50, h: 40 },
      crop: { x: 0.1, y: 0.2, w: 0.5, h: 0.5 },
      mask: { kind: 'arch' },
      flip: 'h',
    }),
    anImage({ id: 'seal', order: 'a3', asset: 'badge', x: 38, y: 30, w: 20, h: 20 }),
    anImage({ id: 'stamp', order: 'a4', asset: 'badge', x: 5, y: 50, w: 20, h: 20 }),
    anImage({ id: 'fields', order: 'a5', asset: 'inks', x: 30, y: 55, w: 24, h: 16 }),
    anImage({ id: 'phone', order: 'a6', asset: 'turned', x: 5, y: 72, w: 10.667, h: 16 }),
  ];
  const straw = aSwatch({ id: 'straw', ink: { kind: 'process', c: 10, m: 20, y: 60, k: 0 } });
  return {
    document: aDocument({
      panels: [aPanel({ width: 60, height: 90, bleed: 3 })],
      swatches: [aSwatch(), straw],
      assets: placed.map(({ asset }) => asset),
      nodes,
    }),
    assets: new Map(placed.map(({ asset, bytes }) => [asset.sha256, bytes])),
  };
}
