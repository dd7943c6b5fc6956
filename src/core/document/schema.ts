import type { Segment } from '../geometry';
import { PALETTE_PARTS, type ProcessInk, type RgbInk, type SpotInk } from '../color';
import { FAMILIES, LICENCES, PACKS, PRODUCTS } from './about';
import type { AskedSize, TemplateDraft, TemplatePalette, Words } from './about';
import { isFactPath } from './fact-path';
import { ID_PATTERN } from './ids';
import { LIMITS } from './limits';
import { ORDER_PATTERN } from './order';
import type * as Painted from './paint';
import type * as Doc from './types';
import {
  array,
  boolean,
  integer,
  isRecord,
  map,
  nullable,
  number,
  object,
  oneOf,
} from './validate';
import { report, string, tuple, union, within, wrongType, type Check } from './validate';

const PARAM_NAME = /^[a-zA-Z][a-zA-Z0-9]{0,39}$/;
const SHA256 = /^[0-9a-f]{64}$/;

export const id = string(40, ID_PATTERN);
const order = string(200, ORDER_PATTERN);
export const text = string(LIMITS.text);
export const name = string(LIMITS.name);
const coordinate = number(-LIMITS.coordinate, LIMITS.coordinate);
const extent = number(0, LIMITS.extent);
const rotation = number(-360, 360);
const percent = number(0, 100);
const byte = number(0, 255);
const typeSize = number(LIMITS.typeMin, LIMITS.typeMax);
const trim = number(LIMITS.panelMin, LIMITS.panelMax);
const sha256 = string(64, SHA256);

const modified: Check = (value, to) => {
  if (typeof value !== 'string') return wrongType(to, 'string', value);
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value);
  if (!form || Number.isNaN(Date.parse(value))) report(to, 'bad-format');
};

const factPath: Check = (value, to) => {
  if (typeof value !== 'string') return wrongType(to, 'string', value);
  if (!isFactPath(value)) report(to, 'unknown-fact');
};

const segment: Check = (value, to) => {
  if (!Array.isArray(value)) return wrongType(to, 'array', value);
  const count = SEGMENT_LENGTH.get(value[0] as Segment[0]);
  if (count === undefined)
    return within(to, 0, () => report(to, 'not-allowed', { allowed: 'M, L, C, Z' }));
  if (value.length !== count) {
    return report(to, 'wrong-count', { expected: count, found: value.length });
  }
  for (let i = 1; i < count; i++) within(to, i, () => coordinate(value[i], to));
};
const SEGMENT_LENGTH = new Map<Segment[0], number>([
  ['M', 3],
  ['L', 3],
  ['C', 7],
  ['Z', 1],
]);
const segments = array(segment, 0, LIMITS.segments);

const path: Check = (value, to) => {
  segments(value, to);
  if (!Array.isArray(value)) return;
  value.forEach((step, i) => {
    const begins = i === 0 || commandOf(value[i - 1]) === 'Z';
    if (begins && commandOf(step) !== 'M') within(to, i, () => report(to, 'subpath-start'));
  });
};

const closedPath: Check = (value, to) => {
  path(value, to);
  if (Array.isArray(value) && commandOf(value.at(-1)) !== 'Z') report(to, 'open-path');
};

function commandOf(step: unknown): unknown {
  return Array.isArray(step) ? step[0] : undefined;
}

const fourInks = { c: percent, m: percent, y: percent, k: percent };
export const ink = union('kind', {
  process: object<ProcessInk>({ kind: oneOf('process'), ...fourInks }, {}),
  spot: object<SpotInk>(
    {
      kind: oneOf('spot'),
      name,
      tint: percent,
      alternate: object<SpotInk['alternate']>(fourInks, {}),
    },
    {},
  ),
  rgb: object<RgbInk>({ kind: oneOf('rgb'), r: byte, g: byte, b: byte }, {}),
});

const fill = object<Painted.Fill>({ swatch: id }, { tint: percent });
const stop = object<Painted.GradientStop>({ at: percent, fill }, {});
const listedStops = array(stop, 2, LIMITS.stops);
const stops: Check = (value, to) => {
  listedStops(value, to);
  if (!Array.isArray(value)) return;
  value.forEach((each: unknown, i) => {
    const before: unknown = value[i - 1];
    if (!isRecord(each) || !isRecord(before)) return;
    if (Number(each['at']) >= Number(before['at'])) return;
    within(to, i, () => within(to, 'at', () => report(to, 'not-ascending')));
  });
};
const gradient = union('kind', {
  linear: object<Painted.LinearGradient>({ kind: oneOf('linear'), angle: rotation, stops }, {}),
  radial: object<Painted.RadialGradient>(
    { kind: oneOf('radial'), cx: percent, cy: percent, r: number(1, 200), stops },
    {},
  ),
});
const paint: Check = (value, to) =>
  isRecord(value) && Object.hasOwn(value, 'kind') ? gradient(value, to) : fill(value, to);
