import type { FontId, Shaper } from '../core/text';

/** A weight of a family and the files that make it up, in order of preference. */
export interface FaceEntry {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  /** OpenType features that an owner may switch on. */
  readonly features: readonly string[];
  readonly files: readonly { readonly id: FontId; readonly url: string; readonly sha256: string }[];
}

/** How font bytes are fetched: over HTTP from `public/fonts` in the app, from disk in Node. */
export type ReadFont = (file: string) => Promise<Uint8Array>;

/** Bytes of a font file that does not ship, by its SHA-256; null where it is nowhere to be had. */
export type ReadOwnFont = (sha256: string) => Promise<Uint8Array | null>;

/** HarfBuzz with the faces that were loaded. */
export interface FontStore {
  readonly shaper: Shaper;
  /** sfnt bytes of every loaded file: the same that canvas and PDF use. */
  readonly bytes: ReadonlyMap<FontId, Uint8Array>;
  /**
   * Loads all files of a face; resolves at once when it is there. Rejects for an unknown face. Of a
   * face that does not ship, `file` is the SHA-256: where that file is nowhere to be had or cannot
   * be read, another face stands in.
   */
  load(family: string, weight: number, file?: string): Promise<void>;
}
