import type { Box } from '../geometry';
import { tint, type Ink } from '../color';
import type { DocRecord, Facts, Fill, Id, Language, Stroke } from '../document';
import type { Generator } from '../patterns';
import type { Typeset } from '../text';
import type { GlyphsItem, ImageItem, PathItem, PatternItem, StrokeStyle, Wanted } from './types';

type Placed = 'nodeId' | 'matrix' | 'frame';

/** An item before it is placed on its panel: in the node's own mm. */
export type Drawn =
  | Omit<PathItem, Placed>
  | Omit<GlyphsItem, Placed>
  | Omit<PatternItem, Placed>
  | Omit<ImageItem, Placed>;

/** What one text reports, in its own mm. */
export interface DrawnText {
  readonly overset: boolean;
  /** It is optional and did not fit: nothing of it is drawn. */
  readonly leftOut?: boolean;
  /** Where the capitals of the first line begin, in mm from the frame's top. */
  readonly top: number;
  readonly inks: readonly Box[];
  readonly xHeight: number;
  readonly missing: readonly string[];
  readonly size: number;
  readonly lines: number;
}

/** What one node draws, independent of where it stands. */
export interface Drawing {
  readonly items: readonly Drawn[];
  readonly text?: DrawnText;
  readonly pending?: readonly Wanted[];
}

/**
 * The procedure of a pattern: null for an id that no version has, `pending` for one whose code is
 * still on its way.
 */
export type GeneratorOf = (id: string) => Generator | 'pending' | null;

/** What a node may ask for while it is drawn; every record asked for is remembered. */
export interface DrawContext {
  readonly typeset: Typeset;
  readonly generator: GeneratorOf;
  /** The words that stand for an empty fact in the editor; absent where nothing but print counts. */
  readonly question: ((fact: string) => string) | undefined;
  readonly language: Language;
  facts(): Facts;
  record<T extends DocRecord['type']>(id: Id, type: T): Extract<DocRecord, { type: T }>;
}

/** The ink of a fill: its swatch, or a tint of it. */
export function inkOf(context: DrawContext, fill: Fill): Ink {
  const { ink } = context.record(fill.swatch, 'swatch');
  return fill.tint === undefined || fill.tint === 100 ? ink : tint(ink, fill.tint / 100);
}

export function strokeOf(context: DrawContext, stroke: Stroke | null): StrokeStyle | null {
  if (!stroke) return null;
  return {
    ink: inkOf(context, stroke),
    width: stroke.width,
    cap: stroke.cap ?? 'butt',
    join: stroke.join ?? 'miter',
    dash: stroke.dash ?? [],
  };
}
