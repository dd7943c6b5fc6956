/** What a document may hold. Lengths in mm. */
export const LIMITS = {
  /** JSON values in one file, keys not counted: looked at before anything is read closely. */
  values: 900_000,
  /** Nesting of JSON values, and of groups in groups. */
  depth: 64,
  issues: 200,
  records: 20_000,
  panels: 64,
  /** Trim of a panel. */
  panelMin: 5,
  panelMax: 1500,
  bleed: 50,
  safe: 200,
  /** Guides of one panel. */
  guides: 200,
  /** A coordinate, in either direction. */
  coordinate: 100_000,
  /** Width or height of a frame. */
  extent: 100_000,
  typeMin: 0.1,
  typeMax: 1000,
  strokeWidth: 200,
  dashes: 16,
  /** Widths that a mitre may be long. */
  miter: 100,
  /** Colours of a gradient. */
  stops: 8,
  /** Sides of a polygon, points of a star. */
  sides: 24,
  segments: 50_000,
  runs: 500,
  text: 10_000,
  name: 200,
  params: 64,
  /** A weave's draft of 64 rows of 64 crossings is text. */
  paramText: 4_200,
  inkRoles: 16,
  inksPerRole: 64,
  fitLines: 20,
  /** OpenType features switched on in one text. */
  features: 20,
  /** Nodes that give way to one name. */
  giving: 64,
  allergens: 100,
  details: 8,
  /** Sizes a template in the making names. */
  sizes: 40,
  pixels: 60_000,
  /** Smallest share of a picture that may fill a frame. */
  cropMin: 0.001,
} as const;
