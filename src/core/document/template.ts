import type { Ink, PalettePart } from '../color';
import type { BesekDocument } from './types';

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
  readonly licence: 'CC0-1.0' | 'CC-BY-4.0';
  /** Trim sizes of the first panel it can take, in mm: smallest and largest, both inclusive. */
  readonly sizes: {
    readonly min: readonly [number, number];
    readonly max: readonly [number, number];
  };
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
