import type { BesekDocument, SwatchRecord } from '../core/document';

/** The design's swatches in their order. */
export function swatchesOf(document: BesekDocument): readonly SwatchRecord[] {
  return Object.values(document.records)
    .filter((record) => record.type === 'swatch')
    .sort((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1));
}
