import type * as HarfBuzz from 'harfbuzzjs';
import type { Path, Segment } from '../core/geometry';
import type { FontMetrics, GlyphExtents, ShapedGlyph } from '../core/text';

type Module = typeof HarfBuzz;

/** Variable kerning is rounded at scale = upem; 64 steps a unit keep it exact to 0.001 %. */
const STEPS = 64;

/** As canvas does when letter spacing is set. */
const NO_LIGATURES = ['liga', 'clig', 'dlig', 'hlig', 'calt'];

/** One font file opened in HarfBuzz. All results are in em, y down. */
export interface OpenFont {
  /** Code points that it has glyphs for. */
  readonly characters: ReadonlySet<number>;
  covers(codePoint: number): boolean;
  shape(text: string, ligatures: boolean, features: readonly string[]): readonly ShapedGlyph[];
  readonly metrics: FontMetrics;
  extents(gid: number): GlyphExtents;
  outline(gid: number): Path;
}

/** Opens an sfnt. Throws when HarfBuzz finds no units per em in it. */
export function openFont(hb: Module, sfnt: Uint8Array): OpenFont {
  const face = new hb.Face(new hb.Blob(sfnt));
  if (!(face.upem > 0)) throw new RangeError('not a usable font');
  const font = new hb.Font(face);
  const unit = face.upem * STEPS;
  font.setScale(unit, unit);
  const characters = new Set(face.collectUnicodes());
  const glyphs = countGlyphs(face.referenceTable('maxp'));
  const plain = NO_LIGATURES.map((tag) => new hb.Feature(tag, 0));
  const outlines = new Map<number, Path>();
  const extents = new Map<number, GlyphExtents>();
  return {
    characters,
    metrics: readMetrics(face.referenceTable('OS/2'), face.upem, font.hExtents(), unit),
    covers: (codePoint) => characters.has(codePoint),
    shape(text, ligatures, on) {
      const features = [...(ligatures ? [] : plain), ...on.map((tag) => new hb.Feature(tag, 1))];
      return shapeText(hb, font, { text, features, unit, glyphs });
    },
    extents: (gid) => remember(extents, gid, () => readExtents(font.glyphExtents(gid), unit)),
    outline: (gid) => remember(outlines, gid, () => toPath(font.glyphToJson(gid), unit)),
  };
}

/** Glyphs of a font by its `maxp`. */
function countGlyphs(maxp: Uint8Array | undefined): number {
  return maxp ? new DataView(maxp.buffer, maxp.byteOffset).getUint16(4) : 0;
}

function remember<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

interface ShapeJob {
  readonly text: string;
  readonly features: HarfBuzz.Feature[];
  readonly unit: number;
  readonly glyphs: number;
}

function shapeText(hb: Module, font: HarfBuzz.Font, job: ShapeJob): readonly ShapedGlyph[] {
  const buffer = new hb.Buffer();
  buffer.addText(job.text);
  buffer.guessSegmentProperties();
  buffer.setDirection(hb.Direction.LTR);
  hb.shape(font, buffer, job.features);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map((info, i) => {
    const p = positions[i]!;
    return {
      // A font may promise a glyph that it does not have: it shows as one that is missing.
      gid: info.codepoint < job.glyphs ? info.codepoint : 0,
      cluster: info.cluster,
      advance: p.xAdvance / job.unit,
      dx: p.xOffset / job.unit,
      dy: -p.yOffset / job.unit || 0,
    };
  });
}

function readExtents(e: HarfBuzz.GlyphExtents | undefined, unit: number): GlyphExtents {
  if (!e) return { x: 0, y: 0, w: 0, h: 0 };
  return {
    x: e.xBearing / unit,
    y: -e.yBearing / unit || 0,
    w: e.width / unit,
    h: -e.height / unit || 0,
  };
}

/** OS/2 version 2 and later hold both heights (OpenType 1.9, "OS/2"); older fonts get usual shares. */
function readMetrics(
  os2: Uint8Array | undefined,
  upem: number,
  line: HarfBuzz.FontExtents,
  unit: number,
): FontMetrics {
  const view = os2 && new DataView(os2.buffer, os2.byteOffset, os2.byteLength);
  const tall = view && view.byteLength >= 90 && view.getUint16(0) >= 2;
  const height = (at: number, usual: number): number =>
    tall && view.getInt16(at) > 0 ? view.getInt16(at) / upem : usual;
  return {
    ascender: line.ascender / unit,
    descender: Math.abs(line.descender / unit),
    xHeight: height(86, 0.5),
    capHeight: height(88, 0.7),
  };
}

function toPath(commands: readonly HarfBuzz.SvgPathCommand[], unit: number): Path {
  const path: Segment[] = [];
  let x = 0;
  let y = 0;
  for (const { type, values } of commands) {
    const v = values.map((n, i) => (i % 2 ? -n / unit || 0 : n / unit));
    switch (type) {
      case 'M':
      case 'L':
        path.push([type, v[0]!, v[1]!]);
        break;
      case 'C':
        path.push(['C', v[0]!, v[1]!, v[2]!, v[3]!, v[4]!, v[5]!]);
        break;
      case 'Q':
        path.push(quadratic(x, y, v));
        break;
      default:
        path.push(['Z']);
    }
    if (v.length >= 2) {
      x = v[v.length - 2]!;
      y = v[v.length - 1]!;
    }
  }
  return path;
}

/** The cubic that draws the same curve as a quadratic from (x, y). */
function quadratic(x: number, y: number, v: readonly number[]): Segment {
  const [qx, qy, ex, ey] = v as [number, number, number, number];
  const third = (from: number, to: number): number => from + ((to - from) * 2) / 3;
  return ['C', third(x, qx), third(y, qy), third(ex, qx), third(ey, qy), ex, ey];
}
