import type { Box, Matrix, Path, Point } from '../geometry';
import type { Ink } from '../color';
import type { Flip, Id, PanelShape, Stock } from '../document';
import type { PatternCell } from '../patterns';
import type { Face, FontId } from '../text';

/** What an item is for beyond art. `blank` is a dotted rule for a pen, `question` is shown in the editor only. */
export type Role = 'dieLine' | 'blank' | 'question' | 'hatch' | 'shadow' | null;

interface ItemBase {
  readonly nodeId: Id;
  /** Maps the item's own mm (origin at the node's top left, unrotated) to panel mm. */
  readonly matrix: Matrix;
  /** The node's size in mm; with `matrix` it gives the node's frame on the panel. */
  readonly frame: { readonly w: number; readonly h: number };
  readonly role: Role;
  /** 0–1; absent: 1. Items of one node lie on each other before they are seen through. */
  readonly opacity?: number;
  /** A see-through item in the opacity and colours in which a screen's light gives what ink would. */
  readonly onScreen?: SceneItem;
}

export interface StrokeStyle {
  readonly ink: Ink;
  /** As it is seen, in mm. */
  readonly width: number;
  /** Of closed paths only; absent: half on either side. */
  readonly side?: 'inside' | 'outside';
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  /** Absent: 10. */
  readonly miterLimit?: number;
  readonly dash: readonly number[];
}

/** `at` 0–1 of the way. */
export interface ShadingStop {
  readonly at: number;
  readonly ink: Ink;
}

interface ShadingBase {
  /** From 0 to 1, ascending; the ends go on beyond. */
  readonly stops: readonly ShadingStop[];
}

/** A gradient in the item's own mm. */
export type Shading =
  | (ShadingBase & { readonly kind: 'linear'; readonly from: Point; readonly to: Point })
  | (ShadingBase & { readonly kind: 'radial'; readonly centre: Point; readonly radius: number });

export interface PathItem extends ItemBase {
  readonly kind: 'path';
  readonly path: Path;
  readonly fillRule: 'nonzero' | 'evenodd';
  /** Nothing is drawn outside it; absent where nothing is cut. */
  readonly clip?: Path;
  readonly fill: Ink | Shading | null;
  readonly stroke: StrokeStyle | null;
}

/** A glyph at its pen position in item mm, y down. */
export interface PlacedGlyph {
  readonly gid: number;
  readonly x: number;
  readonly y: number;
  /** UTF-16 index into `text`. */
  readonly cluster: number;
  /** Degrees clockwise about its pen position; absent for 0. */
  readonly turn?: number;
}

/** A run of one font, size and ink on one line. */
export interface GlyphsItem extends ItemBase {
  readonly kind: 'glyphs';
  readonly font: FontId;
  /** Type size in mm. */
  readonly size: number;
  /** Extra space after each cluster in 1/1000 em; already in the positions. */
  readonly tracking: number;
  readonly ink: Ink;
  readonly text: string;
  /** OpenType features that are already in the glyphs. */
  readonly features?: readonly string[];
  readonly glyphs: readonly PlacedGlyph[];
  /** Characters of `text` that no loaded face has: drawn as `.notdef`. */
  readonly missing: readonly string[];
}

export interface PatternItem extends ItemBase {
  readonly kind: 'pattern';
  /** What the pattern fills, in item mm. The lattice's origin is the item's origin. */
  readonly clip: Path;
  readonly cell: PatternCell;
}

export interface ImageItem extends ItemBase {
  readonly kind: 'image';
  readonly sha256: string;
  /** Where the whole upright picture lies, in item mm: larger than `clip` where it is cropped. */
  readonly box: Box;
  /** Mirrored about the middle of `box`. */
  readonly flip: Flip | null;
  /** What is seen of it, in item mm. */
  readonly clip: Path;
  /** Its bytes are nowhere to be had: a picture of nothing. */
  readonly missing: boolean;
}

/**
 * What must arrive before a node can be drawn: a face, a picture, code by its id, which is that of
 * a pattern or of what is seen through.
 */
export type Wanted = Face | { readonly generator: string } | { readonly picture: string };

/** Groups are flattened: every item carries the whole way to the panel in its matrix. */
export type SceneItem = PathItem | GlyphsItem | PatternItem | ImageItem;

/** What a layout has to report beside what it draws. */
export interface TextReport {
  readonly nodeId: Id;
  /** The text does not fit its frame. */
  readonly overset: boolean;
  /** An optional text that did not fit: nothing of it is drawn. */
  readonly leftOut?: boolean;
  /** Ink of all glyphs in panel mm, or null when nothing prints. */
  readonly ink: Box | null;
  /** Ink of each glyph in the node's own mm; `matrix` maps it to the panel. */
  readonly inks: readonly Box[];
  readonly matrix: Matrix;
  /** Smallest x-height in mm of the printed runs, Infinity when nothing prints. */
  readonly xHeight: number;
  readonly missing: readonly string[];
  /** Families whose files are nowhere to be had: another face stands in. */
  readonly lacking?: readonly string[];
  /** Sizes and baselines for who edits the text. */
  readonly size: number;
  readonly lines: number;
}

/** One panel as an ordered display list, bottom first, in mm. */
export interface Scene {
  readonly panelId: Id;
  readonly trim: readonly [w: number, h: number];
  readonly bleed: number;
  readonly safe: number;
  readonly shape: PanelShape;
  readonly stock: Stock;
  readonly items: readonly SceneItem[];
  readonly texts: readonly TextReport[];
  /** Faces that were not loaded; their texts are not in `items` yet. */
  readonly pending: readonly Wanted[];
  /**
   * Nodes whose layout threw, or whose pattern's code could not be fetched so far (`late`, and in
   * `pending` too); hatched in their own shape, and never printed.
   */
  readonly failed: readonly {
    readonly nodeId: Id;
    readonly message: string;
    readonly late?: boolean;
  }[];
}
