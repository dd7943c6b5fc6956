import type { KnobValues } from '../types';

/** Where a pattern looks well: behind everything, as a band, around the label, as one ornament. */
export type PageUse = 'behind' | 'band' | 'frame' | 'ornament';

/** A page of the pattern book: a procedure with the settings it is first laid out with. */
export interface BookPage {
  /** i18n has its name and note under `pattern.<key>`. */
  readonly key: string;
  readonly chapter: 'anyaman' | 'bambu' | 'pandan' | 'batik' | 'tenun' | 'kebun' | 'rangka';
  readonly generator: string;
  readonly params: KnobValues;
  readonly seed: number;
  /** The first is what a click does. */
  readonly uses: readonly PageUse[];
}
