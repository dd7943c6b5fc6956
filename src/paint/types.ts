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
  /**
   * The whole upright picture, by the SHA-256 of its bytes; null while it is not there, and a grey
   * frame is painted. A scene that waits for one says so in `pending`. Absent where none is shown.
   */
  image?(sha256: string): CanvasImageSource | null;
  /** The same for SVG: an address that needs no net, of the picture as its file has it. */
  imageFile?(sha256: string): PictureFile | null;
}

/** A picture as it lies in its file, before it is turned upright. */
export interface PictureFile {
  /** A `data:` address; whatever the file says of its orientation is taken out. */
  readonly href: string;
  /** How it is to be turned, 1 … 8 as EXIF counts. */
  readonly orientation: number;
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
