import type { Ink, PalettePart } from '../color';
import type { BesekDocument, ShapeClass } from './types';

export type Family =
  | 'anyaman'
  | 'bambu'
  | 'batik'
  | 'etiket'
  | 'kebun'
  | 'kraft'
  | 'musim'
  | 'pandan'
  | 'pasar'
  | 'tenun';

export const LICENCES = ['CC0-1.0', 'CC-BY-4.0'] as const;
export type Licence = (typeof LICENCES)[number];

/** What a template may be drawn for. */
export const PRODUCTS = [
  'coffee',
  'tea',
  'crisps',
  'sambal',
  'honey',
  'jamu',
  'biscuits',
  'chocolate',
  'rice',
  'drink',
  'spice',
  'sugar',
  'sweets',
  'fish',
  'soap',
  'craft',
] as const;
export type Product = (typeof PRODUCTS)[number];

/** What a label is put on. */
export const PACKS = ['pouch', 'bag', 'jar', 'bottle', 'box', 'tin', 'tube'] as const;
export type Pack = (typeof PACKS)[number];

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
  readonly title: { readonly id: string; readonly en: string };
  readonly family: Family;
  /** The one idea of the design, in a sentence. */
  readonly idea: { readonly id: string; readonly en: string };
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

/** Inks for the swatches that have a part; a part that is not given keeps its ink. */
export interface TemplatePalette {
  readonly name: { readonly id: string; readonly en: string };
  readonly inks: Readonly<Partial<Record<PalettePart, Ink>>>;
}
