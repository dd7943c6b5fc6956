import { blend, rgbTable, rgbToProcess, type Ink, type RgbTable } from '../core/color';
import { designOf } from '../core/document';
import type { Scene } from '../core/scene';
import type { Shaper } from '../core/text';
import { curvesGlyphs, pressGlyphs, writePdf, type GlyphSource, type PdfSink } from './pdf';
import { flattened, isBlocking, preflight, spoiledPictures, type Mixer } from './preflight';
import type { PdfJob, PdfResult, PrintResources } from './types';

/** What exporting needs beside the scenes. */
export interface ExportResources extends PrintResources {
  readonly shaper: Shaper;
  /** Bytes of harfbuzz-subset.wasm; asked for only when fonts are embedded. */
  readonly loadSubsetter: () => Promise<Uint8Array>;
  /** Bytes of webp_dec.wasm; asked for only when a picture is a WebP. */
  readonly loadWebp: () => Promise<Uint8Array>;
}

/**
 * Checks the scenes and writes them as pages in the given order, unless a finding blocks and the
 * job does not insist. Needs neither DOM nor Node: equal input gives equal bytes everywhere.
 * Throws on a scene that still waits for a face: a label must never lose its text.
 */
export async function exportPdf(
  job: PdfJob,
  scenes: readonly Scene[],
  resources: ExportResources,
): Promise<PdfResult> {
  if (scenes.some((scene) => scene.pending.length > 0)) throw new Error('a face is not loaded');
  const findings = preflight(scenes, job.document, job.profile);
  if (!job.force && findings.some(isBlocking)) return { ok: false, findings };
  const design = designOf(job.document);
  const table = rgbTable(resources.rgbTable);
  const damaged = new Set<string>();
  const lostSpots = new Set<string>();
  const { scenes: drawn, ...beneath } =
    job.profile === 'curves' ? opaque(scenes, table) : { scenes, ...NOTHING_BENEATH };
  const bytes = await writePdf({
    scenes: drawn,
    title: design.name,
    date: job.date,
    pdfx: job.profile === 'press' ? 'PDF/X-4' : null,
    condition: design.profile,
    icc: resources.icc,
    rgbTable: table,
    design: job.design,
    glyphs: await glyphSource(job, scenes, resources),
    pictures: {
      assets: job.assets ?? new Map(),
      loadWebp: resources.loadWebp,
      ...beneath,
      outline: (font, gid) => resources.shaper.outline(font, gid),
      onDamaged: (sha256) => damaged.add(sha256),
      onLostSpot: ({ nodeId }) => lostSpots.add(nodeId),
    },
  });
  const known = findings.filter(({ id }) => id === 'transparency');
  for (const { nodeId } of known) lostSpots.delete(nodeId!);
  const late = spoiledPictures(scenes, { damaged, lostSpots }, job.profile);
  const all = [...findings, ...late];
  if (late.some(isBlocking) && !job.force) return { ok: false, findings: all };
  return { ok: true, bytes, pages: scenes.length, findings: all, late };
}

/** Where all may be seen through, nobody asks what lies beneath. */
const NOTHING_BENEATH = { grounds: new Map(), layers: new Map() };

/** The panels without transparency, which files for drawing programs must not have. */
function opaque(scenes: readonly Scene[], table: RgbTable) {
  const press = (ink: Ink): Ink => (ink.kind === 'rgb' ? rgbToProcess(table, ink) : ink);
  const mixer: Mixer = (ground, ink, share) => blend(press(ground), press(ink), share);
  const flat = scenes.map((scene) => flattened(scene, mixer));
  return {
    scenes: scenes.map((scene, i) => ({ ...scene, items: flat[i]!.items })),
    grounds: new Map(flat.flatMap(({ grounds }) => [...grounds])),
    layers: new Map(flat.flatMap(({ layers }) => [...layers])),
  };
}

async function glyphSource(
  { profile }: PdfJob,
  scenes: readonly Scene[],
  { shaper, fonts, loadSubsetter }: ExportResources,
): Promise<(sink: PdfSink) => GlyphSource> {
  if (profile === 'curves') return () => curvesGlyphs(shaper);
  if (!scenes.some(hasText)) return () => curvesGlyphs(shaper);
  return pressGlyphs(scenes, { fonts, shaper }, await loadSubsetter());
}

function hasText({ items }: Scene): boolean {
  return items.some((item) => item.kind === 'glyphs');
}
