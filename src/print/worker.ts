import webpUrl from '@jsquash/webp/codec/dec/webp_dec.wasm?url';
import subsetUrl from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';
import type { PrintAnswer, PrintRequest } from './protocol';
import type { PdfResult } from './types';

// HarfBuzz waits at its top level: had it been imported before this line, the first message
// would be lost. So everything heavy is imported by the first request.
self.onmessage = ({ data }: MessageEvent<PrintRequest>): void => {
  run(data).then(
    (result) => answer({ ok: true, result }, result.ok ? [result.bytes.buffer] : []),
    (error: unknown) => answer({ ok: false, message: String(error) }),
  );
};

function answer(message: PrintAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

async function run({ job, base }: PrintRequest): Promise<PdfResult> {
  const [{ createFontStore }, { designOf }, { exportPdf }, { printScenes }] = await Promise.all([
    import('../assets'),
    import('../core/document'),
    import('./export'),
    import('./scenes'),
  ]);
  const { profile } = designOf(job.document);
  const [icc, rgbTable, fonts] = await Promise.all([
    read(`icc/${profile}-compact.icc`, base),
    read(`icc/srgb-${profile}-33.bin`, base),
    createFontStore(
      (file) => read(`fonts/${file}`, base),
      (sha256) => Promise.resolve(job.assets?.get(sha256) ?? null),
    ),
  ]);
  const scenes = await printScenes(job, fonts);
  return exportPdf(job, scenes, {
    icc,
    rgbTable,
    fonts: fonts.bytes,
    shaper: fonts.shaper,
    loadSubsetter: () => read(subsetUrl, import.meta.url),
    loadWebp: () => read(webpUrl, import.meta.url),
  });
}

async function read(file: string, base: string): Promise<Uint8Array> {
  const response = await fetch(new URL(file, base));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
