export type { PictureSource } from './images';
export { writePdf, type GlyphSource, type PdfSpec } from './document';
export { curvesGlyphs, pressGlyphs } from './glyph-source';
export type { PdfSink } from './sink';
