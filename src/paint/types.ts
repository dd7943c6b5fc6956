import type { Path } from '../core/geometry';
import type { Ink } from '../core/color';
import type { FontId } from '../core/text';

/** What a painter needs from outside the scene. */
export interface PaintResources {
  /** CSS colour of an ink, by the press profile's grid. */
  css(ink: Ink): string;
  /** CSS family under which the font file is loaded, or null while it is not: then outlines are drawn. */
  cssFamily(font: FontId): string | null;
  /** Outline of a glyph in em, y down; null where no shaping engine is loaded. */
  outline(font: FontId, gid: number): Path | null;
}

/** How panel mm become device pixels: `px = mm · scale + offset`. */
export interface View {
  /** Device pixels per mm. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A 2D context on or off the screen. */
export type Context2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
