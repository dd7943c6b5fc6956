import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Ink } from '../../src/core/color';
import { IDENTITY, rectPath, type Matrix, type Path } from '../../src/core/geometry';
import type {
  GlyphsItem,
  ImageItem,
  PathItem,
  PatternItem,
  Scene,
  StrokeStyle,
} from '../../src/core/scene';
import type { PatternCell } from '../../src/core/patterns';
import type { ExportResources, PdfJob } from '../../src/print';
import { allFonts } from './fonts';
import { aDocument } from './builders';

const project = new URL('../../', import.meta.url);

export function iccFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`public/icc/${name}`, project)));
}

/** Bytes of the WebP decoder. */
export async function loadWebp(): Promise<Uint8Array> {
  const wasm = new URL('node_modules/@jsquash/webp/codec/dec/webp_dec.wasm', project);
  return new Uint8Array(await readFile(wasm));
}

/** What an export of a FOGRA39 design needs, from this project's own files. */
export async function printResources(): Promise<ExportResources> {
  const { bytes, shaper } = await allFonts();
  const wasm = new URL('node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm', project);
  return {
    icc: iccFile('fogra39-compact.icc'),
    rgbTable: iccFile('srgb-fogra39-33.bin'),
    fonts: bytes,
    shaper,
    loadSubsetter: async () => new Uint8Array(await readFile(wasm)),
    loadWebp,
  };
}

export function aJob(part: Partial<PdfJob> = {}): PdfJob {
  return {
    document: aDocument(),
    profile: 'press',
    date: '2026-01-02T03:04:05Z',
    force: false,
    ...part,
  };
}

/** An empty panel of 40 × 30 mm with 3 mm bleed. */
export function aScene(part: Partial<Scene> = {}): Scene {
  return {
    panelId: 'front',
    trim: [40, 30],
    bleed: 3,
    safe: 3,
    shape: { kind: 'rectangle' },
    stock: 'white',
    items: [],
    texts: [],
    pending: [],
    failed: [],
    ...part,
  };
}

/** Distance from the page's edge to the trim for a bleed of 3 mm. */
export const MARGIN = 11;

const PLACE = { nodeId: 'node', frame: { w: 10, h: 10 }, role: null } as const;

export function aFill(path: Path, fill: Ink, part: Partial<PathItem> = {}): PathItem {
  const rest = { fillRule: 'nonzero', stroke: null, matrix: IDENTITY } as const;
  return { ...PLACE, kind: 'path', path, fill, ...rest, ...part };
}

/** A picture that fills its frame. */
export function aPicture(part: Partial<ImageItem> = {}): ImageItem {
  const box = { x: 0, y: 0, ...PLACE.frame, ...part.frame };
  const seen = { box, clip: rectPath(box), flip: null, missing: false, matrix: IDENTITY } as const;
  return { ...PLACE, kind: 'image', sha256: '5e'.repeat(32), ...seen, ...part };
}

export function aStroke(width: number, ink: Ink, part: Partial<StrokeStyle> = {}): StrokeStyle {
  return { ink, width, cap: 'butt', join: 'miter', dash: [], ...part };
}

export function aWeave(clip: Path, cell: PatternCell, matrix: Matrix = IDENTITY): PatternItem {
  return { ...PLACE, kind: 'pattern', clip, cell, matrix };
}

/** One shaped line of a face, its baseline at (x, y). */
export async function aLine(
  text: string,
  [x, y]: readonly [number, number],
  part: Partial<GlyphsItem> & { readonly family?: string; readonly weight?: number } = {},
): Promise<GlyphsItem> {
  const { family = 'Gloock', weight = 400, ...item } = part;
  const { shaper } = await allFonts();
  const font = shaper.files(family, weight)![0]!;
  const size = item.size ?? 6;
  let pen = x;
  const glyphs = shaper.shape(font, text, true).map((g) => {
    const placed = { gid: g.gid, x: pen + g.dx * size, y: y + g.dy * size, cluster: g.cluster };
    pen += g.advance * size;
    return placed;
  });
  const ink: Ink = { kind: 'process', c: 0, m: 0, y: 0, k: 100 };
  const rest = { matrix: IDENTITY, font, size, tracking: 0, ink, text, glyphs, missing: [] };
  return { ...PLACE, kind: 'glyphs', ...rest, ...item };
}
