import type { Family, Licence, Pack, Product, TemplatePalette, Words } from './about';
import type { BesekDocument, ShapeClass } from './types';

/** Smallest and largest trim in mm, both inclusive. */
export interface Bounds {
  readonly min: readonly [number, number];
  readonly max: readonly [number, number];
}

/**
 * Trims that the first panel can take: in the design's own composition, and in those that its
 * arrangements hold for other shapes. The frames of an arrangement are for its `min`.
 */
export interface TemplateSizes extends Bounds {
  readonly arranged?: Partial<Readonly<Record<ShapeClass, Bounds>>>;
}

/**
 * `templates/<family>/<slug>/template.json`; its id is `<family>-<slug>`. It goes through the
 * same door as a stranger's file. The design's own facts are the sample that the card wears.
 */
export interface TemplateFile {
  readonly format: 'besek-template';
  readonly version: 1;
  readonly title: Words;
  readonly family: Family;
  /** The one idea of the design, in a sentence. */
  readonly idea: Words;
  readonly author: string;
  /** Village or studio of its maker. */
  readonly studio?: string;
  /** What its maker wants to tell who uses it. */
  readonly note?: string;
  readonly licence: Licence;
  /** The products and packs it is drawn for; without them it is for any. */
  readonly products?: readonly Product[];
  readonly packs?: readonly Pack[];
  readonly sizes: TemplateSizes;
  /** Id of the node on the first panel that is the calm field carrying the type (plaque, paper, gap). */
  readonly plaque: string;
  /** Two to four palettes of its own; the first is the one it ships in. */
  readonly palettes?: readonly TemplatePalette[];
  readonly design: BesekDocument;
}