const shadow = object<Painted.Shadow>({ x: coordinate, y: coordinate, fill }, {});
const stroke = object<Painted.Stroke>(
  { swatch: id, width: number(0, LIMITS.strokeWidth) },
  {
    tint: percent,
    side: oneOf('inside', 'outside'),
    cap: oneOf('butt', 'round', 'square'),
    join: oneOf('miter', 'round', 'bevel'),
    miterLimit: number(1, LIMITS.miter),
    dash: array(number(0, LIMITS.extent), 0, LIMITS.dashes),
  },
);

const font = object<Doc.FontRef>({ family: name, weight: integer(1, 1000), sha256 }, { asset: id });
const textProps = {
  font,
  size: typeSize,
  leading: number(0.1, 10),
  tracking: number(-1000, 10_000),
  align: oneOf('left', 'centre', 'right'),
  fill,
};
const letterCase = oneOf('none', 'upper', 'lower');
const features = array(string(4, /^[a-z0-9]{4}$/), 0, LIMITS.features);
const textOptions = { case: letterCase, features, indent: extent, paragraphSpace: extent };
const overrides = object<Doc.TextOverrides>({}, { ...textProps, ...textOptions });
const marks = {
  overrides: object<Doc.RunOverrides>(
    {},
    { font, size: typeSize, tracking: textProps.tracking, fill, case: letterCase, features },
  ),
};

const paramValue: Check = (value, to) => {
  if (typeof value === 'number') return number(-1e9, 1e9)(value, to);
  if (typeof value === 'string') return string(LIMITS.paramText)(value, to);
  if (typeof value !== 'boolean') wrongType(to, 'number, string, boolean', value);
};
const params = map(PARAM_NAME, paramValue, LIMITS.params);

const characterRun = object<Doc.CharacterRun>({ text }, marks);
const factRun = object<Doc.FactRun>(
  { fact: factPath },
  { ...marks, blank: number(0, LIMITS.extent) },
);
const blockRun = object<Doc.BlockRun>(
  { block: oneOf('ingredients', 'net', 'producer', 'bestBefore', 'storage') },
  { ...marks, heading: marks.overrides, stacked: boolean, blank: number(0, LIMITS.extent) },
);
const run: Check = (value, to) => {
  if (isRecord(value) && Object.hasOwn(value, 'fact')) factRun(value, to);
  else if (isRecord(value) && Object.hasOwn(value, 'block')) blockRun(value, to);
  else characterRun(value, to);
};

const frame = { x: coordinate, y: coordinate, w: extent, h: extent, rotation };
const followRule = oneOf('start', 'centre', 'end', 'stretch', 'scale');
const node = { id, parent: id, order, ...frame };
const nodeOptional = {
  name,
  locked: boolean,
  hidden: boolean,
  optional: boolean,
  follow: object<Doc.Follow>({ h: followRule, v: followRule }, {}),
  opacity: percent,
};

const valign = oneOf('top', 'middle', 'bottom');
const give = object<Doc.Give>(
  {
    unit: number(0.1, LIMITS.extent),
    from: integer(-100, 0),
    to: integer(0, 100),
    clear: number(0, LIMITS.extent),
    nodes: map(ID_PATTERN, oneOf('top', 'bottom', 'whole'), LIMITS.giving),
  },
  { leaves: map(ID_PATTERN, integer(1, 100), LIMITS.giving) },
);
const fit = object<Doc.Fit>(
  { min: array(typeSize, 1, LIMITS.fitLines) },
  { give, hang: number(0, 100) },
);
const textLine = union('kind', {
  single: object<Extract<Doc.TextLine, { kind: 'single' }>>({ kind: oneOf('single') }, {}),
  arc: object<Extract<Doc.TextLine, { kind: 'arc' }>>(
    { kind: oneOf('arc'), side: oneOf('top', 'bottom'), span: number(1, 360) },
    {},
  ),
  stack: object<Extract<Doc.TextLine, { kind: 'stack' }>>({ kind: oneOf('stack') }, {}),
});

