import type { Frame, Path } from '../geometry';
import type { Ink, PalettePart } from '../color';
import type { TemplateDraft } from './about';
import type { Fill, Paint, Shadow, Stroke } from './paint';

/** Identifies a record; `[a-z0-9-]{1,40}`, unique in its document. */
export type Id = string;

/** A fractional index: siblings are painted in ascending string order. */
export type Order = string;

/** A document is a flat map of immutable records in millimetres. Plain JSON. */
export interface BesekDocument {
  readonly format: 'besek-design';
  readonly version: 1;
  readonly records: Readonly<Record<Id, DocRecord>>;
}

export type DocRecord =
  | DesignRecord
  | FactsRecord
  | PanelRecord
  | SwatchRecord
  | TextStyleRecord
  | AssetRecord
  | NodeRecord;

export type NodeRecord = TextNode | ShapeNode | PathNode | PatternNode | GroupNode | ImageNode;
export type NodeType = NodeRecord['type'];

export type Language = 'id' | 'en';
export type PressProfile = 'fogra39' | 'fogra47';
export type ShapeClass = 'portrait' | 'square' | 'round' | 'landscape' | 'band';

/** The design itself; exactly one, and one facts record, in every document. */
export interface DesignRecord {
  readonly id: Id;
  readonly type: 'design';
  readonly name: string;
  /** Language of numbers, dates and units on the label; the interface never changes it. */
  readonly language: Language;
  readonly profile: PressProfile;
  /** `<family>-<slug>` of the template it was made from, or null. */
  readonly template: string | null;
  /** ISO 8601 with seconds and `Z`. Exports take their dates from it, never from the clock. */
  readonly modified: string;
  readonly arrangements?: Partial<Readonly<Record<ShapeClass, Readonly<Record<Id, Arranged>>>>>;
  /** What its maker says of it, while a template is being made. */
  readonly about?: TemplateDraft;
}

/** What an arrangement may say of one node. */
export interface Arranged {
  readonly x?: number;
  readonly y?: number;
  readonly w?: number;
  readonly h?: number;
  readonly rotation?: number;
  readonly hidden?: boolean;
  readonly params?: PatternParams;
  readonly overrides?: TextOverrides;
  readonly valign?: VerticalAlign;
  readonly fit?: Fit;
  readonly line?: TextLine;
}

/** The product's facts, kept as typed. An empty string or list is a fact not given. */
export interface Facts {
  readonly name: string;
  readonly brand: string;
  readonly kind: string;
  readonly variant: string;
  readonly category: FactsCategory;
  readonly net: string;
  readonly ingredients: string;
  readonly allergens: readonly string[];
  readonly producer: { readonly name: string; readonly address: string };
  readonly numbers: {
    readonly pirt: string;
    readonly md: string;
    readonly na: string;
    readonly tr: string;
    readonly halal: string;
    readonly ean: string;
  };
  readonly batch: string;
  readonly bestBefore: string;
  readonly storage: string;
  readonly usage: string;
  readonly warnings: string;
  readonly origin: string;
  readonly story: string;
  readonly contact: string;
  readonly url: string;
  readonly details: readonly { readonly label: string; readonly value: string }[];
}

export type FactsCategory = 'pirt' | 'md' | 'fresh' | 'cosmetic' | 'herbal' | 'craft' | 'other';

/** Addresses one fact as text: a field, `producer.name`, `numbers.pirt`, `details.0` … */
export type FactPath = string;

export interface FactsRecord {
  readonly id: Id;
  readonly type: 'facts';
  /** The owner's product record in storage, or null while it has none. */
  readonly product: Id | null;
  readonly values: Facts;
}

export type PanelShape =
  | { readonly kind: 'rectangle' }
  | { readonly kind: 'rounded'; readonly radius: number }
  | { readonly kind: 'ellipse' }
  /** An outline in trim mm, closed. */
  | { readonly kind: 'path'; readonly path: Path };

/** What it is printed on: shown under the art, never printed. */
export type Stock = 'white' | 'kraft' | 'bamboo' | 'clear' | 'silver';

