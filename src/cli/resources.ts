import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFontStore, type FontStore } from '../assets';
import { pictureFile } from '../assets/raster';
import { cmykGrid } from '../core/color';
import { designOf, panelsOf, type BesekDocument, type Id } from '../core/document';
import { createPaintResources, type PaintResources } from '../paint';
import { type ExportResources } from '../print';
import type { Run } from './context';
import { inputFailure } from './failure';

const WEBP = 'node_modules/@jsquash/webp/codec/dec/webp_dec.wasm';

/** HarfBuzz with the project's own font files and those that came with a design. */
export function openFonts(
  run: Run,
  assets: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<FontStore> {
  return createFontStore(
    (file) => readFile(join(run.root, 'public/fonts', file)),
    (sha256) => Promise.resolve(assets.get(sha256) ?? null),
  );
}

/** What the PDF painter needs for a design. */
export async function printResources(
  run: Run,
  document: BesekDocument,
  fonts: FontStore,
): Promise<ExportResources> {
  const { profile } = designOf(document);
  const icc = (name: string): Promise<Uint8Array> => readFile(join(run.root, 'public/icc', name));
  const wasm = join(run.root, 'node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm');
  return {
    icc: await icc(`${profile}-compact.icc`),
    rgbTable: await icc(`srgb-${profile}-33.bin`),
    fonts: fonts.bytes,
    shaper: fonts.shaper,
    loadSubsetter: () => readFile(wasm),
    loadWebp: () => readFile(join(run.root, WEBP)),
  };
}

/** What the SVG painter needs for a design: colours by its press profile, outlines by HarfBuzz. */
export async function paintResources(
  run: Run,
  document: BesekDocument,
  fonts: FontStore,
): Promise<PaintResources> {
  const { profile } = designOf(document);
  const grid = await readFile(join(run.root, 'public/icc', `${profile}-srgb-9.bin`));
  return createPaintResources(cmykGrid(grid), () => fonts.shaper);
}

/** A design's pictures as the SVG painter wants them. */
export function pictureFiles(
  assets: ReadonlyMap<string, Uint8Array>,
): Pick<PaintResources, 'imageFile'> {
  return {
    imageFile(sha256) {
      const bytes = assets.get(sha256);
      return bytes ? pictureFile(bytes) : null;
    },
  };
}

/** The panel that was asked for, or null where none was. */
export function askedPanel(run: Run, document: BesekDocument): Id | null {
  const { panel } = run.args.values;
  if (panel === undefined) return null;
  const ids = panelsOf(document).map((each) => each.id);
  if (ids.includes(panel)) return panel;
  throw inputFailure(panel, run.m.unknownPanel(ids.join(', ')));
}

/** The panel that was asked for, else the first. */
export function onePanel(run: Run, document: BesekDocument): Id {
  return askedPanel(run, document) ?? panelsOf(document)[0]!.id;
}
