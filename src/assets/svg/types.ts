import type { PathNode, SwatchRecord } from '../../core/document';
import type { Ink, Rgb } from '../../core/color';

/** What a drawing may hold; beyond that it is refused. */
export const SVG_LIMITS = {
  /** Of the file, in bytes. */
  bytes: 5 * 1024 * 1024,
  depth: 32,
  /** Each element counts as often as a `use` draws it. */
  elements: 20_000,
  segments: 50_000,
} as const;

/** Why a file gives no drawing at all. */
export type SvgRefusal =
  'too-big' | 'not-svg' | 'too-deep' | 'too-many-elements' | 'too-many-segments' | 'empty';

/** What did not come along, or came as something simpler. */
export type SvgLoss =
  | 'script'
  | 'handler'
  | 'foreign'
  | 'image'
  | 'link'
  | 'style'
  | 'text'
  | 'filter'
  | 'mask'
  | 'clip'
  | 'animation'
  | 'marker'
  | 'gradient'
  | 'paint'
  | 'transparent'
  | 'loop'
  | 'broken'
  | 'hidden'
  | 'far'
  | 'unknown';

/** A path that knows everything but its place in a design; its frame is in the drawing's box. */
export type SvgNode = Omit<PathNode, 'id' | 'parent' | 'order'>;

/** What came of a file, in mm. */
export interface SvgDrawing {
  /** The file's own title, or an empty string. */
  readonly title: string;
  readonly w: number;
  readonly h: number;
  /** Lowest first. */
  readonly nodes: readonly SvgNode[];
  /** One for each colour; the nodes name them by their ids. */
  readonly swatches: readonly SwatchRecord[];
  readonly lost: readonly { readonly what: SvgLoss; readonly count: number }[];
}

export type SvgOutcome =
  | { readonly ok: true; readonly drawing: SvgDrawing }
  | { readonly ok: false; readonly why: SvgRefusal };

/** What the drawing is made for. */
export interface SvgWish {
  /** It is made smaller until it is no larger, in mm. */
  readonly most: { readonly w: number; readonly h: number };
  /** The ink of a screen colour in print. */
  readonly ink: (colour: Rgb) => Ink;
}

/** Ends the reading of a file that asks for too much. */
export class Refused extends Error {
  constructor(readonly why: SvgRefusal) {
    super(why);
  }
}

/** Counts what does not come along. */
export class Losses {
  readonly #counts = new Map<SvgLoss, number>();

  add(what: SvgLoss, count = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  get list(): readonly { readonly what: SvgLoss; readonly count: number }[] {
    return [...this.#counts].map(([what, count]) => ({ what, count }));
  }
}
