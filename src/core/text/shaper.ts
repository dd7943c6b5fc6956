import type { Path } from '../geometry';

/** One font file that glyph ids belong to, e.g. `gloock-400.latin`. */
export type FontId = string;

/** A glyph of a shaped run. Lengths in em (multiples of the type size), y down. */
export interface ShapedGlyph {
  readonly gid: number;
  /** UTF-16 index of the first character it stands for. */
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** Vertical measures of a font in em, all positive. */
export interface FontMetrics {
  readonly ascender: number;
  readonly descender: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

/** Ink of a glyph in em about its origin, y down; zero-sized for a space. */
export interface GlyphExtents {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/**
 * What text layout needs of a shaping engine. `assets` implements it with HarfBuzz; nothing
 * else ever measures. A `family` and `weight` name one face, which may consist of several
 * files (latin, latin-ext).
 */
export interface Shaper {
  /**
   * Files of a face in order of preference, or null while they are not loaded. `file` names a face
   * that does not ship, by its file's SHA-256, which is its `FontId` too; where that file is nowhere
   * to be had, the files of a face that stands in for it.
   */
  files(family: string, weight: number, file?: string): readonly FontId[] | null;
  /** Whether the file has a glyph for the character. */
  covers(font: FontId, codePoint: number): boolean;
  /**
   * Shapes one run of one file, left to right. `ligatures` off as canvas does when tracking is set;
   * `features` are OpenType features to switch on.
   */
  shape(
    font: FontId,
    text: string,
    ligatures: boolean,
    features?: readonly string[],
  ): readonly ShapedGlyph[];
  metrics(font: FontId): FontMetrics;
  extents(font: FontId, gid: number): GlyphExtents;
  /** The glyph's outline in em, y down. */
  outline(font: FontId, gid: number): Path;
}
