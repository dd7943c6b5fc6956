import { readPicture } from '../../src/assets/raster';
import type { AssetRecord, ImageNode } from '../../src/core/document';
import { sha256 } from '../../src/share';
import { aDocument, anAsset, anImage, aPanel, aShape, aSwatch } from './builders';
import type { PicturesLabel } from './pictures-label';

/** Pictures of tests/fixtures/pictures, one of each kind that decoders meet. */
export const FIXTURES = [
  'rgb.jpg',
  'progressive.jpg',
  'cmyk.jpg',
  'grey.jpg',
  'rgba.png',
  'greya16.png',
  'interlaced1.png',
  'palette.png',
  'lossless.webp',
  'lossy.webp',
] as const;

/** A label with every one of them, in a row of frames, some cropped, masked or mirrored. */
export function fixtureLabel(bytesOf: (name: string) => Uint8Array): PicturesLabel {
  const assets = new Map<string, Uint8Array>();
  const records: AssetRecord[] = [];
  const nodes: ImageNode[] = [];
  FIXTURES.forEach((name, i) => {
    const bytes = bytesOf(name);
    const read = readPicture(bytes);
    if (!read.ok) throw new Error(name);
    const { mime, width, height } = read.value;
    const [hash, asset] = [sha256(bytes), `asset-${i}`];
    assets.set(hash, bytes);
    records.push(anAsset({ id: asset, sha256: hash, mime, name, width, height }));
    nodes.push(
      anImage({
        ...{ id: `image-${i}`, order: `b${i}`, asset },
        ...{ x: 3 + (i % 5) * 11, y: 3 + Math.floor(i / 5) * 9, w: 9, h: 6 },
        ...(i % 3 === 1 && { crop: { x: 0.25, y: 0.1, w: 0.5, h: 0.5 }, flip: 'h' as const }),
        ...(i % 3 === 2 && { mask: { kind: 'ellipse' as const }, rotation: 30 }),
      }),
    );
  });
  const ground = aShape({ id: 'ground', order: 'a', x: -3, y: -3, w: 66, h: 26 });
  return {
    document: aDocument({
      panels: [aPanel({ width: 60, height: 20, bleed: 3 })],
      swatches: [aSwatch({ id: 'ink', ink: { kind: 'process', c: 0, m: 15, y: 40, k: 0 } })],
      assets: records,
      nodes: [{ ...ground, fill: { swatch: 'ink' } }, ...nodes],
    }),
    assets,
  };
}