const natural = object<Doc.PathNode['natural']>(
  { w: number(0.001, LIMITS.extent), h: number(0.001, LIMITS.extent) },
  {},
);
const radius = number(0, LIMITS.extent);
const head = oneOf('arrow', 'dot');
const rectangle = object<{ kind: 'rectangle' }>({ kind: oneOf('rectangle') }, {});
const rounded = object<{ kind: 'rounded'; radius: number }>({ kind: oneOf('rounded'), radius }, {});
const ellipse = object<{ kind: 'ellipse' }>({ kind: oneOf('ellipse') }, {});
const panelPath = object<{ kind: 'path'; path: unknown }>(
  { kind: oneOf('path'), path: closedPath },
  {},
);

/** A flag that is left out where it does not hold. */
const onlyTrue: Check = (value, to) => {
  if (value !== true) report(to, 'not-allowed', { allowed: 'true', found: String(value) });
};
const fontFace = object<NonNullable<Doc.AssetRecord['face']>>(
  { family: name, weight: integer(1, 1000) },
  { italic: onlyTrue },
);
const share = number(0, 1);
const sides = object<Doc.Crop>(
  { x: share, y: share, w: number(LIMITS.cropMin, 1), h: number(LIMITS.cropMin, 1) },
  {},
);
/** A part of a picture lies within it; shares are rounded where they are made. */
const crop: Check = (value, to) => {
  sides(value, to);
  if (!isRecord(value)) return;
  for (const [from, length] of [
    ['x', 'w'],
    ['y', 'h'],
  ] as const) {
    const room = 1 - Number(value[from]);
    if (Number(value[length]) > room + 1e-6) {
      within(to, length, () => report(to, 'out-of-range', { min: LIMITS.cropMin, max: room }));
    }
  }
};
const mask = union('kind', {
  rounded,
  ellipse,
  arch: object<{ kind: 'arch' }>({ kind: oneOf('arch') }, {}),
  diamond: object<{ kind: 'diamond' }>({ kind: oneOf('diamond') }, {}),
});
const inkDrawing = object<Doc.InkDrawing>(
  { threshold: percent, smooth: number(0, 100), fill, path, natural },
  {},
);

const arranged = object<Doc.Arranged>(
  {},
  { ...frame, hidden: boolean, params, overrides, valign, fit, line: textLine },
);
const arrangedNodes = map(ID_PATTERN, arranged, LIMITS.records);
const arrangements = object<NonNullable<Doc.DesignRecord['arrangements']>>(
  {},
  {
    portrait: arrangedNodes,
    square: arrangedNodes,
    round: arrangedNodes,
    landscape: arrangedNodes,
    band: arrangedNodes,
  },
);

const trims = tuple(trim, trim);
const composed = object<NonNullable<Doc.PanelRecord['composed']>>(
  {},
  { own: trims, portrait: trims, square: trims, round: trims, landscape: trims, band: trims },
);

const guides = array(
  object<Doc.PanelGuide>({ axis: oneOf('x', 'y'), at: coordinate }, { locked: boolean }),
  0,
  LIMITS.guides,
);

const words = object<Words>({ id: text, en: text }, {});
const inkMap = map(new RegExp(`^(${PALETTE_PARTS.join('|')})$`), ink, PALETTE_PARTS.length);
/** A template's palette; `named` says how its name is checked. */
export const templatePalette = (named: Check): Check =>
  object<TemplatePalette>({ name: named, inks: inkMap }, {});

const about = object<TemplateDraft>(
  {
    title: words,
    idea: words,
    family: oneOf(...FAMILIES),
    author: text,
    studio: text,
    note: text,
    licence: oneOf(...LICENCES),
    products: array(oneOf(...PRODUCTS), 0, PRODUCTS.length),
    packs: array(oneOf(...PACKS), 0, PACKS.length),
    sizes: array(
      object<AskedSize>({ width: trim, height: trim, round: boolean }, {}),
      0,
      LIMITS.sizes,
    ),
    plaque: nullable(id),
    palettes: array(templatePalette(words), 0, 4),
  },
  {},
);

const facts = object<Doc.Facts>(
  {
    name: text,
    brand: text,
    kind: text,
    variant: text,
    category: oneOf('pirt', 'md', 'fresh', 'cosmetic', 'herbal', 'craft', 'other'),
    net: text,
    ingredients: text,
    allergens: array(text, 0, LIMITS.allergens),
    producer: object<Doc.Facts['producer']>({ name: text, address: text }, {}),
    numbers: object<Doc.Facts['numbers']>(
      { pirt: text, md: text, na: text, tr: text, halal: text, ean: text },
      {},
    ),
    batch: text,
    bestBefore: text,
    storage: text,
    usage: text,
    warnings: text,
    origin: text,
    story: text,
    contact: text,
    url: text,
    details: array(
      object<Doc.Facts['details'][number]>({ label: text, value: text }, {}),
      0,
      LIMITS.details,
    ),
  },
  {},
);

/** One record of any type. */
export const record = union('type', {
  design: object<Doc.DesignRecord>(
    {
      id,
      type: oneOf('design'),
      name,
      language: oneOf('id', 'en'),
      profile: oneOf('fogra39', 'fogra47'),
      template: nullable(id),
      modified,
    },
    { arrangements, about },
  ),
  facts: object<Doc.FactsRecord>(
    { id, type: oneOf('facts'), product: nullable(id), values: facts },
    {},
  ),
  panel: object<Doc.PanelRecord>(
    {
      id,
      type: oneOf('panel'),
      name,
      order,
      width: trim,
      height: trim,
      bleed: number(0, LIMITS.bleed),
      safe: number(0, LIMITS.safe),
      shape: union('kind', { rectangle, rounded, ellipse, path: panelPath }),
      stock: oneOf('white', 'kraft', 'bamboo', 'clear', 'silver'),
    },
    { composed, guides },
  ),
  swatch: object<Doc.SwatchRecord>(
    { id, type: oneOf('swatch'), name, order, ink },
    { part: oneOf(...PALETTE_PARTS) },
  ),
  textStyle: object<Doc.TextStyleRecord>(
    { id, type: oneOf('textStyle'), name, order, ...textProps },
    textOptions,
  ),
  asset: object<Doc.AssetRecord>(
    { id, type: oneOf('asset'), sha256, mime: string(100, /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/), name },
    {
      width: integer(1, LIMITS.pixels),
      height: integer(1, LIMITS.pixels),
      space: oneOf('rgb', 'cmyk', 'grey'),
      alpha: onlyTrue,
      bits: oneOf(16),
      face: fontFace,
    },
  ),
  text: object<Doc.TextNode>(
    { ...node, type: oneOf('text'), style: id, runs: array(run, 0, LIMITS.runs) },
    {
      ...nodeOptional,
      overrides,
      valign,
      fit,
      line: textLine,
      direction: oneOf('ltr'),
      shadow,
    },
  ),
  shape: object<Doc.ShapeNode>(
    {
      ...node,
      type: oneOf('shape'),
      shape: oneOf('rectangle', 'ellipse', 'line', 'polygon', 'star'),
      fill: nullable(paint),
      stroke: nullable(stroke),
    },
    {
      ...nodeOptional,
      radius,
      radii: tuple(radius, radius, radius, radius),
      sides: integer(3, LIMITS.sides),
      inner: number(5, 95),
      heads: object<NonNullable<Doc.ShapeNode['heads']>>({}, { start: head, end: head }),
      shadow,
    },
  ),
  path: object<Doc.PathNode>(
    {
      ...node,
      type: oneOf('path'),
      path,
      natural,
      fill: nullable(paint),
      stroke: nullable(stroke),
    },
    { ...nodeOptional, fillRule: oneOf('nonzero', 'evenodd'), shadow },
  ),
  pattern: object<Doc.PatternNode>(
    {
      ...node,
      type: oneOf('pattern'),
      generator: string(50, /^[a-z][a-z-]*@[1-9][0-9]{0,3}$/),
      params,
      seed: integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
      inks: map(PARAM_NAME, array(fill, 0, LIMITS.inksPerRole), LIMITS.inkRoles),
    },
    { ...nodeOptional, clip: union('kind', { rectangle, rounded, ellipse }) },
  ),
  group: object<Doc.GroupNode>({ ...node, type: oneOf('group') }, nodeOptional),
  image: object<Doc.ImageNode>(
    { ...node, type: oneOf('image'), asset: id },
    { ...nodeOptional, crop, mask, flip: oneOf('h', 'v', 'both'), ink: inkDrawing },
  ),
} satisfies Record<Doc.DocRecord['type'], Check>);
