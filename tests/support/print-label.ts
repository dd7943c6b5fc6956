import { aDesign, aDocument, aPattern, aShape, aStyle, aSwatch, aText } from './builders';

const parts = {
  design: aDesign({ name: 'Kopi Gayo' }),
  swatches: [
    aSwatch(),
    aSwatch({ id: 'cane', ink: { kind: 'process', c: 15, m: 35, y: 70, k: 5 } }),
    aSwatch({ id: 'dark', ink: { kind: 'process', c: 30, m: 60, y: 80, k: 40 } }),
    aSwatch({ id: 'paper', ink: { kind: 'rgb', r: 250, g: 244, b: 230 } }),
    aSwatch({
      id: 'gold',
      ink: { kind: 'spot', name: 'Emas', tint: 100, alternate: { c: 20, m: 30, y: 75, k: 10 } },
    }),
  ],
  styles: [
    aStyle(),
    aStyle({ id: 'title', size: 9, align: 'centre' }),
    aStyle({
      id: 'small',
      font: { family: 'Besley', weight: 400, sha256: '0'.repeat(64) },
      size: 2.4,
    }),
  ],
  facts: { name: 'Kopi Gayo', net: '250 g' },
  nodes: [
    aPattern({
      x: -3,
      y: -3,
      w: 66,
      h: 96,
      inks: { warp: [{ swatch: 'cane' }], weft: [{ swatch: 'dark' }] },
    }),
    aShape({ id: 'plaque', x: 6, y: 20, w: 48, h: 50, fill: { swatch: 'paper' } }),
    aShape({
      id: 'rule',
      shape: 'line',
      x: 12,
      y: 46,
      w: 36,
      h: 1,
      fill: null,
      stroke: { swatch: 'gold', width: 0.4 },
    }),
    aText({ id: 'name', style: 'title', fact: 'name', x: 8, y: 28, w: 44, h: 12 }),
    aText({ id: 'net', style: 'small', text: 'Berat bersih 250 g', x: 12, y: 50, w: 36, h: 4 }),
    aText({
      id: 'batch',
      style: 'small',
      runs: [{ text: 'Kode produksi ' }, { fact: 'batch', blank: 12 }],
      x: 12,
      y: 56,
      w: 36,
      h: 4,
    }),
  ],
};

/** A whole label: woven ground, plaque, gold rule, name in two faces, small print, a blank. */
export const coffeeLabel = aDocument(parts);

/** The same on plain paper: it changes only where text, paths or the file itself change. */
export const plainLabel = aDocument({
  ...parts,
  nodes: parts.nodes.filter((node) => node.type !== 'pattern'),
});
