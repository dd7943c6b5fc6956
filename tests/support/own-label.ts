import type { BesekDocument } from '../../src/core/document';
import { readFont } from '../../src/assets/fonts';
import { sha256 } from '../../src/share';
import { aDocument, anAsset, aStyle, aText } from './builders';

/** A label whose one text is set in a font that it brings, with that font's bytes by their hash. */
export function ownLabel(
  font: Uint8Array,
  text = 'Kopi Tubruk',
): { document: BesekDocument; assets: Map<string, Uint8Array> } {
  const read = readFont(font);
  const hash = sha256(font);
  const said = read.ok
    ? read.value
    : { mime: 'font/ttf', name: 'Warung Uji', family: 'Warung Uji', weight: 400, italic: false };
  const { mime, name, family, weight, italic } = said;
  const face = { family, weight, ...(italic && { italic: true as const }) };
  const document = aDocument({
    assets: [anAsset({ sha256: hash, mime, name, face })],
    styles: [aStyle({ font: { family, weight, sha256: hash, asset: 'asset' }, size: 8 })],
    nodes: [aText({ id: 'name', text, x: 5, y: 10, w: 50, h: 20 })],
  });
  return { document, assets: new Map([[hash, font]]) };
}