/** One face of the label. Its space has its origin at the trim's top left, y down. */
export interface PanelRecord {
  readonly id: Id;
  readonly type: 'panel';
  readonly name: string;
  readonly order: Order;
  /** Trim size. */
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  /** Inset from the trim within which text must stay. */
  readonly safe: number;
  readonly shape: PanelShape;
  readonly stock: Stock;
  /**
   * Trims, in mm, that the frames of the compositions not shown now stand for: of the design's
   * own frames or of an arrangement. A shape that comes back finds them as they were.
   */
  readonly composed?: Partial<Readonly<Record<Composition, readonly [number, number]>>>;
  /** Lines to work by; never printed. They stay where they are when the trim changes. */
  readonly guides?: readonly PanelGuide[];
}

/** `x` is an upright line, `at` mm from the trim's left edge; `y` a level one, from its top. */
export interface PanelGuide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  /** The pointer passes it over. */
  readonly locked?: boolean;
}

/** The design's own frames, or those of the arrangement for a shape class. */
export type Composition = 'own' | ShapeClass;

export interface SwatchRecord {
  readonly id: Id;
  readonly type: 'swatch';
  readonly name: string;
  readonly order: Order;
  readonly ink: Ink;
  /** Its part in a palette: recolouring the design replaces the ink by that palette's. */
  readonly part?: PalettePart;
}

/** One weight of a family. `sha256` is that of its first file: a changed file breaks lines anew. */
export interface FontRef {
  readonly family: string;
  readonly weight: number;
  readonly sha256: string;
  /** The record of its file, where it is the design's own and not one that ships. */
  readonly asset?: Id;
}

export type Align = 'left' | 'centre' | 'right';
export type VerticalAlign = 'top' | 'middle' | 'bottom';

/** The typographic facts of a text; a node may override each. */
export interface TextProps {
  readonly font: FontRef;
  /** Type size (em) in mm. */
  readonly size: number;
  /** Baseline distance as a multiple of the size. */
  readonly leading: number;
  /** Extra space after each cluster, in 1/1000 em. */
  readonly tracking: number;
  readonly align: Align;
  readonly fill: Fill;
  /** How letters are shown, whatever was typed; absent or `none`: as typed. */
  readonly case?: 'none' | 'upper' | 'lower';
  /** OpenType features that are switched on (`tnum`, `frac` …); a face without one ignores it. */
  readonly features?: readonly string[];
  /** How far the first line of a paragraph stands in, in mm, at the side where lines begin. */
  readonly indent?: number;
  /** Space between paragraphs in mm, beside the leading. */
  readonly paragraphSpace?: number;
}

export interface TextStyleRecord extends TextProps {
  readonly id: Id;
  readonly type: 'textStyle';
  readonly name: string;
  readonly order: Order;
}

export type TextOverrides = Partial<TextProps>;

export interface AssetRecord {
  readonly id: Id;
  readonly type: 'asset';
  readonly sha256: string;
  readonly mime: string;
  readonly name: string;
  /** Pixels of the upright picture, as it is to be seen; absent for fonts. */
  readonly width?: number;
  readonly height?: number;
  /** Components of a picture's file; absent where nobody has looked. */
  readonly space?: 'rgb' | 'cmyk' | 'grey';
  /** The picture has transparent parts, or room for them. */
  readonly alpha?: true;
  /** Bits of a component where it is not 8. */
  readonly bits?: 16;
  /** What a font's file says of itself; absent for pictures. */
  readonly face?: { readonly family: string; readonly weight: number; readonly italic?: true };
}

/** How a frame moves when its panel (or group) changes size. */
export interface Follow {
  readonly h: FollowRule;
  readonly v: FollowRule;
}
export type FollowRule = 'start' | 'centre' | 'end' | 'stretch' | 'scale';

/** What every node has: a frame `x, y, w, h, rotation` in its parent's space. */
export interface NodeBase extends Frame {
  readonly id: Id;
  /** A panel or a group. */
  readonly parent: Id;
  readonly order: Order;
  readonly name?: string;
  readonly locked?: boolean;
  readonly hidden?: boolean;
  /** The label can do without it: a text that does not fit is left out. */
  readonly optional?: boolean;
  readonly follow?: Follow;
  /** Percent; absent: 100. A group's is multiplied into all that is in it, one by one. */
  readonly opacity?: number;
}

/** Characters, one fact, or a block of facts. `\n` in characters begins a new paragraph. */
export type Run = CharacterRun | FactRun | BlockRun;

export interface RunMarks {
  /** Deviations from the node's typography; `size` is absolute in mm. */
  readonly overrides?: RunOverrides;
}

export type RunOverrides = Partial<
  Pick<TextProps, 'font' | 'size' | 'tracking' | 'fill' | 'case' | 'features'>
>;

export interface CharacterRun extends RunMarks {
  readonly text: string;
}

export interface FactRun extends RunMarks {
  readonly fact: FactPath;
  /**
   * While the fact is empty, its paragraph prints all the same, with a dotted rule of this
   * length in mm for a pen. Without it a paragraph whose facts are all empty prints nothing.
   */
  readonly blank?: number;
}

/** A statement that the law asks of a label: its heading and its facts, one line or several. */
export type BlockKind = 'ingredients' | 'net' | 'producer' | 'bestBefore' | 'storage';

/**
 * A block of facts, written out when the scene is built, in the design's language. `overrides`
 * are of the facts, `heading` of the words before them; `stacked` sets those on a line of their own.
 */
export interface BlockRun extends RunMarks {
  readonly block: BlockKind;
  readonly heading?: RunOverrides;
  readonly stacked?: boolean;
  /** Length in mm of the dotted rule in the place of an empty fact; without it the line goes. */
  readonly blank?: number;
}

/**
 * Fits the type to the frame. The size is the largest up to the style's `size` at which some
 * breaking into 1 … `min.length` lines fits; `min[n − 1]` is the smallest allowed size in mm
 * for n lines. Fewer lines win over larger type (see core/text/fit).
 */
export interface Fit {
  readonly min: readonly number[];
  /**
   * Lines at the left stand with their ink on the frame's edge and their serifs hang this far
   * outside it, in 1/1000 em. Without it the pen begins at the edge.
   */
  readonly hang?: number;
  readonly give?: Give;
}

/**
 * How a picture above a name gives way to it, in units of its own: the name keeps its last
 * baseline (`valign: bottom`) and its measure, its frame is as high as it may ever need.
 */
export interface Give {
  /** One strip of the weave, one stripe, in mm. */
  readonly unit: number;
  /** How many units the picture may come back (0 or less) and give way, from where it is drawn. */
  readonly from: number;
  readonly to: number;
  /** Air between the picture and the name's capitals, in mm. */
  readonly clear: number;
  /**
   * Siblings that move up with it: their upper edge, their lower edge, or the whole. The edge of
   * the first one is where the picture ends as it is drawn.
   */
  readonly nodes: Readonly<Record<Id, 'top' | 'bottom' | 'whole'>>;
  /** Siblings that are no longer drawn from that many units on: stripes, one a step. */
  readonly leaves?: Readonly<Record<Id, number>>;
}

/**
 * A text. Its frame is its layout box, not its ink: with `top` the capitals of the first line
 * touch the frame's top, with `bottom` the last baseline stands on the frame's bottom.
 */
export interface TextNode extends NodeBase {
  readonly type: 'text';
  readonly style: Id;
  readonly runs: readonly Run[];
  readonly overrides?: TextOverrides;
  readonly valign?: VerticalAlign;
  readonly fit?: Fit;
  readonly line?: TextLine;
  readonly direction?: 'ltr';
  readonly shadow?: Shadow;
}

/**
 * How a text runs when not in lines that break at the frame. `single`: lines break only where the
 * owner breaks them; `arc`: one line along the circle that the frame holds, over at most `span`
 * degrees; `stack`: upright letters one below the other, words as columns.
 */
export type TextLine =
  | { readonly kind: 'single' }
  | { readonly kind: 'arc'; readonly side: 'top' | 'bottom'; readonly span: number }
  | { readonly kind: 'stack' };

export interface ShapeNode extends NodeBase {
  readonly type: 'shape';
  /**
   * A `line` runs from the frame's left middle to its right middle; a polygon and a star stand in
   * the ellipse that fills the frame.
   */
  readonly shape: ShapeKind;
  /** Of all corners of a rectangle. */
  readonly radius?: number;
  /** Of each corner, instead of `radius`: top left, top right, bottom right, bottom left. */
  readonly radii?: readonly [number, number, number, number];
  /** Sides of a polygon (absent: 6), points of a star (absent: 5). */
  readonly sides?: number;
  /** Where a star's points begin, in % of its outer radius; absent: 50. */
  readonly inner?: number;
  /** Ends of a line, as large as its width asks. */
  readonly heads?: { readonly start?: LineHead; readonly end?: LineHead };
  readonly fill: Paint | null;
  readonly stroke: Stroke | null;
  readonly shadow?: Shadow;
}

