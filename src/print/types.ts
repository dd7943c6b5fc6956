import type { BesekDocument, Id } from '../core/document';
import type { FontId } from '../core/text';

export type PdfProfile = 'press' | 'curves';
export type Profile = PdfProfile | 'screen';

export type Verdict = 'fail' | 'review' | 'ask';
export type Severity = 'blocking' | 'warning' | 'info';
export type Stage = 'print' | 'sell' | 'design';

/** A problem of the design, at the object. i18n has the sentence under `finding.<id>`. */
export interface Finding {
  readonly id:
    | 'text-overset'
    | 'left-out'
    | 'missing-glyph'
    | 'font-missing'
    | 'broken-node'
    | 'collision'
    | 'covered'
    | 'outside-safe'
    | 'small-text'
    | 'thin-line'
    | 'transparency'
    | 'picture-missing'
    | 'picture-damaged'
    | 'picture-sharpness'
    | 'picture-soft';
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly stage: Stage;
  readonly nodeId: Id | null;
  readonly panelId: Id | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly source: string | null;
  readonly fix: {
    readonly command: string;
    readonly params: Readonly<Record<string, string | number>>;
  } | null;
}

/** What a press takes at one point, in percent of all inks together. */
export const MOST_INK = 300;

/** Bytes the exporter needs: font files (sfnt) by id, the press profile and its sRGB table. */
export interface PrintResources {
  readonly fonts: ReadonlyMap<FontId, Uint8Array>;
  readonly icc: Uint8Array;
  readonly rgbTable: Uint8Array;
}

export interface PdfJob {
  readonly document: BesekDocument;
  readonly profile: PdfProfile;
  /** Panels to print, as pages in this order; all in panel order when absent. */
  readonly panels?: readonly Id[];
  /** ISO 8601 `YYYY-MM-DDThh:mm:ssZ`: every date of the file. Never the clock. */
  readonly date: string;
  /** Write the file although blocking findings stand. */
  readonly force: boolean;
  /** The design as a file: it is put into the PDF, which can then be opened again. */
  readonly design?: Uint8Array;
  /** Bytes of the design's pictures and fonts by their SHA-256; what is not here is missing. */
  readonly assets?: ReadonlyMap<string, Uint8Array>;
}

export type PdfResult =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly pages: number;
      readonly findings: readonly Finding[];
      /** Those of them that only the writing brought to light, since it reads the pixels. */
      readonly late: readonly Finding[];
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };
