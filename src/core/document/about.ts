import type { Ink, PalettePart } from '../color';

export const FAMILIES = [
  'anyaman',
  'bambu',
  'batik',
  'etiket',
  'kebun',
  'kraft',
  'musim',
  'pandan',
  'pasar',
  'tenun',
] as const;
export type Family = (typeof FAMILIES)[number];

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

/** A sentence in both languages. */
export interface Words {
  readonly id: string;
  readonly en: string;
}

/** A size as it is asked for, in mm; a round one has its diameter twice. */
export interface AskedSize {
  readonly width: number;
  readonly height: number;
  readonly round: boolean;
}

/** Inks for the swatches that have a part; a part that is not given keeps its ink. */
export interface TemplatePalette {
  readonly name: Words;
  readonly inks: Readonly<Partial<Record<PalettePart, Ink>>>;
}

/**
 * What a designer has said so far of a template in the making. It is kept with the design, so
 * that undo and files have it, and looked at closely when a template is made of it.
 */
export interface TemplateDraft {
  readonly title: Words;
  readonly idea: Words;
  readonly family: Family;
  readonly author: string;
  readonly studio: string;
  readonly note: string;
  readonly licence: Licence;
  readonly products: readonly Product[];
  readonly packs: readonly Pack[];
  /** What its first panel takes beside its own size. */
  readonly sizes: readonly AskedSize[];
  /** The node that is the calm field carrying the type, or null while none is named. */
  readonly plaque: string | null;
  readonly palettes: readonly TemplatePalette[];
}