export type ShapeKind = 'rectangle' | 'ellipse' | 'line' | 'polygon' | 'star';
export type LineHead = 'arrow' | 'dot';

/** A drawing. `path` lives in a box of `natural` mm that is scaled to the frame. */
export interface PathNode extends NodeBase {
  readonly type: 'path';
  readonly path: Path;
  readonly natural: { readonly w: number; readonly h: number };
  readonly fillRule?: 'nonzero' | 'evenodd';
  readonly fill: Paint | null;
  readonly stroke: Stroke | null;
  readonly shadow?: Shadow;
}

export type PatternValue = number | string | boolean;
export type PatternParams = Readonly<Record<string, PatternValue>>;

/** A procedure that fills the frame; its lattice is pinned to the frame's top left. */
export interface PatternNode extends NodeBase {
  readonly type: 'pattern';
  /** `anyaman@1`, `bambu@1`: a version draws the same for ever. */
  readonly generator: string;
  readonly params: PatternParams;
  readonly seed: number;
  /** Swatches by the role the generator gives them. */
  readonly inks: Readonly<Record<string, readonly Fill[]>>;
  readonly clip?:
    | { readonly kind: 'rectangle' }
    | { readonly kind: 'rounded'; readonly radius: number }
    | { readonly kind: 'ellipse' };
}

/** Children live in its frame. It neither clips nor is refitted. */
export interface GroupNode extends NodeBase {
  readonly type: 'group';
}

/** A picture. What `crop` leaves of it fills the frame; both axes are scaled on their own. */
export interface ImageNode extends NodeBase {
  readonly type: 'image';
  readonly asset: Id;
  readonly crop?: Crop;
  /** What the frame cuts the picture to; absent for a rectangle. */
  readonly mask?: PictureMask;
  /** Mirrored left to right (`h`), top to bottom (`v`) or both, within its frame, after the crop. */
  readonly flip?: Flip;
  readonly ink?: InkDrawing;
}

/** The part of the upright picture that fills the frame, in shares of its sides, 0 … 1. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export type PictureMask =
  | { readonly kind: 'rounded'; readonly radius: number }
  | { readonly kind: 'ellipse' }
  /** Straight sides under a half circle as wide as the frame. */
  | { readonly kind: 'arch' }
  | { readonly kind: 'diamond' };

export type Flip = 'h' | 'v' | 'both';

/**
 * A picture drawn in one ink: `path` is what was traced of the whole upright picture, in a box of
 * `natural` mm, filled even-odd. The picture itself stays to be traced again.
 */
export interface InkDrawing {
  /** Lightness in percent below which there is ink. */
  readonly threshold: number;
  /** How far the outline may leave the pixels, in mm of `natural`. */
  readonly smooth: number;
  readonly fill: Fill;
  readonly path: Path;
  readonly natural: { readonly w: number; readonly h: number };
}

/**
 * A change with its inverse. `updated` holds, for each record, the changed top-level keys only:
 * `[from, to]`; a key missing on one side is absent from the record there.
 */
export interface Patch {
  readonly added: Readonly<Record<Id, DocRecord>>;
  readonly updated: Readonly<Record<Id, readonly [from: RecordPart, to: RecordPart]>>;
  readonly removed: Readonly<Record<Id, DocRecord>>;
}

/** Some keys of a record. */
export type RecordPart = Readonly<Record<string, unknown>>;

export type Origin = 'user' | 'undo' | 'redo' | 'system' | 'live';

/** The one way a document changes: `editor.dispatch(transaction)`. */
export interface Transaction {
  readonly patch: Patch;
  readonly origin: Origin;
  /** A command's code; i18n has its sentence (`move`, `resize`, `type`, `delete` …). */
  readonly label: string;
  /** Transactions in a row with the same key become one undo step. */
  readonly mergeKey?: string;
}

/** One fault of an input: where, which rule, and what the sentence needs. */
export interface Issue {
  /** JSON path: `records.name-1.size`, `` for the whole. */
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };
