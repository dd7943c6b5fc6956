import { begunOnSides, isClosed, type Box, type Path } from '../geometry';
import { tint, type Ink } from '../color';
import type { BesekDocument, DocRecord, FactPath, Facts, Fill, Id, Language } from '../document';
import { isGradient, type Paint, type Stroke } from '../document';
import type { Generator } from '../patterns';
import type { Typeset } from '../text';
import { shadingOf } from './shading';
import type { GlyphsItem, ImageItem, PathItem, PatternItem, StrokeStyle, Wanted } from './types';
import type { Shading } from './types';

type Placed = 'nodeId' | 'matrix' | 'frame' | 'opacity' | 'onScreen';

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
  /** Families whose files are nowhere to be had: another face stands in. */
  readonly lacking?: readonly string[];
  readonly size: number;
  readonly lines: number;
}

/** What one node draws, independent of where it stands. */
export interface Drawing {
  readonly items: readonly Drawn[];
  readonly text?: DrawnText;
  readonly pending?: readonly Wanted[];
  /** What it waits for could not be had so far: meanwhile it is hatched. */
  readonly late?: boolean;
}

/**
 * The procedure of a pattern: null for an id that no version has, `pending` for one whose code is
 * still on its way, `late` for one whose code could not be fetched so far.
 */
export type GeneratorOf = (id: string) => Generator | 'pending' | 'late' | null;

/** Whether a picture's bytes, by their SHA-256, can be painted now, later, or never. */
export type PictureState = 'there' | 'pending' | 'missing';

/** What a node may ask for while it is drawn; every record asked for is remembered. */
export interface DrawContext {
  readonly typeset: Typeset;
  readonly generator: GeneratorOf;
  picture(sha256: string): PictureState;
  /** The words that stand for an empty fact in the editor; absent where nothing but print counts. */
  readonly question: ((fact: string) => string) | undefined;
  readonly language: Language;
  /** The facts; only those named may be read, and only they make the node be drawn anew. */
  facts(named: readonly FactPath[]): Facts;
  record<T extends DocRecord['type']>(id: Id, type: T): Extract<DocRecord, { type: T }>;
}

/** A record of a document by id and type. Throws a RangeError where there is none. */
export function recordIn<T extends DocRecord['type']>(
  document: BesekDocument,
  id: Id,
  type: T,
): Extract<DocRecord, { type: T }> {
  const record = document.records[id];
  if (record?.type !== type) throw new RangeError(`no ${type} ${id}`);
  return record as Extract<DocRecord, { type: T }>;
}

/** The ink of a fill: its swatch, or a tint of it. */
export function inkOf(context: Pick<DrawContext, 'record'>, fill: Fill): Ink {
  const { ink } = context.record(fill.swatch, 'swatch');
  return fill.tint === undefined || fill.tint === 100 ? ink : tint(ink, fill.tint / 100);
}

/** What fills an area of `w` × `h` mm. */
export function paintOf(
  context: DrawContext,
  paint: Paint | null,
  frame: { readonly w: number; readonly h: number },
): Ink | Shading | null {
  if (!paint) return null;
  if (!isGradient(paint)) return inkOf(context, paint);
  const stops = paint.stops.map(({ at, fill }) => ({ at: at / 100, ink: inkOf(context, fill) }));
  return shadingOf(paint, stops, frame);
}

/** How a path is outlined. An open path has no inside. */
export function strokeOf(
  context: DrawContext,
  stroke: Stroke | null,
  path: Path,
): StrokeStyle | null {
  if (!stroke) return null;
  const { width, side, cap = 'butt', join = 'miter', miterLimit, dash = [] } = stroke;
  return {
    ink: inkOf(context, stroke),
    width,
    ...(side && isClosed(path) && { side }),
    cap,
    join,
    ...(miterLimit !== undefined && { miterLimit }),
    dash: dashOf(dash),
  };
}

/** The path as a line along it is begun. */
export function toDash(path: Path, stroke: Stroke | null): Path {
  return stroke?.dash?.length ? begunOnSides(path) : path;
}

/** Some readers draw no dash without a length, though its round ends make a dot. */
const DOT = 0.01;

function dashOf(dash: readonly number[]): readonly number[] {
  const all = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  if (!all.some((length, i) => i % 2 === 1 && length > 0)) return [];
  return all.map((length, i) => (i % 2 === 0 ? Math.max(length, DOT) : length));
}
