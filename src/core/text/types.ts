import type { Box } from '../geometry';
import type { Ink } from '../color';
import type { FontId, GlyphExtents } from './shaper';

/** Characters of one appearance. Sizes in mm, tracking in 1/1000 em. */
export interface StyledRun {
  readonly text: string;
  readonly family: string;
  readonly weight: number;
  /** SHA-256 of a font file that does not ship. */
  readonly file?: string;
  readonly size: number;
  readonly tracking: number;
  readonly ink: Ink;
  /** OpenType features to switch on. */
  readonly features?: readonly string[];
  /** A dotted rule of this length in mm in place of characters. */
  readonly blank?: number;
}

export interface TextBlock {
  /** Each paragraph begins a new line; an empty one is an empty line. */
  readonly paragraphs: readonly (readonly StyledRun[])[];
  readonly width: number;
  readonly height: number;
  readonly align: 'left' | 'centre' | 'right';
  readonly valign: 'top' | 'middle' | 'bottom';
  /** Size and leading that the lines are spaced by; with `fit`, the largest size. */
  readonly size: number;
  readonly leading: number;
  /** Smallest size in mm for 1 … n lines; null sets the text at `size`. */
  readonly fit: readonly number[] | null;
  /** How far the first line of each paragraph stands in, and the space between them, in mm. */
  readonly indent?: number;
  readonly paragraphSpace?: number;
  /** Lines at the left begin with their ink this far outside the frame, in 1/1000 em. */
  readonly hang?: number;
  /** How the text runs; absent: in lines from the left to the right. */
  readonly line?: LineShape;
}

/**
 * `single`: a line for each paragraph; `arc`: one line along the circle that the frame holds, `span` degrees of it at most; at the
 * `top` the capitals touch the circle, at the `bottom` the feet stand on it. `stack`: upright
 * letters one below the other, in columns from the left to the right.
 */
export type LineShape =
  | { readonly kind: 'single' }
  | { readonly kind: 'arc'; readonly side: 'top' | 'bottom'; readonly span: number }
  | { readonly kind: 'stack' };

export interface LaidGlyph {
  readonly gid: number;
  /** Pen position in mm from the frame's top left, y down. */
  readonly x: number;
  readonly y: number;
  readonly cluster: number;
  /** Degrees clockwise about its pen position; absent for 0. */
  readonly turn?: number;
}

/** A run of one font, size and ink on one line. */
export interface LaidRun {
  readonly font: FontId;
  readonly size: number;
  readonly tracking: number;
  readonly ink: Ink;
  readonly text: string;
  readonly features?: readonly string[];
  readonly glyphs: readonly LaidGlyph[];
  readonly missing: readonly string[];
}

/** A dotted rule for a pen: from `x` on the baseline `y`, `length` mm. */
export interface LaidRule {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly ink: Ink;
}

export interface Layout {
  readonly runs: readonly LaidRun[];
  readonly rules: readonly LaidRule[];
  readonly lines: number;
  /** The size that was set, in mm. */
  readonly size: number;
  readonly overset: boolean;
  /** Where the capitals of the first line begin, in mm from the frame's top. */
  readonly top: number;
  /** Ink of each glyph in mm from the frame's top left. */
  readonly inks: readonly Box[];
  /** Smallest x-height in mm of all runs, Infinity without any. */
  readonly xHeight: number;
  readonly missing: readonly string[];
  /** Families whose files are nowhere to be had: another face stands in. Absent for none. */
  readonly lacking?: readonly string[];
}

/** One weight of one family; `file` is the SHA-256 of a font file that does not ship. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly file?: string;
}

/** Faces that must be loaded before a block can be set. */
export interface Waiting {
  readonly pending: readonly Face[];
}

/** What sets blocks of text: a shaping engine, or a memory of what one has set before. */
export type Typeset = (block: TextBlock) => Layout | Waiting;

/** A glyph's ink at a pen position and size. */
export function placedInk(e: GlyphExtents, x: number, y: number, size: number): Box {
  return { x: x + e.x * size, y: y + e.y * size, w: e.w * size, h: e.h * size };
}
