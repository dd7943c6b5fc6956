import { rgbTable } from '../core/color';
import { designOf } from '../core/document';
import type { Scene } from '../core/scene';
import type { Shaper } from '../core/text';
import { curvesGlyphs, pressGlyphs, writePdf, type GlyphSource, type PdfSink } from './pdf';
import { isBlocking, preflight } from './preflight';
import type { PdfJob, PdfResult, PrintResources } from './types';

/** What exporting needs beside the scenes. */
export interface ExportResources extends PrintResources {
  readonly shaper: Shaper;
  /** Bytes of harfbuzz-subset.wasm; asked for only when fonts are embedded. */
  readonly loadSubsetter: () => Promise<Uint8Array>;
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
  const bytes = await writePdf({
    scenes,
    title: design.name,
    date: job.date,
    pdfx: job.profile === 'press' ? 'PDF/X-4' : null,
    condition: design.profile,
    icc: resources.icc,
    rgbTable: rgbTable(resources.rgbTable),
    glyphs: await glyphSource(job, scenes, resources),
  });
  return { ok: true, bytes, pages: scenes.length, findings };
}

async function glyphSource(
  { profile }: PdfJob,
  scenes: readonly Scene[],
  { shaper, fonts, loadSubsetter }: ExportResources,
): Promise<(sink: PdfSink) => GlyphSource> {
  if (profile === 'curves') return () => curvesGlyphs(shaper);
  if (!scenes.some(hasText)) return () => curvesGlyphs(shaper);
  return pressGlyphs(scenes, fonts, await loadSubsetter());
}

function hasText({ items }: Scene): boolean {
  return items.some((item) => item.kind === 'glyphs');
}
