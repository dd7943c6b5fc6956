import type { SvgLoss, SvgRefusal } from '../../assets/svg';

/** What became of one SVG. */
export type SvgReport =
  | { readonly name: string; readonly refused: SvgRefusal }
  | {
      readonly name: string;
      readonly shapes: number;
      /** Swatches that the design did not have. */
      readonly inks: number;
      readonly lost: readonly { readonly what: SvgLoss; readonly count: number }[];
    };
